% Going on with treatment, and what is watched meanwhile.

:- rule(continue_treatment, [
    title: "Continue when nothing on record speaks against it",
    status: submitted,
    evidence: convention(project),
    cites: [
        project_conventions / "nothing on record speaks against it",
        seed_article / "Rationale for Withholding Kesimpta During Active Infection"
    ],
    caveat: "This rests on what is on record; an infection that nobody recorded cannot be seen, \c
        and what the documents say of a drug is known here only in part. Values of liver tests \c
        are not judged: the limits are multiples of the laboratory's upper limit.",
    clinician: "No active infection is on record, and nothing else on record holds the next dose \c
        of {Drug} back. Going on is supported, with monitoring; other advice beside this, such as \c
        to look into a finding, stands. A professional decides.",
    patient: "By your record, {Drug} can go on. Tell your care team about any sign of infection \c
        before your next dose."
]).
recommend(Patient, Drug, continue, next_dose) :-
    current_status(Patient, Drug, on_therapy),
    \+ objection(Patient, Drug, _).

:- rule(monitor_for_infection, [
    title: "Watch for infections during and after B-cell depletion",
    status: submitted,
    evidence: label(warning),
    cites: [
        kesimpta_us_label / "5.1 Infections",
        kesimpta_patient_safety / "symptoms to report",
        seed_article / "Common Pitfalls to Avoid"
    ],
    encodes: ['KUS-04', 'KUS-62', 'KUS-72', 'SEED-03', 'SEED-04', 'SEED-24'],
    caveat: "The label speaks of anti-CD20 treatment in general; the symptoms are those of the \c
        safety information for Kesimpta. That mild infections may become serious is the article's \c
        warning, unverified.",
    clinician: "{Drug} depletes CD20 B cells, and skipping a dose does not bring them back at \c
        once. Serious infections can occur during and after treatment and mild ones may become \c
        serious. What to watch for: fever, chills, cough, body aches and urinary or respiratory \c
        symptoms.",
    patient: "{Drug} can make infections worse. Tell your care team about fever, chills, cough, \c
        body aches, pain when passing urine or a sore throat."
]).
recommend(Patient, Drug, monitor, infection_signs) :-
    current_status(Patient, Drug, Status),
    Status \== candidate,
    b_cell_depleting(Drug).

:- rule(monitor_for_infection_under_other_drugs, [
    title: "Watch for infections under immunosuppression",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-24'],
    caveat: "Unverified: the article warns in general that a mild infection may become serious in \c
        a weakened immune system. How long that lasts after a stop is told only where a label \c
        says so.",
    clinician: "{Drug} suppresses the immune system, so a mild infection may become serious. \c
        Watching for signs of infection is advised; the patient is {Status}.",
    patient: "{Drug} can make infections worse. Tell your care team about fever, chills, cough or \c
        body aches."
]).
recommend(Patient, Drug, monitor, infection_signs) :-
    current_status(Patient, Drug, Status),
    Status \== candidate,
    \+ b_cell_depleting(Drug).

:- rule(monitor_symptoms_of_active_infection, [
    title: "Watch the symptoms of an active infection",
    status: submitted,
    evidence: article(backed_by_label),
    cites: [
        seed_article / "Monitoring for Infection Resolution",
        kesimpta_patient_safety / "symptoms to report"
    ],
    encodes: ['SEED-10', 'KUS-72'],
    caveat: "The symptoms are those the label's safety information names; watching them for \c
        improvement is the article's advice.",
    clinician: "While {Infection} ({Episode}) is active, watch fever, chills, cough and body \c
        aches for improvement; {Drug} is in question.",
    patient: "While you have this infection, keep an eye on fever, chills, cough and body aches, \c
        and tell your care team how they change."
]).
recommend(Patient, Drug, monitor, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_infection(Patient, Episode, Infection).

:- rule(monitor_immunoglobulins, [
    title: "Check immunoglobulins during treatment",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "5.3"],
    encodes: ['KUS-41'],
    caveat: "Seen in a secondary summary of the label of Kesimpta; part of the wording is from \c
        memory. For other anti-CD20 antibodies it is applied by class.",
    clinician: "Checking immunoglobulins during treatment with {Drug} is advised, above all with \c
        opportunistic or recurrent infections.",
    patient: "Your antibodies are checked by blood tests during {Drug}."
]).
recommend(Patient, Drug, monitor, immunoglobulins) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    b_cell_depleting(Drug).

:- rule(monitor_immunoglobulins_after_stopping, [
    title: "Check immunoglobulins after stopping until B cells are back",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "5.3"],
    encodes: ['KUS-41', 'KUS-04'],
    caveat: "Seen in a secondary summary of the label of Kesimpta; part of the wording is from \c
        memory. For other anti-CD20 antibodies it is applied by class.",
    clinician: "{Drug} is stopped. Checking immunoglobulins until B cells have repleted is \c
        advised; infections can still occur after B-cell depletion.",
    patient: "{Drug} was stopped. Its effect lasts for a while, so blood tests go on."
]).
recommend(Patient, Drug, monitor, immunoglobulins) :-
    current_status(Patient, Drug, stopped),
    b_cell_depleting(Drug).
