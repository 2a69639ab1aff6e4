% Pitfalls that a record can show happening.

:- predicate(pitfall(pitfall), [
    from: facts,
    holds: "{pitfall} is a pitfall",
    defines: pitfall
]).

:- predicate(holds_dose_back(action), [
    from: facts,
    holds: "the advice to {action} holds a dose back"
]).

:- predicate(given_on(patient, drug, date), [
    from: rules,
    holds: "{drug} was given to {patient}, or started or restarted, on {date}"
]).

:- predicate(last_given(patient, drug, date), [
    from: rules,
    holds: "{drug} was last given to {patient}, or started or restarted, on {date}"
]).

:- predicate(settled_by(patient, drug, date), [
    from: rules,
    holds: "what speaks against {drug} for {patient} ends by itself by {date}",
    absent: "there is no record that what speaks against {drug} for {patient} ends by itself by \c
        {date}"
]).
