% What the sources say, claim by claim, as it was found; rules name the claims that they encode.
% A predicate whose first column is the claim tells about it; any other that names a claim uses it.

:- predicate(claim(claim, section: claim_section, about: claim_subject, force: claim_force,
        confidence, level: verification_level, statement: text), [
    from: facts,
    holds: "{claim} ({section}, about {about}; {force}, confidence {confidence}, {level}): \c
        {statement}",
    defines: claim
]).

:- predicate(claim_source(claim, source_text: text), [
    from: facts,
    holds: "{claim} is taken from: {source_text}"
]).

:- predicate(claim_url(claim, url: text), [
    from: facts,
    holds: "the source of {claim} is at {url}"
]).

:- predicate(claim_note(claim, note: text), [
    from: facts,
    holds: "of {claim} it is noted: {note}"
]).

:- predicate(not_verified(claim), [
    from: facts,
    holds: "{claim} was not verified in a source"
]).

:- predicate(claim_jurisdiction(claim, claim_region), [
    from: facts,
    holds: "{claim} is about {claim_region}"
]).

:- predicate(claim_action(claim, claim_action), [
    from: facts,
    holds: "{claim} asks to {claim_action}"
]).

:- predicate(claim_parameter(claim, claim_parameter, value: text), [
    from: facts,
    holds: "{claim} has {claim_parameter} = {value}"
]).

:- predicate(article_claim(claim, article_part, support: text), [
    from: facts,
    holds: "{claim} is said in the part {article_part} of the article; support elsewhere: {support}"
]).

:- predicate(article_reference(claim, number: integer), [
    from: facts,
    holds: "the article gives its reference {number} for {claim}"
]).

:- predicate(claim_supported_by(claim, supporting: claim), [
    from: facts,
    holds: "{claim} is supported by {supporting}"
]).

:- predicate(taxonomy_claim(infection, claim), [
    from: facts,
    holds: "{infection} is the infection of {claim}"
]).

:- predicate(code_system(code_system, system_url: text), [
    from: facts,
    holds: "{code_system} is the code system {system_url}",
    defines: code_system
]).

:- predicate(claim_code(claim, code_system, code: text, code_text: text), [
    from: facts,
    holds: "{claim} gives the {code_system} code {code} ({code_text})"
]).

:- predicate(code_not_found(claim, code_system), [
    from: facts,
    holds: "{claim} found no {code_system} code"
]).

:- predicate(code_not_billable(claim, code: text), [
    from: facts,
    holds: "{code} of {claim} is a parent that is not billed itself"
]).

:- predicate(code_unit(claim, unit_text: text), [
    from: facts,
    holds: "the test of {claim} is usually reported in {unit_text}"
]).

:- predicate(claim_brand(claim, brand: text), [
    from: facts,
    holds: "the drug of {claim} is sold as {brand}"
]).

:- predicate(code_means(meaning: any, code_system, code: text, claim), [
    from: facts,
    holds: "the {code_system} code {code} stands for {meaning} ({claim})"
]).

:- predicate(told_in_source(document, claim), [
    from: facts,
    holds: "the note of {document} tells what {claim} says"
]).

:- predicate(not_encoded(claim, reason: text), [
    from: facts,
    holds: "no rule and no table has {claim}: {reason}"
]).

:- predicate(about_claims(claim_topic, note: text), [
    from: facts,
    holds: "of the claims as a whole, {claim_topic}: {note}"
]).
