% Answers of records, and the cases of the knowledge base, by SWI-Prolog alone.
%
%   swipl tests/swi/run.pl answers RECORD.pl    dispositions and recommendations, sorted
%   swipl tests/swi/run.pl all RECORD.pl        every answer predicate, sorted
%   swipl tests/swi/run.pl cases                run all cases; exit status 1 where one fails
%   swipl tests/swi/run.pl coverage             which rules no case makes fire, or leaves unfired; status 1 where there is one

:- initialization(main, main).

:- prolog_load_context(directory, Here),
   atom_concat(Here, '/../../kb', Folder),
   atom_concat(Folder, '/prelude.pl', Prelude),
   load_files(user:Prelude, [silent(true)]),
   asserta(user:kb_folder(Folder)).

main :-
    kb_folder(Folder),
    load_kb(Folder),
    current_prolog_flag(argv, Arguments),
    run(Arguments).

run([answers, File]) :- answers(File).
run([all, File]) :- all_answers(File).
run([cases]) :-
    findall(Title, failing_case(Title), Failed),
    aggregate_all(count, kb_case(_, _), Count),
    length(Failed, Wrong),
    format("~d cases, ~d failed~n", [Count, Wrong]),
    ( Wrong =:= 0 -> true ; halt(1) ).
run([coverage]) :-
    findall(Rule-Verdict, exercised(Rule, Verdict), Seen0),
    sort(Seen0, Seen),
    findall(Rule, kb_clause(Rule, _, _, _), Rules0),
    sort(Rules0, Rules),
    include(unproved(Seen, fired), Rules, NeverFired),
    include(unproved(Seen, quiet), Rules, NeverQuiet),
    length(Rules, Count),
    format("~d rules~n", [Count]),
    format("never fires in a case that exercises it: ~q~n", [NeverFired]),
    format("never stays quiet in a case that exercises it: ~q~n", [NeverQuiet]),
    ( NeverFired == [], NeverQuiet == [] -> true ; halt(1) ).

unproved(Seen, Verdict, Rule) :- \+ memberchk(Rule-Verdict, Seen).

% ---------------------------------------------------------------------------------- cases

failing_case(Title) :-
    kb_case(Title, Keys),
    case_given(Keys, Given),
    load_record(Given),
    findall(Complaint, complaint(Keys, Complaint), Complaints),
    Complaints \== [],
    format("FAIL ~w~n", [Title]),
    forall(member(Complaint, Complaints), format("     ~w~n", [Complaint])).

% case_given(+Keys, -Given): for each choice of values, the facts of a case with those that it shares; binds the variables.
case_given(Keys, Given) :-
    ( memberchk(each:Each, Keys) -> chosen(Each) ; true ),
    shared(Keys, All),
    list_to_set(All, Given).

chosen([]).
chosen([Pattern:Values | Rest]) :-
    member(Pattern, Values),
    chosen(Rest).

shared(Keys, Given) :-
    ( memberchk(given:Own, Keys) -> true ; Own = [] ),
    (   memberchk(like:Title, Keys)
    ->  kb_case(Title, Others),
        shared(Others, All),
        exclude(replaced_by(Own), All, Kept),
        append(Own, Kept, Given)
    ;   Given = Own
    ).

replaced_by(Own, Fact) :-
    functor(Fact, Name, 1),
    functor(Same, Name, 1),
    memberchk(Same, Own).

complaint(Keys, expected(Atom)) :-
    memberchk(expect:Atoms, Keys),
    member(Atom, Atoms),
    \+ call(Atom).
complaint(Keys, unexpected(Atom)) :-
    memberchk(expect_not:Atoms, Keys),
    member(Atom, Atoms),
    call(Atom).
complaint(Keys, unknown_rule(Rule)) :-
    exercised_rule(Keys, Rule),
    \+ kb_clause(Rule, _, _, _).
complaint(Keys, not_a_record_fact(Fact)) :-
    ( memberchk(given:Given, Keys) -> true ; Given = [] ),
    member(Fact, Given),
    functor(Fact, Name, Arity),
    \+ ( kb_predicate(Name/Arity, _, Declared), memberchk(from:record, Declared) ).
complaint(_, several_dispositions(Patient, Drug)) :-
    current_status(Patient, Drug, _),
    findall(D, disposition(Patient, Drug, D), Ds),
    sort(Ds, Sorted),
    \+ Sorted = [_].

exercised_rule(Keys, Rule) :-
    memberchk(exercises:Rules, Keys),
    (   is_list(Rules)
    ->  member(Rule, Rules)
    ;   Rule = Rules
    ).

exercised(Rule, Verdict) :-
    kb_case(_, Keys),
    case_given(Keys, Given),
    load_record(Given),
    exercised_rule(Keys, Rule),
    kb_clause(Rule, _, Body, _),
    (   \+ call(Body)
    ->  Verdict = quiet
    ;   Verdict = fired
    ;   general(Rule),
        rules_out(Keys, Rule),
        Verdict = quiet
    ).

% A rule that rests on knowledge, the day and the region alone holds in every record: it stays quiet for what a case
% rules out. Every other rule must not fire at all in some case that exercises it.
general(Rule) :-
    kb_clause(Rule, Head, _, _),
    functor(Head, Name, Arity),
    kb_clause(Rule, _, Body, _),
    \+ ( needs(Body, [Name/Arity], Predicate), of_a_patient(Predicate) ).

of_a_patient(Name/Arity) :-
    kb_predicate(Name/Arity, _, Keys),
    memberchk(from:record, Keys),
    \+ memberchk(Name, [as_of, jurisdiction]).

% needs(+Body, +Seen, -Predicate): a predicate that a body rests on, itself or through rules.
needs(Body, Seen, Predicate) :-
    goal_of(Body, Goal),
    functor(Goal, Name, Arity),
    \+ memberchk(Name/Arity, Seen),
    (   Predicate = Name/Arity
    ;   functor(Head, Name, Arity),
        kb_clause(_, Head, Further, _),
        needs(Further, [Name/Arity | Seen], Predicate)
    ).

goal_of((A, B), Goal) :- !, ( goal_of(A, Goal) ; goal_of(B, Goal) ).
goal_of(\+ A, Goal) :- !, goal_of(A, Goal).
goal_of(aggregate_all(_, A, _), Goal) :- !, goal_of(A, Goal).
goal_of(Goal, Goal).

rules_out(Keys, Rule) :-
    memberchk(expect_not:Atoms, Keys),
    kb_clause(Rule, Head, Body, _),
    member(Head, Atoms),
    \+ call(Body),
    !.
