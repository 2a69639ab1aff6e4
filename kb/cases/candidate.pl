% Cases of rules/candidate.pl.

:- case("a candidate without any test is screened first", [
    exercises: [
        screen_as_documents_ask,
        missing_screening,
        may_start,
        wait_after_vaccine,
        wait_after_vaccine_whenever_possible,
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
        vaccine_interval_running(ann, kesimpta, _, _, _, _, _, _, _)
    ]
]).

:- case("a candidate with complete screening may start", [
    exercises: [may_start, screen_as_documents_ask, missing_screening],
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
    exercises: [screen_as_documents_ask, missing_screening, may_start],
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

:- case("candidate and on therapy on one day: treatment has begun", [
    exercises: [may_start, screen_as_documents_ask],
    like: "a candidate with complete screening may start",
    given: [treatment(ann, kesimpta, on_therapy, '2026-02-20')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [current_status(ann, kesimpta, candidate), recommend(ann, kesimpta, may_start, _)]
]).

:- case("labels that speak of infections and of no test are what a start rests on", [
    exercises: [
        may_start_by_infection_statement,
        start_waits_for_infection,
        start_forbidden_in_infection,
        may_start_without_statement
    ],
    each: [
        [Drug, Region, Topic]: [
            [fingolimod, us, no_start_in_active_infection],
            [siponimod, us, no_start_in_active_infection],
            [ozanimod, eu, contraindicated_in_hepatitis_or_tuberculosis],
            [teriflunomide, eu, contraindicated_in_severe_infection]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-03-01')
    ],
    expect: [
        start_infection_statement(Drug, Topic, _, _, _),
        recommend(ann, Drug, may_start, first_dose),
        disposition(ann, Drug, may_start)
    ],
    expect_not: [start_statement(Drug, _, _, _), recommend(ann, Drug, evaluate, label_text)]
]).

:- case("where a test is asked for, the infection statement alone starts nothing", [
    exercises: may_start_by_infection_statement,
    each: [
        [Drug, Region, Onset]: [
            [kesimpta, us, '2024-03-01'],
            [ocrelizumab, us, '2024-03-01'],
            [fingolimod, us, '2026-03-01']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-03-01'),
        infection(ann, cold1, upper_respiratory_viral_infection, Onset)
    ],
    expect: [start_infection_statement(Drug, _, _, _, _)],
    expect_not: [recommend(ann, Drug, may_start, _)]
]).

:- case("labels that speak of neither leave the start to the general view", [
    exercises: [
        may_start_without_statement,
        start_waits_for_infection,
        start_forbidden_in_infection,
        may_start_by_infection_statement
    ],
    each: [[Drug, Region]: [[natalizumab, eu], [dimethyl_fumarate, us], [siponimod, eu]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-03-01')
    ],
    expect: [recommend(ann, Drug, may_start, first_dose), disposition(ann, Drug, may_start)],
    expect_not: [
        start_infection_statement(Drug, _, _, _, _),
        recommend(ann, Drug, evaluate, label_text)
    ]
]).

:- case("a drug whose label was not seen: read it", [
    exercises: read_label_without_statement,
    each: [
        Region: [us, eu],
        [Status, Disposition]: [
            [candidate, may_start],
            [on_therapy, continue],
            [on_hold, keep_holding]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, vumerity, Status, '2026-03-01')
    ],
    expect: [
        recommend(ann, vumerity, evaluate, label_text),
        disposition(ann, vumerity, Disposition)
    ]
]).

:- case("once stopped, its label is not asked about", [
    exercises: read_label_without_statement,
    given: [as_of('2026-03-03'), treatment(ann, vumerity, stopped, '2026-03-01')],
    expect_not: [recommend(ann, vumerity, evaluate, _)]
]).
