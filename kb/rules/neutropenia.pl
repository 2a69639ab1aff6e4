% Low neutrophils.

:- rule(neutropenia_by_count, [
    status: submitted,
    cites: [ctcae / "neutrophil count decreased"],
    encodes: ['THR-01'],
    caveat: "Neither label gives a cut-off; 1.5 is the lower limit of grade 1 in a general scale, \c
        not verified at its source.",
    clinician: "The latest neutrophil count is {Value} {Unit} ({Date}), below {Limit}.",
    patient: "Your newest count of one kind of white blood cell (neutrophils) is low."
]).
neutropenia(Patient) :-
    latest_value(Patient, anc, Value, Unit, Date),
    limit_parameter(anc_limit, Limit, _, _, _, _),
    Value < Limit.

:- rule(neutropenia_by_diagnosis, [
    status: submitted,
    clinician: "Neutropenia is on record since {Since}, and no normal count since.",
    patient: "Your record says that one kind of white blood cell (neutrophils) is low."
]).
neutropenia(Patient) :-
    diagnosis(Patient, neutropenia, Since),
    \+ neutrophils_normal_since(Patient, Since).

:- rule(neutrophils_recovered, [
    status: submitted,
    cites: [ctcae / "neutrophil count decreased"],
    caveat: "No cited text names a count at which neutropenia has been dealt with; the limit of \c
        grade 2 is used.",
    clinician: "After the diagnosis of {Since} the neutrophil count was {Value} {Unit} on {Date}, \c
        not below {Limit}.",
    patient: "Your white blood cells (neutrophils) were back to normal on {Date}."
]).
neutrophils_normal_since(Patient, Since) :-
    diagnosis(Patient, neutropenia, Since),
    standard_value(Patient, anc, Value, Unit, Date),
    limit_parameter(anc_limit, Limit, _, _, _, _),
    Value >= Limit,
    on_or_before(Since, Date).

:- rule(evaluate_neutropenia, [
    title: "Look into a low neutrophil count",
    status: submitted,
    evidence: label(warning_without_cut_off),
    cites: [kesimpta_eu_smpc / "4.4", seed_article / "Special Considerations"],
    encodes: ['KEU-03', 'SEED-15'],
    caveat: "The US label is silent; the EU label does not treat severely immunocompromised \c
        patients, for example with significant neutropenia, and gives no cut-off. The limit used \c
        here is a general one.",
    clinician: "Neutrophils are low: look into it before {Drug} is given.",
    patient: "One kind of white blood cell (neutrophils) is low. Your doctors should look into it \c
        before {Drug}."
]).
recommend(Patient, Drug, evaluate, neutropenia) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    neutropenia(Patient).

:- rule(keep_holding_with_neutropenia, [
    title: "Address both infection and neutropenia before a restart",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations", ctcae / "neutrophil count decreased"],
    encodes: ['SEED-15', 'THR-01'],
    caveat: "Unverified. The article gives no cut-off; the limit used here is a general one.",
    clinician: "The patient has had an infection and neutrophils are low: keep holding {Drug} \c
        until both are addressed.",
    patient: "Both your infection and your low white blood cells need care before {Drug} can go on."
]).
recommend(Patient, Drug, keep_holding, neutropenia) :-
    current_status(Patient, Drug, on_hold),
    infection_episode(Patient, _, _, _),
    neutropenia(Patient).
