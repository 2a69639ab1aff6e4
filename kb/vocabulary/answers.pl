% What people ask for.

:- predicate(recommend(patient, drug, action, about: any), [
    from: rules,
    holds: "{drug} for {patient}: {action} ({about})",
    absent: "there is no rule that says, for {drug} and {patient}: {action}",
    answer: true,
    concerns: [patient, drug, about]
]).

:- predicate(disposition(patient, drug, disposition), [
    from: rules,
    holds: "{drug} for {patient}: {disposition}",
    absent: "there is no such disposition of {drug} for {patient}",
    answer: true
]).

:- predicate(earliest_restart(patient, drug, basis, date), [
    from: rules,
    holds: "counting days alone, {patient} could restart {drug} from {date} ({basis})",
    absent: "there is no earliest restart date of {drug} for {patient}",
    answer: true
]).

:- predicate(earliest_start(patient, drug, basis: any, date), [
    from: rules,
    holds: "counting days alone, {patient} could start {drug} from {date} ({basis})",
    absent: "there is no earliest start date of {drug} for {patient}",
    answer: true
]).

:- predicate(missing(patient, drug, what: any, why_it_matters: text), [
    from: rules,
    holds: "the record of {patient} does not show {what}, which matters for {drug}: \c
        {why_it_matters}",
    absent: "there is nothing missing from the record of {patient} for {drug}",
    answer: true
]).

:- predicate(conflict(patient, drug, source_a: document, source_b: document, about: any), [
    from: rules,
    holds: "for {drug} and {patient}, {source_a} and {source_b} ask for different things about \c
        {about}",
    absent: "there is no conflict of sources about {drug} for {patient}",
    answer: true
]).
