% More cases of rules/hepatitis_b.pl: later tests, and virus that is found in the blood.

:- case("positive tests from long ago that are negative now are still a history of hepatitis B", [
    exercises: [
        hbv_history_by_surface_antigen,
        hbv_history_by_core_antibody,
        hbv_history_by_virus,
        serology_tested_again
    ],
    like: "nothing speaks against the next dose",
    given: [
        serology(ann, hbsag, positive, '2020-02-21'),
        serology(ann, anti_hbc, positive, '2020-02-21'),
        serology(ann, hbv_dna, positive, '2020-02-21'),
        serology(ann, hbv_dna, negative, '2025-05-10')
    ],
    expect: [
        disposition(ann, kesimpta, consult_first),
        hbv_history(ann, hbsag, '2020-02-21'),
        hbv_history(ann, anti_hbc, '2020-02-21'),
        hbv_history(ann, hbv_dna, '2020-02-21')
    ],
    expect_not: [recommend(ann, kesimpta, continue, _), recommend(ann, kesimpta, stop, _)]
]).

:- case("any measured amount of virus, down to one unit, is virus that was detected", [
    exercises: [hbv_dna_measured_above_zero, hbv_dna_measured_as_zero],
    like: "nothing speaks against the next dose",
    each: [Amount: [1, 20, 210000]],
    given: [measured(ann, hbv_dna, Amount, '[IU]/mL', '2026-02-22')],
    expect: [serology_reading(ann, hbv_dna, positive, '2026-02-22')],
    expect_not: [serology_reading(ann, hbv_dna, negative, _)]
]).

:- case("a liver specialist who is asked on the day of the finding has been asked about it", [
    exercises: [liver_expert_seen_since, liver_expert_still_awaited],
    like: "earlier hepatitis B goes to a liver specialist before the first dose",
    given: [consulted(ann, hepatology, '2026-02-21')],
    expect: [liver_expert_seen(ann, anti_hbc), disposition(ann, kesimpta, may_start)],
    expect_not: [liver_expert_awaited(ann, _)]
]).

:- case("a liver specialist who was asked about something else is no sign of hepatitis B", [
    exercises: [liver_expert_seen_since, consult_liver_specialist],
    like: "nothing speaks against the next dose",
    given: [consulted(ann, hepatology, '2026-02-21')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [liver_expert_seen(ann, _), hbv_history(ann, _, _)]
]).

:- case("virus found on the day treatment began, or later, counts as found under treatment", [
    exercises: [hbv_virus_back_under_treatment, stop_when_hepatitis_b_returns],
    each: [Found: ['2025-06-02', '2025-06-03']],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        serology(ann, hbv_dna, positive, Found)
    ],
    expect: [hbv_under_treatment(ann, kesimpta, _), recommend(ann, kesimpta, stop, active_hbv)]
]).

:- case("virus found while still a candidate did not come back under treatment", [
    exercises: [hbv_virus_back_under_treatment, stop_when_hepatitis_b_returns, evaluate_hbv_virus],
    each: [[Earlier, Now]: [[candidate, on_therapy], [candidate, on_hold]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Earlier, '2026-01-10'),
        treatment(ann, kesimpta, Now, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        serology(ann, hbv_dna, positive, '2026-02-19')
    ],
    expect: [recommend(ann, kesimpta, evaluate, hbv_dna)],
    expect_not: [hbv_under_treatment(ann, _, _), recommend(ann, kesimpta, stop, _)]
]).

:- case("virus found before the first treatment entry did not come back under treatment", [
    exercises: [hbv_virus_back_under_treatment, evaluate_hbv_virus],
    each: [Now: [on_therapy, on_hold]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Now, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        serology(ann, hbv_dna, positive, '2026-02-19')
    ],
    expect: [recommend(ann, kesimpta, evaluate, hbv_dna)],
    expect_not: [hbv_under_treatment(ann, _, _), recommend(ann, kesimpta, stop, _)]
]).

:- case("virus without anti-HBc is looked into and is not called a reactivation", [
    exercises: [hbv_virus_back_under_treatment, evaluate_hbv_virus],
    like: "nothing speaks against the next dose",
    given: [serology(ann, hbv_dna, positive, '2026-02-10')],
    expect: [
        recommend(ann, kesimpta, evaluate, hbv_dna),
        recommend(ann, kesimpta, consult, hepatology),
        disposition(ann, kesimpta, consult_first)
    ],
    expect_not: [hbv_under_treatment(ann, _, _), recommend(ann, kesimpta, stop, _)]
]).

:- case("virus that is found after treatment was stopped stops nothing", [
    exercises: [hbv_virus_back_under_treatment, hbv_active_under_treatment],
    like: "virus found under treatment after earlier hepatitis B stops it",
    given: [treatment(ann, kesimpta, stopped, '2026-01-10')],
    expect: [disposition(ann, kesimpta, stopped)],
    expect_not: [hbv_under_treatment(ann, _, _), recommend(ann, kesimpta, stop, _)]
]).

:- case("a confirmed reactivation stops nothing where the drug is not, or not yet, given", [
    exercises: [hbv_reactivation_confirmed, stop_when_hepatitis_b_returns],
    each: [
        [Status, Since]: [
            [stopped, '2026-01-10'],
            [candidate, '2026-01-10'],
            [on_therapy, '2026-03-04']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        confirmed(ann, hbv_reactivation, '2026-02-10')
    ],
    expect_not: [hbv_under_treatment(ann, _, _), recommend(ann, kesimpta, stop, _)]
]).
