% Cases of rules/contraindications.pl, rules/contraindicated.pl and rules/objections_labels.pl.

:- case("EU: active malignancy contraindicates in whatever of the listed names it is recorded", [
    exercises: [contraindicated_by_condition, condition_by_diagnosis, malignancy_on_record],
    like: "screened, and no drug on record",
    each: [Condition: [malignancy, cancer, haematological_cancer, lymphoma, leukaemia]],
    given: [
        jurisdiction(eu),
        treatment(ann, siponimod, candidate, '2026-02-20'),
        treatment(ann, natalizumab, candidate, '2026-02-20'),
        diagnosis(ann, Condition, '2025-01-01')
    ],
    expect: [
        recommend(ann, siponimod, contraindicated, Condition),
        recommend(ann, natalizumab, contraindicated, Condition),
        disposition(ann, siponimod, do_not_start),
        known_malignancy(ann, '2025-01-01')
    ]
]).

:- case("active malignancy contraindicates by each label that says so", [
    exercises: [contraindicated_by_label, objection_by_contraindication],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [
            [kesimpta, eu],
            [ocrelizumab, eu],
            [ublituximab, eu],
            [natalizumab, eu],
            [fingolimod, eu],
            [siponimod, eu],
            [ozanimod, eu],
            [ponesimod, eu],
            [cladribine, eu],
            [cladribine, us]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        confirmed(ann, malignancy, '2026-02-01')
    ],
    expect: [
        recommend(ann, Drug, contraindicated, malignancy),
        disposition(ann, Drug, do_not_start),
        objection(ann, Drug, malignancy)
    ],
    expect_not: [recommend(ann, Drug, evaluate, _)]
]).

:- case("where only the other region's label forbids it, malignancy is an open question", [
    exercises: [
        evaluate_contraindication_elsewhere,
        conflict_between_regions,
        contraindicated_for_a_subject,
        objection_by_contraindication
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Us, Eu]: [
            [ocrelizumab, ocrelizumab_us_label, ocrelizumab_eu_label],
            [natalizumab, natalizumab_us_label, natalizumab_eu_label],
            [fingolimod, fingolimod_us_label, fingolimod_eu_label]
        ]
    ],
    given: [
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        diagnosis(ann, malignancy, '2025-01-01')
    ],
    expect: [
        recommend(ann, Drug, evaluate, malignancy),
        disposition(ann, Drug, clinician_judgement),
        conflict(ann, Drug, Us, Eu, malignancy),
        contraindicated_in_region(ann, Drug, eu, malignancy)
    ],
    expect_not: [recommend(ann, Drug, contraindicated, _), recommend(ann, Drug, continue, _)]
]).

:- case("where both labels forbid it, they do not differ", [
    exercises: [conflict_between_regions, evaluate_contraindication_elsewhere],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, cladribine, candidate, '2026-02-20'),
        diagnosis(ann, malignancy, '2025-01-01')
    ],
    expect: [disposition(ann, cladribine, do_not_start)],
    expect_not: [conflict(ann, _, _, _, _), recommend(ann, cladribine, evaluate, _)]
]).

:- case("drugs on which no document speaks of malignancy or immunodeficiency: looked into", [
    exercises: [evaluate_condition_without_statement, objection_by_condition_of_the_group],
    like: "screened, and no drug on record",
    each: [
        [Drug, Condition]: [
            [alemtuzumab, malignancy],
            [teriflunomide, malignancy],
            [dimethyl_fumarate, malignancy],
            [diroximel_fumarate, malignancy],
            [alemtuzumab, severe_immunodeficiency],
            [dimethyl_fumarate, aids],
            [diroximel_fumarate, immunodeficiency]
        ]
    ],
    given: [
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        diagnosis(ann, Condition, '2025-01-01')
    ],
    expect: [
        recommend(ann, Drug, evaluate, Condition),
        objection(ann, Drug, Condition),
        disposition(ann, Drug, clinician_judgement)
    ]
]).

:- case("a malignancy that was ruled out, or one of a stopped drug's patient, counts for nothing", [
    exercises: [
        evaluate_condition_without_statement,
        objection_by_condition_of_the_group,
        contraindicated_by_condition,
        condition_by_diagnosis,
        condition_by_confirmation,
        malignancy_on_record
    ],
    like: "screened, and no drug on record",
    each: [[Status, Since]: [[on_therapy, '2025-01-01'], [stopped, '2026-01-01']]],
    given: [
        jurisdiction(eu),
        treatment(ann, alemtuzumab, Status, '2025-06-02'),
        treatment(ann, fingolimod, Status, '2025-06-02'),
        diagnosis(ann, malignancy, Since),
        confirmed(ann, malignancy, Since),
        ruled_out(ann, malignancy, '2025-12-01')
    ],
    expect_not: [
        recommend(ann, _, evaluate, malignancy),
        recommend(ann, _, contraindicated, _),
        objection(ann, _, malignancy)
    ]
]).

:- case("EU: basal cell carcinoma is a malignancy, but not for natalizumab", [
    exercises: [contraindicated_by_condition, malignancy_on_record],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2025-06-02'),
        treatment(ann, ponesimod, on_hold, '2025-06-02'),
        diagnosis(ann, basal_cell_carcinoma, '2025-01-01')
    ],
    expect: [
        disposition(ann, natalizumab, continue),
        recommend(ann, ponesimod, contraindicated, basal_cell_carcinoma),
        disposition(ann, ponesimod, keep_holding)
    ],
    expect_not: [recommend(ann, natalizumab, contraindicated, _), known_malignancy(ann, _)]
]).

:- case("EU: a severely weakened immune system contraindicates", [
    exercises: [contraindicated_by_condition, contraindicated_by_label],
    like: "screened, and no drug on record",
    each: [
        [Drug, Condition]: [
            [kesimpta, severe_immunodeficiency],
            [kesimpta, immunodeficiency],
            [ocrelizumab, aids],
            [ublituximab, severely_immunocompromised],
            [rituximab, severe_immunocompromise],
            [natalizumab, immunodeficiency_syndrome],
            [natalizumab, immunocompromised],
            [fingolimod, immunocompromised],
            [siponimod, immunodeficiency_syndrome],
            [ozanimod, severe_immunodeficiency],
            [ponesimod, immunodeficiency],
            [cladribine, severe_combined_immunodeficiency],
            [teriflunomide, aids],
            [teriflunomide, pancytopenia],
            [teriflunomide, bone_marrow_failure]
        ]
    ],
    given: [
        jurisdiction(eu),
        treatment(ann, Drug, candidate, '2026-02-20'),
        diagnosis(ann, Condition, '2025-01-01')
    ],
    expect: [recommend(ann, Drug, contraindicated, Condition), disposition(ann, Drug, do_not_start)]
]).

:- case("EU: what may be a severely weakened immune system is settled first", [
    exercises: [clarify_condition, objection_by_possible_contraindication],
    like: "screened, and no drug on record",
    each: [
        [Drug, Condition]: [
            [kesimpta, immunocompromised],
            [kesimpta, hiv],
            [ublituximab, hypersensitivity],
            [teriflunomide, thrombocytopenia],
            [rituximab, heart_failure]
        ]
    ],
    given: [
        jurisdiction(eu),
        treatment(ann, Drug, candidate, '2026-02-20'),
        diagnosis(ann, Condition, '2025-01-01')
    ],
    expect: [
        recommend(ann, Drug, evaluate, Condition),
        objection(ann, Drug, Condition),
        disposition(ann, Drug, do_not_start_yet)
    ],
    expect_not: [recommend(ann, Drug, contraindicated, _)]
]).

:- case("US: the same says nothing against these drugs, nor after stopping", [
    exercises: [clarify_condition, objection_by_possible_contraindication],
    like: "screened, and no drug on record",
    each: [[Region, Status]: [[us, on_therapy], [eu, stopped]]],
    given: [
        jurisdiction(Region),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        treatment(ann, rituximab, Status, '2025-06-02'),
        diagnosis(ann, lymphopenia, '2025-01-01'),
        diagnosis(ann, heart_failure, '2025-01-01')
    ],
    expect_not: [recommend(ann, _, evaluate, heart_failure), objection(ann, _, heart_failure)]
]).

:- case("HIV contraindicates cladribine, and in the US alemtuzumab", [
    exercises: [contraindicated_by_condition, contraindicated_by_marker],
    like: "screened, and no drug on record",
    each: [[Drug, Region]: [[cladribine, us], [cladribine, eu], [alemtuzumab, us]]],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        serology(ann, hiv, positive, '2026-02-01')
    ],
    expect: [recommend(ann, Drug, contraindicated, hiv), disposition(ann, Drug, do_not_start)]
]).

:- case("HIV as a diagnosis or as an infection does so too", [
    exercises: [contraindicated_by_condition, scope_by_name, contraindicated_by_infection],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, alemtuzumab, on_therapy, '2025-06-02'),
        diagnosis(ann, hiv_infection, '2025-01-01'),
        infection(ann, hiv1, hiv_infection, '2025-01-01')
    ],
    expect: [
        recommend(ann, alemtuzumab, contraindicated, hiv_infection),
        recommend(ann, alemtuzumab, contraindicated, hiv1),
        infection_in_scope(ann, hiv1, hiv_infection, hiv_disease),
        disposition(ann, alemtuzumab, withhold)
    ]
]).

:- case("a negative or later negative HIV test, another test, or a stopped drug", [
    exercises: contraindicated_by_marker,
    like: "screened, and no drug on record",
    each: [
        [Status, Test, Result]: [
            [candidate, hiv, negative],
            [candidate, igra, positive],
            [stopped, hiv, positive]
        ]
    ],
    given: [
        treatment(ann, cladribine, Status, '2026-02-20'),
        serology(ann, hiv, positive, '2025-02-01'),
        serology(ann, hiv, negative, '2025-03-01'),
        serology(ann, Test, Result, '2026-02-01')
    ],
    expect_not: [recommend(ann, cladribine, contraindicated, _)]
]).

:- case("hypersensitivity to the ingredient contraindicates by each label that says so", [
    exercises: [contraindicated_by_hypersensitivity, hypersensitivity_to_the_ingredient],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Condition]: [
            [kesimpta, us, hypersensitivity_to_ofatumumab],
            [kesimpta, us, hypersensitivity_to_kesimpta],
            [ofatumumab, eu, hypersensitivity_to_kesimpta],
            [ublituximab, eu, hypersensitivity_to_briumvi],
            [natalizumab, us, hypersensitivity_to_natalizumab],
            [tecfidera, us, hypersensitivity_to_dimethyl_fumarate]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        diagnosis(ann, Condition, '2025-01-01')
    ],
    expect: [
        recommend(ann, Drug, contraindicated, Condition),
        disposition(ann, Drug, do_not_start),
        contraindicated_in_region(ann, Drug, Region, reaction_to_the_drug),
        label_contraindicates(ann, Drug, Region, _, _, contraindicated_after_hypersensitivity, _, _)
    ],
    expect_not: [recommend(ann, Drug, evaluate, _)]
]).

:- case("hypersensitivity to the drug is looked into where no document speaks of it", [
    exercises: [evaluate_hypersensitivity, objection_by_hypersensitivity],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, rituximab, on_therapy, '2025-06-02'),
        treatment(ann, ocrelizumab, stopped, '2025-06-02'),
        treatment(ann, fingolimod, on_therapy, '2025-06-02'),
        diagnosis(ann, hypersensitivity_to_mabthera, '2025-01-01'),
        diagnosis(ann, hypersensitivity_to_ocrelizumab, '2025-01-01')
    ],
    expect: [
        recommend(ann, rituximab, evaluate, hypersensitivity_to_mabthera),
        objection(ann, rituximab, hypersensitivity_to_mabthera),
        disposition(ann, rituximab, clinician_judgement)
    ],
    expect_not: [
        recommend(ann, ocrelizumab, evaluate, _),
        recommend(ann, rituximab, evaluate, fingolimod),
        recommend(ann, _, contraindicated, _),
        objection(ann, fingolimod, hypersensitivity_to_mabthera)
    ]
]).

:- case("US: a life-threatening reaction to an injection or infusion contraindicates", [
    exercises: contraindicated_by_condition,
    like: "screened, and no drug on record",
    each: [
        [Drug, Condition]: [
            [kesimpta, life_threatening_injection_reaction],
            [kesimpta, life_threatening_injection_related_reaction],
            [ocrelizumab, life_threatening_infusion_reaction],
            [ocrelizumab, life_threatening_administration_reaction]
        ]
    ],
    given: [treatment(ann, Drug, on_hold, '2025-06-02'), diagnosis(ann, Condition, '2025-06-03')],
    expect: [recommend(ann, Drug, contraindicated, Condition), disposition(ann, Drug, keep_holding)]
]).

:- case("severe heart failure contraindicates rituximab in the EU", [
    exercises: contraindicated_by_condition,
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, rituximab, candidate, '2026-02-20'),
        treatment(ann, ocrelizumab, candidate, '2026-02-20'),
        diagnosis(ann, severe_heart_failure, '2025-01-01')
    ],
    expect: [
        recommend(ann, rituximab, contraindicated, severe_heart_failure),
        disposition(ann, rituximab, do_not_start),
        disposition(ann, ocrelizumab, may_start)
    ]
]).
