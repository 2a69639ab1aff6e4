% Low immunoglobulins and low neutrophils, and what they mean together with infections.

:- rule(igg_rose_after_low_value, [
    status: submitted,
    clinician: "IgG, low on {Date} ({Low}), was {Value} {Unit} on {Later}, no longer below \c
        {Limit}.",
    patient: "Your antibodies (IgG) were back up on {Later}."
]).
igg_normal_since(Patient, Date) :-
    standard_value(Patient, igg, Low, _, Date),
    limit_parameter(igg_low_limit, Limit, _, _, _, _),
    Low < Limit,
    standard_value(Patient, igg, Value, Unit, Later),
    Value >= Limit,
    before(Date, Later).

:- rule(igg_normal_after_diagnosis, [
    status: submitted,
    clinician: "After the diagnosis of {Since}, IgG was {Value} {Unit} on {Later}, not below \c
        {Limit}.",
    patient: "Your antibodies (IgG) were back up on {Later}."
]).
igg_normal_since(Patient, Since) :-
    diagnosis(Patient, hypogammaglobulinaemia, Since),
    limit_parameter(igg_low_limit, Limit, _, _, _, _),
    standard_value(Patient, igg, Value, Unit, Later),
    Value >= Limit,
    on_or_before(Since, Later).

:- rule(low_igg_by_value, [
    status: submitted,
    cites: [igg_studies],
    encodes: ['HYPO-01'],
    caveat: "There is no agreed limit: studies call IgG below 6 to 7 g/L low. The reference range \c
        of the laboratory comes first.",
    clinician: "IgG was {Value} {Unit} on {Date}, below {Limit}, and no later value is back above \c
        it.",
    patient: "Your antibodies (IgG) were low on {Date}."
]).
low_immunoglobulins(Patient, igg, Date) :-
    standard_value(Patient, igg, Value, Unit, Date),
    limit_parameter(igg_low_limit, Limit, _, _, _, _),
    Value < Limit,
    \+ igg_normal_since(Patient, Date).

:- rule(low_igg_by_diagnosis, [
    status: submitted,
    clinician: "Hypogammaglobulinaemia is on record since {Since}, and no later IgG is normal.",
    patient: "Your record says that your antibodies are low."
]).
low_immunoglobulins(Patient, hypogammaglobulinaemia, Since) :-
    diagnosis(Patient, hypogammaglobulinaemia, Since),
    \+ igg_normal_since(Patient, Since).

:- rule(igg_severely_low, [
    status: submitted,
    cites: [igg_studies],
    encodes: ['HYPO-01'],
    caveat: "4 g/L is what studies call severe, partly from memory; the label sets no number.",
    clinician: "The latest IgG is {Value} {Unit} ({Date}), below {Limit}.",
    patient: "Your antibodies (IgG) are very low."
]).
severe_low_igg(Patient) :-
    latest_value(Patient, igg, Value, Unit, Date),
    limit_parameter(igg_severe_limit, Limit, _, _, _, _),
    Value < Limit.

:- rule(immunologist_seen_since, [
    status: submitted,
    clinician: "An immunologist was consulted on {Consulted}; {Evidence} was known since {Date}.",
    patient: "An immune specialist was asked on {Consulted}."
]).
immunologist_seen(Patient, Date) :-
    low_immunoglobulins(Patient, Evidence, Date),
    consulted(Patient, immunology, Consulted),
    on_or_before(Date, Consulted).

:- rule(immunologist_still_awaited, [
    status: submitted,
    clinician: "{Evidence} of {Date} is low, and no consultation of an immunologist since is on \c
        record.",
    patient: "Your antibodies are low, and your record shows no visit to an immune specialist."
]).
immunologist_awaited(Patient) :-
    low_immunoglobulins(Patient, Evidence, Date),
    \+ immunologist_seen(Patient, Date).

:- rule(grave_because_serious, [
    status: submitted,
    clinician: "{Infection} ({Episode}) is opportunistic and on record as serious.",
    patient: "This was a serious infection of the kind that troubles people with weak defences."
]).
grave_opportunistic_infection(Patient, Episode) :-
    infection_episode(Patient, Episode, Infection, _),
    opportunistic(Infection),
    serious_episode(Patient, Episode).

:- rule(grave_because_usually_serious, [
    status: submitted,
    caveat: "Usually serious is from an unverified list. It is enough to consider, not to \c
        conclude.",
    clinician: "{Infection} ({Episode}) is opportunistic and usually serious; its severity is not \c
        recorded.",
    patient: "This infection is often serious and troubles people with weak defences."
]).
grave_opportunistic_infection(Patient, Episode) :-
    infection_episode(Patient, Episode, Infection, _),
    opportunistic(Infection),
    possibly_serious_episode(Patient, Episode).

:- rule(low_igg_with_opportunistic_infection, [
    status: submitted,
    cites: [kesimpta_us_label / "5.3"],
    encodes: ['KUS-42'],
    clinician: "Low immunoglobulins ({Evidence}, {Since}) come together with the opportunistic \c
        infection {Episode}.",
    patient: "Your antibodies are low and you had an infection that troubles people with weak \c
        defences."
]).
reason_to_consider_stopping(Patient, Episode) :-
    low_immunoglobulins(Patient, Evidence, Since),
    grave_opportunistic_infection(Patient, Episode).

:- rule(low_igg_with_recurrent_infections, [
    status: submitted,
    cites: [kesimpta_us_label / "5.3"],
    encodes: ['KUS-42'],
    caveat: "The label does not say how many infections are recurrent; the count used is from a \c
        definition for urinary infections.",
    clinician: "Low immunoglobulins ({Evidence}, {Since}) come together with recurrent infections \c
        ({Window}).",
    patient: "Your antibodies are low and you have had several infections."
]).
reason_to_consider_stopping(Patient, recurrent_infections) :-
    low_immunoglobulins(Patient, Evidence, Since),
    recurrent_infections(Patient, Window).

:- rule(consider_stopping_with_low_immunoglobulins, [
    title: "Consider stopping: low immunoglobulins with serious opportunistic or recurrent \c
        infections",
    status: submitted,
    evidence: label(consider),
    cites: [kesimpta_us_label / "5.3", igg_studies],
    encodes: ['KUS-42', 'HYPO-01'],
    caveat: "The label says consider, not stop. It gives no IgG limit (7 g/L here, without \c
        consensus; below 4 g/L is called severe) and no count for recurrent infections. Its third \c
        case, prolonged low immunoglobulins that need IVIG, cannot be seen in a record.",
    clinician: "Immunoglobulins are low together with {Reason}: consider discontinuing {Drug}.",
    patient: "Your antibodies are low and you had infections. Talk with your doctor about whether \c
        {Drug} is still right for you."
]).
recommend(Patient, Drug, consider_stopping, Reason) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    reason_to_consider_stopping(Patient, Reason).

:- rule(consult_immunologist_before_start, [
    title: "Ask an immunologist before starting with low immunoglobulins",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1", igg_studies],
    encodes: ['KUS-40', 'HYPO-01'],
    caveat: "The label gives no limit; 7 g/L is used here without consensus (studies use 6 to 7). \c
        IgM alone does not count.",
    clinician: "Immunoglobulins are low: consult an immunologist before {Drug} is started; no \c
        such consultation is on record.",
    patient: "Your antibodies are low, so an immune specialist should be asked before {Drug} is \c
        started."
]).
recommend(Patient, Drug, consult, immunology) :-
    current_status(Patient, Drug, candidate),
    immunologist_awaited(Patient).

:- rule(evaluate_severely_low_igg, [
    title: "Look into severely low IgG during treatment",
    status: submitted,
    evidence: study(no_consensus),
    cites: [igg_studies, kesimpta_us_label / "5.3"],
    encodes: ['HYPO-01'],
    caveat: "No consensus on the limit of 4 g/L, and the label attaches no action to low IgG \c
        alone; a clinician decides.",
    clinician: "IgG is in the range that studies call severely low. Look into it before the next \c
        dose of {Drug}.",
    patient: "Your antibodies are very low. Your doctor should look into this before your next \c
        dose of {Drug}."
]).
recommend(Patient, Drug, evaluate, igg) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    severe_low_igg(Patient).
