% Chronic infections that cannot be cleared, and infections that go to a specialist first.

:- rule(lasting_as_documented, [
    status: submitted,
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "That such infections are a case of their own is the article's, unverified.",
    clinician: "{Infection} ({Episode}) is documented as chronic and impossible to clear.",
    patient: "Your record says that this infection cannot be cleared: {Infection}."
]).
lasting_infection(Patient, Episode) :-
    not_eradicable(Patient, Episode),
    infection_episode(Patient, Episode, Infection, _).

:- rule(lasting_by_kind, [
    status: submitted,
    cites: [infection_list / "usual severity"],
    caveat: "That the infection is usually chronic rests on an unverified list; some, such as \c
        hepatitis C, can be cured.",
    clinician: "{Infection} ({Episode}) is usually chronic, and no resolution is documented.",
    patient: "This infection usually stays for a long time: {Infection}."
]).
lasting_infection(Patient, Episode) :-
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, _, _, chronic, _, _).

:- rule(expert_for_documented_lasting_infection, [
    status: submitted,
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "Unverified; the article is about Kesimpta.",
    clinician: "{Episode} is documented as impossible to clear; it began on {Onset}.",
    patient: "This infection cannot be cleared, so a specialist should have a say."
]).
infection_expert_reason(Patient, Episode, Onset) :-
    not_eradicable(Patient, Episode),
    infection_episode(Patient, Episode, _, Onset).

:- rule(expert_for_latent_or_chronic_infection, [
    status: submitted,
    cites: [infection_list / "article group", seed_article / "Special Considerations"],
    caveat: "That latent tuberculosis goes to a specialist rests on an unverified list of \c
        infections.",
    clinician: "{Infection} ({Episode}) is latent or chronic, a matter for an infectious-disease \c
        specialist.",
    patient: "A specialist should have a say about this infection: {Infection}."
]).
infection_expert_reason(Patient, Episode, Onset) :-
    infection(Patient, Episode, Infection, Onset),
    taxonomy(Infection, _, _, _, _, id_consult),
    \+ cleared(Patient, Episode).

:- rule(expert_for_active_tuberculosis, [
    status: submitted,
    cites: [infection_list / "note"],
    encodes: ['TAX-active_tuberculosis'],
    caveat: "That a specialist decides when treatment goes on is a note on an unverified list.",
    clinician: "Active tuberculosis ({Episode}) is on record since {Onset}; when {Episode} allows \c
        treatment to go on is for an infectious-disease specialist.",
    patient: "A specialist should have a say about tuberculosis."
]).
infection_expert_reason(Patient, Episode, Onset) :-
    infection_episode(Patient, Episode, active_tuberculosis, Onset),
    active_infection(Patient, Episode, active_tuberculosis).

:- rule(cleared_by_documented_resolution, [
    status: submitted,
    clinician: "{Episode}, begun on {Onset}, was documented as resolved on {Date}, and no \c
        follow-up says otherwise.",
    patient: "Your record says that this infection was gone on {Date}."
]).
cleared(Patient, Episode) :-
    infection(Patient, Episode, _, Onset),
    resolved(Patient, Episode, Date),
    on_or_before(Onset, Date),
    \+ reopened(Patient, Episode, Date).

:- rule(expert_for_diagnosed_lasting_infection, [
    status: submitted,
    cites: [infection_list / "article group", seed_article / "Special Considerations"],
    caveat: "That HIV goes to a specialist rests on an unverified list of infections; what a \c
        label says of it is told beside this.",
    clinician: "{Condition} is on record since {Since}.",
    patient: "A specialist should have a say about this: {Condition}."
]).
infection_expert_reason(Patient, Condition, Since) :-
    diagnosis(Patient, Condition, Since),
    expert_condition(Condition).

:- rule(expert_for_positive_marker, [
    status: submitted,
    cites: [infection_list / "article group", seed_article / "Special Considerations"],
    caveat: "Not every label asks for HIV or tuberculosis tests; a positive result on record is \c
        not ignored under any drug.",
    clinician: "The latest {Test} is positive; it was positive on {Date}.",
    patient: "A blood test ({Test}) was positive, so a specialist should have a say."
]).
infection_expert_reason(Patient, Test, Date) :-
    latest_serology(Patient, Test, positive, _),
    expert_marker(Test),
    serology_reading(Patient, Test, positive, Date).

:- rule(infection_expert_seen_since, [
    status: submitted,
    clinician: "An infectious-disease specialist was consulted on {Consulted}, after {Reason} was \c
        known.",
    patient: "An infection specialist was asked on {Consulted}."
]).
infection_expert_seen(Patient, Reason) :-
    infection_expert_reason(Patient, Reason, Since),
    consulted(Patient, infectious_diseases, Consulted),
    on_or_before(Since, Consulted).

:- rule(infection_expert_still_awaited, [
    status: submitted,
    clinician: "No consultation of an infectious-disease specialist about {Reason} is on record.",
    patient: "Your record shows no visit to an infection specialist about this."
]).
infection_expert_awaited(Patient, Reason) :-
    infection_expert_reason(Patient, Reason, _),
    \+ infection_expert_seen(Patient, Reason).

:- rule(consult_about_lasting_infection, [
    title: "Ask an infectious-disease specialist about an infection that lasts",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "Unverified and indirect: the article says this under Kesimpta of infections that \c
        cannot be cleared; other drugs, latent tuberculosis and HIV are added by extrapolation.",
    clinician: "The advice is to consult an infectious-disease specialist about {Reason} before \c
        {Drug} is started, continued or restarted; no such consultation is on record.",
    patient: "An infection specialist should be asked before your next dose of {Drug}. Your care \c
        team can arrange this."
]).
recommend(Patient, Drug, consult, infectious_diseases) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_expert_awaited(Patient, Reason).

:- rule(keep_holding_in_lasting_infection, [
    title: "No automatic restart with an infection that cannot be cleared",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "Unverified. The article, about Kesimpta, asks for a consultation before restarting; \c
        what the specialist advised is not part of a record, so the decision is left to people.",
    clinician: "{Episode} has not been and perhaps cannot be cleared. That speaks for a continued \c
        hold of {Drug}; whether to restart is for the infectious-disease specialist and the \c
        treating physician to decide.",
    patient: "This infection may not go away fully. Your doctors decide together whether {Drug} \c
        can go on."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    lasting_infection(Patient, Episode).
