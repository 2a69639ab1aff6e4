% The options of a treatment, and what rules work out on the way to them.

:- predicate(going_ahead(status, disposition), [
    from: facts,
    holds: "for whoever is {status}, going ahead means: {disposition}"
]).

:- predicate(holding_back(status, disposition), [
    from: facts,
    holds: "for whoever is {status}, waiting means: {disposition}"
]).

:- predicate(rules_out_less(action), [
    from: facts,
    holds: "advice of this kind leaves no weaker option: {action}"
]).

:- predicate(rules_out_going_ahead(action), [
    from: facts,
    holds: "advice of this kind leaves going ahead out of the options: {action}"
]).

:- predicate(suggests_ending(action, status, disposition), [
    from: facts,
    holds: "for whoever is {status}, {action} suggests this and decides nothing: {disposition}"
]).

:- predicate(suggests_waiting(action), [
    from: facts,
    holds: "advice of this kind suggests waiting and decides nothing: {action}"
]).

:- predicate(points_to(patient, drug, disposition, ground: any, about: any), [
    from: rules,
    holds: "{ground} ({about}) points to this for {drug} and {patient}: {disposition}",
    absent: "nothing on record points to this for {drug} and {patient}: {disposition}"
]).

:- predicate(unreasonable_option(patient, drug, disposition), [
    from: rules,
    holds: "it is no option for {drug} and {patient} now: {disposition}",
    absent: "there is no record of a contraindication that rules this out for {drug} and \c
        {patient}: {disposition}"
]).

:- predicate(objection_beyond_label(patient, drug, reason: any), [
    from: rules,
    holds: "{reason} speaks against giving {drug} to {patient} now, by the article alone",
    absent: "there is no record that {reason} is asked for by the article alone"
]).

:- predicate(objection_of_label(patient, drug), [
    from: rules,
    holds: "more than the article speaks against giving {drug} to {patient} now",
    absent: "there is no record of anything but the article's conditions that speaks against \c
        giving {drug} to {patient} now"
]).

:- predicate(stronger_option(patient, drug, stronger: disposition, weaker: disposition), [
    from: rules,
    holds: "for {drug} and {patient} this is more cautious: {stronger}, and this less: {weaker}"
]).

:- predicate(left_open(patient, drug, disposition, reason: any), [
    from: rules,
    holds: "{reason} of {patient} is open and no advice says so; for {drug} it means at least: \c
        {disposition}"
]).

:- predicate(brings_risk_of_infections(drug, document), [
    from: rules,
    holds: "{drug} brings a risk of infections, by {document}"
]).
