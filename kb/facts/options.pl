% Which disposition of a status means going ahead or waiting, and what advice means for options.

going_ahead(candidate, may_start).
going_ahead(on_therapy, continue).
going_ahead(on_hold, may_restart).

holding_back(candidate, do_not_start_yet).
holding_back(on_therapy, withhold).
holding_back(on_hold, keep_holding).

rules_out_less(contraindicated).
rules_out_less(stop).

suggests_waiting(extend_hold).

% Beside the missing items listed with the other clinical lists.
asked_by_article_only(wait_after_antibiotics).
asked_by_article_only(unfinished_course).

rules_out_going_ahead(withhold_immediately).

suggests_ending(consider_stopping, on_therapy, stop).
suggests_ending(consider_stopping, on_hold, stop).
