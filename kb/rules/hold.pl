% Infections that delay the next dose of a candidate or of a patient on therapy.

:- rule(hold_while_infection_is_active, [
    title: "Delay the dose while any infection is active",
    status: submitted,
    evidence: label(warning),
    cites: [
        kesimpta_us_label / "5.1 Infections",
        kesimpta_eu_smpc / "4.4",
        seed_article / "summary"
    ],
    encodes: ['KUS-03', 'KEU-02', 'SEED-01', 'SEED-02', 'SEED-05'],
    caveat: "The label delays and does not contraindicate here; it sets no severity, no \c
        antibiotic criterion and no waiting time. The article's further support (expert opinion \c
        on bowel disease) is indirect.",
    clinician: "{Infection} ({Episode}) is active, and the label delays {Drug} until an active \c
        infection has resolved.",
    patient: "Wait with {Drug} until your infection is gone. Talk to your care team; do not stop \c
        or restart it on your own."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    active_infection(Patient, Episode, Infection).

:- rule(hold_bacterial_infection_on_antibiotics, [
    title: "Hold for a bacterial infection that needs antibiotics",
    status: submitted,
    evidence: article(narrower_than_label),
    cites: [seed_article / "Types of Infections Requiring Withholding Therapy"],
    encodes: ['SEED-06'],
    caveat: "Enough to hold is not the same as clinically serious. The label delays for any \c
        active infection, antibiotics or not. That the infection is bacterial rests on an \c
        unverified list.",
    clinician: "{Infection} ({Episode}) is bacterial and was treated with antibiotics from \c
        {Started}, which is enough to hold {Drug}.",
    patient: "You needed antibiotics for this infection, so {Drug} should wait. Your care team \c
        will tell you for how long."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, bacterial, _, _, _, _),
    course_started(Patient, Episode, antibiotic, Started).

:- rule(viral_infection_may_need_holding, [
    title: "A viral infection may require withholding",
    status: submitted,
    evidence: article(weaker_than_label),
    cites: [seed_article / "Types of Infections Requiring Withholding Therapy"],
    encodes: ['SEED-07'],
    caveat: "Unverified, and weaker than the label, which delays for any active infection and \c
        decides here. That the infection is viral rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is viral; the article says it may require withholding \c
        {Drug}.",
    patient: "With a viral infection it may be better to wait with {Drug}. Ask your care team."
]).
recommend(Patient, Drug, consider_withholding, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, viral, _, _, _, may_hold_systemic).

:- rule(systemic_viral_infection_may_need_holding, [
    title: "A viral infection with systemic symptoms may, particularly, require withholding",
    status: submitted,
    evidence: article(weaker_than_label),
    cites: [seed_article / "Types of Infections Requiring Withholding Therapy"],
    encodes: ['SEED-07'],
    caveat: "Unverified, and weaker than the label, which delays for any active infection and \c
        decides here. That the infection is viral rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is viral with systemic symptoms, the case in which the \c
        article says in particular that {Drug} may have to be withheld.",
    patient: "You have a viral infection and feel ill all over, so it may well be better to wait \c
        with {Drug}. Ask your care team."
]).
recommend(Patient, Drug, consider_withholding, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, viral, _, _, _, may_hold_systemic),
    systemic_illness(Patient, Episode).

% Same patient, drug and episode, same action: only the fuller reason is shown.
:- overrides(systemic_viral_infection_may_need_holding, viral_infection_may_need_holding).

:- rule(hold_at_once_in_invasive_fungal_infection, [
    title: "Withhold at once in an invasive fungal infection",
    status: submitted,
    evidence: article(backed_by_label),
    cites: [
        seed_article / "Types of Infections Requiring Withholding Therapy",
        ecco_2021 / "fungal infection"
    ],
    encodes: ['SEED-08'],
    caveat: "The label supports the hold; the urgency is the article's, and the guideline behind \c
        it only advises to consider stopping. Which fungal infections are invasive rests on an \c
        unverified list.",
    clinician: "{Infection} ({Episode}) is an invasive fungal infection: withhold {Drug} at once.",
    patient: "This is a deep fungal infection. {Drug} should wait; contact your care team right \c
        away."
]).
recommend(Patient, Drug, withhold_immediately, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, fungal, _, _, _, immediate_hold_fungal).

:- rule(hold_in_opportunistic_infection, [
    title: "Hold in an opportunistic infection until it resolves",
    status: submitted,
    evidence: article(indirect),
    cites: [
        seed_article / "Types of Infections Requiring Withholding Therapy",
        ecco_2021 / "bacterial infection"
    ],
    encodes: ['SEED-09'],
    caveat: "Unverified and indirect (guideline on bowel disease, expert opinion). Legionella and \c
        Salmonella are no classic opportunists; the article groups them so. The list of \c
        infections is not verified.",
    clinician: "{Infection} ({Episode}) is on the list of opportunistic infections: withhold \c
        {Drug} until it resolves.",
    patient: "This infection mostly troubles people with weak defences. {Drug} should wait until \c
        it is gone."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    active_infection(Patient, Episode, Infection),
    opportunistic(Infection).

:- rule(hold_while_course_is_running, [
    title: "Hold while an antimicrobial course is still running",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-12', 'SEED-20', 'SEED-25'],
    caveat: "Unverified; the label has no such condition. The article speaks of restarting; \c
        applying it to the next dose of a patient who is not formally on hold is the cautious \c
        reading.",
    clinician: "The {Antimicrobial} course for {Episode} is still running. Withhold {Drug} until \c
        it is completed, also where the infection is already called resolved.",
    patient: "You have not finished your medicine for this infection. {Drug} should wait until \c
        you have; keep taking the medicine as prescribed."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    course_running(Patient, Episode, Antimicrobial).

:- rule(hold_in_wait_after_antibiotics, [
    title: "Wait at least 7 days after antibiotics",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "Unverified and of low grade; the label has no waiting time. The article gives 1 to 2 \c
        weeks before restarting; applying it to the next dose of a patient who is not formally on \c
        hold is the cautious reading.",
    clinician: "Antibiotics for {Episode} ended only lately; by the article's shortest wait, \c
        withhold {Drug} until {Until}.",
    patient: "You finished antibiotics a few days ago. {Drug} should wait a little to make sure \c
        that the infection stays away."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    waiting_after_antibiotics(Patient, Episode, Until).
