% Cases of rules/contraindicated.pl: Kesimpta, in both regions.

:- case("EU: a severe active infection contraindicates until it has resolved", [
    exercises: [contraindicated_by_label, conflict_between_regions, clarify_severity],
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, sep1, sepsis, '2026-03-01'),
        hospitalised(ann, sep1, '2026-03-01')
    ],
    expect: [
        recommend(ann, kesimpta, contraindicated, sep1),
        disposition(ann, kesimpta, withhold),
        conflict(ann, kesimpta, _, _, severe_active_infection),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, severe_active_infection)
    ],
    expect_not: [
        recommend(ann, kesimpta, stop, _),
        recommend(ann, kesimpta, evaluate, _),
        recommend(ann, kesimpta, contraindicated, malignancy)
    ]
]).

:- case("US: the same severe infection delays and contraindicates nothing", [
    exercises: [conflict_between_regions, hold_while_infection_is_active, contraindicated_by_label],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, sep1, sepsis, '2026-03-01'),
        hospitalised(ann, sep1, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        conflict(ann, kesimpta, _, _, severe_active_infection),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, severe_active_infection),
        recommend(ann, kesimpta, withhold, sep1)
    ],
    expect_not: [recommend(ann, kesimpta, contraindicated, _)]
]).

:- case("EU: a candidate with a severe active infection is contraindicated", [
    exercises: contraindicated_by_label,
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        infection(ann, sep1, sepsis, '2026-03-01'),
        severity(ann, sep1, serious)
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start),
        recommend(ann, kesimpta, contraindicated, sep1)
    ]
]).

:- case("EU: a mild infection delays", [
    exercises: [
        hold_while_infection_is_active,
        contraindicated_by_label,
        clarify_severity,
        conflict_between_regions
    ],
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-03-01'),
        severity(ann, uti1, mild)
    ],
    expect: [disposition(ann, kesimpta, withhold), recommend(ann, kesimpta, withhold, uti1)],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        conflict(ann, kesimpta, _, _, severe_active_infection),
        recommend(ann, kesimpta, evaluate, _),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, severe_active_infection)
    ]
]).

:- case("EU: an infection that is usually serious needs its severity on record", [
    exercises: [clarify_severity, contraindicated_by_label],
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-03-01')
    ],
    expect: [recommend(ann, kesimpta, evaluate, pn1), disposition(ann, kesimpta, withhold)],
    expect_not: [recommend(ann, kesimpta, contraindicated, _)]
]).

:- case("EU: a malignancy on record contraindicates", [
    exercises: [contraindicated_by_label, conflict_between_regions, objection_by_malignancy],
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        diagnosis(ann, malignancy, '2025-01-01')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start),
        recommend(ann, kesimpta, contraindicated, malignancy),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, malignancy),
        objection(ann, kesimpta, malignancy)
    ],
    expect_not: [recommend(ann, kesimpta, may_start, _)]
]).

:- case("US: a malignancy on record is no contraindication, and the difference is shown", [
    exercises: [conflict_between_regions, contraindicated_by_label, objection_by_malignancy],
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
        diagnosis(ann, malignancy, '2025-01-01')
    ],
    expect: [
        conflict(ann, kesimpta, _, _, malignancy),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, malignancy),
        objection(ann, kesimpta, malignancy),
        disposition(ann, kesimpta, do_not_start_yet)
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, contraindicated, malignancy)
    ]
]).

:- case("EU: a malignancy that was ruled out counts no more", [
    exercises: [diagnosis_ruled_out, contraindicated_by_label, conflict_between_regions],
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        diagnosis(ann, malignancy, '2025-01-01'),
        ruled_out(ann, malignancy, '2025-02-01')
    ],
    expect: [disposition(ann, kesimpta, may_start), ruled_out_since(ann, malignancy, '2025-01-01')],
    expect_not: [
        conflict(ann, kesimpta, _, _, malignancy),
        recommend(ann, kesimpta, contraindicated, malignancy),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, malignancy)
    ]
]).

:- case("EU: a severe infection that has resolved contraindicates no more", [
    exercises: [contraindicated_by_label, conflict_between_regions],
    like: "EU: a severe active infection contraindicates until it has resolved",
    given: [resolved(ann, sep1, '2026-03-02')],
    expect: [serious_episode(ann, sep1)],
    expect_not: [recommend(ann, kesimpta, contraindicated, _)]
]).

:- case("EU: the severity of an infection that has resolved need not be found out", [
    exercises: clarify_severity,
    like: "EU: an infection that is usually serious needs its severity on record",
    given: [
        resolved(ann, pn1, '2026-03-02'),
        follow_up(ann, pn1, resolution_confirmed, '2026-03-03')
    ],
    expect: [possibly_serious_episode(ann, pn1)],
    expect_not: [recommend(ann, kesimpta, evaluate, _)]
]).

:- case("US: an active infection delays whatever its severity, so nobody has to find it out", [
    exercises: [clarify_severity, hold_while_infection_is_active],
    like: "nothing speaks against the next dose",
    given: [infection(ann, pn1, bacterial_pneumonia, '2026-03-01')],
    expect: [possibly_serious_episode(ann, pn1), disposition(ann, kesimpta, withhold)],
    expect_not: [recommend(ann, kesimpta, evaluate, _)]
]).

:- case("EU: nothing is contraindicated where the drug is not, or not yet, given", [
    exercises: [contraindicated_by_label, clarify_severity, objection_by_malignancy],
    each: [[Status, Since]: [[stopped, '2026-02-20'], [on_therapy, '2026-03-04']]],
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        infection(ann, sep1, sepsis, '2026-03-01'),
        severity(ann, sep1, serious),
        infection(ann, pn1, bacterial_pneumonia, '2026-03-01'),
        diagnosis(ann, malignancy, '2025-01-01')
    ],
    expect: [serious_episode(ann, sep1), possibly_serious_episode(ann, pn1)],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, evaluate, _),
        objection(ann, kesimpta, _)
    ]
]).
