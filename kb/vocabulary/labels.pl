% What the documents say of each ingredient. Statements are facts, rules are generic over drugs.

:- predicate(statement_topic(topic), [
    from: facts,
    holds: "documents are asked what they say: {topic}",
    defines: topic
]).

:- predicate(statement(ingredient, region, topic, document, at: text, claim), [
    from: facts,
    holds: "{document} ({at}) says of {ingredient} in the {region}: {topic} ({claim})"
]).

:- predicate(label_of(ingredient, region, document), [
    from: facts,
    holds: "{document} is what was read as the {region} label of {ingredient}",
    absent: "no label of {ingredient} in the {region} was read"
]).

:- predicate(label_says(drug, topic, document, at: text, claim), [
    from: rules,
    holds: "{document} ({at}), in force here, says of {drug}: {topic} ({claim})",
    absent: "no document in force here is on record that says of {drug}: {topic}"
]).
