% What the record must show before the disposition could improve: counts that have risen, contradictions settled.

:- rule(missing_lymphocytes_by_label, [
    title: "Missing: a lymphocyte count that the label no longer acts on",
    status: submitted,
    evidence: label(limit),
    cites: [Document],
    encodes: ['CLA-US-02', 'DMF-US-03'],
    caveat: "A later count above the limit takes the question back; what else is needed stands \c
        with the advice.",
    clinician: "The latest lymphocyte count, {Value} {Unit} on {Date}, is one at which {Document} \c
        acts for {Drug}: {Topic}. No later, higher count is on record.",
    patient: "Your lymphocytes are low, and no later count is on record."
]).
missing(Patient, Drug, lymphocytes_no_longer_low, "a low count is what holds the drug back") :-
    lymphocyte_finding(Patient, Drug, Topic),
    product(Drug, Ingredient),
    statement(Ingredient, _, Topic, Document, _, _),
    latest_lymphocytes(Patient, Value, Unit, Date).

:- rule(missing_lymphocytes_without_limit, [
    title: "Missing: lymphocytes that are no longer low",
    status: submitted,
    evidence: label(warning_without_cut_off),
    cites: [project_conventions / "marked lymphopenia"],
    encodes: ['KEU-03'],
    caveat: "No label of such a drug gives a cut-off. A later count that is not low takes the \c
        question back here.",
    clinician: "Lymphocytes are low, and no later count that is not low is on record; {Drug} \c
        waits for one or for a clinician's judgement.",
    patient: "Your lymphocytes are low, and no later count is on record."
]).
missing(Patient, Drug, lymphocytes_no_longer_low, "a low count is what holds the drug back") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    lymphopenia(Patient),
    \+ judged_by_own_limit(Patient, Drug).

:- rule(missing_settled_contradiction, [
    title: "Missing: which of two entries is right",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Until it is settled the cautious reading is taken, and nothing starts or goes on by \c
        the other one.",
    clinician: "The record contradicts itself ({Kind}) and does not show which entry is right; \c
        {Drug} waits for that.",
    patient: "Two entries of your record do not fit together: {Kind}."
]).
missing(Patient, Drug, entry_that_is_right, "a contradiction bears on the decision") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    contradictory_record(Patient, Kind).
