% Cases of what the EU text of Kesimpta says: immune status, active hepatitis B, the liver specialist.

:- case("the EU text recommends evaluating the immune status, and names no test", [
    exercises: [
        screen_immune_status,
        missing_immune_status,
        screen_as_documents_ask,
        missing_screening
    ],
    given: [
        as_of('2026-06-01'),
        jurisdiction(eu),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        serology(ann, hbsag, negative, '2026-05-10'),
        serology(ann, anti_hbc, negative, '2026-05-10')
    ],
    expect: [
        recommend(ann, kesimpta, screen, igg),
        missing(ann, kesimpta, igg,
            "evaluating the immune status before the first dose is recommended"),
        screening_gap(ann, kesimpta, evaluate_immune_status, igg, kesimpta_eu_smpc, _, _),
        disposition(ann, kesimpta, do_not_start_yet)
    ],
    expect_not: [
        missing(ann, kesimpta, igg, "low immunoglobulins have to be known before the first dose"),
        screening_gap(ann, kesimpta, test_immunoglobulins, _, _, _, _)
    ]
]).

:- case("an IgG value is on record in the EU, or the US label is in force", [
    exercises: [screen_immune_status, missing_immune_status],
    each: [[Region, Test, Unit]: [[eu, igg, 'g/L'], [us, crp, 'mg/L']]],
    given: [
        as_of('2026-06-01'),
        jurisdiction(Region),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        measured(ann, Test, 3, Unit, '2026-05-10')
    ],
    expect: [recommend(ann, kesimpta, screen, hbsag)],
    expect_not: [
        screening_gap(ann, kesimpta, evaluate_immune_status, _, _, _, _),
        missing(ann, kesimpta, igg,
            "evaluating the immune status before the first dose is recommended")
    ]
]).

:- case("active hepatitis B in the EU: by a warning, and the labels differ", [
    exercises: [
        no_treatment_in_active_hepatitis_b,
        active_hepatitis_b_is_warned_of,
        conflict_active_hepatitis_b_between_labels,
        contraindicated_in_active_hepatitis_b,
        delay_by_class_in_active_hepatitis_b
    ],
    given: [
        as_of('2026-06-01'),
        jurisdiction(eu),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        serology(ann, hbsag, positive, '2026-05-10'),
        serology(ann, anti_hbc, positive, '2026-05-10')
    ],
    expect: [
        recommend(ann, kesimpta, contraindicated, active_hbv),
        active_hepatitis_b_named(kesimpta),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, active_hbv),
        disposition(ann, kesimpta, do_not_start)
    ],
    expect_not: [recommend(ann, kesimpta, withhold, active_hbv)]
]).

:- case("active hepatitis B: another drug, or treatment that was stopped, and the labels do not \c
        differ", [
    exercises: [conflict_active_hepatitis_b_between_labels, no_treatment_in_active_hepatitis_b],
    each: [[Drug, Status]: [[ocrelizumab, candidate], [kesimpta, stopped]]],
    given: [
        as_of('2026-06-01'),
        jurisdiction(eu),
        treatment(ann, Drug, Status, '2026-05-01'),
        serology(ann, hbsag, positive, '2026-05-10'),
        serology(ann, anti_hbc, positive, '2026-05-10')
    ],
    expect: [active_hbv(ann)],
    expect_not: [
        conflict(ann, Drug, _, _, active_hbv),
        recommend(ann, kesimpta, contraindicated, active_hbv)
    ]
]).

:- case("one marker alone is no active hepatitis B in the EU either", [
    exercises: [
        no_treatment_in_active_hepatitis_b,
        conflict_active_hepatitis_b_between_labels,
        liver_specialist_by_label,
        liver_specialist_named_by_label,
        liver_specialist_by_general_knowledge,
        conflict_hepatitis_b_care
    ],
    given: [
        as_of('2026-06-01'),
        jurisdiction(eu),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        serology(ann, hbsag, negative, '2026-05-10'),
        serology(ann, anti_hbc, positive, '2026-05-10')
    ],
    expect: [
        liver_specialist_view(kesimpta, liver_specialist_first, kesimpta_eu_smpc, _, _),
        liver_specialist_named(kesimpta),
        recommend(ann, kesimpta, consult, hepatology),
        conflict(ann, kesimpta, kesimpta_eu_smpc, seed_article, care_after_hepatitis_b)
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        conflict(ann, kesimpta, _, _, active_hbv),
        liver_specialist_view(kesimpta, liver_specialist_before_and_during, _, _, _),
        liver_specialist_view(kesimpta, screen_hepatitis_b, _, _, _),
        liver_specialist_view(kesimpta, _, infection_list, _, _)
    ]
]).

:- case("a drug on which no document speaks of a liver specialist", [
    exercises: [liver_specialist_by_general_knowledge, liver_specialist_named_by_label],
    like: "a tidy record of a treatment that goes on",
    given: [treatment(ann, gilenya, on_hold, '2025-06-02')],
    expect: [
        liver_specialist_view(gilenya, liver_specialist_before_and_during, infection_list, _, _)
    ],
    expect_not: [liver_specialist_named(gilenya)]
]).
