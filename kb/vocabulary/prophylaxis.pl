% Who is at high risk of Pneumocystis pneumonia, and by whose view.

:- predicate(steroid_view(steroid_view, document, dose: parameter, length: parameter), [
    from: facts,
    holds: "by {steroid_view} ({document}), a steroid course is a risk by {dose} and {length}",
    defines: steroid_view
]).

:- predicate(pneumocystis_risk_condition(condition), [
    from: facts,
    holds: "{condition} is a high risk of Pneumocystis pneumonia"
]).

:- predicate(t_cell_depleting(ingredient), [
    from: facts,
    holds: "{ingredient} depletes T cells, a high risk of Pneumocystis pneumonia"
]).

:- predicate(limit_is(steroid_view, way: limit_way), [
    from: facts,
    holds: "by {steroid_view}, what counts is a limit {way}"
]).

:- predicate(high_dose_course(patient, steroid_view, dose: number, started: date, ended: date), [
    from: rules,
    holds: "{patient} took {dose} mg a day from {started} to {ended}, a high dose by {steroid_view}"
]).

:- predicate(steroid_stretch(patient, steroid_view, started: date, ended: date), [
    from: rules,
    holds: "{patient} took a high steroid dose by {steroid_view} without a break from {started} \c
        to {ended}"
]).

:- predicate(long_steroid_stretch(patient, steroid_view, started: date, ended: date), [
    from: rules,
    holds: "{patient} took a high steroid dose for long by {steroid_view}, from {started} to \c
        {ended}"
]).

:- predicate(recent_steroid_course(patient, drug, steroid_view, ended: date), [
    from: rules,
    holds: "{patient} had a long high-dose steroid course by {steroid_view} that ended on \c
        {ended}, during or shortly before {drug}",
    absent: "there is no record of a long high-dose steroid course of {patient} by {steroid_view} \c
        during or shortly before {drug}"
]).

:- predicate(pneumocystis_risk(patient, drug, reason: any, document), [
    from: rules,
    holds: "by {document}, {reason} puts {patient} at high risk of Pneumocystis pneumonia while \c
        {drug} is in question"
]).
