% What low immunoglobulins mean for the drug: ask, look into, watch, consider stopping.

:- rule(consider_stopping_with_low_immunoglobulins, [
    title: "Consider stopping: low immunoglobulins with serious opportunistic or recurrent \c
        infections",
    status: submitted,
    evidence: label(consider),
    cites: [Label / At],
    encodes: ['KUS-42'],
    caveat: "The label says consider, not stop. It gives no limit for IgG and no count for \c
        recurrent infections; those used here are without consensus and not verified. Some labels \c
        are quoted from memory.",
    clinician: "Immunoglobulins are low together with {Reason}: {Label} ({At}) says to consider \c
        discontinuing {Drug}.",
    patient: "Your antibodies are low and you had infections. Talk with your doctor about whether \c
        {Drug} is still right for you."
]).
recommend(Patient, Drug, consider_stopping, Reason) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    reason_to_consider_stopping(Patient, Reason),
    label_says(Drug, consider_stopping_with_low_immunoglobulins, Label, At, _).

:- rule(consider_stopping_by_class, [
    title: "Consider stopping an anti-CD20 drug: low immunoglobulins with infections",
    status: submitted,
    evidence: label(another_drug_of_the_class),
    cites: [kesimpta_us_label / "5.3", igg_studies],
    encodes: ['KUS-42', 'HYPO-01'],
    caveat: "The US label of Kesimpta says so; what was read of the label in force says nothing \c
        of it. For other drugs and regions this is an extrapolation by class. It says consider, \c
        not stop, and gives neither a limit for IgG nor a count of infections.",
    clinician: "Immunoglobulins are low together with {Reason}: a label of its class has \c
        discontinuing {Drug} considered.",
    patient: "Your antibodies are low and you had infections. Talk with your doctor about whether \c
        {Drug} is still right for you."
]).
recommend(Patient, Drug, consider_stopping, Reason) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    b_cell_depleting(Drug),
    reason_to_consider_stopping(Patient, Reason),
    \+ label_says(Drug, consider_stopping_with_low_immunoglobulins, _, _, _).

:- rule(consult_immunologist_before_start, [
    title: "Ask an immunologist before starting with low immunoglobulins",
    status: submitted,
    evidence: label(recommendation),
    cites: [Label / At, igg_studies],
    encodes: ['KUS-40', 'HYPO-01'],
    caveat: "The label gives no limit; the one used here is without consensus, and the \c
        laboratory's own range comes first. IgM alone does not count.",
    clinician: "Immunoglobulins are low: {Label} ({At}) asks for an immunologist before {Drug} is \c
        started; no such consultation is on record.",
    patient: "Your antibodies are low, so an immune specialist should be asked before {Drug} is \c
        started."
]).
recommend(Patient, Drug, consult, immunology) :-
    current_status(Patient, Drug, candidate),
    immunologist_awaited(Patient),
    label_says(Drug, immunologist_if_immunoglobulins_low, Label, At, _).

:- rule(consult_immunologist_by_class, [
    title: "Ask an immunologist before an anti-CD20 drug with low immunoglobulins",
    status: submitted,
    evidence: label(another_drug_of_the_class),
    cites: [kesimpta_us_label / "2.1", igg_studies],
    encodes: ['KUS-40', 'HYPO-01'],
    caveat: "The US label of Kesimpta says so; what was read of the label in force says nothing \c
        of it. For other drugs and regions this is an extrapolation by class. The limit used is \c
        without consensus.",
    clinician: "Immunoglobulins are low: a label of its class has an immunologist consulted \c
        before {Drug} is started; no such consultation is on record.",
    patient: "Your antibodies are low, so an immune specialist should be asked before {Drug} is \c
        started."
]).
recommend(Patient, Drug, consult, immunology) :-
    current_status(Patient, Drug, candidate),
    b_cell_depleting(Drug),
    immunologist_awaited(Patient),
    \+ label_says(Drug, immunologist_if_immunoglobulins_low, _, _, _).

:- rule(evaluate_severely_low_igg, [
    title: "Look into severely low IgG during treatment",
    status: submitted,
    evidence: study(no_consensus),
    cites: [igg_studies, immunoglobulin_replacement_article],
    encodes: ['HYPO-01', 'THR-07'],
    caveat: "No consensus on the limit, partly from memory, and no label here attaches an action \c
        to low IgG alone. That replacement may be considered below it rests on an article that a \c
        machine wrote and needs a clinician's approval.",
    clinician: "IgG of {Value} {Unit} ({Date}) is below {Limit}, which studies call severely low. \c
        It is best looked into, the need for replacement included, before the next dose of {Drug}.",
    patient: "Your antibodies are very low. Your doctor should look into this before your next \c
        dose of {Drug}."
]).
recommend(Patient, Drug, evaluate, igg) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    severe_low_igg(Patient, Value, Unit, Date),
    limit_parameter(igg_severe_limit, Limit, _, _, _, _).

:- rule(monitor_low_immunoglobulins, [
    title: "Low immunoglobulins: watch them and the infections",
    status: submitted,
    evidence: study(no_consensus),
    cites: [igg_studies],
    encodes: ['HYPO-01'],
    caveat: "No consensus on the limit; the laboratory's own range comes first. No label here \c
        attaches an action to low immunoglobulins alone, so this holds nothing.",
    clinician: "Immunoglobulins are low ({Evidence} of {Since}). Alone this does not hold {Drug}; \c
        watching the values and any infection is advised.",
    patient: "Your antibodies are low. Your doctors keep an eye on them, and on infections, \c
        during {Drug}."
]).
recommend(Patient, Drug, monitor, low_immunoglobulins) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    low_immunoglobulins(Patient, Evidence, Since).

:- rule(low_igm_alone_holds_nothing, [
    title: "Low IgM alone: watch, do not hold",
    status: submitted,
    evidence: study(trials),
    cites: [bonspri_mims],
    encodes: ['KUS-43'],
    caveat: "Seen in an abridged text about ofatumumab and in an article; a low IgM was frequent \c
        in trials and no signal of infection.",
    clinician: "IgM of {Value} {Unit} ({Date}) is below {Limit}, as was frequent in trials of \c
        ofatumumab without a signal of infection. IgG is not on record as low: this alone does \c
        not hold {Drug}.",
    patient: "One kind of antibody (IgM) is low. That is frequent under {Drug}; your doctors keep \c
        an eye on it."
]).
recommend(Patient, Drug, monitor, igm) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    product(Drug, ofatumumab),
    latest_value(Patient, igm, Value, Unit, Date),
    limit_parameter(igm_trial_limit, Limit, _, _, _, _),
    Value < Limit,
    \+ low_immunoglobulins(Patient, _, _).

:- rule(evaluate_low_igm_before_start, [
    title: "Look into a low IgM before the first dose",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1", bonspri_mims / "adverse reactions"],
    encodes: ['KUS-40', 'KUS-43'],
    caveat: "The label sends low immunoglobulins to an immunologist before the start and names no \c
        limit and no class; under treatment a low IgM alone is frequent and holds nothing. The \c
        limit is the one that trials counted by. For other anti-CD20 drugs this is by class.",
    clinician: "IgM of {Value} {Unit} ({Date}) is below {Limit}. Whether that is what the label \c
        means by low immunoglobulins before a start of {Drug} is for a clinician; this alone \c
        holds nothing.",
    patient: "One kind of antibody (IgM) is low. Your doctors look at that before {Drug}."
]).
recommend(Patient, Drug, evaluate, igm) :-
    current_status(Patient, Drug, candidate),
    b_cell_depleting(Drug),
    latest_value(Patient, igm, Value, Unit, Date),
    limit_parameter(igm_trial_limit, Limit, _, _, _, _),
    Value < Limit.
