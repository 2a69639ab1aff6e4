% Changes of rules that no case can notice, each with the reason: before the first dose.

tolerated_mutant("may_start_without_statement: without \\+ start_statement(Drug, _, _, _)",
    "With a statement, may_start concludes the same; only the source differs.").
tolerated_mutant(
    "review_hepatitis_b_prophylaxis_after_stopping: without current_status(Patient, Drug, stopped)",
    "In any other status review_hepatitis_b_prophylaxis concludes the same; only the reason \c
        differs.").
tolerated_mutant("monitor_hepatitis_b: without b_cell_depleting(Drug)",
    "With other drugs monitor_hepatitis_b_with_other_drugs concludes the same; only the source \c
        differs.").
tolerated_mutant("monitor_hepatitis_b_with_other_drugs: without \\+ b_cell_depleting(Drug)",
    "With anti-CD20 drugs monitor_hepatitis_b concludes the same; only the source differs.").
