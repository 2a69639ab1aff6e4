% What people see beside the advice: contradictions, pitfalls, how long an answer holds, options.

:- predicate(contradiction(patient, what: contradiction_kind, about: any, taken_as: any), [
    from: rules,
    holds: "the record of {patient} contradicts itself about {about}: {what} (taken as: \c
        {taken_as})",
    absent: "there is no contradiction in the record of {patient}",
    answer: true
]).

:- predicate(warning(patient, drug, pitfall, about: any), [
    from: rules,
    holds: "a pitfall in the treatment of {patient} with {drug}: {pitfall} ({about})",
    absent: "there is no record of a pitfall in the treatment of {patient} with {drug}",
    answer: true
]).

% With nothing added to the record, the first day on which the disposition may be another.
:- predicate(valid_until(patient, drug, reason: validity_reason, date), [
    from: rules,
    holds: "with nothing added to the record, the answer about {drug} for {patient} may change on \c
        {date}: {reason}",
    absent: "there is no date on which the answer about {drug} for {patient} changes by itself",
    answer: true
]).

% The reasonable options; the one that is also the disposition is the supported one.
:- predicate(option(patient, drug, disposition), [
    from: rules,
    holds: "an option in the treatment of {patient} with {drug}: {disposition}",
    absent: "there is no such option in the treatment of {patient} with {drug}",
    answer: true
]).

% The ground is the action of an advice (then `about` is what that advice is about), or one of
% `label_alone` (about a document) and `open_question` (about whatever stands open).
:- predicate(speaks_for(patient, drug, disposition, ground: any, about: any), [
    from: rules,
    holds: "for this option with {drug} for {patient}, {disposition}, speaks: {ground} ({about})",
    absent: "there is no record of anything that speaks for that option",
    answer: true
]).

:- predicate(speaks_against(patient, drug, disposition, ground: any, about: any), [
    from: rules,
    holds: "against this option with {drug} for {patient}, {disposition}, speaks: {ground} \c
        ({about})",
    absent: "there is no record of anything that speaks against that option",
    answer: true
]).
