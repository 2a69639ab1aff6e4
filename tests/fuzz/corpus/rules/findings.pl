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

