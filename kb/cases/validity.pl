% Cases of rules/validity.pl.

:- case("on hold, the only open matter is the wait after antibiotics: valid until it ends", [
    exercises: [wait_ends_by_itself, valid_until_last_objection_ends, objection_that_lasts],
    given: [
        as_of('2026-02-14'),
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-12'),
        sign(ann, chills, absent, '2026-02-12'),
        sign(ann, body_aches, absent, '2026-02-12'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-12')
    ],
    expect: [
        valid_until(ann, kesimpta, wait_is_over, '2026-02-15'),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [lasting_objection(ann, kesimpta)]
]).

:- case("on the day the wait ends, nothing is left to end", [
    exercises: [wait_ends_by_itself, valid_until_last_objection_ends],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [as_of('2026-02-15')],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [valid_until(ann, _, _, _), ends_by_itself(ann, _, _, _, _)]
]).

:- case("on hold, something else is open as well: no date changes the answer", [
    exercises: [valid_until_last_objection_ends, objection_that_lasts],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [sign(ann, cough, present, '2026-02-13')],
    expect: [
        ends_by_itself(ann, kesimpta, wait_after_antibiotics, wait_is_over, '2026-02-15'),
        lasting_objection(ann, kesimpta),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("of two waits the later one counts", [
    exercises: [wait_ends_by_itself, valid_until_last_objection_ends],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-10')
    ],
    expect: [valid_until(ann, kesimpta, wait_is_over, '2026-02-17')],
    expect_not: [valid_until(ann, kesimpta, wait_is_over, '2026-02-15')]
]).

:- case("on therapy, the end of the wait ends the withholding, whatever else is open", [
    exercises: [valid_until_withholding_ends, withheld_in_wait, wait_ends_by_itself],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [
        treatment(ann, kesimpta, on_therapy, '2026-02-03'),
        sign(ann, cough, present, '2026-02-13')
    ],
    expect: [
        valid_until(ann, kesimpta, wait_is_over, '2026-02-15'),
        disposition(ann, kesimpta, withhold)
    ]
]).

:- case("on therapy, an active infection withholds beyond the wait", [
    exercises: [valid_until_withholding_ends],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [
        treatment(ann, kesimpta, on_therapy, '2026-02-03'),
        infection(ann, flu, influenza, '2026-02-13')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        ends_by_itself(ann, kesimpta, wait_after_antibiotics, wait_is_over, '2026-02-15')
    ],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("once treatment is stopped, no date changes the answer", [
    exercises: [withheld_in_wait, wait_ends_by_itself, recurrence_ends_by_itself],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [treatment(ann, kesimpta, stopped, '2026-02-12')],
    expect: [
        disposition(ann, kesimpta, stopped),
        waiting_after_antibiotics(ann, uti1, '2026-02-15')
    ],
    expect_not: [valid_until(ann, _, _, _), ends_by_itself(ann, _, _, _, _)]
]).

:- case("a candidate after a vaccine: valid until the interval is over", [
    exercises: [vaccine_interval_ends_by_itself, valid_until_last_objection_ends],
    like: "a tidy record of a candidate",
    given: [
        vaccinated(ann, mmr, live, '2026-02-20'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-25')
    ],
    expect: [
        valid_until(ann, kesimpta, vaccine_interval_is_over, '2026-03-20'),
        disposition(ann, kesimpta, do_not_start_yet)
    ],
    expect_not: [valid_until(ann, kesimpta, vaccine_interval_is_over, '2026-03-11')]
]).

:- case("the day the interval is over, the candidate may start", [
    exercises: [vaccine_interval_ends_by_itself],
    like: "a candidate after a vaccine: valid until the interval is over",
    given: [as_of('2026-03-20')],
    expect: [disposition(ann, kesimpta, may_start)],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("a live vaccine during treatment fades", [
    exercises: [
        live_vaccine_under_treatment_fades,
        valid_until_last_objection_ends,
        vaccine_interval_ends_by_itself
    ],
    like: "a tidy record of a treatment that goes on",
    given: [vaccinated(ann, mmr, live, '2026-02-20')],
    expect: [
        valid_until(ann, kesimpta, live_vaccine_no_longer_recent, '2026-03-20'),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [
        valid_until(ann, kesimpta, vaccine_interval_is_over, _),
        ends_by_itself(ann, kesimpta, mmr, vaccine_interval_is_over, _)
    ]
]).

:- case("the day a live vaccine during treatment no longer counts", [
    exercises: [live_vaccine_under_treatment_fades],
    like: "a live vaccine during treatment fades",
    given: [as_of('2026-03-20')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("recurrent infections with low IgG: valid until the first one is six months old", [
    exercises: [recurrence_ends_by_itself, valid_until_last_objection_ends],
    like: "a tidy record of a treatment that goes on",
    given: [
        measured(ann, igg, 5.2, 'g/L', '2026-02-01'),
        infection(ann, one, upper_respiratory_viral_infection, '2025-11-01'),
        resolved(ann, one, '2025-11-10'),
        infection(ann, two, upper_respiratory_viral_infection, '2026-01-05'),
        resolved(ann, two, '2026-01-12')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        valid_until(ann, kesimpta, infections_no_longer_recurrent, '2026-05-04')
    ]
]).

:- case("the day before the first infection is too old, and that day", [
    exercises: [recurrence_ends_by_itself],
    like: "recurrent infections with low IgG: valid until the first one is six months old",
    given: [as_of('2026-05-03')],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        valid_until(ann, kesimpta, infections_no_longer_recurrent, '2026-05-04')
    ]
]).

:- case("the first infection is too old to count", [
    exercises: [recurrence_ends_by_itself],
    like: "recurrent infections with low IgG: valid until the first one is six months old",
    given: [as_of('2026-05-04')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("with a third infection, the second last one of the longest window counts", [
    exercises: [recurrence_ends_by_itself],
    like: "recurrent infections with low IgG: valid until the first one is six months old",
    given: [
        infection(ann, three, upper_respiratory_viral_infection, '2025-08-01'),
        resolved(ann, three, '2025-08-12')
    ],
    expect: [valid_until(ann, kesimpta, infections_no_longer_recurrent, '2026-08-02')],
    expect_not: [valid_until(ann, kesimpta, infections_no_longer_recurrent, '2026-05-04')]
]).

:- case("recurrent infections with low IgG of a candidate go to an immunologist, which no date \c
        ends", [
    exercises: [recurrence_ends_by_itself],
    like: "recurrent infections with low IgG: valid until the first one is six months old",
    given: [treatment(ann, natalizumab, candidate, '2026-02-01')],
    expect: [reason_to_consider_stopping(ann, recurrent_infections)],
    expect_not: [
        ends_by_itself(ann, natalizumab, low_immunoglobulins, _, _),
        valid_until(ann, natalizumab, _, _)
    ]
]).

:- case("a serious infection that ended lately: valid until it is no longer recent", [
    exercises: [recent_infection_ages, valid_until_last_objection_ends],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, flu, influenza, '2026-02-10'),
        severity(ann, flu, serious),
        resolved(ann, flu, '2026-02-24')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        valid_until(ann, kesimpta, infection_no_longer_recent, '2026-03-10')
    ]
]).

:- case("the day it is no longer recent", [
    exercises: [recent_infection_ages],
    like: "a serious infection that ended lately: valid until it is no longer recent",
    given: [as_of('2026-03-10')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("a course that was cut short stays open however long ago it was", [
    exercises: [recent_infection_ages, objection_that_lasts],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-02-10'),
        course_started(ann, skin, antibiotic, '2026-02-10'),
        course_stopped_early(ann, skin, antibiotic, '2026-02-12'),
        resolved(ann, skin, '2026-02-24')
    ],
    expect: [disposition(ann, kesimpta, clinician_judgement), lasting_objection(ann, kesimpta)],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("fingolimod on hold, ready for a restart: valid until the blood count is too old", [
    exercises: [valid_until_blood_count_is_too_old],
    like: "a tidy record of a hold that may end",
    each: [[Drug, Day]: [[gilenya, '2026-07-08']]],
    given: [
        treatment(ann, Drug, on_hold, '2026-02-02'),
        measured(ann, alc, 0.9, '10*9/L', '2026-01-05'),
        measured(ann, wbc, 5.1, '10*9/L', '2025-12-05')
    ],
    expect: [disposition(ann, Drug, may_restart), valid_until(ann, Drug, blood_count_too_old, Day)],
    expect_not: [valid_until(ann, kesimpta, _, _)]
]).

:- case("a vaccine shortly before treatment began, kept apart only if possible, speaks against \c
        nothing", [
    exercises: [vaccine_interval_ends_by_itself],
    like: "a tidy record of a candidate",
    given: [
        treatment(ann, kesimpta, on_therapy, '2026-02-27'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-25')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [ends_by_itself(ann, _, _, _, _), valid_until(ann, _, _, _)]
]).

:- case("the pause of ponesimod after a live vaccine ends by itself", [
    exercises: [
        live_vaccine_pause_ends_by_itself,
        withheld_in_pause,
        valid_until_withholding_ends,
        live_vaccine_under_treatment_fades
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponvory, on_therapy, '2025-06-02'),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect: [
        disposition(ann, ponvory, withhold),
        withheld_until(ann, ponvory, vaccine_interval_is_over, '2026-03-20'),
        valid_until(ann, ponvory, vaccine_interval_is_over, '2026-03-20')
    ]
]).

:- case("cladribine: valid until a second course is what comes next", [
    exercises: [valid_until_second_course_comes_next, second_course_in_time],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-02'),
        serology(ann, anti_hbc, negative, '2026-01-02'),
        serology(ann, hiv, negative, '2026-01-02'),
        serology(ann, hcv, negative, '2026-01-02'),
        serology(ann, igra, negative, '2026-01-02')
    ],
    expect: [
        disposition(ann, mavenclad, continue),
        valid_until(ann, mavenclad, second_course_comes_next, '2026-07-12')
    ]
]).

:- case("cladribine, with something else open: the second course changes nothing more", [
    exercises: [valid_until_second_course_comes_next],
    like: "cladribine: valid until a second course is what comes next",
    given: [sign(ann, cough, present, '2026-03-01')],
    expect: [
        second_course_from(ann, mavenclad, '2026-07-12'),
        disposition(ann, mavenclad, clinician_judgement)
    ],
    expect_not: [valid_until(ann, mavenclad, second_course_comes_next, _)]
]).

:- case("cladribine, with a lymphocyte count that is too low for a second course", [
    exercises: [valid_until_lymphocytes_matter],
    like: "cladribine: valid until a second course is what comes next",
    given: [
        sign(ann, cough, present, '2026-03-01'),
        measured(ann, alc, 0.6, '10*9/L', '2026-02-20')
    ],
    expect: [valid_until(ann, mavenclad, second_course_comes_next, '2026-07-12')]
]).

:- case("on hold, or with enough lymphocytes, that date changes nothing", [
    exercises: [valid_until_lymphocytes_matter],
    like: "cladribine: valid until a second course is what comes next",
    each: [[Status, Count]: [[on_hold, 0.6], [on_therapy, 0.8]]],
    given: [
        sign(ann, cough, present, '2026-03-01'),
        treatment(ann, mavenclad, Status, '2026-02-01'),
        measured(ann, alc, Count, '10*9/L', '2026-02-20')
    ],
    expect: [second_course_from(ann, mavenclad, '2026-07-12')],
    expect_not: [valid_until(ann, mavenclad, second_course_comes_next, _)]
]).

:- case("a second course is next, or none has been given", [
    exercises: [valid_until_second_course_comes_next],
    like: "a tidy record of a treatment that goes on",
    each: [
        [Status, Since]: [
            [on_therapy, '2025-09-01'],
            [candidate, '2026-01-10'],
            [stopped, '2026-01-10']
        ]
    ],
    given: [treatment(ann, mavenclad, Status, Since)],
    expect: [current_status(ann, mavenclad, Status)],
    expect_not: [valid_until(ann, mavenclad, second_course_comes_next, _)]
]).

:- case("a live vaccine during treatment, and why it ends", [
    exercises: [live_vaccine_under_treatment_fades],
    like: "a live vaccine during treatment fades",
    given: [as_of('2026-03-04')],
    expect: [ends_by_itself(ann, kesimpta, mmr, live_vaccine_no_longer_recent, '2026-03-20')],
    expect_not: [ends_by_itself(ann, kesimpta, mmr, vaccine_interval_is_over, _)]
]).

:- case("a live vaccine, and treatment that was stopped since: no date changes that", [
    exercises: [live_vaccine_under_treatment_fades, live_vaccine_pause_ends_by_itself],
    each: [Drug: [kesimpta, ponvory]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        vaccinated(ann, mmr, live, '2026-02-20'),
        treatment(ann, Drug, stopped, '2026-02-25')
    ],
    expect: [disposition(ann, Drug, stopped)],
    expect_not: [ends_by_itself(ann, _, _, _, _)]
]).

:- case("the pause of ponesimod on hold", [
    exercises: [withheld_in_pause, live_vaccine_pause_ends_by_itself],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ponvory, on_hold, '2026-02-10'),
        vaccinated(ann, mmr, live, '2026-02-20')
    ],
    expect: [ends_by_itself(ann, ponvory, mmr, vaccine_interval_is_over, '2026-03-20')],
    expect_not: [withheld_until(ann, _, _, _), ends_by_itself(ann, ponvory, mmr, wait_is_over, _)]
]).

:- case("on therapy, to stop is stronger than any wait", [
    exercises: [valid_until_withholding_ends],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [treatment(ann, kesimpta, on_therapy, '2026-02-03'), confirmed(ann, pml, '2026-02-13')],
    expect: [
        disposition(ann, kesimpta, stop),
        withheld_until(ann, kesimpta, wait_is_over, '2026-02-15')
    ],
    expect_not: [valid_until(ann, _, _, _)]
]).

:- case("on therapy, of two waits the later one ends the withholding", [
    exercises: [valid_until_withholding_ends],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [
        treatment(ann, kesimpta, on_therapy, '2026-02-03'),
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-10')
    ],
    expect: [valid_until(ann, kesimpta, wait_is_over, '2026-02-17')],
    expect_not: [valid_until(ann, kesimpta, wait_is_over, '2026-02-15')]
]).

:- case("on hold, a serious infection is asked about however long ago it was", [
    exercises: [recent_infection_ages],
    like: "a serious infection that ended lately: valid until it is no longer recent",
    given: [treatment(ann, kesimpta, on_hold, '2026-02-25')],
    expect: [objection(ann, kesimpta, follow_up_after_serious_infection)],
    expect_not: [ends_by_itself(ann, _, _, infection_no_longer_recent, _)]
]).

:- case("fingolimod on therapy, or with something open, is not asked for a new blood count by \c
        date", [
    exercises: [valid_until_blood_count_is_too_old],
    like: "a tidy record of a hold that may end",
    each: [Status: [on_hold, on_therapy]],
    given: [
        treatment(ann, gilenya, Status, '2026-02-02'),
        measured(ann, alc, 0.9, '10*9/L', '2026-01-05'),
        sign(ann, cough, present, '2026-03-01')
    ],
    expect: [current_status(ann, gilenya, Status)],
    expect_not: [valid_until(ann, gilenya, _, _)]
]).

:- case("fingolimod on therapy is not asked for a new blood count by date", [
    exercises: [valid_until_blood_count_is_too_old],
    given: [
        as_of('2026-03-03'),
        treatment(ann, gilenya, on_therapy, '2026-02-02'),
        serology(ann, vzv_igg, positive, '2025-01-01'),
        measured(ann, alc, 0.9, '10*9/L', '2026-01-05')
    ],
    expect: [disposition(ann, gilenya, continue)],
    expect_not: [valid_until(ann, gilenya, _, _)]
]).

:- case("on the day itself, and once stopped, no second course is ahead", [
    exercises: [second_course_in_time],
    each: [
        [Day, Status]: [
            ['2026-07-12', on_therapy],
            ['2026-03-03', stopped],
            ['2026-12-01', on_hold]
        ]
    ],
    given: [
        as_of(Day),
        treatment(ann, mavenclad, on_therapy, '2026-01-10'),
        treatment(ann, mavenclad, Status, '2026-01-11')
    ],
    expect: [current_status(ann, mavenclad, Status)],
    expect_not: [second_course_from(ann, mavenclad, _)]
]).

:- case("a grave opportunistic infection with low IgG does not fade", [
    exercises: [recurrence_ends_by_itself, objection_that_lasts],
    like: "recurrent infections with low IgG: valid until the first one is six months old",
    given: [
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2024-01-05'),
        course_started(ann, pjp, antibiotic, '2024-01-05'),
        course_completed(ann, pjp, antibiotic, '2024-01-26'),
        resolved(ann, pjp, '2024-02-05')
    ],
    expect: [lasting_objection(ann, kesimpta), disposition(ann, kesimpta, clinician_judgement)],
    expect_not: [valid_until(ann, _, _, _), ends_by_itself(ann, _, _, _, _)]
]).
