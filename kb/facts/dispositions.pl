% Which advice leads to which disposition, and which disposition wins.

recommended_action(contraindicated, 1).
recommended_action(stop, 2).
recommended_action(consider_stopping, 3).
recommended_action(withhold_immediately, 4).
recommended_action(withhold, 5).
recommended_action(consider_withholding, 6).
recommended_action(keep_holding, 7).
recommended_action(extend_hold, 8).
recommended_action(screen, 9).
recommended_action(evaluate, 10).
recommended_action(consult, 11).
recommended_action(treat, 12).
recommended_action(confirm_resolution, 13).
recommended_action(review_prophylaxis, 14).
recommended_action(monitor, 15).
recommended_action(may_start, 16).
recommended_action(may_restart, 17).
recommended_action(continue, 18).

possible_disposition(do_not_start).
possible_disposition(do_not_start_yet).
possible_disposition(may_start).
possible_disposition(stop).
possible_disposition(withhold_immediately).
possible_disposition(withhold).
possible_disposition(consult_first).
possible_disposition(clinician_judgement).
possible_disposition(continue).
possible_disposition(keep_holding).
possible_disposition(may_restart).
possible_disposition(stopped).

disposition_order(candidate, do_not_start, 1).
disposition_order(candidate, do_not_start_yet, 2).
disposition_order(candidate, may_start, 3).

disposition_order(on_therapy, stop, 1).
disposition_order(on_therapy, withhold_immediately, 2).
disposition_order(on_therapy, withhold, 3).
disposition_order(on_therapy, consult_first, 4).
disposition_order(on_therapy, clinician_judgement, 5).
disposition_order(on_therapy, continue, 6).

disposition_order(on_hold, stop, 1).
disposition_order(on_hold, keep_holding, 2).
disposition_order(on_hold, may_restart, 3).

disposition_order(stopped, stopped, 1).

supports(candidate, contraindicated, do_not_start).
supports(candidate, stop, do_not_start).
supports(candidate, withhold_immediately, do_not_start_yet).
supports(candidate, withhold, do_not_start_yet).
supports(candidate, consider_withholding, do_not_start_yet).
supports(candidate, screen, do_not_start_yet).
supports(candidate, consult, do_not_start_yet).
supports(candidate, may_start, may_start).

% A contraindication that ends with its cause (a severe infection in the EU) withholds the dose;
% active hepatitis B and confirmed PML stop treatment by rules of their own.
supports(on_therapy, stop, stop).
supports(on_therapy, withhold_immediately, withhold_immediately).
supports(on_therapy, contraindicated, withhold).
supports(on_therapy, withhold, withhold).
supports(on_therapy, consult, consult_first).
supports(on_therapy, consider_stopping, clinician_judgement).
supports(on_therapy, consider_withholding, clinician_judgement).
supports(on_therapy, continue, continue).

supports(on_hold, stop, stop).
supports(on_hold, contraindicated, keep_holding).
supports(on_hold, keep_holding, keep_holding).
supports(on_hold, consult, keep_holding).
supports(on_hold, consider_stopping, keep_holding).
supports(on_hold, may_restart, may_restart).

% An open question never lets treatment go on as if it were answered.
held_back_as(candidate, do_not_start_yet).
held_back_as(on_therapy, clinician_judgement).
held_back_as(on_hold, keep_holding).
