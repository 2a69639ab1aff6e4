% The numbers that rules compare with.

:- predicate(count_parameter(parameter, value: integer, unit, document, claim, since: date), [
    from: facts,
    holds: "{parameter} is {value} {unit} ({document}, {claim}, since {since})",
    may_be_set: [value]
]).

:- predicate(limit_parameter(parameter, value: number, unit, document, claim, since: date), [
    from: facts,
    holds: "{parameter} is {value} {unit} ({document}, {claim}, since {since})",
    may_be_set: [value]
]).

:- predicate(normal_up_to(test, parameter), [
    from: facts,
    holds: "{test} is normal up to {parameter}"
]).

:- predicate(normal_below(test, parameter), [
    from: facts,
    holds: "{test} is normal below {parameter}"
]).

:- predicate(recurrence_definition(window, span: parameter, number: parameter), [
    from: facts,
    holds: "infections in {window} are counted over {span} and are recurrent from {number}"
]).

:- predicate(article_wait(basis, wait: parameter), [
    from: facts,
    holds: "the basis {basis} counts {wait}"
]).

:- predicate(plausible_range(test, low: number, high: number, unit), [
    from: facts,
    holds: "a {test} can be meant as it stands between {low} and {high} {unit}"
]).
