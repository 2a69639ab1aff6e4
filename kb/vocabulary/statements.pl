% Tables that say what a topic of statements is about, and what the rules on the way work out.

:- predicate(infection_policy(topic, scope, status, action), [
    from: facts,
    holds: "{topic}: for whoever is {status} this means {action}, in {scope}"
]).

:- predicate(contraindicating_infection(topic, scope), [
    from: facts,
    holds: "{topic}: this is about {scope}"
]).

:- predicate(infection_scope(scope), [
    from: facts,
    holds: "{scope} is a part of all infections that documents speak of",
    defines: scope
]).

:- predicate(named_in_scope(infection, scope), [
    from: facts,
    holds: "{infection} belongs to {scope}"
]).

:- predicate(depends_on_severity(topic), [
    from: facts,
    holds: "{topic}: this depends on how severe the infection is"
]).

:- predicate(shows(condition, topic), [
    from: facts,
    holds: "a diagnosis of {condition} is what is meant by: {topic}"
]).

:- predicate(may_show(condition, topic), [
    from: facts,
    holds: "a diagnosis of {condition} may, but need not, be what is meant by: {topic}"
]).

:- predicate(marker_shows(serology_test, topic), [
    from: facts,
    holds: "a positive {serology_test} is what is meant by: {topic}"
]).

:- predicate(hypersensitivity_to(condition, drug), [
    from: facts,
    holds: "{condition} is a hypersensitivity to {drug}"
]).

:- predicate(pml_shows(finding, topic), [
    from: facts,
    holds: "{finding} is what is meant by: {topic}"
]).

:- predicate(contraindication_subject(topic, subject), [
    from: facts,
    holds: "{topic}: this is about {subject}"
]).

:- predicate(pregnancy_topic(topic), [
    from: facts,
    holds: "{topic}: this bears on a pregnancy"
]).

:- predicate(pregnancy_condition(condition), [
    from: facts,
    holds: "{condition} is a name of pregnancy"
]).

:- predicate(ends_natalizumab(condition), [
    from: facts,
    holds: "{condition} is a herpes infection of the brain or its lining"
]).

:- predicate(watch_after_stop(ingredient, parameter), [
    from: facts,
    holds: "how long infections are watched for after {ingredient}: {parameter}"
]).

:- predicate(part_of_blood_count(test), [
    from: facts,
    holds: "{test} is part of a blood count"
]).

:- predicate(missed_dose_topic(topic), [
    from: facts,
    holds: "{topic}: this is about a dose that was not given in time"
]).

:- predicate(weighed_across_regions(subject), [
    from: facts,
    holds: "a contraindication for {subject} counts against the drug in either region"
]).

:- predicate(about_any_infection(topic), [
    from: facts,
    holds: "{topic}: this is about any active infection"
]).

:- predicate(counts_for_every_drug(topic), [
    from: facts,
    holds: "{topic}: this is not passed over for any drug"
]).

:- predicate(infection_may_show(infection, topic), [
    from: facts,
    holds: "{infection} may, but need not, be what is meant by: {topic}"
]).
