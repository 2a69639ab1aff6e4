% Cases of rules/options_of_status.pl.

:- case("each status has its option to go ahead and its option to wait, with both sides", [
    exercises: [
        option_to_go_ahead,
        option_to_wait,
        no_delay_speaks_for,
        delay_speaks_against,
        risk_of_infections_speaks_for,
        risk_of_infections_speaks_against,
        risk_of_infections_by_class
    ],
    each: [
        [Status, Ahead, Waiting, Neither]: [
            [candidate, may_start, do_not_start_yet, withhold],
            [on_therapy, continue, withhold, keep_holding],
            [on_hold, may_restart, keep_holding, withhold]
        ]
    ],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, Status, '2026-02-02')],
    expect: [
        option(ann, kesimpta, Ahead),
        option(ann, kesimpta, Waiting),
        speaks_for(ann, kesimpta, Ahead, no_delay, kesimpta),
        speaks_against(ann, kesimpta, Ahead, infection_risk, kesimpta),
        speaks_for(ann, kesimpta, Waiting, infection_risk, kesimpta),
        speaks_against(ann, kesimpta, Waiting, treatment_delay, kesimpta)
    ],
    expect_not: [
        option(ann, kesimpta, Neither),
        speaks_for(ann, kesimpta, Waiting, no_delay, _),
        speaks_for(ann, kesimpta, Ahead, infection_risk, _),
        speaks_against(ann, kesimpta, Waiting, infection_risk, _),
        speaks_against(ann, kesimpta, Ahead, treatment_delay, _)
    ]
]).

:- case("another immunosuppressive drug brings the article's risk", [
    exercises: [
        risk_of_infections_by_immunosuppression,
        risk_of_infections_by_class,
        risk_of_infections_speaks_against,
        risk_of_infections_speaks_for
    ],
    given: [as_of('2026-03-03'), treatment(ann, natalizumab, on_therapy, '2025-06-02')],
    expect: [
        brings_risk_of_infections(natalizumab, seed_article),
        brings_risk_of_infections(kesimpta, kesimpta_us_label),
        speaks_against(ann, natalizumab, continue, infection_risk, natalizumab)
    ],
    expect_not: [
        speaks_against(ann, natalizumab, withhold, infection_risk, _),
        brings_risk_of_infections(natalizumab, kesimpta_us_label),
        brings_risk_of_infections(kesimpta, seed_article)
    ]
]).

:- case("a contraindication leaves out both going ahead and waiting", [
    exercises: [option_to_go_ahead, option_to_wait, delay_speaks_against, no_delay_speaks_for],
    like: "a tidy record of a candidate",
    given: [
        serology(ann, hbsag, positive, '2026-02-20'),
        serology(ann, anti_hbc, positive, '2026-02-20')
    ],
    expect: [
        option(ann, kesimpta, do_not_start),
        speaks_against(ann, kesimpta, do_not_start, treatment_delay, kesimpta)
    ],
    expect_not: [
        option(ann, kesimpta, may_start),
        option(ann, kesimpta, do_not_start_yet),
        speaks_for(ann, kesimpta, may_start, no_delay, _)
    ]
]).

:- case("whoever is stopped has neither option, and nothing is delayed", [
    exercises: [option_to_go_ahead, option_to_wait, delay_speaks_against],
    like: "a tidy record of a treatment that goes on",
    given: [treatment(ann, kesimpta, stopped, '2026-02-12')],
    expect: [option(ann, kesimpta, stopped)],
    expect_not: [
        option(ann, kesimpta, continue),
        option(ann, kesimpta, withhold),
        speaks_against(ann, kesimpta, stopped, _, _)
    ]
]).

:- case("an active infection: going on stays listed, with the label against it", [
    exercises: [
        option_to_go_ahead,
        serious_infection_leaves_out_going_ahead,
        holding_at_once_leaves_out_going_ahead,
        pml_leaves_out_going_ahead
    ],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, skin, cellulitis, '2026-02-20')],
    expect: [
        option(ann, kesimpta, withhold),
        option(ann, kesimpta, continue),
        speaks_against(ann, kesimpta, continue, withhold, skin)
    ],
    expect_not: [unreasonable_option(ann, kesimpta, continue)]
]).

:- case("a serious one, while it is active, leaves going ahead out", [
    exercises: [serious_infection_leaves_out_going_ahead],
    each: [
        [Status, Ahead, Waiting]: [
            [candidate, may_start, do_not_start_yet],
            [on_therapy, continue, withhold],
            [on_hold, may_restart, keep_holding]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        infection(ann, skin, cellulitis, '2026-02-20'),
        severity(ann, skin, serious)
    ],
    expect: [option(ann, kesimpta, Waiting), unreasonable_option(ann, kesimpta, Ahead)],
    expect_not: [option(ann, kesimpta, Ahead), unreasonable_option(ann, kesimpta, Waiting)]
]).

:- case("a serious one that has resolved leaves going ahead in", [
    exercises: [serious_infection_leaves_out_going_ahead],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-20'),
        severity(ann, skin, serious),
        resolved(ann, skin, '2026-02-20')
    ],
    expect: [option(ann, kesimpta, continue)]
]).

:- case("a serious infection that has resolved beside another active one", [
    exercises: [serious_infection_leaves_out_going_ahead],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-20'),
        severity(ann, skin, serious),
        resolved(ann, skin, '2026-02-20'),
        infection(ann, cold, upper_respiratory_viral_infection, '2026-02-20')
    ],
    expect: [option(ann, kesimpta, continue)]
]).

:- case("PML in question leaves going ahead out, and waiting stays", [
    exercises: [pml_leaves_out_going_ahead],
    each: [
        [Status, Ahead, Waiting]: [
            [candidate, may_start, do_not_start_yet],
            [on_therapy, continue, withhold],
            [on_hold, may_restart, keep_holding]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        suspected(ann, pml, '2026-02-20')
    ],
    expect: [option(ann, kesimpta, Waiting), unreasonable_option(ann, kesimpta, Ahead)],
    expect_not: [option(ann, kesimpta, Ahead), unreasonable_option(ann, kesimpta, Waiting)]
]).

:- case("an invasive fungal infection of unknown severity leaves going on out", [
    exercises: [holding_at_once_leaves_out_going_ahead],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, lung, invasive_pulmonary_aspergillosis, '2026-02-20')],
    expect: [option(ann, kesimpta, withhold_immediately), option(ann, kesimpta, withhold)],
    expect_not: [option(ann, kesimpta, continue), unreasonable_option(ann, kesimpta, withhold)]
]).

:- case("another drug goes on beside one that is withheld at once", [
    exercises: [holding_at_once_leaves_out_going_ahead, advice_points_to],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, tecfidera, on_therapy, '2025-06-02'),
        infection(ann, lung, invasive_pulmonary_aspergillosis, '2026-02-20')
    ],
    expect: [option(ann, tecfidera, continue)],
    expect_not: [option(ann, kesimpta, continue)]
]).

:- case("low immunoglobulins with recurrent infections: to stop is an option", [
    exercises: [suggestion_points_to_ending],
    each: [Status: [on_therapy, on_hold]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        measured(ann, igg, 4.5, 'g/L', '2026-02-20'),
        infection(ann, one, acute_cystitis_uti, '2026-01-05'),
        resolved(ann, one, '2026-01-12'),
        infection(ann, two, acute_cystitis_uti, '2026-02-01'),
        resolved(ann, two, '2026-02-08')
    ],
    expect: [
        recommend(ann, kesimpta, consider_stopping, _),
        option(ann, kesimpta, stop),
        speaks_against(ann, kesimpta, stop, treatment_delay, kesimpta)
    ],
    expect_not: [disposition(ann, kesimpta, stop)]
]).

:- case("a normal IgG: to stop is no option", [
    exercises: [suggestion_points_to_ending],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, one, acute_cystitis_uti, '2026-01-05'),
        resolved(ann, one, '2026-01-12'),
        infection(ann, two, acute_cystitis_uti, '2026-02-01'),
        resolved(ann, two, '2026-02-08')
    ],
    expect: [option(ann, kesimpta, withhold)],
    expect_not: [option(ann, kesimpta, stop)]
]).

:- case("no treatment on record: no options, and nothing for or against them", [
    exercises: [
        ground_speaks_for,
        label_alone_speaks_against,
        missing_item_speaks_for,
        more_cautious_ground_speaks_against,
        open_matter_speaks_against,
        option_by_disposition,
        option_by_ground,
        option_is_ruled_out,
        option_to_go_ahead,
        risk_of_infections_speaks_against,
        risk_of_infections_speaks_for
    ],
    given: [as_of('2026-03-03'), infection(ann, skin, cellulitis, '2026-02-20')],
    expect_not: [
        option(ann, _, _),
        speaks_for(ann, _, _, _, _),
        speaks_against(ann, _, _, _, _),
        unreasonable_option(ann, _, _)
    ]
]).

:- case("a contradiction speaks against going on", [
    exercises: open_matter_speaks_against,
    like: "a tidy record of a treatment that goes on",
    given: [
        measured(ann, crp, 3, 'mg/L', '2026-03-01'),
        measured(ann, crp, 50, 'mg/L', '2026-03-01')
    ],
    expect: [speaks_against(ann, kesimpta, continue, open_question, contradictory_record)],
    expect_not: [speaks_against(ann, kesimpta, continue, open_question, hbsag)]
]).

:- case("where treatment is to stop, neither going on nor waiting is weighed", [
    exercises: [
        holding_at_once_leaves_out_going_ahead,
        open_matter_speaks_against,
        open_question_speaks_against,
        risk_of_infections_speaks_against,
        risk_of_infections_speaks_for
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        suspected(ann, pml, '2026-02-01'),
        confirmed(ann, pml, '2026-02-05'),
        infection(ann, skin, cellulitis, '2026-01-20'),
        resolved(ann, skin, '2026-02-20'),
        measured(ann, crp, 3, 'mg/L', '2026-03-01'),
        measured(ann, crp, 50, 'mg/L', '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, stop)],
    expect_not: [
        speaks_against(ann, kesimpta, continue, _, _),
        speaks_against(ann, kesimpta, may_restart, _, _),
        speaks_for(ann, kesimpta, withhold, infection_risk, _)
    ]
]).

:- case("to withhold at once rules out what is ahead in this status, and nothing of another", [
    exercises: [holding_at_once_leaves_out_going_ahead],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        suspected(ann, pml, '2026-02-01')
    ],
    expect: [
        recommend(ann, kesimpta, withhold_immediately, _),
        unreasonable_option(ann, kesimpta, continue)
    ],
    expect_not: [
        unreasonable_option(ann, kesimpta, may_start),
        unreasonable_option(ann, kesimpta, may_restart)
    ]
]).

:- case("a contradiction speaks against going on, and not against leaving it to a clinician", [
    exercises: [open_matter_speaks_against],
    like: "a tidy record of a treatment that goes on",
    given: [
        measured(ann, crp, 3, 'mg/L', '2026-03-01'),
        measured(ann, crp, 50, 'mg/L', '2026-03-01')
    ],
    expect: [option(ann, kesimpta, clinician_judgement)],
    expect_not: [
        speaks_against(ann, kesimpta, clinician_judgement, open_question, _),
        speaks_against(ann, kesimpta, withhold, open_question, _)
    ]
]).
