% Lets SWI-Prolog 9 load and run the knowledge base on its own.
%
%   swipl kb/prelude.pl
%   ?- load_kb(kb).
%   ?- answers('record.pl').
%
% Rules keep their Prolog meaning. What is added: the directives, tables for every predicate that
% comes from rules (so that recursion ends), dates, aggregates over dates, and `overrides`.

:- redefine_system_predicate(rule(_, _)).

:- dynamic
    kb_predicate/3, kb_override/2, kb_source/2, kb_case/2, kb_query/2, kb_invariant/2, kb_clause/4,
    kb_header/3, pending_header/2, record_fact/1.

% ---------------------------------------------------------------------- directives

predicate(Shape, Keys) :-
    Shape =.. [Name | Arguments],
    length(Arguments, Arity),
    (   kb_predicate(Name/Arity, _, _)
    ->  true
    ;   assertz(kb_predicate(Name/Arity, Arguments, Keys)),
        declare(Keys, Name/Arity)
    ).

declare(Keys, Name/Arity) :-
    memberchk(from:rules, Keys),
    !,
    multifile(user:Name/Arity),
    discontiguous(user:Name/Arity),
    dynamic(user:Name/Arity),
    table(user:Name/Arity).
declare(_, Indicator) :-
    multifile(user:Indicator),
    discontiguous(user:Indicator),
    dynamic(user:Indicator).

rule(Id, Keys) :-
    prolog_load_context(source, File),
    retractall(pending_header(File, _)),
    assertz(pending_header(File, Id)),
    assertz(kb_header(Id, File, Keys)).

source(Id, Keys) :- assertz(kb_source(Id, Keys)).

case(Title, Keys) :- assertz(kb_case(Title, Keys)).

query(Name, Keys) :- assertz(kb_query(Name, Keys)).

invariant(Name, Keys) :- assertz(kb_invariant(Name, Keys)).

overrides(Stronger, Weaker) :-
    (   kb_override(Stronger, Weaker)
    ->  true
    ;   assertz(kb_override(Stronger, Weaker))
    ).

% ------------------------------------------------------------- clauses and their headers

user:term_expansion(Clause, Expanded) :-
    Clause \= (:- _),
    Clause \= end_of_file,
    prolog_load_context(source, File),
    retract(pending_header(File, Id)),
    (   Clause = (Head :- Body)
    ->  true
    ;   Head = Clause,
        Body = true
    ),
    (   kb_header(Id, File, Keys),
        memberchk(status:retired, Keys)
    ->  Expanded = []
    ;   assertz(kb_clause(Id, Head, Body, File)),
        (   kb_override(_, Id)
        ->  Expanded = (Head :- Body, \+ defeated(Id, Head))
        ;   Expanded = Clause
        )
    ).

%!  defeated(+Id, +Conclusion)
%
%   A stronger rule fires for the same subject, that is, with the same `concerns` arguments. A rule
%   that is itself defeated defeats nothing.
defeated(Id, Conclusion) :-
    kb_override(Stronger, Id),
    subject(Conclusion, Subject),
    kb_clause(Stronger, Head, Body, _),
    subject(Head, Subject),
    call(Body),
    \+ defeated(Stronger, Head),
    !.

subject(Atom, Subject) :-
    Atom =.. [Name | Values],
    length(Values, Arity),
    kb_predicate(Name/Arity, Arguments, Keys),
    memberchk(concerns:Concerns, Keys),
    concerned(Arguments, Values, Concerns, Subject).

concerned([], [], _, []).
concerned([A | As], [V | Vs], Concerns, Subject) :-
    argument_name(A, Name),
    (   memberchk(Name, Concerns)
    ->  Subject = [Name-V | Rest]
    ;   Subject = Rest
    ),
    concerned(As, Vs, Concerns, Rest).

argument_name(Name:_, Name) :- !.
argument_name(Name, Name).

% ------------------------------------------------------------------------------ loading

%!  load_kb(+Folder)
%
%   Load every file of a knowledge base, in any order: declarations first, then everything.
load_kb(Folder) :-
    kb_files(Folder, Files),
    forall(member(File, Files), read_declarations(File)),
    style_check(-singleton),
    style_check(-discontiguous),
    forall(member(File, Files), load_files(user:File, [silent(true), encoding(utf8)])).

kb_files(Folder, Files) :-
    findall(File, kb_file(Folder, File), Found),
    sort(Found, Files).

kb_file(Folder, File) :-
    directory_files(Folder, Entries),
    member(Entry, Entries),
    \+ sub_atom(Entry, 0, _, _, '.'),
    atomic_list_concat([Folder, Entry], '/', Path),
    (   exists_directory(Path)
    ->  kb_file(Path, File)
    ;   file_name_extension(_, pl, Entry),
        Entry \== 'prelude.pl',
        File = Path
    ).

read_declarations(File) :-
    setup_call_cleanup(
        open(File, read, Stream, [encoding(utf8)]),
        read_directives(Stream),
        close(Stream)).

read_directives(Stream) :-
    repeat,
    read_term(Stream, Term, [module(user)]),
    (   Term = (:- Directive),
        ( Directive = predicate(_, _) ; Directive = overrides(_, _) )
    ->  call(Directive),
        fail
    ;   Term == end_of_file
    ->  !
    ;   fail
    ).

% -------------------------------------------------------------------- dates and aggregates

day_number(Date, Number) :-
    atom(Date),
    atom_length(Date, 10),
    parse_time(Date, iso_8601, Stamp),
    Number is truncate(Stamp) // 86400.

days_between(From, To, Days) :-
    day_number(From, A),
    day_number(To, B),
    Days is B - A.

date_plus(Date, Days, Later) :-
    parse_time(Date, iso_8601, Stamp),
    Moved is Stamp + Days * 86400,
    format_time(atom(Later), '%F', Moved).

before(A, B) :- days_between(A, B, N), N > 0.

on_or_before(A, B) :- days_between(A, B, N), N >= 0.

% `min` and `max` also of dates, and no value (failure) where there are no rows.
:- redefine_system_predicate(aggregate_all(_, _, _)).
aggregate_all(count, Goal, Count) :-
    !,
    findall(x, Goal, Rows),
    length(Rows, Count).
aggregate_all(sum(X), Goal, Sum) :-
    !,
    findall(X, Goal, Values),
    sum_list(Values, Sum).
aggregate_all(Function, Goal, Best) :-
    Function =.. [Name, X],
    findall(X, Goal, [First | Values]),
    foldl(better(Name), Values, First, Best).

better(min, X, Y, Z) :- ( precedes(X, Y) -> Z = X ; Z = Y ).
better(max, X, Y, Z) :- ( precedes(Y, X) -> Z = X ; Z = Y ).

precedes(X, Y) :-
    (   number(X)
    ->  X < Y
    ;   X @< Y
    ).

% --------------------------------------------------------------------- records and answers

%!  load_record(+Facts)
%
%   Forget the record before and take these facts instead.
load_record(Facts) :-
    forget_record,
    forall(member(Fact, Facts), ( assertz(record_fact(Fact)), assertz(user:Fact) )).

forget_record :-
    forall(retract(record_fact(Fact)), retract(user:Fact)),
    abolish_all_tables.

read_record(File, Facts) :-
    setup_call_cleanup(
        open(File, read, Stream, [encoding(utf8)]),
        read_facts(Stream, Facts),
        close(Stream)).

read_facts(Stream, Facts) :-
    read_term(Stream, Term, []),
    (   Term == end_of_file
    ->  Facts = []
    ;   Facts = [Term | Rest],
        read_facts(Stream, Rest)
    ).

%!  answers(+RecordFile)
%
%   Print the dispositions and recommendations of one record, one a line, sorted.
answers(File) :-
    read_record(File, Facts),
    load_record(Facts),
    print_sorted(disposition(_, _, _)),
    print_sorted(recommend(_, _, _, _)).

%!  all_answers(+RecordFile)
%
%   As answers/1, for every predicate that people see.
all_answers(File) :-
    read_record(File, Facts),
    load_record(Facts),
    forall(
        ( kb_predicate(Name/Arity, _, Keys), memberchk(answer:true, Keys) ),
        ( functor(Goal, Name, Arity), print_sorted(Goal) )).

print_sorted(Goal) :-
    findall(Goal, Goal, Found),
    sort(Found, Sorted),
    forall(member(Answer, Sorted), format("~q.~n", [Answer])).
