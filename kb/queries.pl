% Named questions.

:- query(dispositions, [
    title: "What does everything on record come to, for each drug?",
    asks: disposition(Patient, Drug, Disposition)
]).

:- query(recommendations, [
    title: "What is advised, for each drug?",
    asks: recommend(Patient, Drug, Action, About)
]).

:- query(missing, [
    title: "What must the record still show?",
    asks: missing(Patient, Drug, What, Why)
]).

:- query(conflicts, [
    title: "Where do the sources ask for different things?",
    asks: conflict(Patient, Drug, SourceA, SourceB, About)
]).

:- query(earliest_restarts, [
    title: "From when could a held drug be restarted, counting days alone?",
    asks: earliest_restart(Patient, Drug, Basis, Date)
]).

:- query(earliest_starts, [
    title: "From when could a drug be started, counting days alone?",
    asks: earliest_start(Patient, Drug, Basis, Date)
]).

:- query(doses_due, [
    title: "Which doses are due?",
    asks: dose_due(Patient, Drug, Date)
]).
