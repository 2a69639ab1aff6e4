% Cases of rules/courses.pl.

:- case("a course that is neither completed nor stopped is running", [
    exercises: [
        course_still_running,
        keep_holding_while_course_is_running,
        missing_course_completion,
        course_ended_by_completion,
        course_ended_early,
        course_was_cut_short,
        shortest_wait_after_antibiotics,
        expected_course_is_not_on_record
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        course_running(ann, uti1, antibiotic),
        recommend(ann, kesimpta, keep_holding, uti1),
        missing(ann, kesimpta, completed_antimicrobial_course,
            "the full course comes before the next dose")
    ],
    expect_not: [
        course_ended_since(ann, _, _, _),
        course_cut_short(ann, _, _),
        waiting_after_antibiotics(ann, _, _),
        course_not_on_record(ann, _, _)
    ]
]).

:- case("a completed course is over, and the wait runs for seven days", [
    exercises: [
        course_ended_by_completion,
        shortest_wait_after_antibiotics,
        keep_holding_in_wait_after_antibiotics,
        objection_by_wait_after_antibiotics,
        course_still_running,
        course_was_cut_short
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_completed(ann, uti1, antibiotic, '2026-02-27'),
        resolved(ann, uti1, '2026-02-25'),
        sign(ann, fever, absent, '2026-03-01'),
        sign(ann, chills, absent, '2026-03-01'),
        sign(ann, body_aches, absent, '2026-03-01'),
        measured(ann, crp, 2.0, 'mg/L', '2026-03-01')
    ],
    expect: [
        waiting_after_antibiotics(ann, uti1, '2026-03-06'),
        disposition(ann, kesimpta, keep_holding),
        course_ended_since(ann, uti1, antibiotic, '2026-02-20'),
        recommend(ann, kesimpta, keep_holding, uti1),
        objection(ann, kesimpta, wait_after_antibiotics)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        course_running(ann, _, _),
        course_cut_short(ann, _, _)
    ]
]).

:- case("a second course that was begun later is running", [
    exercises: [
        course_still_running,
        course_ended_by_completion,
        keep_holding_while_course_is_running,
        objection_by_lasting_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-05'),
        course_started(ann, uti1, antibiotic, '2026-02-10'),
        resolved(ann, uti1, '2026-02-20'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, keep_holding, uti1),
        course_running(ann, uti1, antibiotic),
        course_ended_since(ann, uti1, antibiotic, '2026-02-01')
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _)]
]).

:- case("a course stopped early is not a completed one", [
    exercises: [
        course_ended_early,
        course_was_cut_short,
        keep_holding_after_course_was_cut_short,
        missing_full_course,
        course_still_running,
        completed_after_early_stop,
        expected_course_is_not_on_record
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-03'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, completed_antimicrobial_course, _),
        course_ended_since(ann, uti1, antibiotic, '2026-02-01'),
        course_cut_short(ann, uti1, antibiotic),
        recommend(ann, kesimpta, keep_holding, uti1),
        missing(ann, kesimpta, completed_antimicrobial_course,
            "the full course comes before the next dose")
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        course_running(ann, _, _),
        course_completed_after(ann, _, _, _),
        course_not_on_record(ann, _, _)
    ]
]).

:- case("a full course after an early stop makes up for it", [
    exercises: [
        completed_after_early_stop,
        course_was_cut_short,
        keep_holding_after_course_was_cut_short,
        missing_full_course,
        shortest_wait_after_antibiotics
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-03'),
        course_completed(ann, uti1, antibiotic, '2026-02-12'),
        resolved(ann, uti1, '2026-02-12'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        course_completed_after(ann, uti1, antibiotic, '2026-02-03')
    ],
    expect_not: [
        course_cut_short(ann, _, _),
        recommend(ann, kesimpta, keep_holding, _),
        missing(ann, kesimpta, completed_antimicrobial_course,
            "the full course comes before the next dose"),
        waiting_after_antibiotics(ann, _, _)
    ]
]).

:- case("an antifungal course must be completed too, and has no wait of its own", [
    exercises: [
        course_ended_by_completion,
        shortest_wait_after_antibiotics,
        keep_holding_in_wait_after_antibiotics,
        keep_holding_while_course_is_running
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, thr1, oesophageal_candidiasis, '2026-02-01'),
        course_started(ann, thr1, antifungal, '2026-02-01'),
        course_completed(ann, thr1, antifungal, '2026-02-24'),
        resolved(ann, thr1, '2026-02-24'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        course_ended_since(ann, thr1, antifungal, '2026-02-01')
    ],
    expect_not: [waiting_after_antibiotics(ann, _, _), recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("a bacterial infection without any course on record is not taken as treated", [
    exercises: [
        expected_course_is_not_on_record,
        keep_holding_without_course_on_record,
        missing_course_on_record
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-02-01'),
        resolved(ann, pn1, '2026-02-20'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, antimicrobial_course_on_record, _),
        course_not_on_record(ann, pn1, bacterial_pneumonia),
        recommend(ann, kesimpta, keep_holding, pn1),
        missing(ann, kesimpta, antimicrobial_course_on_record,
            "a completed course cannot be seen in a record without any")
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _)]
]).

:- case("a viral infection needs no course on record", [
    exercises: [
        may_restart_after_infection,
        expected_course_is_not_on_record,
        keep_holding_without_course_on_record,
        missing_course_on_record
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
        disposition(ann, kesimpta, may_restart),
        recommend(ann, kesimpta, may_restart, infection_resolved)
    ],
    expect_not: [
        missing(ann, kesimpta, _, _),
        course_not_on_record(ann, _, _),
        recommend(ann, kesimpta, keep_holding, _),
        missing(ann, kesimpta, antimicrobial_course_on_record,
            "a completed course cannot be seen in a record without any")
    ]
]).
