% What ends by itself as the days go by.

:- predicate(validity_reason(validity_reason), [
    from: facts,
    holds: "{validity_reason} ends with time",
    defines: validity_reason
]).

:- predicate(ends_by_itself(patient, drug, objection: any, reason: validity_reason, date), [
    from: rules,
    holds: "with nothing added to the record, {drug} is held back for {patient} until {date} \c
        ({reason}) by this: {objection}",
    absent: "there is no day on which {objection} stops by itself to speak against {drug} for \c
        {patient}"
]).

:- predicate(lasting_objection(patient, drug), [
    from: rules,
    holds: "something that does not end by itself speaks against {drug} for {patient}",
    absent: "there is no record of anything but what ends by itself that speaks against {drug} \c
        for {patient}"
]).

:- predicate(withheld_until(patient, drug, reason: validity_reason, date), [
    from: rules,
    holds: "a wait withholds {drug} for {patient} until {date} ({reason})"
]).

:- predicate(second_course_from(patient, drug, date), [
    from: rules,
    holds: "from {date} on a second course of {drug} is what comes next for {patient}"
]).
