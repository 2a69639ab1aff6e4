% What a hold may rest on, by its time.

:- predicate(possible_hold_reason(patient, drug, reason: any, from: date, to: date), [
    from: rules,
    holds: "{reason} of {patient} was a reason to hold {drug} from {from} to {to}"
]).

:- predicate(resumed_after(patient, drug, date), [
    from: rules,
    holds: "{patient} was on therapy with {drug} again after {date}",
    absent: "there is no record that {patient} was on therapy with {drug} again after {date}"
]).

:- predicate(hold_began(patient, drug, date), [
    from: rules,
    holds: "the hold of {drug} for {patient} began on {date}"
]).

:- predicate(hold_may_rest_on(patient, drug, reason: any), [
    from: rules,
    holds: "the hold of {drug} for {patient} may rest on {reason}",
    absent: "there is no record of what the hold of {drug} for {patient} may rest on"
]).

:- predicate(low_count_reason(reason: any), [
    from: facts,
    holds: "{reason} is a low blood count for which a drug may have been held"
]).
