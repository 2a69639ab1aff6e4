% Cases of rules/signs.pl.

:- case("values are compared in one unit", [
    exercises: [
        value_in_reference_unit,
        latest_value_counts,
        fever_by_temperature,
        no_fever_by_temperature,
        value_measured_again
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 900, 'mg/dL', '2026-02-01'),
        measured(ann, temperature, 100.4, '[degF]', '2026-03-02')
    ],
    expect: [
        standard_value(ann, igg, 9, 'g/L', '2026-02-01'),
        sign_reading(ann, fever, present, '2026-03-02'),
        latest_value(ann, igg, 9, 'g/L', '2026-02-01')
    ],
    expect_not: [sign_reading(ann, fever, absent, _), later_value(ann, _, _)]
]).

:- case("the latest value replaces the earlier one", [
    exercises: [value_measured_again, latest_value_counts, fever_by_temperature],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, crp, 40.0, 'mg/L', '2026-02-01'),
        measured(ann, crp, 3.0, 'mg/L', '2026-02-20')
    ],
    expect: [
        latest_value(ann, crp, 3.0, 'mg/L', '2026-02-20'),
        later_value(ann, crp, '2026-02-01')
    ],
    expect_not: [latest_value(ann, crp, 40.0, _, _), sign_reading(ann, fever, present, _)]
]).

:- case("nothing was measured", [
    exercises: [
        value_in_reference_unit,
        latest_value_counts,
        sign_as_noted,
        sign_still_open,
        sign_cleared
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [
        standard_value(ann, _, _, _, _),
        latest_value(ann, _, _, _, _),
        sign_reading(ann, _, _, _),
        open_sign(ann, _, _),
        cleared_after(ann, _, _)
    ]
]).

:- case("a symptom that is later absent is closed", [
    exercises: [sign_as_noted, sign_cleared, sign_still_open, sign_without_explanation],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        sign(ann, cough, present, '2026-02-01'),
        sign(ann, cough, absent, '2026-02-10')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        sign_reading(ann, cough, present, '2026-02-01'),
        cleared_after(ann, cough, '2026-02-01')
    ],
    expect_not: [
        recommend(ann, kesimpta, evaluate, cough),
        open_sign(ann, _, _),
        unexplained_sign(ann, _)
    ]
]).

:- case("a temperature below 38.0 closes a fever", [
    exercises: [no_fever_by_temperature, sign_cleared, fever_by_temperature, sign_still_open],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        sign(ann, fever, present, '2026-02-01'),
        measured(ann, temperature, 37.9, 'Cel', '2026-02-03')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        sign_reading(ann, fever, absent, '2026-02-03'),
        cleared_after(ann, fever, '2026-02-01')
    ],
    expect_not: [recommend(ann, kesimpta, evaluate, fever), open_sign(ann, _, _)]
]).

:- case("a fever without a recorded infection is looked into and not ignored", [
    exercises: [
        fever_by_temperature,
        sign_still_open,
        sign_without_explanation,
        evaluate_unexplained_sign,
        missing_explanation_of_symptom,
        likely_injection_reaction,
        sign_before_resolution
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, temperature, 38.0, 'Cel', '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        recommend(ann, kesimpta, evaluate, fever),
        sign_reading(ann, fever, present, '2026-03-01'),
        open_sign(ann, fever, '2026-03-01'),
        unexplained_sign(ann, fever),
        missing(ann, kesimpta, cause_of_symptom, "it may be an infection that nobody has recorded")
    ],
    expect_not: [
        recommend(ann, kesimpta, continue, _),
        recommend(ann, kesimpta, withhold, _),
        injection_reaction(ann, _, _),
        settled_by_resolution(ann, _)
    ]
]).

:- case("fever and chills within a day of the injection are a likely reaction to it", [
    exercises: [
        likely_injection_reaction,
        sign_still_open,
        sign_without_explanation,
        evaluate_unexplained_sign,
        missing_explanation_of_symptom
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        dose_given(ann, kesimpta, '2026-03-01'),
        sign(ann, fever, present, '2026-03-02'),
        sign(ann, chills, present, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        injection_reaction(ann, fever, '2026-03-02'),
        open_sign(ann, fever, '2026-03-02')
    ],
    expect_not: [
        recommend(ann, kesimpta, evaluate, _),
        recommend(ann, kesimpta, withhold, _),
        unexplained_sign(ann, _),
        missing(ann, kesimpta, cause_of_symptom, "it may be an infection that nobody has recorded")
    ]
]).

:- case("fever that began before the injection, or two days after it, is no reaction to it", [
    exercises: [sign_without_explanation, evaluate_unexplained_sign, likely_injection_reaction],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        dose_given(ann, kesimpta, '2026-02-20'),
        sign(ann, fever, present, '2026-02-22'),
        sign(ann, chills, present, '2026-02-19')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, fever),
        recommend(ann, kesimpta, evaluate, chills),
        disposition(ann, kesimpta, clinician_judgement),
        unexplained_sign(ann, fever)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _), injection_reaction(ann, _, _)]
]).

:- case("cough is no injection reaction", [
    exercises: [evaluate_unexplained_sign, likely_injection_reaction],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        dose_given(ann, kesimpta, '2026-03-01'),
        sign(ann, cough, present, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        recommend(ann, kesimpta, evaluate, cough)
    ],
    expect_not: [injection_reaction(ann, _, _)]
]).

:- case("a symptom from before a documented resolution belongs to that infection", [
    exercises: [sign_before_resolution, sign_without_explanation],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, present, '2026-02-02')
    ],
    expect: [disposition(ann, kesimpta, continue), settled_by_resolution(ann, '2026-02-02')],
    expect_not: [recommend(ann, kesimpta, evaluate, fever), unexplained_sign(ann, _)]
]).

:- case("bacteria in the urine without an infection are looked into and hold nothing", [
    exercises: [
        culture_without_infection,
        evaluate_culture_without_infection,
        culture_before_resolution
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        culture(ann, urine, escherichia_coli, '2026-03-01')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, urine),
        disposition(ann, kesimpta, continue),
        unexplained_culture(ann, urine)
    ],
    expect_not: [recommend(ann, kesimpta, withhold, _), settled_by_resolution(ann, _)]
]).

:- case("growth in the blood without a recorded infection is looked into and holds nothing", [
    exercises: [culture_without_infection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        culture(ann, blood, positive, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        recommend(ann, kesimpta, evaluate, blood),
        unexplained_culture(ann, blood)
    ],
    expect_not: [recommend(ann, kesimpta, withhold, _), missing(ann, kesimpta, _, _)]
]).

:- case("a culture without growth asks for nothing", [
    exercises: [culture_without_infection, evaluate_culture_without_infection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        culture(ann, blood, no_growth, '2026-03-01')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [recommend(ann, kesimpta, evaluate, _), unexplained_culture(ann, _)]
]).

:- case("a culture from before a documented resolution belongs to that infection", [
    exercises: [culture_before_resolution, culture_without_infection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        culture(ann, urine, escherichia_coli, '2026-02-01')
    ],
    expect: [disposition(ann, kesimpta, continue), settled_by_resolution(ann, '2026-02-01')],
    expect_not: [recommend(ann, kesimpta, evaluate, urine), unexplained_culture(ann, _)]
]).
