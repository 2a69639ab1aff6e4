% Cases of rules/continuation.pl.

:- case("on therapy with nothing against it: continue and watch", [
    exercises: [
        continue_treatment,
        monitor_for_infection,
        monitor_immunoglobulins,
        monitor_symptoms_of_active_infection,
        monitor_immunoglobulins_after_stopping
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        recommend(ann, kesimpta, continue, next_dose),
        recommend(ann, kesimpta, monitor, infection_signs),
        recommend(ann, kesimpta, monitor, immunoglobulins)
    ],
    expect_not: [recommend(ann, kesimpta, withhold, _), missing(ann, kesimpta, _, _)]
]).

:- case("an active infection is watched and ends the continuing", [
    exercises: [monitor_symptoms_of_active_infection, continue_treatment],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [recommend(ann, kesimpta, monitor, flu1)],
    expect_not: [
        recommend(ann, kesimpta, continue, _),
        recommend(ann, kesimpta, continue, next_dose)
    ]
]).

:- case("stopped treatment is watched and nothing else is advised", [
    exercises: [
        monitor_immunoglobulins_after_stopping,
        continue_treatment,
        monitor_for_infection,
        monitor_immunoglobulins,
        hold_while_infection_is_active
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, stopped, '2025-06-02'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, stopped),
        recommend(ann, kesimpta, monitor, immunoglobulins),
        recommend(ann, kesimpta, monitor, infection_signs)
    ],
    expect_not: [
        recommend(ann, kesimpta, withhold, _),
        missing(ann, kesimpta, _, _),
        recommend(ann, kesimpta, continue, next_dose)
    ]
]).

:- case("stopped treatment after earlier hepatitis B is watched for its return", [
    exercises: [monitor_hepatitis_b, consult_liver_specialist],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, stopped, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10')
    ],
    expect: [disposition(ann, kesimpta, stopped), recommend(ann, kesimpta, monitor, hepatitis_b)],
    expect_not: [
        recommend(ann, kesimpta, consult, _),
        recommend(ann, kesimpta, consult, hepatology)
    ]
]).

:- case("a candidate is not yet watched as if treated", [
    exercises: [may_start, monitor_for_infection, monitor_immunoglobulins, continue_treatment],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, may_start),
        recommend(ann, kesimpta, may_start, first_dose)
    ],
    expect_not: [
        recommend(ann, kesimpta, monitor, infection_signs),
        recommend(ann, kesimpta, monitor, immunoglobulins),
        recommend(ann, kesimpta, monitor, infection_signs),
        recommend(ann, kesimpta, monitor, immunoglobulins),
        recommend(ann, kesimpta, continue, next_dose)
    ]
]).

:- case("after treatment was stopped, an infection is no matter of its next dose", [
    exercises: [monitor_symptoms_of_active_infection, hold_while_infection_is_active],
    like: "stopped treatment is watched and nothing else is advised",
    expect: [active_infection(ann, flu1, influenza), disposition(ann, kesimpta, stopped)],
    expect_not: [recommend(ann, kesimpta, monitor, flu1)]
]).
