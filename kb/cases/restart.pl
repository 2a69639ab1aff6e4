% Cases of rules/restart.pl.

:- case("everything shown: may restart", [
    exercises: [
        sign_found_absent_since_resolution,
        crp_measured_since_resolution,
        hold_after_a_resolved_infection,
        may_restart_after_infection,
        earliest_restart_by_label,
        sign_not_shown_absent,
        restart_sign_still_present,
        other_sign_still_present,
        marker_above_limit,
        marker_not_below_limit,
        serious_episode_awaits_follow_up,
        hold_after_pml_was_ruled_out,
        resolution_confirmed_by_follow_up
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
    expect: [
        disposition(ann, kesimpta, may_restart),
        found_absent_since(ann, fever, '2026-02-10'),
        crp_since(ann, '2026-02-10'),
        hold_may_rest_on(ann, kesimpta, uti1),
        recommend(ann, kesimpta, may_restart, infection_resolved),
        earliest_restart(ann, kesimpta, article_conservative, '2026-02-22')
    ],
    expect_not: [
        missing(ann, kesimpta, _, _),
        recommend(ann, kesimpta, keep_holding, _),
        sign_not_clear(ann, _, _),
        sign_not_clear(ann, _, absence_of_other_symptoms),
        marker_raised(ann, _),
        follow_up_awaited(ann, _),
        confirmed_after(ann, _, _)
    ]
]).

:- case("a missing CRP keeps the hold: absence of a value is not a normal value", [
    exercises: [
        keep_holding_until_crp_is_known,
        missing_crp,
        conflict_restart_conditions,
        crp_measured_since_resolution,
        may_restart_after_infection,
        keep_holding_until_markers_are_normal
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
        sign(ann, fever, absent, '2026-02-20'),
        sign(ann, chills, absent, '2026-02-20'),
        sign(ann, body_aches, absent, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, crp_after_resolution, _),
        conflict(ann, kesimpta, _, _, restart_conditions),
        recommend(ann, kesimpta, keep_holding, crp),
        missing(ann, kesimpta, crp_after_resolution,
            "inflammatory markers have to be normal before a restart"),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, restart_conditions)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        crp_since(ann, _),
        recommend(ann, kesimpta, may_restart, infection_resolved)
    ]
]).

:- case("a normal CRP from before the resolution does not count", [
    exercises: [keep_holding_until_crp_is_known, missing_crp, crp_measured_since_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-20'),
        sign(ann, chills, absent, '2026-02-20'),
        sign(ann, body_aches, absent, '2026-02-20'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-09')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, keep_holding, crp),
        missing(ann, kesimpta, crp_after_resolution,
            "inflammatory markers have to be normal before a restart")
    ],
    expect_not: [crp_since(ann, _)]
]).

:- case("the latest CRP counts, not an earlier normal one", [
    exercises: [
        marker_above_limit,
        keep_holding_until_markers_are_normal,
        missing_normal_marker,
        keep_holding_until_crp_is_known,
        missing_crp,
        marker_not_below_limit
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
        measured(ann, crp, 12.0, 'mg/L', '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, keep_holding, crp),
        marker_raised(ann, crp),
        missing(ann, kesimpta, normal_inflammatory_markers,
            "inflammatory markers have to be normal before a restart")
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        missing(ann, kesimpta, crp_after_resolution,
            "inflammatory markers have to be normal before a restart")
    ]
]).

:- case("a CRP at the default limit is normal", [
    exercises: [
        may_restart_after_infection,
        marker_above_limit,
        keep_holding_until_markers_are_normal,
        missing_normal_marker
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
        measured(ann, crp, 5.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        recommend(ann, kesimpta, may_restart, infection_resolved)
    ],
    expect_not: [
        marker_raised(ann, _),
        recommend(ann, kesimpta, keep_holding, _),
        missing(ann, kesimpta, normal_inflammatory_markers,
            "inflammatory markers have to be normal before a restart")
    ]
]).

:- case("another raised marker keeps the hold", [
    exercises: [marker_not_below_limit, keep_holding_until_markers_are_normal, marker_above_limit],
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
        measured(ann, esr, 20, 'mm/h', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, keep_holding, esr),
        marker_raised(ann, esr)
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _)]
]).

:- case("symptoms that nobody noted as absent keep the hold", [
    exercises: [
        sign_not_shown_absent,
        keep_holding_until_signs_are_clear,
        missing_absence_of_symptom,
        restart_sign_still_present
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
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        sign(ann, fever, absent, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, absence_of_chills, _),
        missing(ann, kesimpta, absence_of_body_aches, _),
        sign_not_clear(ann, chills, absence_of_chills),
        recommend(ann, kesimpta, keep_holding, body_aches),
        missing(ann, kesimpta, absence_of_body_aches,
            "fever and symptoms have to be absent before a restart")
    ],
    expect_not: [
        missing(ann, kesimpta, absence_of_fever, _),
        recommend(ann, kesimpta, may_restart, _)
    ]
]).

:- case("a fever after the resolution keeps the hold", [
    exercises: [
        restart_sign_still_present,
        keep_holding_until_signs_are_clear,
        sign_not_shown_absent,
        other_sign_still_present
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
        measured(ann, temperature, 38.4, 'Cel', '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, absence_of_fever, _),
        sign_not_clear(ann, fever, absence_of_fever),
        recommend(ann, kesimpta, keep_holding, fever)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        sign_not_clear(ann, _, absence_of_other_symptoms)
    ]
]).

:- case("a cough that has not gone keeps the hold", [
    exercises: [
        other_sign_still_present,
        missing_absence_of_symptom,
        restart_sign_still_present,
        sign_not_shown_absent
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
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        sign(ann, cough, present, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, absence_of_other_symptoms, _),
        sign_not_clear(ann, cough, absence_of_other_symptoms),
        missing(ann, kesimpta, absence_of_other_symptoms,
            "fever and symptoms have to be absent before a restart")
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _)]
]).

:- case("PML ruled out, and nothing else: may restart", [
    exercises: [
        hold_after_pml_was_ruled_out,
        may_restart_after_pml_was_ruled_out,
        sign_found_absent_since_resolution,
        hold_after_a_resolved_infection,
        may_restart_after_infection,
        keep_holding_without_known_reason,
        missing_reason_for_hold
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, pml, '2026-01-10'),
        ruled_out(ann, pml, '2026-01-20')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        hold_may_rest_on(ann, kesimpta, pml),
        recommend(ann, kesimpta, may_restart, pml)
    ],
    expect_not: [
        found_absent_since(ann, _, _),
        recommend(ann, kesimpta, may_restart, infection_resolved),
        recommend(ann, kesimpta, keep_holding, reason_for_hold),
        missing(ann, kesimpta, reason_for_hold, "only a known reason can be known to be over")
    ]
]).

:- case("PML ruled out does not end the hold for an active infection", [
    exercises: [keep_holding_while_infection_is_active, may_restart_after_pml_was_ruled_out],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        suspected(ann, pml, '2026-01-10'),
        ruled_out(ann, pml, '2026-01-20'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, keep_holding, flu1)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, may_restart, pml)
    ]
]).
