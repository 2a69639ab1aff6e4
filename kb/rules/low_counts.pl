% Low neutrophils and lymphocytes as something that labels may forbid, for every drug.

:- rule(lymphopenia_by_count, [
    status: submitted,
    cites: [project_conventions / "marked lymphopenia"],
    caveat: "No document gives a cut-off. The limit is the one that the US label of dimethyl \c
        fumarate has for that drug, a convention here.",
    clinician: "The latest lymphocyte count is {Value} {Unit} ({Date}), below the limit of marked \c
        lymphopenia.",
    patient: "Your newest count of one kind of white blood cell (lymphocytes) is low."
]).
lymphopenia(Patient) :-
    lymphocytes_below(Patient, lymphopenia_limit, Value, Unit, Date).

:- rule(lymphopenia_by_diagnosis, [
    status: submitted,
    caveat: "A diagnosis does not say how low the count is.",
    clinician: "{Condition} is on record since {Since}, and no count after that is above the \c
        limit of marked lymphopenia.",
    patient: "Your record says that one kind of white blood cell (lymphocytes) is low."
]).
lymphopenia(Patient) :-
    condition_on_record(Patient, Condition, Since),
    lymphopenia_condition(Condition),
    \+ lymphocytes_not_low_since(Patient, Since).

:- rule(lymphocytes_recovered_after_diagnosis, [
    status: submitted,
    cites: [project_conventions / "marked lymphopenia"],
    caveat: "A count of the day of the diagnosis contradicts it and does not settle it.",
    clinician: "After the diagnosis of {Since} lymphocytes were {Value} {Unit} on {Date}, not \c
        below {Limit}.",
    patient: "Your lymphocytes were higher on {Date}."
]).
lymphocytes_not_low_since(Patient, Since) :-
    condition_on_record(Patient, Condition, Since),
    lymphopenia_condition(Condition),
    lymphocytes(Patient, Value, Unit, Date),
    before(Since, Date),
    limit_parameter(lymphopenia_limit, Limit, _, _, _, _),
    Value >= Limit.

:- rule(low_neutrophils_are_a_low_count, [
    status: submitted,
    clinician: "Neutrophils are low.",
    patient: "One kind of white blood cell (neutrophils) is low."
]).
low_count(Patient, neutropenia) :-
    neutropenia(Patient).

:- rule(low_lymphocytes_are_a_low_count, [
    status: submitted,
    clinician: "Lymphocytes are low.",
    patient: "One kind of white blood cell (lymphocytes) is low."
]).
low_count(Patient, lymphopenia) :-
    lymphopenia(Patient).

:- rule(label_has_a_lymphocyte_limit, [
    status: submitted,
    caveat: "Also where that label is not in force here: its limits are knowledge about the drug.",
    clinician: "Treatment with {Drug} has begun, and {Document} ({Claim}) says at which \c
        lymphocyte counts something is done: {Topic}. The latest count is {Value} {Unit} ({Date}).",
    patient: "The rules for {Drug} say which counts of lymphocytes matter during treatment."
]).
judged_by_own_limit(Patient, Drug) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    product(Drug, Ingredient),
    statement(Ingredient, _, Topic, Document, _, Claim),
    limits_lymphocytes(Topic),
    latest_lymphocytes(Patient, Value, Unit, Date).

:- rule(evaluate_low_lymphocytes, [
    title: "Look into low lymphocytes",
    status: submitted,
    evidence: label(warning_without_cut_off),
    cites: [kesimpta_eu_smpc / "4.4", project_conventions / "marked lymphopenia"],
    encodes: ['KEU-03', 'UBL-EU-02', 'TFL-EU-01'],
    caveat: "The EU labels of Kesimpta and ublituximab name significant lymphopenia as a reason \c
        not to treat, that of teriflunomide significant cytopenia, and none gives a cut-off: the \c
        limit is a convention here. Other drugs and the US are included out of caution, but for \c
        drugs whose own label has a limit, once treatment has begun. No source here says with \c
        which drugs low lymphocytes are to be expected.",
    clinician: "Lymphocytes are low by the latest count or by a diagnosis; it is best looked into \c
        before {Drug} is given.",
    patient: "One kind of white blood cell (lymphocytes) is low. Your doctors should look into it \c
        before {Drug}."
]).
recommend(Patient, Drug, evaluate, lymphopenia) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    lymphopenia(Patient),
    \+ judged_by_own_limit(Patient, Drug).

:- rule(objection_by_low_lymphocytes, [
    status: submitted,
    clinician: "Lymphocytes are low; {Drug} is in question.",
    patient: "Your lymphocytes are low."
]).
objection(Patient, Drug, lymphopenia) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    lymphopenia(Patient),
    \+ judged_by_own_limit(Patient, Drug).

:- rule(clarify_low_count, [
    title: "Find out whether a low blood count is what the label forbids",
    status: submitted,
    evidence: label(without_cut_off),
    cites: [Document / At],
    caveat: "No document gives a cut-off. That a low count may mean a weakened immune system is \c
        told by two EU labels of anti-CD20 drugs and assumed for the others.",
    clinician: "The record shows {Count}, and {Document} ({At}, {Claim}) says of {Drug}: {Topic}. \c
        Whether this applies is open.",
    patient: "Your record shows {Count}. Your doctors should check whether {Drug} is right for you."
]).
recommend(Patient, Drug, evaluate, Count) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    low_count(Patient, Count),
    low_count_may_show(Count, Topic),
    label_says(Drug, Topic, Document, At, Claim).

:- rule(objection_by_low_count, [
    status: submitted,
    cites: [Document / At],
    clinician: "The record shows {Count}, and {Document} ({At}, {Claim}) says of {Drug}: {Topic}. \c
        Whether it applies is open.",
    patient: "Your record shows {Count}, and your doctors should check what it means."
]).
objection(Patient, Drug, Count) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    low_count(Patient, Count),
    low_count_may_show(Count, Topic),
    label_says(Drug, Topic, Document, At, Claim).

:- rule(pneumocystis_risk_by_lymphocytes, [
    status: submitted,
    cites: [pjp_review, project_conventions / "marked lymphopenia"],
    encodes: ['PJP-04'],
    caveat: "The source gives no cut-off for marked lymphopenia; the limit is a convention here.",
    clinician: "The latest lymphocyte count is {Value} {Unit} ({Date}), markedly low; {Drug} is \c
        in question.",
    patient: "Your newest count of one kind of white blood cell (lymphocytes) is low."
]).
pneumocystis_risk(Patient, Drug, marked_lymphopenia, pjp_review) :-
    treatment_so_far(Patient, Drug, _, _),
    lymphocytes_below(Patient, lymphopenia_limit, Value, Unit, Date).
