% More cases of rules/keep_holding.pl.

:- case("on therapy there is no hold to keep after a course that was stopped early", [
    exercises: [keep_holding_after_course_was_cut_short, missing_full_course],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-01-10'),
        course_started(ann, uti1, antibiotic, '2026-01-10'),
        course_stopped_early(ann, uti1, antibiotic, '2026-01-12'),
        resolved(ann, uti1, '2026-01-20')
    ],
    expect: [course_cut_short(ann, uti1, antibiotic)],
    expect_not: [recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("on therapy, a raised CRP without an infection or a symptom holds nothing", [
    exercises: [keep_holding_until_markers_are_normal, missing_normal_marker],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [measured(ann, crp, 12.0, 'mg/L', '2026-02-20')],
    expect: [marker_raised(ann, crp), disposition(ann, kesimpta, continue)],
    expect_not: [
        recommend(ann, kesimpta, keep_holding, _),
        missing(ann, kesimpta, normal_inflammatory_markers, _)
    ]
]).

:- case("a pneumonia of unknown severity that is still active has no resolution to confirm", [
    exercises: [
        confirm_resolution_of_possibly_serious_infection,
        keep_holding_while_infection_is_active
    ],
    like: "a hold without a reason on record is not ended by rules",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-02-26'),
        course_started(ann, pn1, antibiotic, '2026-02-26')
    ],
    expect: [disposition(ann, kesimpta, keep_holding), recommend(ann, kesimpta, keep_holding, pn1)],
    expect_not: [recommend(ann, kesimpta, confirm_resolution, _)]
]).

:- case("a follow-up answers the question after a pneumonia of unknown severity", [
    exercises: [
        confirm_resolution_of_possibly_serious_infection,
        resolution_confirmed_by_follow_up
    ],
    like: "a usually serious infection of unknown severity: consider a follow-up, which holds \c
        nothing",
    given: [follow_up(ann, pn1, resolution_confirmed, '2026-02-10')],
    expect: [disposition(ann, kesimpta, may_restart), confirmed_after(ann, pn1, '2026-01-28')],
    expect_not: [recommend(ann, kesimpta, confirm_resolution, _)]
]).

:- case("put on hold and stopped on one day: stopped counts, and nothing may restart", [
    exercises: [may_restart_after_infection, keep_holding_without_known_reason],
    like: "everything shown: may restart",
    given: [treatment(ann, kesimpta, stopped, '2025-06-02')],
    expect: [disposition(ann, kesimpta, stopped)],
    expect_not: [
        current_status(ann, kesimpta, on_hold),
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, keep_holding, _)
    ]
]).
