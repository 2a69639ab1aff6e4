% Lymphocytes: counts, limits, and how long a count has been low.

:- predicate(lymphocyte_test(test), [
    from: facts,
    holds: "{test} is a count of lymphocytes"
]).

:- predicate(consideration(topic), [
    from: facts,
    holds: "the document asks no more than to consider it: {topic}"
]).

:- predicate(lymphocyte_action(topic, status, action), [
    from: facts,
    holds: "for whoever is {status}, the advice is to {action}: {topic}"
]).

:- predicate(lymphocytes(patient, value: number, unit, date), [
    from: rules,
    holds: "lymphocytes of {patient} were {value} {unit} on {date}",
    absent: "there is no record of any lymphocyte count of {patient}"
]).

:- predicate(lymphocytes_counted_since(patient, date), [
    from: rules,
    holds: "lymphocytes of {patient} were counted after {date}",
    absent: "there is no record of a lymphocyte count of {patient} after {date}"
]).

:- predicate(latest_lymphocytes(patient, value: number, unit, date), [
    from: rules,
    holds: "the latest lymphocyte count of {patient} was {value} {unit}, on {date}"
]).

:- predicate(lymphocytes_below(patient, parameter, value: number, unit, date), [
    from: rules,
    holds: "the latest lymphocyte count of {patient}, {value} {unit} on {date}, is below \c
        {parameter}"
]).

:- predicate(lymphocytes_recovered(patient, from: date), [
    from: rules,
    holds: "lymphocytes of {patient} were above the limit after {from}",
    absent: "there is no record of lymphocytes of {patient} above the limit after {from}"
]).

:- predicate(lymphocytes_low_for_long(patient, first: date, last: date), [
    from: rules,
    holds: "lymphocytes of {patient} stayed below the limit from {first} to {last}"
]).

:- predicate(lymphocyte_finding(patient, drug, topic), [
    from: rules,
    holds: "the lymphocyte count of {patient} meets what documents say of {drug}: {topic}"
]).

:- predicate(limits_lymphocytes(topic), [
    from: facts,
    holds: "the document gives a limit for lymphocytes: {topic}"
]).
