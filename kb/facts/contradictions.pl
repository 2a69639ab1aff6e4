% What counts as a contradiction, and which ones keep a positive answer back.

contradiction_kind(resolved_before_onset).
contradiction_kind(completed_before_started).
contradiction_kind(course_before_infection).
contradiction_kind(completed_and_stopped_early).
contradiction_kind(two_results_on_one_day).
contradiction_kind(two_values_on_one_day).
contradiction_kind(implausible_value).
contradiction_kind(sign_present_and_absent).
contradiction_kind(two_statuses_on_one_day).
contradiction_kind(candidate_after_treatment).
contradiction_kind(treatment_overlap).
contradiction_kind(same_ingredient_twice).
contradiction_kind(dose_before_treatment).
contradiction_kind(dose_while_not_treated).
contradiction_kind(severity_disagrees).
contradiction_kind(hospitalised_before_onset).
contradiction_kind(episode_used_twice).
contradiction_kind(unknown_episode).
contradiction_kind(two_resolutions).
contradiction_kind(follow_ups_disagree).
contradiction_kind(confirmed_without_resolution).
contradiction_kind(resolved_though_not_eradicable).
contradiction_kind(ruled_out_after_confirmation).
contradiction_kind(active_hepatitis_b_without_antigen).
contradiction_kind(hepatitis_b_code_against_tests).
contradiction_kind(steroid_course_ends_before_it_begins).

% The others are named and change nothing: the cautious reading of them already decides.
bears_on_decision(resolved_before_onset).
bears_on_decision(completed_before_started).
bears_on_decision(course_before_infection).
bears_on_decision(completed_and_stopped_early).
bears_on_decision(two_results_on_one_day).
bears_on_decision(implausible_value).
bears_on_decision(candidate_after_treatment).
bears_on_decision(treatment_overlap).
bears_on_decision(same_ingredient_twice).
bears_on_decision(dose_while_not_treated).
bears_on_decision(episode_used_twice).
bears_on_decision(unknown_episode).
bears_on_decision(follow_ups_disagree).
bears_on_decision(active_hepatitis_b_without_antigen).

milder_than(mild, moderate).
milder_than(mild, serious).
milder_than(moderate, serious).

% Two values of one day bear on the decision where one of these limits lies between them.
judged_by(crp, crp_limit).
judged_by(wbc, wbc_limit).
judged_by(procalcitonin, procalcitonin_limit).
judged_by(esr, esr_limit).
judged_by(anc, anc_limit).
judged_by(igg, igg_low_limit).
judged_by(igg, igg_severe_limit).

no_dose_expected(candidate).
no_dose_expected(on_hold).
no_dose_expected(stopped).
