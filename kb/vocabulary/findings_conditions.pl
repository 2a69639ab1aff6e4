% What rules work out on the way: PML, hepatitis B, immunoglobulins, restart, objections.

:- predicate(ruled_out_since(patient, condition, date), [
    from: rules,
    holds: "{condition} of {patient} was ruled out on or after {date}",
    absent: "there is no record that {condition} of {patient} was ruled out on or after {date}"
]).

:- predicate(open_condition(patient, condition), [
    from: rules,
    holds: "{condition} of {patient} is suspected or confirmed and was not ruled out since"
]).

:- predicate(pml_noted(patient, date), [
    from: rules,
    holds: "PML of {patient} was suspected or diagnosed on {date}"
]).

:- predicate(pml_ruled_out_since(patient, date), [
    from: rules,
    holds: "PML of {patient} was ruled out on or after {date}",
    absent: "there is no record that PML of {patient} was ruled out on or after {date}"
]).

:- predicate(pml_in_question(patient), [
    from: rules,
    holds: "PML of {patient} is suspected and not ruled out",
    absent: "there is no record of an open suspicion of PML in {patient}"
]).

:- predicate(pml_is_confirmed(patient), [
    from: rules,
    holds: "PML of {patient} is confirmed",
    absent: "there is no record that PML of {patient} is confirmed"
]).

:- predicate(serology_reading(patient, serology_test, serology_result, date), [
    from: rules,
    holds: "{serology_test} of {patient} was {serology_result} on {date}",
    absent: "there is no record of any {serology_test} result of {patient}"
]).

:- predicate(later_serology(patient, serology_test, date), [
    from: rules,
    holds: "{serology_test} of {patient} was tested again after {date}",
    absent: "there is no record of any {serology_test} result of {patient} after {date}"
]).

:- predicate(latest_serology(patient, serology_test, serology_result, date), [
    from: rules,
    holds: "the latest {serology_test} of {patient} was {serology_result}, on {date}",
    absent: "there is no record of a latest {serology_test} of {patient} with that result"
]).

:- predicate(active_hbv(patient), [
    from: rules,
    holds: "{patient} has active hepatitis B by serology",
    absent: "there is no record that {patient} has active hepatitis B by serology"
]).

:- predicate(hbv_history(patient, reason: any, since: date), [
    from: rules,
    holds: "{reason} of {patient}, on record since {since}, points to hepatitis B, now or before"
]).

:- predicate(liver_expert_seen(patient, reason: any), [
    from: rules,
    holds: "a liver specialist was consulted about {patient} after {reason} was known",
    absent: "there is no record that a liver specialist was consulted about {reason} of {patient}"
]).

:- predicate(liver_expert_awaited(patient, reason: any), [
    from: rules,
    holds: "{reason} of {patient} still has to go to a liver specialist"
]).

:- predicate(hbv_under_treatment(patient, drug, finding: any), [
    from: rules,
    holds: "{finding} of {patient} during treatment with {drug} is read as hepatitis B that is \c
        active or has come back",
    absent: "there is no record that hepatitis B of {patient} is active or came back during \c
        treatment with {drug}"
]).

:- predicate(liver_finding(patient, finding: any, date), [
    from: rules,
    holds: "{finding} of {patient}, of {date}, is a matter for a liver specialist"
]).

:- predicate(liver_expert_since(patient, date), [
    from: rules,
    holds: "a liver specialist was consulted about {patient} on or after {date}",
    absent: "there is no record that a liver specialist was consulted about {patient} on or after \c
        {date}"
]).

:- predicate(igg_normal_since(patient, date), [
    from: rules,
    holds: "IgG of {patient} was back above the low limit on or after {date}",
    absent: "there is no record that IgG of {patient} was back above the low limit on or after \c
        {date}"
]).

:- predicate(low_immunoglobulins(patient, evidence: any, since: date), [
    from: rules,
    holds: "{patient} has low immunoglobulins ({evidence} of {since})",
    absent: "there is no record of low immunoglobulins of {patient}"
]).

:- predicate(immunologist_seen(patient, date), [
    from: rules,
    holds: "an immunologist was consulted about {patient} on or after {date}",
    absent: "there is no record that an immunologist was consulted about {patient} on or after \c
        {date}"
]).

:- predicate(immunologist_awaited(patient), [
    from: rules,
    holds: "the low immunoglobulins of {patient} still have to go to an immunologist"
]).

:- predicate(severe_low_igg(patient, value: number, unit, date), [
    from: rules,
    holds: "IgG of {patient}, {value} {unit} on {date}, is in the range that studies call \c
        severely low"
]).

:- predicate(grave_opportunistic_infection(patient, episode), [
    from: rules,
    holds: "{episode} of {patient} is an opportunistic infection and serious, or usually serious",
    absent: "there is no record of a serious opportunistic infection of {patient}"
]).

:- predicate(reason_to_consider_stopping(patient, reason: any), [
    from: rules,
    holds: "low immunoglobulins of {patient} together with {reason} are a reason to consider \c
        stopping"
]).

:- predicate(neutrophils_normal_since(patient, date), [
    from: rules,
    holds: "neutrophils of {patient} were normal on or after {date}",
    absent: "there is no record that neutrophils of {patient} were normal on or after {date}"
]).

:- predicate(neutropenia(patient), [
    from: rules,
    holds: "{patient} has a low neutrophil count"
]).

:- predicate(found_absent_since(patient, sign, date), [
    from: rules,
    holds: "{sign} of {patient} was found absent on or after {date}",
    absent: "there is no record that {sign} of {patient} was found absent on or after {date}"
]).

:- predicate(sign_not_clear(patient, sign, proof_wanted: what), [
    from: rules,
    holds: "{sign} of {patient} is present, or not shown to be absent, since the infection resolved"
]).

:- predicate(crp_since(patient, date), [
    from: rules,
    holds: "CRP of {patient} was measured on or after {date}",
    absent: "there is no record that CRP of {patient} was measured on or after {date}"
]).

:- predicate(marker_raised(patient, test), [
    from: rules,
    holds: "the latest {test} of {patient} is above normal"
]).

:- predicate(confirmed_after(patient, episode, date), [
    from: rules,
    holds: "a follow-up on or after {date} confirmed that {episode} of {patient} has resolved",
    absent: "there is no record of a follow-up on or after {date} confirming that {episode} of \c
        {patient} has resolved"
]).

:- predicate(follow_up_awaited(patient, episode), [
    from: rules,
    holds: "{episode} of {patient} was serious, has resolved, and no follow-up has confirmed it"
]).

:- predicate(restart_bound(patient, basis, date), [
    from: rules,
    holds: "by the {basis} view, {patient} cannot restart before {date}"
]).

:- predicate(objection(patient, drug, reason: any), [
    from: rules,
    holds: "an open matter holds {drug} back for {patient}: {reason}",
    absent: "there is no record of an open matter that holds {drug} back for {patient}"
]).

:- predicate(advised(patient, drug, disposition), [
    from: rules,
    holds: "some advice means, for {drug} and {patient}: {disposition}",
    absent: "no advice means, for {drug} and {patient}: {disposition}"
]).

:- predicate(supported(patient, drug, disposition, rank: integer), [
    from: rules,
    holds: "something on record supports, for {drug} and {patient}: {disposition}"
]).
