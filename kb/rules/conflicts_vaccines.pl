% Times between a vaccine and the first dose that only the label of another region sets.

:- rule(label_stands_for_region, [
    status: submitted,
    clinician: "{Label} is what was read as the label of {Ingredient} in the {Region}.",
    patient: "This is the label of {Ingredient} in the {Region}."
]).
read_in_region(Ingredient, Region, Label) :-
    label_of(Ingredient, Region, Label).

:- rule(document_stands_for_region, [
    status: submitted,
    clinician: "No label of {Ingredient} in the {Region} was seen; {Document} was.",
    patient: "This is what was read about {Ingredient} in the {Region}."
]).
read_in_region(Ingredient, Region, Document) :-
    statement(Ingredient, Region, _, Document, _, _),
    \+ label_of(Ingredient, Region, _).

:- rule(conflict_vaccine_interval, [
    title: "Labels of two regions differ about the time between a vaccine and the first dose",
    status: submitted,
    evidence: label(other_region),
    cites: [Label, Document / At],
    caveat: "The label in force decides and holds nothing for this vaccine; labels were seen in \c
        part. The longer time of the other region is told, not waited for.",
    clinician: "{Vaccine} ({Group}) was given on {Date}. {Document} ({Claim}), of the {Region}, \c
        sets {Days} days between it and the first dose of {Drug}, until {Ready}; no statement of \c
        {Label}, in force here, has that time still running.",
    patient: "The rules of two regions differ about your vaccine ({Vaccine}) and {Drug}. Ask your \c
        doctor."
]).
conflict(Patient, Drug, Label, Document, time_after_vaccine) :-
    current_status(Patient, Drug, candidate),
    product(Drug, Ingredient),
    region_in_force(Own),
    read_in_region(Ingredient, Own, Label),
    vaccine_interval(Ingredient, Region, Group, _, Parameter, At),
    vaccine_in_group(Patient, Vaccine, Group, Date),
    \+ vaccine_interval_running(Patient, Drug, Vaccine, _, _, _, _, _, _),
    count_parameter(Parameter, Days, _, Document, Claim, _),
    date_plus(Date, Days, Ready),
    as_of(Today),
    before(Today, Ready).
