% More cases of rules/prophylaxis.pl: both sides of each dose, length and day.

:- case("a high dose that goes on as a low one is long enough only as far as it was high", [
    exercises: [high_steroid_courses_in_a_row],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        steroid_course(ann, 40, '2025-11-01', '2025-11-14'),
        steroid_course(ann, 19, '2025-11-15', '2025-11-30')
    ],
    expect: [steroid_stretch(ann, review_view, '2025-11-01', '2025-11-14')],
    expect_not: [
        steroid_stretch(ann, review_view, _, '2025-11-30'),
        recent_steroid_course(ann, kesimpta, review_view, _)
    ]
]).

:- case("one day without steroids between two high-dose courses parts them", [
    exercises: [high_steroid_courses_in_a_row],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        steroid_course(ann, 40, '2025-11-01', '2025-11-14'),
        steroid_course(ann, 20, '2025-11-16', '2025-11-30')
    ],
    expect: [steroid_stretch(ann, review_view, '2025-11-16', '2025-11-30')],
    expect_not: [
        steroid_stretch(ann, review_view, '2025-11-01', '2025-11-30'),
        recent_steroid_course(ann, kesimpta, review_view, _)
    ]
]).

:- case("high-dose courses that overlap count as one", [
    exercises: [high_steroid_courses_in_a_row, long_steroid_course_during_treatment],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        steroid_course(ann, 40, '2025-11-01', '2025-11-14'),
        steroid_course(ann, 20, '2025-11-10', '2025-11-30')
    ],
    expect: [
        steroid_stretch(ann, review_view, '2025-11-01', '2025-11-30'),
        recent_steroid_course(ann, kesimpta, review_view, '2025-11-30')
    ]
]).

:- case("a course within a longer one does not cut that short", [
    exercises: [high_steroid_courses_in_a_row],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        steroid_course(ann, 20, '2025-11-01', '2025-11-30'),
        steroid_course(ann, 60, '2025-11-10', '2025-11-14')
    ],
    expect: [steroid_stretch(ann, review_view, '2025-11-01', '2025-11-30')],
    expect_not: [steroid_stretch(ann, review_view, '2025-11-01', '2025-11-14')]
]).

:- case("27 days of 20 mg during treatment are no four weeks", [
    exercises: [long_steroid_course_during_treatment],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [steroid_course(ann, 20, '2025-11-01', '2025-11-27')],
    expect: [steroid_stretch(ann, review_view, '2025-11-01', '2025-11-27')],
    expect_not: [recent_steroid_course(ann, kesimpta, review_view, _)]
]).

:- case("a long course that ended on the day treatment began overlapped it", [
    exercises: [long_steroid_course_during_treatment],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [steroid_course(ann, 20, '2025-04-01', '2025-06-02')],
    expect: [
        recent_steroid_course(ann, kesimpta, review_view, '2025-06-02'),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("a long course that ended the day before treatment began did not overlap it", [
    exercises: [long_steroid_course_during_treatment, long_steroid_course_just_ended],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [steroid_course(ann, 20, '2025-04-01', '2025-06-01')],
    expect: [steroid_stretch(ann, review_view, '2025-04-01', '2025-06-01')],
    expect_not: [
        recent_steroid_course(ann, kesimpta, review_view, _),
        recommend(ann, kesimpta, review_prophylaxis, _)
    ]
]).

:- case("a long course while someone was only a candidate did not overlap treatment", [
    exercises: [long_steroid_course_during_treatment, long_steroid_course_just_ended],
    like: "a candidate with complete screening may start",
    given: [
        treatment(ann, kesimpta, candidate, '2025-01-10'),
        steroid_course(ann, 20, '2025-04-01', '2025-06-01')
    ],
    expect: [disposition(ann, kesimpta, may_start)],
    expect_not: [
        recent_steroid_course(ann, kesimpta, review_view, _),
        recommend(ann, kesimpta, review_prophylaxis, _)
    ]
]).

:- case("28 days of 20 mg that ended 28 days before the question still count for a candidate", [
    exercises: [long_steroid_course_just_ended, review_prophylaxis_against_pneumocystis],
    like: "a candidate with complete screening may start",
    given: [steroid_course(ann, 20, '2026-01-07', '2026-02-03')],
    expect: [
        recent_steroid_course(ann, kesimpta, review_view, '2026-02-03'),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("a course one day shorter, or over for one day more, does not count for a candidate", [
    exercises: [long_steroid_course_just_ended],
    like: "a candidate with complete screening may start",
    each: [[Started, Ended]: [['2026-01-08', '2026-02-03'], ['2025-12-01', '2026-02-02']]],
    given: [steroid_course(ann, 20, Started, Ended)],
    expect: [steroid_stretch(ann, review_view, Started, Ended)],
    expect_not: [recent_steroid_course(ann, kesimpta, review_view, _)]
]).

:- case("steroids without any treatment entry say nothing of a drug", [
    exercises: [long_steroid_course_just_ended],
    given: [as_of('2026-03-03'), steroid_course(ann, 40, '2026-01-01', '2026-02-20')],
    expect: [steroid_stretch(ann, review_view, '2026-01-01', '2026-02-20')],
    expect_not: [
        recent_steroid_course(ann, _, review_view, _),
        recommend(ann, kesimpta, review_prophylaxis, _)
    ]
]).

:- case("once treatment is stopped, nobody is asked to review prophylaxis", [
    exercises: [review_prophylaxis_against_pneumocystis, pneumocystis_risk_by_earlier_episode],
    like: "an earlier Pneumocystis pneumonia asks for a review",
    given: [
        steroid_course(ann, 20, '2026-01-05', '2026-02-10'),
        treatment(ann, kesimpta, stopped, '2026-02-15')
    ],
    expect: [
        recent_steroid_course(ann, kesimpta, review_view, '2026-02-10'),
        disposition(ann, kesimpta, stopped)
    ],
    expect_not: [recommend(ann, kesimpta, review_prophylaxis, _)]
]).

:- case("prophylaxis on record answers the review after a Pneumocystis pneumonia", [
    exercises: [pneumocystis_risk_by_earlier_episode],
    like: "an earlier Pneumocystis pneumonia asks for a review",
    given: [prophylaxis(ann, pneumocystis, '2026-01-27')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [recommend(ann, kesimpta, review_prophylaxis, _)]
]).
