% Low neutrophils and lymphocytes, by a count or by a diagnosis.

:- predicate(lymphopenia_condition(condition), [
    from: facts,
    holds: "{condition} is a name of low lymphocytes"
]).

:- predicate(low_count_may_show(condition, topic), [
    from: facts,
    holds: "{condition} may, but need not, be what is meant by: {topic}"
]).

:- predicate(lymphocytes_not_low_since(patient, since: date), [
    from: rules,
    holds: "lymphocytes of {patient} were counted after {since} and not markedly low",
    absent: "there is no record of a lymphocyte count of {patient} after {since} that is not \c
        markedly low"
]).

:- predicate(lymphopenia(patient), [
    from: rules,
    holds: "{patient} has low lymphocytes, by a count or a diagnosis"
]).

:- predicate(low_count(patient, condition), [
    from: rules,
    holds: "the record of {patient} shows {condition}"
]).

:- predicate(judged_by_own_limit(patient, drug), [
    from: rules,
    holds: "the lymphocytes of {patient} are judged by what the label of {drug} says of them",
    absent: "there is no record of a lymphocyte count of {patient} during {drug} that a label of \c
        {drug} has a limit for"
]).
