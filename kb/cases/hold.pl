% Cases of rules/hold.pl.

:- case("cystitis on antibiotics holds the dose and contraindicates nothing", [
    exercises: [
        hold_while_infection_is_active,
        hold_bacterial_infection_on_antibiotics,
        hold_while_course_is_running,
        viral_infection_may_need_holding,
        hold_at_once_in_invasive_fungal_infection,
        hold_in_opportunistic_infection,
        hold_in_wait_after_antibiotics
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-03-01'),
        course_started(ann, uti1, antibiotic, '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, withhold), recommend(ann, kesimpta, withhold, uti1)],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, withhold_immediately, _),
        recommend(ann, kesimpta, stop, _),
        recommend(ann, kesimpta, consider_withholding, _)
    ]
]).

:- case("a candidate with an active infection is not started yet", [
    exercises: [hold_while_infection_is_active, hold_bacterial_infection_on_antibiotics, may_start],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        infection(ann, uti1, acute_cystitis_uti, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, withhold, uti1)
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, may_start, _),
        recommend(ann, kesimpta, may_start, first_dose)
    ]
]).

:- case("a viral infection without systemic symptoms may need holding; the label decides", [
    exercises: [
        viral_infection_may_need_holding,
        hold_while_infection_is_active,
        conflict_viral_infection,
        systemic_viral_infection_may_need_holding
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2026-03-01')
    ],
    expect: [
        recommend(ann, kesimpta, consider_withholding, cold1),
        disposition(ann, kesimpta, withhold),
        conflict(ann, kesimpta, _, _, holding_in_viral_infection),
        recommend(ann, kesimpta, withhold, cold1),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, holding_in_viral_infection)
    ],
    expect_not: [recommend(ann, kesimpta, withhold_immediately, _)]
]).

:- case("a viral infection with body aches is the case the article names in particular", [
    exercises: [
        systemic_viral_infection_may_need_holding,
        hold_bacterial_infection_on_antibiotics,
        hold_in_opportunistic_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-03-01'),
        sign(ann, body_aches, present, '2026-03-02')
    ],
    expect: [
        recommend(ann, kesimpta, consider_withholding, flu1),
        disposition(ann, kesimpta, withhold)
    ]
]).

:- case("a bacterial infection is not a viral one", [
    exercises: [
        hold_while_infection_is_active,
        systemic_viral_infection_may_need_holding,
        viral_infection_may_need_holding,
        conflict_viral_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, cel1, cellulitis, '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, withhold), recommend(ann, kesimpta, withhold, cel1)],
    expect_not: [
        recommend(ann, kesimpta, consider_withholding, _),
        conflict(ann, kesimpta, _, _, holding_in_viral_infection),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, holding_in_viral_infection)
    ]
]).

:- case("an invasive fungal infection is held at once", [
    exercises: [hold_at_once_in_invasive_fungal_infection, hold_in_opportunistic_infection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, asp1, invasive_pulmonary_aspergillosis, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, withhold_immediately),
        recommend(ann, kesimpta, withhold_immediately, asp1),
        recommend(ann, kesimpta, withhold, asp1)
    ],
    expect_not: [recommend(ann, kesimpta, contraindicated, _)]
]).

:- case("thrush is a fungal infection and not an invasive one", [
    exercises: [
        hold_while_infection_is_active,
        hold_at_once_in_invasive_fungal_infection,
        hold_in_opportunistic_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, thr1, oral_candidiasis, '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, withhold), recommend(ann, kesimpta, withhold, thr1)],
    expect_not: [recommend(ann, kesimpta, withhold_immediately, _)]
]).

:- case("Pneumocystis is held as opportunistic and not as an invasive fungal infection", [
    exercises: [hold_in_opportunistic_infection, hold_at_once_in_invasive_fungal_infection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, withhold), recommend(ann, kesimpta, withhold, pjp)],
    expect_not: [recommend(ann, kesimpta, withhold_immediately, _)]
]).

:- case("Salmonella is held as the article groups it, without an antibiotic too", [
    exercises: [hold_in_opportunistic_infection, hold_bacterial_infection_on_antibiotics],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, sal1, salmonella_infection_non_typhoidal, '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, withhold), recommend(ann, kesimpta, withhold, sal1)]
]).

:- case("a running course holds the dose also after the infection is called resolved", [
    exercises: [
        hold_while_course_is_running,
        objection_by_course_running,
        missing_course_completion,
        hold_while_infection_is_active
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-28'),
        resolved(ann, uti1, '2026-03-02')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        missing(ann, kesimpta, completed_antimicrobial_course, _),
        recommend(ann, kesimpta, withhold, uti1),
        objection(ann, kesimpta, unfinished_course),
        missing(ann, kesimpta, completed_antimicrobial_course,
            "the full course comes before the next dose")
    ],
    expect_not: [recommend(ann, kesimpta, continue, _)]
]).

:- case("the week after antibiotics holds the next dose", [
    exercises: [
        hold_in_wait_after_antibiotics,
        earliest_next_dose_after_antibiotics,
        objection_by_wait_after_antibiotics,
        conflict_waiting_time,
        hold_while_course_is_running,
        hold_while_infection_is_active
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-20'),
        course_completed(ann, uti1, antibiotic, '2026-02-25'),
        resolved(ann, uti1, '2026-02-26')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        earliest_restart(ann, kesimpta, article_minimum, '2026-03-04'),
        recommend(ann, kesimpta, withhold, uti1),
        objection(ann, kesimpta, wait_after_antibiotics),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, waiting_time_after_antibiotics)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _)]
]).

:- case("seven days after antibiotics the wait is over", [
    exercises: [
        hold_in_wait_after_antibiotics,
        earliest_next_dose_after_antibiotics,
        objection_by_wait_after_antibiotics
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-18'),
        course_started(ann, uti1, antibiotic, '2026-02-18'),
        course_completed(ann, uti1, antibiotic, '2026-02-24'),
        resolved(ann, uti1, '2026-02-24')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [
        recommend(ann, kesimpta, withhold, _),
        earliest_restart(ann, kesimpta, article_minimum, _),
        objection(ann, kesimpta, wait_after_antibiotics)
    ]
]).

:- case("an old resolved infection holds nothing", [
    exercises: [continue_treatment, hold_while_infection_is_active, conflict_waiting_time],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2024-02-18'),
        resolved(ann, uti1, '2024-02-28')
    ],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [
        recommend(ann, kesimpta, withhold, _),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, waiting_time_after_antibiotics)
    ]
]).
