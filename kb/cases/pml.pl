% Cases of rules/pml.pl.

:- case("a suspicion of PML withholds at once and is worked up", [
    exercises: [
        pml_suspected,
        pml_suspicion_is_open,
        withhold_when_pml_is_suspected,
        evaluate_suspected_pml,
        missing_pml_ruled_out,
        pml_ruled_out_later,
        pml_confirmed_on_record,
        stop_when_pml_is_confirmed,
        suspicion_is_open,
        keep_holding_while_pml_is_suspected,
        pml_recorded_as_infection,
        pml_recorded_as_diagnosis
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, pml, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, withhold_immediately),
        recommend(ann, kesimpta, evaluate, pml),
        pml_noted(ann, '2026-03-01'),
        pml_in_question(ann),
        recommend(ann, kesimpta, withhold_immediately, pml),
        missing(ann, kesimpta, pml_ruled_out, "the drug is withheld as long as PML is suspected")
    ],
    expect_not: [
        recommend(ann, kesimpta, stop, _),
        recommend(ann, kesimpta, continue, _),
        pml_ruled_out_since(ann, _),
        pml_is_confirmed(ann),
        recommend(ann, kesimpta, stop, pml),
        open_condition(ann, _),
        recommend(ann, kesimpta, keep_holding, pml)
    ]
]).

:- case("PML that was ruled out later holds nothing", [
    exercises: [
        pml_ruled_out_later,
        ruled_out_later,
        pml_suspicion_is_open,
        withhold_when_pml_is_suspected,
        evaluate_suspected_pml,
        missing_pml_ruled_out
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, pml, '2026-01-10'),
        ruled_out(ann, pml, '2026-01-20')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        pml_ruled_out_since(ann, '2026-01-10'),
        ruled_out_since(ann, pml, '2026-01-10')
    ],
    expect_not: [
        recommend(ann, kesimpta, withhold_immediately, _),
        recommend(ann, kesimpta, evaluate, _),
        pml_in_question(ann),
        recommend(ann, kesimpta, withhold_immediately, pml),
        recommend(ann, kesimpta, evaluate, pml),
        missing(ann, kesimpta, pml_ruled_out, "the drug is withheld as long as PML is suspected")
    ]
]).

:- case("PML ruled out before it was suspected again does not count", [
    exercises: [pml_suspicion_is_open, pml_ruled_out_later, ruled_out_later],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, pml, '2026-02-10'),
        ruled_out(ann, pml, '2026-01-20')
    ],
    expect: [disposition(ann, kesimpta, withhold_immediately), pml_in_question(ann)],
    expect_not: [pml_ruled_out_since(ann, _), ruled_out_since(ann, _, _)]
]).

:- case("confirmed PML stops treatment, and withholding for the suspicion says no more", [
    exercises: [pml_confirmed_on_record, stop_when_pml_is_confirmed, objection_by_confirmed_pml],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, pml, '2026-02-10'),
        confirmed(ann, pml, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, stop),
        pml_is_confirmed(ann),
        recommend(ann, kesimpta, stop, pml),
        objection(ann, kesimpta, pml)
    ],
    expect_not: [
        recommend(ann, kesimpta, withhold_immediately, pml),
        recommend(ann, kesimpta, continue, _)
    ]
]).

:- case("confirmed PML stops treatment that is on hold, also long after", [
    exercises: [stop_when_pml_is_confirmed, keep_holding_while_pml_is_suspected],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        confirmed(ann, pml, '2025-09-20')
    ],
    expect: [disposition(ann, kesimpta, stop), recommend(ann, kesimpta, stop, pml)],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, keep_holding, pml)
    ]
]).

:- case("on hold, a suspicion of PML keeps the hold", [
    exercises: [
        keep_holding_while_pml_is_suspected,
        evaluate_suspected_pml,
        withhold_when_pml_is_suspected
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        suspected(ann, pml, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, keep_holding, pml),
        recommend(ann, kesimpta, evaluate, pml)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, withhold_immediately, pml)
    ]
]).

:- case("PML recorded as an infection holds at least, resolved or not", [
    exercises: [
        pml_recorded_as_infection,
        keep_holding_while_pml_is_suspected,
        pml_suspected,
        may_restart_after_pml_was_ruled_out
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pml1, progressive_multifocal_leukoencephalopathy, '2025-12-01'),
        resolved(ann, pml1, '2026-01-15'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, pml_ruled_out, _),
        pml_noted(ann, '2025-12-01'),
        recommend(ann, kesimpta, keep_holding, pml)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, may_restart, pml)
    ]
]).

:- case("a diagnosis of PML counts as a suspicion", [
    exercises: [pml_recorded_as_diagnosis, withhold_when_pml_is_suspected, pml_suspected],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        diagnosis(ann, pml, '2026-02-01')
    ],
    expect: [
        disposition(ann, kesimpta, withhold_immediately),
        pml_noted(ann, '2026-02-01'),
        recommend(ann, kesimpta, withhold_immediately, pml)
    ]
]).

:- case("another suspicion is settled first and is not silently ignored", [
    exercises: [
        suspicion_is_open,
        evaluate_open_condition,
        missing_outcome_of_suspicion,
        ruled_out_later,
        confirmed_condition_is_open,
        pml_suspected
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, tuberculosis, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        recommend(ann, kesimpta, evaluate, tuberculosis),
        open_condition(ann, tuberculosis),
        missing(ann, kesimpta, outcome_of_suspicion,
            "an open suspicion does not count as ruled out")
    ],
    expect_not: [
        recommend(ann, kesimpta, continue, _),
        ruled_out_since(ann, _, _),
        pml_noted(ann, _)
    ]
]).

:- case("another suspicion that was ruled out asks for nothing", [
    exercises: [
        ruled_out_later,
        suspicion_is_open,
        evaluate_open_condition,
        missing_outcome_of_suspicion
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, tuberculosis, '2026-02-01'),
        ruled_out(ann, tuberculosis, '2026-02-05')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        ruled_out_since(ann, tuberculosis, '2026-02-01')
    ],
    expect_not: [
        recommend(ann, kesimpta, evaluate, _),
        open_condition(ann, _),
        missing(ann, kesimpta, outcome_of_suspicion,
            "an open suspicion does not count as ruled out")
    ]
]).

:- case("a confirmed condition without an infection on record is settled first", [
    exercises: [
        confirmed_condition_is_open,
        evaluate_open_condition,
        ruled_out_after_confirmation,
        diagnosis_ruled_out
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        confirmed(ann, tuberculosis, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        open_condition(ann, tuberculosis),
        recommend(ann, kesimpta, evaluate, tuberculosis)
    ],
    expect_not: [ruled_out_since(ann, _, _)]
]).

:- case("a confirmation that was revised later counts no more", [
    exercises: [ruled_out_after_confirmation, confirmed_condition_is_open],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        confirmed(ann, tuberculosis, '2026-02-01'),
        ruled_out(ann, tuberculosis, '2026-02-09')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        ruled_out_since(ann, tuberculosis, '2026-02-01')
    ],
    expect_not: [open_condition(ann, _)]
]).

:- case("a candidate with confirmed PML is not started", [
    exercises: [stop_when_pml_is_confirmed, may_start],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        confirmed(ann, pml, '2025-09-20')
    ],
    expect: [disposition(ann, kesimpta, do_not_start), recommend(ann, kesimpta, stop, pml)],
    expect_not: [recommend(ann, kesimpta, may_start, first_dose)]
]).
