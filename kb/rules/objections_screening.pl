% What speaks against the next dose: vaccines, lymphocytes, varicella.

:- rule(objection_by_recent_vaccine, [
    status: submitted,
    clinician: "{Vaccine} ({Group}) is too recent for a first dose of {Drug} before {Ready}.",
    patient: "Your vaccine ({Vaccine}) is too recent."
]).
objection(Patient, Drug, Vaccine) :-
    current_status(Patient, Drug, candidate),
    vaccine_interval_running(Patient, Drug, Vaccine, Group, Ready, _, _, _, _).

:- rule(objection_by_running_interval, [
    status: submitted,
    caveat: "Where the document says whenever possible, nothing is held back once treatment has \c
        begun.",
    clinician: "{Vaccine} ({Group}) was not given during treatment, and the time between it and \c
        the first dose of {Drug} runs until {Ready}.",
    patient: "You had a vaccine ({Vaccine}), and the usual wait before {Drug} is not over."
]).
objection(Patient, Drug, Vaccine) :-
    vaccine_interval_running(Patient, Drug, Vaccine, Group, Ready, always, _, _, _),
    \+ given_during_treatment(Patient, Drug, Vaccine).

:- rule(objection_by_live_vaccine, [
    status: submitted,
    clinician: "The live vaccine {Vaccine} was given on {Date}, while {Then} for {Drug}.",
    patient: "You had a live vaccine ({Vaccine}) on {Date}, which is not advised with {Drug}."
]).
objection(Patient, Drug, Vaccine) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    live_vaccine_in_question(Patient, Drug, Vaccine, Date, Then, _, _, _).

:- rule(objection_by_live_vaccine_pause, [
    status: submitted,
    clinician: "After the live vaccine {Vaccine}, {Drug} pauses until {Until}.",
    patient: "After your live vaccine ({Vaccine}), {Drug} is paused until {Until}."
]).
objection(Patient, Drug, Vaccine) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    live_vaccine_pause(Patient, Drug, Vaccine, Until, _, _, _).

:- rule(objection_by_varicella_susceptibility, [
    status: submitted,
    clinician: "No varicella zoster antibodies were found on {Date}; {Drug} is in question.",
    patient: "You have no protection against chickenpox."
]).
objection(Patient, Drug, vzv_igg) :-
    current_status(Patient, Drug, candidate),
    label_says(Drug, vaccinate_against_varicella, _, _, _),
    not_immune_to_varicella(Patient, Date).

:- rule(objection_by_lymphocytes, [
    status: submitted,
    clinician: "The lymphocyte count speaks against {Drug} ({Topic}).",
    patient: "Your lymphocytes are low."
]).
objection(Patient, Drug, alc) :-
    lymphocyte_finding(Patient, Drug, Topic).
