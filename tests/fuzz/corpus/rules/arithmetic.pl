:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(day(patient, n: integer, date), [from: record, holds: "{n} on {date}"]).
:- predicate(many(patient, n: number), [from: rules, holds: "{n} for {patient}"]).
:- rule(counted, [clinician: "{N} and {Y}.", patient: "{N}."]).
many(P, Y) :-
    day(P, _, Date),
    aggregate_all(max(X), (day(P, X, D), X > 1), N),
    aggregate_all(count, day(P, _, _), C),
    as_of(Today),
    days_between(Date, Today, Days),
    date_plus(Date, -30, Before),
    before(Before, Today),
    \+ day(P, 7, _),
    Y is (N * C + Days) mod 7 // max(1, abs(N)) - 0.5.
