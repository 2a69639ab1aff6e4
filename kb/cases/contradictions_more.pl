% Cases of rules/contradictions_more.pl and rules/objections_contradictions.pl.

:- case("two results of one test on one day: the positive one counts", [
    exercises: [
        serology_of_one_day_disagrees,
        contradiction_that_bears,
        objection_by_contradiction
    ],
    like: "a tidy record of a candidate",
    given: [serology(ann, hbsag, positive, '2026-02-10'), consulted(ann, hepatology, '2026-02-12')],
    expect: [
        contradiction(ann, two_results_on_one_day, hbsag, positive),
        contradictory_record(ann, two_results_on_one_day),
        objection(ann, kesimpta, contradictory_record),
        disposition(ann, kesimpta, do_not_start_yet)
    ]
]).

:- case("two results of different days, or of different tests, are no contradiction", [
    exercises: [serology_of_one_day_disagrees],
    like: "a tidy record of a candidate",
    given: [
        serology(ann, hbsag, positive, '2026-02-09'),
        serology(ann, anti_hbs, positive, '2026-02-10')
    ],
    expect: [latest_serology(ann, hbsag, negative, '2026-02-10')],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("two values on one day within the normal range are named and hold nothing", [
    exercises: [values_of_one_day_disagree, values_on_both_sides_of_a_limit],
    like: "a tidy record of a hold that may end",
    given: [measured(ann, crp, 3.0, 'mg/L', '2026-02-25')],
    expect: [
        contradiction(ann, two_values_on_one_day, crp, worse_value),
        disposition(ann, kesimpta, may_restart)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("the same value in two units is no contradiction, nor is one of another day", [
    exercises: [values_of_one_day_disagree],
    like: "a tidy record of a hold that may end",
    given: [
        measured(ann, igg, 8, 'g/L', '2026-02-25'),
        measured(ann, igg, 800, 'mg/dL', '2026-02-25'),
        measured(ann, crp, 3.0, 'mg/L', '2026-02-24')
    ],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("two values on one day with a limit between them: the worse one counts, and they are \c
        looked into", [
    exercises: [
        values_of_one_day_disagree,
        values_on_both_sides_of_a_limit,
        evaluate_contradictory_record,
        objection_by_contradiction
    ],
    like: "a tidy record of a hold that may end",
    each: [
        [Test, Low, High, Unit]: [
            [crp, 5.0, 5.1, 'mg/L'],
            [wbc, 9, 14, '10*9/L'],
            [esr, 12, 20, 'mm/h'],
            [procalcitonin, 0.05, 0.3, 'ng/mL'],
            [anc, 1.4, 1.5, '10*9/L'],
            [igg, 6.5, 7, 'g/L'],
            [igg, 3.5, 5, 'g/L']
        ]
    ],
    given: [
        measured(ann, Test, Low, Unit, '2026-02-26'),
        measured(ann, Test, High, Unit, '2026-02-26')
    ],
    expect: [
        contradictory_record(ann, two_values_on_one_day),
        recommend(ann, kesimpta, evaluate, contradictory_record),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("one value on a limit is not two", [
    exercises: [values_on_both_sides_of_a_limit],
    like: "a tidy record of a hold that may end",
    given: [measured(ann, crp, 5.0, 'mg/L', '2026-02-26')],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("two values on one day on one side of every limit are not looked into", [
    exercises: [values_on_both_sides_of_a_limit],
    like: "a tidy record of a hold that may end",
    each: [
        [Test, Low, High, Unit]: [
            [crp, 5.1, 50, 'mg/L'],
            [crp, 1, 4.9, 'mg/L'],
            [alt, 20, 300, 'U/L'],
            [igg, 7.1, 9, 'g/L']
        ]
    ],
    given: [
        measured(ann, Test, Low, Unit, '2026-02-26'),
        measured(ann, Test, High, Unit, '2026-02-26')
    ],
    expect: [contradiction(ann, two_values_on_one_day, Test, worse_value)],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("a symptom both present and absent on one day is present", [
    exercises: [sign_both_present_and_absent],
    like: "a tidy record of a hold that may end",
    given: [sign(ann, chills, present, '2026-02-25')],
    expect: [
        contradiction(ann, sign_present_and_absent, chills, present),
        open_sign(ann, chills, '2026-02-25'),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("no fever noted, and a fever measured on the same day", [
    exercises: [sign_both_present_and_absent],
    like: "a tidy record of a hold that may end",
    given: [measured(ann, temperature, 38.4, 'Cel', '2026-02-25')],
    expect: [
        contradiction(ann, sign_present_and_absent, fever, present),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("a value that cannot be right keeps a restart back", [
    exercises: [
        value_implausibly_low,
        value_implausibly_high,
        contradiction_that_bears,
        objection_by_contradiction
    ],
    like: "a tidy record of a hold that may end",
    each: [
        [Test, Value, Unit]: [
            [temperature, 3.7, 'Cel'],
            [temperature, 98.6, 'Cel'],
            [crp, -1, 'mg/L'],
            [anc, 4500, '10*9/L']
        ]
    ],
    given: [measured(ann, Test, Value, Unit, '2026-02-27')],
    expect: [
        contradiction(ann, implausible_value, Test, open_question),
        contradictory_record(ann, implausible_value),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("values at the ends of what can be right, and old ones beyond, are taken as they stand", [
    exercises: [value_implausibly_low, value_implausibly_high],
    like: "a tidy record of a hold that may end",
    given: [
        measured(ann, temperature, 370, 'Cel', '2026-02-20'),
        measured(ann, temperature, 98.6, '[degF]', '2026-02-27'),
        measured(ann, anc, 200, '10*9/L', '2026-02-27'),
        measured(ann, crp, 0, 'mg/L', '2026-02-27')
    ],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("a value at either end of what can be right", [
    exercises: [value_implausibly_low, value_implausibly_high],
    like: "a tidy record of a treatment that goes on",
    each: [
        [Test, Value, Unit]: [
            [cd4, 0, '/uL'],
            [cd4, 20000, '/uL'],
            [crp, 0, 'mg/L'],
            [crp, 1000, 'mg/L'],
            [esr, 0, 'mm/h'],
            [esr, 200, 'mm/h'],
            [procalcitonin, 0, 'ng/mL'],
            [procalcitonin, 1000, 'ng/mL'],
            [igg, 0, 'g/L'],
            [igg, 100, 'g/L'],
            [igm, 0, 'g/L'],
            [igm, 100, 'g/L'],
            [iga, 0, 'g/L'],
            [iga, 100, 'g/L'],
            [anc, 0, '10*9/L'],
            [anc, 200, '10*9/L'],
            [wbc, 0, '10*9/L'],
            [wbc, 1000, '10*9/L'],
            [alc, 0, '10*9/L'],
            [alc, 100, '10*9/L'],
            [temperature, 30, 'Cel'],
            [temperature, 45, 'Cel'],
            [alt, 0, 'U/L'],
            [alt, 50000, 'U/L'],
            [ast, 0, 'U/L'],
            [ast, 50000, 'U/L'],
            [alp, 0, 'U/L'],
            [alp, 50000, 'U/L'],
            [bilirubin, 0, 'mg/dL'],
            [bilirubin, 100, 'mg/dL'],
            [bilirubin, 0, 'umol/L'],
            [bilirubin, 1710, 'umol/L'],
            [hbv_dna, 0, '[IU]/mL'],
            [hbv_dna, 1000000000000, '[IU]/mL'],
            [lymphocytes, 0, '10*9/L'],
            [lymphocytes, 100, '10*9/L']
        ]
    ],
    given: [measured(ann, Test, Value, Unit, '2026-02-27')],
    expect: [latest_value(ann, Test, _, _, '2026-02-27')],
    expect_not: [contradiction(ann, implausible_value, _, _)]
]).

:- case("a value just beyond what can be right", [
    exercises: [value_implausibly_low, value_implausibly_high],
    like: "a tidy record of a treatment that goes on",
    each: [
        [Test, Value, Unit]: [
            [cd4, -1, '/uL'],
            [cd4, 20001, '/uL'],
            [crp, -1, 'mg/L'],
            [crp, 1001, 'mg/L'],
            [esr, -1, 'mm/h'],
            [esr, 201, 'mm/h'],
            [procalcitonin, -1, 'ng/mL'],
            [procalcitonin, 1001, 'ng/mL'],
            [igg, -1, 'g/L'],
            [igg, 101, 'g/L'],
            [igm, -1, 'g/L'],
            [igm, 101, 'g/L'],
            [iga, -1, 'g/L'],
            [iga, 101, 'g/L'],
            [anc, -1, '10*9/L'],
            [anc, 201, '10*9/L'],
            [wbc, -1, '10*9/L'],
            [wbc, 1001, '10*9/L'],
            [alc, -1, '10*9/L'],
            [alc, 101, '10*9/L'],
            [temperature, 29, 'Cel'],
            [temperature, 46, 'Cel'],
            [alt, -1, 'U/L'],
            [alt, 50001, 'U/L'],
            [ast, -1, 'U/L'],
            [ast, 50001, 'U/L'],
            [alp, -1, 'U/L'],
            [alp, 50001, 'U/L'],
            [bilirubin, -1, 'mg/dL'],
            [bilirubin, 101, 'mg/dL'],
            [bilirubin, -1, 'umol/L'],
            [bilirubin, 1711, 'umol/L'],
            [hbv_dna, -1, '[IU]/mL'],
            [hbv_dna, 1000000000001, '[IU]/mL'],
            [lymphocytes, -1, '10*9/L'],
            [lymphocytes, 101, '10*9/L']
        ]
    ],
    given: [measured(ann, Test, Value, Unit, '2026-02-27')],
    expect: [contradiction(ann, implausible_value, Test, open_question)]
]).

:- case("temperatures of one day may differ", [
    exercises: [values_of_one_day_disagree, sign_both_present_and_absent],
    like: "a tidy record of a hold that may end",
    given: [
        measured(ann, temperature, 38.4, 'Cel', '2026-02-26'),
        measured(ann, temperature, 36.4, 'Cel', '2026-02-26')
    ],
    expect: [open_sign(ann, fever, '2026-02-26')],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("on therapy and on hold from one day: on hold, and looked into", [
    exercises: [
        statuses_of_one_day_disagree,
        hold_among_two_statuses,
        evaluate_contradictory_record,
        objection_by_contradiction
    ],
    like: "a tidy record of a hold that may end",
    given: [treatment(ann, kesimpta, on_therapy, '2026-02-02')],
    expect: [
        contradiction(ann, two_statuses_on_one_day, kesimpta, on_hold),
        contradictory_record(ann, two_statuses_on_one_day),
        current_status(ann, kesimpta, on_hold),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("a candidate who is put on therapy on the same day was simply started", [
    exercises: [statuses_of_one_day_disagree, hold_among_two_statuses],
    like: "a tidy record of a treatment that goes on",
    given: [treatment(ann, kesimpta, candidate, '2025-06-02')],
    expect: [
        contradiction(ann, two_statuses_on_one_day, kesimpta, on_therapy),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("two entries of one day in the past are settled by a later one", [
    exercises: [statuses_of_one_day_disagree],
    like: "a tidy record of a hold that may end",
    given: [treatment(ann, kesimpta, on_hold, '2025-06-02')],
    expect: [current_status(ann, kesimpta, on_hold)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("on therapy with two drugs at once: both are looked into", [
    exercises: [two_drugs_at_once, evaluate_contradictory_record, objection_by_contradiction],
    like: "a tidy record of a treatment that goes on",
    given: [treatment(ann, natalizumab, on_therapy, '2026-01-02')],
    expect: [
        contradiction(ann, treatment_overlap, kesimpta, open_question),
        contradiction(ann, treatment_overlap, natalizumab, open_question),
        contradictory_record(ann, treatment_overlap),
        recommend(ann, natalizumab, evaluate, contradictory_record),
        objection(ann, kesimpta, contradictory_record)
    ],
    expect_not: [disposition(ann, kesimpta, continue), disposition(ann, natalizumab, continue)]
]).

:- case("a candidate for one drug while another is stopped is no contradiction", [
    exercises: [two_drugs_at_once, one_ingredient_under_two_names],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, natalizumab, stopped, '2026-01-02'),
        treatment(ann, ocrelizumab, candidate, '2026-02-02'),
        treatment(ann, ofatumumab, stopped, '2024-01-02')
    ],
    expect: [disposition(ann, kesimpta, continue), disposition(ann, natalizumab, stopped)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("one ingredient under two names", [
    exercises: [one_ingredient_under_two_names, two_drugs_at_once],
    like: "a tidy record of a treatment that goes on",
    each: [Status: [on_therapy, on_hold, candidate]],
    given: [treatment(ann, ofatumumab, Status, '2026-01-02')],
    expect: [
        contradiction(ann, same_ingredient_twice, kesimpta, open_question),
        contradiction(ann, same_ingredient_twice, ofatumumab, open_question),
        contradictory_record(ann, same_ingredient_twice)
    ],
    expect_not: [contradiction(ann, treatment_overlap, _, _), disposition(ann, kesimpta, continue)]
]).

:- case("a dose before treatment began is named and holds nothing", [
    exercises: [dose_before_the_first_entry],
    like: "a tidy record of a treatment that goes on",
    given: [dose_given(ann, kesimpta, '2025-05-01')],
    expect: [
        contradiction(ann, dose_before_treatment, kesimpta, given),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("a dose on or after the day of the first entry is no contradiction", [
    exercises: [dose_before_the_first_entry, dose_although_not_treated],
    like: "a tidy record of a treatment that goes on",
    given: [
        dose_given(ann, kesimpta, '2025-05-02'),
        dose_given(ann, kesimpta, '2026-02-02'),
        dose_given(ann, natalizumab, '2019-02-02')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("a dose given while on hold", [
    exercises: [dose_although_not_treated, contradiction_that_bears],
    like: "a tidy record of a hold that may end",
    given: [dose_given(ann, kesimpta, '2026-02-03')],
    expect: [
        contradiction(ann, dose_while_not_treated, kesimpta, given),
        contradictory_record(ann, dose_while_not_treated),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("a dose given to a candidate", [
    exercises: [dose_although_not_treated],
    like: "a tidy record of a candidate",
    given: [dose_given(ann, kesimpta, '2026-02-21')],
    expect: [
        contradiction(ann, dose_while_not_treated, kesimpta, given),
        disposition(ann, kesimpta, do_not_start_yet)
    ]
]).

:- case("a dose given after treatment was stopped", [
    exercises: [dose_although_not_treated],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, kesimpta, stopped, '2026-01-10'),
        dose_given(ann, kesimpta, '2026-01-20')
    ],
    expect: [
        contradiction(ann, dose_while_not_treated, kesimpta, given),
        disposition(ann, kesimpta, stopped)
    ],
    expect_not: [
        objection(ann, kesimpta, contradictory_record),
        recommend(ann, kesimpta, evaluate, contradictory_record)
    ]
]).

:- case("a dose on the day of the hold, or before it, is no contradiction", [
    exercises: [dose_although_not_treated],
    like: "a tidy record of a hold that may end",
    given: [dose_given(ann, kesimpta, '2026-02-02')],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("PML ruled out after it was confirmed stays confirmed", [
    exercises: [pml_confirmed_and_then_ruled_out],
    like: "a tidy record of a treatment that goes on",
    each: [RuledOut: ['2026-01-10', '2026-02-01']],
    given: [
        suspected(ann, pml, '2026-01-02'),
        confirmed(ann, pml, '2026-01-10'),
        ruled_out(ann, pml, RuledOut)
    ],
    expect: [
        contradiction(ann, ruled_out_after_confirmation, pml, confirmed),
        disposition(ann, kesimpta, stop)
    ]
]).

:- case("PML ruled out before it was confirmed, and a revised malignancy, are no contradictions", [
    exercises: [pml_confirmed_and_then_ruled_out],
    like: "a tidy record of a treatment that goes on",
    given: [
        suspected(ann, pml, '2025-11-02'),
        ruled_out(ann, pml, '2025-11-10'),
        confirmed(ann, pml, '2026-01-10'),
        confirmed(ann, malignancy, '2025-12-01'),
        ruled_out(ann, malignancy, '2026-01-10')
    ],
    expect: [disposition(ann, kesimpta, stop)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("a steroid course that ends before it begins is not counted", [
    exercises: [steroid_course_runs_backwards],
    like: "a tidy record of a treatment that goes on",
    given: [steroid_course(ann, 40, '2026-01-10', '2026-01-09')],
    expect: [
        contradiction(ann, steroid_course_ends_before_it_begins, steroid_course, left_out),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("a steroid course of one day is no contradiction", [
    exercises: [steroid_course_runs_backwards],
    like: "a tidy record of a treatment that goes on",
    given: [steroid_course(ann, 1000, '2026-01-10', '2026-01-10')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [contradiction(ann, _, _, _)]
]).
