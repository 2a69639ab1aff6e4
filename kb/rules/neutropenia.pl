% Low neutrophils.

:- rule(neutropenia_by_count, [
    status: submitted,
    cites: [ctcae / "neutrophil count decreased"],
    encodes: ['THR-01'],
    caveat: "No label here gives a cut-off; the limit is the lower end of grade 1 in a general \c
        scale, not verified at its source.",
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
    cites: [
        kesimpta_eu_smpc / "4.4",
        seed_article / "Special Considerations",
        ctcae / "neutrophil count decreased"
    ],
    encodes: ['KEU-03', 'SEED-15', 'THR-01'],
    caveat: "The EU label of Kesimpta names significant neutropenia as a reason not to treat and \c
        gives no cut-off; looking into it under other drugs and in the US is the cautious \c
        reading. The limit used here is a general one, not verified.",
    clinician: "Neutrophils are low, which is best looked into before {Drug} is given. The EU \c
        label of Kesimpta has it not given in severe immunocompromise, significant neutropenia \c
        for example, and names no count.",
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
    caveat: "Unverified. The article, about Kesimpta, gives no cut-off; the limit used here is a \c
        general one.",
    clinician: "The patient has had an infection and neutrophils are low, which speaks for \c
        holding {Drug} until both are addressed.",
    patient: "Both your infection and your low white blood cells need care before {Drug} can go on."
]).
recommend(Patient, Drug, keep_holding, neutropenia) :-
    current_status(Patient, Drug, on_hold),
    infection_episode(Patient, _, _, _),
    neutropenia(Patient).

:- rule(evaluate_febrile_neutropenia, [
    title: "Look into fever with very low neutrophils",
    status: submitted,
    evidence: reference(unverified),
    cites: [febrile_neutropenia_definitions],
    encodes: ['THR-02'],
    caveat: "The definition is from memory, not verified, and another one uses a lower count. The \c
        sources here do not say how urgent it is or how it is treated: silence here is no reason \c
        to wait. A record knows days, not hours.",
    clinician: "Neutrophils of {Value} {Unit} ({Counted}) are below {Limit}, and a temperature of \c
        {Degrees} degrees Celsius on {Date} is above {Hot}: this fits febrile neutropenia. It has \c
        to be judged by a clinician now, whatever is decided about {Drug}.",
    patient: "You have a high fever and very few white blood cells of one kind. Call your care \c
        team at once."
]).
recommend(Patient, Drug, evaluate, febrile_neutropenia) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    latest_value(Patient, anc, Value, Unit, Counted),
    limit_parameter(febrile_neutropenia_anc, Limit, _, _, _, _),
    Value < Limit,
    standard_value(Patient, temperature, Degrees, _, Date),
    limit_parameter(febrile_neutropenia_temperature, Hot, _, _, _, _),
    Degrees > Hot,
    open_sign(Patient, fever, Date).
