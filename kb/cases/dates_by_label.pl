% Cases of the label's dates in rules/dates.pl for whoever is not on hold.

:- case("within the wait after antibiotics: the label's date stands beside those of the article", [
    exercises: [earliest_next_dose_by_label, earliest_start_by_label],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, ocrevus, candidate, '2026-02-02'),
        infection(ann, uti, acute_cystitis_uti, '2026-02-18'),
        course_started(ann, uti, antibiotic, '2026-02-20'),
        course_completed(ann, uti, antibiotic, '2026-02-27'),
        resolved(ann, uti, '2026-02-26')
    ],
    expect: [
        earliest_restart(ann, kesimpta, label, '2026-02-26'),
        earliest_restart(ann, kesimpta, article_minimum, '2026-03-06'),
        earliest_start(ann, ocrevus, label, '2026-02-26'),
        earliest_start(ann, ocrevus, article_minimum, '2026-03-06')
    ],
    expect_not: [earliest_restart(ann, ocrevus, _, _), earliest_start(ann, kesimpta, _, _)]
]).

:- case("on the day on which the longer wait ends no date lies ahead", [
    exercises: [earliest_next_dose_by_label, earliest_start_by_label],
    like: "within the wait after antibiotics: the label's date stands beside those of the article",
    given: [as_of('2026-03-13')],
    expect_not: [earliest_restart(ann, _, _, _), earliest_start(ann, ocrevus, label, _)]
]).

:- case("where no label was read in this region, none gives a date", [
    exercises: [earliest_next_dose_by_label, earliest_start_by_label],
    each: [Status: [on_therapy, candidate]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, vumerity, Status, '2025-06-02'),
        infection(ann, uti, acute_cystitis_uti, '2026-02-18'),
        course_started(ann, uti, antibiotic, '2026-02-20'),
        course_completed(ann, uti, antibiotic, '2026-02-27'),
        resolved(ann, uti, '2026-02-26')
    ],
    expect_not: [earliest_restart(ann, vumerity, label, _), earliest_start(ann, vumerity, label, _)]
]).

:- case("a label that was read in the other region alone gives no date", [
    exercises: [earliest_next_dose_by_label, earliest_start_by_label],
    each: [Status: [on_therapy, candidate]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, lemtrada, Status, '2025-06-02'),
        infection(ann, uti, acute_cystitis_uti, '2026-02-18'),
        course_started(ann, uti, antibiotic, '2026-02-20'),
        course_completed(ann, uti, antibiotic, '2026-02-27'),
        resolved(ann, uti, '2026-02-26')
    ],
    expect: [article_date(ann, lemtrada, _, _)],
    expect_not: [earliest_restart(ann, lemtrada, label, _), earliest_start(ann, lemtrada, label, _)]
]).
