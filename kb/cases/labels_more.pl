% Further cases of what the documents say: whose document counts, and what is not concluded.

:- case("ten days after antibiotics, each drug's own label in force is compared with the article", [
    exercises: [conflict_waiting_time, conflict_restart_conditions],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Label, Other]: [
            [kesimpta, us, kesimpta_us_label, kesimpta_eu_smpc],
            [kesimpta, eu, kesimpta_eu_smpc, kesimpta_us_label],
            [teriflunomide, us, teriflunomide_us_label, kesimpta_us_label]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, on_hold, '2026-02-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-21'),
        resolved(ann, uti1, '2026-02-16')
    ],
    expect: [
        conflict(ann, Drug, Label, seed_article, waiting_time_after_antibiotics),
        conflict(ann, Drug, Label, seed_article, restart_conditions)
    ],
    expect_not: [conflict(ann, Drug, Other, _, _), conflict(ann, Drug, alemtuzumab_us_label, _, _)]
]).

:- case("where no label was read, there is none to differ from the article", [
    exercises: [conflict_waiting_time, conflict_restart_conditions],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, diroximel_fumarate, on_hold, '2026-02-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-21'),
        resolved(ann, uti1, '2026-02-16')
    ],
    expect: [disposition(ann, diroximel_fumarate, keep_holding)],
    expect_not: [conflict(ann, diroximel_fumarate, _, _, _)]
]).

:- case("labels of one drug differ, not those of different drugs", [
    exercises: [conflict_between_regions, contraindicated_by_marker],
    like: "a sepsis in hospital, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, alemtuzumab, on_therapy, '2025-06-02'),
        serology(ann, hiv, positive, '2026-02-01')
    ],
    expect: [conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, severe_active_infection)],
    expect_not: [
        conflict(ann, kesimpta, cladribine_us_label, _, _),
        label_contraindicates(ann, alemtuzumab, eu, _, _, _, _, _)
    ]
]).

:- case("a viral or lasting infection: only what a document says of any infection is compared", [
    exercises: [conflict_viral_infection, conflict_lasting_infection],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Document]: [
            [kesimpta, us, kesimpta_us_label],
            [ocrelizumab, eu, ocrelizumab_eu_label],
            [alemtuzumab, us, alemtuzumab_us_label]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        infection(ann, flu1, influenza, '2026-03-01'),
        infection(ann, hcv1, chronic_hepatitis_c, '2025-03-01')
    ],
    expect: [
        conflict(ann, Drug, Document, seed_article, holding_in_viral_infection),
        conflict(ann, Drug, Document, seed_article, chronic_infection)
    ],
    expect_not: [
        conflict(ann, Drug, bonspri_mims, _, _),
        conflict(ann, Drug, kesimpta_contraindication_article, _, _)
    ]
]).

:- case("drugs whose label says nothing of any infection do not differ from the article in it", [
    exercises: [conflict_viral_infection, conflict_lasting_infection],
    like: "screened, and no drug on record",
    each: [[Drug, Region]: [[fingolimod, us], [rituximab, eu], [natalizumab, eu]]],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        infection(ann, flu1, influenza, '2026-03-01'),
        severity(ann, flu1, moderate),
        infection(ann, ntm1, nontuberculous_mycobacterial_lung_disease, '2025-03-01')
    ],
    expect_not: [
        conflict(ann, Drug, _, seed_article, holding_in_viral_infection),
        conflict(ann, Drug, _, seed_article, chronic_infection)
    ]
]).

:- case("infections are watched for during and after every drug, and not before", [
    exercises: [
        monitor_for_infection,
        monitor_for_infection_under_other_drugs,
        monitor_immunoglobulins,
        monitor_immunoglobulins_after_stopping
    ],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, kesimpta, stopped, '2025-06-02'),
        treatment(ann, fingolimod, on_therapy, '2025-06-02'),
        treatment(ann, teriflunomide, stopped, '2024-06-02'),
        treatment(ann, siponimod, on_hold, '2025-06-02'),
        treatment(ann, ponesimod, candidate, '2026-02-02'),
        treatment(ann, ocrelizumab, candidate, '2026-02-02')
    ],
    expect: [
        recommend(ann, kesimpta, monitor, infection_signs),
        recommend(ann, kesimpta, monitor, immunoglobulins),
        recommend(ann, fingolimod, monitor, infection_signs),
        recommend(ann, teriflunomide, monitor, infection_signs),
        recommend(ann, siponimod, monitor, infection_signs)
    ],
    expect_not: [
        recommend(ann, ponesimod, monitor, _),
        recommend(ann, ocrelizumab, monitor, infection_signs),
        recommend(ann, ocrelizumab, monitor, immunoglobulins),
        recommend(ann, fingolimod, monitor, immunoglobulins),
        recommend(ann, teriflunomide, monitor, immunoglobulins)
    ]
]).

:- case("US: what the EU forbids in a severe infection is shown and holds nothing more", [
    exercises: [
        evaluate_contraindication_elsewhere,
        objection_by_contraindication,
        objection_by_contraindication_in_force
    ],
    like: "a sepsis in hospital, and no drug on record",
    given: [
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, fingolimod, on_therapy, '2025-06-02')
    ],
    expect: [conflict(ann, fingolimod, fingolimod_us_label, fingolimod_eu_label, _)],
    expect_not: [recommend(ann, _, evaluate, sep1), objection(ann, _, sep1)]
]).

:- case("what is not malignancy or a severely weakened immune system is left to the labels", [
    exercises: [evaluate_condition_without_statement, objection_by_condition_of_the_group],
    like: "screened, and no drug on record",
    each: [
        [Drug, Condition]: [
            [ocrelizumab, severe_heart_failure],
            [natalizumab, basal_cell_carcinoma],
            [alemtuzumab, basal_cell_carcinoma],
            [fingolimod, life_threatening_infusion_reaction]
        ]
    ],
    given: [
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        diagnosis(ann, Condition, '2025-01-01')
    ],
    expect: [disposition(ann, Drug, continue)],
    expect_not: [recommend(ann, Drug, evaluate, _), objection(ann, Drug, _)]
]).

:- case("the article's words on Kesimpta are not carried over to drugs that deplete no B cells", [
    exercises: [
        article_withholds_b_cell_depletion,
        article_bears_on_other_drugs,
        hold_bacterial_infection_on_antibiotics,
        hold_while_course_is_running
    ],
    like: "a mild cystitis, and no drug on record",
    given: [
        treatment(ann, fingolimod, on_therapy, '2025-06-02'),
        treatment(ann, ublituximab, on_therapy, '2025-06-02'),
        course_started(ann, uti1, antibiotic, '2026-03-01')
    ],
    expect: [
        article_asks(ann, ublituximab, withhold),
        article_asks(ann, fingolimod, consider_withholding),
        disposition(ann, ublituximab, withhold),
        disposition(ann, fingolimod, clinician_judgement)
    ],
    expect_not: [
        article_asks(ann, fingolimod, withhold),
        article_asks(ann, ublituximab, consider_withholding),
        recommend(ann, fingolimod, withhold, _)
    ]
]).

:- case("after antibiotics the wait is something to consider for other drugs", [
    exercises: [hold_in_wait_after_antibiotics, hold_while_course_is_running],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, fingolimod, on_therapy, '2025-06-02'),
        treatment(ann, ublituximab, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_completed(ann, uti1, antibiotic, '2026-02-27'),
        resolved(ann, uti1, '2026-02-27')
    ],
    expect: [
        recommend(ann, ublituximab, withhold, uti1),
        recommend(ann, fingolimod, consider_withholding, uti1)
    ],
    expect_not: [recommend(ann, fingolimod, withhold, _)]
]).

:- case("viral infections: the article's may is about B-cell depletion", [
    exercises: [viral_infection_may_need_holding, systemic_viral_infection_may_need_holding],
    like: "screened, and no drug on record",
    each: [State: [present, absent]],
    given: [
        treatment(ann, cladribine, on_therapy, '2025-06-02'),
        infection(ann, flu1, influenza, '2026-03-01'),
        sign(ann, fever, State, '2026-03-02')
    ],
    expect: [recommend(ann, cladribine, withhold, flu1)],
    expect_not: [recommend(ann, cladribine, consider_withholding, _)]
]).

:- case("the article alone withholds ocrelizumab in the EU, where the label contraindicates", [
    exercises: [
        article_considers_holding_while_infection_is_active,
        article_holds_while_infection_is_active
    ],
    like: "a mild cystitis, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, rituximab, on_therapy, '2025-06-02'),
        treatment(ann, ocrelizumab, on_therapy, '2025-06-02')
    ],
    expect: [
        recommend(ann, rituximab, withhold, uti1),
        recommend(ann, ocrelizumab, withhold, uti1)
    ],
    expect_not: [recommend(ann, _, consider_withholding, _)]
]).
