% Cases of rules/objections.pl.

:- case("nothing speaks against the next dose", [
    exercises: [
        continue_treatment,
        objection_by_missing_item,
        objection_by_wait_after_antibiotics,
        objection_by_course_running,
        objection_by_lasting_infection,
        objection_by_active_hbv,
        objection_by_hbv_under_treatment,
        objection_by_hbv_virus,
        objection_by_confirmed_pml,
        objection_by_reason_to_stop,
        objection_by_severely_low_igg,
        objection_by_recent_vaccine,
        objection_by_live_vaccine,
        objection_by_malignancy
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [
        objection(ann, kesimpta, _),
        objection(ann, kesimpta, wait_after_antibiotics),
        objection(ann, kesimpta, unfinished_course),
        objection(ann, kesimpta, active_hbv),
        objection(ann, kesimpta, hbv_reactivation),
        objection(ann, kesimpta, hbv_dna),
        objection(ann, kesimpta, pml),
        objection(ann, kesimpta, low_immunoglobulins),
        objection(ann, kesimpta, igg),
        objection(ann, kesimpta, malignancy)
    ]
]).

:- case("whatever is missing speaks against the next dose", [
    exercises: [objection_by_missing_item, continue_treatment],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, on_therapy, '2025-06-02')],
    expect: [objection(ann, kesimpta, hbsag), objection(ann, kesimpta, anti_hbc)],
    expect_not: [
        recommend(ann, kesimpta, continue, _),
        recommend(ann, kesimpta, continue, next_dose)
    ]
]).

:- case("nothing speaks against a dose where the drug is not, or not yet, given", [
    exercises: [
        objection_by_wait_after_antibiotics,
        objection_by_course_running,
        objection_by_lasting_infection
    ],
    each: [[Status, Since]: [[stopped, '2026-02-20'], [on_therapy, '2026-03-04']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_completed(ann, uti1, antibiotic, '2026-02-27'),
        infection(ann, osteo1, osteomyelitis, '2026-01-20'),
        course_started(ann, osteo1, antibiotic, '2026-01-20'),
        not_eradicable(ann, osteo1)
    ],
    expect: [
        waiting_after_antibiotics(ann, uti1, _),
        course_running(ann, osteo1, antibiotic),
        lasting_infection(ann, osteo1)
    ],
    expect_not: [objection(ann, kesimpta, _), recommend(ann, kesimpta, withhold, _)]
]).

:- case("low immunoglobulins are a reason to stop only for whoever has begun", [
    exercises: [objection_by_reason_to_stop, objection_by_severely_low_igg],
    each: [
        [Status, Since]: [
            [candidate, '2026-02-20'],
            [stopped, '2026-02-20'],
            [on_therapy, '2026-03-04']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2026-01-10'),
        severity(ann, pjp, serious),
        measured(ann, igg, 3.2, 'g/L', '2026-02-15')
    ],
    expect: [severe_low_igg(ann, _, _, _), reason_to_consider_stopping(ann, pjp)],
    expect_not: [
        objection(ann, kesimpta, low_immunoglobulins),
        objection(ann, kesimpta, igg),
        recommend(ann, kesimpta, consider_stopping, _)
    ]
]).
