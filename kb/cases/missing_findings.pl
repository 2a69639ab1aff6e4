% Cases of rules/missing_findings.pl.

:- case("few lymphocytes: a later count is missing, by the limit of the drug's own label", [
    exercises: [missing_lymphocytes_by_label, missing_lymphocytes_without_limit],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, stopped, '2024-06-02'),
        measured(ann, alc, 0.1, '10*9/L', '2026-02-20')
    ],
    expect: [missing(ann, mavenclad, lymphocytes_no_longer_low, _)],
    expect_not: [missing(ann, kesimpta, lymphocytes_no_longer_low, _)]
]).

:- case("few lymphocytes, and a later count that is not low", [
    exercises: [missing_lymphocytes_by_label, missing_lymphocytes_without_limit],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, candidate, '2026-02-02'),
        measured(ann, alc, 0.1, '10*9/L', '2026-02-20'),
        measured(ann, alc, 1.5, '10*9/L', '2026-02-27')
    ],
    expect_not: [missing(ann, _, lymphocytes_no_longer_low, _)]
]).

:- case("few lymphocytes under a drug whose label gives no cut-off", [
    exercises: [missing_lymphocytes_without_limit, missing_lymphocytes_by_label],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, natalizumab, stopped, '2024-06-02'),
        treatment(ann, tecfidera, on_therapy, '2025-06-02'),
        measured(ann, alc, 0.3, '10*9/L', '2026-02-20')
    ],
    expect: [missing(ann, kesimpta, lymphocytes_no_longer_low, _)],
    expect_not: [
        missing(ann, natalizumab, lymphocytes_no_longer_low, _),
        missing(ann, tecfidera, lymphocytes_no_longer_low, _)
    ]
]).

:- case("a contradiction that bears on the decision: which entry is right is missing", [
    exercises: missing_settled_contradiction,
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, natalizumab, stopped, '2025-01-12'),
        measured(ann, crp, 3, 'mg/L', '2026-03-01'),
        measured(ann, crp, 50, 'mg/L', '2026-03-01')
    ],
    expect: [missing(ann, kesimpta, entry_that_is_right, _)],
    expect_not: [missing(ann, natalizumab, entry_that_is_right, _)]
]).

:- case("one value of a day contradicts nothing", [
    exercises: missing_settled_contradiction,
    like: "a tidy record of a treatment that goes on",
    given: [measured(ann, crp, 3, 'mg/L', '2026-03-01')],
    expect_not: [missing(ann, kesimpta, entry_that_is_right, _)]
]).
