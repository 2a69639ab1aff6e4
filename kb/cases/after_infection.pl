% Cases of rules/after_infection.pl, and of courses by their kind.

:- case("a recent infection without its course leaves the next dose to a clinician", [
    exercises: [
        open_because_course_is_not_on_record,
        evaluate_after_infection,
        missing_after_infection,
        infection_ended_lately
    ],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-02-10'),
        severity(ann, pn1, moderate),
        resolved(ann, pn1, '2026-02-25')
    ],
    expect: [
        recently_resolved(ann, pn1, '2026-02-25', '2026-03-11'),
        open_after_infection(ann, pn1, antimicrobial_course_on_record),
        recommend(ann, kesimpta, evaluate, pn1),
        missing(ann, kesimpta, antimicrobial_course_on_record, _),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [
        recommend(ann, kesimpta, confirm_resolution, pn1),
        recommend(ann, kesimpta, withhold, _)
    ]
]).

:- case("an infection that ended long ago leaves nothing open", [
    exercises: [
        open_because_course_is_not_on_record,
        infection_ended_lately,
        evaluate_after_infection,
        open_because_serious_infection_is_not_confirmed_over,
        confirm_resolution_before_next_dose
    ],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-01-10'),
        severity(ann, pn1, serious),
        resolved(ann, pn1, '2026-02-17')
    ],
    expect: [
        course_not_on_record(ann, pn1, bacterial_pneumonia),
        follow_up_awaited(ann, pn1),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [
        recently_resolved(ann, pn1, _, _),
        open_after_infection(ann, pn1, _),
        recommend(ann, kesimpta, evaluate, _),
        missing(ann, kesimpta, _, _)
    ]
]).

:- case("a follow-up settles a recent infection without its course", [
    exercises: [
        open_because_course_is_not_on_record,
        open_because_serious_infection_is_not_confirmed_over
    ],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-02-10'),
        severity(ann, pn1, serious),
        resolved(ann, pn1, '2026-02-25'),
        follow_up(ann, pn1, resolution_confirmed, '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [open_after_infection(ann, pn1, _)]
]).

:- case("a recent serious infection waits for its follow-up before the next dose", [
    exercises: [
        open_because_serious_infection_is_not_confirmed_over,
        confirm_resolution_before_next_dose,
        missing_after_infection,
        evaluate_after_infection
    ],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, enc1, herpes_simplex_encephalitis, '2026-02-10'),
        hospitalised(ann, enc1, '2026-02-10'),
        resolved(ann, enc1, '2026-02-25')
    ],
    expect: [
        open_after_infection(ann, enc1, follow_up_after_serious_infection),
        recommend(ann, kesimpta, confirm_resolution, enc1),
        missing(ann, kesimpta, follow_up_after_serious_infection, _),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _), recommend(ann, kesimpta, evaluate, enc1)]
]).

:- case("a patient whose treatment is stopped is not asked what is open after an infection", [
    exercises: [
        evaluate_after_infection,
        confirm_resolution_before_next_dose,
        missing_after_infection,
        evaluate_unexplained_marker,
        missing_explanation_of_marker,
        supported_by_end_of_treatment
    ],
    each: [Drug: [kesimpta, tysabri, aubagio]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, stopped, '2026-01-02'),
        infection(ann, pn1, bacterial_pneumonia, '2026-02-10'),
        severity(ann, pn1, serious),
        resolved(ann, pn1, '2026-02-25'),
        measured(ann, crp, 40, 'mg/L', '2026-02-27')
    ],
    expect: [
        open_after_infection(ann, pn1, follow_up_after_serious_infection),
        marker_raised_since(ann, crp, pn1),
        disposition(ann, Drug, stopped)
    ],
    expect_not: [
        recommend(ann, Drug, evaluate, _),
        recommend(ann, Drug, confirm_resolution, _),
        missing(ann, Drug, _, _)
    ]
]).

:- case("a course that was cut short stays open before the next dose", [
    exercises: [
        open_because_course_was_cut_short,
        evaluate_after_infection,
        missing_after_infection
    ],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2025-12-01'),
        course_started(ann, uti1, antibiotic, '2025-12-01'),
        course_stopped_early(ann, uti1, antibiotic, '2025-12-03'),
        resolved(ann, uti1, '2025-12-10')
    ],
    expect: [
        open_after_infection(ann, uti1, completed_antimicrobial_course),
        recommend(ann, kesimpta, evaluate, uti1),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _)]
]).

:- case("a follow-up settles a course that was cut short", [
    exercises: [open_because_course_was_cut_short],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2025-12-01'),
        course_started(ann, uti1, antibiotic, '2025-12-01'),
        course_stopped_early(ann, uti1, antibiotic, '2025-12-03'),
        resolved(ann, uti1, '2025-12-10'),
        follow_up(ann, uti1, resolution_confirmed, '2025-12-20')
    ],
    expect: [course_cut_short(ann, uti1, antibiotic), disposition(ann, kesimpta, continue)],
    expect_not: [open_after_infection(ann, uti1, _)]
]).

:- case("a candidate with a recent infection and no course on record does not start yet", [
    exercises: [evaluate_after_infection, missing_after_infection],
    like: "a candidate with complete screening may start",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-02-10'),
        severity(ann, pn1, moderate),
        resolved(ann, pn1, '2026-02-25')
    ],
    expect: [recommend(ann, kesimpta, evaluate, pn1), disposition(ann, kesimpta, do_not_start_yet)],
    expect_not: [recommend(ann, kesimpta, may_start, _)]
]).

:- case("a marker that is raised after an infection leaves the next dose to a clinician", [
    exercises: [
        marker_without_explanation,
        marker_raised_after_infection,
        evaluate_unexplained_marker,
        missing_explanation_of_marker
    ],
    like: "nothing speaks against the next dose",
    each: [
        [Test, Value, Unit, Day]: [
            [crp, 12.0, 'mg/L', '2026-02-20'],
            [crp, 5.1, 'mg/L', '2026-01-20'],
            [procalcitonin, 0.1, 'ng/mL', '2026-02-20']
        ]
    ],
    given: [
        infection(ann, flu1, influenza, '2026-01-10'),
        resolved(ann, flu1, '2026-01-20'),
        measured(ann, Test, Value, Unit, Day)
    ],
    expect: [
        marker_raised_since(ann, Test, flu1),
        recommend(ann, kesimpta, evaluate, Test),
        missing(ann, kesimpta, normal_inflammatory_markers, _),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _)]
]).

:- case("a marker of a resolved infection, or one that is normal since, holds nothing", [
    exercises: [
        marker_before_end_of_infection,
        marker_without_explanation,
        missing_explanation_of_marker
    ],
    like: "nothing speaks against the next dose",
    each: [[Test, Value, Unit]: [[crp, 5.0, 'mg/L'], [crp, 40, 'mg/L'], [esr, 60, 'mm/h']]],
    given: [
        infection(ann, flu1, influenza, '2026-01-10'),
        resolved(ann, flu1, '2026-01-20'),
        measured(ann, crp, 80, 'mg/L', '2026-01-12'),
        measured(ann, Test, Value, Unit, '2026-01-19')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [unexplained_marker(ann, _), recommend(ann, kesimpta, evaluate, _)]
]).

:- case("a marker raised before an infection is not explained by it and not blamed on it", [
    exercises: [
        marker_before_end_of_infection,
        marker_raised_after_infection,
        evaluate_unexplained_marker
    ],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, flu1, influenza, '2026-01-10'),
        resolved(ann, flu1, '2026-01-20'),
        measured(ann, crp, 9, 'mg/L', '2026-01-05')
    ],
    expect: [
        unexplained_marker(ann, crp),
        recommend(ann, kesimpta, evaluate, crp),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [marker_settled(ann, crp), marker_raised_since(ann, crp, _)]
]).

:- case("an active infection explains a raised marker", [
    exercises: [marker_without_explanation],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, flu1, influenza, '2026-01-10'),
        resolved(ann, flu1, '2026-01-20'),
        infection(ann, flu2, influenza, '2026-02-28'),
        measured(ann, crp, 30, 'mg/L', '2026-03-01')
    ],
    expect: [marker_raised(ann, crp), disposition(ann, kesimpta, withhold)],
    expect_not: [unexplained_marker(ann, _), recommend(ann, kesimpta, evaluate, crp)]
]).

:- case("Pneumocystis treated with an antifungal only: the usual course is not on record", [
    exercises: [
        expected_course_is_not_on_record,
        course_is_of_the_usual_kind,
        course_noted_by_start,
        course_noted_by_completion,
        keep_holding_without_course_on_record,
        evaluate_course_of_another_kind
    ],
    like: "everything shown: may restart",
    each: [Kind: [antifungal, antiviral]],
    given: [
        infection(ann, pjp1, pneumocystis_jirovecii_pneumonia, '2026-01-02'),
        severity(ann, pjp1, moderate),
        course_completed(ann, pjp1, Kind, '2026-01-30'),
        resolved(ann, pjp1, '2026-02-01')
    ],
    expect: [
        course_noted(ann, pjp1, Kind),
        course_not_on_record(ann, pjp1, pneumocystis_jirovecii_pneumonia),
        missing(ann, kesimpta, antimicrobial_course_on_record, _),
        recommend(ann, kesimpta, evaluate, pjp1),
        disposition(ann, kesimpta, keep_holding)
    ],
    expect_not: [usual_course(ann, pjp1), recommend(ann, kesimpta, may_restart, _)]
]).

:- case("the completed antibacterial course of Pneumocystis counts", [
    exercises: [course_is_of_the_usual_kind, expected_course_is_not_on_record],
    like: "everything shown: may restart",
    given: [
        infection(ann, pjp1, pneumocystis_jirovecii_pneumonia, '2026-01-02'),
        severity(ann, pjp1, moderate),
        course_completed(ann, pjp1, antibiotic, '2026-01-30'),
        resolved(ann, pjp1, '2026-02-01')
    ],
    expect: [usual_course(ann, pjp1), disposition(ann, kesimpta, may_restart)],
    expect_not: [course_not_on_record(ann, pjp1, _)]
]).

:- case("a course that was only stopped early is a course on record, of the usual kind", [
    exercises: [course_noted_by_early_stop, course_noted_by_completion],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-22'),
        resolved(ann, uti1, '2026-02-25')
    ],
    expect: [course_noted(ann, uti1, antibiotic), usual_course(ann, uti1)],
    expect_not: [course_not_on_record(ann, uti1, _)]
]).

:- case("a completed course without its infection is looked into as well", [
    exercises: [course_names_no_recorded_infection, course_noted_by_completion],
    like: "nothing speaks against the next dose",
    given: [course_completed(ann, x1, antibiotic, '2026-03-01')],
    expect: [course_without_infection(ann, x1), disposition(ann, kesimpta, clinician_judgement)]
]).

:- case("how an infection was treated is no question of a drug that was stopped", [
    exercises: [
        evaluate_course_of_another_kind,
        course_is_of_the_usual_kind,
        course_noted_by_start,
        course_noted_by_early_stop
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ocrevus, stopped, '2026-01-02'),
        infection(ann, pjp1, pneumocystis_jirovecii_pneumonia, '2026-01-02'),
        course_completed(ann, pjp1, antifungal, '2026-01-30')
    ],
    expect: [course_not_on_record(ann, pjp1, _)],
    expect_not: [recommend(ann, ocrevus, evaluate, _)]
]).

:- case("without any course on record there is none of another kind", [
    exercises: evaluate_course_of_another_kind,
    like: "everything shown: may restart",
    given: [
        infection(ann, pjp1, pneumocystis_jirovecii_pneumonia, '2026-01-02'),
        resolved(ann, pjp1, '2026-02-01')
    ],
    expect: [course_not_on_record(ann, pjp1, _), disposition(ann, kesimpta, keep_holding)],
    expect_not: [recommend(ann, kesimpta, evaluate, pjp1)]
]).

:- case("a marker of the day an infection began belongs to it", [
    exercises: marker_before_end_of_infection,
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, flu1, influenza, '2026-01-10'),
        resolved(ann, flu1, '2026-01-20'),
        measured(ann, crp, 30, 'mg/L', '2026-01-10')
    ],
    expect: [marker_settled(ann, crp), disposition(ann, kesimpta, continue)],
    expect_not: [recommend(ann, kesimpta, evaluate, crp)]
]).

:- case("for half a year after a serious infection a follow-up is advised, and holds nothing", [
    exercises: confirm_resolution_before_next_dose,
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, enc1, herpes_simplex_encephalitis, '2025-08-10'),
        severity(ann, enc1, serious),
        resolved(ann, enc1, '2025-09-01')
    ],
    expect: [
        recommend(ann, kesimpta, confirm_resolution, enc1),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [open_after_infection(ann, _, _)]
]).

:- case("a serious infection of more than half a year ago needs no advice about a follow-up", [
    exercises: confirm_resolution_before_next_dose,
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, enc1, herpes_simplex_encephalitis, '2025-08-10'),
        severity(ann, enc1, serious),
        resolved(ann, enc1, '2025-08-31')
    ],
    expect: [follow_up_awaited(ann, enc1), disposition(ann, kesimpta, continue)],
    expect_not: [recommend(ann, kesimpta, confirm_resolution, _)]
]).
