% Cases of rules/hepatitis_b_advice.pl: hepatitis B that is found after an anti-CD20 drug was stopped.

:- case("hepatitis B is active after the drug was stopped", [
    exercises: [
        evaluate_active_hepatitis_b_after_stopping,
        consult_liver_specialist_after_stopping,
        active_hepatitis_b_is_a_liver_finding,
        hbv_virus_is_a_liver_finding,
        evaluate_hbv_virus_after_stopping
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, stopped, '2025-12-01'),
        treatment(ann, gilenya, stopped, '2025-12-01'),
        serology(ann, hbsag, positive, '2026-05-20'),
        serology(ann, anti_hbc, positive, '2026-05-20'),
        measured(ann, hbv_dna, 50000, '[IU]/mL', '2026-05-20'),
        consulted(ann, hepatology, '2025-05-20')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, active_hbv),
        recommend(ann, kesimpta, consult, hepatology),
        liver_finding(ann, active_hbv, '2026-05-20'),
        liver_finding(ann, hbv_dna, '2026-05-20'),
        disposition(ann, kesimpta, stopped)
    ],
    expect_not: [recommend(ann, kesimpta, evaluate, hbv_dna), recommend(ann, kesimpta, stop, _)]
]).

:- case("a liver specialist was asked about what was found after the stop", [
    exercises: [
        consult_liver_specialist_after_stopping,
        liver_specialist_asked_since,
        evaluate_active_hepatitis_b_after_stopping
    ],
    like: "hepatitis B is active after the drug was stopped",
    given: [consulted(ann, hepatology, '2026-05-20'), consulted(ann, immunology, '2026-05-25')],
    expect: [liver_expert_since(ann, '2026-05-20'), recommend(ann, kesimpta, evaluate, active_hbv)],
    expect_not: [recommend(ann, kesimpta, consult, _)]
]).

:- case("another specialist does not stand in for one of the liver", [
    exercises: [liver_specialist_asked_since, consult_liver_specialist_after_stopping],
    like: "hepatitis B is active after the drug was stopped",
    given: [consulted(ann, immunology, '2026-05-25')],
    expect: [recommend(ann, kesimpta, consult, hepatology)],
    expect_not: [liver_expert_since(ann, _)]
]).

:- case("active hepatitis B as an episode after the drug was stopped", [
    exercises: [
        recorded_hepatitis_b_is_a_liver_finding,
        active_hepatitis_b_is_a_liver_finding,
        evaluate_active_hepatitis_b_after_stopping
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, stopped, '2025-12-01'),
        infection(ann, h, active_hepatitis_b, '2026-05-01'),
        infection(ann, cold, upper_respiratory_viral_infection, '2026-05-20')
    ],
    expect: [
        liver_finding(ann, active_hbv, '2026-05-01'),
        recommend(ann, kesimpta, consult, hepatology),
        recommend(ann, kesimpta, evaluate, active_hbv)
    ],
    expect_not: [liver_finding(ann, _, '2026-05-20')]
]).

:- case("virus alone after the drug was stopped", [
    exercises: [
        evaluate_hbv_virus_after_stopping,
        hbv_virus_is_a_liver_finding,
        consult_liver_specialist_after_stopping,
        active_hepatitis_b_is_a_liver_finding,
        evaluate_active_hepatitis_b_after_stopping
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, stopped, '2025-12-01'),
        serology(ann, hbsag, negative, '2026-05-20'),
        serology(ann, anti_hbc, positive, '2026-05-20'),
        serology(ann, hbv_dna, positive, '2026-05-20')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, hbv_dna),
        recommend(ann, kesimpta, consult, hepatology)
    ],
    expect_not: [liver_finding(ann, active_hbv, _), recommend(ann, kesimpta, evaluate, active_hbv)]
]).

:- case("earlier hepatitis B without a new finding, or another drug, after a stop", [
    exercises: [
        evaluate_hbv_virus_after_stopping,
        evaluate_active_hepatitis_b_after_stopping,
        consult_liver_specialist_after_stopping,
        hbv_virus_is_a_liver_finding,
        active_hepatitis_b_is_a_liver_finding
    ],
    each: [
        [Drug, Surface, Virus]: [
            [kesimpta, negative, negative],
            [kesimpta, positive, negative],
            [gilenya, positive, positive],
            [gilenya, negative, positive]
        ]
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, Drug, stopped, '2025-12-01'),
        serology(ann, hbsag, Surface, '2026-05-20'),
        serology(ann, hbv_dna, Virus, '2026-05-20')
    ],
    expect: [disposition(ann, Drug, stopped)],
    expect_not: [recommend(ann, Drug, evaluate, _), recommend(ann, Drug, consult, _)]
]).

:- case("under treatment, what is said of hepatitis B after a stop says nothing", [
    exercises: [
        evaluate_active_hepatitis_b_after_stopping,
        consult_liver_specialist_after_stopping
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, on_therapy, '2025-12-01'),
        serology(ann, hbsag, positive, '2020-05-20'),
        serology(ann, anti_hbc, positive, '2020-05-20'),
        consulted(ann, hepatology, '2021-05-20'),
        serology(ann, hbsag, positive, '2026-05-20')
    ],
    expect: [disposition(ann, kesimpta, stop)],
    expect_not: [
        recommend(ann, kesimpta, evaluate, active_hbv),
        recommend(ann, kesimpta, consult, _)
    ]
]).

:- case("active hepatitis B by antibody alone, and an episode of it that has resolved", [
    exercises: [active_hepatitis_b_is_a_liver_finding, recorded_hepatitis_b_is_a_liver_finding],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, stopped, '2025-12-01'),
        serology(ann, hbsag, positive, '2026-05-20'),
        serology(ann, anti_hbc, positive, '2026-05-20'),
        infection(ann, h, active_hepatitis_b, '2010-05-01'),
        resolved(ann, h, '2011-05-01')
    ],
    expect: [liver_finding(ann, active_hbv, '2026-05-20')],
    expect_not: [liver_finding(ann, active_hbv, '2010-05-01')]
]).
