:- predicate(as_of(date), [
    from: record,
    holds: "it is {date}"
]).

:- predicate(takes(patient, drug, since: date), [
    from: record,
    holds: "{patient} has taken {drug} since {since}"
]).

:- predicate(measured(patient, test, value: number, date), [
    from: record,
    holds: "{test} of {patient} was {value} on {date}"
]).

:- predicate(stems_from(drug, origin: drug), [
    from: facts,
    holds: "{drug} stems from {origin}"
]).

:- predicate(limit(test, value: number, days: integer, note: text), [
    from: facts,
    holds: "{test} counts below {value} for {days} days: {note}"
]).

:- predicate(like(drug, other: drug), [
    from: rules,
    holds: "{drug} is of the family of {other}",
    absent: "there is no record of a family of {drug}"
]).

:- predicate(low_until(patient, test, date), [
    from: rules,
    holds: "{test} of {patient} is low until {date}"
]).

:- predicate(advice(patient, drug, action, about: any), [
    from: rules,
    holds: "{drug} for {patient}: {action} ({about})",
    absent: "there is no advice about {drug} for {patient}",
    answer: true,
    concerns: [patient, drug]
]).

:- predicate(low_tests(patient, count: integer), [
    from: rules,
    holds: "{count} tests of {patient} are low",
    answer: true
]).

:- source(text_book, [
    title: "A text book",
    kind: article,
    publisher: "Somebody",
    date: "2020-01-01"
]).

stems_from(second_drug, first_drug).
stems_from(third_drug, second_drug).

limit(igg, 5, 30, "it's \"low\"").
limit(anc, 1.5, 7, "Zu niedrig für 'neu'").

:- rule(like_its_origin, [
    clinician: "{Drug} stems from {Origin}.",
    patient: "{Drug} stems from {Origin}."
]).
like(Drug, Origin) :-
    stems_from(Drug, Origin).

:- rule(like_what_its_origin_is_like, [
    clinician: "{Drug} stems from {Origin}, which is like {Other}.",
    patient: "{Drug} stems from {Origin}, which is like {Other}."
]).
like(Drug, Other) :-
    stems_from(Drug, Origin),
    like(Origin, Other).

:- rule(low_for_some_days, [
    clinician: "{Test} was {Value}, below {Least}: low for {Days} days, until {Until}.",
    patient: "{Test} was {Value}, below {Least}: low for {Days} days, until {Until}."
]).
low_until(Patient, Test, Until) :-
    measured(Patient, Test, Value, Date),
    limit(Test, Least, Days, _),
    Value < Least,
    date_plus(Date, Days, Until).

:- rule(wait_while_low, [
    title: "Wait while a test is low",
    status: draft,
    evidence: convention,
    cites: [text_book],
    clinician: "{Test} is low until {Until}, and {Drug} is of the family of {Other}.",
    patient: "{Test} is low until {Until}: {Drug} ({Other}) waits."
]).
advice(Patient, Drug, wait, Test) :-
    as_of(Today),
    takes(Patient, Drug, _),
    like(Drug, Other),
    low_until(Patient, Test, Until),
    on_or_before(Today, Until).

:- rule(go_on, [
    title: "Go on",
    status: draft,
    evidence: convention,
    cites: [text_book],
    clinician: "{Drug} goes on.",
    patient: "{Drug} goes on."
]).
advice(Patient, Drug, go_on, none) :-
    takes(Patient, Drug, _).

:- overrides(wait_while_low, go_on).

:- rule(start_again, [
    title: "Start again, where nothing was taken of the family",
    status: draft,
    evidence: convention,
    cites: [text_book],
    clinician: "{Drug} is of no family.",
    patient: "{Drug} is of no family."
]).
advice(Patient, Drug, no_family, none) :-
    takes(Patient, Drug, _),
    \+ like(Drug, _).

:- rule(number_of_low_tests, [
    title: "How many tests are low",
    status: draft,
    evidence: convention,
    cites: [text_book],
    clinician: "{Number} tests are low.",
    patient: "{Number} tests are low."
]).
low_tests(Patient, Number) :-
    takes(Patient, _, _),
    aggregate_all(count, low_until(Patient, _, _), Number).
