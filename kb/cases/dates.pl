% Cases of rules/dates.pl.

:- case("the dates of three views, the latest infection counting", [
    exercises: [
        bound_by_resolution,
        article_bound_by_resolution,
        article_bound_by_antibiotics,
        article_counts_longer_after_antibiotics,
        article_counts_from_any_course,
        earliest_restart_by_label,
        earliest_next_dose_after_antibiotics,
        earliest_start_after_vaccine
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        infection(ann, sin1, acute_bacterial_sinusitis, '2026-02-12'),
        course_started(ann, sin1, antibiotic, '2026-02-12'),
        course_completed(ann, sin1, antibiotic, '2026-02-20'),
        resolved(ann, sin1, '2026-02-18'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        earliest_restart(ann, kesimpta, label, '2026-02-18'),
        earliest_restart(ann, kesimpta, article_minimum, '2026-02-27'),
        earliest_restart(ann, kesimpta, article_conservative, '2026-03-06'),
        disposition(ann, kesimpta, may_restart),
        restart_bound(ann, label, '2026-02-10'),
        restart_bound(ann, article_minimum, '2026-02-10'),
        restart_bound(ann, article_minimum, '2026-02-15'),
        restart_bound(ann, article_conservative, '2026-02-10'),
        restart_bound(ann, article_conservative, '2026-02-22')
    ],
    expect_not: [earliest_start(ann, kesimpta, _, _)]
]).

:- case("without antibiotics only the resolution counts", [
    exercises: [
        bound_by_resolution,
        earliest_restart_by_label,
        article_bound_by_resolution,
        article_bound_by_antibiotics,
        article_counts_longer_after_antibiotics,
        article_counts_from_any_course
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-02-05'),
        resolved(ann, flu1, '2026-02-18'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        earliest_restart(ann, kesimpta, label, '2026-02-18'),
        restart_bound(ann, label, '2026-02-18')
    ],
    expect_not: [
        earliest_restart(ann, kesimpta, article_minimum, _),
        article_date(ann, kesimpta, _, _),
        earliest_restart(ann, kesimpta, article_conservative, _)
    ]
]).

:- case("while an infection is active there is no earliest date", [
    exercises: [
        bound_by_resolution,
        earliest_restart_by_label,
        no_date_while_infection_is_active,
        article_bound_by_resolution
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [no_date_counts(ann, kesimpta)],
    expect_not: [
        earliest_restart(ann, _, _, _),
        restart_bound(ann, label, _),
        earliest_restart(ann, kesimpta, _, _)
    ]
]).

:- case("confirmed PML has no earliest date", [
    exercises: [bound_by_resolution, earliest_restart_by_label, no_date_where_treatment_ends],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        confirmed(ann, pml, '2026-02-01')
    ],
    expect: [
        no_date_counts(ann, kesimpta),
        disposition(ann, kesimpta, stop),
        restart_bound(ann, label, '2026-02-10')
    ],
    expect_not: [earliest_restart(ann, _, _, _), earliest_restart(ann, kesimpta, _, _)]
]).

:- case("antibiotics for an infection that is still active give no date", [
    exercises: [
        article_bound_by_antibiotics,
        article_counts_from_any_course,
        article_bound_by_resolution,
        article_counts_longer_after_antibiotics,
        earliest_restart_by_label
    ],
    like: "without antibiotics only the resolution counts",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_completed(ann, uti1, antibiotic, '2026-02-27')
    ],
    expect: [restart_bound(ann, label, '2026-02-18'), disposition(ann, kesimpta, keep_holding)],
    expect_not: [
        restart_bound(ann, _, '2026-03-06'),
        restart_bound(ann, _, '2026-03-13'),
        article_view(ann, _),
        earliest_restart(ann, kesimpta, _, _)
    ]
]).

:- case("an infection that cannot be cleared has no earliest date", [
    exercises: [earliest_restart_by_label, no_date_with_lasting_infection],
    like: "everything shown: may restart",
    given: [not_eradicable(ann, uti1)],
    expect: [
        no_date_counts(ann, kesimpta),
        restart_bound(ann, label, '2026-02-10'),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("active hepatitis B has no earliest date", [
    exercises: [earliest_restart_by_label, no_date_where_treatment_ends],
    like: "everything shown: may restart",
    given: [
        serology(ann, hbsag, positive, '2026-02-20'),
        serology(ann, anti_hbc, positive, '2026-02-20')
    ],
    expect: [
        no_date_counts(ann, kesimpta),
        restart_bound(ann, label, '2026-02-10'),
        disposition(ann, kesimpta, stop)
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("hepatitis B that came back during treatment has no earliest date", [
    exercises: [earliest_restart_by_label, no_date_where_treatment_ends],
    like: "everything shown: may restart",
    given: [confirmed(ann, hbv_reactivation, '2026-02-20')],
    expect: [
        no_date_counts(ann, kesimpta),
        restart_bound(ann, label, '2026-02-10'),
        disposition(ann, kesimpta, stop)
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("while PML is suspected there is no earliest date", [
    exercises: [earliest_restart_by_label, no_date_while_pml_is_open],
    like: "everything shown: may restart",
    given: [suspected(ann, pml, '2026-02-20')],
    expect: [
        no_date_counts(ann, kesimpta),
        restart_bound(ann, label, '2026-02-10'),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("on therapy, an active infection leaves no date after earlier antibiotics", [
    exercises: [earliest_next_dose_after_antibiotics],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-18'),
        course_started(ann, uti1, antibiotic, '2026-02-18'),
        course_completed(ann, uti1, antibiotic, '2026-02-28'),
        resolved(ann, uti1, '2026-02-27'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [
        waiting_after_antibiotics(ann, uti1, '2026-03-07'),
        disposition(ann, kesimpta, withhold)
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).
