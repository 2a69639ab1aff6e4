% Cases of rules/candidate.pl.

:- case("a candidate without any test is screened first", [
    exercises: [
        screen_immunoglobulins,
        screen_liver_tests,
        missing_immunoglobulins,
        missing_liver_tests,
        screen_for_hepatitis_b,
        may_start,
        wait_after_live_vaccine,
        wait_after_inactivated_vaccine,
        vaccine_interval_still_running
    ],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, candidate, '2026-03-01')],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, screen, igg),
        recommend(ann, kesimpta, screen, alt),
        recommend(ann, kesimpta, screen, ast),
        recommend(ann, kesimpta, screen, alp),
        recommend(ann, kesimpta, screen, bilirubin),
        missing(ann, kesimpta, igg, "low immunoglobulins have to be known before the first dose"),
        missing(ann, kesimpta, alt, "liver tests have to be known before the first dose"),
        recommend(ann, kesimpta, screen, hbsag)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_start, _),
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, may_start, first_dose),
        recommend(ann, kesimpta, withhold, _),
        vaccine_too_recent(ann, _, _, _)
    ]
]).

:- case("a candidate with complete screening may start", [
    exercises: [
        may_start,
        screen_immunoglobulins,
        screen_liver_tests,
        missing_immunoglobulins,
        missing_liver_tests
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, may_start),
        recommend(ann, kesimpta, may_start, first_dose)
    ],
    expect_not: [
        recommend(ann, kesimpta, screen, _),
        missing(ann, kesimpta, _, _),
        recommend(ann, kesimpta, screen, igg),
        missing(ann, kesimpta, igg, "low immunoglobulins have to be known before the first dose"),
        missing(ann, kesimpta, _, "liver tests have to be known before the first dose")
    ]
]).

:- case("a candidate with one liver test missing is not started yet", [
    exercises: [screen_liver_tests, missing_liver_tests, may_start],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, screen, bilirubin),
        missing(ann, kesimpta, bilirubin, "liver tests have to be known before the first dose")
    ],
    expect_not: [
        recommend(ann, kesimpta, screen, alt),
        recommend(ann, kesimpta, may_start, first_dose)
    ]
]).

:- case("a live vaccine of two weeks ago delays the first dose", [
    exercises: [
        vaccine_interval_still_running,
        wait_after_live_vaccine,
        earliest_start_after_vaccine,
        objection_by_recent_vaccine,
        wait_after_inactivated_vaccine,
        may_start,
        live_vaccine_given_under_treatment
    ],
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
        vaccinated(ann, mmr, live, '2026-02-17')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        earliest_start(ann, kesimpta, live, '2026-03-17'),
        vaccine_too_recent(ann, mmr, live, '2026-03-17'),
        recommend(ann, kesimpta, withhold, mmr),
        objection(ann, kesimpta, mmr)
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, may_start, _),
        recommend(ann, kesimpta, may_start, first_dose),
        live_vaccine_under_treatment(ann, kesimpta, _)
    ]
]).

:- case("an inactivated vaccine of last week delays the first dose whenever possible", [
    exercises: [
        wait_after_inactivated_vaccine,
        earliest_start_after_vaccine,
        wait_after_live_vaccine
    ],
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
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-24')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        earliest_start(ann, kesimpta, inactivated, '2026-03-10'),
        recommend(ann, kesimpta, withhold, influenza_vaccine)
    ]
]).

:- case("vaccines of exactly 28 and 14 days ago delay nothing", [
    exercises: [
        may_start,
        vaccine_interval_still_running,
        wait_after_live_vaccine,
        wait_after_inactivated_vaccine,
        earliest_start_after_vaccine,
        objection_by_recent_vaccine
    ],
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
        vaccinated(ann, mmr, live, '2026-02-03'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-17')
    ],
    expect: [
        disposition(ann, kesimpta, may_start),
        recommend(ann, kesimpta, may_start, first_dose)
    ],
    expect_not: [
        earliest_start(ann, _, _, _),
        vaccine_too_recent(ann, _, _, _),
        recommend(ann, kesimpta, withhold, _),
        earliest_start(ann, kesimpta, _, _),
        objection(ann, kesimpta, _)
    ]
]).

:- case("a live vaccine during treatment is looked into", [
    exercises: [
        live_vaccine_given_under_treatment,
        evaluate_live_vaccine_under_treatment,
        objection_by_live_vaccine,
        wait_after_live_vaccine,
        objection_by_recent_vaccine
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        vaccinated(ann, mmr, live, '2026-02-17')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, mmr),
        disposition(ann, kesimpta, clinician_judgement),
        live_vaccine_under_treatment(ann, kesimpta, mmr),
        objection(ann, kesimpta, mmr)
    ],
    expect_not: [recommend(ann, kesimpta, withhold, _), recommend(ann, kesimpta, continue, _)]
]).

:- case("an inactivated vaccine during treatment changes nothing", [
    exercises: [
        continue_treatment,
        live_vaccine_given_under_treatment,
        evaluate_live_vaccine_under_treatment,
        objection_by_live_vaccine
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-24')
    ],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [
        recommend(ann, kesimpta, evaluate, _),
        live_vaccine_under_treatment(ann, kesimpta, _),
        objection(ann, kesimpta, _)
    ]
]).

:- case("candidate and on therapy on one day: treatment has begun", [
    exercises: [may_start, screen_immunoglobulins],
    like: "a candidate with complete screening may start",
    given: [treatment(ann, kesimpta, on_therapy, '2026-02-20')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [current_status(ann, kesimpta, candidate), recommend(ann, kesimpta, may_start, _)]
]).

:- case("a live vaccine of the day treatment began was given during it", [
    exercises: [live_vaccine_given_under_treatment, evaluate_live_vaccine_under_treatment],
    like: "candidate and on therapy on one day: treatment has begun",
    given: [vaccinated(ann, mmr, live, '2026-02-20')],
    expect: [
        live_vaccine_under_treatment(ann, kesimpta, mmr),
        recommend(ann, kesimpta, evaluate, mmr)
    ]
]).

:- case("a live vaccine given to a candidate before treatment began was not given during it", [
    exercises: [live_vaccine_given_under_treatment],
    like: "candidate and on therapy on one day: treatment has begun",
    given: [
        treatment(ann, kesimpta, candidate, '2026-02-10'),
        vaccinated(ann, mmr, live, '2026-02-19')
    ],
    expect: [current_status(ann, kesimpta, on_therapy)],
    expect_not: [live_vaccine_under_treatment(ann, kesimpta, _)]
]).

:- case("a live vaccine during treatment, 27 days ago, is looked into", [
    exercises: [live_vaccine_given_under_treatment, evaluate_live_vaccine_under_treatment],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [vaccinated(ann, mmr, live, '2026-02-04')],
    expect: [
        recommend(ann, kesimpta, evaluate, mmr),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("a live vaccine during treatment, 28 days ago, no longer is", [
    exercises: [live_vaccine_given_under_treatment, evaluate_live_vaccine_under_treatment],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [vaccinated(ann, mmr, live, '2026-02-03')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [live_vaccine_under_treatment(ann, kesimpta, _)]
]).

:- case("a live vaccine given after treatment was stopped was not given during it", [
    exercises: [live_vaccine_given_under_treatment, evaluate_live_vaccine_under_treatment],
    like: "a live vaccine during treatment is looked into",
    given: [treatment(ann, kesimpta, stopped, '2026-02-10')],
    expect: [disposition(ann, kesimpta, stopped)],
    expect_not: [live_vaccine_under_treatment(ann, kesimpta, _)]
]).
