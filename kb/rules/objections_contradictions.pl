% A record that contradicts itself where it matters lets nothing start or go on.

:- rule(objection_by_contradiction, [
    status: submitted,
    clinician: "The record contradicts itself ({Kind}); {Drug} is in question.",
    patient: "Two entries of your record do not fit together."
]).
objection(Patient, Drug, contradictory_record) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    contradictory_record(Patient, Kind).
