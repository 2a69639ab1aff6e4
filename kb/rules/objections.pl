% Whatever speaks against the next dose: while one of these holds, no rule says start or go on.

:- rule(objection_by_missing_item, [
    status: submitted,
    clinician: "The record does not show {What}.",
    patient: "Your record does not yet show {What}."
]).
objection(Patient, Drug, What) :-
    missing(Patient, Drug, What, _).

:- rule(objection_by_wait_after_antibiotics, [
    status: submitted,
    clinician: "The wait after antibiotics for {Episode} runs until {Until}; {Drug} is in \c
        question.",
    patient: "The wait after your antibiotics runs until {Until}."
]).
objection(Patient, Drug, wait_after_antibiotics) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    waiting_after_antibiotics(Patient, Episode, Until).

:- rule(objection_by_course_running, [
    status: submitted,
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-12', 'SEED-20'],
    caveat: "Unverified and of low grade; no label here has such a condition.",
    clinician: "The {Antimicrobial} course for {Episode} is still running; {Drug} is in question.",
    patient: "You have not finished the medicine for your infection."
]).
objection(Patient, Drug, unfinished_course) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    course_running(Patient, Episode, Antimicrobial).

:- rule(objection_by_lasting_infection, [
    status: submitted,
    clinician: "{Episode} is a chronic infection that has not been cleared; {Drug} is in question.",
    patient: "You have an infection that may not go away fully."
]).
objection(Patient, Drug, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    lasting_infection(Patient, Episode).

:- rule(objection_by_active_hbv, [
    status: submitted,
    clinician: "Hepatitis B is active by serology; {Drug} is in question.",
    patient: "Blood tests show hepatitis B."
]).
objection(Patient, Drug, active_hbv) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_hbv(Patient).

:- rule(objection_by_hbv_under_treatment, [
    status: submitted,
    clinician: "Hepatitis B is active or has come back during treatment with {Drug}.",
    patient: "Hepatitis B is active or has come back."
]).
objection(Patient, Drug, hbv_reactivation) :-
    hbv_under_treatment(Patient, Drug, _).

:- rule(objection_by_hbv_virus, [
    status: submitted,
    clinician: "HBV DNA was detected ({Date}); {Drug} is in question.",
    patient: "Hepatitis B virus was found in your blood."
]).
objection(Patient, Drug, hbv_dna) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    latest_serology(Patient, hbv_dna, positive, Date).

:- rule(objection_by_confirmed_pml, [
    status: submitted,
    clinician: "PML is confirmed; {Drug} is in question.",
    patient: "A rare brain infection (PML) was confirmed."
]).
objection(Patient, Drug, pml) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_is_confirmed(Patient).

:- rule(objection_by_reason_to_stop, [
    status: submitted,
    clinician: "Low immunoglobulins with {Reason} are a reason to consider stopping {Drug}.",
    patient: "Your antibodies are low and you had infections."
]).
objection(Patient, Drug, low_immunoglobulins) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    b_cell_depleting(Drug),
    reason_to_consider_stopping(Patient, Reason).

:- rule(objection_by_severely_low_igg, [
    status: submitted,
    clinician: "IgG of {Value} {Unit} ({Date}) is severely low; {Drug} is in question.",
    patient: "Your antibodies are very low."
]).
objection(Patient, Drug, igg) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    severe_low_igg(Patient, Value, Unit, Date).

:- rule(objection_by_malignancy, [
    status: submitted,
    caveat: "Labels differ about malignancy between regions and drugs; that {Drug} is in question \c
        everywhere is the more cautious view.",
    clinician: "A malignancy is on record since {Since}; {Drug} is in question.",
    patient: "Your record lists a cancer. The rules of different countries differ about that."
]).
objection(Patient, Drug, malignancy) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    known_malignancy(Patient, Since).
