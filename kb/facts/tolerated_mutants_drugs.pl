% Changes of rules about single drugs and their holds that no case can notice, and why.

tolerated_mutant("may_restart_after_live_vaccine: without label_says(Drug, \c
    pause_for_live_vaccine, Document, At, Claim)",
    "it holds wherever a vaccine explains the hold, and carries the document that is cited").

tolerated_mutant("withhold_when_pml_is_suspected: without pml_view(Drug, \c
    withhold_at_suspected_pml, own_label, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("keep_holding_while_pml_is_suspected: without pml_view(Drug, \c
    withhold_at_suspected_pml, own_label, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("withhold_at_suspected_pml_by_label_elsewhere: without pml_view(Drug, \c
    withhold_at_suspected_pml, label_elsewhere, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("withhold_at_suspected_pml_by_class: without pml_view(Drug, \c
    withhold_at_suspected_pml, by_class, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("stop_when_pml_is_confirmed: without pml_view(Drug, stop_at_confirmed_pml, \c
    own_label, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("stop_at_confirmed_pml_by_label_elsewhere: without pml_view(Drug, \c
    stop_at_confirmed_pml, label_elsewhere, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("stop_at_confirmed_pml_by_class: without pml_view(Drug, stop_at_confirmed_pml, \c
    by_class, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("may_start_by_infection_statement: without \\+ start_statement(Drug, _, _, _)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("may_start_by_infection_statement: without start_infection_statement(Drug, \c
    Topic, Document, At, Claim)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant(
    "may_start_without_statement: without \\+ start_infection_statement(Drug, _, _, _, _)",
    "another rule concludes the same; only the text, the grade and the source differ").
tolerated_mutant("article_withholds_in_serious_infection: without article_asks(Patient, Drug, \c
    consider_withholding)",
    "for drugs that deplete B cells another rule concludes the same; only the text and the source \c
        differ").
tolerated_mutant(
    "article_withholds_in_serious_infection: not overridden by hold_while_infection_is_active",
    "both conclude the same; only the text and the source differ").
tolerated_mutant("conflict_vaccine_interval: without region_in_force(Own)",
    "a time that runs by the label in force is excluded, so that the label named is never the \c
        other one").
