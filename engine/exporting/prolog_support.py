"""The last part of a program in Prolog: what the rule language computes, written for SWI-Prolog, and nothing else."""

from __future__ import annotations

OWN = "whyhold_"
"""Names of the predicates that are the text's own begin with this."""

USED = frozenset(
    [
        "atom/1",
        "atom_codes/2",
        "between/3",
        "call/1",
        "call/4",
        "catch/3",
        "findall/3",
        "float/1",
        "foldl/4",
        "forall/2",
        "format/2",
        "format/3",
        "integer/1",
        "is/2",
        "last/2",
        "length/2",
        "maplist/2",
        "maplist/3",
        "max/2",
        "member/2",
        "memberchk/2",
        "min/2",
        "msort/2",
        "number/1",
        "number_codes/2",
        "partition/4",
        "sort/2",
        "sum_list/2",
        "throw/1",
    ]
)
"""What the text calls of Prolog: a program must not mean something else by it."""

SUPPORT = r"""% ---------------------------------------------------------- what the rules compute with
% A goal without a value ends in an error, as it is a problem in whyhold: never in a guess.

whyhold_print(Goal) :-
    findall(Goal, Goal, Found),
    sort(Found, Sorted),
    forall(member(Answer, Sorted), format("~q.~n", [Answer])).

% Prolog would compute with atoms such as e and pi, and with texts of one character.
whyhold_number(X) :- ( number(X) -> true ; throw(error(type_error(number, X), _)) ).

% There is one zero only, whatever sign it is computed with.
whyhold_is(Result, Expression) :-
    whyhold_value(Expression, Value),
    (   float(Value), Value =:= 0
    ->  Result = 0.0
    ;   Result = Value
    ).

% Large integers are divided exactly and then rounded, where Prolog would round each of them before; the sign comes last,
% since negative fractions are rounded another way.
whyhold_value(Number, Number) :- number(Number), !.
whyhold_value(X / Y, Value) :-
    !,
    whyhold_value(X, A),
    whyhold_value(Y, B),
    (   integer(A), integer(B), B =\= 0, A mod B =\= 0
    ->  Size is float(abs(A) rdiv abs(B)),
        Value is sign(A) * sign(B) * Size
    ;   Value is A / B
    ).
whyhold_value(Expression, Value) :-
    Expression =.. [Function | Parts],
    maplist(whyhold_value, Parts, Values),
    Step =.. [Function | Values],
    Value is Step.

% Dates are days of the Gregorian calendar in the years 1 to 9999; day 1 is 0001-01-01.
whyhold_day(Date, Day) :-
    (   atom(Date),
        atom_codes(Date, [A, B, C, D, 0'-, E, F, 0'-, G, H]),
        whyhold_digits([A, B, C, D], Year), Year >= 1,
        whyhold_digits([E, F], Month), Month >= 1, Month =< 12,
        whyhold_digits([G, H], DayOfMonth), DayOfMonth >= 1,
        whyhold_month_length(Year, Month, Length), DayOfMonth =< Length
    ->  whyhold_days_before(Year, Month, Before),
        Day is Before + DayOfMonth
    ;   throw(error(type_error(date, Date), _))
    ).

whyhold_digits(Codes, Number) :-
    forall(member(Code, Codes), ( Code >= 0'0, Code =< 0'9 )),
    number_codes(Number, Codes).

whyhold_leap(Year) :- Year mod 4 =:= 0, ( Year mod 100 =\= 0 -> true ; Year mod 400 =:= 0 ).

whyhold_month_length(Year, 2, Length) :- !, ( whyhold_leap(Year) -> Length = 29 ; Length = 28 ).
whyhold_month_length(_, Month, 30) :- memberchk(Month, [4, 6, 9, 11]), !.
whyhold_month_length(_, _, 31).

% Days before the first day of a month.
whyhold_days_before(Year, Month, Days) :-
    Y is Year - 1,
    findall(L, ( M is Month - 1, between(1, M, N), whyhold_month_length(Year, N, L) ), Lengths),
    sum_list(Lengths, OfMonths),
    Days is 365 * Y + Y // 4 - Y // 100 + Y // 400 + OfMonths.

whyhold_date(Day, Date) :-
    (   Day >= 1, Day =< 3652059
    ->  true
    ;   throw(error(evaluation_error(date_outside_years_1_to_9999), _))
    ),
    Guess is max(1, Day * 400 // 146097),
    whyhold_year(Guess, Day, Year),
    between(1, 12, Month),
    whyhold_days_before(Year, Month, Before),
    whyhold_month_length(Year, Month, Length),
    Day =< Before + Length,
    !,
    DayOfMonth is Day - Before,
    format(atom(Date), '~|~`0t~d~4+-~|~`0t~d~2+-~|~`0t~d~2+', [Year, Month, DayOfMonth]).

whyhold_year(Guess, Day, Year) :-
    whyhold_days_before(Guess, 1, Before),
    (   Day =< Before
    ->  Less is Guess - 1,
        whyhold_year(Less, Day, Year)
    ;   Next is Guess + 1,
        whyhold_days_before(Next, 1, Later),
        (   Day > Later
        ->  whyhold_year(Next, Day, Year)
        ;   Year = Guess
        )
    ).

days_between(From, To, Days) :-
    whyhold_day(From, A),
    whyhold_day(To, B),
    Days is B - A.

date_plus(Date, Days, Later) :-
    whyhold_day(Date, Day),
    ( integer(Days) -> true ; throw(error(type_error(integer, Days), _)) ),
    Moved is Day + Days,
    whyhold_date(Moved, Later).

before(A, B) :- whyhold_day(A, X), whyhold_day(B, Y), X < Y.

on_or_before(A, B) :- whyhold_day(A, X), whyhold_day(B, Y), X =< Y.

whyhold_count(_, Goal, Count) :-
    findall(x, Goal, Rows),
    length(Rows, Found),
    Count = Found.

% Integers first and then decimals by size: the order of additions shows in the digits of decimals.
whyhold_sum(X, Goal, Sum) :-
    findall(X, Goal, Values),
    forall(member(Value, Values), whyhold_number(Value)),
    partition(integer, Values, Integers, Decimals),
    sum_list(Integers, Whole),
    msort(Decimals, Sorted),
    foldl([Value, Before, After]>>( After is Before + Value ), Sorted, Whole, Total),
    whyhold_is(Sum, Total).

whyhold_min(X, Goal, Least) :- findall(X, Goal, Values), whyhold_best(min, Values, Least).

whyhold_max(X, Goal, Most) :- findall(X, Goal, Values), whyhold_best(max, Values, Most).

% The least or greatest date or number; none where there is no row.
whyhold_best(Which, [First | Rest], Best) :-
    (   maplist(atom, [First | Rest])
    ->  findall(Day-Date, ( member(Date, [First | Rest]), whyhold_day(Date, Day) ), Days0),
        sort(Days0, Days),
        (   Which == min
        ->  Days = [_-Found | _]
        ;   last(Days, _-Found)
        )
    ;   maplist(whyhold_number, [First | Rest]),
        foldl(whyhold_better(Which), Rest, First, Found)
    ),
    Best = Found.

whyhold_better(min, X, Y, Z) :- Z is min(X, Y).
whyhold_better(max, X, Y, Z) :- Z is max(X, Y).
"""
