% Whether two folders of rule files hold the same terms, file by file; the order of keys does not count.
%
%   swipl -g main tests/swi/same_terms.pl -- FOLDER FOLDER
%
% Prints the number of terms, or the first terms that differ.

main :-
    current_prolog_flag(argv, [First, Second | _]),
    findall(File, file_below(First, '', File), Files),
    findall(File, file_below(Second, '', File), Others),
    msort(Files, Sorted),
    (   msort(Others, Sorted)
    ->  true
    ;   fail_with(files(Files, Others))
    ),
    foldl(compare_files(First, Second), Sorted, 0, Count),
    format("~d terms are the same~n", [Count]),
    halt(0).

file_below(Folder, Before, File) :-
    directory_files(Folder, Entries),
    member(Entry, Entries),
    \+ sub_atom(Entry, 0, _, _, '.'),
    atomic_list_concat([Folder, Entry], '/', Path),
    atomic_list_concat([Before, '/', Entry], Shown),
    (   exists_directory(Path)
    ->  file_below(Path, Shown, File)
    ;   file_name_extension(_, pl, Entry),
        File = Shown
    ).

compare_files(First, Second, File, Before, After) :-
    atom_concat(First, File, A),
    atom_concat(Second, File, B),
    terms(A, Terms),
    terms(B, Others),
    same(File, Terms, Others),
    length(Terms, Count),
    After is Before + Count.

same(_, [], []) :- !.
same(File, [A | As], [B | Bs]) :-
    A =@= B,
    !,
    same(File, As, Bs).
same(File, [A | _], [B | _]) :- !, fail_with(differ(File, A, B)).
same(File, As, Bs) :- fail_with(more(File, As, Bs)).

fail_with(What) :-
    format(user_error, "~q~n", [What]),
    halt(1).

terms(File, Terms) :-
    setup_call_cleanup(
        open(File, read, Stream, [encoding(utf8)]),
        read_all(Stream, Terms),
        close(Stream)).

read_all(Stream, Terms) :-
    catch(
        read_term(Stream, Term, [variable_names(Names)]),
        error(Error, _),
        Term = unreadable(Error)),
    (   Term == end_of_file
    ->  Terms = []
    ;   Term = unreadable(_)
    ->  Terms = [Term]
    ;   ordered(Term, Ordered),
        Terms = [Ordered-Names | Rest],
        read_all(Stream, Rest)
    ).

ordered((:- Directive), (:- Ordered)) :-
    Directive =.. [Name, Subject, Keys],
    is_list(Keys),
    !,
    sort(1, @=<, Keys, Sorted),
    Ordered =.. [Name, Subject, Sorted].
ordered(Term, Term).
