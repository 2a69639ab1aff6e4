% What follows from hepatitis B for the treatment.

:- rule(screen_for_hepatitis_b, [
    title: "Screen for hepatitis B before the first dose",
    status: submitted,
    evidence: label(requirement),
    cites: [kesimpta_us_label / "2.1, 5.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-10', 'KEU-05'],
    caveat: "The label asks for this before the first dose. Where treatment has begun and no \c
        result is on record, the gap is closed now; unknown is not negative.",
    clinician: "No {Test} result is on record. The label requires HBsAg and anti-HBc before the \c
        first dose of {Drug}.",
    patient: "A blood test for hepatitis B is needed for {Drug}. Your care team can arrange it."
]).
recommend(Patient, Drug, screen, Test) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    hbv_screening_test(Test),
    \+ serology(Patient, Test, _, _).

:- rule(contraindicated_in_active_hepatitis_b, [
    title: "Contraindicated in active hepatitis B",
    status: submitted,
    evidence: label(contraindication),
    cites: [
        kesimpta_us_label / "4, 2.1, 5.1",
        kesimpta_eu_smpc / "4.4",
        seed_article / "Special Considerations"
    ],
    encodes: ['KUS-01', 'KUS-11', 'KEU-05', 'SEED-17'],
    caveat: "In the EU this is a warning (such patients should not be treated), not a formal \c
        contraindication.",
    clinician: "Hepatitis B is active by serology: {Drug} is contraindicated.",
    patient: "With active hepatitis B, {Drug} must not be used. Your doctors will talk with you \c
        about other options."
]).
recommend(Patient, Drug, contraindicated, active_hbv) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_hbv(Patient).

:- rule(stop_when_hepatitis_b_returns, [
    title: "Stop at once when hepatitis B reactivates on treatment",
    status: submitted,
    evidence: label(warning),
    cites: [pdr_ofatumumab / "hepatitis B reactivation", kesimpta_us_label / "4"],
    encodes: ['KUS-14', 'KUS-13'],
    caveat: "The text seen is a summary of the label, cut short. Any restart is discussed with a \c
        physician experienced in hepatitis B.",
    clinician: "Hepatitis B is active or has reactivated during treatment: stop {Drug} at once.",
    patient: "Hepatitis B is active. {Drug} should be stopped; contact your care team right away."
]).
recommend(Patient, Drug, stop, active_hbv) :-
    hbv_under_treatment(Patient, Drug).

:- rule(treat_when_hepatitis_b_returns, [
    title: "Start treatment of reactivated hepatitis B",
    status: submitted,
    evidence: label(warning),
    cites: [pdr_ofatumumab / "hepatitis B reactivation"],
    encodes: ['KUS-14'],
    caveat: "Which treatment is for a physician experienced in hepatitis B.",
    clinician: "Hepatitis B is active or has reactivated during treatment with {Drug}: start \c
        appropriate treatment.",
    patient: "Hepatitis B needs treatment. Your doctors will start it with you."
]).
recommend(Patient, Drug, treat, active_hbv) :-
    hbv_under_treatment(Patient, Drug).

:- rule(consult_liver_specialist, [
    title: "Ask a liver specialist where tests or history point to hepatitis B",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-12', 'KEU-05'],
    caveat: "The label names HBsAg-negative, anti-HBc-positive patients and HBsAg carriers; it \c
        does not contraindicate them. A diagnosis or code alone is sent to the specialist out of \c
        caution.",
    clinician: "{Reason} points to hepatitis B. Consult a liver specialist before and during \c
        treatment with {Drug}; no such consultation is on record.",
    patient: "Because of hepatitis B, now or before, a liver specialist should be asked about \c
        {Drug}. Your care team can arrange this."
]).
recommend(Patient, Drug, consult, hepatology) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    liver_expert_awaited(Patient, Reason).

:- rule(monitor_hepatitis_b, [
    title: "Watch for hepatitis B during and after treatment",
    status: submitted,
    evidence: label(recommendation),
    cites: [
        pdr_ofatumumab / "hepatitis B monitoring",
        kesimpta_us_label / "2.1",
        seed_article / "Special Considerations"
    ],
    encodes: ['KUS-15', 'KUS-12', 'SEED-18'],
    caveat: "The article only says to monitor, which is incomplete: the label also wants \c
        screening and a liver specialist before and during treatment. Guidelines on preventive \c
        antivirals differ and are left to that specialist.",
    clinician: "{Reason} points to hepatitis B: watch for it clinically and by laboratory during \c
        {Drug} and for several months after; it has come back 12 months or more after the last \c
        dose.",
    patient: "Hepatitis B can come back during {Drug} and long after it. Regular blood tests can \c
        show this early."
]).
recommend(Patient, Drug, monitor, hepatitis_b) :-
    current_status(Patient, Drug, Status),
    hbv_must_be_watched(Status),
    hbv_history(Patient, Reason, _).

:- rule(evaluate_hbv_virus, [
    title: "Look into hepatitis B virus in the blood",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    caveat: "Virus without HBsAg is not active hepatitis B in the label's sense; no cited source \c
        says what it means before treatment.",
    clinician: "HBV DNA was detected on {Date}. Find out what it means before {Drug} is given.",
    patient: "Hepatitis B virus was found in your blood. Your doctors need to look into it before \c
        {Drug}."
]).
recommend(Patient, Drug, evaluate, hbv_dna) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    latest_serology(Patient, hbv_dna, positive, Date),
    \+ active_hbv(Patient).
