% The pitfalls that a record can show happening.

pitfall(given_during_infection).
pitfall(given_before_course_was_completed).
pitfall(given_in_wait_after_antibiotics).
pitfall(dose_due_while_held_back).
pitfall(dose_due_before_earliest_date).
pitfall(mild_infection_may_become_serious).
pitfall(no_prophylaxis_on_record).
pitfall(marker_older_than_resolution).

holds_dose_back(contraindicated).
holds_dose_back(stop).
holds_dose_back(withhold_immediately).
holds_dose_back(withhold).
holds_dose_back(keep_holding).
