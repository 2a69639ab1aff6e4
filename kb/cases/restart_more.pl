% More cases of rules/restart.pl: both sides of each limit and day.

:- case("symptoms found absent on the day of the resolution are absent since then", [
    exercises: [
        sign_found_absent_since_resolution,
        sign_not_shown_absent,
        keep_holding_until_signs_are_clear
    ],
    like: "symptoms that nobody noted as absent keep the hold",
    given: [sign(ann, chills, absent, '2026-02-10'), sign(ann, body_aches, absent, '2026-02-10')],
    expect: [
        disposition(ann, kesimpta, may_restart),
        found_absent_since(ann, chills, '2026-02-10')
    ],
    expect_not: [sign_not_clear(ann, _, _), recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("chills found absent the day before the resolution are not shown absent since", [
    exercises: [sign_found_absent_since_resolution, sign_not_shown_absent],
    like: "symptoms that nobody noted as absent keep the hold",
    given: [sign(ann, chills, absent, '2026-02-09'), sign(ann, body_aches, absent, '2026-02-10')],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        sign_not_clear(ann, chills, absence_of_chills)
    ],
    expect_not: [
        found_absent_since(ann, chills, _),
        sign_not_clear(ann, body_aches, _),
        recommend(ann, kesimpta, may_restart, _)
    ]
]).

:- case("a marker just within its general range is normal", [
    exercises: [marker_above_limit, marker_not_below_limit, may_restart_after_infection],
    like: "everything shown: may restart",
    each: [
        [Test, Value, Unit]: [
            [crp, 5.0, 'mg/L'],
            [wbc, 11.0, '10*9/L'],
            [esr, 19, 'mm/h'],
            [procalcitonin, 0.09, 'ng/mL']
        ]
    ],
    given: [measured(ann, Test, Value, Unit, '2026-02-26')],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [marker_raised(ann, _), recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("a marker just beyond its general range keeps the hold", [
    exercises: [
        marker_above_limit,
        marker_not_below_limit,
        keep_holding_until_markers_are_normal,
        missing_normal_marker
    ],
    like: "everything shown: may restart",
    each: [
        [Test, Value, Unit]: [
            [crp, 5.1, 'mg/L'],
            [wbc, 11.1, '10*9/L'],
            [esr, 20, 'mm/h'],
            [procalcitonin, 0.1, 'ng/mL']
        ]
    ],
    given: [measured(ann, Test, Value, Unit, '2026-02-26')],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        marker_raised(ann, Test),
        recommend(ann, kesimpta, keep_holding, Test),
        missing(ann, kesimpta, normal_inflammatory_markers, _)
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _)]
]).

:- case("a normal CRP of the day of the resolution counts", [
    exercises: [crp_measured_since_resolution, keep_holding_until_crp_is_known, missing_crp],
    like: "a missing CRP keeps the hold: absence of a value is not a normal value",
    given: [measured(ann, crp, 2.0, 'mg/L', '2026-02-10')],
    expect: [disposition(ann, kesimpta, may_restart), crp_since(ann, '2026-02-10')],
    expect_not: [missing(ann, kesimpta, crp_after_resolution, _)]
]).

:- case("a follow-up on the day of the resolution confirms it", [
    exercises: [resolution_confirmed_by_follow_up, serious_episode_awaits_follow_up],
    like: "after a serious infection the restart waits for a follow-up",
    given: [follow_up(ann, pn1, resolution_confirmed, '2026-01-28')],
    expect: [disposition(ann, kesimpta, may_restart), confirmed_after(ann, pn1, '2026-01-28')],
    expect_not: [follow_up_awaited(ann, _)]
]).

:- case("a follow-up of the day before the resolution confirms nothing", [
    exercises: [
        resolution_confirmed_by_follow_up,
        serious_episode_awaits_follow_up,
        keep_holding_until_follow_up,
        missing_follow_up
    ],
    like: "after a serious infection the restart waits for a follow-up",
    given: [follow_up(ann, pn1, resolution_confirmed, '2026-01-27')],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        follow_up_awaited(ann, pn1),
        recommend(ann, kesimpta, keep_holding, pn1)
    ],
    expect_not: [confirmed_after(ann, _, _)]
]).

:- case("PML suspected once more after it was ruled out keeps the hold", [
    exercises: [may_restart_after_pml_was_ruled_out, missing_pml_ruled_out],
    like: "PML ruled out, and nothing else: may restart",
    given: [suspected(ann, pml, '2026-02-20')],
    expect: [disposition(ann, kesimpta, keep_holding), missing(ann, kesimpta, pml_ruled_out, _)],
    expect_not: [recommend(ann, kesimpta, may_restart, _)]
]).

:- case("a hold for an infection restarts for that infection, not for a PML nobody suspected", [
    exercises: [may_restart_after_infection, may_restart_after_pml_was_ruled_out],
    like: "everything shown: may restart",
    expect: [recommend(ann, kesimpta, may_restart, infection_resolved)],
    expect_not: [recommend(ann, kesimpta, may_restart, pml)]
]).
