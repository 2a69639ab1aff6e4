% What the documents in force say of the drugs of a record.

:- rule(said_where_in_force, [
    status: submitted,
    clinician: "{Drug} contains {Ingredient}; in the {Region} {Document} ({At}) says of it: \c
        {Topic} ({Claim}).",
    patient: "This is what the documents of the {Region} say about {Drug}: {Topic}."
]).
label_says(Drug, Topic, Document, At, Claim) :-
    product(Drug, Ingredient),
    region_in_force(Region),
    statement(Ingredient, Region, Topic, Document, At, Claim).
