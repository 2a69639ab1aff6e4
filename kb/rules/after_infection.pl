% An infection that ended lately, seen before the next dose of a patient who was never put on hold, or
% before the first one: what is still open about it.

:- rule(infection_ended_lately, [
    status: submitted,
    cites: [project_conventions / "recently resolved infections"],
    caveat: "How long an infection counts as recent is a convention of this knowledge base; it is \c
        as long as the longer of the article's waits after antibiotics.",
    clinician: "{Episode} resolved on {Resolved}; the {Days} days after that run until {Until}.",
    patient: "This infection was gone only lately, on {Resolved}."
]).
recently_resolved(Patient, Episode, Resolved, Until) :-
    resolution(Patient, Episode, _, Resolved),
    count_parameter(recently_resolved_days, Days, _, _, _, _),
    date_plus(Resolved, Days, Until),
    as_of(Today),
    before(Today, Until).

:- rule(open_because_course_was_cut_short, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Episode} was stopped early; {Episode} counts as \c
        resolved since {Resolved}, and no follow-up has confirmed that.",
    patient: "Your medicine was stopped early, and no later check confirmed that the infection is \c
        gone."
]).
open_after_infection(Patient, Episode, completed_antimicrobial_course) :-
    course_cut_short(Patient, Episode, Antimicrobial),
    resolution(Patient, Episode, _, Resolved),
    \+ confirmed_after(Patient, Episode, Resolved).

:- rule(open_because_course_is_not_on_record, [
    status: submitted,
    clinician: "{Infection} ({Episode}) resolved on {Resolved}, without the usual course on \c
        record; until {Until} that counts as recent, and no follow-up has confirmed the \c
        resolution.",
    patient: "Your infection ended only lately, and your record does not show how it was treated."
]).
open_after_infection(Patient, Episode, antimicrobial_course_on_record) :-
    course_not_on_record(Patient, Episode, Infection),
    recently_resolved(Patient, Episode, Resolved, Until),
    \+ confirmed_after(Patient, Episode, Resolved).

:- rule(open_because_serious_infection_is_not_confirmed_over, [
    status: submitted,
    clinician: "{Episode} was serious and resolved on {Resolved}; until {Until} that counts as \c
        recent, and no follow-up has confirmed it.",
    patient: "Your serious infection ended only lately, and no later check confirmed that it is \c
        gone."
]).
open_after_infection(Patient, Episode, follow_up_after_serious_infection) :-
    follow_up_awaited(Patient, Episode),
    recently_resolved(Patient, Episode, Resolved, Until).

:- rule(evaluate_after_infection, [
    title: "Look into an infection that ended without its course or its check on record",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid", seed_article / "When to Restart Therapy"],
    encodes: ['SEED-20', 'SEED-23', 'SEED-25'],
    caveat: "Unverified and of low grade. The article speaks of restarting Kesimpta; looking at \c
        the same things before the next dose of a patient who is not on hold, and for other \c
        drugs, is the cautious reading of this knowledge base.",
    clinician: "{Episode} is called resolved, but the record does not show {What}. Whether it is \c
        over is best settled before {Drug} is given.",
    patient: "Your care team should make sure that this infection is really gone before {Drug}."
]).
recommend(Patient, Drug, evaluate, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    open_after_infection(Patient, Episode, What),
    What \== follow_up_after_serious_infection.

:- rule(confirm_resolution_before_next_dose, [
    title: "After a serious infection, consider a follow-up before the next dose",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-22'],
    caveat: "Unverified, and consider, not must. The article speaks of restarting Kesimpta. For \c
        how long it is advised is a convention, the shorter window for recurrent infections; \c
        shortly after the resolution the next dose waits for it, later this alone holds nothing.",
    clinician: "{Episode} was serious and resolved on {Resolved}, {Age} days ago: a follow-up \c
        that confirms it may be considered before {Drug} is given.",
    patient: "After a serious infection, a check that it is really gone may be wise before {Drug}."
]).
recommend(Patient, Drug, confirm_resolution, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    follow_up_awaited(Patient, Episode),
    resolution(Patient, Episode, _, Resolved),
    as_of(Today),
    days_between(Resolved, Today, Age),
    count_parameter(recurrence_short_days, Days, _, _, _, _),
    Age =< Days.

:- rule(missing_after_infection, [
    title: "Missing: what shows that a recent infection is over",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        seed_article / "When to Restart Therapy",
        project_conventions / "findings without an explanation"
    ],
    encodes: ['SEED-20', 'SEED-22'],
    caveat: "The article asks for this before a restart, on a low grade of evidence; that the \c
        next dose of a patient who is not on hold waits for a clinician's judgement is the \c
        cautious choice of this knowledge base.",
    clinician: "For {Episode} the record does not show {What}; {Drug} waits for that or for a \c
        clinician's judgement.",
    patient: "Your record does not fully show that this infection is over."
]).
missing(Patient, Drug, What, "an infection that ended lately can come back under the drug") :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    open_after_infection(Patient, Episode, What).

:- rule(marker_before_end_of_infection, [
    status: submitted,
    clinician: "{Test} of {Date} was measured during {Episode}, before it resolved on {Resolved}.",
    patient: "This test was made during the infection that was gone on {Resolved}."
]).
marker_settled(Patient, Test) :-
    latest_value(Patient, Test, _, _, Date),
    resolution(Patient, Episode, Onset, Resolved),
    on_or_before(Onset, Date),
    before(Date, Resolved).

:- rule(marker_without_explanation, [
    status: submitted,
    clinician: "{Test} is raised, no active infection is on record, and it was not measured \c
        during an infection that has resolved since.",
    patient: "A blood test for inflammation ({Test}) is too high, and your record does not say why."
]).
unexplained_marker(Patient, Test) :-
    marker_raised(Patient, Test),
    \+ active_infection(Patient, _, _),
    \+ marker_settled(Patient, Test).

:- rule(marker_raised_after_infection, [
    status: submitted,
    clinician: "{Test} was measured on {Date}, not before the resolution of {Episode} \c
        ({Resolved}), and is raised.",
    patient: "After your infection was gone, a blood test for inflammation ({Test}) was too high."
]).
marker_raised_since(Patient, Test, Episode) :-
    unexplained_marker(Patient, Test),
    latest_value(Patient, Test, _, _, Date),
    resolution(Patient, Episode, _, Resolved),
    on_or_before(Resolved, Date).

:- rule(evaluate_unexplained_marker, [
    title: "Look into a raised inflammatory marker that nothing on record explains",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        seed_article / "Monitoring for Infection Resolution",
        project_conventions / "findings without an explanation"
    ],
    encodes: ['SEED-11'],
    caveat: "Unverified and of low grade; the article asks for normal markers before a restart, \c
        and no label here does. A marker can be raised for other reasons than an infection, and \c
        limits differ between laboratories.",
    clinician: "{Test} is raised and no recorded infection explains it. Whether there is one is a \c
        question while {Drug} is considered.",
    patient: "A blood test for inflammation ({Test}) is too high. Your doctor should look into \c
        that."
]).
recommend(Patient, Drug, evaluate, Test) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    unexplained_marker(Patient, Test).

:- rule(missing_explanation_of_marker, [
    title: "Missing: normal inflammatory markers after an infection that has resolved",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        seed_article / "Monitoring for Infection Resolution",
        project_conventions / "findings without an explanation"
    ],
    encodes: ['SEED-11'],
    caveat: "Unverified and of low grade; the article asks for normal markers before a restart, \c
        and no label here does. A raised marker in a patient without a resolved infection on \c
        record is looked into and holds nothing.",
    clinician: "{Test} is raised since {Episode} was called resolved, and there is no normal one \c
        since; {Drug} waits for a clinician's judgement.",
    patient: "After your infection, this blood test is still too high: {Test}."
]).
missing(Patient, Drug, normal_inflammatory_markers,
        "a raised marker may mean that the infection is not over") :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    marker_raised_since(Patient, Test, Episode).
