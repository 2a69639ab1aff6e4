% What follows from hepatitis B for the treatment.

:- rule(contraindicated_in_active_hepatitis_b, [
    title: "Contraindicated in active hepatitis B",
    status: submitted,
    evidence: label(contraindication),
    cites: [Document / At, seed_article / "Special Considerations"],
    encodes: ['SEED-17'],
    caveat: "Some labels name active infection, or active chronic infection such as hepatitis, \c
        which is read as covering it. The article is about Kesimpta.",
    clinician: "Hepatitis B meets the definition of active disease by the record. By {Document} \c
        ({Claim}), {Drug} is contraindicated then.",
    patient: "With active hepatitis B, {Drug} must not be used. Your doctors will talk with you \c
        about other options."
]).
recommend(Patient, Drug, contraindicated, active_hbv) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_hbv(Patient),
    label_says(Drug, contraindicated_in_active_hepatitis_b, Document, At, Claim).

:- rule(no_treatment_in_active_hepatitis_b, [
    title: "Not to be used in active hepatitis B, by a warning",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At, seed_article / "Special Considerations"],
    encodes: ['KEU-05', 'SEED-17'],
    caveat: "For Kesimpta in the EU this is a warning (such patients should not be treated), not \c
        a formal contraindication; it has the weight of one here, as in the US label and the \c
        article.",
    clinician: "Hepatitis B meets the definition of active disease by the record. {Document} \c
        ({Claim}) warns that such patients should not be treated with {Drug}; the US label and \c
        the article contraindicate it.",
    patient: "With active hepatitis B, {Drug} should not be used. Your doctors will talk with you \c
        about other options."
]).
recommend(Patient, Drug, contraindicated, active_hbv) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_hbv(Patient),
    label_says(Drug, no_treatment_in_active_hepatitis_b, Document, At, Claim).

:- rule(delay_in_active_hepatitis_b, [
    title: "Delay while hepatitis B is active",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    caveat: "The label speaks of active infections and does not name hepatitis B there.",
    clinician: "Hepatitis B meets the definition of active disease by the record, and {Document} \c
        ({Claim}) holds {Drug} back in active infections.",
    patient: "With active hepatitis B, {Drug} has to wait. Your doctors will talk with you about \c
        it."
]).
recommend(Patient, Drug, Action, active_hbv) :-
    current_status(Patient, Drug, Status),
    pause_action(Status, Action),
    active_hbv(Patient),
    label_says(Drug, delay_in_active_hepatitis_b, Document, At, Claim).

:- rule(delay_by_class_in_active_hepatitis_b, [
    title: "Delay B-cell depletion while hepatitis B is active",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Rationale for Withholding Kesimpta During Active Infection"],
    encodes: ['SEED-05'],
    caveat: "No label in force here was seen to speak of it. The article's general statement is \c
        unverified, indirect and expert opinion.",
    clinician: "Hepatitis B is active by the record. No document seen here speaks of it for \c
        {Drug}; the article's view is to withhold B-cell depletion in active infection.",
    patient: "With active hepatitis B, {Drug} has to wait. Your doctors will talk with you about \c
        it."
]).
recommend(Patient, Drug, Action, active_hbv) :-
    current_status(Patient, Drug, Status),
    pause_action(Status, Action),
    active_hbv(Patient),
    b_cell_depleting(Drug),
    \+ active_hepatitis_b_named(Drug).

:- rule(consider_delay_in_active_hepatitis_b, [
    title: "Consider a delay of other immunosuppressants while hepatitis B is active",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Rationale for Withholding Kesimpta During Active Infection"],
    encodes: ['SEED-05'],
    caveat: "No label in force here was seen to speak of it. The article's general statement is \c
        unverified, indirect and expert opinion, and the article is about Kesimpta.",
    clinician: "Hepatitis B is active by the record. No document seen here speaks of it for \c
        {Drug}; the article's view is to withhold immunosuppressive therapy in active infection.",
    patient: "With active hepatitis B, your doctors should think about whether {Drug} has to wait."
]).
recommend(Patient, Drug, consider_withholding, active_hbv) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_hbv(Patient),
    \+ b_cell_depleting(Drug),
    \+ active_hepatitis_b_named(Drug).

:- rule(active_hepatitis_b_forbids, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}) {Drug} is not used in active hepatitis B.",
    patient: "The rules speak of hepatitis B with {Drug}."
]).
active_hepatitis_b_named(Drug) :-
    label_says(Drug, contraindicated_in_active_hepatitis_b, Document, At, Claim).

:- rule(active_hepatitis_b_is_warned_of, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}) patients with active hepatitis B should not be treated \c
        with {Drug}.",
    patient: "The rules speak of hepatitis B with {Drug}."
]).
active_hepatitis_b_named(Drug) :-
    label_says(Drug, no_treatment_in_active_hepatitis_b, Document, At, Claim).

:- rule(active_hepatitis_b_delays, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}) {Drug} is held back in active infections.",
    patient: "The rules speak of active infections with {Drug}."
]).
active_hepatitis_b_named(Drug) :-
    label_says(Drug, delay_in_active_hepatitis_b, Document, At, Claim).

:- rule(stop_when_hepatitis_b_returns, [
    title: "Stop at once when hepatitis B reactivates on an anti-CD20 drug",
    status: submitted,
    evidence: label(warning),
    cites: [pdr_ofatumumab / "hepatitis B reactivation"],
    encodes: ['KUS-14', 'KUS-13'],
    caveat: "The text seen is a summary of the label of ofatumumab, cut short; for other \c
        anti-CD20 drugs it is applied by class, since reactivation is reported with them too. Any \c
        restart is discussed with a physician experienced in hepatitis B.",
    clinician: "Found during treatment with {Drug}: {Finding}. The summary of its label has \c
        ofatumumab stopped at once when hepatitis B reactivates, and the finding is read as that, \c
        to be confirmed by a liver specialist.",
    patient: "Blood tests show that hepatitis B is active. {Drug} is usually stopped then; \c
        contact your care team right away."
]).
recommend(Patient, Drug, stop, active_hbv) :-
    hbv_under_treatment(Patient, Drug, Finding),
    b_cell_depleting(Drug).

:- rule(treat_when_hepatitis_b_returns, [
    title: "Treatment of reactivated hepatitis B",
    status: submitted,
    evidence: label(warning),
    cites: [pdr_ofatumumab / "hepatitis B reactivation"],
    encodes: ['KUS-14'],
    caveat: "Which treatment is for a physician experienced in hepatitis B. The text is about \c
        ofatumumab; for other drugs it is applied by analogy.",
    clinician: "Found during treatment with {Drug}: {Finding}. Where hepatitis B has reactivated, \c
        the summary of the label of ofatumumab has appropriate treatment started; a physician \c
        experienced in hepatitis B decides.",
    patient: "When hepatitis B comes back it is usually treated. Your doctors will talk with you \c
        about it."
]).
recommend(Patient, Drug, treat, active_hbv) :-
    hbv_under_treatment(Patient, Drug, Finding).

:- rule(liver_specialist_by_label, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Document} ({Claim}) asks for this with {Drug}: {Topic}.",
    patient: "The rules want a liver specialist to be asked about {Drug}."
]).
liver_specialist_view(Drug, Topic, Document, At, Claim) :-
    label_says(Drug, Topic, Document, At, Claim),
    liver_specialist_topic(Topic).

:- rule(liver_specialist_named_by_label, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Document} ({Claim}) speaks of a liver specialist with {Drug}: {Topic}.",
    patient: "The rules want a liver specialist to be asked about {Drug}."
]).
liver_specialist_named(Drug) :-
    label_says(Drug, Topic, Document, At, Claim),
    liver_specialist_topic(Topic).

:- rule(liver_specialist_by_general_knowledge, [
    status: submitted,
    cites: [Document / At],
    caveat: "No label in force here was seen to ask for it; the entry of the infection list is \c
        from general knowledge and not verified.",
    clinician: "No document seen here speaks of earlier hepatitis B with {Drug}. By {Document} \c
        ({Claim}) it goes to a liver specialist.",
    patient: "Hepatitis B, now or before, is a matter for a liver doctor."
]).
liver_specialist_view(Drug, liver_specialist_before_and_during, Document, At, Claim) :-
    product(Drug, _),
    \+ liver_specialist_named(Drug),
    general_statement(liver_specialist_before_and_during, Document, At, Claim).

:- rule(consult_liver_specialist, [
    title: "Ask a liver specialist where tests or history point to hepatitis B",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The labels name HBsAg-negative, anti-HBc-positive patients and HBsAg carriers and do \c
        not contraindicate them. Where no label was seen to ask for it, the advice is general and \c
        unverified.",
    clinician: "{Reason} points to hepatitis B. {Document} ({Claim}) asks for this with {Drug}: \c
        {Topic}. No such consultation is on record.",
    patient: "Because of hepatitis B, now or before, a liver specialist should be asked about \c
        {Drug}. Your care team can arrange this."
]).
recommend(Patient, Drug, consult, hepatology) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    liver_expert_awaited(Patient, Reason),
    hbv_marker(Reason),
    liver_specialist_view(Drug, Topic, Document, At, Claim).

:- rule(consult_liver_specialist_about_entry, [
    title: "Ask a liver specialist where an entry without a positive test points to hepatitis B",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    encodes: ['ICD-chronic_hepatitis_b'],
    caveat: "What labels say of a liver specialist is about positive tests. A diagnosis, a code \c
        or an earlier infection is sent there out of caution, also where tests are negative; it \c
        proves no active hepatitis B.",
    clinician: "{Reason} is on record since {Since}, and no positive test for hepatitis B is what \c
        it rests on here. Ask a liver specialist what it means before {Drug} is given; no such \c
        consultation is on record.",
    patient: "Your record lists {Reason}. A liver specialist should be asked about it before \c
        {Drug}. Your care team can arrange this."
]).
recommend(Patient, Drug, consult, hepatology) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    liver_expert_awaited(Patient, Reason),
    \+ hbv_marker(Reason),
    hbv_history(Patient, Reason, Since).

% After the drug was stopped: reactivation has come 12 months or more after the last dose.
:- rule(evaluate_active_hepatitis_b_after_stopping, [
    title: "Look into hepatitis B that is active after an anti-CD20 drug was stopped",
    status: submitted,
    evidence: label(recommendation),
    cites: [pdr_ofatumumab / "hepatitis B monitoring", kesimpta_us_label / "2.1"],
    encodes: ['KUS-15', 'KUS-11'],
    caveat: "The summary has hepatitis B watched for after therapy and does not say what is done \c
        with a finding; that it is looked into is the reading of this knowledge base. The text is \c
        about ofatumumab; for other anti-CD20 drugs it is applied by class.",
    clinician: "{Drug} is stopped, and hepatitis B is active by the record. Reactivation has \c
        appeared 12 months or more after the last dose, so that this should be looked into now.",
    patient: "Blood tests show hepatitis B. It can come back after {Drug}; contact your care team \c
        soon."
]).
recommend(Patient, Drug, evaluate, active_hbv) :-
    current_status(Patient, Drug, stopped),
    b_cell_depleting(Drug),
    active_hbv(Patient).

:- rule(evaluate_hbv_virus_after_stopping, [
    title: "Look into hepatitis B virus in the blood after an anti-CD20 drug was stopped",
    status: submitted,
    evidence: label(recommendation),
    cites: [pdr_ofatumumab / "hepatitis B monitoring"],
    encodes: ['KUS-15'],
    caveat: "Virus without HBsAg is not active hepatitis B in the label's sense; no source here \c
        says what it means. The text is about ofatumumab; for other anti-CD20 drugs it is applied \c
        by class.",
    clinician: "{Drug} is stopped, and HBV DNA was detected on {Date}. Reactivation has appeared \c
        12 months or more after the last dose, so that this should be looked into now.",
    patient: "Hepatitis B virus was found in your blood. It can come back after {Drug}; contact \c
        your care team soon."
]).
recommend(Patient, Drug, evaluate, hbv_dna) :-
    current_status(Patient, Drug, stopped),
    b_cell_depleting(Drug),
    latest_serology(Patient, hbv_dna, positive, Date),
    \+ active_hbv(Patient).

:- rule(consult_liver_specialist_after_stopping, [
    title: "Ask a liver specialist about hepatitis B found after an anti-CD20 drug was stopped",
    status: submitted,
    evidence: label(recommendation),
    cites: [pdr_ofatumumab / "hepatitis B monitoring"],
    encodes: ['KUS-15', 'HBV-02'],
    caveat: "The labels ask for a liver specialist before and during treatment; that one is asked \c
        after it too, where the finding is new, is the reading of this knowledge base. The text \c
        is about ofatumumab; for other anti-CD20 drugs it is applied by class.",
    clinician: "{Drug} is stopped, and {Finding} was found. No consultation of a liver specialist \c
        since then is on record; asking one is advised.",
    patient: "Blood tests point to hepatitis B. A liver specialist should be asked; your care \c
        team can arrange this."
]).
recommend(Patient, Drug, consult, hepatology) :-
    current_status(Patient, Drug, stopped),
    b_cell_depleting(Drug),
    liver_finding(Patient, Finding, Date),
    \+ liver_expert_since(Patient, Date).

:- rule(active_hepatitis_b_is_a_liver_finding, [
    status: submitted,
    clinician: "Hepatitis B is active by the record; its latest positive HBsAg is of {Date}.",
    patient: "Blood tests show hepatitis B."
]).
liver_finding(Patient, active_hbv, Date) :-
    active_hbv(Patient),
    latest_serology(Patient, hbsag, positive, Date).

:- rule(recorded_hepatitis_b_is_a_liver_finding, [
    status: submitted,
    clinician: "Active hepatitis B ({Episode}) is recorded as an infection since {Date}.",
    patient: "Your record lists active hepatitis B."
]).
liver_finding(Patient, active_hbv, Date) :-
    active_infection(Patient, Episode, active_hepatitis_b),
    infection_episode(Patient, Episode, active_hepatitis_b, Date).

:- rule(hbv_virus_is_a_liver_finding, [
    status: submitted,
    clinician: "HBV DNA was detected on {Date}.",
    patient: "Hepatitis B virus was found in your blood."
]).
liver_finding(Patient, hbv_dna, Date) :-
    latest_serology(Patient, hbv_dna, positive, Date).

:- rule(liver_specialist_asked_since, [
    status: submitted,
    clinician: "A liver specialist was consulted on {Consulted}, not before {Date}.",
    patient: "A liver specialist was asked on {Consulted}."
]).
liver_expert_since(Patient, Date) :-
    liver_finding(Patient, _, Date),
    consulted(Patient, hepatology, Consulted),
    on_or_before(Date, Consulted).

:- rule(monitor_hepatitis_b, [
    title: "Watch for hepatitis B during and after anti-CD20 drugs",
    status: submitted,
    evidence: label(recommendation),
    cites: [
        pdr_ofatumumab / "hepatitis B monitoring",
        hepatitis_b_guideline / "duration",
        seed_article / "Special Considerations"
    ],
    encodes: ['KUS-15', 'HBV-02'],
    caveat: "The article only says to monitor, which is incomplete: the labels also want \c
        screening and a liver specialist before and during treatment. No source sets an end: the \c
        guideline has monitoring for up to 12 months beyond prophylaxis, the summary knows of \c
        reactivation after 12 months or more. It is about ofatumumab; for other anti-CD20 drugs \c
        it is applied by class.",
    clinician: "{Reason} points to hepatitis B: together with a liver specialist, watch for it \c
        clinically and by laboratory during {Drug} and for several months after; it has come back \c
        12 months or more after the last dose.",
    patient: "Hepatitis B can come back during {Drug} and long after it. Regular blood tests can \c
        show this early."
]).
recommend(Patient, Drug, monitor, hepatitis_b) :-
    current_status(Patient, Drug, Status),
    hbv_must_be_watched(Status),
    b_cell_depleting(Drug),
    hbv_history(Patient, Reason, _).

:- rule(monitor_hepatitis_b_with_other_drugs, [
    title: "Watch for hepatitis B during other immunosuppressants",
    status: submitted,
    evidence: convention(general_knowledge),
    cites: [Document / At],
    caveat: "No label was seen to say so for this drug; the entry of the infection list is from \c
        general knowledge and not verified.",
    clinician: "{Reason} points to hepatitis B. By {Document} ({Claim}) it is watched during \c
        {Drug}.",
    patient: "Hepatitis B can come back when the defences are low. Blood tests can show this early."
]).
recommend(Patient, Drug, monitor, hepatitis_b) :-
    current_status(Patient, Drug, Status),
    hbv_must_be_watched(Status),
    \+ b_cell_depleting(Drug),
    hbv_history(Patient, Reason, _),
    general_statement(liver_specialist_before_and_during, Document, At, Claim).

:- rule(evaluate_hbv_virus, [
    title: "Look into hepatitis B virus in the blood",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    caveat: "Virus without HBsAg is not active hepatitis B in the label's sense; no cited source \c
        says what it means before treatment.",
    clinician: "HBV DNA was detected on {Date}. What it means is best found out before {Drug} is \c
        given.",
    patient: "Hepatitis B virus was found in your blood. Your doctors need to look into it before \c
        {Drug}."
]).
recommend(Patient, Drug, evaluate, hbv_dna) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    latest_serology(Patient, hbv_dna, positive, Date),
    \+ active_hbv(Patient),
    \+ hbv_under_treatment(Patient, Drug, _).
