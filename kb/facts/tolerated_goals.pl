% Goals and small changes that no case can show, with the reason: mostly goals that find what a text tells.

tolerated_mutant("hold_while_course_is_running: without article_asks(Patient, Drug, Action)",
    "The article asks one thing or the other of every drug; the goal finds which.").
tolerated_mutant("hold_in_wait_after_antibiotics: without article_asks(Patient, Drug, Action)",
    "The article asks one thing or the other of every drug; the goal finds which.").
tolerated_mutant("lymphocytes_stay_low: without lymphocytes_below(Patient, \c
    dimethyl_fumarate_lymphocytes, _, _, Last)",
    "A latest count that is not low ends the low ones; the goal finds the day of the latest.").
tolerated_mutant("question_left_open: without held_back_as(Status, Disposition)",
    "Only treatment that is open has objections, and each such status has its word.").
tolerated_mutant(
    "option_is_ruled_out: without stronger_option(Patient, Drug, Stronger, Disposition)",
    "What rules out less points to a disposition with weaker ones; the goal lists them.").
tolerated_mutant("label_alone_speaks_against: without option(Patient, Drug, Disposition)",
    "Where the label alone points somewhere, treatment is open and has options; the goal lists \c
        them.").
tolerated_mutant("delay_speaks_against: without option(Patient, Drug, Disposition)",
    "Treatment that is open always has options; the goal lists them.").
tolerated_mutant("suggestion_points_to_ending: without current_status(Patient, Drug, Status)",
    "Stopping is considered on therapy and on hold alone, and points to the same in both.").
tolerated_mutant("valid_until_blood_count_is_too_old: without aggregate_all(max(Day), \c
    (measured(Patient, Test, _, _, Day), part_of_blood_count(Test)), Last)",
    "Without a blood count there is an objection; the goal finds the day of the latest one.").
tolerated_mutant("keep_holding_while_label_delays: without label_says(Drug, Topic, Label, At, _)",
    "Another rule keeps the hold in every active infection; the goal finds the label's words.").
tolerated_mutant("keep_holding_while_label_delays: without keeps_on_hold(Topic)",
    "Another rule keeps the hold in every active infection; only the label's words differ.").
tolerated_mutant("open_matter_speaks_against: without \\+ missing(Patient, Drug, Reason, _)",
    "Where the item is missing, open_question_speaks_against concludes the same; only words \c
        change.").
tolerated_mutant("course_stopped_early_and_completed_later: on_or_before(Started, Stopped) -> \c
    before(Started, Stopped)",
    "A course begun on the day of the stop counts as begun between the two ends.").
tolerated_mutant("course_completed_and_stopped_early_later: on_or_before(Started, Completed) -> \c
    before(Started, Completed)",
    "A course begun on the day of the first end counts as begun between the two ends.").
tolerated_mutant("course_completed_and_stopped_early_later: before(Completed, Stopped) -> \c
    on_or_before(Completed, Stopped)",
    "On one day course_both_completed_and_stopped concludes the same; only words change.").
