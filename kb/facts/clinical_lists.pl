% Short lists of signs, tests and conditions that rules look up.

% The article's monitored symptoms (SEED-10) without cough, which is a local one.
systemic_sign(fever).
systemic_sign(chills).
systemic_sign(body_aches).

% What must be shown absent before a restart (SEED-21: fever and systemic symptoms).
restart_sign(fever, absence_of_fever).
restart_sign(chills, absence_of_chills).
restart_sign(body_aches, absence_of_body_aches).

% Systemic injection reactions (KUS-50).
injection_reaction_sign(fever).
injection_reaction_sign(headache).
injection_reaction_sign(body_aches).
injection_reaction_sign(chills).
injection_reaction_sign(fatigue).

hbv_screening_test(hbsag).
hbv_screening_test(anti_hbc).

hbv_condition(prior_hbv).
hbv_condition(chronic_hbv_code).

hbv_infection(active_hepatitis_b).
hbv_infection(resolved_hepatitis_b).

% KUS-51.
liver_test(alt).
liver_test(ast).
liver_test(alp).
liver_test(bilirubin).

expert_marker(hiv).
expert_marker(igra).

expert_condition(hiv).

pml_condition(pml).
pml_condition(progressive_multifocal_leukoencephalopathy).

negative_culture(negative).
negative_culture(no_growth).

% The infection list notes that bacteria in the urine without symptoms are no active infection.
harmless_growth_is_common(urine).

% What the article wants before a restart although the label sets no such condition.
asked_by_article_only(completed_antimicrobial_course).
asked_by_article_only(antimicrobial_course_on_record).
asked_by_article_only(absence_of_fever).
asked_by_article_only(absence_of_chills).
asked_by_article_only(absence_of_body_aches).
asked_by_article_only(absence_of_other_symptoms).
asked_by_article_only(crp_after_resolution).
asked_by_article_only(normal_inflammatory_markers).
asked_by_article_only(follow_up_after_serious_infection).
asked_by_article_only(normal_neutrophil_count).
