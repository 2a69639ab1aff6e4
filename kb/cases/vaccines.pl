% Cases of rules/vaccines.pl: vaccines before the first dose.

:- case("a live vaccine of two weeks ago delays the first dose", [
    exercises: [
        objection_by_recent_vaccine,
        vaccine_interval_still_running,
        wait_after_vaccine,
        earliest_start_after_vaccine,
        objection_by_running_interval,
        wait_after_vaccine_whenever_possible,
        may_start,
        live_vaccine_on_therapy,
        evaluate_vaccine_shortly_before_start,
        vaccine_by_type
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
        vaccine_interval_running(ann, kesimpta, mmr, live, '2026-03-17', _, _, _, _),
        recommend(ann, kesimpta, withhold, mmr),
        objection(ann, kesimpta, mmr)
    ],
    expect_not: [
        recommend(ann, kesimpta, evaluate, _),
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, may_start, _),
        recommend(ann, kesimpta, may_start, first_dose),
        live_vaccine_in_question(ann, kesimpta, _, _, _, _, _, _)
    ]
]).

:- case("an inactivated vaccine of last week delays the first dose whenever possible", [
    exercises: [
        wait_after_vaccine_whenever_possible,
        earliest_start_after_vaccine,
        wait_after_vaccine,
        evaluate_vaccine_shortly_before_start,
        vaccine_by_type
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
    ],
    expect_not: [recommend(ann, kesimpta, evaluate, _)]
]).

:- case("vaccines of exactly 28 and 14 days ago delay nothing", [
    exercises: [
        may_start,
        vaccine_interval_still_running,
        wait_after_vaccine,
        wait_after_vaccine_whenever_possible,
        earliest_start_after_vaccine,
        objection_by_running_interval
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
        vaccine_interval_running(ann, kesimpta, _, _, _, _, _, _, _),
        recommend(ann, kesimpta, withhold, _),
        earliest_start(ann, kesimpta, _, _),
        objection(ann, kesimpta, _)
    ]
]).

:- case("each label has its own time between vaccines and the first dose", [
    exercises: [vaccine_interval_still_running, wait_after_vaccine, earliest_start_after_vaccine],
    each: [
        [Region, Drug, Type, Given, Ready]: [
            [us, ocrevus, live, '2026-02-04', '2026-03-04'],
            [eu, ocrevus, live, '2026-01-21', '2026-03-04'],
            [eu, ocrevus, inactivated, '2026-01-21', '2026-03-04'],
            [us, briumvi, live, '2026-02-04', '2026-03-04'],
            [us, briumvi, inactivated, '2026-02-18', '2026-03-04'],
            [us, lemtrada, live, '2026-01-21', '2026-03-04'],
            [us, lemtrada, inactivated, '2026-01-21', '2026-03-04'],
            [eu, mavenclad, live, '2026-01-21', '2026-03-04'],
            [eu, kesimpta, live, '2026-02-04', '2026-03-04']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        vaccinated(ann, some_vaccine, Type, Given)
    ],
    expect: [
        recommend(ann, Drug, withhold, some_vaccine),
        earliest_start(ann, Drug, Type, Ready),
        disposition(ann, Drug, do_not_start_yet)
    ]
]).

:- case("once the time is over, no vaccine delays the first dose", [
    exercises: [vaccine_interval_still_running, wait_after_vaccine, earliest_start_after_vaccine],
    each: [
        [Region, Drug, Type, Given]: [
            [us, ocrevus, live, '2026-02-03'],
            [us, ocrevus, inactivated, '2026-02-17'],
            [eu, ocrevus, live, '2026-01-20'],
            [eu, ocrevus, inactivated, '2026-01-20'],
            [us, briumvi, live, '2026-02-03'],
            [us, briumvi, inactivated, '2026-02-17'],
            [us, lemtrada, inactivated, '2026-01-20'],
            [eu, mavenclad, live, '2026-01-20'],
            [eu, mavenclad, inactivated, '2026-03-01'],
            [us, mavenclad, live, '2026-03-01'],
            [us, tysabri, live, '2026-03-01'],
            [eu, kesimpta, live, '2026-02-03'],
            [eu, kesimpta, inactivated, '2026-02-17'],
            [eu, gilenya, live, '2026-03-01']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        vaccinated(ann, some_vaccine, Type, Given)
    ],
    expect_not: [
        recommend(ann, Drug, withhold, _),
        earliest_start(ann, Drug, _, _),
        vaccine_interval_running(ann, Drug, _, _, _, _, _, _, _)
    ]
]).

:- case("whenever possible stays so for an inactivated vaccine", [
    exercises: [wait_after_vaccine_whenever_possible, wait_after_vaccine],
    each: [[Region, Drug]: [[us, kesimpta], [eu, kesimpta], [us, ocrevus]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-18')
    ],
    expect: [
        recommend(ann, Drug, withhold, influenza_vaccine),
        vaccine_interval_running(ann, Drug, influenza_vaccine, inactivated, '2026-03-04',
            if_possible, _, _, _),
        objection(ann, Drug, influenza_vaccine),
        earliest_start(ann, Drug, inactivated, '2026-03-04')
    ]
]).

:- case("a varicella vaccine delays these two drugs in the EU by a month, of whatever type", [
    exercises: [vaccine_against_varicella, wait_after_vaccine, earliest_start_after_vaccine],
    each: [[Drug, Vaccine, Type]: [[gilenya, varicella, live], [ponvory, varivax, inactivated]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, Drug, candidate, '2026-02-20'),
        serology(ann, vzv_igg, negative, '2026-01-10'),
        vaccinated(ann, Vaccine, Type, '2026-02-02')
    ],
    expect: [
        recommend(ann, Drug, withhold, Vaccine),
        earliest_start(ann, Drug, varicella, '2026-03-04'),
        objection(ann, Drug, Vaccine)
    ],
    expect_not: [recommend(ann, Drug, withhold, vzv_igg), objection(ann, Drug, vzv_igg)]
]).

:- case("a month after the varicella vaccine nothing is left to wait for", [
    exercises: [vaccine_against_varicella, wait_after_vaccine, no_varicella_antibodies, may_start],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, gilenya, candidate, '2026-02-20'),
        serology(ann, vzv_igg, negative, '2026-01-10'),
        vaccinated(ann, varicella, live, '2026-02-01')
    ],
    expect: [disposition(ann, gilenya, may_start)],
    expect_not: [objection(ann, gilenya, _)]
]).

:- case("of two vaccines of one kind the later one counts for the date", [
    exercises: earliest_start_after_vaccine,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        vaccinated(ann, mmr, live, '2026-02-10'),
        vaccinated(ann, yellow_fever, live, '2026-02-12')
    ],
    expect: [earliest_start(ann, kesimpta, live, '2026-03-12')],
    expect_not: [earliest_start(ann, kesimpta, live, '2026-03-10')]
]).

:- case("no start date after a vaccine is given to a candidate with active hepatitis B", [
    exercises: earliest_start_after_vaccine,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        vaccinated(ann, mmr, live, '2026-02-10'),
        serology(ann, hbsag, positive, '2026-02-20'),
        serology(ann, anti_hbc, positive, '2026-02-20')
    ],
    expect: [disposition(ann, kesimpta, do_not_start)],
    expect_not: [earliest_start(ann, kesimpta, _, _)]
]).

:- case("a live vaccine shortly before the first dose is still seen on therapy", [
    exercises: [
        evaluate_vaccine_shortly_before_start,
        objection_by_running_interval,
        vaccinated_during_treatment
    ],
    each: [Status: [on_therapy, on_hold]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-10'),
        treatment(ann, kesimpta, Status, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        vaccinated(ann, mmr, live, '2026-02-19')
    ],
    expect: [recommend(ann, kesimpta, evaluate, mmr), objection(ann, kesimpta, mmr)],
    expect_not: [
        recommend(ann, kesimpta, withhold, _),
        recommend(ann, kesimpta, continue, _),
        given_during_treatment(ann, kesimpta, _)
    ]
]).

:- case("an inactivated vaccine shortly before the first dose holds nothing on therapy", [
    exercises: [evaluate_vaccine_shortly_before_start, objection_by_running_interval],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-19')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, influenza_vaccine),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [objection(ann, kesimpta, _)]
]).

:- case("a vaccine during treatment is not one given shortly before it", [
    exercises: [
        evaluate_vaccine_shortly_before_start,
        objection_by_running_interval,
        vaccinated_during_treatment,
        status_when_vaccinated
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2026-02-10'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-24')
    ],
    expect: [
        given_during_treatment(ann, kesimpta, influenza_vaccine),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [recommend(ann, kesimpta, evaluate, _)]
]).

:- case("no first dose waits where treatment was stopped", [
    exercises: [vaccine_interval_still_running, evaluate_vaccine_shortly_before_start],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, stopped, '2026-02-25'),
        vaccinated(ann, mmr, live, '2026-02-24')
    ],
    expect_not: [vaccine_interval_running(ann, kesimpta, _, _, _, _, _, _, _)]
]).

:- case("without a vaccine there is nothing to say of one", [
    exercises: [
        vaccine_by_type,
        vaccine_against_varicella,
        status_when_vaccinated,
        treatment_entry_replaced,
        vaccinated_during_treatment
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2025-02-20'),
        treatment(ann, kesimpta, on_therapy, '2025-03-20')
    ],
    expect_not: [
        vaccine_in_group(ann, _, _, _),
        vaccinated_while(ann, kesimpta, _, _, _, _, _),
        replaced_before(ann, kesimpta, _, _)
    ]
]).

:- case("an inactivated vaccine during treatment asks for nothing, however firm its time before \c
        it", [
    exercises: [objection_by_running_interval, evaluate_vaccine_shortly_before_start],
    each: [[Region, Drug]: [[us, briumvi], [eu, ocrevus]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2026-02-10'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-24')
    ],
    expect: [disposition(ann, Drug, continue)],
    expect_not: [objection(ann, Drug, _), recommend(ann, Drug, evaluate, influenza_vaccine)]
]).

:- case("the entry that counts for a vaccine is the one of its day, or the last one before it", [
    exercises: [status_when_vaccinated, treatment_entry_replaced],
    each: [
        [Given, Was, WasNot]: [
            ['2026-02-19', candidate, on_therapy],
            ['2026-02-20', on_therapy, candidate]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-10'),
        treatment(ann, kesimpta, on_therapy, '2026-02-20'),
        vaccinated(ann, mmr, live, Given)
    ],
    expect: [vaccinated_while(ann, kesimpta, mmr, live, Given, Was, _)],
    expect_not: [vaccinated_while(ann, kesimpta, mmr, live, Given, WasNot, _)]
]).

:- case("a vaccine of somebody without any treatment on record fell into no treatment", [
    exercises: [status_when_vaccinated],
    given: [as_of('2026-03-03'), vaccinated(ann, mmr, live, '2026-02-20')],
    expect: [vaccinated(ann, mmr, live, '2026-02-20')],
    expect_not: [vaccinated_while(ann, _, mmr, _, _, _, _)]
]).
