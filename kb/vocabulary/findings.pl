% What rules work out on the way to an answer: treatment, infections, courses, signs, values.

:- predicate(treatment_so_far(patient, drug, status, since: date), [
    from: rules,
    holds: "{patient} was {status} for {drug} from {since}",
    absent: "there is no record of earlier treatment of {patient} with {drug}"
]).

:- predicate(superseded(patient, drug, since: date, stage: integer), [
    from: rules,
    holds: "the treatment entry of {patient} for {drug} of {since} was followed by another",
    absent: "there is no record of a later treatment entry of {patient} for {drug} than that of \c
        {since}"
]).

:- predicate(current_status(patient, drug, status), [
    from: rules,
    holds: "{patient} is {status} for {drug}",
    absent: "there is no record that {patient} is {status} for {drug}"
]).

:- predicate(region_in_force(region), [
    from: rules,
    holds: "the {region} label is in force"
]).

:- predicate(infection_episode(patient, episode, infection, onset: date), [
    from: rules,
    holds: "{patient} has or had {infection} ({episode}), which began on {onset}",
    absent: "there is no record of an infection of {patient}"
]).

:- predicate(reopened(patient, episode, date), [
    from: rules,
    holds: "a follow-up found {episode} not resolved after it was called resolved on {date}",
    absent: "there is no record that {episode} was found not resolved after {date}"
]).

:- predicate(resolution(patient, episode, onset: date, date), [
    from: rules,
    holds: "{episode} of {patient}, which began on {onset}, resolved on {date}",
    absent: "there is no record that {episode} of {patient}, which began on {onset}, has resolved"
]).

:- predicate(active_infection(patient, episode, infection), [
    from: rules,
    holds: "{infection} ({episode}) of {patient} is active",
    absent: "there is no record of an active infection of {patient}"
]).

:- predicate(last_resolution(patient, date), [
    from: rules,
    holds: "the last infection of {patient} to resolve did so on {date}",
    absent: "there is no record of a resolved infection of {patient}"
]).

:- predicate(serious_episode(patient, episode), [
    from: rules,
    holds: "{episode} of {patient} is on record as serious",
    absent: "there is no record that {episode} of {patient} is serious"
]).

:- predicate(possibly_serious_episode(patient, episode), [
    from: rules,
    holds: "{episode} of {patient} is usually a serious infection, and its severity is not recorded"
]).

:- predicate(opportunistic(infection), [
    from: rules,
    holds: "{infection} counts as an opportunistic infection"
]).

:- predicate(systemic_illness(patient, episode), [
    from: rules,
    holds: "{patient} has had systemic symptoms since {episode} began"
]).

:- predicate(lasting_infection(patient, episode), [
    from: rules,
    holds: "{episode} of {patient} is a chronic infection that has not been cleared",
    absent: "there is no record of a chronic infection of {patient} that has not been cleared"
]).

:- predicate(infection_expert_reason(patient, reason: any, since: date), [
    from: rules,
    holds: "{reason} of {patient}, known since {since}, is a matter for an infectious-disease \c
        specialist"
]).

:- predicate(infection_expert_seen(patient, reason: any), [
    from: rules,
    holds: "an infectious-disease specialist was consulted about {patient} after {reason} was \c
        known",
    absent: "there is no record that an infectious-disease specialist was consulted about \c
        {reason} of {patient}"
]).

:- predicate(infection_expert_awaited(patient, reason: any), [
    from: rules,
    holds: "{reason} of {patient} still has to go to an infectious-disease specialist"
]).

:- predicate(chronic_episode(patient, episode), [
    from: rules,
    holds: "{episode} of {patient} is an infection that is usually chronic",
    absent: "there is no record that {episode} of {patient} is a chronic infection"
]).

:- predicate(recent_episode(patient, episode, window), [
    from: rules,
    holds: "{episode} of {patient} began within the last {window}"
]).

:- predicate(recurrent_infections(patient, window), [
    from: rules,
    holds: "{patient} has had recurrent infections in the last {window}"
]).

% Completed or stopped early.
:- predicate(course_end(patient, episode, antimicrobial, date), [
    from: rules,
    holds: "an {antimicrobial} course for {episode} of {patient} ended on {date}"
]).

:- predicate(course_ended_between(patient, episode, antimicrobial, started: date, date), [
    from: rules,
    holds: "the {antimicrobial} course for {episode} of {patient} begun on {started} ended before \c
        {date}",
    absent: "there is no record that the {antimicrobial} course for {episode} of {patient} begun \c
        on {started} ended before {date}"
]).

:- predicate(earlier_course_open(patient, episode, antimicrobial, date), [
    from: rules,
    holds: "an earlier {antimicrobial} course for {episode} of {patient} was still open on {date}",
    absent: "there is no record of an earlier {antimicrobial} course for {episode} of {patient} \c
        that was still open on {date}"
]).

:- predicate(course_ended_since(patient, episode, antimicrobial, date), [
    from: rules,
    holds: "the {antimicrobial} course for {episode} of {patient} begun on {date} has ended",
    absent: "there is no record that the {antimicrobial} course for {episode} of {patient} begun \c
        on {date} has ended"
]).

:- predicate(course_running(patient, episode, antimicrobial), [
    from: rules,
    holds: "the {antimicrobial} course for {episode} of {patient} is still running"
]).

:- predicate(course_completed_after(patient, episode, antimicrobial, date), [
    from: rules,
    holds: "a full {antimicrobial} course for {episode} of {patient} was completed after {date}",
    absent: "there is no record that {patient} completed a full {antimicrobial} course for \c
        {episode} after {date}"
]).

:- predicate(course_cut_short(patient, episode, antimicrobial), [
    from: rules,
    holds: "the {antimicrobial} course for {episode} of {patient} was stopped early and not \c
        completed since"
]).

:- predicate(course_noted(patient, episode, antimicrobial), [
    from: rules,
    holds: "an {antimicrobial} course for {episode} of {patient} is on record"
]).

:- predicate(usual_course(patient, episode), [
    from: rules,
    holds: "a course of the usual kind is on record for {episode} of {patient}",
    absent: "there is no record of a course of the usual kind for {episode} of {patient}"
]).

:- predicate(course_not_on_record(patient, episode, infection), [
    from: rules,
    holds: "{infection} ({episode}) of {patient} usually needs a full antimicrobial course, and \c
        none is on record"
]).

:- predicate(waiting_after_antibiotics(patient, episode, until: date), [
    from: rules,
    holds: "the shortest wait after the antibiotics of {patient} for {episode} runs until {until}",
    absent: "there is no record of antibiotics of {patient} so recent that a wait is still running"
]).

:- predicate(standard_value(patient, test, value: number, unit, date), [
    from: rules,
    holds: "{test} of {patient} was {value} {unit} on {date}"
]).

:- predicate(later_value(patient, test, date), [
    from: rules,
    holds: "{test} of {patient} was measured again after {date}",
    absent: "there is no record of any {test} value of {patient} after {date}"
]).

:- predicate(latest_value(patient, test, value: number, unit, date), [
    from: rules,
    holds: "the latest {test} of {patient} was {value} {unit}, on {date}"
]).

:- predicate(sign_reading(patient, sign, state, date), [
    from: rules,
    holds: "{sign} of {patient} was {state} on {date}"
]).

:- predicate(cleared_after(patient, sign, date), [
    from: rules,
    holds: "{sign} of {patient} was found absent after {date}",
    absent: "there is no record that {sign} of {patient} was found absent after {date}"
]).

:- predicate(open_sign(patient, sign, date), [
    from: rules,
    holds: "{sign} of {patient} was present on {date} and has not been found absent since"
]).

:- predicate(infection_pointer(patient, finding: any), [
    from: rules,
    holds: "{finding} of {patient} may point to an infection",
    absent: "there is no record of another finding in {patient} that may point to an infection"
]).

:- predicate(injection_reaction(patient, sign, date), [
    from: rules,
    holds: "{sign} of {patient} on {date} came within a day of an injection",
    absent: "there is no record of an injection of {patient} just before {sign} on {date}"
]).

:- predicate(settled_by_resolution(patient, date), [
    from: rules,
    holds: "an infection of {patient} was documented as resolved on or after {date}",
    absent: "there is no record that an infection of {patient} resolved on or after {date}"
]).

:- predicate(unexplained_sign(patient, sign), [
    from: rules,
    holds: "{sign} of {patient} has no recorded explanation"
]).

:- predicate(unexplained_culture(patient, specimen), [
    from: rules,
    holds: "growth in a {specimen} culture of {patient} belongs to no recorded infection"
]).

:- predicate(course_without_infection(patient, episode), [
    from: rules,
    holds: "a course of {patient} for {episode} belongs to no recorded infection"
]).

:- predicate(cleared(patient, episode), [
    from: rules,
    holds: "{episode} of {patient} was cleared",
    absent: "there is no record that {episode} of {patient} was cleared"
]).

:- predicate(known_malignancy(patient, since: date), [
    from: rules,
    holds: "a malignancy of {patient} is on record since {since}"
]).
