% More cases of rules/courses.pl: courses of one day, second courses, and latent infections.

:- case("a single dose of an antibiotic is begun and completed on one day", [
    exercises: [course_ended_by_completion, course_still_running],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        course_started(ann, uti1, antibiotic, '2026-02-10'),
        course_completed(ann, uti1, antibiotic, '2026-02-10'),
        resolved(ann, uti1, '2026-02-14')
    ],
    expect: [
        course_ended_since(ann, uti1, antibiotic, '2026-02-10'),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [course_running(ann, _, _)]
]).

:- case("a course that is given up on its first day is cut short and not running", [
    exercises: [course_ended_early, course_still_running, course_was_cut_short],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        course_started(ann, uti1, antibiotic, '2026-02-10'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-10')
    ],
    expect: [
        course_ended_since(ann, uti1, antibiotic, '2026-02-10'),
        course_cut_short(ann, uti1, antibiotic)
    ],
    expect_not: [course_running(ann, _, _)]
]).

:- case("the early stop of a first course does not end the second one", [
    exercises: [course_ended_early, course_still_running],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        course_started(ann, uti1, antibiotic, '2026-02-10'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-12'),
        course_started(ann, uti1, antibiotic, '2026-02-20')
    ],
    expect: [
        course_running(ann, uti1, antibiotic),
        course_ended_since(ann, uti1, antibiotic, '2026-02-10')
    ],
    expect_not: [course_ended_since(ann, uti1, antibiotic, '2026-02-20')]
]).

:- case("only a course completed after the early stop of another makes up for it", [
    exercises: [completed_after_early_stop, course_was_cut_short],
    like: "nothing speaks against the next dose",
    each: [Completed: ['2026-02-14', '2026-02-15']],
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, Completed),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-15')
    ],
    expect: [course_cut_short(ann, uti1, antibiotic)],
    expect_not: [course_completed_after(ann, _, _, _)]
]).

:- case("a course completed on the day after the early stop of another makes up for it", [
    exercises: [completed_after_early_stop, course_was_cut_short],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-16'),
        course_stopped_early(ann, uti1, antibiotic, '2026-02-15')
    ],
    expect: [course_completed_after(ann, uti1, antibiotic, '2026-02-15')],
    expect_not: [course_cut_short(ann, _, _)]
]).

:- case("a course for a latent infection that is running does not hold the dose", [
    exercises: [course_still_running, hold_while_course_is_running],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, tb1, latent_tuberculosis, '2025-12-01'),
        course_started(ann, tb1, antimycobacterial, '2026-01-10')
    ],
    expect_not: [course_running(ann, _, _), recommend(ann, kesimpta, withhold, _)]
]).

:- case("a course for a latent infection that was cut short is no course of an illness", [
    exercises: course_was_cut_short,
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, tb1, latent_tuberculosis, '2025-12-01'),
        course_stopped_early(ann, tb1, antimycobacterial, '2026-01-20')
    ],
    expect_not: [course_cut_short(ann, _, _), recommend(ann, kesimpta, withhold, _)]
]).

:- case("antibiotics against a latent infection are followed by no wait", [
    exercises: [shortest_wait_after_antibiotics, hold_in_wait_after_antibiotics],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, tb1, latent_tuberculosis, '2025-10-01'),
        course_completed(ann, tb1, antibiotic, '2026-03-01')
    ],
    expect_not: [
        waiting_after_antibiotics(ann, _, _),
        recommend(ann, kesimpta, withhold, _),
        objection(ann, kesimpta, wait_after_antibiotics)
    ]
]).

:- case("where only the end of a course is on record, a course is on record", [
    exercises: [expected_course_is_not_on_record, missing_course_on_record],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-02-01'),
        course_completed(ann, pn1, antibiotic, '2026-02-12'),
        resolved(ann, pn1, '2026-02-14')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [course_not_on_record(ann, _, _)]
]).

:- case("where only the early stop of a course is on record, a course is on record", [
    exercises: [expected_course_is_not_on_record, course_was_cut_short],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2026-02-01'),
        course_stopped_early(ann, pn1, antibiotic, '2026-02-05')
    ],
    expect: [course_cut_short(ann, pn1, antibiotic)],
    expect_not: [course_not_on_record(ann, _, _)]
]).
