% What the record must show before the disposition could improve: conditions that were settled.

:- rule(missing_settlement_of_condition, [
    title: "Missing: whether a condition is what the label forbids",
    status: submitted,
    evidence: label(without_cut_off),
    cites: [Document / At],
    caveat: "No document gives a cut-off or says which conditions it means.",
    clinician: "{Condition} is on record since {Since}, and {Document} ({At}) says of {Drug}: \c
        {Topic}. There is no record that this was looked into and ruled out.",
    patient: "Your record lists {Condition}, and not what it means for {Drug}."
]).
missing(Patient, Drug, meaning_of_condition, "a label may forbid the drug in this condition") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    condition_on_record(Patient, Condition, Since),
    may_show(Condition, Topic),
    \+ meaning_ruled_out(Patient, Topic, Since),
    label_says(Drug, Topic, Document, At, _).

:- rule(missing_end_of_malignancy, [
    title: "Missing: that a malignancy is no longer active",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides"],
    caveat: "Labels speak of active malignancy, and one on record is taken as active until it is \c
        recorded as ruled out.",
    clinician: "A malignancy is on record since {Since}, and there is no record that it was ruled \c
        out; {Drug} waits for a clinician's judgement.",
    patient: "Your record lists a cancer, and not that it was ruled out."
]).
missing(Patient, Drug, malignancy_ruled_out, "some labels forbid the drug in active malignancy") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    known_malignancy(Patient, Since).

:- rule(missing_immunocompromise_ruled_out, [
    title: "Missing: that a severely weakened immune system was ruled out",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides"],
    caveat: "For some drugs no document here speaks of it; it is not passed over for any.",
    clinician: "{Condition} is on record since {Since}, and there is no record that it was ruled \c
        out; {Drug} waits for a clinician's judgement.",
    patient: "Your record lists {Condition}, and not that it was ruled out."
]).
missing(Patient, Drug, immunocompromise_ruled_out,
        "some labels forbid the drug when the immune system is severely weakened") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    condition_on_record(Patient, Condition, Since),
    shows(Condition, contraindicated_if_severely_immunocompromised).

:- rule(missing_end_of_pregnancy, [
    title: "Missing: that there is no pregnancy, or no longer",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides"],
    caveat: "What the label says of pregnancy is told with the advice to look into it. A record \c
        shows the end of a pregnancy only as ruled out.",
    clinician: "A pregnancy is on record since {Since}, and nothing on record says that there is \c
        none, or no longer; {Drug} waits for a clinician's judgement.",
    patient: "Your record lists a pregnancy."
]).
missing(Patient, Drug, pregnancy_ruled_out, "what is decided depends on a pregnancy") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pregnancy_on_record(Patient, Since).

:- rule(missing_negative_hbv_dna, [
    title: "Missing: that hepatitis B virus is no longer found",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    caveat: "No cited source says what virus without HBsAg means before treatment, nor which \c
        value settles it; a later test without virus is what takes the question back here.",
    clinician: "HBV DNA was detected on {Date}, and no later test without it is on record; {Drug} \c
        waits for one or for a clinician's judgement.",
    patient: "Hepatitis B virus was found in your blood, and no later test is on record."
]).
missing(Patient, Drug, negative_hbv_dna, "virus in the blood means that hepatitis B is not over") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    latest_serology(Patient, hbv_dna, positive, Date),
    \+ hbv_under_treatment(Patient, Drug, _).

:- rule(missing_igg_above_limit, [
    title: "Missing: an IgG value that is no longer severely low",
    status: submitted,
    evidence: reference(unverified),
    cites: [igg_studies],
    encodes: ['HYPO-01', 'THR-07'],
    caveat: "No agreed limit exists; the value is a parameter from studies, partly from memory.",
    clinician: "IgG of {Value} {Unit} ({Date}) is severely low, and no later, higher value is on \c
        record; {Drug} waits for one or for a clinician's judgement.",
    patient: "Your antibodies are very low, and no later test is on record."
]).
missing(Patient, Drug, igg_no_longer_severely_low,
        "very low antibodies add to the risk of infection") :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    severe_low_igg(Patient, Value, Unit, Date).
