% What the record must show before the disposition could improve: infections, symptoms, markers.

:- rule(missing_resolution, [
    title: "Missing: documented resolution of the infection",
    status: submitted,
    evidence: article(backed_by_label),
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-19'],
    caveat: "The article is about Kesimpta, whose label backs it; for other drugs this is an \c
        extrapolation.",
    clinician: "There is no record that {Infection} ({Episode}) has resolved; {Drug} waits for \c
        that.",
    patient: "Your record does not say that this infection is gone: {Infection}."
]).
missing(Patient, Drug, clinical_resolution,
        "every infection has to resolve before the next dose") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_infection(Patient, Episode, Infection),
    \+ not_eradicable(Patient, Episode).

:- rule(missing_specialist_decision, [
    title: "Missing: what was decided about an infection that cannot be cleared",
    status: submitted,
    evidence: article(indirect),
    cites: [
        seed_article / "Special Considerations",
        project_conventions / "an open question is never taken as answered"
    ],
    encodes: ['SEED-16'],
    caveat: "Unverified. A record has no place for that decision, so no entry takes the hold back \c
        here: the specialist and the treating clinician decide.",
    clinician: "{Episode} is documented as impossible to clear, so no resolution is waited for. \c
        Whether {Drug} can be given all the same is for an infectious-disease specialist and the \c
        treating clinician.",
    patient: "Your infection cannot be cleared. Specialists decide with you about {Drug}."
]).
missing(Patient, Drug, specialist_decision,
        "only people can decide about an infection that stays") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    not_eradicable(Patient, Episode),
    active_infection(Patient, Episode, _).

:- rule(missing_course_completion, [
    title: "Missing: completion of a running antimicrobial course",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-12', 'SEED-20'],
    caveat: "Unverified and of low grade; the article is about Kesimpta, and no label here has \c
        such a condition.",
    clinician: "There is no record that the {Antimicrobial} course for {Episode} was completed; \c
        {Drug} waits for that.",
    patient: "Your record does not say that you finished your medicine for this infection."
]).
missing(Patient, Drug, completed_antimicrobial_course,
        "the full course comes before the next dose") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    course_running(Patient, Episode, Antimicrobial).

:- rule(missing_full_course, [
    title: "Missing: a full antimicrobial course after one was stopped early",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-20', 'SEED-25'],
    caveat: "Unverified and of low grade; the article is about Kesimpta, and no label here has \c
        such a condition.",
    clinician: "The {Antimicrobial} course for {Episode} was stopped early, and there is no \c
        record of a full one since; {Drug} waits for that.",
    patient: "Your medicine for this infection was stopped early, and your record shows no full \c
        course since."
]).
missing(Patient, Drug, completed_antimicrobial_course,
        "the full course comes before the next dose") :-
    current_status(Patient, Drug, on_hold),
    course_cut_short(Patient, Episode, Antimicrobial).

:- rule(missing_course_on_record, [
    title: "Missing: how the infection was treated",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "When to Restart Therapy", infection_list / "usual treatment"],
    encodes: ['SEED-20'],
    caveat: "Unverified; the article is about Kesimpta, no label here has such a condition, and \c
        the usual treatment is from an unverified list.",
    clinician: "There is no record of the usual kind of course for {Infection} ({Episode}); \c
        {Drug} waits until that is clear.",
    patient: "Your record does not show how this infection was treated: {Infection}."
]).
missing(Patient, Drug, antimicrobial_course_on_record,
        "a completed course cannot be seen in a record without any") :-
    current_status(Patient, Drug, on_hold),
    course_not_on_record(Patient, Episode, Infection).

:- rule(missing_absence_of_symptom, [
    title: "Missing: absence of fever and symptoms since the infection resolved",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-10', 'SEED-21'],
    caveat: "Unverified and of low grade; the article is about Kesimpta, and no label here has \c
        such a condition.",
    clinician: "There is no record since the resolution of absence of {Sign}; {Drug} waits for \c
        that.",
    patient: "Your record does not say that you are free of this: {Sign}."
]).
missing(Patient, Drug, What, "fever and symptoms have to be absent before a restart") :-
    current_status(Patient, Drug, on_hold),
    sign_not_clear(Patient, Sign, What).

:- rule(missing_crp, [
    title: "Missing: CRP after the infection resolved",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-11', 'SEED-21'],
    caveat: "Unverified and of low grade; the article is about Kesimpta, and no label here has \c
        such a condition.",
    clinician: "There is no record of a CRP since the resolution of {Resolved}; {Drug} waits for \c
        a normal one.",
    patient: "A blood test for inflammation (CRP) after the infection is not in your record."
]).
missing(Patient, Drug, crp_after_resolution,
        "inflammatory markers have to be normal before a restart") :-
    current_status(Patient, Drug, on_hold),
    last_resolution(Patient, Resolved),
    \+ crp_since(Patient, Resolved).

:- rule(missing_normal_marker, [
    title: "Missing: normal inflammatory markers",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution", crp_catalogue],
    encodes: ['SEED-11', 'SEED-21'],
    caveat: "Unverified and of low grade; the article is about Kesimpta, and no label here has \c
        such a condition. Limits differ between laboratories.",
    clinician: "The latest {Test} is raised; {Drug} waits for a normal one.",
    patient: "A blood test for inflammation ({Test}) is still too high."
]).
missing(Patient, Drug, normal_inflammatory_markers,
        "inflammatory markers have to be normal before a restart") :-
    current_status(Patient, Drug, on_hold),
    marker_raised(Patient, Test).

:- rule(missing_follow_up, [
    title: "Missing: follow-up after a serious infection",
    status: submitted,
    evidence: article(indirect),
    cites: [
        seed_article / "When to Restart Therapy",
        project_conventions / "consider is answered before a restart"
    ],
    encodes: ['SEED-22'],
    caveat: "The article says to consider a follow-up; that a restart waits for it is the \c
        cautious choice of this knowledge base.",
    clinician: "There is no record of a follow-up that confirms the resolution of {Episode}; \c
        {Drug} waits for it or for a clinician's decision.",
    patient: "Your record shows no check that this serious infection is really gone."
]).
missing(Patient, Drug, follow_up_after_serious_infection,
        "after a serious infection a follow-up can confirm that it is gone") :-
    current_status(Patient, Drug, on_hold),
    follow_up_awaited(Patient, Episode).

:- rule(missing_normal_neutrophils, [
    title: "Missing: a normal neutrophil count",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations", ctcae / "neutrophil count decreased"],
    encodes: ['SEED-15'],
    caveat: "No label here gives a cut-off; the limit used here is a general one.",
    clinician: "Neutrophils are low; there is no later normal count. {Drug} waits until this is \c
        addressed.",
    patient: "Your white blood cells (neutrophils) are low, and your record shows no normal count \c
        since."
]).
missing(Patient, Drug, normal_neutrophil_count, "low neutrophils add to the risk of infection") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    neutropenia(Patient).

:- rule(missing_reason_for_hold, [
    title: "Missing: why the drug was held",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "a hold without a reason on record"],
    caveat: "No cited source speaks of this case.",
    clinician: "There is no record of what the hold of {Drug} may rest on: nothing that is on \c
        record of the time when it began explains it.",
    patient: "Your record does not show why {Drug} was paused."
]).
missing(Patient, Drug, reason_for_hold, "only a known reason can be known to be over") :-
    current_status(Patient, Drug, on_hold),
    \+ hold_may_rest_on(Patient, Drug, _).

:- rule(missing_explanation_of_symptom, [
    title: "Missing: the cause of a symptom",
    status: submitted,
    evidence: convention(project),
    cites: [
        project_conventions / "findings without an explanation",
        kesimpta_patient_safety / "symptoms to report"
    ],
    encodes: ['KUS-72'],
    caveat: "Patient information of Kesimpta asks patients to report such symptoms. That the \c
        cause is found before the next dose, of this drug or another, is the cautious reading of \c
        this knowledge base.",
    clinician: "There is no record of what causes {Sign}, nor that it is gone; {Drug} waits for a \c
        clinician's judgement.",
    patient: "Your record does not explain this symptom: {Sign}."
]).
missing(Patient, Drug, cause_of_symptom, "it may be an infection that nobody has recorded") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    unexplained_sign(Patient, Sign).

:- rule(missing_outcome_of_suspicion, [
    title: "Missing: the outcome of a suspicion",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    caveat: "No cited source speaks of this case.",
    clinician: "There is no record that {Condition} was ruled out; {Drug} waits for a clinician's \c
        judgement.",
    patient: "Your record does not say how this suspicion ended: {Condition}."
]).
missing(Patient, Drug, outcome_of_suspicion, "an open suspicion does not count as ruled out") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    open_condition(Patient, Condition).

:- rule(missing_pml_ruled_out, [
    title: "Missing: PML ruled out",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered"],
    caveat: "What the documents say about a suspicion of PML is told with the advice to withhold.",
    clinician: "There is no record that PML was ruled out; {Drug} waits for that.",
    patient: "Your record does not say that the rare brain infection (PML) was ruled out."
]).
missing(Patient, Drug, pml_ruled_out, "the drug is withheld as long as PML is suspected") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_in_question(Patient),
    \+ pml_is_confirmed(Patient).

:- rule(missing_infection_behind_course, [
    title: "Missing: the infection that a course was for",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    caveat: "No cited source speaks of this case. A course without its infection may be a slip in \c
        the record or an infection that nobody has entered.",
    clinician: "A course is on record for {Episode} and the infection is not; {Drug} waits for a \c
        clinician's judgement.",
    patient: "Your record shows medicine for an infection that it does not name."
]).
missing(Patient, Drug, infection_behind_course,
        "a course on record points to an infection that is not") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    course_without_infection(Patient, Episode).
