% Where cited sources ask for different things. All are shown; the more cautious view decides.

:- rule(conflict_waiting_time, [
    title: "Label and article differ about a wait after antibiotics",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        kesimpta_us_label / "5.1 Infections",
        seed_article / "Monitoring for Infection Resolution"
    ],
    encodes: ['SEED-13', 'KUS-03'],
    caveat: "The article's reference for the wait is of low grade.",
    clinician: "Antibiotics for {Episode} ended on {Completed}. The label has no waiting time \c
        after resolution; the article waits 7 to 14 days. For {Drug} the shorter wait decides and \c
        the longer one is shown.",
    patient: "The sources do not agree on how long to wait after antibiotics. Your care team \c
        knows both views."
]).
conflict(Patient, Drug, kesimpta_us_label, seed_article, waiting_time_after_antibiotics) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_episode(Patient, Episode, _, _),
    course_completed(Patient, Episode, antibiotic, Completed),
    count_parameter(post_antibiotic_conservative_days, Days, _, _, _, _),
    date_plus(Completed, Days, Until),
    as_of(Today),
    before(Today, Until).

:- rule(conflict_severe_infection, [
    title: "US and EU labels differ about a severe active infection",
    status: submitted,
    evidence: label(contraindication),
    cites: [kesimpta_us_label / "5.1 Infections", kesimpta_eu_smpc / "4.3"],
    encodes: ['KEU-01', 'KUS-03'],
    clinician: "{Infection} ({Episode}) is active and serious: the US label delays {Drug}, the EU \c
        label contraindicates it until resolution. The label of the jurisdiction decides; both \c
        keep the dose back.",
    patient: "The rules of the United States and of Europe use different words here. Both say to \c
        wait."
]).
conflict(Patient, Drug, kesimpta_us_label, kesimpta_eu_smpc, severe_active_infection) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_infection(Patient, Episode, Infection),
    serious_episode(Patient, Episode).

:- rule(conflict_malignancy, [
    title: "US and EU labels differ about malignancy",
    status: submitted,
    evidence: label(contraindication),
    cites: [kesimpta_us_label / "4", kesimpta_eu_smpc / "4.3"],
    encodes: ['KEU-01'],
    clinician: "A malignancy is on record since {Since}: the EU label contraindicates {Drug} \c
        while it is active, the US label does not. The label of the jurisdiction decides.",
    patient: "The rules of the United States and of Europe differ about cancer. Ask your doctor."
]).
conflict(Patient, Drug, kesimpta_us_label, kesimpta_eu_smpc, malignancy) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    known_malignancy(Patient, Since).

:- rule(conflict_viral_infection, [
    title: "Label and article differ about viral infections",
    status: submitted,
    evidence: label(warning),
    cites: [
        kesimpta_us_label / "5.1 Infections",
        seed_article / "Types of Infections Requiring Withholding Therapy"
    ],
    encodes: ['SEED-07', 'KUS-03'],
    caveat: "That the infection is viral rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is viral: the article says it may require withholding, \c
        the label delays {Drug} in any active infection. The label decides.",
    patient: "The sources do not use the same words about viral infections. The more careful view \c
        is used: wait."
]).
conflict(Patient, Drug, kesimpta_us_label, seed_article, holding_in_viral_infection) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, viral, _, _, _, may_hold_systemic).

:- rule(conflict_hepatitis_b_care, [
    title: "Label and article differ about earlier hepatitis B",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1", seed_article / "Special Considerations"],
    encodes: ['SEED-18', 'KUS-12', 'KUS-15'],
    clinician: "{Reason} points to hepatitis B: the article only asks for monitoring during \c
        {Drug}; the label also wants a liver specialist before and during treatment, and \c
        monitoring after it. The label decides.",
    patient: "The sources differ about care after hepatitis B. The more careful view is used: ask \c
        a liver specialist first."
]).
conflict(Patient, Drug, kesimpta_us_label, seed_article, care_after_hepatitis_b) :-
    current_status(Patient, Drug, _),
    hbv_history(Patient, Reason, _),
    \+ active_hbv(Patient).

:- rule(conflict_lasting_infection, [
    title: "Label and article differ about infections that cannot be cleared",
    status: submitted,
    evidence: label(warning),
    cites: [kesimpta_us_label / "5.1 Infections", seed_article / "Special Considerations"],
    encodes: ['SEED-16', 'KUS-03'],
    caveat: "The article's advice is unverified and indirect.",
    clinician: "{Episode} may never resolve: the label delays {Drug} until an active infection \c
        has resolved, the article asks a specialist before going on. The more cautious view, the \c
        label's, decides until people decide otherwise.",
    patient: "The sources differ about infections that stay. The more careful view is used until \c
        your doctors decide together."
]).
conflict(Patient, Drug, kesimpta_us_label, seed_article, chronic_infection) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    lasting_infection(Patient, Episode).

:- rule(conflict_restart_conditions, [
    title: "Label and article differ about what a restart needs",
    status: submitted,
    evidence: article(low_grade),
    cites: [kesimpta_us_label / "5.1 Infections", seed_article / "When to Restart Therapy"],
    encodes: ['SEED-11', 'SEED-20', 'SEED-21', 'SEED-22', 'KUS-03'],
    caveat: "The article's conditions have no label support.",
    clinician: "All recorded infections have resolved, which is all that the label asks; the \c
        article also wants {What} before {Drug} is restarted. The more cautious view decides.",
    patient: "The sources differ about what is needed before {Drug} goes on. The more careful \c
        view is used."
]).
conflict(Patient, Drug, kesimpta_us_label, seed_article, restart_conditions) :-
    current_status(Patient, Drug, on_hold),
    last_resolution(Patient, _),
    \+ active_infection(Patient, _, _),
    missing(Patient, Drug, What, _),
    asked_by_article_only(What).
