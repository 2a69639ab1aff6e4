% The drugs, and what their labels and guidelines say.

:- predicate(product(drug, ingredient), [
    from: facts,
    holds: "{drug} contains {ingredient}",
    defines: drug
]).

:- predicate(known_ingredient(ingredient), [
    from: facts,
    holds: "{ingredient} is an ingredient that this knowledge base speaks of",
    defines: ingredient
]).

:- predicate(anti_cd20(ingredient), [
    from: facts,
    holds: "{ingredient} is an anti-CD20 antibody"
]).

:- predicate(b_cell_depleting(drug), [
    from: rules,
    holds: "{drug} depletes CD20 B cells",
    absent: "there is no record here that {drug} depletes CD20 B cells"
]).
