% Cases of rules/recurrence.pl.

:- case("two infections in six months may need a longer hold", [
    exercises: [
        episode_within_window,
        recurrent_by_count,
        longer_hold_with_recurrent_infections,
        closer_monitoring_with_recurrent_infections
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, a1, influenza, '2025-11-01'),
        resolved(ann, a1, '2025-11-10'),
        infection(ann, a2, upper_respiratory_viral_infection, '2026-01-10'),
        resolved(ann, a2, '2026-01-20'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        recommend(ann, kesimpta, extend_hold, recurrent_infections),
        recommend(ann, kesimpta, monitor, recurrent_infections),
        recurrent_infections(ann, six_months),
        recurrent_infections(ann, twelve_months),
        disposition(ann, kesimpta, may_restart),
        recent_episode(ann, uti1, six_months)
    ],
    expect_not: [recommend(ann, kesimpta, consider_stopping, _)]
]).

:- case("on therapy, recurrent infections ask for closer monitoring only", [
    exercises: [
        closer_monitoring_with_recurrent_infections,
        recurrent_by_count,
        longer_hold_with_recurrent_infections
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, a1, influenza, '2025-11-01'),
        resolved(ann, a1, '2025-11-10'),
        infection(ann, a2, upper_respiratory_viral_infection, '2026-01-10'),
        resolved(ann, a2, '2026-01-20')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        recommend(ann, kesimpta, monitor, recurrent_infections),
        recurrent_infections(ann, six_months)
    ],
    expect_not: [
        recommend(ann, kesimpta, extend_hold, _),
        recommend(ann, kesimpta, extend_hold, recurrent_infections)
    ]
]).

:- case("one infection in six months is not recurrent", [
    exercises: [
        episode_within_window,
        recurrent_by_count,
        longer_hold_with_recurrent_infections,
        closer_monitoring_with_recurrent_infections
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
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [disposition(ann, kesimpta, may_restart), recent_episode(ann, uti1, six_months)],
    expect_not: [
        recurrent_infections(ann, _),
        recommend(ann, kesimpta, extend_hold, recurrent_infections),
        recommend(ann, kesimpta, monitor, recurrent_infections)
    ]
]).

:- case("infections of years ago are outside the windows", [
    exercises: [episode_within_window, recurrent_by_count],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, a1, influenza, '2023-11-01'),
        resolved(ann, a1, '2023-11-10'),
        infection(ann, a2, influenza, '2023-12-10'),
        resolved(ann, a2, '2023-12-20')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [recurrent_infections(ann, _), recent_episode(ann, _, _)]
]).

:- case("an infection of 183 days ago is the second in six months", [
    exercises: [episode_within_window, recurrent_by_count],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        infection(ann, a1, influenza, '2025-09-01'),
        resolved(ann, a1, '2025-09-10'),
        infection(ann, a2, upper_respiratory_viral_infection, '2026-01-10'),
        resolved(ann, a2, '2026-01-20')
    ],
    expect: [recent_episode(ann, a1, six_months), recurrent_infections(ann, six_months)],
    expect_not: [recurrent_infections(ann, twelve_months)]
]).

:- case("an infection of 184 days ago is outside the six months", [
    exercises: [episode_within_window, recurrent_by_count],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        infection(ann, a1, influenza, '2025-08-31'),
        resolved(ann, a1, '2025-09-10'),
        infection(ann, a2, upper_respiratory_viral_infection, '2026-01-10'),
        resolved(ann, a2, '2026-01-20')
    ],
    expect: [recent_episode(ann, a1, twelve_months)],
    expect_not: [recent_episode(ann, a1, six_months), recurrent_infections(ann, _)]
]).

:- case("an infection of 365 days ago is the third in twelve months", [
    exercises: [episode_within_window, recurrent_by_count],
    like: "an infection of 184 days ago is outside the six months",
    given: [infection(ann, a0, influenza, '2025-03-03'), resolved(ann, a0, '2025-03-12')],
    expect: [recent_episode(ann, a0, twelve_months), recurrent_infections(ann, twelve_months)],
    expect_not: [recurrent_infections(ann, six_months)]
]).

:- case("an infection of 366 days ago is outside the twelve months", [
    exercises: [episode_within_window, recurrent_by_count],
    like: "an infection of 184 days ago is outside the six months",
    given: [infection(ann, a0, influenza, '2025-03-02'), resolved(ann, a0, '2025-03-12')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [recent_episode(ann, a0, _), recurrent_infections(ann, _)]
]).

:- case("once treatment is stopped, recurrent infections need no closer watch during it", [
    exercises: [closer_monitoring_with_recurrent_infections, longer_hold_with_recurrent_infections],
    like: "two infections in six months may need a longer hold",
    given: [treatment(ann, kesimpta, stopped, '2026-02-15')],
    expect: [recurrent_infections(ann, six_months), disposition(ann, kesimpta, stopped)],
    expect_not: [
        recommend(ann, kesimpta, monitor, recurrent_infections),
        recommend(ann, kesimpta, extend_hold, _)
    ]
]).
