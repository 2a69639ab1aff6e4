% What documents say against a drug: while one of these holds, no rule says start or go on.

:- rule(objection_by_contraindication, [
    status: submitted,
    cites: [Document / At],
    caveat: "A contraindication in a document of the other region counts against the drug here \c
        too: the more cautious view.",
    clinician: "{Finding} is on record, and {Document} ({At}), in force in the {Region}, says of \c
        {Drug}: {Topic}.",
    patient: "The rules about {Drug} speak against it here."
]).
objection(Patient, Drug, About) :-
    label_contraindicates(Patient, Drug, Region, About, Finding, Topic, Document, At),
    contraindication_subject(Topic, Subject),
    weighed_across_regions(Subject).

:- rule(objection_by_contraindication_in_force, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Finding} is on record, and {Document} ({At}) says of {Drug}: {Topic}.",
    patient: "The rules in force speak against {Drug} here."
]).
objection(Patient, Drug, About) :-
    region_in_force(Region),
    label_contraindicates(Patient, Drug, Region, About, Finding, Topic, Document, At).

:- rule(objection_by_possible_contraindication, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Condition} is on record, and {Document} ({At}) says of {Drug}: {Topic}. Whether \c
        it applies is open.",
    patient: "Your record lists {Condition}, and your doctors should check what it means."
]).
objection(Patient, Drug, Condition) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    condition_on_record(Patient, Condition, Since),
    may_show(Condition, Topic),
    \+ meaning_ruled_out(Patient, Topic, Since),
    label_says(Drug, Topic, Document, At, _).

:- rule(objection_by_infection_to_clarify, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Infection} ({Episode}) is on record, and {Document} ({At}) says of {Drug}: \c
        {Topic}. Whether it applies is open.",
    patient: "Your record lists {Infection}, and your doctors should check what it means."
]).
objection(Patient, Drug, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_episode(Patient, Episode, Infection, _),
    infection_may_show(Infection, Topic),
    label_says(Drug, Topic, Document, At, _).

:- rule(objection_by_condition_of_the_group, [
    status: submitted,
    clinician: "{Condition} is on record since {Since}; {Drug} is in question.",
    patient: "Your record lists {Condition}."
]).
objection(Patient, Drug, Condition) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    condition_on_record(Patient, Condition, Since),
    shows(Condition, Topic),
    counts_for_every_drug(Topic).

:- rule(objection_by_risk_of_opportunistic_infection, [
    status: submitted,
    cites: [Document / At],
    clinician: "{About} of {Date} is on record, and {Document} ({At}) contraindicates {Drug} at \c
        an increased risk of opportunistic infections.",
    patient: "You had an infection that troubles people with weak defences."
]).
objection(Patient, Drug, About) :-
    current_status(Patient, Drug, candidate),
    label_says(Drug, contraindicated_at_risk_of_opportunistic_infection, Document, At, _),
    ending_event(Patient, About, Date).

:- rule(objection_by_hypersensitivity, [
    status: submitted,
    clinician: "{Condition} is on record; {Drug} is in question.",
    patient: "Your record lists a reaction to {Drug} or to what it contains."
]).
objection(Patient, Drug, Condition) :-
    own_hypersensitivity(Patient, Drug, Condition).

:- rule(objection_by_pregnancy, [
    status: submitted,
    clinician: "A pregnancy is on record since {Since}; {Drug} is in question.",
    patient: "Your record lists a pregnancy."
]).
objection(Patient, Drug, pregnancy) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pregnancy_on_record(Patient, Since).

:- rule(objection_by_natalizumab_ending, [
    status: submitted,
    clinician: "{About} came under treatment with {Drug}, which ends it by the EU text.",
    patient: "You had an infection that can end treatment with {Drug}."
]).
objection(Patient, Drug, About) :-
    natalizumab_ended_by(Patient, Drug, About).
