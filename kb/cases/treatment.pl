% Cases of rules/treatment.pl.

:- case("the latest treatment entry is the one that counts", [
    exercises: [
        treatment_entry_up_to_today,
        later_entry_replaces_earlier_one,
        status_is_the_latest_entry,
        region_us_by_default,
        later_stage_wins_on_one_day,
        region_as_recorded
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, on_hold, '2026-02-01'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [
        current_status(ann, kesimpta, on_hold),
        disposition(ann, kesimpta, keep_holding),
        treatment_so_far(ann, kesimpta, on_therapy, '2025-06-02'),
        superseded(ann, kesimpta, '2025-06-02', 2),
        region_in_force(us)
    ],
    expect_not: [current_status(ann, kesimpta, on_therapy)]
]).

:- case("two entries of one day: the later stage is the cautious one", [
    exercises: [later_stage_wins_on_one_day, later_entry_replaces_earlier_one],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2026-02-01'),
        treatment(ann, kesimpta, on_hold, '2026-02-01'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [current_status(ann, kesimpta, on_hold), superseded(ann, kesimpta, '2026-02-01', 2)],
    expect_not: [current_status(ann, kesimpta, on_therapy)]
]).

:- case("the recorded jurisdiction replaces the US label", [
    exercises: [region_as_recorded, region_us_by_default],
    given: [
        jurisdiction(eu),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [region_in_force(eu)],
    expect_not: [region_in_force(us)]
]).

:- case("an entry that begins after the date of the question does not count", [
    exercises: [treatment_entry_up_to_today, status_is_the_latest_entry],
    given: [as_of('2025-06-01'), treatment(ann, kesimpta, on_therapy, '2025-06-02')],
    expect_not: [
        disposition(_, _, _),
        treatment_so_far(ann, kesimpta, _, _),
        current_status(ann, kesimpta, _)
    ]
]).

:- case("an entry of the day of the question counts already", [
    exercises: [treatment_entry_up_to_today, status_is_the_latest_entry],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, on_therapy, '2026-03-03')],
    expect: [
        treatment_so_far(ann, kesimpta, on_therapy, '2026-03-03'),
        current_status(ann, kesimpta, on_therapy)
    ]
]).

:- case("of two entries of one day the later stage of treatment counts, whichever they are", [
    exercises: [later_stage_wins_on_one_day, status_is_the_latest_entry],
    each: [
        [Less, More, Stage]: [
            [candidate, on_therapy, 1],
            [on_therapy, on_hold, 2],
            [on_hold, stopped, 3]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Less, '2026-02-01'),
        treatment(ann, kesimpta, More, '2026-02-01')
    ],
    expect: [current_status(ann, kesimpta, More), superseded(ann, kesimpta, '2026-02-01', Stage)],
    expect_not: [current_status(ann, kesimpta, Less)]
]).

:- case("a single entry replaces nothing, since no other is on record", [
    exercises: [later_stage_wins_on_one_day, later_entry_replaces_earlier_one],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, on_hold, '2026-02-01')],
    expect: [current_status(ann, kesimpta, on_hold)],
    expect_not: [superseded(ann, kesimpta, _, _)]
]).

:- case("treatment that is taken up again after it was stopped is on therapy", [
    exercises: [later_entry_replaces_earlier_one, status_is_the_latest_entry],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, stopped, '2025-01-10'),
        treatment(ann, kesimpta, on_therapy, '2026-02-01')
    ],
    expect: [current_status(ann, kesimpta, on_therapy), superseded(ann, kesimpta, '2025-01-10', 4)],
    expect_not: [current_status(ann, kesimpta, stopped)]
]).
