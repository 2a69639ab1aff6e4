% What every recommendation rests on, as far as it cannot be computed from the rules.

:- predicate(basis_statement(basis_key, statement: text), [
    from: facts,
    holds: "of every recommendation, {basis_key}: {statement}"
]).

:- predicate(input_statement(record_predicate, how_obtained: text, age: text), [
    from: facts,
    holds: "{record_predicate} is obtained so: {how_obtained} How old it may be: {age}"
]).
