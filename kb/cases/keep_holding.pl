% Cases of rules/keep_holding.pl.

:- case("an active infection keeps the hold", [
    exercises: [
        keep_holding_while_infection_is_active,
        keep_holding_while_course_is_running,
        missing_resolution,
        may_restart_after_infection,
        conflict_restart_conditions
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-03-01'),
        course_started(ann, uti1, antibiotic, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, clinical_resolution, _),
        recommend(ann, kesimpta, keep_holding, uti1),
        missing(ann, kesimpta, clinical_resolution,
            "every infection has to resolve before the next dose")
    ],
    expect_not: [
        recommend(ann, kesimpta, withhold, _),
        recommend(ann, kesimpta, may_restart, infection_resolved),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, restart_conditions)
    ]
]).

:- case("one of two infections is still active", [
    exercises: [
        keep_holding_while_infection_is_active,
        may_restart_after_infection,
        earliest_restart_by_label
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
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [
        recommend(ann, kesimpta, keep_holding, flu1),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [
        recommend(ann, kesimpta, keep_holding, uti1),
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, may_restart, infection_resolved),
        earliest_restart(ann, kesimpta, _, _)
    ]
]).

:- case("three days after antibiotics the hold goes on", [
    exercises: [
        keep_holding_in_wait_after_antibiotics,
        conflict_waiting_time,
        keep_holding_while_infection_is_active,
        keep_holding_until_crp_is_known,
        keep_holding_until_markers_are_normal,
        keep_holding_until_signs_are_clear
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-18'),
        course_started(ann, uti1, antibiotic, '2026-02-18'),
        course_completed(ann, uti1, antibiotic, '2026-02-28'),
        resolved(ann, uti1, '2026-02-27'),
        sign(ann, fever, absent, '2026-03-02'),
        sign(ann, chills, absent, '2026-03-02'),
        sign(ann, body_aches, absent, '2026-03-02'),
        measured(ann, crp, 1.0, 'mg/L', '2026-03-02')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        earliest_restart(ann, kesimpta, label, '2026-02-27'),
        earliest_restart(ann, kesimpta, article_minimum, '2026-03-07'),
        earliest_restart(ann, kesimpta, article_conservative, '2026-03-14'),
        recommend(ann, kesimpta, keep_holding, uti1),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, waiting_time_after_antibiotics)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, keep_holding, crp)
    ]
]).

:- case("exactly seven days after antibiotics the shortest wait is over", [
    exercises: [may_restart_after_infection, keep_holding_in_wait_after_antibiotics],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-14'),
        course_started(ann, uti1, antibiotic, '2026-02-14'),
        course_completed(ann, uti1, antibiotic, '2026-02-24'),
        resolved(ann, uti1, '2026-02-24'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        conflict(ann, kesimpta, _, _, waiting_time_after_antibiotics),
        recommend(ann, kesimpta, may_restart, infection_resolved)
    ],
    expect_not: [recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("after a serious infection the restart waits for a follow-up", [
    exercises: [
        serious_episode_awaits_follow_up,
        confirm_resolution_of_serious_infection,
        keep_holding_until_follow_up,
        missing_follow_up,
        confirm_resolution_of_possibly_serious_infection,
        resolution_confirmed_by_follow_up
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-01-10'),
        hospitalised(ann, pn1, '2026-01-10'),
        course_started(ann, pn1, antibiotic, '2026-01-10'),
        course_completed(ann, pn1, antibiotic, '2026-01-24'),
        resolved(ann, pn1, '2026-01-28'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        recommend(ann, kesimpta, confirm_resolution, pn1),
        disposition(ann, kesimpta, keep_holding),
        follow_up_awaited(ann, pn1),
        recommend(ann, kesimpta, keep_holding, pn1),
        missing(ann, kesimpta, follow_up_after_serious_infection,
            "after a serious infection a follow-up can confirm that it is gone")
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _), confirmed_after(ann, _, _)]
]).

:- case("a follow-up that confirms the resolution frees the restart", [
    exercises: [
        resolution_confirmed_by_follow_up,
        may_restart_after_infection,
        serious_episode_awaits_follow_up,
        confirm_resolution_of_serious_infection,
        keep_holding_until_follow_up,
        missing_follow_up
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-01-10'),
        hospitalised(ann, pn1, '2026-01-10'),
        course_started(ann, pn1, antibiotic, '2026-01-10'),
        course_completed(ann, pn1, antibiotic, '2026-01-24'),
        resolved(ann, pn1, '2026-01-28'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        follow_up(ann, pn1, resolution_confirmed, '2026-02-15')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        confirmed_after(ann, pn1, '2026-01-28'),
        recommend(ann, kesimpta, may_restart, infection_resolved)
    ],
    expect_not: [
        recommend(ann, kesimpta, confirm_resolution, _),
        follow_up_awaited(ann, _),
        recommend(ann, kesimpta, keep_holding, _),
        missing(ann, kesimpta, follow_up_after_serious_infection,
            "after a serious infection a follow-up can confirm that it is gone")
    ]
]).

:- case("a usually serious infection of unknown severity: consider a follow-up, which holds \c
        nothing", [
    exercises: [
        confirm_resolution_of_possibly_serious_infection,
        confirm_resolution_of_serious_infection,
        keep_holding_until_follow_up
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-01-10'),
        course_started(ann, pn1, antibiotic, '2026-01-10'),
        course_completed(ann, pn1, antibiotic, '2026-01-24'),
        resolved(ann, pn1, '2026-01-28'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        recommend(ann, kesimpta, confirm_resolution, pn1),
        disposition(ann, kesimpta, may_restart)
    ],
    expect_not: [recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("a usually serious infection on record as moderate needs no follow-up", [
    exercises: [may_restart_after_infection, confirm_resolution_of_possibly_serious_infection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-01-10'),
        severity(ann, pn1, moderate),
        course_started(ann, pn1, antibiotic, '2026-01-10'),
        course_completed(ann, pn1, antibiotic, '2026-01-24'),
        resolved(ann, pn1, '2026-01-28'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        recommend(ann, kesimpta, may_restart, infection_resolved)
    ],
    expect_not: [recommend(ann, kesimpta, confirm_resolution, _)]
]).

:- case("a hold without a reason on record is not ended by rules", [
    exercises: [
        keep_holding_without_known_reason,
        missing_reason_for_hold,
        hold_after_a_resolved_infection,
        hold_after_pml_was_ruled_out,
        may_restart_after_infection,
        keep_holding_until_crp_is_known,
        keep_holding_until_signs_are_clear,
        missing_absence_of_symptom
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, reason_for_hold, _),
        recommend(ann, kesimpta, keep_holding, reason_for_hold),
        missing(ann, kesimpta, reason_for_hold, "only a known reason can be known to be over")
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        hold_may_rest_on(ann, kesimpta, _),
        recommend(ann, kesimpta, may_restart, infection_resolved),
        recommend(ann, kesimpta, keep_holding, crp),
        missing(ann, kesimpta, _, "fever and symptoms have to be absent before a restart")
    ]
]).

:- case("a hold with an infection on record has a reason", [
    exercises: [
        hold_after_a_resolved_infection,
        keep_holding_without_known_reason,
        missing_reason_for_hold
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
    expect: [disposition(ann, kesimpta, may_restart), hold_may_rest_on(ann, kesimpta, uti1)],
    expect_not: [
        missing(ann, kesimpta, reason_for_hold, _),
        recommend(ann, kesimpta, keep_holding, reason_for_hold),
        missing(ann, kesimpta, reason_for_hold, "only a known reason can be known to be over")
    ]
]).
