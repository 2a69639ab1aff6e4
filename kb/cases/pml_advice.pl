% Cases of rules/pml_advice.pl: PML by the own label, by that of another region, by class.

:- case("a suspicion of PML withholds by the drug's own label in force", [
    exercises: [
        withhold_when_pml_is_suspected,
        keep_holding_while_pml_is_suspected,
        evaluate_suspected_pml,
        pml_suspected_and_not_confirmed
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [
            [kesimpta, us],
            [ocrelizumab, us],
            [ublituximab, us],
            [natalizumab, us],
            [natalizumab, eu],
            [siponimod, us],
            [dimethyl_fumarate, us]
        ],
        [Status, Action, Disposition]: [
            [candidate, withhold_immediately, do_not_start_yet],
            [on_therapy, withhold_immediately, withhold_immediately],
            [on_hold, keep_holding, keep_holding]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        suspected(ann, pml, '2026-03-01')
    ],
    expect: [
        pml_view(Drug, withhold_at_suspected_pml, own_label, _, _, _),
        pml_only_suspected(ann),
        recommend(ann, Drug, Action, pml),
        recommend(ann, Drug, evaluate, pml),
        disposition(ann, Drug, Disposition)
    ],
    expect_not: [recommend(ann, Drug, stop, _)]
]).

:- case("a suspicion of PML withholds by the drug's label of another region", [
    exercises: [withhold_at_suspected_pml_by_label_elsewhere, evaluate_suspected_pml],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [[kesimpta, eu], [ocrelizumab, eu], [siponimod, eu], [ublituximab, eu]],
        [Status, Action, Other, Disposition]: [
            [candidate, withhold_immediately, keep_holding, do_not_start_yet],
            [on_therapy, withhold_immediately, keep_holding, withhold_immediately],
            [on_hold, keep_holding, withhold_immediately, keep_holding]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        suspected(ann, pml, '2026-03-01')
    ],
    expect: [
        pml_view(Drug, withhold_at_suspected_pml, label_elsewhere, _, _, _),
        recommend(ann, Drug, Action, pml),
        recommend(ann, Drug, evaluate, pml),
        disposition(ann, Drug, Disposition)
    ],
    expect_not: [recommend(ann, Drug, stop, _), recommend(ann, Drug, Other, pml)]
]).

:- case("a suspicion of PML withholds by class where no document speaks of the drug", [
    exercises: [withhold_at_suspected_pml_by_class, evaluate_suspected_pml],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [
            [fingolimod, us],
            [ponesimod, eu],
            [diroximel_fumarate, eu],
            [teriflunomide, us]
        ],
        [Status, Action, Other, Disposition]: [
            [candidate, withhold_immediately, keep_holding, do_not_start_yet],
            [on_therapy, withhold_immediately, keep_holding, withhold_immediately],
            [on_hold, keep_holding, withhold_immediately, keep_holding]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        suspected(ann, pml, '2026-03-01')
    ],
    expect: [
        recommend(ann, Drug, Action, pml),
        recommend(ann, Drug, evaluate, pml),
        disposition(ann, Drug, Disposition)
    ],
    expect_not: [recommend(ann, Drug, stop, _), recommend(ann, Drug, Other, pml)]
]).

:- case("without a suspicion, or once stopped, nothing is withheld for PML", [
    exercises: [
        withhold_when_pml_is_suspected,
        withhold_at_suspected_pml_by_label_elsewhere,
        withhold_at_suspected_pml_by_class,
        keep_holding_while_pml_is_suspected,
        evaluate_suspected_pml,
        pml_suspected_and_not_confirmed
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [[kesimpta, us], [kesimpta, eu], [fingolimod, us]],
        [Status, Condition]: [[on_therapy, tuberculosis], [on_hold, tuberculosis], [stopped, pml]]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        suspected(ann, Condition, '2026-03-01')
    ],
    expect_not: [
        recommend(ann, Drug, withhold_immediately, pml),
        recommend(ann, Drug, keep_holding, pml),
        recommend(ann, Drug, evaluate, pml)
    ]
]).

:- case("confirmed PML stops every drug, by its own label, another region's, or by class", [
    exercises: [
        stop_when_pml_is_confirmed,
        stop_at_confirmed_pml_by_label_elsewhere,
        stop_at_confirmed_pml_by_class,
        pml_suspected_and_not_confirmed,
        withhold_when_pml_is_suspected,
        withhold_at_suspected_pml_by_label_elsewhere,
        withhold_at_suspected_pml_by_class,
        evaluate_suspected_pml,
        keep_holding_while_pml_is_suspected,
        pml_confirmed_shows,
        contraindicated_by_pml
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [
            [kesimpta, us],
            [ocrelizumab, us],
            [natalizumab, eu],
            [kesimpta, eu],
            [ocrelizumab, eu],
            [natalizumab, us],
            [teriflunomide, eu],
            [dimethyl_fumarate, us],
            [siponimod, us]
        ],
        [Status, Disposition]: [[candidate, do_not_start], [on_therapy, stop], [on_hold, stop]]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        suspected(ann, pml, '2026-02-20'),
        confirmed(ann, pml, '2026-03-01')
    ],
    expect: [
        recommend(ann, Drug, stop, pml),
        disposition(ann, Drug, Disposition),
        pml_finding(ann, confirmed_pml)
    ],
    expect_not: [
        pml_only_suspected(ann),
        recommend(ann, Drug, withhold_immediately, pml),
        recommend(ann, Drug, keep_holding, pml),
        recommend(ann, Drug, evaluate, pml)
    ]
]).

:- case("a suspicion of PML, or a stopped drug, ends nothing", [
    exercises: [
        stop_when_pml_is_confirmed,
        stop_at_confirmed_pml_by_label_elsewhere,
        stop_at_confirmed_pml_by_class
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [[kesimpta, us], [kesimpta, eu], [fingolimod, us]],
        [Status, Condition]: [[on_therapy, tuberculosis], [stopped, pml]]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        suspected(ann, pml, '2026-02-20'),
        confirmed(ann, Condition, '2026-03-01')
    ],
    expect_not: [recommend(ann, Drug, stop, _)]
]).

:- case("whose word on PML counts for a drug", [
    exercises: [pml_by_own_label, pml_by_label_elsewhere, pml_by_class],
    each: [
        [Drug, Region, Topic, View, Document]: [
            [kesimpta, us, withhold_at_suspected_pml, own_label, kesimpta_us_label],
            [kesimpta, us, stop_at_confirmed_pml, own_label, kesimpta_us_label],
            [ocrelizumab, us, stop_at_confirmed_pml, own_label, ocrelizumab_us_label],
            [natalizumab, eu, stop_at_confirmed_pml, own_label, natalizumab_mims],
            [kesimpta, eu, withhold_at_suspected_pml, label_elsewhere, kesimpta_us_label],
            [ocrelizumab, eu, withhold_at_suspected_pml, label_elsewhere, ocrelizumab_us_label],
            [
                dimethyl_fumarate,
                eu,
                withhold_at_suspected_pml,
                label_elsewhere,
                dimethyl_fumarate_us_label
            ],
            [natalizumab, us, stop_at_confirmed_pml, label_elsewhere, natalizumab_mims],
            [ponesimod, us, withhold_at_suspected_pml, by_class, kesimpta_us_label],
            [ponesimod, us, stop_at_confirmed_pml, by_class, kesimpta_us_label],
            [dimethyl_fumarate, us, stop_at_confirmed_pml, by_class, kesimpta_us_label]
        ]
    ],
    given: [as_of('2026-03-03'), jurisdiction(Region), treatment(ann, Drug, on_hold, '2025-06-02')],
    expect: [pml_view(Drug, Topic, View, Document, _, _)],
    expect_not: [pml_view(Drug, test_immunoglobulins, _, _, _, _)]
]).

:- case("one view alone counts for a drug", [
    exercises: [pml_by_own_label, pml_by_label_elsewhere, pml_by_class],
    each: [
        [Drug, Region, Topic, Other, Another]: [
            [ocrelizumab, us, stop_at_confirmed_pml, label_elsewhere, by_class],
            [natalizumab, us, stop_at_confirmed_pml, own_label, by_class],
            [ponesimod, us, stop_at_confirmed_pml, own_label, label_elsewhere],
            [ponesimod, us, withhold_at_suspected_pml, own_label, label_elsewhere]
        ]
    ],
    given: [as_of('2026-03-03'), jurisdiction(Region), treatment(ann, Drug, on_hold, '2025-06-02')],
    expect: [pml_view(Drug, Topic, _, _, _, _)],
    expect_not: [pml_view(Drug, Topic, Other, _, _, _), pml_view(Drug, Topic, Another, _, _, _)]
]).
