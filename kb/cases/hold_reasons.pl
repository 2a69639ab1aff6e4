% What a hold may rest on, by its time, and restarts once that is over.

:- case("a hold that may rest on nothing yet", [
    exercises: hold_follows_therapy,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2023-01-10'),
        treatment(ann, kesimpta, on_hold, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        sign(ann, fever, absent, '2026-03-02'),
        sign(ann, chills, absent, '2026-03-02'),
        sign(ann, body_aches, absent, '2026-03-02'),
        measured(ann, crp, 2.0, 'mg/L', '2026-03-02')
    ],
    expect: [
        hold_began(ann, kesimpta, '2026-02-20'),
        missing(ann, kesimpta, reason_for_hold, _),
        recommend(ann, kesimpta, keep_holding, reason_for_hold),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("an infection that was over long before the hold, or came after it, does not explain it", [
    exercises: [
        hold_explained_by_its_time,
        hold_after_a_resolved_infection,
        may_restart_after_infection
    ],
    like: "a hold that may rest on nothing yet",
    each: [
        [Onset, Resolved]: [
            ['2024-03-01', '2024-03-10'],
            ['2022-03-01', '2022-03-10'],
            ['2026-01-20', '2026-02-05'],
            ['2026-02-21', '2026-02-25']
        ]
    ],
    given: [
        infection(ann, cold1, upper_respiratory_viral_infection, Onset),
        resolved(ann, cold1, Resolved)
    ],
    expect: [
        possible_hold_reason(ann, kesimpta, cold1, Onset, Resolved),
        missing(ann, kesimpta, reason_for_hold, _),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [hold_may_rest_on(ann, kesimpta, _), recommend(ann, kesimpta, may_restart, _)]
]).

:- case("an infection of the time of the hold, or shortly before it, explains it", [
    exercises: [hold_explained_by_its_time, hold_after_a_resolved_infection],
    like: "a hold that may rest on nothing yet",
    each: [
        [Onset, Resolved]: [
            ['2026-02-20', '2026-02-25'],
            ['2026-02-10', '2026-02-20'],
            ['2026-01-20', '2026-02-06']
        ]
    ],
    given: [
        infection(ann, cold1, upper_respiratory_viral_infection, Onset),
        resolved(ann, cold1, Resolved)
    ],
    expect: [
        hold_may_rest_on(ann, kesimpta, cold1),
        recommend(ann, kesimpta, may_restart, infection_resolved),
        disposition(ann, kesimpta, may_restart)
    ],
    expect_not: [
        missing(ann, kesimpta, reason_for_hold, _),
        recommend(ann, kesimpta, may_restart, cold1)
    ]
]).

:- case("where only the hold is on record, any infection is taken as its reason", [
    exercises: [hold_of_unknown_beginning, hold_follows_therapy],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2026-02-20'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2024-03-01'),
        resolved(ann, cold1, '2024-03-10')
    ],
    expect: [hold_may_rest_on(ann, kesimpta, cold1)],
    expect_not: [
        hold_began(ann, _, _),
        missing(ann, kesimpta, reason_for_hold, _),
        recommend(ann, kesimpta, keep_holding, reason_for_hold)
    ]
]).

:- case("each drug has the hold of its own time", [
    exercises: [hold_of_unknown_beginning, hold_explained_by_its_time],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2023-01-10'),
        treatment(ann, kesimpta, on_hold, '2026-02-20'),
        treatment(ann, natalizumab, on_hold, '2024-03-05'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2024-03-01'),
        resolved(ann, cold1, '2024-03-10')
    ],
    expect: [hold_may_rest_on(ann, natalizumab, cold1), missing(ann, kesimpta, reason_for_hold, _)],
    expect_not: [hold_may_rest_on(ann, kesimpta, _)]
]).

:- case("an active infection explains a hold that began during it", [
    exercises: hold_in_an_active_infection,
    like: "a hold that may rest on nothing yet",
    given: [infection(ann, cold1, upper_respiratory_viral_infection, '2026-02-18')],
    expect: [
        possible_hold_reason(ann, kesimpta, cold1, '2026-02-18', '2026-03-03'),
        hold_may_rest_on(ann, kesimpta, cold1)
    ],
    expect_not: [missing(ann, kesimpta, reason_for_hold, _)]
]).

:- case("an active infection that came after the hold does not explain it", [
    exercises: [hold_in_an_active_infection, hold_explained_by_its_time],
    like: "a hold that may rest on nothing yet",
    given: [infection(ann, cold1, upper_respiratory_viral_infection, '2026-02-21')],
    expect: [missing(ann, kesimpta, reason_for_hold, _)],
    expect_not: [hold_may_rest_on(ann, kesimpta, _)]
]).

:- case("a course that went on into the hold explains it", [
    exercises: [hold_around_a_completed_course, hold_around_a_course_cut_short],
    like: "a hold that may rest on nothing yet",
    each: [[Completed, Early]: [['2026-02-22', '2025-12-20'], ['2025-12-20', '2026-02-22']]],
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2025-12-01'),
        resolved(ann, uti1, '2025-12-20'),
        course_started(ann, uti1, antibiotic, '2025-12-02'),
        course_completed(ann, uti1, antibiotic, Completed),
        course_stopped_early(ann, uti1, antibiotic, Early)
    ],
    expect: [
        possible_hold_reason(ann, kesimpta, uti1, '2025-12-02', '2026-02-22'),
        hold_may_rest_on(ann, kesimpta, uti1)
    ]
]).

:- case("a course of long ago, or one for no infection on record, does not", [
    exercises: [hold_around_a_completed_course, hold_around_a_course_cut_short],
    like: "a hold that may rest on nothing yet",
    each: [[Course, Ended]: [[uti1, '2025-12-20'], [uti2, '2026-02-22']]],
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2025-12-01'),
        resolved(ann, uti1, '2025-12-20'),
        course_started(ann, Course, antibiotic, '2025-12-02'),
        course_started(ann, Course, antiviral, '2025-12-02'),
        course_completed(ann, Course, antibiotic, Ended),
        course_stopped_early(ann, Course, antiviral, Ended)
    ],
    expect_not: [hold_may_rest_on(ann, kesimpta, _)]
]).

:- case("a suspicion of PML at the time of the hold explains it", [
    exercises: [hold_after_pml_was_ruled_out, hold_while_pml_is_open],
    like: "a hold that may rest on nothing yet",
    given: [suspected(ann, pml, '2026-02-19'), ruled_out(ann, pml, '2026-02-27')],
    expect: [
        possible_hold_reason(ann, kesimpta, pml, '2026-02-19', '2026-02-27'),
        hold_may_rest_on(ann, kesimpta, pml),
        disposition(ann, kesimpta, may_restart)
    ],
    expect_not: [
        possible_hold_reason(ann, kesimpta, pml, '2026-02-19', '2026-03-03'),
        missing(ann, kesimpta, reason_for_hold, _)
    ]
]).

:- case("an open suspicion of PML explains a hold that began after it", [
    exercises: [hold_while_pml_is_open, hold_after_pml_was_ruled_out],
    like: "a hold that may rest on nothing yet",
    given: [suspected(ann, pml, '2025-02-19'), ruled_out(ann, malignancy, '2025-02-27')],
    expect: [
        possible_hold_reason(ann, kesimpta, pml, '2025-02-19', '2026-03-03'),
        hold_may_rest_on(ann, kesimpta, pml)
    ],
    expect_not: [possible_hold_reason(ann, kesimpta, pml, '2025-02-19', '2025-02-27')]
]).

:- case("a suspicion of PML that was ruled out years ago explains no hold", [
    exercises: [
        hold_after_pml_was_ruled_out,
        hold_while_pml_is_open,
        may_restart_after_pml_was_ruled_out
    ],
    like: "a hold that may rest on nothing yet",
    given: [suspected(ann, pml, '2024-02-19'), ruled_out(ann, pml, '2024-02-27')],
    expect: [missing(ann, kesimpta, reason_for_hold, _)],
    expect_not: [hold_may_rest_on(ann, kesimpta, _), recommend(ann, kesimpta, may_restart, _)]
]).

:- case("a drug that was begun again is on a new hold", [
    exercises: [therapy_resumed, hold_follows_therapy],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2023-01-10'),
        treatment(ann, kesimpta, on_hold, '2024-03-05'),
        treatment(ann, kesimpta, on_therapy, '2024-05-05'),
        treatment(ann, kesimpta, on_hold, '2026-02-20'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2024-03-01'),
        resolved(ann, cold1, '2024-03-10')
    ],
    expect: [
        resumed_after(ann, kesimpta, '2024-03-05'),
        hold_began(ann, kesimpta, '2026-02-20'),
        missing(ann, kesimpta, reason_for_hold, _)
    ],
    expect_not: [
        resumed_after(ann, kesimpta, '2026-02-20'),
        hold_began(ann, kesimpta, '2024-03-05')
    ]
]).

:- case("a hold that goes on in two entries is one hold", [
    exercises: [therapy_resumed, hold_follows_therapy],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2023-01-10'),
        treatment(ann, kesimpta, on_hold, '2024-03-05'),
        treatment(ann, kesimpta, on_hold, '2026-02-20'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2024-03-01'),
        resolved(ann, cold1, '2024-03-10')
    ],
    expect: [hold_may_rest_on(ann, kesimpta, cold1)],
    expect_not: [resumed_after(ann, _, _)]
]).

:- case("therapy that began only after a recorded hold is not what the hold followed", [
    exercises: [hold_follows_therapy, therapy_resumed],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2023-01-10'),
        treatment(ann, kesimpta, on_therapy, '2024-01-10'),
        treatment(ann, natalizumab, on_therapy, '2024-01-10'),
        treatment(ann, natalizumab, on_hold, '2024-01-10')
    ],
    expect: [
        hold_began(ann, natalizumab, '2024-01-10'),
        resumed_after(ann, kesimpta, '2023-01-10')
    ],
    expect_not: [hold_began(ann, kesimpta, _), resumed_after(ann, natalizumab, _)]
]).

:- case("a hold around a live vaccine may end with the pause of the label", [
    exercises: [hold_around_a_live_vaccine, may_restart_after_live_vaccine],
    each: [
        [Begun, Held]: [
            ['2025-06-02', '2026-01-20'],
            ['2025-06-02', '2026-01-24'],
            ['2025-06-02', '2026-02-20']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponesimod, on_therapy, Begun),
        treatment(ann, ponesimod, on_hold, Held),
        vaccinated(ann, mmr, live, '2026-02-03')
    ],
    expect: [
        possible_hold_reason(ann, ponesimod, mmr, '2026-01-20', '2026-03-03'),
        hold_may_rest_on(ann, ponesimod, mmr),
        recommend(ann, ponesimod, may_restart, mmr),
        disposition(ann, ponesimod, may_restart)
    ],
    expect_not: [missing(ann, ponesimod, reason_for_hold, _)]
]).

:- case("a hold that began too early for the vaccine, or a vaccine of another kind, is \c
        unexplained", [
    exercises: [hold_around_a_live_vaccine, may_restart_after_live_vaccine],
    each: [
        [Drug, Kind, Region, Held]: [
            [ponesimod, live, us, '2026-01-19'],
            [ponesimod, inactivated, us, '2026-01-24'],
            [ponesimod, live, eu, '2026-01-24'],
            [fingolimod, live, us, '2026-01-24']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        treatment(ann, Drug, on_hold, Held),
        vaccinated(ann, mmr, Kind, '2026-02-03'),
        measured(ann, wbc, 5.0, '10*9/L', '2026-02-20')
    ],
    expect: [missing(ann, Drug, reason_for_hold, _)],
    expect_not: [hold_may_rest_on(ann, Drug, _), recommend(ann, Drug, may_restart, _)]
]).

:- case("the pause after the live vaccine is not over", [
    exercises: [may_restart_after_live_vaccine, live_vaccine_pause_ends_by_itself],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponesimod, on_hold, '2026-01-24'),
        vaccinated(ann, mmr, live, '2026-02-04')
    ],
    expect: [
        disposition(ann, ponesimod, keep_holding),
        valid_until(ann, ponesimod, vaccine_interval_is_over, '2026-03-04')
    ],
    expect_not: [recommend(ann, ponesimod, may_restart, _)]
]).

:- case("vaccines are no reason for a hold that rests on something else", [
    exercises: may_restart_after_live_vaccine,
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponesimod, on_therapy, '2024-01-24'),
        treatment(ann, ponesimod, on_hold, '2025-01-24'),
        vaccinated(ann, mmr, live, '2026-01-04'),
        suspected(ann, pml, '2025-01-20'),
        ruled_out(ann, pml, '2025-02-20'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2025-01-20'),
        resolved(ann, cold1, '2025-01-28'),
        sign(ann, fever, absent, '2026-03-02'),
        sign(ann, chills, absent, '2026-03-02'),
        sign(ann, body_aches, absent, '2026-03-02'),
        measured(ann, crp, 2.0, 'mg/L', '2026-03-02')
    ],
    expect: [recommend(ann, ponesimod, may_restart, pml), hold_may_rest_on(ann, ponesimod, cold1)],
    expect_not: [
        recommend(ann, ponesimod, may_restart, mmr),
        recommend(ann, ponesimod, may_restart, cold1)
    ]
]).

:- case("a hold for few lymphocytes may end once the label's count is reached", [
    exercises: [hold_after_few_lymphocytes, may_restart_after_low_count],
    each: [Region: [us, eu]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, cladribine, on_therapy, '2025-11-02'),
        treatment(ann, cladribine, on_hold, '2026-01-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, alc, 0.19, '10*9/L', '2026-01-18'),
        measured(ann, alc, 0.9, '10*9/L', '2026-03-01')
    ],
    expect: [
        possible_hold_reason(ann, cladribine, alc, '2026-01-18', '2026-01-18'),
        hold_may_rest_on(ann, cladribine, alc),
        recommend(ann, cladribine, may_restart, alc),
        disposition(ann, cladribine, may_restart)
    ]
]).

:- case("counts at the label's limit, or still too low, do not end it", [
    exercises: [
        hold_after_few_lymphocytes,
        hold_after_marked_lymphopenia,
        may_restart_after_low_count
    ],
    each: [
        [Drug, First, Last, Reason]: [
            [cladribine, 0.2, 0.9, alc],
            [cladribine, 0.19, 0.19, none],
            [kesimpta, 0.19, 0.9, alc],
            [kesimpta, 0.5, 0.9, lymphopenia],
            [kesimpta, 0.2, 0.4, none]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2025-11-02'),
        treatment(ann, Drug, on_hold, '2026-01-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, alc, First, '10*9/L', '2026-01-18'),
        measured(ann, alc, Last, '10*9/L', '2026-03-01')
    ],
    expect_not: [
        possible_hold_reason(ann, Drug, Reason, _, _),
        recommend(ann, Drug, may_restart, Reason),
        recommend(ann, Drug, may_restart, alc)
    ]
]).

:- case("a hold after a low count may end once the count is no longer low", [
    exercises: [hold_after_marked_lymphopenia, hold_after_neutropenia, may_restart_after_low_count],
    each: [
        [Test, Low, High, Reason]: [[alc, 0.49, 1.4, lymphopenia], [anc, 1.49, 2.5, neutropenia]]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-11-02'),
        treatment(ann, kesimpta, on_hold, '2026-01-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, Test, Low, '10*9/L', '2026-01-06'),
        measured(ann, Test, High, '10*9/L', '2026-03-01')
    ],
    expect: [
        possible_hold_reason(ann, kesimpta, Reason, '2026-01-06', '2026-01-06'),
        recommend(ann, kesimpta, may_restart, Reason),
        disposition(ann, kesimpta, may_restart)
    ]
]).

:- case("a low count of long before the hold, or one that was normal then, explains nothing", [
    exercises: [hold_after_neutropenia, may_restart_after_low_count],
    each: [[Test, Value, Date]: [[anc, 0.9, '2026-01-05'], [anc, 1.5, '2026-01-18']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-11-02'),
        treatment(ann, kesimpta, on_hold, '2026-01-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, Test, Value, '10*9/L', Date),
        measured(ann, Test, 2.5, '10*9/L', '2026-03-01')
    ],
    expect: [missing(ann, kesimpta, reason_for_hold, _)],
    expect_not: [hold_may_rest_on(ann, kesimpta, _), recommend(ann, kesimpta, may_restart, _)]
]).

:- case("off hold, nothing is a reason for one", [
    exercises: [
        hold_after_a_resolved_infection,
        hold_in_an_active_infection,
        hold_around_a_completed_course,
        hold_around_a_course_cut_short,
        hold_after_pml_was_ruled_out,
        hold_while_pml_is_open,
        hold_around_a_live_vaccine,
        hold_after_few_lymphocytes,
        hold_after_marked_lymphopenia,
        hold_after_neutropenia,
        hold_follows_therapy,
        hold_of_unknown_beginning
    ],
    each: [Drug: [ponesimod, cladribine]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_hold, '2026-01-01'),
        treatment(ann, Drug, on_therapy, '2026-01-20'),
        infection(ann, uti1, acute_cystitis_uti, '2026-01-01'),
        course_started(ann, uti1, antibiotic, '2026-01-01'),
        course_completed(ann, uti1, antibiotic, '2026-01-10'),
        course_stopped_early(ann, uti1, antibiotic, '2026-01-11'),
        resolved(ann, uti1, '2026-01-11'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2026-02-21'),
        suspected(ann, pml, '2026-02-19'),
        ruled_out(ann, pml, '2026-02-27'),
        suspected(ann, pml, '2026-02-28'),
        vaccinated(ann, mmr, live, '2026-02-03'),
        measured(ann, alc, 0.1, '10*9/L', '2026-01-18'),
        measured(ann, anc, 0.9, '10*9/L', '2026-01-18')
    ],
    expect_not: [
        possible_hold_reason(ann, _, _, _, _),
        hold_began(ann, _, _),
        hold_may_rest_on(ann, _, _)
    ]
]).

:- case("once stopped, a drug is on no hold", [
    exercises: hold_follows_therapy,
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponesimod, on_therapy, '2025-01-20'),
        treatment(ann, ponesimod, on_hold, '2026-01-01'),
        treatment(ann, ponesimod, stopped, '2026-02-01')
    ],
    expect: [disposition(ann, ponesimod, stopped)],
    expect_not: [hold_began(ann, _, _)]
]).
