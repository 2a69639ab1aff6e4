% Cases of rules/options.pl.

:- case("nothing on record against it: what supports going on", [
    exercises: [
        advice_points_to,
        option_by_ground,
        option_by_disposition,
        ground_speaks_for,
        label_alone_points_to_going_ahead
    ],
    like: "a tidy record of a treatment that goes on",
    given: [as_of('2026-03-03')],
    expect: [
        option(ann, kesimpta, continue),
        speaks_for(ann, kesimpta, continue, continue, next_dose),
        points_to(ann, kesimpta, continue, continue, next_dose)
    ],
    expect_not: [
        points_to(ann, kesimpta, withhold, _, _),
        speaks_against(ann, _, continue, label_alone, _),
        speaks_for(ann, kesimpta, continue, label_alone, _)
    ]
]).

:- case("a viral infection: withhold by the label, or a clinician's judgement by the article", [
    exercises: [
        option_by_ground,
        more_cautious_ground_speaks_against,
        milder_advice_speaks_for,
        objection_by_more_than_the_article
    ],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, flu, influenza, '2026-02-20')],
    expect: [
        disposition(ann, kesimpta, withhold),
        option(ann, kesimpta, withhold),
        option(ann, kesimpta, clinician_judgement),
        speaks_for(ann, kesimpta, withhold, withhold, flu),
        speaks_for(ann, kesimpta, clinician_judgement, consider_withholding, flu),
        speaks_against(ann, kesimpta, clinician_judgement, withhold, flu),
        speaks_for(ann, kesimpta, withhold, consider_withholding, flu),
        objection_of_label(ann, kesimpta)
    ],
    expect_not: [
        points_to(ann, kesimpta, continue, _, _),
        option(ann, kesimpta, do_not_start_yet),
        left_open(ann, kesimpta, do_not_start_yet, _),
        speaks_against(ann, kesimpta, withhold, consider_withholding, _),
        speaks_against(ann, kesimpta, clinician_judgement, consider_withholding, _)
    ]
]).

:- case("milder advice about one infection says nothing for holding at once for another", [
    exercises: [milder_advice_speaks_for],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        infection(ann, lung, invasive_pulmonary_aspergillosis, '2026-02-20')
    ],
    expect: [
        option(ann, kesimpta, withhold_immediately),
        speaks_for(ann, kesimpta, withhold, consider_withholding, flu)
    ],
    expect_not: [
        speaks_for(ann, kesimpta, withhold_immediately, consider_withholding, _),
        speaks_against(ann, kesimpta, withhold, consider_withholding, _)
    ]
]).

:- case("a contraindication leaves no weaker option", [
    exercises: [option_is_ruled_out, option_by_ground],
    like: "a tidy record of a treatment that goes on",
    given: [
        jurisdiction(eu),
        infection(ann, flu, influenza, '2026-02-20'),
        hospitalised(ann, flu, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        option(ann, kesimpta, withhold),
        unreasonable_option(ann, kesimpta, clinician_judgement),
        points_to(ann, kesimpta, clinician_judgement, consider_withholding, flu)
    ],
    expect_not: [
        option(ann, kesimpta, clinician_judgement),
        unreasonable_option(ann, kesimpta, withhold),
        speaks_for(ann, kesimpta, clinician_judgement, _, _)
    ]
]).

:- case("to stop leaves no other option", [
    exercises: [option_is_ruled_out, open_question_speaks_for, milder_advice_speaks_for],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        confirmed(ann, pml, '2026-02-20'),
        infection(ann, flu, influenza, '2026-02-20')
    ],
    expect: [option(ann, kesimpta, stop), objection(ann, kesimpta, hbsag)],
    expect_not: [
        option(ann, kesimpta, withhold),
        option(ann, kesimpta, clinician_judgement),
        speaks_against(ann, kesimpta, withhold, _, _)
    ]
]).

:- case("an open question alone is no option where treatment is to stop", [
    exercises: [open_question_speaks_for, question_left_open],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        confirmed(ann, pml, '2026-02-20')
    ],
    expect: [left_open(ann, kesimpta, clinician_judgement, hbsag), option(ann, kesimpta, stop)],
    expect_not: [speaks_for(ann, kesimpta, clinician_judgement, _, _)]
]).

:- case("each disposition against the next weaker one", [
    exercises: [more_cautious_of_two_options],
    each: [
        [Status, Stronger, Weaker]: [
            [candidate, do_not_start, do_not_start_yet],
            [candidate, do_not_start_yet, may_start],
            [on_therapy, stop, withhold_immediately],
            [on_therapy, withhold_immediately, withhold],
            [on_therapy, withhold, consult_first],
            [on_therapy, consult_first, clinician_judgement],
            [on_therapy, clinician_judgement, continue],
            [on_hold, stop, keep_holding],
            [on_hold, keep_holding, may_restart]
        ]
    ],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, Status, '2025-06-02')],
    expect: [stronger_option(ann, kesimpta, Stronger, Weaker)],
    expect_not: [stronger_option(ann, kesimpta, Weaker, Stronger)]
]).

:- case("the strongest disposition has rank 1, the weakest the last", [
    exercises: [more_cautious_of_two_options, supported_by_advice],
    each: [
        [Status, Disposition]: [
            [candidate, do_not_start],
            [on_therapy, stop],
            [on_hold, stop],
            [stopped, stopped]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        confirmed(ann, pml, '2026-02-20')
    ],
    expect: [supported(ann, kesimpta, Disposition, 1)]
]).

:- case("a start has rank 3", [
    exercises: [supported_by_advice],
    like: "a tidy record of a candidate",
    expect: [supported(ann, kesimpta, may_start, 3)]
]).

:- case("a restart has rank 3", [
    exercises: [supported_by_advice],
    like: "a tidy record of a hold that may end",
    expect: [supported(ann, kesimpta, may_restart, 3)]
]).

:- case("with something open that labels ask for, the label alone allows nothing", [
    exercises: [label_alone_points_to_going_ahead, objection_by_more_than_the_article],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [measured(ann, anc, 0.4, '10*9/L', '2026-02-13')],
    expect: [
        objection_beyond_label(ann, kesimpta, wait_after_antibiotics),
        objection_of_label(ann, kesimpta)
    ],
    expect_not: [points_to(ann, kesimpta, may_restart, _, _)]
]).

:- case("the wait after antibiotics: by the label alone, a restart is an option, and the article \c
        speaks against it", [
    exercises: [
        label_alone_points_to_going_ahead,
        objection_by_article_alone,
        label_alone_speaks_against,
        ground_speaks_for,
        longer_wait_points_to_waiting,
        more_cautious_ground_speaks_against
    ],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [as_of('2026-02-14')],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        option(ann, kesimpta, keep_holding),
        option(ann, kesimpta, may_restart),
        objection_beyond_label(ann, kesimpta, wait_after_antibiotics),
        speaks_for(ann, kesimpta, may_restart, label_alone, kesimpta_us_label),
        speaks_against(ann, kesimpta, may_restart, keep_holding, uti1),
        speaks_against(ann, kesimpta, keep_holding, label_alone, kesimpta_us_label),
        speaks_for(ann, kesimpta, keep_holding, longer_wait, article_conservative)
    ],
    expect_not: [
        speaks_against(ann, kesimpta, may_restart, label_alone, _),
        objection_of_label(ann, kesimpta)
    ]
]).

:- case("in the EU the EU label is named", [
    exercises: [label_alone_points_to_going_ahead],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [jurisdiction(eu)],
    expect: [speaks_for(ann, kesimpta, may_restart, label_alone, kesimpta_eu_smpc)],
    expect_not: [speaks_for(ann, kesimpta, may_restart, label_alone, kesimpta_us_label)]
]).

:- case("where no label was read, none speaks for going ahead", [
    exercises: [label_alone_points_to_going_ahead],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [jurisdiction(eu), treatment(ann, vumerity, on_hold, '2026-02-02')],
    expect: [objection_beyond_label(ann, vumerity, wait_after_antibiotics)],
    expect_not: [speaks_for(ann, vumerity, may_restart, label_alone, _)]
]).

:- case("the shorter wait is over: to keep holding for the longer one is an option beside the \c
        restart", [
    exercises: [
        longer_wait_points_to_waiting,
        option_by_ground,
        more_cautious_ground_speaks_against
    ],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [as_of('2026-02-16')],
    expect: [
        disposition(ann, kesimpta, may_restart),
        option(ann, kesimpta, may_restart),
        option(ann, kesimpta, keep_holding),
        speaks_for(ann, kesimpta, keep_holding, longer_wait, article_conservative),
        speaks_against(ann, kesimpta, may_restart, longer_wait, article_conservative)
    ],
    expect_not: [
        speaks_against(ann, kesimpta, keep_holding, label_alone, _),
        option(ann, kesimpta, withhold)
    ]
]).

:- case("the longer wait is over too", [
    exercises: [longer_wait_points_to_waiting],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [as_of('2026-02-22')],
    expect: [option(ann, kesimpta, may_restart)],
    expect_not: [points_to(ann, kesimpta, keep_holding, _, _)]
]).

:- case("recurrent infections: a longer hold is an option beside the restart", [
    exercises: [suggestion_points_to_waiting, option_by_ground],
    like: "a tidy record of a hold that may end",
    given: [
        infection(ann, cold, upper_respiratory_viral_infection, '2026-01-05'),
        resolved(ann, cold, '2026-01-12')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        option(ann, kesimpta, keep_holding),
        speaks_for(ann, kesimpta, keep_holding, extend_hold, recurrent_infections),
        speaks_against(ann, kesimpta, may_restart, extend_hold, recurrent_infections)
    ],
    expect_not: [option(ann, kesimpta, withhold)]
]).

:- case("low neutrophils are no condition of the article alone", [
    exercises: [objection_by_article_alone, objection_by_more_than_the_article],
    like: "a tidy record of a hold that may end",
    given: [measured(ann, anc, 0.4, '10*9/L', '2026-02-28')],
    expect: [
        objection(ann, kesimpta, normal_neutrophil_count),
        objection_of_label(ann, kesimpta),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [
        objection_beyond_label(ann, kesimpta, normal_neutrophil_count),
        points_to(ann, kesimpta, may_restart, _, _)
    ]
]).

:- case("an open question alone: it speaks for a clinician's judgement", [
    exercises: [missing_item_speaks_for, option_by_disposition, open_question_speaks_against],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, on_therapy, '2025-06-02')],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        option(ann, kesimpta, clinician_judgement),
        speaks_for(ann, kesimpta, clinician_judgement, open_question, hbsag),
        speaks_against(ann, kesimpta, continue, open_question, hbsag)
    ],
    expect_not: [
        points_to(ann, kesimpta, continue, _, _),
        speaks_against(ann, kesimpta, clinician_judgement, open_question, _)
    ]
]).

:- case("advice that says the same makes the open question superfluous", [
    exercises: [open_question_speaks_for, open_question_speaks_against],
    like: "a tidy record of a hold that may end",
    given: [measured(ann, crp, 80, 'mg/L', '2026-02-26')],
    expect: [
        objection(ann, kesimpta, normal_inflammatory_markers),
        speaks_for(ann, kesimpta, keep_holding, keep_holding, crp)
    ],
    expect_not: [
        speaks_for(ann, kesimpta, keep_holding, open_question, _),
        speaks_against(ann, kesimpta, may_restart, open_question, _)
    ]
]).

:- case("a serious infection that ended lately: the open question speaks for judgement and \c
        against going on, which the label would allow", [
    exercises: [
        missing_item_speaks_for,
        open_question_speaks_against,
        label_alone_points_to_going_ahead,
        label_alone_speaks_against
    ],
    like: "a serious infection that ended lately: valid until it is no longer recent",
    given: [as_of('2026-03-03')],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        option(ann, kesimpta, clinician_judgement),
        speaks_for(ann, kesimpta, clinician_judgement, open_question,
            follow_up_after_serious_infection),
        option(ann, kesimpta, continue),
        speaks_for(ann, kesimpta, continue, label_alone, kesimpta_us_label),
        speaks_against(ann, kesimpta, continue, open_question, follow_up_after_serious_infection),
        speaks_against(ann, kesimpta, clinician_judgement, label_alone, kesimpta_us_label)
    ]
]).

:- case("whoever is stopped has one option", [
    exercises: [
        advice_points_to,
        suggestion_points_to_waiting,
        question_left_open,
        objection_by_more_than_the_article,
        option_by_disposition
    ],
    like: "a tidy record of a treatment that goes on",
    given: [treatment(ann, kesimpta, stopped, '2026-02-12')],
    expect: [option(ann, kesimpta, stopped)],
    expect_not: [
        points_to(ann, _, _, _, _),
        left_open(ann, _, _, _),
        objection_of_label(ann, _),
        option(ann, kesimpta, continue),
        option(ann, kesimpta, withhold)
    ]
]).

:- case("two drugs have options of their own", [
    exercises: [option_by_ground, advice_points_to],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, natalizumab, stopped, '2025-01-12'),
        infection(ann, skin, cellulitis, '2026-02-20')
    ],
    expect: [option(ann, kesimpta, withhold), option(ann, natalizumab, stopped)],
    expect_not: [option(ann, natalizumab, withhold)]
]).
