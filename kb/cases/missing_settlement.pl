% Cases of rules/missing_settlement.pl: conditions that have to be settled before the answer can improve.

:- case("HIV, where the label speaks of a weakened immune system: its meaning is missing", [
    exercises: [
        missing_settlement_of_condition,
        clarify_condition,
        objection_by_possible_contraindication,
        what_the_label_means_was_ruled_out
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        jurisdiction(eu),
        diagnosis(ann, hiv, '2019-01-01'),
        consulted(ann, infectious_diseases, '2026-01-10')
    ],
    expect: [
        missing(ann, kesimpta, meaning_of_condition, _),
        recommend(ann, kesimpta, evaluate, hiv),
        objection(ann, kesimpta, hiv),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [meaning_ruled_out(ann, _, _)]
]).

:- case("what the label means was ruled out, so the condition is settled", [
    exercises: [
        what_the_label_means_was_ruled_out,
        missing_settlement_of_condition,
        clarify_condition,
        objection_by_possible_contraindication
    ],
    like: "HIV, where the label speaks of a weakened immune system: its meaning is missing",
    given: [
        ruled_out(ann, severe_immunocompromise, '2026-01-10'),
        treatment(ann, tysabri, stopped, '2020-01-01')
    ],
    expect: [
        meaning_ruled_out(ann, contraindicated_if_severely_immunocompromised, '2019-01-01'),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [
        missing(ann, kesimpta, meaning_of_condition, _),
        recommend(ann, kesimpta, evaluate, hiv),
        objection(ann, kesimpta, hiv),
        missing(ann, tysabri, _, _)
    ]
]).

:- case("ruled out before the condition was known, or something else ruled out", [
    exercises: [what_the_label_means_was_ruled_out],
    like: "HIV, where the label speaks of a weakened immune system: its meaning is missing",
    each: [
        [Condition, Date]: [[severe_immunocompromise, '2018-01-10'], [malignancy, '2026-01-10']]
    ],
    given: [ruled_out(ann, Condition, Date)],
    expect: [missing(ann, kesimpta, meaning_of_condition, _)],
    expect_not: [meaning_ruled_out(ann, contraindicated_if_severely_immunocompromised, _)]
]).

:- case("the meaning of a condition is not missing once the drug was stopped, or where the label \c
        is silent", [
    exercises: [missing_settlement_of_condition],
    each: [[Region, Status, Since]: [[eu, stopped, '2026-02-01'], [us, on_therapy, '2025-06-02']]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, kesimpta, Status, Since),
        diagnosis(ann, hiv, '2019-01-01')
    ],
    expect: [condition_on_record(ann, hiv, '2019-01-01')],
    expect_not: [missing(ann, kesimpta, meaning_of_condition, _)]
]).

:- case("a malignancy, a weakened immune system, a pregnancy: what would settle them is missing", [
    exercises: [
        missing_end_of_malignancy,
        missing_immunocompromise_ruled_out,
        missing_end_of_pregnancy
    ],
    like: "a tidy record of a treatment that goes on",
    each: [
        [Condition, What]: [
            [malignancy, malignancy_ruled_out],
            [severe_immunocompromise, immunocompromise_ruled_out],
            [pregnancy, pregnancy_ruled_out]
        ]
    ],
    given: [diagnosis(ann, Condition, '2026-01-01')],
    expect: [missing(ann, kesimpta, What, _), disposition(ann, kesimpta, clinician_judgement)]
]).

:- case("they were ruled out", [
    exercises: [
        missing_end_of_malignancy,
        missing_immunocompromise_ruled_out,
        missing_end_of_pregnancy
    ],
    like: "a tidy record of a treatment that goes on",
    each: [Condition: [malignancy, severe_immunocompromise, pregnancy]],
    given: [diagnosis(ann, Condition, '2026-01-01'), ruled_out(ann, Condition, '2026-02-01')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [missing(ann, kesimpta, _, _)]
]).

:- case("they are on record and the drug was stopped, or the condition is another", [
    exercises: [
        missing_end_of_malignancy,
        missing_immunocompromise_ruled_out,
        missing_end_of_pregnancy,
        missing_negative_hbv_dna
    ],
    each: [
        [Condition, Status]: [
            [malignancy, stopped],
            [severe_immunocompromise, stopped],
            [pregnancy, stopped],
            [migraine, on_therapy]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, '2026-02-01'),
        diagnosis(ann, Condition, '2026-01-01'),
        serology(ann, hbsag, negative, '2026-01-10'),
        serology(ann, anti_hbc, negative, '2026-01-10')
    ],
    expect: [condition_on_record(ann, Condition, '2026-01-01')],
    expect_not: [missing(ann, kesimpta, _, _)]
]).

:- case("virus in the blood of a candidate: a later test without it is missing", [
    exercises: [missing_negative_hbv_dna, objection_by_hbv_virus],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        serology(ann, hbsag, negative, '2026-05-10'),
        serology(ann, anti_hbc, positive, '2026-05-10'),
        serology(ann, hbv_dna, positive, '2026-05-10'),
        consulted(ann, hepatology, '2026-05-20')
    ],
    expect: [
        missing(ann, kesimpta, negative_hbv_dna, _),
        disposition(ann, kesimpta, do_not_start_yet)
    ]
]).

:- case("no virus, virus that is read as reactivation, or a drug that was stopped", [
    exercises: [missing_negative_hbv_dna],
    each: [[Result, Status]: [[negative, candidate], [positive, on_therapy], [positive, stopped]]],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, Status, '2026-05-01'),
        serology(ann, anti_hbc, positive, '2026-05-10'),
        serology(ann, hbv_dna, Result, '2026-05-10')
    ],
    expect: [latest_serology(ann, hbv_dna, Result, '2026-05-10')],
    expect_not: [missing(ann, kesimpta, negative_hbv_dna, _)]
]).

:- case("IgG is severely low under treatment: a later, higher value is missing", [
    exercises: [missing_igg_above_limit, objection_by_severely_low_igg],
    like: "a tidy record of a treatment that goes on",
    given: [
        measured(ann, igg, 3.9, 'g/L', '2026-02-20'),
        treatment(ann, tysabri, stopped, '2020-01-01')
    ],
    expect: [missing(ann, kesimpta, igg_no_longer_severely_low, _)],
    expect_not: [missing(ann, tysabri, igg_no_longer_severely_low, _)]
]).

:- case("IgG is no longer severely low", [
    exercises: [missing_igg_above_limit],
    like: "IgG is severely low under treatment: a later, higher value is missing",
    given: [measured(ann, igg, 6.5, 'g/L', '2026-02-25')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [missing(ann, kesimpta, igg_no_longer_severely_low, _)]
]).

:- case("ruled out on the day the condition was first known; a condition that the label does not \c
        mean", [
    exercises: [what_the_label_means_was_ruled_out],
    like: "a tidy record of a treatment that goes on",
    given: [
        jurisdiction(eu),
        diagnosis(ann, hiv, '2026-01-10'),
        diagnosis(ann, migraine, '2019-01-01'),
        ruled_out(ann, severe_immunocompromise, '2026-01-10')
    ],
    expect: [meaning_ruled_out(ann, contraindicated_if_severely_immunocompromised, '2026-01-10')],
    expect_not: [meaning_ruled_out(ann, _, '2019-01-01')]
]).
