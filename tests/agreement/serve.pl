% Answers about exported programs: reads the name of a file on each line, and tells the rows of `whyhold_wanted/1`.
% Each file is loaded in a process of its own, so that nothing stays.

:- module(serve, [main/0]).

% a program may define what this one needs, so it is not looked for where programs are
:- set_module(base(system)).
:- use_module(library(unix)).
:- use_module(library(readutil)).
:- use_module(library(main), []).
:- initialization(( serve:main, halt ), main).

% a thread of the process is none of those that it forks
:- set_prolog_flag(gc_thread, false).

main :-
    set_stream(user_input, encoding(utf8)),
    set_stream(user_output, encoding(utf8)),
    serve.

serve :-
    read_line_to_string(user_input, Line),
    (   Line == end_of_file
    ->  true
    ;   flush_output,
        fork(Child),
        (   Child == child
        ->  answer(Line),
            flush_output,
            halt(0)
        ;   wait(Child, _),
            format("done~n"),
            flush_output,
            serve
        )
    ).

answer(File) :-
    catch(
        ( load_files(user:File, [silent(true), encoding(utf8)]),
          findall(Goal, ( user:whyhold_wanted(Goal), user:Goal ), Found),
          sort(Found, Rows),
          forall(member(Row, Rows), tell(Row))
        ),
        Error,
        format("fault\t~q~n", [Error])).

tell(Row) :-
    Row =.. [Name | Cells],
    write("row\t"),
    codes(Name),
    forall(member(Cell, Cells), ( write("\t"), cell(Cell) )),
    nl.

cell(X) :- integer(X), !, format("i:~d", [X]).
cell(X) :- float(X), !, format("f:~q", [X]).
cell(X) :- string(X), !, write("t:"), codes(X).
cell(X) :- write("a:"), codes(X).

codes(X) :-
    atom_codes(X, Codes),
    atomic_list_concat(Codes, ' ', Written),
    write(Written).
