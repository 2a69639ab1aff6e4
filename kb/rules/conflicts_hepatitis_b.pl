% Where sources ask for different things about hepatitis B.

:- rule(conflict_hepatitis_b_care, [
    title: "Label and article differ about earlier hepatitis B",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At, seed_article / "Special Considerations"],
    encodes: ['SEED-18'],
    caveat: "The article is about Kesimpta.",
    clinician: "{Reason} points to hepatitis B: the article only asks for monitoring during \c
        treatment; of {Drug}, {Document} ({Claim}) also says: {Topic}. The label decides.",
    patient: "The sources differ about care after hepatitis B. The more careful view is used: ask \c
        a liver specialist first."
]).
conflict(Patient, Drug, Document, seed_article, care_after_hepatitis_b) :-
    current_status(Patient, Drug, _),
    hbv_history(Patient, Reason, _),
    \+ active_hbv(Patient),
    label_says(Drug, Topic, Document, At, Claim),
    liver_specialist_topic(Topic).

:- rule(conflict_hepatitis_b_prophylaxis_in_studies, [
    title: "Guideline and studies differ about prophylaxis after resolved hepatitis B",
    status: submitted,
    evidence: guideline(recommended),
    cites: [hepatitis_b_guideline / "anti-CD20", hepatitis_b_in_ms_studies],
    encodes: ['HBV-01', 'HBV-03'],
    caveat: "The studies are about ocrelizumab.",
    clinician: "{Reason} points to hepatitis B. With anti-CD20 drugs such as {Drug} the guideline \c
        prefers prophylaxis to treatment on demand; in studies of multiple sclerosis the risk is \c
        low or uncertain and monitoring is debated. A liver specialist decides.",
    patient: "The sources differ about medicine to keep hepatitis B away. A liver specialist \c
        knows both views."
]).
conflict(Patient, Drug, hepatitis_b_guideline, hepatitis_b_in_ms_studies,
        hepatitis_b_prophylaxis) :-
    current_status(Patient, Drug, _),
    b_cell_depleting(Drug),
    hbv_history(Patient, Reason, _),
    \+ latest_serology(Patient, hbsag, positive, _).

:- rule(conflict_hepatitis_b_prophylaxis_in_label, [
    title: "Guideline and label differ about prophylaxis of hepatitis B",
    status: submitted,
    evidence: guideline(recommended),
    cites: [hepatitis_b_guideline / "anti-CD20", Document / At],
    encodes: ['HBV-01'],
    clinician: "{Reason} points to hepatitis B. The guideline gives antiviral prophylaxis with \c
        anti-CD20 drugs; of {Drug}, {Document} ({Claim}) says: {Topic}. The specialist decides.",
    patient: "The sources differ about medicine to keep hepatitis B away. A liver specialist \c
        knows both views."
]).
conflict(Patient, Drug, Document, hepatitis_b_guideline, hepatitis_b_prophylaxis) :-
    current_status(Patient, Drug, _),
    hbv_history(Patient, Reason, _),
    label_says(Drug, Topic, Document, At, Claim),
    liver_specialist_topic(Topic).

:- rule(conflict_active_hepatitis_b_between_labels, [
    title: "The labels differ about active hepatitis B: contraindication or warning",
    status: submitted,
    evidence: label(contraindication),
    cites: [Forbidding / At, Warning / Place],
    encodes: ['KUS-01', 'KEU-05'],
    caveat: "Both keep the drug from such patients; only the US label calls it a contraindication.",
    clinician: "Hepatitis B meets the definition of active disease. {Forbidding} ({At}) \c
        contraindicates {Drug} then; {Warning} ({Place}) has a warning that such patients should \c
        not be treated. The more cautious view decides.",
    patient: "The rules of the US and of Europe say this in different words; neither wants {Drug} \c
        used in active hepatitis B."
]).
conflict(Patient, Drug, Forbidding, Warning, active_hbv) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_hbv(Patient),
    product(Drug, Ingredient),
    statement(Ingredient, us, contraindicated_in_active_hepatitis_b, Forbidding, At, _),
    statement(Ingredient, eu, no_treatment_in_active_hepatitis_b, Warning, Place, _).
