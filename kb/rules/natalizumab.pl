% Natalizumab: infections that end it for good, and the risk of PML.

:- rule(ending_by_list, [
    status: submitted,
    cites: [infection_list / "opportunistic"],
    caveat: "Which infections are opportunistic rests on an unverified list. Legionella and \c
        Salmonella, which only the article groups so, are left out, and PML has rules of its own.",
    clinician: "{Infection} is listed as opportunistic.",
    patient: "{Infection} mostly troubles people with weak defences."
]).
ending_infection(Infection) :-
    taxonomy(Infection, _, opportunistic, _, _, _),
    Infection \== progressive_multifocal_leukoencephalopathy.

:- rule(ending_by_herpes, [
    status: submitted,
    clinician: "{Infection} is a herpes infection of the brain.",
    patient: "{Infection} is an infection of the brain by a herpes virus."
]).
ending_infection(Infection) :-
    named_in_scope(Infection, herpes_of_the_brain).

:- rule(ending_event_by_infection, [
    status: submitted,
    clinician: "{Infection} ({Episode}) began on {Onset}.",
    patient: "You had this infection: {Infection}."
]).
ending_event(Patient, Episode, Onset) :-
    infection_episode(Patient, Episode, Infection, Onset),
    ending_infection(Infection).

:- rule(ending_event_by_condition, [
    status: submitted,
    clinician: "{Condition} is on record since {Since}.",
    patient: "Your record lists {Condition}."
]).
ending_event(Patient, Condition, Since) :-
    condition_on_record(Patient, Condition, Since),
    ends_natalizumab(Condition).

:- rule(ending_event_by_pml, [
    status: submitted,
    clinician: "PML is on record as an infection or diagnosis and was not ruled out; it was noted \c
        on {Date}.",
    patient: "Your record lists a rare brain infection (PML)."
]).
ending_event(Patient, pml, Date) :-
    pml_finding(Patient, pml_on_record),
    pml_noted(Patient, Date).

:- rule(ended_during_treatment, [
    status: submitted,
    clinician: "{About} began on {Date}, after {Drug} was begun ({Begun}); it ends {Ingredient} \c
        by the EU text.",
    patient: "You had this infection during treatment with {Drug}."
]).
natalizumab_ended_by(Patient, Drug, About) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    product(Drug, Ingredient),
    statement(Ingredient, _, ends_with_opportunistic_or_herpes_infection, _, _, _),
    ending_event(Patient, About, Date),
    treatment_so_far(Patient, Drug, Earlier, Begun),
    treatment_has_begun(Earlier),
    on_or_before(Begun, Date).

:- rule(ended_while_infection_lasts, [
    status: submitted,
    clinician: "{Infection} ({Episode}) is still active while the patient is {Status} for {Drug}; \c
        it ends {Ingredient} by the EU text.",
    patient: "You have this infection during treatment with {Drug}."
]).
natalizumab_ended_by(Patient, Drug, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    product(Drug, Ingredient),
    statement(Ingredient, _, ends_with_opportunistic_or_herpes_infection, _, _, _),
    active_infection(Patient, Episode, Infection),
    ending_infection(Infection).

:- rule(perhaps_ended_before_recorded_hold, [
    status: submitted,
    clinician: "{Drug} is on hold, the record does not show when it was begun, and {About} of \c
        {Date} would end {Ingredient} by the EU text if it came under treatment.",
    patient: "Your record does not say whether you took {Drug} when you had this infection."
]).
perhaps_ended_by(Patient, Drug, About, Date) :-
    current_status(Patient, Drug, on_hold),
    product(Drug, Ingredient),
    statement(Ingredient, _, ends_with_opportunistic_or_herpes_infection, _, _, _),
    ending_event(Patient, About, Date),
    \+ treatment_so_far(Patient, Drug, on_therapy, _),
    \+ natalizumab_ended_by(Patient, Drug, About).

:- rule(stop_natalizumab_for_good, [
    title: "An opportunistic infection or herpes of the brain ends natalizumab for good",
    status: submitted,
    evidence: label(discontinue),
    cites: [Document / At],
    caveat: "EU text only, seen in an abridged copy. Unlike the labels of anti-CD20 antibodies it \c
        leaves no restart after resolution. Which infections are opportunistic rests on an \c
        unverified list.",
    clinician: "{About} came under treatment, and {Document} ({At}) ends {Drug} for good after \c
        it; that advises discontinuing it, with no restart after resolution.",
    patient: "After this infection the rules end treatment with {Drug}. Contact your care team, \c
        who will tell you what comes next."
]).
recommend(Patient, Drug, stop, About) :-
    natalizumab_ended_by(Patient, Drug, About),
    label_says(Drug, ends_with_opportunistic_or_herpes_infection, Document, At, _).

% Where treatment ends for good, holding the next dose for the same infection says nothing more.
:- overrides(stop_natalizumab_for_good, article_considers_holding_while_infection_is_active).
:- overrides(stop_natalizumab_for_good, article_withholds_in_serious_infection).
:- overrides(stop_natalizumab_for_good, hold_while_course_is_running).
:- overrides(stop_natalizumab_for_good, hold_in_wait_after_antibiotics).

:- rule(evaluate_natalizumab_ended_elsewhere, [
    title: "The EU text would end natalizumab after this infection",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides", Document / At],
    caveat: "The EU text is not in force here, and no US statement on this is on record. That a \c
        clinician looks into it first is the more cautious view.",
    clinician: "{About} came under treatment with {Drug}, and {Document} ({At}), in force in the \c
        {Region}, ends it for good after that. It is best looked into before the next dose.",
    patient: "The rules of Europe end treatment with {Drug} after this infection. Ask your doctor."
]).
recommend(Patient, Drug, evaluate, About) :-
    natalizumab_ended_by(Patient, Drug, About),
    statement(natalizumab, Region, ends_with_opportunistic_or_herpes_infection, Document, At, _),
    region_in_force(Own),
    Own \== Region.

:- rule(clarify_whether_under_natalizumab, [
    title: "Settle whether an infection came under natalizumab",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered", Document / At],
    caveat: "EU text only, seen in an abridged copy; in the US it is told as the more cautious \c
        view. Which infections are opportunistic rests on an unverified list.",
    clinician: "{About} of {Date} is on record, and the record shows {Drug} on hold and not when \c
        it was begun. {Document} ({At}), of the {Region}, ends {Drug} for good after such an \c
        infection under treatment. Whether it came under treatment before a restart is open.",
    patient: "You had an infection after which {Drug} may not be started again if you took it \c
        then. Your care team should check the dates."
]).
recommend(Patient, Drug, evaluate, About) :-
    perhaps_ended_by(Patient, Drug, About, Date),
    statement(natalizumab, Region, ends_with_opportunistic_or_herpes_infection, Document, At, _).

:- rule(missing_start_of_natalizumab, [
    title: "Missing: when natalizumab was begun",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered", Document / At],
    caveat: "EU text only, seen in an abridged copy; in the US it is the more cautious view.",
    clinician: "There is no record of when {Drug} was begun. By {Document} ({At}) it ends for \c
        good where {About} of {Date} came under treatment; {Drug} waits for that.",
    patient: "Your record does not show when {Drug} was begun."
]).
missing(Patient, Drug, start_of_treatment,
        "such an infection under treatment would end the drug for good by the EU text") :-
    perhaps_ended_by(Patient, Drug, About, Date),
    statement(natalizumab, _, ends_with_opportunistic_or_herpes_infection, Document, At, _).

:- rule(clarify_risk_of_opportunistic_infection, [
    title: "Settle the risk of opportunistic infections before natalizumab",
    status: submitted,
    evidence: label(contraindication),
    cites: [Document / At],
    caveat: "The label does not say what makes the risk higher. That an earlier opportunistic \c
        infection or herpes of the brain raises the question is the cautious reading.",
    clinician: "{About} of {Date} is on record, and {Document} ({At}) contraindicates {Drug} at \c
        an increased risk of opportunistic infections. Whether this applies is best settled \c
        before starting.",
    patient: "You had an infection that troubles people with weak defences. Your doctors should \c
        check whether {Drug} is right for you."
]).
recommend(Patient, Drug, evaluate, About) :-
    current_status(Patient, Drug, candidate),
    label_says(Drug, contraindicated_at_risk_of_opportunistic_infection, Document, At, _),
    ending_event(Patient, About, Date).

:- rule(follow_pml_risk, [
    title: "Follow the risk of PML",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "Seen in an abridged copy of the EU text. A record has no entry for antibodies \c
        against the JC virus, so the risk is not graded here.",
    clinician: "By {Document} ({At}), antibodies against the JC virus and repeated MRI show how \c
        high the risk of PML is under {Drug}. It grows with the antibody, after more than two \c
        years of treatment, and after an earlier immunosuppressant.",
    patient: "With {Drug}, doctors check the risk of a rare brain infection by blood tests and \c
        scans."
]).
recommend(Patient, Drug, monitor, pml_risk) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    label_says(Drug, pml_risk_is_followed, Document, At, _).
