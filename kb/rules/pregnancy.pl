% Pregnancy on record.

:- rule(pregnancy_by_condition, [
    status: submitted,
    caveat: "A record has no entry for the end of a pregnancy other than that it was ruled out.",
    clinician: "{Condition} is on record since {Since} and was not ruled out since.",
    patient: "Your record lists a pregnancy since {Since}."
]).
pregnancy_on_record(Patient, Since) :-
    condition_on_record(Patient, Condition, Since),
    pregnancy_condition(Condition).

:- rule(evaluate_pregnancy_by_label, [
    title: "Weigh benefit and risk in pregnancy",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "Some of these statements are seen at second hand; the claim in the proof says which. \c
        Who could become pregnant is not part of a record, so contraception is spoken of only \c
        where a pregnancy is on record.",
    clinician: "A pregnancy is on record since {Since}, and {Document} ({At}) says of {Drug}: \c
        {Topic}.",
    patient: "Your record lists a pregnancy. Ask your doctor what this means for {Drug}."
]).
recommend(Patient, Drug, evaluate, pregnancy) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pregnancy_on_record(Patient, Since),
    label_says(Drug, Topic, Document, At, _),
    pregnancy_topic(Topic).

:- rule(evaluate_pregnancy, [
    title: "Ask what a pregnancy means for the drug",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides"],
    caveat: "No document here speaks of pregnancy for this drug. It is not passed over.",
    clinician: "A pregnancy is on record since {Since}. No document in force here says what that \c
        means for {Drug}: a clinician weighs benefit and risk.",
    patient: "Your record lists a pregnancy. Ask your doctor what this means for {Drug}."
]).
recommend(Patient, Drug, evaluate, pregnancy) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pregnancy_on_record(Patient, Since).

:- overrides(evaluate_pregnancy_by_label, evaluate_pregnancy).
