% Cases of rules/labels.pl and of what the documents of each drug say in an infection.

:- case("screened, and no drug on record", [
    exercises: said_where_in_force,
    given: [
        as_of('2026-03-03'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2025-05-10'),
        measured(ann, alt, 20, 'U/L', '2025-05-10'),
        measured(ann, ast, 22, 'U/L', '2025-05-10'),
        measured(ann, alp, 70, 'U/L', '2025-05-10'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2025-05-10')
    ],
    expect: [label_says(kesimpta, delay_in_active_infection, kesimpta_us_label, _, 'KUS-03')],
    expect_not: [
        recommend(ann, _, _, _),
        label_says(kesimpta, contraindicated_in_severe_infection, _, _, _)
    ]
]).

:- case("a mild cystitis, and no drug on record", [
    exercises: [
        scope_any,
        scope_acute,
        scope_serious,
        scope_chronic,
        scope_opportunistic,
        contraindicated_for_a_subject,
        monitor_for_infection_under_other_drugs,
        objection_by_natalizumab_ending,
        pml_confirmed_shows,
        pml_suspected_shows,
        ending_event_by_condition
    ],
    like: "screened, and no drug on record",
    given: [infection(ann, uti1, acute_cystitis_uti, '2026-03-01'), severity(ann, uti1, mild)],
    expect: [
        infection_in_scope(ann, uti1, acute_cystitis_uti, any_active_infection),
        infection_in_scope(ann, uti1, acute_cystitis_uti, acute_infection)
    ],
    expect_not: [
        infection_in_scope(ann, _, _, serious_infection),
        infection_in_scope(ann, _, _, chronic_active_infection),
        infection_in_scope(ann, _, _, zoster_or_opportunistic_infection),
        infection_in_scope(ann, _, _, hepatitis_or_tuberculosis)
    ]
]).

:- case("a sepsis in hospital, and no drug on record", [
    exercises: [scope_serious, scope_any],
    like: "screened, and no drug on record",
    given: [infection(ann, sep1, sepsis, '2026-03-01'), hospitalised(ann, sep1, '2026-03-01')],
    expect: [infection_in_scope(ann, sep1, sepsis, serious_infection)],
    expect_not: [recommend(ann, _, _, _)]
]).

:- case("US: labels that delay in any active infection, on therapy", [
    exercises: [
        hold_while_infection_is_active,
        article_considers_holding_while_infection_is_active,
        contraindicated_by_label,
        article_bears_on_other_drugs
    ],
    like: "a mild cystitis, and no drug on record",
    each: [
        Drug: [
            kesimpta,
            ofatumumab,
            ocrelizumab,
            ocrevus,
            ublituximab,
            briumvi,
            rituximab,
            rituxan,
            cladribine,
            mavenclad
        ]
    ],
    given: [treatment(ann, Drug, on_therapy, '2025-06-02')],
    expect: [recommend(ann, Drug, withhold, uti1), disposition(ann, Drug, withhold)],
    expect_not: [
        recommend(ann, Drug, contraindicated, _),
        recommend(ann, Drug, consider_withholding, uti1)
    ]
]).

:- case("US: labels that only put off the start, on therapy: consider withholding", [
    exercises: [
        article_considers_holding_while_infection_is_active,
        hold_while_infection_is_active,
        article_holds_while_infection_is_active,
        consider_suspending_in_infection,
        article_withholds_b_cell_depletion
    ],
    like: "a mild cystitis, and no drug on record",
    each: [
        Drug: [
            natalizumab,
            fingolimod,
            siponimod,
            ozanimod,
            ponesimod,
            dimethyl_fumarate,
            diroximel_fumarate,
            teriflunomide
        ]
    ],
    given: [treatment(ann, Drug, on_therapy, '2025-06-02')],
    expect: [
        recommend(ann, Drug, consider_withholding, uti1),
        disposition(ann, Drug, clinician_judgement)
    ],
    expect_not: [recommend(ann, Drug, withhold, _), recommend(ann, Drug, contraindicated, _)]
]).

:- case("US: labels that put off the start in an active infection", [
    exercises: [
        hold_while_infection_is_active,
        article_considers_holding_while_infection_is_active
    ],
    like: "a mild cystitis, and no drug on record",
    each: [Drug: [fingolimod, siponimod, ozanimod, ponesimod, teriflunomide]],
    given: [treatment(ann, Drug, candidate, '2026-02-20')],
    expect: [recommend(ann, Drug, withhold, uti1), disposition(ann, Drug, do_not_start_yet)],
    expect_not: [
        recommend(ann, Drug, consider_withholding, _),
        recommend(ann, Drug, contraindicated, _)
    ]
]).

:- case("drugs whose label says nothing of infections before the start", [
    exercises: [
        article_considers_holding_while_infection_is_active,
        article_bears_on_other_drugs,
        hold_while_infection_is_active
    ],
    like: "a mild cystitis, and no drug on record",
    each: [Drug: [natalizumab, tysabri, dimethyl_fumarate, diroximel_fumarate]],
    given: [treatment(ann, Drug, candidate, '2026-02-20')],
    expect: [
        recommend(ann, Drug, consider_withholding, uti1),
        disposition(ann, Drug, do_not_start_yet)
    ],
    expect_not: [recommend(ann, Drug, withhold, _)]
]).

:- case("EU: rituximab has no statement on a mild infection; the article withholds", [
    exercises: [
        article_holds_while_infection_is_active,
        hold_while_infection_is_active,
        contraindicated_by_label
    ],
    like: "a mild cystitis, and no drug on record",
    given: [jurisdiction(eu), treatment(ann, mabthera, on_therapy, '2025-06-02')],
    expect: [recommend(ann, mabthera, withhold, uti1), disposition(ann, mabthera, withhold)],
    expect_not: [
        recommend(ann, mabthera, contraindicated, _),
        label_says(mabthera, delay_in_active_infection, _, _, _)
    ]
]).

:- case("any current infection contraindicates ocrelizumab in the EU and alemtuzumab in the US", [
    exercises: [
        contraindicated_by_label,
        contraindicated_by_infection,
        article_considers_holding_while_infection_is_active,
        objection_by_contraindication_in_force
    ],
    like: "a mild cystitis, and no drug on record",
    each: [[Drug, Region]: [[ocrelizumab, eu], [ocrevus, eu], [alemtuzumab, us], [lemtrada, us]]],
    given: [jurisdiction(Region), treatment(ann, Drug, candidate, '2026-02-20')],
    expect: [
        recommend(ann, Drug, contraindicated, uti1),
        disposition(ann, Drug, do_not_start),
        objection(ann, Drug, uti1)
    ],
    expect_not: [recommend(ann, Drug, consider_withholding, uti1)]
]).

:- case("the same, on therapy: withheld until the infection has resolved", [
    exercises: contraindicated_by_label,
    like: "a mild cystitis, and no drug on record",
    each: [[Drug, Region]: [[ocrelizumab, eu], [alemtuzumab, us]]],
    given: [jurisdiction(Region), treatment(ann, Drug, on_therapy, '2025-06-02')],
    expect: [recommend(ann, Drug, contraindicated, uti1), disposition(ann, Drug, withhold)],
    expect_not: [disposition(ann, Drug, stop)]
]).

:- case("in the other region the same mild infection contraindicates neither", [
    exercises: [contraindicated_by_label, conflict_between_regions],
    like: "a mild cystitis, and no drug on record",
    each: [[Drug, Region]: [[ocrelizumab, us], [alemtuzumab, eu]]],
    given: [jurisdiction(Region), treatment(ann, Drug, candidate, '2026-02-20')],
    expect: [disposition(ann, Drug, do_not_start_yet)],
    expect_not: [recommend(ann, Drug, contraindicated, _)]
]).

:- case("EU: a severe active infection contraindicates", [
    exercises: [contraindicated_by_label, contraindicated_by_infection, conflict_between_regions],
    like: "a sepsis in hospital, and no drug on record",
    each: [
        [Drug, Label, Other]: [
            [kesimpta, kesimpta_eu_smpc, kesimpta_us_label],
            [ublituximab, ublituximab_eu_label, ublituximab_us_label],
            [rituximab, rituximab_eu_label, rituximab_us_label],
            [fingolimod, fingolimod_eu_label, fingolimod_us_label],
            [ozanimod, ozanimod_eu_label, ozanimod_us_label],
            [ponesimod, ponesimod_eu_label, ponesimod_us_label],
            [teriflunomide, teriflunomide_eu_label, teriflunomide_us_label]
        ]
    ],
    given: [jurisdiction(eu), treatment(ann, Drug, candidate, '2026-02-20')],
    expect: [
        recommend(ann, Drug, contraindicated, sep1),
        disposition(ann, Drug, do_not_start),
        conflict(ann, Drug, Other, Label, severe_active_infection)
    ]
]).

:- case("EU: a severe active infection contraindicates on therapy and on hold until it resolves", [
    exercises: contraindicated_by_label,
    like: "a sepsis in hospital, and no drug on record",
    each: [[Status, Disposition]: [[on_therapy, withhold], [on_hold, keep_holding]]],
    given: [
        jurisdiction(eu),
        treatment(ann, gilenya, Status, '2025-06-02'),
        treatment(ann, aubagio, Status, '2025-06-02')
    ],
    expect: [
        recommend(ann, gilenya, contraindicated, sep1),
        disposition(ann, gilenya, Disposition),
        recommend(ann, aubagio, contraindicated, sep1),
        disposition(ann, aubagio, Disposition)
    ]
]).

:- case("a resolved sepsis contraindicates nothing", [
    exercises: [contraindicated_by_label, contraindicated_by_infection, scope_serious, scope_any],
    like: "a sepsis in hospital, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, fingolimod, candidate, '2026-02-20'),
        resolved(ann, sep1, '2026-03-02')
    ],
    expect_not: [
        recommend(ann, fingolimod, contraindicated, _),
        recommend(ann, fingolimod, consider_withholding, _)
    ]
]).

:- case("a serious infection: labels that consider suspending", [
    exercises: [consider_suspending_in_infection, hold_while_infection_is_active],
    like: "a sepsis in hospital, and no drug on record",
    each: [
        [Drug, Region]: [
            [fingolimod, us],
            [siponimod, eu],
            [ponesimod, us],
            [dimethyl_fumarate, us],
            [teriflunomide, us]
        ]
    ],
    given: [jurisdiction(Region), treatment(ann, Drug, on_therapy, '2025-06-02')],
    expect: [
        recommend(ann, Drug, consider_withholding, sep1),
        disposition(ann, Drug, clinician_judgement)
    ],
    expect_not: [recommend(ann, Drug, withhold, _), recommend(ann, Drug, contraindicated, _)]
]).

:- case("US: a severe infection is not for rituximab, and is withheld for", [
    exercises: hold_while_infection_is_active,
    like: "a sepsis in hospital, and no drug on record",
    given: [treatment(ann, rituximab, candidate, '2026-02-20')],
    expect: [
        recommend(ann, rituximab, withhold, sep1),
        disposition(ann, rituximab, do_not_start_yet),
        label_says(rituximab, not_recommended_in_severe_infection, _, _, _)
    ],
    expect_not: [recommend(ann, rituximab, contraindicated, _)]
]).

:- case("US: dimethyl fumarate is considered for suspension in zoster and opportunistic \c
        infections", [
    exercises: [consider_suspending_in_infection, scope_by_name, scope_opportunistic],
    like: "screened, and no drug on record",
    each: [Infection: [herpes_zoster_localised, disseminated_zoster, oesophageal_candidiasis]],
    given: [
        treatment(ann, tecfidera, on_therapy, '2025-06-02'),
        infection(ann, inf1, Infection, '2026-03-01'),
        severity(ann, inf1, moderate)
    ],
    expect: [
        recommend(ann, tecfidera, consider_withholding, inf1),
        infection_in_scope(ann, inf1, Infection, zoster_or_opportunistic_infection),
        disposition(ann, tecfidera, clinician_judgement)
    ]
]).

:- case("an active chronic infection contraindicates", [
    exercises: [contraindicated_by_infection, scope_chronic, scope_by_name],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Infection]: [
            [fingolimod, eu, chronic_hepatitis_c],
            [fingolimod, eu, active_tuberculosis],
            [ponesimod, eu, chronic_hepatitis_c],
            [ponesimod, eu, active_tuberculosis],
            [cladribine, us, chronic_hepatitis_c],
            [cladribine, us, active_tuberculosis],
            [cladribine, us, active_hepatitis_b],
            [cladribine, us, nontuberculous_mycobacterial_lung_disease],
            [cladribine, eu, chronic_hepatitis_c],
            [cladribine, eu, active_tuberculosis],
            [ozanimod, eu, chronic_hepatitis_c],
            [ozanimod, eu, active_tuberculosis]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        infection(ann, inf1, Infection, '2026-02-01'),
        severity(ann, inf1, moderate)
    ],
    expect: [recommend(ann, Drug, contraindicated, inf1), disposition(ann, Drug, do_not_start)]
]).

:- case("latent tuberculosis is no active chronic infection: a specialist first", [
    exercises: [contraindicated_by_infection, scope_chronic, scope_by_name],
    like: "screened, and no drug on record",
    each: [[Drug, Region]: [[fingolimod, eu], [ponesimod, eu], [cladribine, us], [ozanimod, eu]]],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        infection(ann, inf1, latent_tuberculosis, '2026-02-01')
    ],
    expect: [
        recommend(ann, Drug, consult, infectious_diseases),
        disposition(ann, Drug, do_not_start_yet)
    ],
    expect_not: [recommend(ann, Drug, contraindicated, _)]
]).

:- case("an infection that is usually serious needs its severity where the label depends on it", [
    exercises: clarify_severity,
    like: "screened, and no drug on record",
    each: [
        [Drug, Region]: [
            [fingolimod, us],
            [fingolimod, eu],
            [siponimod, eu],
            [rituximab, us],
            [teriflunomide, us],
            [kesimpta, eu]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        infection(ann, pn1, bacterial_pneumonia, '2026-03-01')
    ],
    expect: [recommend(ann, Drug, evaluate, pn1)]
]).

:- case("it does not where no label depends on it, where it resolved, or after stopping", [
    exercises: clarify_severity,
    like: "screened, and no drug on record",
    given: [
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, fingolimod, stopped, '2025-06-02'),
        treatment(ann, siponimod, on_therapy, '2025-06-02'),
        infection(ann, pn1, bacterial_pneumonia, '2026-03-01')
    ],
    expect_not: [
        recommend(ann, kesimpta, evaluate, pn1),
        recommend(ann, fingolimod, evaluate, pn1),
        recommend(ann, siponimod, evaluate, pn1)
    ]
]).

:- case("a pneumonia that has resolved is not asked about", [
    exercises: clarify_severity,
    like: "screened, and no drug on record",
    given: [
        treatment(ann, fingolimod, on_therapy, '2025-06-02'),
        infection(ann, pn1, bacterial_pneumonia, '2026-02-01'),
        resolved(ann, pn1, '2026-02-15')
    ],
    expect_not: [recommend(ann, fingolimod, evaluate, pn1)]
]).

:- case("after stopping, an infection holds nothing", [
    exercises: [
        hold_while_infection_is_active,
        consider_suspending_in_infection,
        article_holds_while_infection_is_active,
        article_considers_holding_while_infection_is_active,
        contraindicated_by_infection
    ],
    like: "a sepsis in hospital, and no drug on record",
    each: [Region: [us, eu]],
    given: [
        jurisdiction(Region),
        treatment(ann, kesimpta, stopped, '2025-06-02'),
        treatment(ann, fingolimod, stopped, '2025-06-02'),
        treatment(ann, alemtuzumab, stopped, '2025-06-02')
    ],
    expect: [
        disposition(ann, kesimpta, stopped),
        disposition(ann, fingolimod, stopped),
        disposition(ann, alemtuzumab, stopped)
    ],
    expect_not: [
        recommend(ann, _, withhold, _),
        recommend(ann, _, consider_withholding, _),
        recommend(ann, _, contraindicated, _)
    ]
]).

:- case("a chronic infection is not delayed for as an acute one", [
    exercises: [scope_acute, scope_chronic],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, cladribine, on_therapy, '2025-06-02'),
        infection(ann, hcv1, chronic_hepatitis_c, '2025-02-01')
    ],
    expect: [
        infection_in_scope(ann, hcv1, chronic_hepatitis_c, chronic_active_infection),
        recommend(ann, cladribine, contraindicated, hcv1)
    ],
    expect_not: [
        infection_in_scope(ann, hcv1, _, acute_infection),
        recommend(ann, cladribine, withhold, hcv1)
    ]
]).

:- case("an invasive fungal infection: the article withholds at once, the guideline considers", [
    exercises: conflict_fungal_infection,
    like: "screened, and no drug on record",
    given: [
        treatment(ann, ocrelizumab, on_therapy, '2025-06-02'),
        treatment(ann, fingolimod, on_therapy, '2025-06-02'),
        infection(ann, can1, candidemia, '2026-03-01'),
        severity(ann, can1, serious)
    ],
    expect: [
        disposition(ann, ocrelizumab, withhold_immediately),
        conflict(ann, ocrelizumab, ecco_2021, seed_article, holding_in_fungal_infection),
        disposition(ann, fingolimod, clinician_judgement)
    ],
    expect_not: [
        conflict(ann, fingolimod, ecco_2021, _, _),
        recommend(ann, fingolimod, withhold_immediately, _)
    ]
]).

:- case("no such conflict about oral thrush, a resolved candidemia or a stopped drug", [
    exercises: conflict_fungal_infection,
    like: "screened, and no drug on record",
    each: [
        [Status, Infection, Resolved]: [
            [on_therapy, oral_candidiasis, thr1],
            [on_therapy, candidemia, inf1],
            [stopped, candidemia, thr1],
            [on_hold, candidemia, thr1]
        ]
    ],
    given: [
        treatment(ann, ocrelizumab, Status, '2025-06-02'),
        infection(ann, inf1, Infection, '2026-02-20'),
        infection(ann, thr1, oral_candidiasis, '2026-02-20'),
        resolved(ann, Resolved, '2026-02-25')
    ],
    expect_not: [conflict(ann, ocrelizumab, ecco_2021, _, _)]
]).
