% More cases of rules/pml.pl: days that just count, other conditions, and who is not treated.

:- case("a condition ruled out on the day it was noted, or later, is settled", [
    exercises: [ruled_out_later, ruled_out_after_confirmation, diagnosis_ruled_out],
    like: "nothing speaks against the next dose",
    each: [RuledOut: ['2026-02-05', '2026-02-06']],
    given: [
        suspected(ann, tuberculosis, '2026-02-05'),
        ruled_out(ann, tuberculosis, RuledOut),
        confirmed(ann, sarcoidosis, '2026-02-05'),
        ruled_out(ann, sarcoidosis, RuledOut),
        diagnosis(ann, malignancy, '2026-02-05'),
        ruled_out(ann, malignancy, RuledOut)
    ],
    expect: [
        ruled_out_since(ann, tuberculosis, '2026-02-05'),
        ruled_out_since(ann, sarcoidosis, '2026-02-05'),
        ruled_out_since(ann, malignancy, '2026-02-05'),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [open_condition(ann, _)]
]).

:- case("a condition ruled out on the day before it was noted is open", [
    exercises: [
        ruled_out_later,
        ruled_out_after_confirmation,
        diagnosis_ruled_out,
        suspicion_is_open,
        confirmed_condition_is_open
    ],
    like: "nothing speaks against the next dose",
    given: [
        suspected(ann, tuberculosis, '2026-02-05'),
        ruled_out(ann, tuberculosis, '2026-02-04'),
        confirmed(ann, sarcoidosis, '2026-02-05'),
        ruled_out(ann, sarcoidosis, '2026-02-04'),
        diagnosis(ann, malignancy, '2026-02-05'),
        ruled_out(ann, malignancy, '2026-02-04')
    ],
    expect: [
        open_condition(ann, tuberculosis),
        open_condition(ann, sarcoidosis),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [ruled_out_since(ann, _, _)]
]).

:- case("PML that was ruled out on the day of the suspicion holds nothing", [
    exercises: [pml_ruled_out_later, pml_suspicion_is_open],
    like: "nothing speaks against the next dose",
    given: [suspected(ann, pml, '2026-02-05'), ruled_out(ann, pml, '2026-02-05')],
    expect: [pml_ruled_out_since(ann, '2026-02-05'), disposition(ann, kesimpta, continue)],
    expect_not: [pml_in_question(ann)]
]).

:- case("ruling out another condition does not rule out PML", [
    exercises: [pml_ruled_out_later, pml_suspicion_is_open],
    like: "nothing speaks against the next dose",
    given: [suspected(ann, pml, '2026-02-05'), ruled_out(ann, tuberculosis, '2026-02-10')],
    expect: [pml_in_question(ann), disposition(ann, kesimpta, withhold_immediately)],
    expect_not: [pml_ruled_out_since(ann, _)]
]).

:- case("PML that was ruled out and never suspected is no question at all", [
    exercises: [pml_ruled_out_later, pml_suspicion_is_open],
    like: "nothing speaks against the next dose",
    given: [ruled_out(ann, pml, '2026-02-10')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [pml_ruled_out_since(ann, _), pml_in_question(ann)]
]).

:- case("confirmed PML is no open question about another condition", [
    exercises: [confirmed_condition_is_open, missing_outcome_of_suspicion],
    like: "confirmed PML stops treatment, and withholding for the suspicion says no more",
    expect: [recommend(ann, kesimpta, stop, pml)],
    expect_not: [open_condition(ann, _), missing(ann, kesimpta, outcome_of_suspicion, _)]
]).

:- case("on hold, confirmed PML stops, and holding on for the suspicion says no more", [
    exercises: [keep_holding_while_pml_is_suspected, stop_when_pml_is_confirmed],
    like: "confirmed PML stops treatment, and withholding for the suspicion says no more",
    given: [treatment(ann, kesimpta, on_hold, '2026-02-12')],
    expect: [
        pml_in_question(ann),
        recommend(ann, kesimpta, stop, pml),
        disposition(ann, kesimpta, stop)
    ],
    expect_not: [recommend(ann, kesimpta, keep_holding, pml)]
]).

:- case("PML and other suspicions ask for nothing where the drug is not, or not yet, given", [
    exercises: [
        stop_when_pml_is_confirmed,
        evaluate_suspected_pml,
        evaluate_open_condition,
        objection_by_confirmed_pml
    ],
    each: [[Status, Since]: [[stopped, '2026-02-20'], [on_therapy, '2026-03-04']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        suspected(ann, pml, '2026-02-10'),
        confirmed(ann, pml, '2026-02-15'),
        suspected(ann, tuberculosis, '2026-02-10')
    ],
    expect: [pml_in_question(ann), pml_is_confirmed(ann), open_condition(ann, tuberculosis)],
    expect_not: [
        recommend(ann, kesimpta, stop, _),
        recommend(ann, kesimpta, evaluate, _),
        objection(ann, kesimpta, _)
    ]
]).

:- case("who has or has had PML is not started on natalizumab, nor in the EU on siponimod", [
    exercises: [contraindicated_by_pml, pml_diagnosis_shows, pml_infection_shows],
    like: "screened, and no drug on record",
    each: [[Drug, Region]: [[natalizumab, us], [natalizumab, eu], [siponimod, eu]]],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        infection(ann, pml1, progressive_multifocal_leukoencephalopathy, '2024-01-20'),
        resolved(ann, pml1, '2025-02-20')
    ],
    expect: [recommend(ann, Drug, contraindicated, pml), disposition(ann, Drug, do_not_start)]
]).

:- case("EU: already a suspicion of PML contraindicates dimethyl fumarate", [
    exercises: [contraindicated_by_pml, pml_suspected_shows],
    like: "screened, and no drug on record",
    each: [
        [Status, Disposition]: [
            [candidate, do_not_start],
            [on_therapy, withhold_immediately],
            [on_hold, keep_holding]
        ]
    ],
    given: [
        jurisdiction(eu),
        treatment(ann, tecfidera, Status, '2025-06-02'),
        suspected(ann, pml, '2026-03-01')
    ],
    expect: [
        recommend(ann, tecfidera, contraindicated, pml),
        disposition(ann, tecfidera, Disposition)
    ]
]).

:- case("a suspicion of PML does not contraindicate in the US, elsewhere, or after stopping", [
    exercises: [contraindicated_by_pml, pml_suspected_shows],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Status]: [
            [dimethyl_fumarate, us, on_therapy],
            [natalizumab, eu, on_therapy],
            [dimethyl_fumarate, eu, stopped]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        suspected(ann, pml, '2026-03-01')
    ],
    expect_not: [recommend(ann, Drug, contraindicated, _)]
]).

:- case("PML ruled out without having been in question is no reason for a hold", [
    exercises: [hold_after_pml_was_ruled_out],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2026-02-02'),
        ruled_out(ann, pml, '2026-02-10')
    ],
    expect: [current_status(ann, kesimpta, on_hold)],
    expect_not: [possible_hold_reason(ann, kesimpta, pml, _, _)]
]).
