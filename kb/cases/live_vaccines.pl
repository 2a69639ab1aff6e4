% Cases of rules/live_vaccines.pl.

:- case("a live vaccine during treatment is looked into", [
    exercises: [
        live_vaccine_on_therapy,
        evaluate_live_vaccine_under_treatment,
        objection_by_live_vaccine,
        wait_after_vaccine,
        objection_by_running_interval
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
        live_vaccine_in_question(ann, kesimpta, mmr, _, _, _, _, _),
        objection(ann, kesimpta, mmr)
    ],
    expect_not: [recommend(ann, kesimpta, withhold, _), recommend(ann, kesimpta, continue, _)]
]).

:- case("an inactivated vaccine during treatment changes nothing", [
    exercises: [
        continue_treatment,
        live_vaccine_on_therapy,
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
        live_vaccine_in_question(ann, kesimpta, _, _, _, _, _, _),
        objection(ann, kesimpta, _)
    ]
]).

:- case("a live vaccine of the day treatment began was given during it", [
    exercises: [live_vaccine_on_therapy, evaluate_live_vaccine_under_treatment],
    like: "candidate and on therapy on one day: treatment has begun",
    given: [vaccinated(ann, mmr, live, '2026-02-20')],
    expect: [
        live_vaccine_in_question(ann, kesimpta, mmr, _, _, _, _, _),
        recommend(ann, kesimpta, evaluate, mmr)
    ]
]).

:- case("a live vaccine given to a candidate before treatment began was not given during it", [
    exercises: [live_vaccine_on_therapy],
    like: "candidate and on therapy on one day: treatment has begun",
    given: [
        treatment(ann, kesimpta, candidate, '2026-02-10'),
        vaccinated(ann, mmr, live, '2026-02-19')
    ],
    expect: [current_status(ann, kesimpta, on_therapy)],
    expect_not: [live_vaccine_in_question(ann, kesimpta, _, _, _, _, _, _)]
]).

:- case("a live vaccine during treatment, 27 days ago, is looked into", [
    exercises: [live_vaccine_on_therapy, evaluate_live_vaccine_under_treatment],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [vaccinated(ann, mmr, live, '2026-02-04')],
    expect: [
        recommend(ann, kesimpta, evaluate, mmr),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("a live vaccine during treatment, 28 days ago, no longer is", [
    exercises: [live_vaccine_on_therapy, evaluate_live_vaccine_under_treatment],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [vaccinated(ann, mmr, live, '2026-02-03')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [live_vaccine_in_question(ann, kesimpta, _, _, _, _, _, _)]
]).

:- case("a live vaccine after treatment was stopped is looked into until B cells are back", [
    exercises: [
        live_vaccine_within_span,
        objection_by_live_vaccine,
        evaluate_live_vaccine_under_treatment
    ],
    like: "a live vaccine during treatment is looked into",
    given: [treatment(ann, kesimpta, stopped, '2026-02-10')],
    expect: [
        disposition(ann, kesimpta, stopped),
        live_vaccine_in_question(ann, kesimpta, mmr, _, stopped, _, _, _),
        recommend(ann, kesimpta, evaluate, mmr)
    ],
    expect_not: [objection(ann, kesimpta, _)]
]).

:- case("a live vaccine on therapy is looked into by the label that speaks of it", [
    exercises: [
        live_vaccine_on_therapy,
        live_vaccine_given_lately,
        live_vaccines_by_label_in_force,
        live_vaccines_by_label_of_another_region,
        said_by_label_of_another_region,
        live_vaccines_by_class,
        evaluate_live_vaccine_under_treatment,
        objection_by_live_vaccine
    ],
    each: [
        [Region, Drug, Source]: [
            [us, kesimpta, kesimpta_us_label],
            [eu, kesimpta, kesimpta_eu_smpc],
            [eu, ocrevus, ocrelizumab_eu_label],
            [us, ocrevus, ocrelizumab_eu_label],
            [us, briumvi, kesimpta_us_label],
            [eu, rituximab, kesimpta_us_label],
            [us, gilenya, fingolimod_us_label],
            [eu, gilenya, fingolimod_us_label],
            [eu, mayzent, siponimod_eu_label],
            [eu, zeposia, ozanimod_eu_label],
            [us, ponvory, ponesimod_us_label]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        vaccinated(ann, mmr, live, '2026-02-04')
    ],
    expect: [
        live_vaccine_in_question(ann, Drug, mmr, '2026-02-04', on_therapy, Source, _, _),
        recommend(ann, Drug, evaluate, mmr),
        objection(ann, Drug, mmr)
    ]
]).

:- case("the label in force, where it speaks of live vaccines, is the one that is read", [
    exercises: [
        live_vaccines_by_label_of_another_region,
        said_by_label_of_another_region,
        live_vaccines_by_class
    ],
    each: [[Region, Other]: [[us, kesimpta_eu_smpc], [eu, kesimpta_us_label]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect_not: [
        said_elsewhere(kesimpta, avoid_live_vaccine, _, _, _),
        live_vaccine_in_question(ann, kesimpta, _, _, _, Other, _, _)
    ]
]).

:- case("no document seen here speaks of live vaccines with these drugs", [
    exercises: [
        live_vaccines_by_label_in_force,
        live_vaccines_by_label_of_another_region,
        live_vaccines_by_class,
        evaluate_live_vaccine_under_treatment,
        said_by_label_of_another_region,
        live_vaccine_given_lately
    ],
    each: [Drug: [tysabri, tecfidera, aubagio]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect_not: [
        said_elsewhere(Drug, avoid_live_vaccine, _, _, _),
        recent_live_vaccine(ann, Drug, _, _, _, _, _, _, _),
        live_vaccine_view(Drug, _, _, _),
        recommend(ann, Drug, evaluate, mmr)
    ]
]).

:- case("a live vaccine too soon after the drug is looked into, by the days of each label", [
    exercises: [live_vaccine_soon_after_drug, evaluate_live_vaccine_under_treatment],
    each: [
        [Region, Drug, Status, Since]: [
            [us, gilenya, stopped, '2025-12-21'],
            [us, gilenya, on_hold, '2025-12-21'],
            [eu, mayzent, stopped, '2026-01-24'],
            [eu, zeposia, stopped, '2025-11-21'],
            [us, ponvory, on_hold, '2026-02-07']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        treatment(ann, Drug, Status, Since),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect: [
        live_vaccine_in_question(ann, Drug, mmr, '2026-02-20', Status, _, _, _),
        recommend(ann, Drug, evaluate, mmr)
    ]
]).

:- case("a live vaccine long enough after the drug is no question", [
    exercises: [live_vaccine_soon_after_drug, live_vaccine_within_span, treatment_entry_replaced],
    each: [
        [Region, Drug, Status, Since]: [
            [us, gilenya, stopped, '2025-12-20'],
            [us, gilenya, on_hold, '2025-12-20'],
            [eu, mayzent, stopped, '2026-01-23'],
            [eu, zeposia, stopped, '2025-11-20'],
            [us, ponvory, on_hold, '2026-02-06'],
            [eu, ocrevus, stopped, '2026-02-19']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        treatment(ann, Drug, Status, Since),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect_not: [
        live_vaccine_in_question(ann, Drug, _, _, _, _, _, _),
        recommend(ann, Drug, evaluate, mmr)
    ]
]).

:- case("a hold is no end of treatment where B cells may still be low", [
    exercises: [live_vaccine_within_span, objection_by_live_vaccine],
    each: [[Region, Drug]: [[us, kesimpta], [eu, ocrevus]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        treatment(ann, Drug, on_hold, '2025-09-02'),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect: [
        live_vaccine_in_question(ann, Drug, mmr, _, on_hold, _, _, _),
        objection(ann, Drug, mmr),
        disposition(ann, Drug, keep_holding)
    ]
]).

:- case("ponesimod pauses until four weeks after a live vaccine", [
    exercises: [
        live_vaccine_pause_running,
        pause_after_live_vaccine,
        objection_by_live_vaccine_pause
    ],
    each: [
        [Status, Since, Action, Disposition]: [
            [candidate, '2026-01-10', withhold, do_not_start_yet],
            [on_therapy, '2025-06-02', withhold, withhold],
            [on_hold, '2026-01-10', keep_holding, keep_holding]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponvory, Status, Since),
        vaccinated(ann, mmr, live, '2026-02-04')
    ],
    expect: [
        live_vaccine_pause(ann, ponvory, mmr, '2026-03-04', _, _, _),
        recommend(ann, ponvory, Action, mmr),
        objection(ann, ponvory, mmr),
        disposition(ann, ponvory, Disposition)
    ]
]).

:- case("ponesimod no longer pauses once the four weeks are over, nor in the EU", [
    exercises: [
        live_vaccine_pause_running,
        pause_after_live_vaccine,
        objection_by_live_vaccine_pause
    ],
    each: [
        [Region, Type, Given]: [
            [us, live, '2026-02-03'],
            [us, inactivated, '2026-02-20'],
            [eu, inactivated, '2026-02-20']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, ponvory, on_therapy, '2025-06-02'),
        vaccinated(ann, mmr, Type, Given)
    ],
    expect_not: [
        live_vaccine_pause(ann, ponvory, _, _, _, _, _),
        recommend(ann, ponvory, withhold, _),
        objection(ann, ponvory, mmr)
    ]
]).

:- case("a live vaccine after ponesimod was stopped pauses nothing", [
    exercises: [pause_after_live_vaccine, objection_by_live_vaccine_pause],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponvory, stopped, '2025-06-02'),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect_not: [
        recommend(ann, ponvory, withhold, _),
        recommend(ann, ponvory, keep_holding, _),
        objection(ann, ponvory, _)
    ]
]).

:- case("the class is not asked where a label of the drug itself speaks", [
    exercises: [live_vaccines_by_class, live_vaccine_given_lately],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ocrevus, on_therapy, '2025-06-02'),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect: [live_vaccine_view(ocrevus, ocrelizumab_eu_label, _, _)],
    expect_not: [live_vaccine_view(ocrevus, kesimpta_us_label, _, _)]
]).

:- case("a candidate is not off a drug that was never begun", [
    exercises: [live_vaccine_soon_after_drug, live_vaccine_within_span, live_vaccine_on_therapy],
    each: [Drug: [gilenya, kesimpta]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, candidate, '2026-02-20'),
        vaccinated(ann, mmr, live, '2026-02-24')
    ],
    expect_not: [
        live_vaccine_in_question(ann, Drug, _, _, _, _, _, _),
        recommend(ann, Drug, evaluate, mmr)
    ]
]).
