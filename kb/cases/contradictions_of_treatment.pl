% Cases of rules/contradictions_more.pl and contradictions.pl: treatment entries and hepatitis B.

:- case("a candidate whose treatment had begun and was never stopped", [
    exercises: [candidate_although_treated, treatment_entered_as_stopped, contradiction_that_bears],
    each: [Status: [on_therapy, on_hold]],
    given: [
        as_of('2026-06-01'),
        treatment(ann, tysabri, Status, '2025-06-02'),
        treatment(ann, tysabri, candidate, '2026-05-01')
    ],
    expect: [
        contradiction(ann, candidate_after_treatment, tysabri, open_question),
        recommend(ann, tysabri, evaluate, contradictory_record),
        disposition(ann, tysabri, do_not_start_yet)
    ],
    expect_not: [stopped_after(ann, _, _), recommend(ann, tysabri, may_start, _)]
]).

:- case("a candidate again after a stop", [
    exercises: [candidate_although_treated, treatment_entered_as_stopped],
    given: [
        as_of('2026-06-01'),
        treatment(ann, tysabri, on_therapy, '2025-06-02'),
        treatment(ann, tysabri, stopped, '2025-06-02'),
        treatment(ann, tysabri, candidate, '2026-05-01')
    ],
    expect: [stopped_after(ann, tysabri, '2025-06-02'), disposition(ann, tysabri, may_start)],
    expect_not: [contradiction(ann, candidate_after_treatment, _, _)]
]).

:- case("a stop before treatment began again does not undo it, nor does the stop of another drug", [
    exercises: [candidate_although_treated, treatment_entered_as_stopped],
    given: [
        as_of('2026-06-01'),
        treatment(ann, tysabri, stopped, '2024-06-02'),
        treatment(ann, tysabri, on_therapy, '2025-06-02'),
        treatment(ann, gilenya, stopped, '2026-01-02'),
        treatment(ann, tysabri, candidate, '2026-05-01')
    ],
    expect: [contradiction(ann, candidate_after_treatment, tysabri, open_question)],
    expect_not: [stopped_after(ann, tysabri, _)]
]).

:- case("an entry as a candidate that treatment has followed", [
    exercises: [candidate_although_treated],
    like: "a tidy record of a treatment that goes on",
    given: [as_of('2026-03-04')],
    expect: [current_status(ann, kesimpta, on_therapy)],
    expect_not: [contradiction(ann, candidate_after_treatment, _, _)]
]).

:- case("a dose before treatment was first entered, as a hold or a stop", [
    exercises: [dose_before_the_first_entry],
    each: [Status: [on_hold, stopped]],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, Status, '2026-05-10'),
        dose_given(ann, kesimpta, '2026-04-28')
    ],
    expect: [current_status(ann, kesimpta, Status)],
    expect_not: [contradiction(ann, _, _, _)]
]).

:- case("hepatitis B as a code, and later tests that are negative", [
    exercises: [hepatitis_b_as_diagnosis_and_negative_tests, consult_liver_specialist_about_entry],
    each: [[Condition, Since]: [[chronic_hbv_code, '2020-01-01'], [prior_hbv, '2026-05-10']]],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        diagnosis(ann, Condition, Since),
        serology(ann, hbsag, negative, '2026-05-10'),
        serology(ann, anti_hbc, negative, '2026-05-10')
    ],
    expect: [
        contradiction(ann, hepatitis_b_code_against_tests, Condition, Condition),
        recommend(ann, kesimpta, consult, hepatology)
    ],
    expect_not: [contradictory_record(ann, _), recommend(ann, kesimpta, contraindicated, _)]
]).

:- case("hepatitis B as a code, and a test that is positive, older, or not on record", [
    exercises: [hepatitis_b_as_diagnosis_and_negative_tests],
    each: [
        [Surface, Core, Tested, Cored]: [
            [positive, negative, '2026-05-10', '2026-05-10'],
            [negative, positive, '2026-05-10', '2026-05-10'],
            [negative, negative, '2019-05-10', '2026-05-10'],
            [negative, negative, '2026-05-10', '2019-05-10']
        ]
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        diagnosis(ann, chronic_hbv_code, '2020-01-01'),
        diagnosis(ann, migraine, '2018-01-01'),
        serology(ann, hbsag, Surface, Tested),
        serology(ann, anti_hbc, Core, Cored)
    ],
    expect: [hbv_history(ann, chronic_hbv_code, '2020-01-01')],
    expect_not: [contradiction(ann, hepatitis_b_code_against_tests, _, _)]
]).

:- case("an entry that points to hepatitis B goes to a liver specialist, not by the words of a \c
        label", [
    exercises: [consult_liver_specialist_about_entry, consult_liver_specialist],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        infection(ann, h, resolved_hepatitis_b, '2010-05-01'),
        serology(ann, hbsag, negative, '2026-05-10'),
        serology(ann, anti_hbc, negative, '2026-05-10')
    ],
    expect: [
        recommend(ann, kesimpta, consult, hepatology),
        liver_expert_awaited(ann, resolved_hepatitis_b)
    ],
    expect_not: [liver_expert_awaited(ann, anti_hbc)]
]).

:- case("an entry about hepatitis B of a drug that was stopped, or seen by a specialist", [
    exercises: [consult_liver_specialist_about_entry],
    each: [[Status, Seen]: [[stopped, '2009-01-01'], [candidate, '2021-01-01']]],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, Status, '2026-05-01'),
        diagnosis(ann, chronic_hbv_code, '2020-01-01'),
        consulted(ann, hepatology, Seen)
    ],
    expect: [hbv_history(ann, chronic_hbv_code, '2020-01-01')],
    expect_not: [recommend(ann, kesimpta, consult, _)]
]).
