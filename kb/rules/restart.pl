% What has to be shown before a held drug may be restarted.

:- rule(sign_found_absent_since_resolution, [
    status: submitted,
    clinician: "{Sign} was found absent on {Date}, not before the resolution of {Resolved}.",
    patient: "After the infection was gone, on {Date}, you had no {Sign}."
]).
found_absent_since(Patient, Sign, Resolved) :-
    last_resolution(Patient, Resolved),
    sign_reading(Patient, Sign, absent, Date),
    on_or_before(Resolved, Date).

:- rule(sign_not_shown_absent, [
    status: submitted,
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-21'],
    caveat: "Unverified; no label here has such a condition. What is not on record does not count \c
        as absent.",
    clinician: "No entry since the resolution of {Resolved} shows absence of {Sign}.",
    patient: "Since the infection ended, nobody has noted that you are free of this: {Sign}."
]).
sign_not_clear(Patient, Sign, What) :-
    last_resolution(Patient, Resolved),
    restart_sign(Sign, What),
    \+ found_absent_since(Patient, Sign, Resolved).

:- rule(restart_sign_still_present, [
    status: submitted,
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-21'],
    caveat: "Unverified; no label here has such a condition.",
    clinician: "{Sign} was present on {Date} and has not been found absent since.",
    patient: "You had {Sign} on {Date}, and your record does not say it is gone."
]).
sign_not_clear(Patient, Sign, What) :-
    open_sign(Patient, Sign, Date),
    restart_sign(Sign, What).

:- rule(other_sign_still_present, [
    status: submitted,
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-10'],
    caveat: "Unverified; no label here has such a condition.",
    clinician: "{Sign} was present on {Date} and has not been found absent since.",
    patient: "You had {Sign} on {Date}, and your record does not say it is gone."
]).
sign_not_clear(Patient, Sign, absence_of_other_symptoms) :-
    open_sign(Patient, Sign, Date),
    \+ restart_sign(Sign, _).

:- rule(marker_above_limit, [
    status: submitted,
    cites: [crp_catalogue, laboratory_ranges],
    encodes: ['THR-03', 'THR-04'],
    caveat: "Limits differ between laboratories; the laboratory's own range comes first. Only the \c
        CRP limit was seen in a source.",
    clinician: "The latest {Test} is {Value} {Unit} ({Date}), above {Limit}.",
    patient: "A blood test for inflammation ({Test}) is still too high."
]).
marker_raised(Patient, Test) :-
    latest_value(Patient, Test, Value, Unit, Date),
    normal_up_to(Test, Parameter),
    limit_parameter(Parameter, Limit, _, _, _, _),
    Value > Limit.

:- rule(marker_not_below_limit, [
    status: submitted,
    cites: [laboratory_ranges],
    encodes: ['THR-04'],
    caveat: "General ranges from memory, not verified; some depend on age and sex. The \c
        laboratory's own range comes first.",
    clinician: "The latest {Test} is {Value} {Unit} ({Date}), not below {Limit}.",
    patient: "A blood test for inflammation ({Test}) is still too high."
]).
marker_raised(Patient, Test) :-
    latest_value(Patient, Test, Value, Unit, Date),
    normal_below(Test, Parameter),
    limit_parameter(Parameter, Limit, _, _, _, _),
    Value >= Limit.

:- rule(crp_measured_since_resolution, [
    status: submitted,
    clinician: "CRP was measured on {Date}, not before the resolution of {Resolved}.",
    patient: "Your CRP was measured on {Date}, after the infection was gone."
]).
crp_since(Patient, Resolved) :-
    last_resolution(Patient, Resolved),
    standard_value(Patient, crp, _, _, Date),
    on_or_before(Resolved, Date).

:- rule(resolution_confirmed_by_follow_up, [
    status: submitted,
    clinician: "The follow-up of {Date} confirmed the resolution of {Resolved} ({Episode}).",
    patient: "A check on {Date} confirmed that the infection is gone."
]).
confirmed_after(Patient, Episode, Resolved) :-
    resolution(Patient, Episode, _, Resolved),
    follow_up(Patient, Episode, resolution_confirmed, Date),
    on_or_before(Resolved, Date).

:- rule(serious_episode_awaits_follow_up, [
    status: submitted,
    caveat: "There is no limit in time: a serious infection of years ago without a recorded \c
        follow-up counts too. A clinician decides whether it still matters.",
    clinician: "{Episode} was serious and resolved on {Resolved}; no follow-up has confirmed it.",
    patient: "Your serious infection is gone by the record, but no later check confirmed it."
]).
follow_up_awaited(Patient, Episode) :-
    serious_episode(Patient, Episode),
    resolution(Patient, Episode, _, Resolved),
    \+ confirmed_after(Patient, Episode, Resolved).

:- rule(may_restart_after_infection, [
    title: "May restart once every recorded infection is over and nothing speaks against it",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        seed_article / "When to Restart Therapy",
        seed_article / "Monitoring for Infection Resolution"
    ],
    encodes: ['SEED-19', 'SEED-20', 'SEED-21'],
    caveat: "Resolution is what labels ask for. Completed courses, the wait after antibiotics, \c
        absent symptoms and normal markers are the article's conditions, unverified and without \c
        label support; the article is about Kesimpta, and for other drugs this is an \c
        extrapolation. Only the shorter of its waits is asked for. Values of liver tests are not \c
        judged.",
    clinician: "Every recorded infection has resolved (the last on {Resolved}), and nothing on \c
        record holds a restart of {Drug} back; other advice beside this, such as to consider a \c
        longer hold, stands. A professional decides.",
    patient: "By your record, {Drug} may be started again. Your care team decides with you \c
        whether and when."
]).
recommend(Patient, Drug, may_restart, infection_resolved) :-
    current_status(Patient, Drug, on_hold),
    last_resolution(Patient, Resolved),
    \+ objection(Patient, Drug, _).

:- rule(may_restart_after_pml_was_ruled_out, [
    title: "May restart once a suspicion of PML is ruled out and nothing speaks against it",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "a suspicion that was ruled out"],
    caveat: "Labels say when to withhold for PML; that the reason to withhold ends once PML is \c
        ruled out is inferred. Values of liver tests are not judged.",
    clinician: "The suspicion of {Date} was ruled out and nothing on record holds a restart of \c
        {Drug} back. Reassess; other advice beside this stands, and a professional decides.",
    patient: "The rare brain infection was ruled out. Your care team decides whether and when \c
        {Drug} goes on."
]).
recommend(Patient, Drug, may_restart, pml) :-
    current_status(Patient, Drug, on_hold),
    pml_ruled_out_since(Patient, Date),
    \+ objection(Patient, Drug, _).
