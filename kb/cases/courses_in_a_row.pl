% Cases of rules/courses.pl: several courses of one kind for one infection, and the wait after an early stop.

:- case("a second course begun on the day the first was completed is running", [
    exercises: [
        course_of_a_single_day,
        course_ended_after_its_start,
        earlier_course_still_open,
        course_ended_before_that_day,
        course_still_running,
        missing_course_completion
    ],
    given: [
        as_of('2026-03-20'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-03-05'),
        course_completed(ann, uti1, antibiotic, '2026-03-05'),
        resolved(ann, uti1, '2026-03-05'),
        sign(ann, fever, absent, '2026-03-20'),
        sign(ann, chills, absent, '2026-03-20'),
        sign(ann, body_aches, absent, '2026-03-20'),
        measured(ann, crp, 2.0, 'mg/L', '2026-03-20')
    ],
    expect: [
        course_ended_since(ann, uti1, antibiotic, '2026-02-20'),
        earlier_course_open(ann, uti1, antibiotic, '2026-03-05'),
        course_running(ann, uti1, antibiotic),
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, completed_antimicrobial_course, _)
    ],
    expect_not: [
        course_ended_since(ann, uti1, antibiotic, '2026-03-05'),
        course_ended_between(ann, _, _, _, _),
        recommend(ann, kesimpta, may_restart, _),
        earliest_restart(ann, kesimpta, article_minimum, _)
    ]
]).

:- case("the second course was completed too", [
    exercises: [course_of_a_single_day, course_ended_after_its_start, may_restart_after_infection],
    like: "a second course begun on the day the first was completed is running",
    given: [course_completed(ann, uti1, antibiotic, '2026-03-10')],
    expect: [
        course_ended_since(ann, uti1, antibiotic, '2026-03-05'),
        disposition(ann, kesimpta, may_restart)
    ],
    expect_not: [course_running(ann, _, _), course_ended_since(ann, uti1, antibiotic, '2026-03-10')]
]).

:- case("an early stop on the day of a new start ends the earlier course alone", [
    exercises: [course_ended_early, course_of_a_single_day, earlier_course_still_open],
    given: [
        as_of('2026-03-20'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-24'),
        course_started(ann, uti1, antibiotic, '2026-02-24')
    ],
    expect: [
        course_end(ann, uti1, antibiotic, '2026-02-24'),
        course_ended_since(ann, uti1, antibiotic, '2026-02-20'),
        course_running(ann, uti1, antibiotic)
    ],
    expect_not: [course_ended_since(ann, uti1, antibiotic, '2026-02-24')]
]).

:- case("a course of a single day, also after an earlier one that was over", [
    exercises: [
        course_of_a_single_day,
        earlier_course_still_open,
        course_ended_before_that_day,
        course_ended_by_completion
    ],
    each: [First: ['2026-02-20', '2026-02-24']],
    given: [
        as_of('2026-03-20'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, First),
        course_completed(ann, uti1, antibiotic, '2026-02-24'),
        course_started(ann, uti1, antibiotic, '2026-02-27'),
        course_completed(ann, uti1, antibiotic, '2026-02-27')
    ],
    expect: [
        course_ended_between(ann, uti1, antibiotic, First, '2026-02-27'),
        course_ended_since(ann, uti1, antibiotic, First),
        course_ended_since(ann, uti1, antibiotic, '2026-02-27')
    ],
    expect_not: [
        course_running(ann, _, _),
        earlier_course_open(ann, uti1, antibiotic, '2026-02-27')
    ]
]).

:- case("a course of another kind does not share an end", [
    exercises: [course_of_a_single_day, earlier_course_still_open],
    given: [
        as_of('2026-03-20'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        infection(ann, skin, cellulitis, '2026-02-20'),
        course_started(ann, uti1, antifungal, '2026-02-20'),
        course_started(ann, skin, antibiotic, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-24'),
        course_completed(ann, uti1, antibiotic, '2026-02-24')
    ],
    expect: [
        course_ended_since(ann, uti1, antibiotic, '2026-02-24'),
        course_running(ann, uti1, antifungal),
        course_running(ann, skin, antibiotic)
    ],
    expect_not: [earlier_course_open(ann, _, _, _), course_running(ann, uti1, antibiotic)]
]).

:- case("a course that was cut short is not treated more leniently than a full one", [
    exercises: [shortest_wait_after_antibiotics_cut_short, hold_in_wait_after_antibiotics],
    given: [
        as_of('2026-03-10'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-03-01'),
        course_started(ann, uti1, antibiotic, '2026-03-01'),
        course_stopped_early(ann, uti1, antibiotic, '2026-03-08'),
        resolved(ann, uti1, '2026-03-08'),
        follow_up(ann, uti1, resolution_confirmed, '2026-03-09')
    ],
    expect: [
        waiting_after_antibiotics(ann, uti1, '2026-03-15'),
        recommend(ann, kesimpta, withhold, uti1),
        disposition(ann, kesimpta, withhold)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _), earliest_restart(ann, kesimpta, _, _)]
]).

:- case("seven days after an early stop, with the resolution confirmed", [
    exercises: [shortest_wait_after_antibiotics_cut_short],
    like: "a course that was cut short is not treated more leniently than a full one",
    given: [as_of('2026-03-15')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [waiting_after_antibiotics(ann, _, _)]
]).

:- case("after an antiviral that was cut short no such wait runs", [
    exercises: [shortest_wait_after_antibiotics_cut_short],
    given: [
        as_of('2026-03-10'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, zos, herpes_zoster_localised, '2026-03-01'),
        course_started(ann, zos, antiviral, '2026-03-01'),
        course_stopped_early(ann, zos, antiviral, '2026-03-08'),
        course_stopped_early(ann, other, antibiotic, '2026-03-08'),
        resolved(ann, zos, '2026-03-08')
    ],
    expect: [course_cut_short(ann, zos, antiviral)],
    expect_not: [waiting_after_antibiotics(ann, _, _)]
]).

:- case("an end from before an earlier course began is not its end", [
    exercises: [course_ended_before_that_day, earlier_course_still_open],
    like: "a second course begun on the day the first was completed is running",
    given: [course_completed(ann, uti1, antibiotic, '2026-02-10')],
    expect: [course_running(ann, uti1, antibiotic)],
    expect_not: [course_ended_between(ann, uti1, antibiotic, '2026-02-20', _)]
]).
