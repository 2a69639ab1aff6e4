% Changes of rules about labels that no case can notice, and why.

tolerated_mutant("monitor_for_infection: without b_cell_depleting(Drug)",
    "another rule concludes the same; only the text and the source differ").
tolerated_mutant("monitor_for_infection_under_other_drugs: without \\+ b_cell_depleting(Drug)",
    "another rule concludes the same; only the text and the source differ").
tolerated_mutant("evaluate_pregnancy_by_label: without label_says(Drug, Topic, Document, At, _)",
    "another rule concludes the same; only the text and the source differ").
tolerated_mutant("evaluate_pregnancy_by_label: without pregnancy_topic(Topic)",
    "another rule concludes the same; only the text and the source differ").
tolerated_mutant("evaluate_pregnancy: not overridden by evaluate_pregnancy_by_label",
    "another rule concludes the same; only the text and the source differ").
