% Where cited sources ask for different things. All are shown; the more cautious view decides.

:- rule(conflict_waiting_time, [
    title: "Label and article differ about a wait after antibiotics",
    status: submitted,
    evidence: article(low_grade),
    cites: [Label, seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13', 'KUS-03'],
    caveat: "The article, written about Kesimpta, has a reference of low grade for the wait.",
    clinician: "Antibiotics for {Episode} ended on {Completed}: {Label} has no waiting time after \c
        resolution; the article waits {Shorter} to {Days} days. For {Drug} the shorter wait \c
        decides and the longer one is shown.",
    patient: "The sources do not agree on how long to wait after antibiotics. Your care team \c
        knows both views."
]).
conflict(Patient, Drug, Label, seed_article, waiting_time_after_antibiotics) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_episode(Patient, Episode, _, _),
    course_completed(Patient, Episode, antibiotic, Completed),
    count_parameter(post_antibiotic_minimum_days, Shorter, _, _, _, _),
    count_parameter(post_antibiotic_conservative_days, Days, _, _, _, _),
    date_plus(Completed, Days, Until),
    as_of(Today),
    before(Today, Until),
    product(Drug, Ingredient),
    region_in_force(Region),
    label_of(Ingredient, Region, Label).

:- rule(conflict_between_regions, [
    title: "US and EU labels differ about a contraindication",
    status: submitted,
    evidence: label(contraindication),
    cites: [Milder, Stricter],
    caveat: "What was seen of the labels is known; that a label does not contraindicate means \c
        that no such statement of it is on record here.",
    clinician: "{Finding} is on record: {Stricter} contraindicates {Drug} for {Subject}; {Milder} \c
        has no such contraindication. The label of the jurisdiction decides, and the stricter one \c
        counts as an open question at least.",
    patient: "The rules of the United States and of Europe differ here. The more careful view is \c
        used."
]).
conflict(Patient, Drug, Milder, Stricter, Subject) :-
    label_contraindicates(Patient, Drug, Region, _, Finding, Topic, _, _),
    contraindication_subject(Topic, Subject),
    product(Drug, Ingredient),
    label_of(Ingredient, Region, Stricter),
    label_of(Ingredient, Other, Milder),
    \+ contraindicated_in_region(Patient, Drug, Other, Subject).

:- rule(conflict_end_of_natalizumab, [
    title: "US and EU texts differ about an infection that ends natalizumab",
    status: submitted,
    evidence: label(discontinue),
    cites: [Label, Document / At],
    caveat: "No US statement on this is on record here; the EU text was seen in an abridged copy.",
    clinician: "{About} came under treatment, and {Document} ({At}) ends {Drug} after it; {Label} \c
        has no such statement on record here. The text of the jurisdiction decides, and the \c
        stricter one counts as an open question at least.",
    patient: "The rules of the United States and of Europe differ about your infection and {Drug}."
]).
conflict(Patient, Drug, Label, Document, opportunistic_infection) :-
    natalizumab_ended_by(Patient, Drug, About),
    statement(natalizumab, _, ends_with_opportunistic_or_herpes_infection, Document, At, _),
    label_of(natalizumab, us, Label).

:- rule(conflict_viral_infection, [
    title: "Label and article differ about viral infections",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At, seed_article / "Types of Infections Requiring Withholding Therapy"],
    encodes: ['SEED-07'],
    caveat: "That the infection is viral rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is viral: the article, written about Kesimpta, says it \c
        may require withholding; {Document} ({At}) says of {Drug}: {Topic}. The label decides.",
    patient: "The sources do not use the same words about viral infections. The more careful view \c
        is used here, which is to wait."
]).
conflict(Patient, Drug, Document, seed_article, holding_in_viral_infection) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, viral, _, _, _, may_hold_systemic),
    label_says(Drug, Topic, Document, At, _),
    about_any_infection(Topic).

:- rule(conflict_serious_infection, [
    title: "Label and article differ about serious infections",
    status: submitted,
    evidence: label(consider),
    cites: [
        Document / At,
        seed_article / "Rationale for Withholding Kesimpta During Active Infection"
    ],
    encodes: ['SEED-05'],
    caveat: "The article was written about Kesimpta and is extrapolated here.",
    clinician: "{Infection} ({Episode}) is active and serious: the article has immunosuppressive \c
        treatment in general withheld, {Document} ({At}) says of {Drug}: {Topic}. The label \c
        speaks of this very drug and leaves it to a clinician, who knows both views.",
    patient: "The sources differ about serious infections and {Drug}. Your doctor decides at once."
]).
conflict(Patient, Drug, Document, seed_article, holding_in_serious_infection) :-
    current_status(Patient, Drug, on_therapy),
    serious_episode(Patient, Episode),
    infection_in_scope(Patient, Episode, Infection, Scope),
    infection_policy(Topic, Scope, on_therapy, consider_withholding),
    label_says(Drug, Topic, Document, At, _).

:- rule(conflict_fungal_infection, [
    title: "Article and guideline differ about invasive fungal infections",
    status: submitted,
    evidence: article(stronger_than_guideline),
    cites: [
        seed_article / "Types of Infections Requiring Withholding Therapy",
        ecco_2021 / "fungal infection"
    ],
    encodes: ['SEED-08', 'ECCO-05'],
    caveat: "The guideline is about bowel disease, and what it says is from memory. Which fungal \c
        infections are invasive rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is an invasive fungal infection: the article withholds at \c
        once, the guideline behind it only considers stopping, with a specialist. For {Drug} the \c
        more cautious view, the article's, decides.",
    patient: "The sources do not use the same words about deep fungal infections. The more \c
        careful view is used here, which is to wait."
]).
conflict(Patient, Drug, ecco_2021, seed_article, holding_in_fungal_infection) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    b_cell_depleting(Drug),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, fungal, _, _, _, immediate_hold_fungal).

:- rule(conflict_lasting_infection, [
    title: "Label and article differ about infections that cannot be cleared",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At, seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "The article's advice is unverified and indirect.",
    clinician: "{Episode} may never resolve, and {Document} ({At}) says of {Drug}: {Topic}; the \c
        article, written about Kesimpta, asks a specialist before going on. The more cautious \c
        view, the label's, decides until people decide otherwise.",
    patient: "The sources differ about infections that stay. The more careful view is used until \c
        your doctors decide together."
]).
conflict(Patient, Drug, Document, seed_article, chronic_infection) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    lasting_infection(Patient, Episode),
    label_says(Drug, Topic, Document, At, _),
    about_any_infection(Topic).

:- rule(conflict_restart_conditions, [
    title: "Label and article differ about what a restart needs",
    status: submitted,
    evidence: article(low_grade),
    cites: [Label, seed_article / "When to Restart Therapy"],
    encodes: ['SEED-11', 'SEED-20', 'SEED-21', 'SEED-22'],
    caveat: "The article's conditions have no label support and were written about Kesimpta.",
    clinician: "All recorded infections have resolved, and no statement of {Label} on record here \c
        asks for more; the article also wants {What} before {Drug} is restarted. The more \c
        cautious view decides.",
    patient: "The sources differ about what is needed before {Drug} goes on. The more careful \c
        view is used."
]).
conflict(Patient, Drug, Label, seed_article, restart_conditions) :-
    current_status(Patient, Drug, on_hold),
    last_resolution(Patient, _),
    \+ active_infection(Patient, _, _),
    missing(Patient, Drug, What, _),
    asked_by_article_only(What),
    product(Drug, Ingredient),
    region_in_force(Region),
    label_of(Ingredient, Region, Label).
