% Records in which a rule that most cases make fire stays quiet.

:- case("by the US texts: what is forbidden or asked for is not what the EU's words are", [
    exercises: [active_hepatitis_b_is_warned_of, test_asked_for_by_document],
    given: [
        as_of('2026-03-03'),
        jurisdiction(us),
        treatment(ann, natalizumab, candidate, '2026-02-02')
    ],
    expect: [test_asked_for(kesimpta, hbsag)],
    expect_not: [active_hepatitis_b_named(natalizumab), test_asked_for(kesimpta, hiv)]
]).

:- case("no infection under natalizumab: its start does not matter", [
    exercises: [clarify_whether_under_natalizumab, missing_start_of_natalizumab],
    given: [as_of('2026-03-03'), treatment(ann, natalizumab, on_hold, '2026-02-02')],
    expect_not: [
        missing(ann, natalizumab, start_of_treatment, _),
        perhaps_ended_by(ann, natalizumab, _, _)
    ]
]).

:- case("a running course, a low dose of steroids and no liver test", [
    exercises: [course_ended_after_its_start, liver_value_on_record, steroid_dose_exceeds_limit],
    given: [
        as_of('2026-03-03'),
        infection(ann, uti, acute_cystitis_uti, '2026-02-25'),
        course_started(ann, uti, antibiotic, '2026-02-26'),
        steroid_course(ann, 10, '2026-01-02', '2026-03-01'),
        measured(ann, crp, 3, 'mg/L', '2026-03-01')
    ],
    expect_not: [
        course_ended_since(ann, uti, antibiotic, '2026-02-26'),
        high_dose_course(ann, lower_view, 10, _, _),
        liver_value(ann, crp, _, _, _)
    ]
]).
