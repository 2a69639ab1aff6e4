% Short lists of signs, tests and conditions that rules look up.

% The article's monitored symptoms (SEED-10) without cough, which is a local one.
systemic_sign(fever).
systemic_sign(chills).
systemic_sign(body_aches).
systemic_sign(myalgia).

% What must be shown absent before a restart (SEED-21: fever and systemic symptoms).
restart_sign(fever, absence_of_fever).
restart_sign(chills, absence_of_chills).
restart_sign(body_aches, absence_of_body_aches).

% Systemic injection reactions (KUS-50).
injection_reaction_sign(fever).
injection_reaction_sign(headache).
injection_reaction_sign(body_aches).
injection_reaction_sign(myalgia).
injection_reaction_sign(chills).
injection_reaction_sign(fatigue).

% KUS-50 describes injection reactions of this ingredient only.
injection_reactions_described(ofatumumab).

% Tests whose positive result labels send to a liver specialist (KUS-12 and its like; DNA with them).
hbv_marker(hbsag).
hbv_marker(anti_hbc).
hbv_marker(hbv_dna).

hbv_condition(prior_hbv).
hbv_condition(chronic_hbv_code).

hbv_infection(active_hepatitis_b).
hbv_infection(resolved_hepatitis_b).

% KUS-42, OCR-US-09: a diagnosis of this name says that low immunoglobulins need replacement.
needs_immunoglobulin_replacement(ivig_requiring_hypogammaglobulinaemia).
needs_immunoglobulin_replacement(hypogammaglobulinaemia_requiring_ivig).
needs_immunoglobulin_replacement(prolonged_hypogammaglobulinaemia_requiring_ivig).

% What a label says of giving the drug, and what keeps a drug on hold by the same words.
keeps_on_hold(delay_in_active_infection).
keeps_on_hold(withhold_and_treat_infection).
keeps_on_hold(delay_in_acute_infection).
keeps_on_hold(no_start_in_active_infection).

expert_marker(hiv).
expert_marker(igra).

expert_condition(hiv).

pml_condition(pml).
pml_condition(progressive_multifocal_leukoencephalopathy).

negative_culture(negative).
negative_culture(no_growth).

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
