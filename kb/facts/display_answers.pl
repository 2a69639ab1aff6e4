% How statuses, actions, dispositions, subjects and missing items are written in answers.

display(kesimpta, "Kesimpta").

display(candidate, "a candidate").
display(on_therapy, "on therapy").
display(on_hold, "on hold").
display(stopped, "stopped").

display(us, "US").
display(eu, "EU").

display(contraindicated, "contraindicated").
display(stop, "stopping").
display(consider_stopping, "stopping, to be considered").
display(withhold_immediately, "withholding at once").
display(withhold, "withholding the dose").
display(consider_withholding, "withholding the dose, to be considered").
display(keep_holding, "continued hold").
display(extend_hold, "a longer hold, to be considered").
display(screen, "screening").
display(evaluate, "evaluation").
display(consult, "a consultation").
display(treat, "treatment").
display(confirm_resolution, "a follow-up to confirm resolution, to be considered").
display(review_prophylaxis, "a review of prophylaxis").
display(monitor, "monitoring").
display(may_start, "may start").
display(may_restart, "may restart").
display(continue, "continuing").

display(do_not_start, "no start").
display(do_not_start_yet, "no start yet").
display(consult_first, "a consultation with a specialist first").
display(clinician_judgement, "a clinician's judgement").

display(active_hbv, "active hepatitis B").
display(hepatitis_b, "hepatitis B").
display(first_dose, "first dose").
display(next_dose, "next dose").
display(infection_resolved, "infection resolved").
display(infection_signs, "signs of infection").
display(immunoglobulins, "immunoglobulins").
display(low_immunoglobulins, "low immunoglobulins").
display(recurrent_infections, "recurrent infections").
display(pneumocystis, "Pneumocystis").
display(reason_for_hold, "the reason for the hold").
display(wait_after_antibiotics, "the wait after antibiotics").
display(unfinished_course, "an unfinished antimicrobial course").

display(label, "label, no waiting time").
display(article_minimum, "article, shortest wait").
display(article_conservative, "article, longer wait").

display(clinical_resolution, "the resolution of the infection").
display(completed_antimicrobial_course, "a completed antimicrobial course").
display(antimicrobial_course_on_record, "how the infection was treated").
display(absence_of_fever, "that fever is absent").
display(absence_of_chills, "that chills are absent").
display(absence_of_body_aches, "that body aches are absent").
display(absence_of_other_symptoms, "that other symptoms are absent").
display(crp_after_resolution, "a CRP value after the infection resolved").
display(normal_inflammatory_markers, "normal inflammatory markers").
display(follow_up_after_serious_infection, "a follow-up after the serious infection").
display(normal_neutrophil_count, "a normal neutrophil count").
display(cause_of_symptom, "the cause of a symptom").
display(infection_behind_course, "the infection that a course was for").
display(outcome_of_suspicion, "the outcome of a suspicion").
display(pml_ruled_out, "that PML is ruled out").
display(liver_specialist_consultation, "that a liver specialist was consulted").
display(immunologist_consultation, "that an immunologist was consulted").
display(infection_specialist_consultation, "that an infectious-disease specialist was consulted").

display(waiting_time_after_antibiotics, "the waiting time after antibiotics").
display(severe_active_infection, "a severe active infection").
display(holding_in_viral_infection, "holding in a viral infection").
display(holding_in_serious_infection, "holding in a serious infection").
display(time_after_vaccine, "the time after a vaccine").
display(care_after_hepatitis_b, "care after hepatitis B").
display(chronic_infection, "a chronic infection").
display(restart_conditions, "what a restart needs").

display(kesimpta_us_label, "the US label of Kesimpta").
display(kesimpta_eu_smpc, "the EU label of Kesimpta").
display(seed_article, "the article").
display(fever_convention, "fever convention").
display(igg_studies, "IgG studies").
display(ctcae, "CTCAE v5").
display(crp_catalogue, "laboratory catalogues").
display(laboratory_ranges, "general laboratory ranges").
display(recurrent_uti_guideline, "guideline on recurrent urinary infection").
display(pjp_review, "review on Pneumocystis prophylaxis").
display(project_conventions, "convention of this knowledge base").
display(infection_list, "the list of infections").
