% What a record can say: one event, one row. Dates are days.

:- predicate(as_of(date), [
    from: record,
    holds: "the question is asked as of {date}",
    absent: "there is no record of the date of the question"
]).

:- predicate(jurisdiction(region), [
    from: record,
    holds: "the record is judged by the {region} label",
    absent: "there is no record of a jurisdiction, so the US label is used"
]).

:- predicate(treatment(patient, drug, status, since: date), [
    from: record,
    holds: "{patient} is recorded as {status} for {drug} since {since}",
    absent: "there is no record of {drug} for {patient}"
]).

:- predicate(dose_given(patient, drug, date), [
    from: record,
    holds: "{patient} was given {drug} on {date}",
    absent: "there is no record of such a dose for {patient}"
]).

:- predicate(dose_due(patient, drug, date), [
    from: record,
    holds: "a dose of {drug} is due for {patient} on {date}",
    absent: "there is no record of a dose due for {patient}",
    may_be_ahead: [date]
]).

:- predicate(infection(patient, episode, infection, onset: date), [
    from: record,
    holds: "{patient} has had {infection} ({episode}) since {onset}",
    absent: "there is no record of such an infection for {patient}"
]).

:- predicate(severity(patient, episode, severity), [
    from: record,
    holds: "{episode} of {patient} is recorded as {severity}",
    absent: "there is no record of how severe {episode} is"
]).

:- predicate(hospitalised(patient, episode, date), [
    from: record,
    holds: "{patient} was in hospital for {episode} on {date}",
    absent: "there is no record of a hospital stay of {patient} for {episode}"
]).

:- predicate(not_eradicable(patient, episode), [
    from: record,
    holds: "{episode} of {patient} is recorded as chronic and impossible to clear",
    absent: "there is no record that {episode} of {patient} is impossible to clear"
]).

:- predicate(resolved(patient, episode, date), [
    from: record,
    holds: "{episode} of {patient} was documented as resolved on {date}",
    absent: "there is no record that {episode} of {patient} has resolved",
    change: [add]
]).

:- predicate(course_started(patient, episode, antimicrobial, date), [
    from: record,
    holds: "{patient} started an {antimicrobial} course for {episode} on {date}",
    absent: "there is no record of an antimicrobial course started for {episode}"
]).

:- predicate(course_completed(patient, episode, antimicrobial, date), [
    from: record,
    holds: "{patient} completed an {antimicrobial} course for {episode} on {date}",
    absent: "there is no record of an antimicrobial course completed for {episode}",
    change: [add]
]).

:- predicate(course_stopped_early(patient, episode, antimicrobial, date), [
    from: record,
    holds: "the {antimicrobial} course of {patient} for {episode} was stopped early on {date}",
    absent: "there is no record of an antimicrobial course stopped early for {episode}"
]).

:- predicate(sign(patient, sign, state, date), [
    from: record,
    holds: "{sign} of {patient} was noted as {state} on {date}",
    absent: "there is no record of {sign} for {patient}",
    change: [add]
]).

:- predicate(measured(patient, test, value: number, unit, date), [
    from: record,
    holds: "{test} of {patient} was measured as {value} {unit} on {date}",
    absent: "there is no record of any {test} value for {patient}",
    checked_by: reported_in(test, unit),
    change: [add]
]).

:- predicate(serology(patient, test: serology_test, result: serology_result, date), [
    from: record,
    holds: "{test} of {patient} was {result} on {date}",
    absent: "there is no record of any {test} result for {patient}",
    change: [add]
]).

:- predicate(diagnosis(patient, condition, since: date), [
    from: record,
    holds: "{patient} has a recorded diagnosis of {condition} since {since}",
    absent: "there is no record of such a diagnosis for {patient}"
]).

:- predicate(suspected(patient, condition, date), [
    from: record,
    holds: "{condition} was suspected in {patient} on {date}",
    absent: "there is no record that {condition} is suspected in {patient}"
]).

:- predicate(ruled_out(patient, condition, date), [
    from: record,
    holds: "{condition} was ruled out in {patient} on {date}",
    absent: "there is no record that {condition} was ruled out in {patient}",
    change: [add]
]).

:- predicate(confirmed(patient, condition, date), [
    from: record,
    holds: "{condition} was confirmed in {patient} on {date}",
    absent: "there is no record that {condition} is confirmed in {patient}"
]).

:- predicate(steroid_course(patient, mg_per_day: number, started: date, ended: date), [
    from: record,
    holds: "{patient} took {mg_per_day} mg prednisone-equivalent a day from {started} to {ended}",
    absent: "there is no record of a steroid course for {patient}"
]).

:- predicate(prophylaxis(patient, against, since: date), [
    from: record,
    holds: "{patient} has had prophylaxis against {against} since {since}",
    absent: "there is no record of prophylaxis against {against} for {patient}",
    change: [add]
]).

:- predicate(consulted(patient, specialty, date), [
    from: record,
    holds: "{specialty} was consulted about {patient} on {date}",
    absent: "there is no record that {specialty} was consulted about {patient}",
    change: [add]
]).

:- predicate(follow_up(patient, episode, outcome, date), [
    from: record,
    holds: "a follow-up of {episode} on {date} found: {outcome}",
    absent: "there is no record of a follow-up of {episode} with that outcome",
    change: [add]
]).

:- predicate(vaccinated(patient, vaccine, type: vaccine_type, date), [
    from: record,
    holds: "{patient} had the {type} vaccine {vaccine} on {date}",
    absent: "there is no record of such a vaccination of {patient}"
]).

:- predicate(culture(patient, specimen, result: culture_result, date), [
    from: record,
    holds: "the {specimen} culture of {patient} on {date} showed: {result}",
    absent: "there is no record of such a culture for {patient}"
]).
