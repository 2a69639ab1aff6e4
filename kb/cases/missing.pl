% Cases of rules/missing.pl.

:- case("on therapy nothing is missing after an old infection", [
    exercises: [
        continue_treatment,
        missing_resolution,
        missing_course_completion,
        missing_full_course,
        missing_course_on_record,
        missing_absence_of_symptom,
        missing_crp,
        missing_normal_marker,
        missing_follow_up,
        missing_normal_neutrophils,
        missing_reason_for_hold,
        missing_explanation_of_symptom,
        missing_outcome_of_suspicion,
        missing_pml_ruled_out,
        missing_liver_specialist,
        missing_immunologist,
        missing_infection_specialist,
        missing_screening
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10')
    ],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [
        missing(ann, kesimpta, _, _),
        missing(ann, kesimpta, clinical_resolution,
            "the drug is delayed until every active infection has resolved"),
        missing(ann, kesimpta, completed_antimicrobial_course,
            "the full course comes before the next dose"),
        missing(ann, kesimpta, antimicrobial_course_on_record,
            "a completed course cannot be seen in a record without any"),
        missing(ann, kesimpta, _, "fever and symptoms have to be absent before a restart"),
        missing(ann, kesimpta, crp_after_resolution,
            "inflammatory markers have to be normal before a restart"),
        missing(ann, kesimpta, normal_inflammatory_markers,
            "inflammatory markers have to be normal before a restart"),
        missing(ann, kesimpta, follow_up_after_serious_infection,
            "after a serious infection a follow-up can confirm that it is gone"),
        missing(ann, kesimpta, normal_neutrophil_count,
            "low neutrophils add to the risk of infection"),
        missing(ann, kesimpta, reason_for_hold, "only a known reason can be known to be over"),
        missing(ann, kesimpta, cause_of_symptom, "it may be an infection that nobody has recorded"),
        missing(ann, kesimpta, outcome_of_suspicion,
            "an open suspicion does not count as ruled out"),
        missing(ann, kesimpta, pml_ruled_out, "the drug is withheld as long as PML is suspected"),
        missing(ann, kesimpta, liver_specialist_consultation,
            "earlier hepatitis B can come back under the drug"),
        missing(ann, kesimpta, immunologist_consultation,
            "low immunoglobulins go to an immunologist before the first dose"),
        missing(ann, kesimpta, infection_specialist_consultation,
            "a lasting infection goes to a specialist before treatment goes on"),
        missing(ann, kesimpta, igg, "low immunoglobulins have to be known before the first dose"),
        missing(ann, kesimpta, _, "liver tests have to be known before the first dose")
    ]
]).

:- case("a hold says all that is missing at once", [
    exercises: [
        missing_course_on_record,
        missing_crp,
        missing_absence_of_symptom,
        missing_follow_up,
        missing_resolution
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-01-10'),
        severity(ann, pn1, serious),
        resolved(ann, pn1, '2026-02-01')
    ],
    expect: [
        missing(ann, kesimpta, crp_after_resolution, _),
        missing(ann, kesimpta, absence_of_fever, _),
        missing(ann, kesimpta, follow_up_after_serious_infection, _),
        missing(ann, kesimpta, antimicrobial_course_on_record, _),
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, antimicrobial_course_on_record,
            "a completed course cannot be seen in a record without any"),
        missing(ann, kesimpta, crp_after_resolution,
            "inflammatory markers have to be normal before a restart"),
        missing(ann, kesimpta, absence_of_fever,
            "fever and symptoms have to be absent before a restart"),
        missing(ann, kesimpta, follow_up_after_serious_infection,
            "after a serious infection a follow-up can confirm that it is gone")
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        missing(ann, kesimpta, clinical_resolution,
            "the drug is delayed until every active infection has resolved")
    ]
]).

:- case("once treatment is stopped, nothing is missing for a next dose", [
    exercises: [
        missing_course_completion,
        missing_normal_neutrophils,
        missing_explanation_of_symptom,
        missing_outcome_of_suspicion,
        missing_pml_ruled_out,
        missing_screening
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, stopped, '2026-02-15'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        resolved(ann, uti1, '2026-02-10'),
        measured(ann, anc, 1.2, '10*9/L', '2026-02-20'),
        sign(ann, cough, present, '2026-02-20'),
        culture(ann, blood, positive, '2026-02-20'),
        suspected(ann, tuberculosis, '2026-02-20'),
        suspected(ann, pml, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, stopped),
        course_running(ann, uti1, antibiotic),
        neutropenia(ann),
        unexplained_sign(ann, cough),
        unexplained_culture(ann, blood),
        open_condition(ann, tuberculosis),
        pml_in_question(ann)
    ],
    expect_not: [missing(ann, kesimpta, _, _)]
]).
