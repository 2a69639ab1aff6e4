% Changes of the advice on immunoglobulins that no case can notice: only which reason is told.

tolerated_mutant("consider_stopping_by_class: without \\+ label_says(Drug, \c
    consider_stopping_with_low_immunoglobulins, _, _, _)",
    "Where the drug's own label says it, the same atom is concluded from that label already.").
tolerated_mutant("consider_stopping_by_class: \\+ label_says(Drug, \c
    consider_stopping_with_low_immunoglobulins, _, _, _) -> \\+ label_says(Drug, \c
    consider_suspending_in_serious_infection, _, _, _)",
    "Where the drug's own label says it, the same atom is concluded from that label already.").
tolerated_mutant("consult_immunologist_by_class: without \\+ label_says(Drug, \c
    immunologist_if_immunoglobulins_low, _, _, _)",
    "Where the drug's own label says it, the same atom is concluded from that label already.").
tolerated_mutant("consult_immunologist_by_class: \\+ label_says(Drug, \c
    immunologist_if_immunoglobulins_low, _, _, _) -> \\+ label_says(Drug, \c
    infections_during_and_after, _, _, _)",
    "Where the drug's own label says it, the same atom is concluded from that label already.").
