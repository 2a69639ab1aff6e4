% The tables that rules look things up in. The first column of some lists every word of its kind.

:- predicate(display(constant: any, name: text), [
    from: facts,
    holds: "{constant} is written {name}"
]).

:- predicate(display_for_patients(constant: any, name: text), [
    from: facts,
    holds: "{constant} is written {name} for patients"
]).

:- predicate(status_stage(status, stage: integer), [
    from: facts,
    holds: "{status} is stage {stage} of a treatment",
    defines: status
]).

:- predicate(dose_may_come_next(status), [
    from: facts,
    holds: "a dose may come next for whoever is {status}"
]).

:- predicate(treatment_has_begun(status), [
    from: facts,
    holds: "treatment has begun for whoever is {status}"
]).

:- predicate(treatment_is_open(status), [
    from: facts,
    holds: "treatment is still in question for whoever is {status}"
]).

:- predicate(hbv_must_be_watched(status), [
    from: facts,
    holds: "hepatitis B is watched for whoever is {status}"
]).

:- predicate(region_label(region, label: document), [
    from: facts,
    holds: "the label in force in the region {region} is {label}",
    defines: region
]).

:- predicate(knowledge_version(version: text), [
    from: facts,
    holds: "this is version {version} of the knowledge base"
]).

:- predicate(recommended_action(action, rank: integer), [
    from: facts,
    holds: "{action} is an action, number {rank} in the order in which advice is told",
    defines: action
]).

:- predicate(possible_disposition(disposition), [
    from: facts,
    holds: "{disposition} is a disposition",
    defines: disposition
]).

:- predicate(disposition_order(status, disposition, rank: integer), [
    from: facts,
    holds: "for whoever is {status}, {disposition} has rank {rank} (1 is the strongest)"
]).

:- predicate(supports(status, action, disposition), [
    from: facts,
    holds: "for whoever is {status}, the advice to {action} supports: {disposition}"
]).

:- predicate(held_back_as(status, disposition), [
    from: facts,
    holds: "for whoever is {status}, an open question means at least: {disposition}"
]).

:- predicate(taxonomy(infection, category, grouping, usual_severity, usual_treatment,
        article_group), [
    from: facts,
    holds: "the infection list (not verified) has {infection} as {category}, {grouping}, usually \c
        {usual_severity}, group: {article_group}",
    defines: infection
]).

:- predicate(listed_as_opportunistic(grouping), [
    from: facts,
    holds: "{grouping} counts as opportunistic here"
]).

:- predicate(expects_course(article_group), [
    from: facts,
    holds: "infections of the group {article_group} are usually treated with a full antimicrobial \c
        course"
]).

:- predicate(may_be_serious(usual_severity), [
    from: facts,
    holds: "an infection that is usually {usual_severity} may be a serious one"
]).

:- predicate(usual_course_kind(usual_treatment, antimicrobial), [
    from: facts,
    holds: "treatment with an {usual_treatment} is recorded as an {antimicrobial} course"
]).

:- predicate(severity_level(severity), [
    from: facts,
    holds: "{severity} is a degree of severity",
    defines: severity
]).

:- predicate(sign_state(state), [
    from: facts,
    holds: "a sign can be {state}",
    defines: state
]).

:- predicate(systemic_sign(sign), [
    from: facts,
    holds: "{sign} is a systemic symptom"
]).

:- predicate(restart_sign(sign, proof_wanted: what), [
    from: facts,
    holds: "before a restart the record should show {proof_wanted}",
    absent: "there is no record here of a check of its own for {sign} before a restart"
]).

:- predicate(injection_reaction_sign(sign), [
    from: facts,
    holds: "{sign} is usual in a reaction to the injection",
    absent: "{sign} is not among the signs of injection reactions listed here"
]).

:- predicate(injection_reactions_described(ingredient), [
    from: facts,
    holds: "a document here describes reactions to the injection of {ingredient}"
]).

:- predicate(needs_immunoglobulin_replacement(condition), [
    from: facts,
    holds: "{condition} means that immunoglobulins have to be replaced"
]).

:- predicate(keeps_on_hold(topic), [
    from: facts,
    holds: "a drug on hold stays so where a document says: {topic}"
]).

:- predicate(serology_marker(serology_test), [
    from: facts,
    holds: "{serology_test} is a serology test",
    defines: serology_test
]).

:- predicate(serology_outcome(serology_result), [
    from: facts,
    holds: "serology can be {serology_result}",
    defines: serology_result
]).

:- predicate(antimicrobial_kind(antimicrobial), [
    from: facts,
    holds: "{antimicrobial} is a kind of antimicrobial",
    defines: antimicrobial
]).

:- predicate(follow_up_outcome(outcome), [
    from: facts,
    holds: "a follow-up can find: {outcome}",
    defines: outcome
]).

:- predicate(reported_in(test, unit, reference_unit: unit, subtract: number, multiply_by: number,
        divide_by: number), [
    from: facts,
    holds: "{test} in {unit} becomes {reference_unit}: subtract {subtract}, multiply by \c
        {multiply_by}, divide by {divide_by}"
]).

:- predicate(hbv_marker(reason: any), [
    from: facts,
    holds: "{reason} is a test of hepatitis B",
    absent: "{reason} is no test of hepatitis B"
]).

:- predicate(hbv_condition(condition), [
    from: facts,
    holds: "a diagnosis of {condition} points to hepatitis B, now or before"
]).

:- predicate(hbv_infection(infection), [
    from: facts,
    holds: "{infection} on record points to hepatitis B, now or before"
]).

:- predicate(expert_marker(serology_test), [
    from: facts,
    holds: "a positive {serology_test} points to a lasting infection"
]).

:- predicate(expert_condition(condition), [
    from: facts,
    holds: "a diagnosis of {condition} points to a lasting infection"
]).

:- predicate(pml_condition(condition), [
    from: facts,
    holds: "{condition} is a name of PML",
    absent: "there is no record here that {condition} is a name of PML"
]).

:- predicate(negative_culture(culture_result), [
    from: facts,
    holds: "a culture with {culture_result} shows no germ",
    absent: "there is no record here that {culture_result} means a culture without growth"
]).

:- predicate(asked_by_article_only(what), [
    from: facts,
    holds: "{what} is asked for by the article and not by the label"
]).

:- predicate(tolerated_mutant(mutant: text, reason: text), [
    from: facts,
    holds: "{mutant} may go unnoticed by the cases: {reason}"
]).
