% Pitfalls happening in the record: told as warnings beside the advice, they decide nothing.

:- rule(given_as_a_dose, [
    status: submitted,
    clinician: "A dose of {Drug} was given on {Date}.",
    patient: "You had a dose of {Drug} on {Date}."
]).
given_on(Patient, Drug, Date) :-
    dose_given(Patient, Drug, Date),
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status).

:- rule(given_from_an_entry, [
    status: submitted,
    caveat: "An entry that puts a patient on therapy counts as the day of a dose.",
    clinician: "{Drug} was started or restarted on {Date}.",
    patient: "{Drug} was started or went on from {Date}."
]).
given_on(Patient, Drug, Date) :-
    treatment_so_far(Patient, Drug, on_therapy, Date),
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status).

:- rule(last_day_given, [
    status: submitted,
    clinician: "{Drug} was last given, started or restarted on {Last}.",
    patient: "You last had {Drug}, or it was started, on {Last}."
]).
last_given(Patient, Drug, Last) :-
    given_on(Patient, Drug, _),
    aggregate_all(max(Date), given_on(Patient, Drug, Date), Last).

:- rule(warn_given_during_active_infection, [
    title: "Pitfall: given during an infection that is still active",
    status: submitted,
    evidence: article(warning),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-23'],
    caveat: "The article, written about Kesimpta, warns of restarting before resolution; a first \c
        or regular dose during an infection is the same pitfall here.",
    clinician: "{Drug} was given, started or restarted on {Last}; {Infection} ({Episode}) began \c
        on {Onset} and is active. It may get worse.",
    patient: "You had {Drug} on {Last}, when your infection had already begun: {Infection}. Tell \c
        your care team at once if you feel worse."
]).
warning(Patient, Drug, given_during_infection, Episode) :-
    last_given(Patient, Drug, Last),
    active_infection(Patient, Episode, Infection),
    infection_episode(Patient, Episode, Infection, Onset),
    on_or_before(Onset, Last).

:- rule(warn_given_before_resolution, [
    title: "Pitfall: given before the infection had resolved",
    status: submitted,
    evidence: article(warning),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-23'],
    caveat: "The article, written about Kesimpta, warns of restarting before resolution; a first \c
        or regular dose during an infection is the same pitfall here. Only the last dose counts.",
    clinician: "{Drug} was last given, started or restarted on {Last}, between the onset \c
        ({Onset}) and the resolution ({Resolved}) of {Episode}. It may come back.",
    patient: "You last had {Drug} on {Last}, before your infection was gone. Tell your care team \c
        if it comes back."
]).
warning(Patient, Drug, given_during_infection, Episode) :-
    last_given(Patient, Drug, Last),
    resolution(Patient, Episode, Onset, Resolved),
    on_or_before(Onset, Last),
    before(Last, Resolved).

:- rule(warn_given_while_course_is_running, [
    title: "Pitfall: given while an antimicrobial course is still running",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-25', 'SEED-12'],
    caveat: "Unverified and of low grade; the label has no such condition.",
    clinician: "{Drug} was last given, started or restarted on {Last}; the {Antimicrobial} course \c
        for {Episode}, begun on {Started}, is not completed.",
    patient: "You had {Drug} on {Last}, before you finished the medicine for your infection. Tell \c
        your care team."
]).
warning(Patient, Drug, given_before_course_was_completed, Episode) :-
    last_given(Patient, Drug, Last),
    course_running(Patient, Episode, Antimicrobial),
    course_started(Patient, Episode, Antimicrobial, Started),
    on_or_before(Started, Last).

:- rule(warn_given_before_course_was_over, [
    title: "Pitfall: given before the antimicrobial course was completed",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-25', 'SEED-12'],
    caveat: "Unverified and of low grade; the label has no such condition. Only the last dose \c
        counts.",
    clinician: "{Drug} was last given, started or restarted on {Last}; the {Antimicrobial} course \c
        for {Episode} ran from {Started} to {Completed}.",
    patient: "You last had {Drug} on {Last}, before you finished the medicine for your infection."
]).
warning(Patient, Drug, given_before_course_was_completed, Episode) :-
    last_given(Patient, Drug, Last),
    course_started(Patient, Episode, Antimicrobial, Started),
    on_or_before(Started, Last),
    aggregate_all(min(Ended), (
        course_completed(Patient, Episode, Antimicrobial, Ended),
        on_or_before(Started, Ended)
    ), Completed),
    before(Last, Completed).

:- rule(warn_given_after_course_was_cut_short, [
    title: "Pitfall: given although the antimicrobial course was stopped early",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-25', 'SEED-20'],
    caveat: "Unverified and of low grade; the label has no such condition.",
    clinician: "{Drug} was last given, started or restarted on {Last}; the {Antimicrobial} course \c
        for {Episode} was stopped early on {Stopped}, and no full one is on record since.",
    patient: "You had {Drug} on {Last}, although the medicine for your infection was stopped \c
        early. Tell your care team."
]).
warning(Patient, Drug, given_before_course_was_completed, Episode) :-
    last_given(Patient, Drug, Last),
    course_cut_short(Patient, Episode, Antimicrobial),
    course_stopped_early(Patient, Episode, Antimicrobial, Stopped),
    on_or_before(Stopped, Last).

:- rule(warn_given_in_wait_after_antibiotics, [
    title: "Pitfall: given within the shortest wait after antibiotics",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        seed_article / "Monitoring for Infection Resolution",
        seed_article / "Common Pitfalls to Avoid"
    ],
    encodes: ['SEED-13', 'SEED-23'],
    caveat: "Unverified and of low grade; the label has no waiting time. Only the last dose \c
        counts.",
    clinician: "{Drug} was last given, started or restarted on {Last}; antibiotics for {Episode} \c
        ended on {Completed}, and the article's shortest wait ran until {Until}. The infection \c
        may come back.",
    patient: "You last had {Drug} on {Last}, a few days after your antibiotics. Tell your care \c
        team if the infection comes back."
]).
warning(Patient, Drug, given_in_wait_after_antibiotics, Episode) :-
    last_given(Patient, Drug, Last),
    infection_episode(Patient, Episode, _, _),
    course_completed(Patient, Episode, antibiotic, Completed),
    on_or_before(Completed, Last),
    count_parameter(post_antibiotic_minimum_days, Days, _, _, _, _),
    date_plus(Completed, Days, Until),
    before(Last, Until).

:- rule(warn_dose_due_while_held_back, [
    title: "Pitfall: a dose is due while the advice holds it back",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "pitfalls"],
    caveat: "This only puts the day of the dose beside the advice; the reasons stand there.",
    clinician: "A dose of {Drug} is due on {Due}, and by the record as it stands the advice is: \c
        {Action}.",
    patient: "Your next dose of {Drug} is planned for {Due}. By your record it should not be \c
        given as things are; ask your care team before that day."
]).
warning(Patient, Drug, dose_due_while_held_back, next_dose) :-
    dose_due(Patient, Drug, Due),
    as_of(Today),
    on_or_before(Today, Due),
    recommend(Patient, Drug, Action, _),
    holds_dose_back(Action),
    \+ settled_by(Patient, Drug, Due).

:- rule(settled_before_the_dose, [
    status: submitted,
    clinician: "By {Date} the answer about {Drug} may be another one; the dose is due on {Due}.",
    patient: "Your care team checks again on {Date}, before your dose of {Due}."
]).
settled_by(Patient, Drug, Due) :-
    dose_due(Patient, Drug, Due),
    valid_until(Patient, Drug, _, Date),
    on_or_before(Date, Due).

:- rule(warn_dose_due_before_earliest_restart, [
    title: "Pitfall: a dose is due before the earliest date by one view",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        seed_article / "Monitoring for Infection Resolution",
        seed_article / "Common Pitfalls to Avoid"
    ],
    encodes: ['SEED-13', 'SEED-23'],
    caveat: "Unverified and of low grade; the label has no waiting time.",
    clinician: "A dose of {Drug} is due on {Due}, before {Date}, the earliest day by this view: \c
        {Basis}.",
    patient: "Your next dose of {Drug} is planned for {Due}. Counting days alone, it would be \c
        {Date} at the earliest. Ask your care team."
]).
warning(Patient, Drug, dose_due_before_earliest_date, Basis) :-
    dose_due(Patient, Drug, Due),
    earliest_restart(Patient, Drug, Basis, Date),
    before(Due, Date).

:- rule(warn_dose_due_before_earliest_start, [
    title: "Pitfall: a first dose is due before a vaccine interval is over",
    status: submitted,
    evidence: label(recommendation),
    cites: [project_conventions / "pitfalls"],
    caveat: "The intervals and their sources stand with the earliest dates.",
    clinician: "A dose of {Drug} is due on {Due}, before {Date}, the earliest day by this view: \c
        {Basis}.",
    patient: "Your first dose of {Drug} is planned for {Due}. After your vaccine it would be \c
        {Date} at the earliest. Ask your care team."
]).
warning(Patient, Drug, dose_due_before_earliest_date, Basis) :-
    dose_due(Patient, Drug, Due),
    earliest_start(Patient, Drug, Basis, Date),
    before(Due, Date).

:- rule(warn_mild_infection_under_treatment, [
    title: "Pitfall: a mild infection may become serious under immunosuppression",
    status: submitted,
    evidence: article(warning),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-24'],
    caveat: "Unverified: the article's warning, written about Kesimpta.",
    clinician: "{Infection} ({Episode}) is recorded as mild. Under {Drug} a mild infection may \c
        still become serious.",
    patient: "Your infection is mild ({Infection}). With {Drug} it may still get worse. Tell your \c
        care team if it does."
]).
warning(Patient, Drug, mild_infection_may_become_serious, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    active_infection(Patient, Episode, Infection),
    severity(Patient, Episode, mild).

:- rule(warn_no_prophylaxis_on_record, [
    title: "Pitfall: high risk of Pneumocystis, and no prophylaxis on record",
    status: submitted,
    evidence: article(warning),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-26'],
    caveat: "Unverified: the article's warning, without saying who is at high risk. That is by \c
        the view named; views differ about steroids.",
    clinician: "A high risk of Pneumocystis pneumonia by {Document}: {Reason}. The record shows \c
        no prophylaxis while {Drug} is in question.",
    patient: "You may be at risk of a lung infection called Pneumocystis. Your record shows no \c
        medicine to prevent it. Ask your doctor."
]).
warning(Patient, Drug, no_prophylaxis_on_record, pneumocystis) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pneumocystis_risk(Patient, Drug, Reason, Document),
    \+ prophylaxis(Patient, pneumocystis, _).

:- rule(warn_marker_older_than_resolution, [
    title: "Pitfall: the last CRP is older than the end of the infection",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-11', 'SEED-23'],
    caveat: "Unverified and of low grade; the label has no such condition.",
    clinician: "The latest CRP ({Value} {Unit}) is of {Date}, before the resolution of \c
        {Resolved}: it says nothing about the time since, normal or not.",
    patient: "Your last CRP blood test is from before your infection was gone. It does not show \c
        how things are now."
]).
warning(Patient, Drug, marker_older_than_resolution, crp) :-
    current_status(Patient, Drug, on_hold),
    last_resolution(Patient, Resolved),
    latest_value(Patient, crp, Value, Unit, Date),
    before(Date, Resolved).
