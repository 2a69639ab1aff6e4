% Cases of rules/contradictions.pl: one course both stopped early and completed, on different days.

:- case("a course stopped early and completed two days later, with one start", [
    exercises: [
        course_stopped_early_and_completed_later,
        course_completed_and_stopped_early_later,
        course_started_in_between
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-08'),
        course_started(ann, uti1, antibiotic, '2026-02-08'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-13'),
        course_completed(ann, uti1, antibiotic, '2026-02-15'),
        resolved(ann, uti1, '2026-02-14')
    ],
    expect: [
        contradiction(ann, completed_and_stopped_early, uti1, open_question),
        contradictory_record(ann, completed_and_stopped_early),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [
        course_started_between(ann, _, _, '2026-02-13', '2026-02-15'),
        contradiction(ann, completed_and_stopped_early, uti1, stopped_early)
    ]
]).

:- case("a course completed and stopped early later, with one start", [
    exercises: [course_completed_and_stopped_early_later, course_stopped_early_and_completed_later],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-08'),
        course_started(ann, uti1, antibiotic, '2026-02-08'),
        course_completed(ann, uti1, antibiotic, '2026-02-13'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-15'),
        resolved(ann, uti1, '2026-02-14')
    ],
    expect: [contradiction(ann, completed_and_stopped_early, uti1, stopped_early)],
    expect_not: [contradiction(ann, completed_and_stopped_early, uti1, open_question)]
]).

:- case("another course began in between, or none is on record before, or it was of another kind", [
    exercises: [
        course_stopped_early_and_completed_later,
        course_completed_and_stopped_early_later,
        course_started_in_between
    ],
    each: [
        [First, Kind, Second]: [
            ['2026-02-08', antibiotic, '2026-02-13'],
            ['2026-02-08', antibiotic, '2026-02-15'],
            ['2026-02-20', antibiotic, '2026-02-20'],
            ['2026-02-08', antifungal, '2026-02-08']
        ],
        [Stopped, Completed]: [['2026-02-13', '2026-02-15'], ['2026-02-15', '2026-02-13']]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-08'),
        course_started(ann, uti1, Kind, First),
        course_started(ann, uti1, Kind, Second),
        course_stopped_early(ann, uti1, antibiotic, Stopped),
        course_completed(ann, uti1, antibiotic, Completed)
    ],
    expect: [course_end(ann, uti1, antibiotic, Stopped)],
    expect_not: [contradiction(ann, completed_and_stopped_early, _, _)]
]).

:- case("a further course that began after both ends settles nothing between them", [
    exercises: [
        course_started_in_between,
        course_stopped_early_and_completed_later,
        course_completed_and_stopped_early_later
    ],
    each: [[Stopped, Completed]: [['2026-02-13', '2026-02-15'], ['2026-02-15', '2026-02-13']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-08'),
        course_started(ann, uti1, antibiotic, '2026-02-08'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_stopped_early(ann, uti1, antibiotic, Stopped),
        course_completed(ann, uti1, antibiotic, Completed)
    ],
    expect: [contradiction(ann, completed_and_stopped_early, uti1, _)],
    expect_not: [course_started_between(ann, uti1, antibiotic, Stopped, Completed)]
]).

:- case("a course completed and stopped early on one day is taken as stopped early, no more", [
    exercises: [course_stopped_early_and_completed_later],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-08'),
        course_started(ann, uti1, antibiotic, '2026-02-08'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-15'),
        course_completed(ann, uti1, antibiotic, '2026-02-15')
    ],
    expect: [contradiction(ann, completed_and_stopped_early, uti1, stopped_early)],
    expect_not: [contradiction(ann, completed_and_stopped_early, uti1, open_question)]
]).
