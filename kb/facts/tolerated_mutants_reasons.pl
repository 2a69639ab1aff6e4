% Mutants of rules that tell a reason in other words, which no case can notice.

tolerated_mutant("supported_by_missing_item: without \\+ advised(Patient, Drug, Disposition)",
    "Where advice says the same, the same atom is concluded from it; only which reason is told \c
        changes.").
tolerated_mutant("supported_by_objection: without \\+ advised(Patient, Drug, Disposition)",
    "Where advice says the same, the same atom is concluded from it; only which reason is told \c
        changes.").
tolerated_mutant("supported_by_objection: without \\+ missing(Patient, Drug, Reason, _)",
    "Where the item is missing, supported_by_missing_item concludes the same; only the words \c
        change.").
tolerated_mutant("open_question_speaks_for: without \\+ missing(Patient, Drug, Reason, _)",
    "Where the item is missing, missing_item_speaks_for concludes the same; only the words \c
        change.").
tolerated_mutant("missing_item_speaks_for: without missing(Patient, Drug, What, Why)",
    "Where nothing is missing, open_question_speaks_for concludes the same; only the words \c
        change.").
tolerated_mutant("open_question_speaks_against: without missing(Patient, Drug, What, Why)",
    "What is left open while going ahead is an option is always a missing item; the goal finds \c
        the words.").
tolerated_mutant(
    "milder_advice_speaks_for: without stronger_option(Patient, Drug, Disposition, Milder)",
    "For the milder option itself ground_speaks_for concludes the same.").
tolerated_mutant("consult_liver_specialist: without hbv_marker(Reason)",
    "Without a marker consult_liver_specialist_about_entry concludes the same; only words and \c
        source change.").
tolerated_mutant("consult_liver_specialist_about_entry: without \\+ hbv_marker(Reason)",
    "With a marker consult_liver_specialist concludes the same; only words and source change.").
tolerated_mutant("steroid_dose_exceeds_limit: without limit_is(View, exceeded)",
    "By the other view a dose above the limit reaches it, and steroid_dose_reaches_limit \c
        concludes the same.").
tolerated_mutant("steroid_stretch_exceeds_length: without limit_is(View, exceeded)",
    "By the other view a length above the limit reaches it; steroid_stretch_reaches_length \c
        concludes the same.").
tolerated_mutant("screen_as_documents_ask: without Topic \\== evaluate_immune_status",
    "For that topic screen_immune_status concludes the same; only the words and the grade change.").
tolerated_mutant("screen_as_documents_ask: Topic \\== evaluate_immune_status -> Topic \\== \c
    exposed_infants_without_live_vaccines",
    "For that topic screen_immune_status concludes the same; only the words and the grade change.").
tolerated_mutant("missing_screening: without Topic \\== evaluate_immune_status",
    "For that topic missing_immune_status concludes the same; only the words and the grade \c
        change.").
tolerated_mutant("missing_screening: Topic \\== evaluate_immune_status -> Topic \\== \c
    exposed_infants_without_live_vaccines",
    "For that topic missing_immune_status concludes the same; only the words and the grade \c
        change.").
tolerated_mutant(
    "may_start: without aggregate_all(min(Date), start_result(Patient, Drug, _, Date), Oldest)",
    "Where nothing is missing there are results; the goal shows them and their dates.").
