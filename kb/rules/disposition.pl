% Turning advice into one disposition for each treatment: the strongest that is supported.

:- rule(supported_by_advice, [
    status: submitted,
    cites: [project_conventions / "strongest supported disposition"],
    clinician: "The advice ({Action}, {About}) supports it for a patient who is {Status}.",
    patient: "This follows from the advice about {About}."
]).
supported(Patient, Drug, Disposition, Rank) :-
    current_status(Patient, Drug, Status),
    recommend(Patient, Drug, Action, About),
    supports(Status, Action, Disposition),
    disposition_order(Status, Disposition, Rank).

:- rule(advice_says_so, [
    status: submitted,
    clinician: "The advice ({Action}, {About}) means this for a patient who is {Status}.",
    patient: "This follows from the advice about {About}."
]).
advised(Patient, Drug, Disposition) :-
    current_status(Patient, Drug, Status),
    recommend(Patient, Drug, Action, About),
    supports(Status, Action, Disposition).

% What stands open is the reason only where no advice gives one. A missing item is told as missing:
% what the record does not show is no finding.

:- rule(supported_by_missing_item, [
    status: submitted,
    cites: [project_conventions / "an open question is never taken as answered"],
    clinician: "The record does not show {What}, so that {Drug} does not simply go ahead: {Why}.",
    patient: "Your record does not yet show {What}."
]).
supported(Patient, Drug, Disposition, Rank) :-
    current_status(Patient, Drug, Status),
    missing(Patient, Drug, What, Why),
    held_back_as(Status, Disposition),
    disposition_order(Status, Disposition, Rank),
    \+ advised(Patient, Drug, Disposition).

:- rule(supported_by_objection, [
    status: submitted,
    cites: [project_conventions / "an open question is never taken as answered"],
    clinician: "This is open, so that {Drug} does not simply go ahead: {Reason}.",
    patient: "Something about your treatment is still open: {Reason}."
]).
supported(Patient, Drug, Disposition, Rank) :-
    current_status(Patient, Drug, Status),
    objection(Patient, Drug, Reason),
    \+ missing(Patient, Drug, Reason, _),
    held_back_as(Status, Disposition),
    disposition_order(Status, Disposition, Rank),
    \+ advised(Patient, Drug, Disposition).

:- rule(supported_by_end_of_treatment, [
    status: submitted,
    cites: [project_conventions / "strongest supported disposition"],
    clinician: "{Drug} is recorded as stopped; nothing here starts it again.",
    patient: "Your record says that {Drug} was stopped."
]).
supported(Patient, Drug, stopped, Rank) :-
    current_status(Patient, Drug, stopped),
    disposition_order(stopped, stopped, Rank).

:- rule(strongest_supported_disposition, [
    title: "The strongest disposition that the advice supports",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "strongest supported disposition"],
    caveat: "How pieces of advice are weighed against each other is a convention of this \c
        knowledge base; where sources differ, the more cautious one decides, but for the wait \c
        after antibiotics, where the shorter one does.",
    clinician: "Of everything that the advice about {Drug} supports, this is the strongest: \c
        {Disposition}. A professional decides.",
    patient: "All advice in your record about {Drug} taken together, the most careful one counts. \c
        Your care team decides with you."
]).
disposition(Patient, Drug, Disposition) :-
    supported(Patient, Drug, Disposition, Rank),
    aggregate_all(min(Other), supported(Patient, Drug, _, Other), Strongest),
    Rank =:= Strongest.
