% Values in one unit, symptoms over time, and what is left without an explanation.

:- rule(value_in_reference_unit, [
    status: submitted,
    clinician: "{Test} of {Raw} {Unit} on {Date} is {Value} {Reference}.",
    patient: "Your {Test} on {Date} was {Value} {Reference}."
]).
standard_value(Patient, Test, Value, Reference, Date) :-
    measured(Patient, Test, Raw, Unit, Date),
    reported_in(Test, Unit, Reference, Subtract, Multiply, Divide),
    Value is (Raw - Subtract) * Multiply / Divide.

:- rule(value_measured_again, [
    status: submitted,
    clinician: "{Test} of {Date} was followed by one of {Later}.",
    patient: "Your {Test} was measured again on {Later}."
]).
later_value(Patient, Test, Date) :-
    measured(Patient, Test, _, _, Date),
    measured(Patient, Test, _, _, Later),
    before(Date, Later).

:- rule(latest_value_counts, [
    status: submitted,
    clinician: "The latest {Test} on record is {Value} {Unit} ({Date}).",
    patient: "Your newest {Test} is {Value} {Unit}, from {Date}."
]).
latest_value(Patient, Test, Value, Unit, Date) :-
    standard_value(Patient, Test, Value, Unit, Date),
    \+ later_value(Patient, Test, Date).

:- rule(sign_as_noted, [
    status: submitted,
    clinician: "{Sign} was noted as {State} on {Date}.",
    patient: "Your record has {Sign} as {State} on {Date}."
]).
sign_reading(Patient, Sign, State, Date) :-
    sign(Patient, Sign, State, Date).

:- rule(fever_by_temperature, [
    status: submitted,
    cites: [fever_convention],
    encodes: ['THR-05'],
    caveat: "The limit is a convention from memory, not verified.",
    clinician: "A temperature of {Value} degrees Celsius on {Date} is a fever (from {Limit}).",
    patient: "Your temperature on {Date} was a fever."
]).
sign_reading(Patient, fever, present, Date) :-
    standard_value(Patient, temperature, Value, _, Date),
    limit_parameter(fever_limit, Limit, _, _, _, _),
    Value >= Limit.

:- rule(no_fever_by_temperature, [
    status: submitted,
    cites: [fever_convention],
    encodes: ['THR-05'],
    caveat: "The limit is a convention from memory, not verified; fever medicine can hide a fever.",
    clinician: "A temperature of {Value} degrees Celsius on {Date} is below the fever limit of \c
        {Limit}.",
    patient: "Your temperature on {Date} was not a fever."
]).
sign_reading(Patient, fever, absent, Date) :-
    standard_value(Patient, temperature, Value, _, Date),
    limit_parameter(fever_limit, Limit, _, _, _, _),
    