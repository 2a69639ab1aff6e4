% Tests before the first dose, preventive drugs, and what statements about them ask of a record.

:- predicate(screening_test(topic, test: any), [
    from: facts,
    holds: "{test} is a test asked for where documents say: {topic}"
]).

:- predicate(screening_reason(topic, why_it_matters: text), [
    from: facts,
    holds: "the reason for it ({topic}): {why_it_matters}"
]).

:- predicate(screening_matters(topic, status), [
    from: facts,
    holds: "a gap holds back the next dose of whoever is {status}: {topic}"
]).

:- predicate(tested_by(test: any, condition), [
    from: facts,
    holds: "where {condition} was ruled out, that answers for {test}"
]).

:- predicate(starting_topic(topic), [
    from: facts,
    holds: "what documents ask for before a start: {topic}"
]).

:- predicate(test_on_record(patient, test: any, date), [
    from: rules,
    holds: "{patient} has a result of {test} of {date}",
    absent: "there is no record of any {test} result of {patient}"
]).

:- predicate(tested_during_treatment(patient, drug, test: any), [
    from: rules,
    holds: "{patient} has had {test} tested since treatment with {drug} began",
    absent: "there is no record of any {test} result of {patient} since treatment with {drug} began"
]).

:- predicate(screening_gap(patient, drug, topic, test: any, document, at: text, claim), [
    from: rules,
    holds: "{patient} has no result of {test} on record, which {document} ({at}) asks for with \c
        {drug} ({claim}, {topic})"
]).

:- predicate(second_course_near(patient, drug), [
    from: rules,
    holds: "treatment of {patient} with {drug} began so long ago that a second yearly course, \c
        where there is one, comes next"
]).

:- predicate(not_immune_to_varicella(patient, date), [
    from: rules,
    holds: "{patient} had no antibodies against varicella zoster on {date}, and no vaccine since"
]).

:- predicate(varicella_vaccine_since(patient, date), [
    from: rules,
    holds: "{patient} had a varicella vaccine on or after {date}",
    absent: "there is no record of a varicella vaccine of {patient} on or after {date}"
]).

:- predicate(said_elsewhere(drug, topic, document, at: text, claim), [
    from: rules,
    holds: "{document} ({at}), of another region, says of {drug}: {topic} ({claim})",
    absent: "no document of another region is on record that says of {drug}: {topic}"
]).

:- predicate(start_result(patient, drug, test: any, date), [
    from: rules,
    holds: "the latest {test} of {patient}, asked for with {drug}, is of {date}"
]).

:- predicate(start_statement(drug, document, at: text, claim), [
    from: rules,
    holds: "{document} ({at}) says what comes before a start of {drug} ({claim})",
    absent: "no document in force here is on record that says what comes before a start of {drug}"
]).

:- predicate(prophylaxis_subject(topic, against), [
    from: facts,
    holds: "this is prophylaxis against {against}: {topic}"
]).

:- predicate(prophylaxis_word(against, recorded_as: against), [
    from: facts,
    holds: "prophylaxis against {against} may be recorded as {recorded_as}"
]).

:- predicate(protected_against(patient, against), [
    from: rules,
    holds: "{patient} has prophylaxis against {against} on record",
    absent: "there is no record of prophylaxis of {patient} against {against}"
]).

:- predicate(general_statement(topic, document, at: text, claim), [
    from: facts,
    holds: "{document} ({at}) says of any drug: {topic} ({claim})"
]).

:- predicate(liver_specialist_topic(topic), [
    from: facts,
    holds: "this is about hepatitis B and a liver specialist: {topic}"
]).

:- predicate(liver_specialist_named(drug), [
    from: rules,
    holds: "a document in force here speaks of a liver specialist with {drug}",
    absent: "no document in force here is on record that speaks of a liver specialist with {drug}"
]).

:- predicate(liver_specialist_view(drug, topic, document, at: text, claim), [
    from: rules,
    holds: "{document} ({at}, {claim}) says of hepatitis B, now or before, with {drug}: {topic}"
]).

:- predicate(active_hepatitis_b_named(drug), [
    from: rules,
    holds: "a document in force here covers active hepatitis B with {drug}",
    absent: "no document in force here is on record that covers active hepatitis B with {drug}"
]).

:- predicate(start_infection_statement(drug, topic, document, at: text, claim), [
    from: rules,
    holds: "{document} ({at}, {claim}) speaks of starting {drug} in an infection: {topic}",
    absent: "no document in force here is on record that speaks of starting {drug} in an infection"
]).
