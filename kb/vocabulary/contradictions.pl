% The ways in which a record can contradict itself, and which of them bear on a decision.

:- predicate(contradiction_kind(contradiction_kind), [
    from: facts,
    holds: "{contradiction_kind} is a way in which a record can contradict itself",
    defines: contradiction_kind
]).

:- predicate(bears_on_decision(contradiction_kind), [
    from: facts,
    holds: "{contradiction_kind} bears on the decision, whichever reading is taken"
]).

:- predicate(milder_than(severity, worse: severity), [
    from: facts,
    holds: "{severity} is milder than {worse}"
]).

:- predicate(judged_by(test, limit: parameter), [
    from: facts,
    holds: "{test} is judged by {limit}"
]).

:- predicate(no_dose_expected(status), [
    from: facts,
    holds: "no dose is expected for whoever is {status}"
]).

:- predicate(course_started_between(patient, episode, antimicrobial, from: date, to: date), [
    from: rules,
    holds: "an {antimicrobial} course for {episode} of {patient} began between {from} and {to}",
    absent: "there is no record of an {antimicrobial} course for {episode} of {patient} begun \c
        between {from} and {to}"
]).

:- predicate(stopped_after(patient, drug, since: date), [
    from: rules,
    holds: "{drug} of {patient}, given since {since}, was recorded as stopped after that",
    absent: "there is no record that {drug} of {patient}, given since {since}, was stopped"
]).

:- predicate(episode_mentioned(patient, episode), [
    from: rules,
    holds: "the record says something about {episode} of {patient}"
]).

:- predicate(contradictory_record(patient, contradiction_kind), [
    from: rules,
    holds: "the record of {patient} contradicts itself in a way that bears on the decision: \c
        {contradiction_kind}"
]).
