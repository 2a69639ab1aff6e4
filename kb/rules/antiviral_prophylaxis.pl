% Drugs that prevent infections beside treatment: herpes viruses, Listeria, hepatitis B.

:- rule(prophylaxis_on_record, [
    status: submitted,
    clinician: "Prophylaxis against {Recorded} is on record since {Since}.",
    patient: "You have had medicine to prevent this since {Since}: {Against}."
]).
protected_against(Patient, Against) :-
    prophylaxis(Patient, Recorded, Since),
    prophylaxis_word(Against, Recorded).

:- rule(review_prophylaxis_by_document, [
    title: "Review the prophylaxis that documents ask for beside the drug",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "The US text on antivirals is from memory: from day 1 for at least 2 months, or until \c
        CD4 cells are at least 200 per microlitre. The European text is practice (aciclovir for \c
        28 days from each course, co-trimoxazole or diet against Listeria), not the label. \c
        Nothing is held for this.",
    clinician: "By {Document} ({Claim}), for {Drug}: {Topic}. No prophylaxis against {Against} is \c
        on record, so a review of it is suggested.",
    patient: "With {Drug}, medicine or rules of care against infections are usual ({Against}). \c
        Ask your care team about it."
]).
recommend(Patient, Drug, review_prophylaxis, Against) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    label_says(Drug, Topic, Document, At, Claim),
    prophylaxis_subject(Topic, Against),
    \+ protected_against(Patient, Against).

:- rule(review_herpes_prophylaxis_with_few_lymphocytes, [
    title: "Review prophylaxis against herpes where lymphocytes are very low",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "US label. That it also counts after treatment was stopped is the cautious reading.",
    clinician: "The latest lymphocyte count is {Value} {Unit} ({Date}). By {Document} ({Claim}) \c
        prophylaxis against herpes goes with {Drug} at that level. None is on record.",
    patient: "Your lymphocytes are very low. Ask your doctor about medicine to prevent herpes."
]).
recommend(Patient, Drug, review_prophylaxis, herpes) :-
    current_status(Patient, Drug, Status),
    hbv_must_be_watched(Status),
    label_says(Drug, preventive_antiviral_with_few_lymphocytes, Document, At, Claim),
    lymphocytes_below(Patient, cladribine_hold_lymphocytes, Value, Unit, Date),
    \+ protected_against(Patient, herpes).

:- rule(review_hepatitis_b_prophylaxis, [
    title: "Review antiviral prophylaxis against hepatitis B with anti-CD20 drugs",
    status: submitted,
    evidence: guideline(recommended),
    cites: [hepatitis_b_guideline / "anti-CD20", hepatitis_b_in_ms_studies],
    encodes: ['HBV-01', 'HBV-03'],
    caveat: "The guideline gives it to HBsAg-positive patients and, with anti-CD20 drugs, also \c
        after resolved hepatitis B. In multiple sclerosis the risk on ocrelizumab is low or \c
        uncertain and this is debated; a liver specialist decides. Nothing is held for this.",
    clinician: "{Reason} points to hepatitis B, and {Drug} depletes B cells: a review of \c
        antiviral prophylaxis with a liver specialist is suggested. None is on record.",
    patient: "Because of hepatitis B, now or before, a liver specialist may advise medicine to \c
        keep it away during {Drug}. Ask your care team."
]).
recommend(Patient, Drug, review_prophylaxis, hepatitis_b) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    b_cell_depleting(Drug),
    hbv_history(Patient, Reason, _),
    \+ protected_against(Patient, hepatitis_b).

:- rule(review_hepatitis_b_prophylaxis_after_stopping, [
    title: "Review antiviral prophylaxis against hepatitis B in the year after anti-CD20 drugs",
    status: submitted,
    evidence: guideline(recommended),
    cites: [hepatitis_b_guideline / "duration", hepatitis_b_in_ms_studies],
    encodes: ['HBV-01', 'HBV-02', 'HBV-03'],
    caveat: "At least 12 months, counted here from the day the drug was recorded as stopped. \c
        Debated in multiple sclerosis; a liver specialist decides.",
    clinician: "{Drug} was stopped on {Stopped}, at most {Days} days ago, and {Reason} points to \c
        hepatitis B: a review of antiviral prophylaxis is suggested. None is on record.",
    patient: "Hepatitis B can come back for a year and more after {Drug}. Ask whether you need \c
        medicine against it."
]).
recommend(Patient, Drug, review_prophylaxis, hepatitis_b) :-
    current_status(Patient, Drug, stopped),
    b_cell_depleting(Drug),
    hbv_history(Patient, Reason, _),
    treatment_so_far(Patient, Drug, stopped, Stopped),
    as_of(Today),
    days_between(Stopped, Today, Age),
    count_parameter(hbv_prophylaxis_after_days, Days, _, _, _, _),
    Age =< Days,
    \+ protected_against(Patient, hepatitis_b).

:- rule(monitor_prophylaxis_of_hepatitis_b, [
    title: "Go on with prophylaxis against hepatitis B for a year after anti-CD20 drugs",
    status: submitted,
    evidence: guideline(recommended),
    cites: [hepatitis_b_guideline / "duration"],
    encodes: ['HBV-02'],
    caveat: "A liver specialist decides how long; the guideline says at least 12 months after the \c
        drug, and monitoring up to 12 months beyond.",
    clinician: "Prophylaxis against hepatitis B is on record with {Drug}. The guideline goes on \c
        with it for at least 12 months after B-cell-depleting therapy, and monitors for up to 12 \c
        months beyond.",
    patient: "You take medicine against hepatitis B. It is usually needed for at least a year \c
        after {Drug}."
]).
recommend(Patient, Drug, monitor, prophylaxis_of_hepatitis_b) :-
    current_status(Patient, Drug, Status),
    hbv_must_be_watched(Status),
    b_cell_depleting(Drug),
    protected_against(Patient, hepatitis_b).
