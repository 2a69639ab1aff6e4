% Which infections are on record, which are active, and which were serious.

:- rule(episode_of_infection, [
    status: submitted,
    cites: [infection_list / "usual severity"],
    caveat: "That latent and past infections are not counted as episodes rests on an unverified \c
        list of infections.",
    clinician: "{Infection} ({Episode}) is an infection with illness or chronic course, not a \c
        latent or past one.",
    patient: "Your record lists this infection: {Infection}."
]).
infection_episode(Patient, Episode, Infection, Onset) :-
    infection(Patient, Episode, Infection, Onset),
    as_of(Today),
    on_or_before(Onset, Today),
    taxonomy(Infection, _, _, Usual, _, _),
    Usual \== latent.

:- rule(follow_up_reopens_episode, [
    status: submitted,
    clinician: "{Episode} was called resolved on {Date}, but the follow-up of {Later} found it \c
        not resolved.",
    patient: "A check after {Date} showed that the infection was not gone."
]).
reopened(Patient, Episode, Date) :-
    resolved(Patient, Episode, Date),
    follow_up(Patient, Episode, not_resolved, Later),
    on_or_before(Date, Later).

:- rule(documented_resolution, [
    status: submitted,
    caveat: "Only a documented clinical resolution counts. A follow-up can confirm it but does \c
        not replace it.",
    clinician: "Clinical resolution of {Infection} ({Episode}) was documented on {Date}.",
    patient: "Your record says that the infection ({Infection}) was gone on {Date}."
]).
resolution(Patient, Episode, Onset, Date) :-
    infection_episode(Patient, Episode, Infection, Onset),
    resolved(Patient, Episode, Date),
    on_or_before(Onset, Date),
    as_of(Today),
    on_or_before(Date, Today),
    \+ reopened(Patient, Episode, Date).

:- rule(active_until_resolved, [
    status: submitted,
    caveat: "No cited source defines an active infection. Here it is one that is on record and \c
        not documented as resolved; chronic infections are included.",
    clinician: "{Infection} ({Episode}) began on {Onset} and its resolution is not documented.",
    patient: "Your record does not say that this infection is gone: {Infection}."
]).
active_infection(Patient, Episode, Infection) :-
    infection_episode(Patient, Episode, Infection, Onset),
    \+ resolution(Patient, Episode, Onset, _).

:- rule(latest_of_all_resolutions, [
    status: submitted,
    clinician: "The last documented resolution is that of {Last}.",
    patient: "Your last infection was gone on {Last}."
]).
last_resolution(Patient, Last) :-
    infection_episode(Patient, _, _, _),
    aggregate_all(max(Date), resolution(Patient, _, _, Date), Last).

:- rule(serious_as_recorded, [
    status: submitted,
    clinician: "{Episode} is recorded as serious.",
    patient: "Your record calls this infection serious."
]).
serious_episode(Patient, Episode) :-
    severity(Patient, Episode, serious).

:- rule(serious_because_in_hospital, [
    status: submitted,
    cites: [serious_infection_review / "definition of serious infection"],
    encodes: ['SERINF-01'],
    caveat: "The definition comes from studies of bowel disease; intravenous antibiotics and \c
        death, its other parts, are not in the record vocabulary.",
    clinician: "{Episode} needed a hospital stay ({Date}), which makes it serious.",
    patient: "You were in hospital for this infection, so it counts as serious."
]).
serious_episode(Patient, Episode) :-
    hospitalised(Patient, Episode, Date).

:- rule(possibly_serious_by_kind, [
    status: submitted,
    cites: [infection_list / "usual severity"],
    caveat: "The usual severity of an infection is from an unverified list and proves nothing \c
        about this patient.",
    clinician: "{Infection} ({Episode}) is usually {Usual}, and the record does not say how \c
        severe it was.",
    patient: "This kind of infection is often serious, and your record does not say how bad it was."
]).
possibly_serious_episode(Patient, Episode) :-
    infection_episode(Patient, Episode, Infection, _),
    taxonomy(Infection, _, _, Usual, _, _),
    may_be_serious(Usual),
    \+ severity(Patient, Episode, _),
    \+ hospitalised(Patient, Episode, _).

:- rule(opportunistic_by_list, [
    status: submitted,
    cites: [infection_list / "opportunistic"],
    caveat: "The list of infections is not verified; Legionella and Salmonella are on it only \c
        because the article groups them so.",
    clinician: "{Infection} is listed as {Grouping}.",
    patient: "{Infection} is an infection that mostly troubles people with weak defences."
]).
opportunistic(Infection) :-
    taxonomy(Infection, _, Grouping, _, _, _),
    listed_as_opportunistic(Grouping).

:- rule(systemic_by_sign, [
    status: submitted,
    cites: [seed_article / "Types of Infections Requiring Withholding Therapy"],
    caveat: "The article, unverified here, names no symptoms in this place; those it wants \c
        monitored are used, without cough.",
    clinician: "{Sign} was present on {Date}, after {Episode} began.",
    patient: "You had {Sign} while you had this infection."
]).
systemic_illness(Patient, Episode) :-
    active_infection(Patient, Episode, Infection),
    infection_episode(Patient, Episode, Infection, Onset),
    sign_reading(Patient, Sign, present, Date),
    systemic_sign(Sign),
    on_or_before(Onset, Date).

:- rule(systemic_by_hospital_stay, [
    status: submitted,
    caveat: "Counting a hospital stay as systemic illness is a cautious reading of this knowledge \c
        base.",
    clinician: "{Episode} needed a hospital stay ({Date}).",
    patient: "You were in hospital for this infection."
]).
systemic_illness(Patient, Episode) :-
    active_infection(Patient, Episode, _),
    hospitalised(Patient, Episode, Date).
