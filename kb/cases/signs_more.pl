% More cases of rules/signs.pl: days that just count, and findings without a treatment.

:- case("a fever in the morning is not closed by a normal temperature in the evening", [
    exercises: [sign_cleared, sign_still_open, sign_without_explanation],
    like: "nothing speaks against the next dose",
    given: [
        measured(ann, temperature, 38.6, 'Cel', '2026-03-01'),
        measured(ann, temperature, 37.2, 'Cel', '2026-03-01')
    ],
    expect: [open_sign(ann, fever, '2026-03-01'), recommend(ann, kesimpta, evaluate, fever)],
    expect_not: [cleared_after(ann, _, _), disposition(ann, kesimpta, continue)]
]).

:- case("a fever up to the day of a documented resolution belongs to that infection", [
    exercises: [sign_before_resolution, sign_without_explanation, missing_explanation_of_symptom],
    like: "nothing speaks against the next dose",
    each: [Day: ['2026-02-19', '2026-02-20']],
    given: [
        infection(ann, flu1, influenza, '2026-02-10'),
        resolved(ann, flu1, '2026-02-20'),
        sign(ann, fever, present, Day)
    ],
    expect: [settled_by_resolution(ann, Day), disposition(ann, kesimpta, continue)],
    expect_not: [unexplained_sign(ann, _), missing(ann, kesimpta, cause_of_symptom, _)]
]).

:- case("a fever on the day after a documented resolution is looked into", [
    exercises: [sign_before_resolution, sign_without_explanation, missing_explanation_of_symptom],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, flu1, influenza, '2026-02-10'),
        resolved(ann, flu1, '2026-02-20'),
        sign(ann, fever, present, '2026-02-21')
    ],
    expect: [
        unexplained_sign(ann, fever),
        recommend(ann, kesimpta, evaluate, fever),
        missing(ann, kesimpta, cause_of_symptom, _),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [settled_by_resolution(ann, _)]
]).

:- case("a culture up to the day of a documented resolution belongs to that infection", [
    exercises: [culture_before_resolution, culture_without_infection],
    like: "a documented resolution ends an infection",
    each: [Day: ['2026-02-09', '2026-02-10']],
    given: [culture(ann, urine, escherichia_coli, Day)],
    expect: [settled_by_resolution(ann, Day)],
    expect_not: [unexplained_culture(ann, _), recommend(ann, kesimpta, evaluate, _)]
]).

:- case("growth in a culture of the day after a documented resolution is looked into", [
    exercises: [culture_before_resolution, culture_without_infection],
    like: "a documented resolution ends an infection",
    given: [culture(ann, urine, escherichia_coli, '2026-02-11')],
    expect: [unexplained_culture(ann, urine), recommend(ann, kesimpta, evaluate, urine)],
    expect_not: [settled_by_resolution(ann, _)]
]).

:- case("an active infection explains fever and growth in the blood", [
    exercises: [
        sign_without_explanation,
        culture_without_infection,
        missing_explanation_of_symptom
    ],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, sep1, sepsis, '2026-03-01'),
        sign(ann, fever, present, '2026-03-01'),
        culture(ann, blood, escherichia_coli, '2026-03-01')
    ],
    expect: [open_sign(ann, fever, '2026-03-01'), disposition(ann, kesimpta, withhold)],
    expect_not: [
        unexplained_sign(ann, _),
        unexplained_culture(ann, _),
        recommend(ann, kesimpta, evaluate, _),
        missing(ann, kesimpta, cause_of_symptom, _)
    ]
]).

:- case("findings without an explanation ask for nothing where the drug is not, or not yet, \c
        given", [
    exercises: [evaluate_unexplained_sign, evaluate_culture_without_infection],
    each: [[Status, Since]: [[stopped, '2026-02-20'], [on_therapy, '2026-03-04']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        sign(ann, fever, present, '2026-03-01'),
        culture(ann, blood, escherichia_coli, '2026-03-01')
    ],
    expect: [unexplained_sign(ann, fever), unexplained_culture(ann, blood)],
    expect_not: [recommend(ann, kesimpta, evaluate, _)]
]).

:- case("a value in a unit that cannot be converted is compared with nothing", [
    exercises: [value_in_reference_unit, latest_value_counts],
    like: "nothing speaks against the next dose",
    given: [measured(ann, temperature, 311.9, 'K', '2026-03-01')],
    expect_not: [standard_value(ann, _, _, _, _), latest_value(ann, _, _, _, _)]
]).
