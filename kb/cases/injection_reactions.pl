% Cases of rules/signs.pl: a symptom after an injection, with nothing else and with something else.

:- case("a fever the day after an injection, with nothing else", [
    exercises: [
        likely_injection_reaction,
        monitor_likely_injection_reaction,
        raised_marker_points_to_infection,
        low_neutrophils_with_symptom,
        growth_points_to_infection,
        other_symptom_points_to_infection
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        dose_given(ann, kesimpta, '2026-03-01'),
        sign(ann, fever, present, '2026-03-02'),
        measured(ann, crp, 2.0, 'mg/L', '2026-03-02'),
        measured(ann, anc, 3.0, '10*9/L', '2026-03-02'),
        culture(ann, urine, negative, '2026-03-02'),
        sign(ann, cough, absent, '2026-03-02')
    ],
    expect: [
        injection_reaction(ann, fever, '2026-03-02'),
        recommend(ann, kesimpta, monitor, fever),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [infection_pointer(ann, _), recommend(ann, kesimpta, evaluate, _)]
]).

:- case("a fever the day after an injection, with another finding", [
    exercises: [
        likely_injection_reaction,
        monitor_likely_injection_reaction,
        raised_marker_points_to_infection,
        sign_without_explanation,
        evaluate_unexplained_sign
    ],
    like: "a fever the day after an injection, with nothing else",
    given: [as_of('2026-03-03'), measured(ann, crp, 120, 'mg/L', '2026-03-03')],
    expect: [
        infection_pointer(ann, crp),
        unexplained_sign(ann, fever),
        recommend(ann, kesimpta, evaluate, fever),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [injection_reaction(ann, _, _), recommend(ann, kesimpta, monitor, fever)]
]).

:- case("a fever the day after an injection, and neutrophils are low", [
    exercises: [low_neutrophils_with_symptom, likely_injection_reaction],
    like: "a fever the day after an injection, with nothing else",
    given: [as_of('2026-03-03'), measured(ann, anc, 0.8, '10*9/L', '2026-03-03')],
    expect: [
        infection_pointer(ann, neutropenia),
        recommend(ann, kesimpta, evaluate, fever),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [injection_reaction(ann, _, _)]
]).

:- case("a fever the day after an injection, and a culture grew something", [
    exercises: [growth_points_to_infection, likely_injection_reaction],
    like: "a fever the day after an injection, with nothing else",
    given: [as_of('2026-03-03'), culture(ann, urine, positive, '2026-03-03')],
    expect: [infection_pointer(ann, urine), recommend(ann, kesimpta, evaluate, fever)],
    expect_not: [injection_reaction(ann, _, _)]
]).

:- case("a fever the day after an injection, and a cough", [
    exercises: [other_symptom_points_to_infection, likely_injection_reaction],
    like: "a fever the day after an injection, with nothing else",
    given: [as_of('2026-03-03'), sign(ann, cough, present, '2026-03-03')],
    expect: [infection_pointer(ann, cough), recommend(ann, kesimpta, evaluate, fever)],
    expect_not: [injection_reaction(ann, _, _)]
]).

:- case("a cough of an infection that has resolved since says nothing of a fever after an \c
        injection", [
    exercises: [other_symptom_points_to_infection, likely_injection_reaction],
    like: "a fever the day after an injection, with nothing else",
    given: [
        as_of('2026-03-04'),
        infection(ann, cold, upper_respiratory_viral_infection, '2026-01-01'),
        sign(ann, sore_throat, present, '2026-01-03'),
        sign(ann, fatigue, present, '2026-03-02'),
        resolved(ann, cold, '2026-01-10')
    ],
    expect: [injection_reaction(ann, fever, '2026-03-02')],
    expect_not: [infection_pointer(ann, _)]
]).

:- case("a cough the day after an injection is no injection reaction, also once it is gone", [
    exercises: [likely_injection_reaction],
    like: "a tidy record of a treatment that goes on",
    given: [
        dose_given(ann, kesimpta, '2026-03-01'),
        sign(ann, cough, present, '2026-03-01'),
        sign(ann, cough, absent, '2026-03-02')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [injection_reaction(ann, _, _)]
]).
