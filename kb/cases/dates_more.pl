% More cases of rules/dates.pl: every drug, courses of every kind, before a first dose.

:- case("a drug of another class on hold: dates by its own label and by the article", [
    exercises: [
        earliest_restart_by_label,
        earliest_restart_by_article,
        article_date_by_days,
        may_restart_after_infection,
        no_date_while_infection_is_active,
        no_date_with_lasting_infection,
        no_date_while_pml_is_open,
        no_date_where_treatment_ends,
        keep_holding_while_label_delays,
        supported_by_end_of_treatment,
        chronic_by_kind
    ],
    like: "everything shown: may restart",
    each: [[Drug, Region]: [[ocrevus, us], [ocrevus, eu], [tysabri, eu], [aubagio, us]]],
    given: [jurisdiction(Region), treatment(ann, Drug, on_hold, '2025-06-02')],
    expect: [
        earliest_restart(ann, Drug, label, '2026-02-10'),
        earliest_restart(ann, Drug, article_minimum, '2026-02-15'),
        earliest_restart(ann, Drug, article_conservative, '2026-02-22')
    ]
]).

:- case("where no label was read there is no date by the label", [
    exercises: [earliest_restart_by_label, earliest_restart_by_article],
    like: "everything shown: may restart",
    each: [Drug: [vumerity, lemtrada]],
    given: [jurisdiction(eu), treatment(ann, Drug, on_hold, '2025-06-02')],
    expect: [earliest_restart(ann, Drug, article_minimum, '2026-02-15')],
    expect_not: [earliest_restart(ann, Drug, label, _)]
]).

:- case("an antiviral course counts by its end and has no longer wait", [
    exercises: [
        article_counts_from_any_course,
        article_counts_longer_after_antibiotics,
        article_bound_by_course,
        article_date_by_days
    ],
    like: "without antibiotics only the resolution counts",
    given: [
        course_started(ann, flu1, antiviral, '2026-02-14'),
        course_completed(ann, flu1, antiviral, '2026-02-20')
    ],
    expect: [
        earliest_restart(ann, kesimpta, label, '2026-02-18'),
        earliest_restart(ann, kesimpta, article_minimum, '2026-02-20')
    ],
    expect_not: [earliest_restart(ann, kesimpta, article_conservative, _)]
]).

:- case("an antiviral course of an infection that is still active counts for nothing", [
    exercises: [article_counts_from_any_course, article_bound_by_course],
    like: "without antibiotics only the resolution counts",
    given: [
        infection(ann, zos1, herpes_zoster_localised, '2026-02-20'),
        course_started(ann, zos1, antiviral, '2026-02-20'),
        course_completed(ann, zos1, antiviral, '2026-02-27')
    ],
    expect: [restart_bound(ann, label, '2026-02-18')],
    expect_not: [restart_bound(ann, _, '2026-02-27'), article_view(ann, _)]
]).

:- case("while a course is open the article gives no date, the label does", [
    exercises: [
        course_still_open_for_dates,
        course_cut_short_for_dates,
        course_unknown_for_dates,
        article_date_by_days,
        earliest_restart_by_label,
        earliest_restart_by_article
    ],
    like: "everything shown: may restart",
    each: [[Of, Stopped]: [[pn1, other], [pn1, pn1], [other, another]]],
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-01-02'),
        severity(ann, pn1, moderate),
        resolved(ann, pn1, '2026-01-20'),
        course_started(ann, Of, antibiotic, '2026-01-02'),
        course_stopped_early(ann, Stopped, antibiotic, '2026-01-06')
    ],
    expect: [course_unsettled(ann, pn1), earliest_restart(ann, kesimpta, label, '2026-02-10')],
    expect_not: [
        article_date(ann, kesimpta, _, _),
        earliest_restart(ann, kesimpta, article_minimum, _)
    ]
]).

:- case("before a first dose the waits after antibiotics give dates too", [
    exercises: [earliest_start_after_antibiotics, article_date_by_days],
    like: "a candidate with complete screening may start",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        course_started(ann, uti1, antibiotic, '2026-02-10'),
        course_completed(ann, uti1, antibiotic, '2026-02-20'),
        resolved(ann, uti1, '2026-02-20')
    ],
    expect: [
        earliest_start(ann, kesimpta, article_conservative, '2026-03-06'),
        disposition(ann, kesimpta, may_start)
    ],
    expect_not: [
        earliest_start(ann, kesimpta, article_minimum, _),
        earliest_restart(ann, kesimpta, _, _)
    ]
]).

:- case("a date of today is no date to wait for", [
    exercises: [earliest_start_after_antibiotics, earliest_next_dose_after_antibiotics],
    each: [[Drug, Status]: [[kesimpta, candidate], [ocrevus, on_therapy]]],
    given: [
        as_of('2026-03-06'),
        treatment(ann, Drug, Status, '2026-02-01'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        course_started(ann, uti1, antibiotic, '2026-02-10'),
        course_completed(ann, uti1, antibiotic, '2026-02-20'),
        resolved(ann, uti1, '2026-02-20')
    ],
    expect: [article_date(ann, Drug, article_conservative, '2026-03-06')],
    expect_not: [earliest_start(ann, Drug, _, _), earliest_restart(ann, Drug, _, _)]
]).

:- case("on therapy the longer wait is told as a date and holds nothing", [
    exercises: [earliest_next_dose_after_antibiotics],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        course_started(ann, uti1, antibiotic, '2026-02-10'),
        course_completed(ann, uti1, antibiotic, '2026-02-20'),
        resolved(ann, uti1, '2026-02-20')
    ],
    expect: [
        earliest_restart(ann, kesimpta, article_conservative, '2026-03-06'),
        earliest_restart(ann, kesimpta, label, '2026-02-20'),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [earliest_restart(ann, kesimpta, article_minimum, _)]
]).
