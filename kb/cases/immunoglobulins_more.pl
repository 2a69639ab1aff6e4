% More cases of rules/immunoglobulins.pl: both sides of each limit and day.

:- case("an IgG that was never low has not risen back", [
    exercises: [igg_rose_after_low_value, low_igg_by_value],
    like: "no infection and no hepatitis B: no conflict of sources",
    each: [Earlier: [7, 8.0]],
    given: [
        measured(ann, igg, Earlier, 'g/L', '2025-02-03'),
        measured(ann, igg, 9.0, 'g/L', '2026-02-03')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [igg_normal_since(ann, _), low_immunoglobulins(ann, _, _)]
]).

:- case("an IgG that rose and is still below the limit stays low", [
    exercises: [igg_rose_after_low_value, low_igg_by_value],
    like: "no infection and no hepatitis B: no conflict of sources",
    each: [Later: [6, 6.9]],
    given: [
        measured(ann, igg, 5.0, 'g/L', '2025-02-03'),
        measured(ann, igg, Later, 'g/L', '2026-02-03')
    ],
    expect: [
        low_immunoglobulins(ann, igg, '2025-02-03'),
        low_immunoglobulins(ann, igg, '2026-02-03')
    ],
    expect_not: [igg_normal_since(ann, _)]
]).

:- case("an IgG that rose to exactly the limit is no longer low", [
    exercises: [igg_rose_after_low_value, low_igg_by_value],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        measured(ann, igg, 5.0, 'g/L', '2025-02-03'),
        measured(ann, igg, 7, 'g/L', '2026-02-03')
    ],
    expect: [igg_normal_since(ann, '2025-02-03')],
    expect_not: [low_immunoglobulins(ann, _, _)]
]).

:- case("an IgG that fell is low, whatever it was before", [
    exercises: [igg_rose_after_low_value, low_igg_by_value],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        measured(ann, igg, 8.0, 'g/L', '2025-02-03'),
        measured(ann, igg, 5.0, 'g/L', '2026-02-03')
    ],
    expect: [low_immunoglobulins(ann, igg, '2026-02-03')],
    expect_not: [igg_normal_since(ann, _)]
]).

:- case("of a low and a normal IgG of one day the low one counts", [
    exercises: [igg_rose_after_low_value, low_igg_by_value],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        measured(ann, igg, 5.0, 'g/L', '2026-02-03'),
        measured(ann, igg, 800, 'mg/dL', '2026-02-03')
    ],
    expect: [low_immunoglobulins(ann, igg, '2026-02-03')],
    expect_not: [igg_normal_since(ann, _)]
]).

:- case("a low IgG after the diagnosis of low immunoglobulins does not close it", [
    exercises: [igg_normal_after_diagnosis, low_igg_by_diagnosis],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        diagnosis(ann, hypogammaglobulinaemia, '2025-12-01'),
        measured(ann, igg, 6.5, 'g/L', '2026-02-01')
    ],
    expect: [low_immunoglobulins(ann, hypogammaglobulinaemia, '2025-12-01')],
    expect_not: [igg_normal_since(ann, _)]
]).

:- case("an IgG at the limit, on the day of the diagnosis or later, closes it", [
    exercises: [igg_normal_after_diagnosis, low_igg_by_diagnosis],
    like: "no infection and no hepatitis B: no conflict of sources",
    each: [Measured: ['2025-12-01', '2026-02-01']],
    given: [
        diagnosis(ann, hypogammaglobulinaemia, '2025-12-01'),
        measured(ann, igg, 7, 'g/L', Measured)
    ],
    expect: [igg_normal_since(ann, '2025-12-01')],
    expect_not: [low_immunoglobulins(ann, _, _)]
]).

:- case("a normal IgG of the day before the diagnosis does not close it", [
    exercises: [igg_normal_after_diagnosis, low_igg_by_diagnosis],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        diagnosis(ann, hypogammaglobulinaemia, '2025-12-01'),
        measured(ann, igg, 8.0, 'g/L', '2025-11-30')
    ],
    expect: [low_immunoglobulins(ann, hypogammaglobulinaemia, '2025-12-01')],
    expect_not: [igg_normal_since(ann, _)]
]).

:- case("an IgG from 4 g/L on is low, and not severely so", [
    exercises: [igg_severely_low, evaluate_severely_low_igg],
    like: "no infection and no hepatitis B: no conflict of sources",
    each: [Value: [4, 4.5]],
    given: [measured(ann, igg, Value, 'g/L', '2026-02-03')],
    expect: [low_immunoglobulins(ann, igg, '2026-02-03'), disposition(ann, kesimpta, continue)],
    expect_not: [severe_low_igg(ann, _, _, _), recommend(ann, kesimpta, evaluate, igg)]
]).

:- case("an immunologist asked on the day of the low IgG has seen it", [
    exercises: [immunologist_seen_since, immunologist_still_awaited],
    like: "a candidate with low IgG goes to an immunologist first",
    given: [consulted(ann, immunology, '2026-02-03')],
    expect: [immunologist_seen(ann, '2026-02-03'), disposition(ann, kesimpta, may_start)],
    expect_not: [immunologist_awaited(ann), recommend(ann, kesimpta, consult, immunology)]
]).

:- case("an immunologist asked the day before has not seen the low IgG", [
    exercises: [immunologist_seen_since, immunologist_still_awaited, missing_immunologist],
    like: "a candidate with low IgG goes to an immunologist first",
    given: [consulted(ann, immunology, '2026-02-02')],
    expect: [
        immunologist_awaited(ann),
        recommend(ann, kesimpta, consult, immunology),
        disposition(ann, kesimpta, do_not_start_yet)
    ],
    expect_not: [immunologist_seen(ann, _)]
]).

:- case("an immunologist asked about a candidate with normal IgG has seen no low value", [
    exercises: [immunologist_seen_since, consult_immunologist_before_start],
    like: "a candidate with complete screening may start",
    given: [consulted(ann, immunology, '2026-02-25')],
    expect: [disposition(ann, kesimpta, may_start)],
    expect_not: [immunologist_seen(ann, _), immunologist_awaited(ann)]
]).

:- case("a candidate with severely low IgG goes to an immunologist, not to a look during \c
        treatment", [
    exercises: [evaluate_severely_low_igg, consult_immunologist_before_start],
    like: "a candidate with low IgG goes to an immunologist first",
    given: [measured(ann, igg, 3.0, 'g/L', '2026-02-20')],
    expect: [severe_low_igg(ann, _, _, _), recommend(ann, kesimpta, consult, immunology)],
    expect_not: [recommend(ann, kesimpta, evaluate, igg)]
]).

:- case("low IgG with a pneumonia on record as serious: no opportunist, no reason to stop", [
    exercises: [grave_because_serious, low_igg_with_opportunistic_infection],
    like: "low IgG alone on therapy is watched",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-01-05'),
        severity(ann, pn1, serious),
        course_started(ann, pn1, antibiotic, '2026-01-05'),
        course_completed(ann, pn1, antibiotic, '2026-01-19'),
        resolved(ann, pn1, '2026-01-25')
    ],
    expect: [serious_episode(ann, pn1), disposition(ann, kesimpta, continue)],
    expect_not: [
        grave_opportunistic_infection(ann, _),
        recommend(ann, kesimpta, consider_stopping, _)
    ]
]).

:- case("low IgG with a pneumonia of unknown severity: no opportunist, no reason to stop", [
    exercises: [grave_because_usually_serious, low_igg_with_opportunistic_infection],
    like: "low IgG alone on therapy is watched",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-01-05'),
        course_started(ann, pn1, antibiotic, '2026-01-05'),
        course_completed(ann, pn1, antibiotic, '2026-01-19'),
        resolved(ann, pn1, '2026-01-25')
    ],
    expect: [possibly_serious_episode(ann, pn1), disposition(ann, kesimpta, continue)],
    expect_not: [
        grave_opportunistic_infection(ann, _),
        recommend(ann, kesimpta, consider_stopping, _)
    ]
]).

:- case("once treatment is stopped, low IgG is no reason to consider stopping it", [
    exercises: [consider_stopping_with_low_immunoglobulins, evaluate_severely_low_igg],
    like: "low IgG with a serious opportunistic infection: consider stopping, not stop",
    given: [treatment(ann, kesimpta, stopped, '2026-02-21')],
    expect: [
        severe_low_igg(ann, _, _, _),
        reason_to_consider_stopping(ann, pjp),
        disposition(ann, kesimpta, stopped)
    ],
    expect_not: [
        recommend(ann, kesimpta, consider_stopping, _),
        recommend(ann, kesimpta, evaluate, igg)
    ]
]).
