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
    patient: "Your doctors are loo