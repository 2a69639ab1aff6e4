% What rules work out on the way from statements of documents to advice.

:- predicate(condition_on_record(patient, condition, since: date), [
    from: rules,
    holds: "{condition} of {patient} is on record since {since} and was not ruled out"
]).

:- predicate(meaning_ruled_out(patient, topic, since: date), [
    from: rules,
    holds: "what is meant by this was ruled out in {patient} on or after {since}: {topic}",
    absent: "there is no record that what is meant by this was ruled out in {patient} on or after \c
        {since}: {topic}"
]).

:- predicate(infection_in_scope(patient, episode, infection, scope), [
    from: rules,
    holds: "{infection} ({episode}) of {patient} is active and belongs to {scope}"
]).

:- predicate(pml_finding(patient, finding), [
    from: rules,
    holds: "the record of {patient} shows {finding}"
]).

:- predicate(label_contraindicates(patient, drug, region, about: any, finding: any, topic, document,
        at: text), [
    from: rules,
    holds: "{finding} of {patient} is on record, and {document} ({at}) says of {drug} in the \c
        {region}: {topic}",
    absent: "there is no finding of {patient} on record of which a document says of {drug}: {topic}"
]).

:- predicate(contraindicated_in_region(patient, drug, region, subject), [
    from: rules,
    holds: "{drug} is contraindicated for {patient} by a document of the {region}, for {subject}",
    absent: "no document of the {region} on record here contraindicates {drug} for {patient} for \c
        {subject}"
]).

:- predicate(article_asks(patient, drug, action), [
    from: rules,
    holds: "for {drug} and {patient} the article's advice to withhold is taken as: {action}"
]).

:- predicate(natalizumab_ended_by(patient, drug, about: any), [
    from: rules,
    holds: "{about} of {patient} came under treatment with {drug}",
    absent: "there is no record that {about} of {patient} came under treatment with {drug}"
]).

:- predicate(perhaps_ended_by(patient, drug, about: any, date), [
    from: rules,
    holds: "{about} of {patient}, of {date}, may have come under treatment with {drug}"
]).

:- predicate(pregnancy_on_record(patient, since: date), [
    from: rules,
    holds: "a pregnancy of {patient} is on record since {since}"
]).

:- predicate(own_hypersensitivity(patient, drug, condition), [
    from: rules,
    holds: "{condition} is on record for {patient}, and {drug} has the same ingredient"
]).

:- predicate(blood_count_known(patient), [
    from: rules,
    holds: "a recent blood count of {patient} is on record",
    absent: "there is no record of a recent blood count of {patient}"
]).

:- predicate(ending_infection(infection), [
    from: rules,
    holds: "{infection} is an infection that ends natalizumab by the EU text"
]).

:- predicate(ending_event(patient, about: any, date), [
    from: rules,
    holds: "{patient} had {about}, begun on {date}, of the kind that ends natalizumab by the EU \c
        text"
]).

:- predicate(pml_only_suspected(patient), [
    from: rules,
    holds: "PML of {patient} is suspected, not ruled out and not confirmed"
]).

:- predicate(about_pml(topic), [
    from: facts,
    holds: "{topic}: this is about PML"
]).

:- predicate(pml_view(drug, topic, view, document, at: text, claim), [
    from: rules,
    holds: "for {drug}, {document} ({at}, {claim}) is what counts of: {topic} ({view})"
]).

:- predicate(pml_suspicion_action(status, action), [
    from: facts,
    holds: "at a suspicion of PML the advice for whoever is {status} is to {action}"
]).

:- predicate(test_asked_for(drug, test: any), [
    from: rules,
    holds: "a document in force asks for {test} before {drug}",
    absent: "no document in force that was seen asks for {test} before {drug}"
]).

:- predicate(untested_contraindication(patient, drug, test: any, document, at: text, claim), [
    from: rules,
    holds: "{document} ({at}) contraindicates {drug} by what {test} would show, and {patient} was \c
        not tested"
]).
