% Infections that keep coming back.

:- rule(episode_within_window, [
    status: submitted,
    clinician: "{Infection} ({Episode}) began on {Onset}, {Age} days ago, within the last \c
        {Window}.",
    patient: "You had this infection within the last {Window}: {Infection}."
]).
recent_episode(Patient, Episode, Window) :-
    infection_episode(Patient, Episode, Infection, Onset),
    \+ chronic_episode(Patient, Episode),
    as_of(Today),
    days_between(Onset, Today, Age),
    recurrence_definition(Window, Span, _),
    count_parameter(Span, Days, _, _, _, _),
    Age =< Days.

:- rule(chronic_by_kind, [
    status: submitted,
    cites: [infection_list / "usual severity"],
    caveat: "That the infection is usually chronic rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is usually chronic.",
    patient: "This infection usually stays for a long time: {Infection}."
]).
chronic_episode(Patient, Episode) :-
    infection(Patient, Episode, Infection, _),
    taxonomy(Infection, _, _, chronic, _, _).

:- rule(recurrent_by_count, [
    status: submitted,
    cites: [recurrent_uti_guideline],
    encodes: ['THR-06'],
    caveat: "A definition for urinary infections, not verified, applied here to infections of any \c
        kind. No label here sets a number. Chronic infections do not count.",
    clinician: "{Count} infections in the last {Window} ({Enough} or more count as recurrent \c
        here).",
    patient: "You had {Count} infections in the last {Window}."
]).
recurrent_infections(Patient, Window) :-
    infection_episode(Patient, _, _, _),
    recurrence_definition(Window, _, Number),
    count_parameter(Number, Enough, _, _, _, _),
    aggregate_all(count, recent_episode(Patient, _, Window), Count),
    Count >= Enough.

:- rule(longer_hold_with_recurrent_infections, [
    title: "Recurrent infections may need a longer hold",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations", recurrent_uti_guideline],
    encodes: ['SEED-14', 'THR-06'],
    caveat: "Unverified, and may, not must. The article is about Kesimpta. The count is from a \c
        definition for urinary infections; no label here sets one.",
    clinician: "There were several infections in the last {Window}, as many as a definition for \c
        urinary infections calls recurrent: a longer hold of {Drug} may be needed.",
    patient: "You have had several infections, so a longer break from {Drug} may be needed. Ask \c
        your doctor."
]).
recommend(Patient, Drug, extend_hold, recurrent_infections) :-
    current_status(Patient, Drug, on_hold),
    recurrent_infections(Patient, Window).

:- rule(closer_monitoring_with_recurrent_infections, [
    title: "Recurrent infections may need closer monitoring",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations", recurrent_uti_guideline],
    encodes: ['SEED-14', 'THR-06'],
    caveat: "Unverified, and may, not must. The article is about Kesimpta. The count is from a \c
        definition for urinary infections; no label here sets one.",
    clinician: "There were several infections in the last {Window}, as many as a definition for \c
        urinary infections calls recurrent: closer monitoring during {Drug} may be needed, \c
        immunoglobulins included.",
    patient: "You have had several infections, so your doctors may want to check on you more often."
]).
recommend(Patient, Drug, monitor, recurrent_infections) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    recurrent_infections(Patient, Window).
