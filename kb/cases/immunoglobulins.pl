% Cases of rules/immunoglobulins.pl.

:- case("low IgG with a serious opportunistic infection: consider stopping, not stop", [
    exercises: [
        low_igg_by_value,
        grave_because_serious,
        low_igg_with_opportunistic_infection,
        consider_stopping_with_low_immunoglobulins,
        igg_severely_low,
        evaluate_severely_low_igg,
        objection_by_reason_to_stop,
        objection_by_severely_low_igg,
        resolution_confirmed_by_follow_up,
        low_igg_by_diagnosis,
        grave_because_usually_serious,
        low_igg_with_recurrent_infections,
        igg_rose_after_low_value,
        consult_immunologist_before_start
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2026-01-05'),
        course_started(ann, pjp, antibiotic, '2026-01-05'),
        course_completed(ann, pjp, antibiotic, '2026-01-26'),
        resolved(ann, pjp, '2026-02-01'),
        hospitalised(ann, pjp, '2026-01-05'),
        measured(ann, igg, 3.8, 'g/L', '2026-02-03'),
        follow_up(ann, pjp, resolution_confirmed, '2026-02-20'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        recommend(ann, kesimpta, consider_stopping, pjp),
        disposition(ann, kesimpta, keep_holding),
        low_immunoglobulins(ann, igg, '2026-02-03'),
        grave_opportunistic_infection(ann, pjp),
        reason_to_consider_stopping(ann, pjp),
        severe_low_igg(ann, _, _, _),
        recommend(ann, kesimpta, evaluate, igg),
        objection(ann, kesimpta, low_immunoglobulins),
        objection(ann, kesimpta, igg),
        confirmed_after(ann, pjp, '2026-02-01')
    ],
    expect_not: [
        recommend(ann, kesimpta, stop, _),
        recommend(ann, kesimpta, may_restart, _),
        low_immunoglobulins(ann, hypogammaglobulinaemia, _),
        reason_to_consider_stopping(ann, recurrent_infections),
        igg_normal_since(ann, _),
        recommend(ann, kesimpta, consult, immunology)
    ]
]).

:- case("a usually serious opportunistic infection of unknown severity is enough to consider", [
    exercises: [
        grave_because_usually_serious,
        low_igg_with_opportunistic_infection,
        consider_stopping_with_low_immunoglobulins,
        grave_because_serious,
        igg_severely_low,
        evaluate_severely_low_igg,
        objection_by_severely_low_igg
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2026-01-05'),
        course_started(ann, pjp, antibiotic, '2026-01-05'),
        course_completed(ann, pjp, antibiotic, '2026-01-26'),
        resolved(ann, pjp, '2026-02-01'),
        measured(ann, igg, 5.5, 'g/L', '2026-02-03')
    ],
    expect: [
        recommend(ann, kesimpta, consider_stopping, pjp),
        disposition(ann, kesimpta, clinician_judgement),
        grave_opportunistic_infection(ann, pjp),
        reason_to_consider_stopping(ann, pjp)
    ],
    expect_not: [
        recommend(ann, kesimpta, stop, _),
        recommend(ann, kesimpta, continue, _),
        severe_low_igg(ann, _, _, _),
        recommend(ann, kesimpta, evaluate, igg),
        objection(ann, kesimpta, igg)
    ]
]).

:- case("a mild course of an opportunistic infection is not a serious one", [
    exercises: [
        low_igg_by_value,
        grave_because_usually_serious,
        grave_because_serious,
        low_igg_with_opportunistic_infection,
        consider_stopping_with_low_immunoglobulins,
        objection_by_reason_to_stop
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, thr1, oesophageal_candidiasis, '2025-01-01'),
        resolved(ann, thr1, '2025-02-01'),
        severity(ann, thr1, mild),
        measured(ann, igg, 5.5, 'g/L', '2026-02-03')
    ],
    expect: [disposition(ann, kesimpta, continue), low_immunoglobulins(ann, igg, '2026-02-03')],
    expect_not: [
        recommend(ann, kesimpta, consider_stopping, _),
        grave_opportunistic_infection(ann, _),
        reason_to_consider_stopping(ann, _),
        objection(ann, kesimpta, low_immunoglobulins)
    ]
]).

:- case("normal IgG with the same infection is no reason to consider stopping", [
    exercises: [
        grave_because_serious,
        low_igg_by_value,
        low_igg_with_opportunistic_infection,
        consider_stopping_with_low_immunoglobulins
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2026-01-05'),
        course_started(ann, pjp, antibiotic, '2026-01-05'),
        course_completed(ann, pjp, antibiotic, '2026-01-26'),
        resolved(ann, pjp, '2026-02-01'),
        hospitalised(ann, pjp, '2026-01-05'),
        measured(ann, igg, 9.0, 'g/L', '2026-02-03')
    ],
    expect: [disposition(ann, kesimpta, continue), grave_opportunistic_infection(ann, pjp)],
    expect_not: [
        recommend(ann, kesimpta, consider_stopping, _),
        low_immunoglobulins(ann, igg, _),
        reason_to_consider_stopping(ann, _)
    ]
]).

:- case("IgG of 700 mg/dL is not below the limit, 690 is", [
    exercises: [value_in_reference_unit, low_igg_by_value],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 700, 'mg/dL', '2026-02-03')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        standard_value(ann, igg, 7, 'g/L', '2026-02-03')
    ],
    expect_not: [low_immunoglobulins(ann, _, _), low_immunoglobulins(ann, igg, _)]
]).

:- case("IgG that rose again is not low", [
    exercises: [igg_rose_after_low_value, low_igg_by_value],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 5.0, 'g/L', '2025-02-03'),
        measured(ann, igg, 8.0, 'g/L', '2026-02-03')
    ],
    expect: [disposition(ann, kesimpta, continue), igg_normal_since(ann, '2025-02-03')],
    expect_not: [low_immunoglobulins(ann, _, _), low_immunoglobulins(ann, igg, _)]
]).

:- case("low IgG alone on therapy is watched", [
    exercises: [
        low_igg_by_value,
        monitor_immunoglobulins,
        consider_stopping_with_low_immunoglobulins,
        consult_immunologist_before_start,
        evaluate_severely_low_igg
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 5.0, 'g/L', '2026-02-03')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        recommend(ann, kesimpta, monitor, immunoglobulins),
        low_immunoglobulins(ann, igg, '2026-02-03')
    ],
    expect_not: [
        recommend(ann, kesimpta, consider_stopping, _),
        recommend(ann, kesimpta, consult, immunology),
        recommend(ann, kesimpta, evaluate, igg)
    ]
]).

:- case("severely low IgG alone on therapy is left to a clinician", [
    exercises: [igg_severely_low, evaluate_severely_low_igg, objection_by_severely_low_igg],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 390, 'mg/dL', '2026-02-03')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        severe_low_igg(ann, _, _, _),
        recommend(ann, kesimpta, evaluate, igg),
        objection(ann, kesimpta, igg)
    ],
    expect_not: [recommend(ann, kesimpta, stop, _), recommend(ann, kesimpta, consider_stopping, _)]
]).

:- case("low IgM alone triggers nothing", [
    exercises: [continue_treatment, low_igg_by_value, low_igg_by_diagnosis],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igm, 0.2, 'g/L', '2026-02-03')
    ],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [
        low_immunoglobulins(ann, igg, _),
        low_immunoglobulins(ann, hypogammaglobulinaemia, _)
    ]
]).

:- case("a diagnosis of low immunoglobulins with recurrent infections: consider stopping", [
    exercises: [
        low_igg_by_diagnosis,
        low_igg_with_recurrent_infections,
        consider_stopping_with_low_immunoglobulins,
        objection_by_reason_to_stop,
        low_igg_by_value,
        low_igg_with_opportunistic_infection,
        igg_normal_after_diagnosis
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        diagnosis(ann, hypogammaglobulinaemia, '2025-12-01'),
        infection(ann, a1, influenza, '2025-11-01'),
        resolved(ann, a1, '2025-11-10'),
        infection(ann, a2, upper_respiratory_viral_infection, '2026-01-10'),
        resolved(ann, a2, '2026-01-20')
    ],
    expect: [
        recommend(ann, kesimpta, consider_stopping, recurrent_infections),
        disposition(ann, kesimpta, clinician_judgement),
        low_immunoglobulins(ann, hypogammaglobulinaemia, '2025-12-01'),
        reason_to_consider_stopping(ann, recurrent_infections),
        objection(ann, kesimpta, low_immunoglobulins)
    ],
    expect_not: [
        recommend(ann, kesimpta, stop, _),
        low_immunoglobulins(ann, igg, _),
        igg_normal_since(ann, _)
    ]
]).

:- case("a normal IgG after the diagnosis closes it", [
    exercises: [
        igg_normal_after_diagnosis,
        low_igg_by_diagnosis,
        low_igg_with_recurrent_infections
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        diagnosis(ann, hypogammaglobulinaemia, '2025-12-01'),
        measured(ann, igg, 8.0, 'g/L', '2026-02-01'),
        infection(ann, a1, influenza, '2025-11-01'),
        resolved(ann, a1, '2025-11-10'),
        infection(ann, a2, upper_respiratory_viral_infection, '2026-01-10'),
        resolved(ann, a2, '2026-01-20')
    ],
    expect: [disposition(ann, kesimpta, continue), igg_normal_since(ann, '2025-12-01')],
    expect_not: [
        recommend(ann, kesimpta, consider_stopping, _),
        low_immunoglobulins(ann, hypogammaglobulinaemia, _),
        reason_to_consider_stopping(ann, recurrent_infections)
    ]
]).

:- case("a candidate with low IgG goes to an immunologist first", [
    exercises: [
        consult_immunologist_before_start,
        immunologist_still_awaited,
        missing_immunologist,
        immunologist_seen_since,
        consider_stopping_with_low_immunoglobulins
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        measured(ann, igg, 5.0, 'g/L', '2026-02-03')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, consult, immunology),
        immunologist_awaited(ann),
        missing(ann, kesimpta, immunologist_consultation,
            "low immunoglobulins go to an immunologist before the first dose")
    ],
    expect_not: [
        recommend(ann, kesimpta, may_start, _),
        immunologist_seen(ann, _),
        recommend(ann, kesimpta, consider_stopping, _)
    ]
]).

:- case("after the immunologist was asked, the candidate may start", [
    exercises: [
        immunologist_seen_since,
        immunologist_still_awaited,
        consult_immunologist_before_start,
        missing_immunologist
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        measured(ann, igg, 5.0, 'g/L', '2026-02-03'),
        consulted(ann, immunology, '2026-02-10')
    ],
    expect: [disposition(ann, kesimpta, may_start), immunologist_seen(ann, '2026-02-03')],
    expect_not: [
        recommend(ann, kesimpta, consult, _),
        immunologist_awaited(ann),
        recommend(ann, kesimpta, consult, immunology),
        missing(ann, kesimpta, immunologist_consultation,
            "low immunoglobulins go to an immunologist before the first dose")
    ]
]).
