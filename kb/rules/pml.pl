% Progressive multifocal leukoencephalopathy (PML) and other conditions that were suspected.

:- rule(ruled_out_later, [
    status: submitted,
    clinician: "{Condition} was ruled out on {RuledOut}.",
    patient: "{Condition} was ruled out on {RuledOut}."
]).
ruled_out_since(Patient, Condition, Date) :-
    suspected(Patient, Condition, Date),
    ruled_out(Patient, Condition, RuledOut),
    on_or_before(Date, RuledOut).

:- rule(ruled_out_after_confirmation, [
    status: submitted,
    clinician: "{Condition}, confirmed on {Date}, was ruled out on {RuledOut}.",
    patient: "{Condition} was ruled out on {RuledOut}."
]).
ruled_out_since(Patient, Condition, Date) :-
    confirmed(Patient, Condition, Date),
    ruled_out(Patient, Condition, RuledOut),
    on_or_before(Date, RuledOut).

:- rule(diagnosis_ruled_out, [
    status: submitted,
    clinician: "{Condition}, a diagnosis since {Since}, was ruled out on {RuledOut}.",
    patient: "{Condition} was ruled out on {RuledOut}."
]).
ruled_out_since(Patient, Condition, Since) :-
    diagnosis(Patient, Condition, Since),
    ruled_out(Patient, Condition, RuledOut),
    on_or_before(Since, RuledOut).

:- rule(suspicion_is_open, [
    status: submitted,
    clinician: "{Condition} was suspected on {Date} and has not been ruled out since.",
    patient: "Your doctors suspected {Condition}, and your record does not say that it was ruled \c
        out."
]).
open_condition(Patient, Condition) :-
    suspected(Patient, Condition, Date),
    \+ pml_condition(Condition),
    \+ ruled_out_since(Patient, Condition, Date).

:- rule(confirmed_condition_is_open, [
    status: submitted,
    clinician: "{Condition} was confirmed on {Date} and has not been ruled out since.",
    patient: "{Condition} was confirmed on {Date}."
]).
open_condition(Patient, Condition) :-
    confirmed(Patient, Condition, Date),
    \+ pml_condition(Condition),
    \+ ruled_out_since(Patient, Condition, Date).

:- rule(evaluate_open_condition, [
    title: "Settle a suspected or newly confirmed condition",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    caveat: "No cited source speaks of this case; the knowledge base only refuses to treat an \c
        open suspicion as absent.",
    clinician: "{Condition} is suspected or confirmed and has not been ruled out. What it means \c
        is best settled before {Drug} is given.",
    patient: "Your doctors are looking into {Condition}. Ask them what it means for {Drug}."
]).
recommend(Patient, Drug, evaluate, Condition) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    open_condition(Patient, Condition).

:- rule(pml_suspected, [
    status: submitted,
    clinician: "PML was suspected on {Date}.",
    patient: "Your doctors suspected a rare brain infection (PML) on {Date}."
]).
pml_noted(Patient, Date) :-
    suspected(Patient, Condition, Date),
    pml_condition(Condition).

:- rule(pml_recorded_as_infection, [
    status: submitted,
    clinician: "PML is on record as an infection ({Episode}) since {Onset}.",
    patient: "Your record lists a rare brain infection (PML)."
]).
pml_noted(Patient, Onset) :-
    infection(Patient, Episode, progressive_multifocal_leukoencephalopathy, Onset).

:- rule(pml_recorded_as_diagnosis, [
    status: submitted,
    clinician: "PML is on record as a diagnosis since {Since}.",
    patient: "Your record lists a rare brain infection (PML)."
]).
pml_noted(Patient, Since) :-
    diagnosis(Patient, Condition, Since),
    pml_condition(Condition).

:- rule(pml_ruled_out_later, [
    status: submitted,
    clinician: "PML, noted on {Date}, was ruled out on {RuledOut}.",
    patient: "The rare brain infection (PML) was ruled out on {RuledOut}."
]).
pml_ruled_out_since(Patient, Date) :-
    pml_noted(Patient, Date),
    ruled_out(Patient, Condition, RuledOut),
    pml_condition(Condition),
    on_or_before(Date, RuledOut).

:- rule(pml_suspicion_is_open, [
    status: submitted,
    cites: [kesimpta_us_label / "5.1 Progressive Multifocal Leukoencephalopathy"],
    encodes: ['KUS-20'],
    caveat: "A PML diagnosis that is on record without a confirmation counts as a suspicion here. \c
        A resolution alone does not close it.",
    clinician: "PML was noted on {Date} and has not been ruled out since.",
    patient: "Your record does not say that the rare brain infection (PML) was ruled out."
]).
pml_in_question(Patient) :-
    pml_noted(Patient, Date),
    \+ pml_ruled_out_since(Patient, Date).

:- rule(pml_confirmed_on_record, [
    status: submitted,
    caveat: "A confirmed PML stays confirmed here even where a later entry rules it out; such a \c
        record needs a clinician.",
    clinician: "PML was confirmed on {Date}.",
    patient: "A rare brain infection (PML) was confirmed on {Date}."
]).
pml_is_confirmed(Patient) :-
    confirmed(Patient, Condition, Date),
    pml_condition(Condition).

:- rule(pml_suspected_and_not_confirmed, [
    status: submitted,
    clinician: "PML is suspected or on record, not ruled out and not confirmed.",
    patient: "Your record does not say whether this is the rare brain infection (PML)."
]).
pml_only_suspected(Patient) :-
    pml_in_question(Patient),
    \+ pml_is_confirmed(Patient).
