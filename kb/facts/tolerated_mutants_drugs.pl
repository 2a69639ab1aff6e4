% Changes of rules about single drugs and their holds that no case can notice, and why.

tolerated_mutant("may_restart_after_live_vaccine: without label_says(Drug, \c
    pause_for_live_vaccine, Document, At, Claim)",
    "it holds wherever a vaccine explains the hold, and carries the document that is cited").
