:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(treatment(patient, drug, status, since: date), [from: record, holds: "{drug} {status} since {since}"]).
:- predicate(fever(patient, degrees: number, unit, date), [
    from: record, holds: "fever of {degrees} on {date}", absent: "no record of fever", checked_by: measured_in(unit)
]).
:- predicate(cleared(patient, date), [from: record, holds: "cleared on {date}", absent: "no record of clearance"]).
:- predicate(measured_in(unit), [from: facts, defines: unit, holds: "{unit} is a unit"]).
:- predicate(limit(name, degrees: number), [from: facts, holds: "{name} is {degrees}"]).
:- predicate(display(any, text), [from: facts, holds: "{any} is called {text}"]).
:- predicate(feverish(patient, date), [from: rules, holds: "feverish since {date}", absent: "no fever that counts"]).
:- predicate(recommend(patient, drug, action), [
    from: rules, answer: true, concerns: [patient, drug], holds: "{drug} for {patient}: {action}",
    absent: "no advice to {action}"
]).
:- predicate(disposition(patient, drug, disposition), [
    from: rules, answer: true, holds: "{drug} for {patient} is {disposition}"
]).
:- source(label, [title: "The label", kind: label, date: "2020-01-01"]).

measured_in('Cel').
limit(fever_limit, 38.0).
display(dose, "the dose").

:- rule(fever_counts, [
    clinician: "{Degrees} is at or above {Limit}.",
    patient: "You have a fever."
]).
feverish(Patient, Date) :-
    fever(Patient, Degrees, _, Date),
    limit(fever_limit, Limit),
    Degrees >= Limit.

:- rule(hold_in_fever, [
    title: "Hold in fever", status: draft, evidence: label(warning), cites: [label / "5.1"],
    clinician: "Fever since {Date}: hold {Drug}.",
    patient: "Wait with {Drug}."
]).
recommend(Patient, Drug, hold) :-
    treatment(Patient, Drug, on_therapy, _),
    feverish(Patient, Date),
    \+ cleared(Patient, _).

:- rule(go_on, [
    title: "Go on", status: draft, evidence: label(warning), cites: [label / "2"],
    clinician: "Nothing speaks against {Drug}.",
    patient: "Go on with {Drug}."
]).
recommend(Patient, Drug, continue) :-
    treatment(Patient, Drug, on_therapy, _),
    \+ recommend_against(Patient).

:- predicate(recommend_against(patient), [
    from: rules, holds: "something speaks against it", absent: "nothing speaks against it"
]).
:- rule(fever_speaks_against, [clinician: "Fever.", patient: "Fever."]).
recommend_against(Patient) :-
    feverish(Patient, _),
    \+ cleared(Patient, _).

:- rule(held, [
    title: "Held", status: draft, evidence: label(warning), cites: [label / "2"],
    clinician: "Held.", patient: "Held."
]).
disposition(Patient, Drug, held) :-
    recommend(Patient, Drug, hold).

:- rule(going_on, [
    title: "Going on", status: draft, evidence: label(warning), cites: [label / "2"],
    clinician: "Going on.", patient: "Going on."
]).
disposition(Patient, Drug, going_on) :-
    recommend(Patient, Drug, continue).

:- case("fever holds", [
    exercises: hold_in_fever,
    given: [
        as_of('2026-03-03'), treatment(ann, dose, on_therapy, '2025-01-01'), fever(ann, 38.5, 'Cel', '2026-03-02')
    ],
    expect: [recommend(ann, dose, hold)]
]).
:- case("high fever holds", [
    exercises: hold_in_fever,
    given: [
        as_of('2026-03-03'), treatment(eve, dose, on_therapy, '2025-02-01'), fever(eve, 40.5, 'Cel', '2026-03-01')
    ],
    expect: [recommend(eve, dose, hold)]
]).
:- case("no fever does not hold", [
    exercises: [hold_in_fever, go_on],
    given: [as_of('2026-03-03'), treatment(ann, dose, on_therapy, '2025-01-01')],
    expect_not: [recommend(ann, dose, hold)]
]).
