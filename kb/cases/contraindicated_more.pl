% Further cases of rules/contraindicated.pl: several drugs, and infections that were named too widely.

:- case("EU: natalizumab and cladribine are contraindicated together with another drug", [
    exercises: contraindicated_by_combination,
    like: "screened, and no drug on record",
    each: [Drug: [natalizumab, cladribine]],
    given: [
        jurisdiction(eu),
        treatment(ann, Drug, candidate, '2026-02-20'),
        treatment(ann, fingolimod, on_therapy, '2025-06-02')
    ],
    expect: [
        recommend(ann, Drug, contraindicated, fingolimod),
        disposition(ann, Drug, do_not_start)
    ],
    expect_not: [recommend(ann, fingolimod, contraindicated, _)]
]).

:- case("they are not after the other drug was stopped, or as one drug under two names", [
    exercises: contraindicated_by_combination,
    like: "screened, and no drug on record",
    each: [
        [Status, Other, Stage]: [
            [candidate, fingolimod, stopped],
            [candidate, fingolimod, on_hold],
            [candidate, tysabri, on_therapy],
            [stopped, fingolimod, on_therapy]
        ]
    ],
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, Status, '2026-02-20'),
        treatment(ann, Other, Stage, '2025-06-02')
    ],
    expect_not: [recommend(ann, _, contraindicated, _)]
]).

:- case("US: that the EU forbids the combination is an open question", [
    exercises: [evaluate_contraindication_elsewhere, objection_by_contraindication],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, natalizumab, on_therapy, '2025-06-02'),
        treatment(ann, fingolimod, on_therapy, '2025-06-02')
    ],
    expect: [
        recommend(ann, natalizumab, evaluate, fingolimod),
        disposition(ann, natalizumab, clinician_judgement)
    ],
    expect_not: [recommend(ann, natalizumab, contraindicated, _)]
]).

:- case("US: Kesimpta with or after another drug: the added immunosuppression is considered", [
    exercises: [
        consider_added_immunosuppression_of_earlier_drug,
        consider_added_immunosuppression_of_what_follows
    ],
    like: "screened, and no drug on record",
    each: [
        [Stage, Disposition]: [
            [on_therapy, clinician_judgement],
            [stopped, continue],
            [on_hold, continue]
        ]
    ],
    given: [
        treatment(ann, kesimpta, on_therapy, '2026-02-20'),
        treatment(ann, fingolimod, Stage, '2025-06-02')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, fingolimod),
        disposition(ann, kesimpta, Disposition)
    ]
]).

:- case("US: and of a drug that follows Kesimpta", [
    exercises: [
        consider_added_immunosuppression_of_what_follows,
        consider_added_immunosuppression_of_earlier_drug
    ],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, fingolimod, candidate, '2026-02-20'),
        treatment(ann, kesimpta, stopped, '2025-06-02')
    ],
    expect: [
        recommend(ann, fingolimod, evaluate, kesimpta),
        disposition(ann, fingolimod, may_start)
    ],
    expect_not: [
        recommend(ann, kesimpta, evaluate, _),
        recommend(ann, kesimpta, contraindicated, _)
    ]
]).

:- case("not of the same ingredient, of a mere candidate, of other labels or after stopping", [
    exercises: [
        consider_added_immunosuppression_of_what_follows,
        consider_added_immunosuppression_of_earlier_drug
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Status, Other, Stage]: [
            [kesimpta, on_therapy, ofatumumab, stopped],
            [kesimpta, candidate, fingolimod, candidate],
            [fingolimod, candidate, kesimpta, candidate],
            [fingolimod, on_therapy, siponimod, stopped],
            [kesimpta, stopped, fingolimod, stopped]
        ]
    ],
    given: [treatment(ann, Drug, Status, '2026-02-20'), treatment(ann, Other, Stage, '2025-06-02')],
    expect_not: [recommend(ann, Drug, evaluate, _), recommend(ann, Other, evaluate, Drug)]
]).

:- case("EU: cryptococcal meningitis contraindicates siponimod, cryptococcosis is settled first", [
    exercises: [clarify_infection, objection_by_infection_to_clarify, contraindicated_by_condition],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, siponimod, candidate, '2026-02-20'),
        treatment(ann, mayzent, candidate, '2026-02-20'),
        infection(ann, cry1, cryptococcosis, '2024-02-01'),
        resolved(ann, cry1, '2024-06-01')
    ],
    expect: [
        recommend(ann, siponimod, evaluate, cry1),
        objection(ann, siponimod, cry1),
        disposition(ann, mayzent, do_not_start_yet)
    ],
    expect_not: [recommend(ann, siponimod, contraindicated, _)]
]).

:- case("EU: siponimod after a diagnosis of cryptococcal meningitis", [
    exercises: contraindicated_by_condition,
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, siponimod, candidate, '2026-02-20'),
        diagnosis(ann, cryptococcal_meningitis, '2024-02-01')
    ],
    expect: [
        recommend(ann, siponimod, contraindicated, cryptococcal_meningitis),
        disposition(ann, siponimod, do_not_start)
    ]
]).

:- case("cryptococcosis is not asked about for other drugs, other infections or after stopping", [
    exercises: [clarify_infection, objection_by_infection_to_clarify],
    like: "screened, and no drug on record",
    each: [
        [Drug, Status, Infection, Region]: [
            [siponimod, stopped, cryptococcosis, eu],
            [siponimod, candidate, candidemia, eu],
            [siponimod, candidate, cryptococcosis, us],
            [fingolimod, candidate, cryptococcosis, eu]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2026-02-20'),
        infection(ann, cry1, Infection, '2024-02-01'),
        resolved(ann, cry1, '2024-06-01')
    ],
    expect_not: [recommend(ann, Drug, evaluate, cry1), objection(ann, Drug, cry1)]
]).

:- case("several drugs in one record, each by its own label", [
    exercises: [
        contraindicated_by_label,
        hold_while_infection_is_active,
        contraindicated_by_hypersensitivity,
        hypersensitivity_to_the_ingredient,
        evaluate_hypersensitivity,
        objection_by_hypersensitivity
    ],
    like: "a mild cystitis, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, kesimpta, stopped, '2025-06-02'),
        treatment(ann, ocrelizumab, candidate, '2026-02-20'),
        treatment(ann, ublituximab, candidate, '2026-02-20'),
        treatment(ann, ponesimod, on_therapy, '2025-06-02')
    ],
    expect: [
        disposition(ann, kesimpta, stopped),
        disposition(ann, ocrelizumab, do_not_start),
        disposition(ann, ublituximab, do_not_start_yet),
        disposition(ann, ponesimod, clinician_judgement)
    ]
]).
