% Cases of rules/contradictions.pl.

:- case("a tidy record of a treatment that goes on", [
    exercises: [
        contradiction_that_bears,
        episode_mentioned_with_hospital,
        episode_mentioned_with_lasting,
        episode_mentioned_with_severity,
        evaluate_contradictory_record,
        objection_by_contradiction,
        two_drugs_at_once,
        statuses_of_one_day_disagree
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2025-05-02'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [
        contradiction(ann, _, _, _),
        contradictory_record(ann, _),
        recommend(ann, kesimpta, evaluate, contradictory_record)
    ]
]).

:- case("a tidy record of a hold that may end", [
    exercises: [
        resolved_before_it_began,
        completed_before_it_started,
        course_was_over_before_the_infection,
        course_both_completed_and_stopped,
        in_hospital_before_it_began,
        in_hospital_and_not_serious,
        episode_with_two_onsets,
        episode_with_two_infections,
        resolved_on_two_days,
        follow_ups_of_one_day_disagree,
        resolved_and_impossible_to_clear,
        serology_of_one_day_disagrees,
        values_of_one_day_disagree,
        sign_both_present_and_absent,
        dose_before_the_first_entry,
        dose_although_not_treated,
        severity_recorded_in_two_ways,
        episode_without_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        dose_given(ann, kesimpta, '2026-01-10'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        severity(ann, uti1, serious),
        hospitalised(ann, uti1, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        follow_up(ann, uti1, resolution_confirmed, '2026-02-20'),
        sign(ann, fever, present, '2026-02-24'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        measured(ann, temperature, 36.6, 'Cel', '2026-02-25'),
        measured(ann, temperature, 36.9, 'Cel', '2026-02-25')
    ],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [
        contradiction(ann, _, _, _),
        contradictory_record(ann, _),
        recommend(ann, kesimpta, evaluate, contradictory_record)
    ]
]).

:- case("a tidy record of a candidate", [
    exercises: [
        dose_although_not_treated,
        dose_before_the_first_entry,
        objection_by_contradiction,
        evaluate_contradictory_record
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2026-02-10'),
        serology(ann, anti_hbc, negative, '2026-02-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20')
    ],
    expect: [disposition(ann, kesimpta, may_start)],
    expect_not: [
        contradiction(ann, _, _, _),
        contradictory_record(ann, _),
        recommend(ann, kesimpta, evaluate, contradictory_record)
    ]
]).

:- case("resolved before it began does not count as resolved", [
    exercises: [
        resolved_before_it_began,
        contradiction_that_bears,
        evaluate_contradictory_record,
        objection_by_contradiction
    ],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, flu, influenza, '2026-02-20'), resolved(ann, flu, '2026-02-19')],
    expect: [
        contradiction(ann, resolved_before_onset, flu, not_resolved),
        contradictory_record(ann, resolved_before_onset),
        active_infection(ann, flu, influenza),
        objection(ann, kesimpta, contradictory_record),
        recommend(ann, kesimpta, evaluate, contradictory_record),
        disposition(ann, kesimpta, withhold)
    ]
]).

:- case("resolved on the day it began is no contradiction", [
    exercises: [resolved_before_it_began],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, flu, influenza, '2026-02-01'), resolved(ann, flu, '2026-02-01')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("a course completed before it started is still running", [
    exercises: [completed_before_it_started],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-02'),
        course_started(ann, skin, antibiotic, '2026-01-10'),
        course_completed(ann, skin, antibiotic, '2026-01-09'),
        resolved(ann, skin, '2026-01-20')
    ],
    expect: [
        contradiction(ann, completed_before_started, skin, still_running),
        contradictory_record(ann, completed_before_started),
        course_running(ann, skin, antibiotic),
        disposition(ann, kesimpta, withhold)
    ]
]).

:- case("of two courses, the first completed before the second started, is no contradiction", [
    exercises: [completed_before_it_started],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-02'),
        course_started(ann, skin, antibiotic, '2026-01-02'),
        course_completed(ann, skin, antibiotic, '2026-01-09'),
        course_started(ann, skin, antibiotic, '2026-01-12'),
        course_completed(ann, skin, antibiotic, '2026-01-19'),
        resolved(ann, skin, '2026-01-20')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("a course of another kind does not make a completion contradictory, nor one of the same \c
        day", [
    exercises: [completed_before_it_started],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-02'),
        course_started(ann, skin, antibiotic, '2026-01-09'),
        course_completed(ann, skin, antibiotic, '2026-01-09'),
        course_started(ann, skin, antifungal, '2026-01-12'),
        course_completed(ann, skin, antifungal, '2026-01-19'),
        resolved(ann, skin, '2026-01-20')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("a course that was over before the infection began may not have been for it", [
    exercises: [course_was_over_before_the_infection],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-12'),
        course_started(ann, skin, antibiotic, '2026-01-02'),
        course_completed(ann, skin, antibiotic, '2026-01-09'),
        resolved(ann, skin, '2026-01-20')
    ],
    expect: [
        contradiction(ann, course_before_infection, skin, open_question),
        contradictory_record(ann, course_before_infection),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("a course that began before the recorded onset and ended on or after it is no \c
        contradiction", [
    exercises: [course_was_over_before_the_infection],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, skin, cellulitis, '2026-01-09'),
        course_started(ann, skin, antibiotic, '2026-01-02'),
        course_completed(ann, skin, antibiotic, '2026-01-09'),
        resolved(ann, skin, '2026-01-20')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("completed and stopped early on one day counts as stopped early", [
    exercises: [course_both_completed_and_stopped],
    like: "a tidy record of a hold that may end",
    given: [course_stopped_early(ann, uti1, antibiotic, '2026-02-08')],
    expect: [
        contradiction(ann, completed_and_stopped_early, uti1, stopped_early),
        contradictory_record(ann, completed_and_stopped_early),
        course_cut_short(ann, uti1, antibiotic),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("begun anew and completed after an early stop, or beside another course, is no \c
        contradiction", [
    exercises: [course_both_completed_and_stopped],
    like: "a tidy record of a hold that may end",
    given: [
        course_stopped_early(ann, uti1, antibiotic, '2026-02-05'),
        course_started(ann, uti1, antibiotic, '2026-02-05'),
        course_started(ann, uti1, antifungal, '2026-02-01'),
        course_started(ann, uti1, antifungal, '2026-02-08'),
        course_stopped_early(ann, uti1, antifungal, '2026-02-08'),
        course_completed(ann, uti1, antifungal, '2026-02-09')
    ],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("of two severities the worse one counts", [
    exercises: [severity_recorded_in_two_ways],
    like: "a tidy record of a treatment that goes on",
    each: [[Milder, Worse]: [[mild, moderate], [mild, serious], [moderate, serious]]],
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        severity(ann, flu, Milder),
        severity(ann, flu, Worse)
    ],
    expect: [contradiction(ann, severity_disagrees, flu, Worse)],
    expect_not: [contradictory_record(ann, _), contradiction(ann, severity_disagrees, flu, Milder)]
]).

:- case("severities of two infections are no contradiction", [
    exercises: [severity_recorded_in_two_ways, in_hospital_and_not_serious],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        infection(ann, skin, cellulitis, '2026-02-20'),
        severity(ann, flu, mild),
        severity(ann, skin, serious),
        hospitalised(ann, skin, '2026-02-21')
    ],
    expect: [disposition(ann, kesimpta, withhold)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("in hospital for an infection that is called mild: it counts as serious", [
    exercises: [in_hospital_and_not_serious],
    like: "a tidy record of a treatment that goes on",
    each: [Severity: [mild, moderate]],
    given: [
        infection(ann, flu, influenza, '2026-02-20'),
        severity(ann, flu, Severity),
        hospitalised(ann, flu, '2026-02-21')
    ],
    expect: [contradiction(ann, severity_disagrees, flu, serious), serious_episode(ann, flu)],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("in hospital before the infection began: it counts as serious", [
    exercises: [in_hospital_before_it_began],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, flu, influenza, '2026-02-20'), hospitalised(ann, flu, '2026-02-19')],
    expect: [
        contradiction(ann, hospitalised_before_onset, flu, serious),
        serious_episode(ann, flu)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("one name for two infections that follow each other", [
    exercises: [episode_with_two_onsets, contradiction_that_bears],
    like: "a tidy record of a hold that may end",
    given: [infection(ann, uti1, acute_cystitis_uti, '2025-11-01')],
    expect: [
        contradiction(ann, episode_used_twice, uti1, open_question),
        contradictory_record(ann, episode_used_twice),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("one name for two infections of one day", [
    exercises: [episode_with_two_infections],
    like: "a tidy record of a hold that may end",
    given: [infection(ann, uti1, cellulitis, '2026-02-01')],
    expect: [
        contradiction(ann, episode_used_twice, uti1, open_question),
        contradictory_record(ann, episode_used_twice),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("a hospital stay for an infection that is not on record", [
    exercises: [
        episode_mentioned_with_hospital,
        episode_without_infection,
        contradiction_that_bears
    ],
    like: "a tidy record of a treatment that goes on",
    given: [hospitalised(ann, lung, '2026-02-19')],
    expect: [
        episode_mentioned(ann, lung),
        contradiction(ann, unknown_episode, lung, open_question),
        contradictory_record(ann, unknown_episode),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("a severity for an infection that is not on record", [
    exercises: [
        episode_mentioned_with_severity,
        episode_without_infection,
        contradiction_that_bears
    ],
    like: "a tidy record of a treatment that goes on",
    given: [severity(ann, lung, mild)],
    expect: [
        episode_mentioned(ann, lung),
        contradiction(ann, unknown_episode, lung, open_question),
        contradictory_record(ann, unknown_episode),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("a note that it cannot be cleared for an infection that is not on record", [
    exercises: [
        episode_mentioned_with_lasting,
        episode_without_infection,
        contradiction_that_bears
    ],
    like: "a tidy record of a treatment that goes on",
    given: [not_eradicable(ann, lung)],
    expect: [
        episode_mentioned(ann, lung),
        contradiction(ann, unknown_episode, lung, open_question),
        contradictory_record(ann, unknown_episode),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("a follow-up that found it not resolved for an infection that is not on record", [
    exercises: [
        episode_mentioned_with_follow_up,
        episode_without_infection,
        contradiction_that_bears
    ],
    like: "a tidy record of a treatment that goes on",
    given: [follow_up(ann, lung, not_resolved, '2026-02-19')],
    expect: [
        episode_mentioned(ann, lung),
        contradiction(ann, unknown_episode, lung, open_question),
        contradictory_record(ann, unknown_episode),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("a resolution or its confirmation without an infection says nothing of an open one", [
    exercises: [episode_without_infection, episode_mentioned_with_follow_up],
    like: "a tidy record of a treatment that goes on",
    given: [
        resolved(ann, lung, '2026-02-19'),
        follow_up(ann, lung, resolution_confirmed, '2026-02-25')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [episode_mentioned(ann, _), contradiction(ann, _, _, _)]
]).

:- case("resolved on two days: the later one counts", [
    exercises: [resolved_on_two_days],
    like: "a tidy record of a hold that may end",
    given: [resolved(ann, uti1, '2026-02-14')],
    expect: [
        contradiction(ann, two_resolutions, uti1, resolved_later),
        last_resolution(ann, '2026-02-14'),
        disposition(ann, kesimpta, may_restart)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("two follow-ups of one day disagree: not resolved", [
    exercises: [follow_ups_of_one_day_disagree],
    like: "a tidy record of a hold that may end",
    given: [follow_up(ann, uti1, not_resolved, '2026-02-20')],
    expect: [
        contradiction(ann, follow_ups_disagree, uti1, not_resolved),
        contradictory_record(ann, follow_ups_disagree),
        active_infection(ann, uti1, acute_cystitis_uti),
        disposition(ann, kesimpta, keep_holding)
    ]
]).

:- case("follow-ups of two days may disagree", [
    exercises: [follow_ups_of_one_day_disagree],
    like: "a tidy record of a hold that may end",
    given: [follow_up(ann, uti1, not_resolved, '2026-02-08')],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("resolved, and impossible to clear: not cleared", [
    exercises: [resolved_and_impossible_to_clear],
    like: "a tidy record of a hold that may end",
    given: [not_eradicable(ann, uti1)],
    expect: [
        contradiction(ann, resolved_though_not_eradicable, uti1, not_resolved),
        lasting_infection(ann, uti1),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("impossible to clear and never called resolved is no contradiction", [
    exercises: [resolved_and_impossible_to_clear],
    like: "a tidy record of a hold that may end",
    given: [
        infection(ann, ntm, nontuberculous_mycobacterial_lung_disease, '2025-12-01'),
        not_eradicable(ann, ntm)
    ],
    expect: [lasting_infection(ann, ntm)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("active hepatitis B on record with a negative HBsAg is taken as active", [
    exercises: [active_hepatitis_b_and_no_antigen],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, hep, active_hepatitis_b, '2026-02-01')],
    expect: [
        contradiction(ann, active_hepatitis_b_without_antigen, hep, active_hepatitis_b),
        contradictory_record(ann, active_hepatitis_b_without_antigen),
        active_hbv(ann),
        disposition(ann, kesimpta, stop)
    ]
]).

:- case("active hepatitis B with a positive HBsAg is no contradiction", [
    exercises: [active_hepatitis_b_and_no_antigen],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, hep, active_hepatitis_b, '2026-02-01'),
        serology(ann, hbsag, positive, '2026-02-02')
    ],
    expect: [active_hbv(ann)],
    expect_not: [contradiction(ann, _, _, _)]
]).
