% Cases of rules/prophylaxis.pl.

:- case("four weeks of 20 mg during treatment: review prophylaxis, hold nothing", [
    exercises: [
        high_steroid_course,
        long_steroid_course_during_treatment,
        review_prophylaxis_against_pneumocystis,
        high_steroid_courses_in_a_row,
        pneumocystis_risk_by_earlier_episode,
        long_steroid_course_just_ended
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        steroid_course(ann, 20, '2025-11-01', '2025-11-28')
    ],
    expect: [
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis),
        disposition(ann, kesimpta, continue),
        steroid_stretch(ann, review_view, '2025-11-01', '2025-11-28'),
        recent_steroid_course(ann, kesimpta, review_view, '2025-11-28')
    ]
]).

:- case("a course that is too low or too short needs no review", [
    exercises: [
        high_steroid_course,
        long_steroid_course_during_treatment,
        review_prophylaxis_against_pneumocystis
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        steroid_course(ann, 14, '2025-10-01', '2025-11-28'),
        steroid_course(ann, 60, '2025-12-10', '2025-12-20')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        steroid_stretch(ann, review_view, '2025-12-10', '2025-12-20')
    ],
    expect_not: [
        recommend(ann, kesimpta, review_prophylaxis, _),
        recent_steroid_course(ann, kesimpta, review_view, _),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("a low dose is no high-dose course", [
    exercises: [high_steroid_course, review_prophylaxis_against_pneumocystis],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        steroid_course(ann, 10, '2025-10-01', '2025-12-28')
    ],
    expect_not: [
        recommend(ann, kesimpta, review_prophylaxis, _),
        steroid_stretch(ann, review_view, _, _),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("tapering courses that follow each other count as one", [
    exercises: [
        high_steroid_courses_in_a_row,
        long_steroid_course_during_treatment,
        review_prophylaxis_against_pneumocystis
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        steroid_course(ann, 40, '2025-11-01', '2025-11-14'),
        steroid_course(ann, 20, '2025-11-15', '2025-11-30')
    ],
    expect: [
        steroid_stretch(ann, review_view, '2025-11-01', '2025-11-30'),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis),
        recent_steroid_course(ann, kesimpta, review_view, '2025-11-30')
    ]
]).

:- case("courses with a gap between them do not count as one", [
    exercises: [high_steroid_course, high_steroid_courses_in_a_row],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        steroid_course(ann, 40, '2025-11-01', '2025-11-14'),
        steroid_course(ann, 20, '2025-11-17', '2025-11-30')
    ],
    expect: [steroid_stretch(ann, review_view, '2025-11-01', '2025-11-14')],
    expect_not: [recent_steroid_course(ann, kesimpta, review_view, _)]
]).

:- case("prophylaxis on record answers the review", [
    exercises: [
        long_steroid_course_during_treatment,
        review_prophylaxis_against_pneumocystis,
        pneumocystis_risk_by_earlier_episode
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        steroid_course(ann, 40, '2025-11-01', '2025-12-15'),
        prophylaxis(ann, pneumocystis, '2025-11-05')
    ],
    expect: [recent_steroid_course(ann, kesimpta, review_view, '2025-12-15')],
    expect_not: [
        recommend(ann, kesimpta, review_prophylaxis, _),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("a course that ended shortly before a first dose counts", [
    exercises: [
        long_steroid_course_just_ended,
        review_prophylaxis_against_pneumocystis,
        long_steroid_course_during_treatment
    ],
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
        steroid_course(ann, 40, '2026-01-01', '2026-02-20')
    ],
    expect: [
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis),
        disposition(ann, kesimpta, may_start),
        recent_steroid_course(ann, kesimpta, review_view, '2026-02-20')
    ]
]).

:- case("a course of years ago does not", [
    exercises: [
        high_steroid_course,
        long_steroid_course_just_ended,
        long_steroid_course_during_treatment
    ],
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
        steroid_course(ann, 40, '2022-01-01', '2022-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, may_start),
        steroid_stretch(ann, review_view, '2022-01-01', '2022-03-01')
    ],
    expect_not: [
        recommend(ann, kesimpta, review_prophylaxis, _),
        recent_steroid_course(ann, kesimpta, review_view, _),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("an earlier Pneumocystis pneumonia asks for a review", [
    exercises: [pneumocystis_risk_by_earlier_episode, review_prophylaxis_against_pneumocystis],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2026-01-05'),
        course_started(ann, pjp, antibiotic, '2026-01-05'),
        course_completed(ann, pjp, antibiotic, '2026-01-26'),
        resolved(ann, pjp, '2026-02-01')
    ],
    expect: [recommend(ann, kesimpta, review_prophylaxis, pneumocystis)]
]).
