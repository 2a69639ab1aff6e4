% Cases of rules/pitfalls.pl.

:- case("a dose within an infection that is still active", [
    exercises: [
        given_as_a_dose,
        last_day_given,
        warn_given_during_active_infection,
        warn_mild_infection_under_treatment
    ],
    like: "a tidy record of a treatment that goes on",
    each: [Given: ['2026-02-20', '2026-02-22']],
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        dose_given(ann, kesimpta, '2026-01-22'),
        dose_given(ann, kesimpta, Given)
    ],
    expect: [
        last_given(ann, kesimpta, Given),
        warning(ann, kesimpta, given_during_infection, flu),
        disposition(ann, kesimpta, withhold)
    ],
    expect_not: [warning(ann, kesimpta, mild_infection_may_become_serious, _)]
]).

:- case("a dose the day before an infection began is no pitfall", [
    exercises: [warn_given_during_active_infection, warn_given_before_resolution],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, flu, influenza, '2026-02-20'), dose_given(ann, kesimpta, '2026-02-19')],
    expect: [given_on(ann, kesimpta, '2026-02-19')],
    expect_not: [warning(ann, _, _, _)]
]).

:- case("started during an infection, by the entry of the treatment alone", [
    exercises: [given_from_an_entry, warn_given_during_active_infection],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, natalizumab, on_therapy, '2026-02-22'),
        infection(ann, flu, influenza, '2026-02-20')
    ],
    expect: [
        given_on(ann, natalizumab, '2026-02-22'),
        warning(ann, natalizumab, given_during_infection, flu)
    ],
    expect_not: [warning(ann, kesimpta, given_during_infection, _)]
]).

:- case("restarted before the infection had resolved", [
    exercises: [
        given_from_an_entry,
        warn_given_before_resolution,
        warn_given_before_course_was_over
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        treatment(ann, kesimpta, on_therapy, '2026-02-11'),
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12')
    ],
    expect: [
        last_given(ann, kesimpta, '2026-02-11'),
        warning(ann, kesimpta, given_during_infection, skin),
        warning(ann, kesimpta, given_in_wait_after_antibiotics, skin)
    ],
    expect_not: [warning(ann, kesimpta, given_before_course_was_completed, _)]
]).

:- case("a dose on the day of resolution, or before the onset, is not one during the infection", [
    exercises: [warn_given_before_resolution],
    like: "a tidy record of a treatment that goes on",
    each: [Given: ['2026-02-12', '2026-01-31']],
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_given(ann, kesimpta, Given)
    ],
    expect: [last_given(ann, kesimpta, Given)],
    expect_not: [warning(ann, kesimpta, given_during_infection, _)]
]).

:- case("a dose on the day the infection began, or the day before it was over, is one during it", [
    exercises: [warn_given_before_resolution],
    like: "a tidy record of a treatment that goes on",
    each: [Given: ['2026-02-01', '2026-02-11']],
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_given(ann, kesimpta, Given)
    ],
    expect: [warning(ann, kesimpta, given_during_infection, skin)]
]).

:- case("only the last dose counts", [
    exercises: [last_day_given, warn_given_before_resolution],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_given(ann, kesimpta, '2026-02-05'),
        dose_given(ann, kesimpta, '2026-02-25')
    ],
    expect: [last_given(ann, kesimpta, '2026-02-25')],
    expect_not: [warning(ann, _, _, _)]
]).

:- case("once treatment is stopped, or before it begins, no dose is a pitfall", [
    exercises: [given_as_a_dose, given_from_an_entry, last_day_given],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, kesimpta, stopped, '2026-02-22'),
        infection(ann, flu, influenza, '2026-02-20'),
        dose_given(ann, kesimpta, '2026-02-21')
    ],
    expect: [disposition(ann, kesimpta, stopped)],
    expect_not: [given_on(ann, _, _), warning(ann, _, _, _)]
]).

:- case("a dose while a course is still running", [
    exercises: [warn_given_while_course_is_running],
    like: "a tidy record of a treatment that goes on",
    each: [Given: ['2026-02-05', '2026-02-20']],
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        resolved(ann, skin, '2026-02-12'),
        course_started(ann, skin, antibiotic, '2026-02-05'),
        dose_given(ann, kesimpta, Given)
    ],
    expect: [warning(ann, kesimpta, given_before_course_was_completed, skin)]
]).

:- case("a dose before the course began is not one during it", [
    exercises: [warn_given_while_course_is_running, warn_given_before_course_was_over],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-20'),
        resolved(ann, skin, '2026-02-12'),
        course_started(ann, skin, antibiotic, '2026-02-05'),
        infection(ann, lung, bacterial_pneumonia, '2026-01-20'),
        resolved(ann, lung, '2026-02-12'),
        course_started(ann, lung, antibiotic, '2026-02-05'),
        course_completed(ann, lung, antibiotic, '2026-02-10'),
        dose_given(ann, kesimpta, '2026-02-04')
    ],
    expect: [warning(ann, kesimpta, given_during_infection, skin)],
    expect_not: [warning(ann, kesimpta, given_before_course_was_completed, _)]
]).

:- case("a dose before a course was completed", [
    exercises: [warn_given_before_course_was_over],
    like: "a tidy record of a treatment that goes on",
    each: [Given: ['2026-02-01', '2026-02-09']],
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_given(ann, kesimpta, Given)
    ],
    expect: [warning(ann, kesimpta, given_before_course_was_completed, skin)],
    expect_not: [warning(ann, kesimpta, given_in_wait_after_antibiotics, _)]
]).

:- case("a dose between two courses is not one during a course", [
    exercises: [warn_given_before_course_was_over],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2025-12-01'),
        course_started(ann, skin, antibiotic, '2025-12-01'),
        course_completed(ann, skin, antibiotic, '2025-12-10'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_given(ann, kesimpta, '2026-01-15')
    ],
    expect: [warning(ann, kesimpta, given_during_infection, skin)],
    expect_not: [
        warning(ann, kesimpta, given_before_course_was_completed, _),
        warning(ann, kesimpta, given_in_wait_after_antibiotics, _)
    ]
]).

:- case("a course of one day is over on that day", [
    exercises: [warn_given_before_course_was_over],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-05'),
        course_completed(ann, skin, antibiotic, '2026-02-08'),
        resolved(ann, skin, '2026-02-12'),
        dose_given(ann, kesimpta, '2026-02-02')
    ],
    expect: [warning(ann, kesimpta, given_during_infection, skin)],
    expect_not: [warning(ann, kesimpta, given_before_course_was_completed, _)]
]).

:- case("a dose although a course was stopped early", [
    exercises: [warn_given_after_course_was_cut_short],
    like: "a tidy record of a treatment that goes on",
    each: [Given: ['2026-02-05', '2026-02-25']],
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        resolved(ann, skin, '2026-02-12'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_stopped_early(ann, skin, antibiotic, '2026-02-05'),
        dose_given(ann, kesimpta, Given)
    ],
    expect: [warning(ann, kesimpta, given_before_course_was_completed, skin)]
]).

:- case("a dose before the early stop, or after a full course, is not a dose after an early stop", [
    exercises: [warn_given_after_course_was_cut_short],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, lung, bacterial_pneumonia, '2026-01-02'),
        resolved(ann, lung, '2026-01-20'),
        course_started(ann, lung, antibiotic, '2026-01-02'),
        course_stopped_early(ann, lung, antibiotic, '2026-01-04'),
        course_completed(ann, lung, antibiotic, '2026-01-14'),
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-02'),
        course_stopped_early(ann, skin, antibiotic, '2026-02-05'),
        dose_given(ann, kesimpta, '2026-02-01')
    ],
    expect: [course_cut_short(ann, skin, antibiotic)],
    expect_not: [warning(ann, kesimpta, given_before_course_was_completed, _)]
]).

:- case("a dose within a week of the antibiotics", [
    exercises: [warn_given_in_wait_after_antibiotics],
    like: "a tidy record of a treatment that goes on",
    each: [Given: ['2026-02-10', '2026-02-16']],
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_given(ann, kesimpta, Given)
    ],
    expect: [warning(ann, kesimpta, given_in_wait_after_antibiotics, skin)],
    expect_not: [warning(ann, kesimpta, given_before_course_was_completed, _)]
]).

:- case("a dose a week after the antibiotics, or after another kind of course, is outside the \c
        wait", [
    exercises: [warn_given_in_wait_after_antibiotics],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        course_started(ann, skin, antifungal, '2026-02-01'),
        course_completed(ann, skin, antifungal, '2026-02-16'),
        dose_given(ann, kesimpta, '2026-02-17')
    ],
    expect: [last_given(ann, kesimpta, '2026-02-17')],
    expect_not: [warning(ann, _, _, _)]
]).

:- case("antibiotics for something that is no recorded infection leave no wait", [
    exercises: [warn_given_in_wait_after_antibiotics],
    like: "a tidy record of a treatment that goes on",
    given: [
        course_started(ann, tooth, antibiotic, '2026-02-05'),
        course_completed(ann, tooth, antibiotic, '2026-02-10'),
        dose_given(ann, kesimpta, '2026-02-12')
    ],
    expect: [last_given(ann, kesimpta, '2026-02-12')],
    expect_not: [warning(ann, _, _, _)]
]).

:- case("a dose is due while the advice holds it back", [
    exercises: [warn_dose_due_while_held_back],
    like: "a tidy record of a treatment that goes on",
    each: [Due: ['2026-03-03', '2026-03-20']],
    given: [infection(ann, flu, influenza, '2026-02-20'), dose_due(ann, kesimpta, Due)],
    expect: [warning(ann, kesimpta, dose_due_while_held_back, next_dose)]
]).

:- case("a dose that was due yesterday, or for another drug, or with nothing against it, is no \c
        pitfall", [
    exercises: [warn_dose_due_while_held_back, warn_dose_due_before_earliest_restart],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        dose_due(ann, kesimpta, '2026-03-02'),
        treatment(ann, natalizumab, stopped, '2024-01-01'),
        dose_due(ann, natalizumab, '2026-03-20')
    ],
    expect: [recommend(ann, kesimpta, withhold, flu)],
    expect_not: [
        warning(ann, _, dose_due_while_held_back, _),
        warning(ann, _, dose_due_before_earliest_date, _)
    ]
]).

:- case("a dose is due on or after the day on which the wait ends by itself", [
    exercises: [settled_before_the_dose, warn_dose_due_while_held_back],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    each: [Due: ['2026-02-15', '2026-03-15']],
    given: [dose_due(ann, kesimpta, Due)],
    expect: [settled_by(ann, kesimpta, Due), recommend(ann, kesimpta, keep_holding, uti1)],
    expect_not: [warning(ann, _, dose_due_while_held_back, _)]
]).

:- case("a dose is due on the last day of the wait", [
    exercises: [settled_before_the_dose, warn_dose_due_while_held_back],
    like: "on hold, the only open matter is the wait after antibiotics: valid until it ends",
    given: [dose_due(ann, kesimpta, '2026-02-14')],
    expect: [warning(ann, kesimpta, dose_due_while_held_back, next_dose)],
    expect_not: [settled_by(ann, _, _)]
]).

:- case("a dose is due and nothing holds it back", [
    exercises: [warn_dose_due_while_held_back],
    like: "a tidy record of a treatment that goes on",
    given: [dose_due(ann, kesimpta, '2026-03-20')],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [warning(ann, _, _, _)]
]).

:- case("a dose is due before the earliest day by the longer wait, not by the shorter", [
    exercises: [warn_dose_due_before_earliest_restart],
    given: [
        as_of('2026-02-18'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_due(ann, kesimpta, '2026-02-23')
    ],
    expect: [warning(ann, kesimpta, dose_due_before_earliest_date, article_conservative)],
    expect_not: [
        warning(ann, kesimpta, dose_due_before_earliest_date, article_minimum),
        warning(ann, kesimpta, dose_due_before_earliest_date, label)
    ]
]).

:- case("a dose due on the earliest day itself is not before it", [
    exercises: [warn_dose_due_before_earliest_restart],
    given: [
        as_of('2026-02-18'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        dose_due(ann, kesimpta, '2026-02-24')
    ],
    expect: [earliest_restart(ann, kesimpta, article_conservative, '2026-02-24')],
    expect_not: [warning(ann, kesimpta, dose_due_before_earliest_date, _)]
]).

:- case("a first dose is due before the interval after a vaccine is over", [
    exercises: [warn_dose_due_before_earliest_start],
    like: "a tidy record of a candidate",
    each: [Due: ['2026-03-10', '2026-03-19']],
    given: [vaccinated(ann, mmr, live, '2026-02-20'), dose_due(ann, kesimpta, Due)],
    expect: [warning(ann, kesimpta, dose_due_before_earliest_date, live)]
]).

:- case("a first dose due on the day the interval ends is not before it", [
    exercises: [warn_dose_due_before_earliest_start],
    like: "a tidy record of a candidate",
    given: [vaccinated(ann, mmr, live, '2026-02-20'), dose_due(ann, kesimpta, '2026-03-20')],
    expect: [earliest_start(ann, kesimpta, live, '2026-03-20')],
    expect_not: [warning(ann, kesimpta, dose_due_before_earliest_date, _)]
]).

:- case("a mild infection under treatment may become serious", [
    exercises: [warn_mild_infection_under_treatment],
    like: "a tidy record of a treatment that goes on",
    each: [Status: [on_therapy, on_hold]],
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        severity(ann, flu, mild),
        treatment(ann, kesimpta, Status, '2026-02-21')
    ],
    expect: [warning(ann, kesimpta, mild_infection_may_become_serious, flu)]
]).

:- case("a moderate infection, one that is over, and that of a candidate are not warned of as \c
        mild", [
    exercises: [warn_mild_infection_under_treatment],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        severity(ann, flu, moderate),
        infection(ann, skin, cellulitis, '2026-01-01'),
        severity(ann, skin, mild),
        resolved(ann, skin, '2026-01-10'),
        infection(ann, cold, upper_respiratory_viral_infection, '2026-02-25'),
        treatment(ann, natalizumab, candidate, '2026-02-21')
    ],
    expect: [active_infection(ann, cold, upper_respiratory_viral_infection)],
    expect_not: [warning(ann, _, mild_infection_may_become_serious, _)]
]).

:- case("a mild infection of a candidate is no pitfall of the drug", [
    exercises: [warn_mild_infection_under_treatment],
    like: "a tidy record of a candidate",
    given: [infection(ann, flu, influenza, '2026-02-26'), severity(ann, flu, mild)],
    expect: [disposition(ann, kesimpta, do_not_start_yet)],
    expect_not: [warning(ann, _, mild_infection_may_become_serious, _)]
]).

:- case("high risk of Pneumocystis and no prophylaxis on record", [
    exercises: [warn_no_prophylaxis_on_record],
    like: "a tidy record of a treatment that goes on",
    given: [steroid_course(ann, 40, '2025-12-01', '2026-01-20')],
    expect: [
        warning(ann, kesimpta, no_prophylaxis_on_record, pneumocystis),
        disposition(ann, kesimpta, continue)
    ]
]).

:- case("with prophylaxis, without a risk, or once stopped, nothing is missing", [
    exercises: [warn_no_prophylaxis_on_record],
    like: "a tidy record of a treatment that goes on",
    given: [
        steroid_course(ann, 40, '2025-12-01', '2026-01-20'),
        prophylaxis(ann, pneumocystis, '2025-12-02')
    ],
    expect: [pneumocystis_risk(ann, kesimpta, long_steroid_course, pjp_review)],
    expect_not: [warning(ann, _, _, _)]
]).

:- case("no prophylaxis is missing once treatment is stopped", [
    exercises: [warn_no_prophylaxis_on_record],
    like: "a tidy record of a treatment that goes on",
    given: [
        steroid_course(ann, 40, '2025-12-01', '2026-01-20'),
        treatment(ann, kesimpta, stopped, '2026-02-20')
    ],
    expect: [disposition(ann, kesimpta, stopped)],
    expect_not: [warning(ann, _, no_prophylaxis_on_record, _)]
]).

:- case("a normal CRP from before the end of the infection shows nothing", [
    exercises: [warn_marker_older_than_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-11')
    ],
    expect: [
        warning(ann, kesimpta, marker_older_than_resolution, crp),
        missing(ann, kesimpta, crp_after_resolution, _)
    ]
]).

:- case("a CRP of the day of the resolution counts", [
    exercises: [warn_marker_older_than_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-11'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-12'),
        measured(ann, esr, 9, 'mm/h', '2026-02-11')
    ],
    expect: [last_resolution(ann, '2026-02-12')],
    expect_not: [warning(ann, _, _, _)]
]).

:- case("an old CRP matters for a restart only", [
    exercises: [warn_marker_older_than_resolution],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-02-01'),
        course_started(ann, skin, antibiotic, '2026-02-01'),
        course_completed(ann, skin, antibiotic, '2026-02-10'),
        resolved(ann, skin, '2026-02-12'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-11')
    ],
    expect: [last_resolution(ann, '2026-02-12')],
    expect_not: [warning(ann, _, marker_older_than_resolution, _)]
]).
