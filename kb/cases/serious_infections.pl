% Serious infections under drugs that deplete no B cells: the article's general sentence, and labels.

:- case("a serious infection withholds every drug whose label in force says no less of it", [
    exercises: [
        article_withholds_in_serious_infection,
        article_considers_holding_while_infection_is_active
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Infection]: [
            [natalizumab, us, herpes_simplex_encephalitis],
            [natalizumab, us, bacterial_pneumonia],
            [natalizumab, eu, bacterial_pneumonia],
            [alemtuzumab, eu, listeriosis],
            [dimethyl_fumarate, eu, bacterial_pneumonia],
            [siponimod, us, bacterial_pneumonia],
            [ozanimod, us, bacterial_pneumonia],
            [diroximel_fumarate, us, bacterial_pneumonia]
        ],
        [Status, Disposition]: [[on_therapy, withhold], [candidate, do_not_start_yet]]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        infection(ann, inf1, Infection, '2026-02-25'),
        severity(ann, inf1, serious)
    ],
    expect: [recommend(ann, Drug, withhold, inf1), disposition(ann, Drug, Disposition)],
    expect_not: [
        recommend(ann, Drug, consider_withholding, inf1),
        conflict(ann, Drug, _, seed_article, holding_in_serious_infection)
    ]
]).

:- case("an infection treated in hospital counts as serious here too", [
    exercises: article_withholds_in_serious_infection,
    like: "screened, and no drug on record",
    given: [
        treatment(ann, natalizumab, on_therapy, '2025-06-02'),
        infection(ann, inf1, bacterial_pneumonia, '2026-02-25'),
        hospitalised(ann, inf1, '2026-02-26')
    ],
    expect: [recommend(ann, natalizumab, withhold, inf1), disposition(ann, natalizumab, withhold)]
]).

:- case("an infection that is not recorded as serious is something to consider", [
    exercises: [
        article_withholds_in_serious_infection,
        article_considers_holding_while_infection_is_active,
        conflict_serious_infection
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Infection, Severity]: [
            [natalizumab, us, bacterial_pneumonia, moderate],
            [alemtuzumab, eu, bacterial_pneumonia, mild],
            [fingolimod, us, bacterial_pneumonia, moderate],
            [dimethyl_fumarate, us, herpes_zoster_localised, moderate]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        infection(ann, inf1, Infection, '2026-02-25'),
        severity(ann, inf1, Severity)
    ],
    expect: [
        recommend(ann, Drug, consider_withholding, inf1),
        disposition(ann, Drug, clinician_judgement)
    ],
    expect_not: [
        recommend(ann, Drug, withhold, inf1),
        conflict(ann, Drug, _, seed_article, holding_in_serious_infection)
    ]
]).

:- case("where the label in force says to consider it, that decides, and the difference is told", [
    exercises: [
        article_withholds_in_serious_infection,
        consider_suspending_in_infection,
        conflict_serious_infection
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Infection, Document]: [
            [fingolimod, us, bacterial_pneumonia, fingolimod_us_label],
            [ponesimod, us, bacterial_pneumonia, ponesimod_us_label],
            [siponimod, eu, bacterial_pneumonia, siponimod_uk_information],
            [dimethyl_fumarate, us, herpes_zoster_localised, dimethyl_fumarate_us_label],
            [teriflunomide, us, bacterial_pneumonia, teriflunomide_us_label]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        infection(ann, inf1, Infection, '2026-02-25'),
        severity(ann, inf1, serious)
    ],
    expect: [
        recommend(ann, Drug, consider_withholding, inf1),
        conflict(ann, Drug, Document, seed_article, holding_in_serious_infection),
        disposition(ann, Drug, clinician_judgement)
    ],
    expect_not: [recommend(ann, Drug, withhold, inf1)]
]).

:- case("a contraindication says it all", [
    exercises: [article_withholds_in_serious_infection, contraindicated_by_label],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, alemtuzumab, on_therapy, '2025-06-02'),
        infection(ann, inf1, bacterial_pneumonia, '2026-02-25'),
        severity(ann, inf1, serious)
    ],
    expect: [
        recommend(ann, alemtuzumab, contraindicated, inf1),
        disposition(ann, alemtuzumab, withhold)
    ],
    expect_not: [
        recommend(ann, alemtuzumab, withhold, inf1),
        recommend(ann, alemtuzumab, consider_withholding, inf1)
    ]
]).

:- case("on hold, stopped, or resolved: the next dose is not withheld for it", [
    exercises: [article_withholds_in_serious_infection, conflict_serious_infection],
    like: "screened, and no drug on record",
    each: [
        Drug: [natalizumab, fingolimod],
        [Status, Resolved]: [
            [on_hold, '2026-01-01'],
            [stopped, '2026-01-01'],
            [on_therapy, '2026-02-28']
        ]
    ],
    given: [
        treatment(ann, Drug, Status, '2025-06-02'),
        infection(ann, inf1, bacterial_pneumonia, '2026-02-25'),
        severity(ann, inf1, serious),
        resolved(ann, inf1, Resolved)
    ],
    expect_not: [
        recommend(ann, Drug, withhold, inf1),
        conflict(ann, Drug, _, seed_article, holding_in_serious_infection)
    ]
]).

:- case("a candidate is put off by the label, and no conflict is told", [
    exercises: conflict_serious_infection,
    like: "screened, and no drug on record",
    given: [
        treatment(ann, fingolimod, candidate, '2025-06-02'),
        infection(ann, inf1, bacterial_pneumonia, '2026-02-25'),
        severity(ann, inf1, serious)
    ],
    expect: [disposition(ann, fingolimod, do_not_start_yet)],
    expect_not: [conflict(ann, fingolimod, _, seed_article, holding_in_serious_infection)]
]).
