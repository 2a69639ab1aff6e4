% Named questions.

:- query(dispositions, [
    title: "What does everything on record come to, for each drug?",
    asks: disposition(_, _, _)
]).

:- query(recommendations, [
    title: "What is advised, for each drug?",
    asks: recommend(_, _, _, _)
]).

:- query(missing, [
    title: "What must the record still show?",
    asks: missing(_, _, _, _)
]).

:- query(conflicts, [
    title: "Where do the sources ask for different things?",
    asks: conflict(_, _, _, _, _)
]).

:- query(earliest_restarts, [
    title: "From when could a held drug be restarted, counting days alone?",
    asks: earliest_restart(_, _, _, _)
]).

:- query(earliest_starts, [
    title: "From when could a drug be started, counting days alone?",
    asks: earliest_start(_, _, _, _)
]).

:- query(doses_due, [
    title: "Which doses are due?",
    asks: dose_due(_, _, _)
]).
