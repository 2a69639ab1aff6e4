% Liver tests.

:- predicate(liver_injury_test(test), [
    from: facts,
    holds: "{test} is a test by which the label tells liver injury"
]).

:- predicate(liver_value(patient, test, value: number, unit, date), [
    from: rules,
    holds: "the latest {test} of {patient} was {value} {unit}, on {date}"
]).
