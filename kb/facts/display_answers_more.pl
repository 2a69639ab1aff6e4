% How contradictions, pitfalls, grounds of options and the words of their rules are written.

display(resolved_before_onset, "resolved before it began").
display(completed_before_started, "a course completed before it started").
display(course_before_infection, "a course that was over before the infection began").
display(completed_and_stopped_early, "a course both completed and stopped early").
display(two_results_on_one_day, "two results on one day").
display(two_values_on_one_day, "two values on one day").
display(implausible_value, "a value that cannot be right").
display(sign_present_and_absent, "present and absent on one day").
display(two_statuses_on_one_day, "two treatment entries on one day").
display(treatment_overlap, "on therapy with two drugs at once").
display(same_ingredient_twice, "one ingredient under two names").
display(dose_before_treatment, "a dose before treatment began").
display(dose_while_not_treated, "a dose while not on therapy").
display(severity_disagrees, "two views of how severe it was").
display(hospitalised_before_onset, "in hospital before it began").
display(episode_used_twice, "one name for two infections").
display(unknown_episode, "no infection of that name on record").
display(two_resolutions, "resolved on two days").
display(confirmed_without_resolution, "its resolution confirmed, and no resolution on record").
display(follow_ups_disagree, "two follow-ups of one day disagree").
display(resolved_though_not_eradicable, "resolved, and impossible to clear").
display(ruled_out_after_confirmation, "confirmed, and ruled out on that day or later").
display(candidate_after_treatment, "a candidate after treatment had begun").
display(hepatitis_b_code_against_tests, "hepatitis B as a diagnosis, and negative tests").
display(active_hepatitis_b_without_antigen, "active, and HBsAg negative").
display(steroid_course_ends_before_it_begins, "ends before it begins").

display(still_running, "still running").
display(stopped_early, "stopped early").
display(resolved_later, "resolved on the later day").
display(worse_value, "the worse value").
display(left_out, "not counted").
display(given, "given").
display(confirmed, "confirmed").
display(open_question, "an open question").
display(steroid_course, "a steroid course").
display(contradictory_record, "a contradiction in the record").

display(given_during_infection, "given during an infection").
display(given_before_course_was_completed, "given before the antimicrobial course was completed").
display(given_in_wait_after_antibiotics, "given within the wait after antibiotics").
display(dose_due_while_held_back, "a dose is due while the advice holds it back").
display(dose_due_before_earliest_date, "a dose is due before the earliest date").
display(mild_infection_may_become_serious, "a mild infection may become serious").
display(no_prophylaxis_on_record, "high risk, and no prophylaxis on record").
display(marker_older_than_resolution, "the last value is older than the end of the infection").

display(wait_is_over, "the wait after antibiotics is over").
display(infection_no_longer_recent, "the last infection is no longer recent").
display(vaccine_interval_is_over, "the interval after a vaccine is over").
display(live_vaccine_no_longer_recent,
    "a live vaccine counts as recent no longer, by a convention of this knowledge base").
display(infections_no_longer_recurrent, "infections no longer count as recurrent").
display(second_course_comes_next, "the second course is what comes next").
display(blood_count_too_old, "the blood count is too old").

display(label_alone, "the label alone").
display(longer_wait, "the longer wait").
display(infection_risk, "the risk of infections").
display(treatment_delay, "the delay of the treatment").
display(no_delay, "no delay of the treatment").

display(review_view, "the review").
display(lower_view, "the lower threshold").
display(long_steroid_course, "a long high-dose steroid course").
display(pneumocystis_prophylaxis, "prophylaxis against Pneumocystis").
display(pneumocystis_prophylaxis_in_other_diseases,
    "prophylaxis against Pneumocystis in other diseases only").
display(eular_pneumocystis, "the EULAR recommendation").
display(lower_steroid_dose, "the lower threshold of a high steroid dose").
display(shorter_steroid_days, "the shorter length of a long steroid course").
display(cd4_limit, "the limit of low CD4").
display(cd4, "CD4 count").
display('10*6/L', "x 10^6/L").
display(prior_pneumocystis, "earlier Pneumocystis pneumonia").
display(transplant, "transplant").
display(organ_transplant, "organ transplant").
display(stem_cell_transplant, "stem cell transplant").
display(haematological_cancer, "haematological cancer").
display(haematological_malignancy, "haematological malignancy").
display(primary_immunodeficiency, "primary immunodeficiency").
display(marked_lymphopenia, "marked lymphopenia").

display(specialist_decision, "what the specialist and the treating clinician decide").
display(reached, "that is reached").
display(exceeded, "that is exceeded").
display(meaning_of_condition, "whether the condition is what the label forbids").
display(malignancy_ruled_out, "that the malignancy was ruled out").
display(immunocompromise_ruled_out, "that a severely weakened immune system was ruled out").
display(pregnancy_ruled_out, "that there is no pregnancy, or no longer").
display(negative_hbv_dna, "a later test without hepatitis B virus").
display(igg_no_longer_severely_low, "a later IgG that is not severely low").
display(lymphocytes_no_longer_low, "a later lymphocyte count that is not low").
display(entry_that_is_right, "which of two entries is right").
