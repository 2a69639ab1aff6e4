% Low immunoglobulins, and when they go together with infections.

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
    caveat: "There is no agreed limit: studies differ about what to call low. The reference range \c
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
    caveat: "The limit is what studies call severe, partly from memory; no label here sets a \c
        number.",
    clinician: "The latest IgG is {Value} {Unit} ({Date}), below {Limit}.",
    patient: "Your antibodies (IgG) are very low."
]).
severe_low_igg(Patient, Value, Unit, Date) :-
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
    caveat: "No document here says how many infections are recurrent; the count used is from a \c
        definition for urinary infections.",
    clinician: "Low immunoglobulins ({Evidence}, {Since}) come together with recurrent infections \c
        ({Window}).",
    patient: "Your antibodies are low and you have had several infections."
]).
reason_to_consider_stopping(Patient, recurrent_infections) :-
    low_immunoglobulins(Patient, Evidence, Since),
    recurrent_infections(Patient, Window).

:- rule(low_igg_that_needs_replacement, [
    status: submitted,
    caveat: "A record shows this only by a diagnosis of that name; how long it has lasted is not \c
        judged.",
    clinician: "{Condition} is on record since {Since}.",
    patient: "Your record says that you need antibodies from donors: {Condition}."
]).
reason_to_consider_stopping(Patient, Condition) :-
    diagnosis(Patient, Condition, Since),
    needs_immunoglobulin_replacement(Condition).
