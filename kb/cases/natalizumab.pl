% Cases of rules/natalizumab.pl.

:- case("EU: an opportunistic infection ends natalizumab for good, also once it has resolved", [
    exercises: [
        stop_natalizumab_for_good,
        ended_during_treatment,
        ending_event_by_infection,
        ending_by_list,
        conflict_end_of_natalizumab,
        objection_by_natalizumab_ending
    ],
    like: "screened, and no drug on record",
    each: [
        [Status, Infection]: [
            [on_therapy, pneumocystis_jirovecii_pneumonia],
            [on_hold, cytomegalovirus_disease],
            [on_therapy, herpes_simplex_encephalitis]
        ]
    ],
    given: [
        jurisdiction(eu),
        treatment(ann, tysabri, on_therapy, '2025-01-02'),
        treatment(ann, tysabri, Status, '2026-01-20'),
        infection(ann, opp1, Infection, '2026-01-10'),
        resolved(ann, opp1, '2026-02-20')
    ],
    expect: [
        recommend(ann, tysabri, stop, opp1),
        disposition(ann, tysabri, stop),
        objection(ann, tysabri, opp1),
        conflict(ann, tysabri, natalizumab_us_label, natalizumab_mims, opportunistic_infection)
    ],
    expect_not: [recommend(ann, tysabri, may_restart, _)]
]).

:- case("EU: a herpes encephalitis that is still active ends natalizumab, whenever it began", [
    exercises: [ended_while_infection_lasts, ending_by_herpes, stop_natalizumab_for_good],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2026-02-02'),
        infection(ann, hse1, herpes_simplex_encephalitis, '2026-02-01')
    ],
    expect: [recommend(ann, natalizumab, stop, hse1), disposition(ann, natalizumab, stop)]
]).

:- case("natalizumab on hold, and nothing says whether it was begun before the infection", [
    exercises: [
        perhaps_ended_before_recorded_hold,
        clarify_whether_under_natalizumab,
        missing_start_of_natalizumab,
        stop_natalizumab_for_good,
        ending_event_by_condition
    ],
    like: "screened, and no drug on record",
    each: [
        Region: [us, eu],
        [Zoster, Meningitis]: [['2005-03-01', '2005-03-02'], ['2026-01-20', '2026-01-21']]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, natalizumab, on_hold, '2026-02-02'),
        infection(ann, z, disseminated_zoster, Zoster),
        resolved(ann, z, '2026-01-30'),
        diagnosis(ann, herpes_meningitis, Meningitis)
    ],
    expect: [
        perhaps_ended_by(ann, natalizumab, z, Zoster),
        perhaps_ended_by(ann, natalizumab, herpes_meningitis, Meningitis),
        recommend(ann, natalizumab, evaluate, z),
        recommend(ann, natalizumab, evaluate, herpes_meningitis),
        missing(ann, natalizumab, start_of_treatment, _),
        objection(ann, natalizumab, start_of_treatment),
        disposition(ann, natalizumab, keep_holding)
    ],
    expect_not: [recommend(ann, natalizumab, stop, _), natalizumab_ended_by(ann, _, _)]
]).

:- case("on hold when the infection came: that is treatment, and ends it", [
    exercises: [perhaps_ended_before_recorded_hold, ended_during_treatment],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_hold, '2025-06-02'),
        infection(ann, z, disseminated_zoster, '2025-12-01'),
        resolved(ann, z, '2025-12-28')
    ],
    expect: [recommend(ann, natalizumab, stop, z), disposition(ann, natalizumab, stop)],
    expect_not: [
        perhaps_ended_by(ann, natalizumab, _, _),
        missing(ann, natalizumab, start_of_treatment, _)
    ]
]).

:- case("an earlier infection, one that is no opportunist, or another drug is not ended", [
    exercises: [
        stop_natalizumab_for_good,
        ended_during_treatment,
        ended_while_infection_lasts,
        perhaps_ended_before_recorded_hold,
        ending_event_by_infection,
        ending_by_list,
        conflict_end_of_natalizumab,
        evaluate_natalizumab_ended_elsewhere
    ],
    like: "screened, and no drug on record",
    each: [
        [Drug, Infection, Onset]: [
            [natalizumab, oesophageal_candidiasis, '2024-12-01'],
            [natalizumab, legionnaires_disease, '2026-01-10'],
            [natalizumab, influenza, '2026-01-10'],
            [kesimpta, oesophageal_candidiasis, '2026-01-10']
        ]
    ],
    given: [
        jurisdiction(eu),
        treatment(ann, Drug, on_therapy, '2025-01-02'),
        treatment(ann, Drug, on_hold, '2026-01-20'),
        infection(ann, inf1, Infection, Onset),
        resolved(ann, inf1, '2026-02-20')
    ],
    expect: [disposition(ann, Drug, keep_holding)],
    expect_not: [
        recommend(ann, Drug, stop, _),
        natalizumab_ended_by(ann, Drug, _),
        perhaps_ended_by(ann, Drug, _, _),
        conflict(ann, Drug, _, natalizumab_mims, _),
        recommend(ann, Drug, evaluate, inf1)
    ]
]).

:- case("an active infection that is no opportunist, or a stopped drug, ends nothing", [
    exercises: [
        ended_while_infection_lasts,
        ended_during_treatment,
        perhaps_ended_before_recorded_hold
    ],
    like: "screened, and no drug on record",
    each: [
        [Status, Infection]: [
            [on_therapy, influenza],
            [on_hold, influenza],
            [stopped, candidemia],
            [candidate, candidemia]
        ]
    ],
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, Status, '2025-01-02'),
        infection(ann, inf1, Infection, '2026-02-20')
    ],
    expect_not: [
        natalizumab_ended_by(ann, _, _),
        perhaps_ended_by(ann, _, _, _),
        recommend(ann, natalizumab, stop, _)
    ]
]).

:- case("US: what ends natalizumab in the EU is an open question", [
    exercises: [
        evaluate_natalizumab_ended_elsewhere,
        stop_natalizumab_for_good,
        conflict_end_of_natalizumab,
        objection_by_natalizumab_ending
    ],
    like: "screened, and no drug on record",
    given: [
        treatment(ann, natalizumab, on_therapy, '2025-01-02'),
        infection(ann, opp1, oesophageal_candidiasis, '2025-10-10'),
        resolved(ann, opp1, '2025-11-20')
    ],
    expect: [
        recommend(ann, natalizumab, evaluate, opp1),
        disposition(ann, natalizumab, clinician_judgement),
        conflict(ann, natalizumab, natalizumab_us_label, natalizumab_mims, opportunistic_infection)
    ],
    expect_not: [recommend(ann, natalizumab, stop, _), recommend(ann, natalizumab, continue, _)]
]).

:- case("EU: PML on record as a diagnosis ends natalizumab, unless it was ruled out", [
    exercises: [ending_event_by_pml, pml_diagnosis_shows, contraindicated_by_pml],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2025-01-02'),
        diagnosis(ann, pml, '2026-01-20')
    ],
    expect: [recommend(ann, natalizumab, stop, pml), disposition(ann, natalizumab, stop)]
]).

:- case("EU: PML as a diagnosis or infection that was ruled out ends nothing", [
    exercises: [
        ending_event_by_pml,
        pml_diagnosis_shows,
        pml_infection_shows,
        contraindicated_by_pml
    ],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_hold, '2025-01-02'),
        diagnosis(ann, pml, '2026-01-20'),
        infection(ann, pml1, progressive_multifocal_leukoencephalopathy, '2026-01-20'),
        resolved(ann, pml1, '2026-02-20'),
        ruled_out(ann, pml, '2026-02-01')
    ],
    expect_not: [
        recommend(ann, natalizumab, stop, _),
        recommend(ann, natalizumab, contraindicated, _),
        natalizumab_ended_by(ann, _, _)
    ]
]).

:- case("a suspicion of PML alone does not end natalizumab", [
    exercises: [ending_event_by_pml, pml_infection_shows],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2025-01-02'),
        suspected(ann, pml, '2026-02-20')
    ],
    expect: [disposition(ann, natalizumab, withhold_immediately)],
    expect_not: [recommend(ann, natalizumab, stop, _)]
]).

:- case("EU: an earlier opportunistic infection raises the question before natalizumab", [
    exercises: [
        clarify_risk_of_opportunistic_infection,
        objection_by_risk_of_opportunistic_infection
    ],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, candidate, '2026-02-20'),
        treatment(ann, ocrelizumab, candidate, '2026-02-20'),
        infection(ann, opp1, oesophageal_candidiasis, '2024-10-10'),
        resolved(ann, opp1, '2024-11-20')
    ],
    expect: [
        recommend(ann, natalizumab, evaluate, opp1),
        objection(ann, natalizumab, opp1),
        disposition(ann, natalizumab, do_not_start_yet),
        disposition(ann, ocrelizumab, may_start)
    ],
    expect_not: [recommend(ann, ocrelizumab, evaluate, opp1)]
]).

:- case("no such question on therapy or after an ordinary infection", [
    exercises: [
        clarify_risk_of_opportunistic_infection,
        objection_by_risk_of_opportunistic_infection
    ],
    like: "screened, and no drug on record",
    each: [[Status, Infection]: [[on_therapy, oesophageal_candidiasis], [candidate, influenza]]],
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, Status, '2026-02-20'),
        infection(ann, inf1, Infection, '2024-10-10'),
        resolved(ann, inf1, '2024-11-20')
    ],
    expect_not: [recommend(ann, natalizumab, evaluate, inf1), objection(ann, natalizumab, inf1)]
]).

:- case("EU: the risk of PML is followed under natalizumab", [
    exercises: follow_pml_risk,
    like: "screened, and no drug on record",
    each: [Status: [candidate, on_therapy, on_hold]],
    given: [jurisdiction(eu), treatment(ann, natalizumab, Status, '2025-01-02')],
    expect: [recommend(ann, natalizumab, monitor, pml_risk)]
]).

:- case("it is not spoken of in the US, for another drug, or after stopping", [
    exercises: follow_pml_risk,
    like: "screened, and no drug on record",
    each: [
        [Drug, Status, Region]: [
            [natalizumab, on_therapy, us],
            [natalizumab, stopped, eu],
            [ocrelizumab, on_therapy, eu]
        ]
    ],
    given: [jurisdiction(Region), treatment(ann, Drug, Status, '2025-01-02')],
    expect_not: [recommend(ann, Drug, monitor, pml_risk)]
]).

:- case("natalizumab that was stopped after the infection, or begun after it, is not ended", [
    exercises: ended_during_treatment,
    like: "screened, and no drug on record",
    each: [[First, Second]: [[on_therapy, stopped], [candidate, on_therapy]]],
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, First, '2025-01-02'),
        treatment(ann, natalizumab, Second, '2026-01-20'),
        infection(ann, opp1, oesophageal_candidiasis, '2025-10-10'),
        resolved(ann, opp1, '2025-11-20')
    ],
    expect_not: [natalizumab_ended_by(ann, _, _)]
]).

:- case("an active opportunistic infection ends no other drug for good", [
    exercises: [
        ended_while_infection_lasts,
        perhaps_ended_before_recorded_hold,
        stop_natalizumab_for_good,
        evaluate_natalizumab_ended_elsewhere
    ],
    like: "screened, and no drug on record",
    each: [Drug: [kesimpta, fingolimod]],
    given: [
        jurisdiction(eu),
        treatment(ann, Drug, on_hold, '2025-01-02'),
        infection(ann, opp1, candidemia, '2026-02-20'),
        severity(ann, opp1, moderate)
    ],
    expect_not: [
        recommend(ann, Drug, stop, _),
        natalizumab_ended_by(ann, _, _),
        perhaps_ended_by(ann, _, _, _),
        recommend(ann, Drug, evaluate, opp1)
    ]
]).

:- case("natalizumab begun on the day of the infection is ended by it", [
    exercises: ended_during_treatment,
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2025-10-10'),
        infection(ann, opp1, oesophageal_candidiasis, '2025-10-10'),
        resolved(ann, opp1, '2025-11-20')
    ],
    expect: [natalizumab_ended_by(ann, natalizumab, opp1)],
    expect_not: [
        conflict(ann, natalizumab, natalizumab_us_label, natalizumab_eu_label, _),
        recommend(ann, natalizumab, evaluate, opp1)
    ]
]).

:- case("the EU text ends natalizumab where it is in force, and does not ask to look into it", [
    exercises: evaluate_natalizumab_ended_elsewhere,
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2025-01-02'),
        infection(ann, cmv1, cytomegalovirus_disease, '2026-02-20'),
        severity(ann, cmv1, moderate)
    ],
    expect: [disposition(ann, natalizumab, stop)],
    expect_not: [recommend(ann, natalizumab, evaluate, cmv1)]
]).

:- case("what ends natalizumab is listed", [
    exercises: [ending_by_list, ending_by_herpes, depletes_by_class],
    like: "screened, and no drug on record",
    given: [treatment(ann, natalizumab, candidate, '2026-02-20')],
    expect: [
        ending_infection(candidemia),
        ending_infection(herpes_simplex_encephalitis),
        b_cell_depleting(kesimpta),
        b_cell_depleting(mabthera)
    ],
    expect_not: [
        ending_infection(legionnaires_disease),
        ending_infection(herpes_labialis),
        ending_infection(progressive_multifocal_leukoencephalopathy),
        b_cell_depleting(natalizumab),
        b_cell_depleting(fingolimod)
    ]
]).

:- case("where an infection ends natalizumab, holding the next dose for it says no more", [
    exercises: [
        stop_natalizumab_for_good,
        article_considers_holding_while_infection_is_active,
        hold_while_course_is_running
    ],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2025-01-02'),
        infection(ann, cry1, cryptococcosis, '2026-02-20'),
        severity(ann, cry1, serious),
        course_started(ann, cry1, antifungal, '2026-02-21'),
        infection(ann, cold1, upper_respiratory_viral_infection, '2026-02-28')
    ],
    expect: [
        recommend(ann, natalizumab, stop, cry1),
        recommend(ann, natalizumab, monitor, cry1),
        recommend(ann, natalizumab, consider_withholding, cold1),
        disposition(ann, natalizumab, stop)
    ],
    expect_not: [
        recommend(ann, natalizumab, consider_withholding, cry1),
        recommend(ann, natalizumab, withhold, cry1)
    ]
]).

:- case("nor does waiting after its antibiotics", [
    exercises: [stop_natalizumab_for_good, hold_in_wait_after_antibiotics],
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, natalizumab, on_therapy, '2025-01-02'),
        infection(ann, pjp1, pneumocystis_jirovecii_pneumonia, '2026-02-01'),
        course_started(ann, pjp1, antibiotic, '2026-02-02'),
        course_completed(ann, pjp1, antibiotic, '2026-03-01'),
        resolved(ann, pjp1, '2026-03-01')
    ],
    expect: [recommend(ann, natalizumab, stop, pjp1), waiting_after_antibiotics(ann, pjp1, _)],
    expect_not: [recommend(ann, natalizumab, consider_withholding, pjp1)]
]).
