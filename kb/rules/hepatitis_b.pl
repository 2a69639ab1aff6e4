% Hepatitis B: screening, active disease, earlier infection, and its return during treatment.

:- rule(serology_as_recorded, [
    status: submitted,
    clinician: "{Test} was {Result} on {Date}.",
    patient: "Your {Test} test of {Date} was {Result}."
]).
serology_reading(Patient, Test, Result, Date) :-
    serology(Patient, Test, Result, Date).

:- rule(hbv_dna_measured_above_zero, [
    status: submitted,
    caveat: "Any measured amount counts as detected here; detection limits of laboratories are \c
        not known to this knowledge base.",
    clinician: "HBV DNA was measured as {Value} {Unit} on {Date}, so it was detected.",
    patient: "Hepatitis B virus was found in your blood on {Date}."
]).
serology_reading(Patient, hbv_dna, positive, Date) :-
    standard_value(Patient, hbv_dna, Value, Unit, Date),
    Value > 0.

:- rule(hbv_dna_measured_as_zero, [
    status: submitted,
    clinician: "HBV DNA was measured as {Value} {Unit} on {Date}, so it was not detected.",
    patient: "No hepatitis B virus was found in your blood on {Date}."
]).
serology_reading(Patient, hbv_dna, negative, Date) :-
    standard_value(Patient, hbv_dna, Value, Unit, Date),
    Value =:= 0.

:- rule(serology_tested_again, [
    status: submitted,
    clinician: "{Test} of {Date} was followed by a test of {Later}.",
    patient: "Your {Test} was tested again on {Later}."
]).
later_serology(Patient, Test, Date) :-
    serology_reading(Patient, Test, _, Date),
    serology_reading(Patient, Test, _, Later),
    before(Date, Later).

:- rule(latest_serology_counts, [
    status: submitted,
    clinician: "The latest {Test} is {Result} ({Date}).",
    patient: "Your newest {Test} test is {Result}."
]).
latest_serology(Patient, Test, Result, Date) :-
    serology_reading(Patient, Test, Result, Date),
    \+ later_serology(Patient, Test, Date).

:- rule(active_hbv_by_antibody, [
    status: submitted,
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-11'],
    caveat: "The label's definition is HBsAg together with positive anti-HBV tests, read here as \c
        anti-HBc. Many chronic carriers meet it too; a liver specialist tells them apart.",
    clinician: "HBsAg is positive ({Surface}) together with anti-HBc ({Core}).",
    patient: "Two blood tests together show hepatitis B."
]).
active_hbv(Patient) :-
    latest_serology(Patient, hbsag, positive, Surface),
    latest_serology(Patient, anti_hbc, positive, Core).

:- rule(active_hbv_by_virus, [
    status: submitted,
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-11'],
    caveat: "The label's definition is HBsAg together with positive anti-HBV tests; virus in the \c
        blood is read here as a second positive test. One positive marker alone is not active \c
        hepatitis B.",
    clinician: "HBsAg is positive ({Surface}) and HBV DNA was detected ({Virus}).",
    patient: "Two blood tests together show hepatitis B."
]).
active_hbv(Patient) :-
    latest_serology(Patient, hbsag, positive, Surface),
    latest_serology(Patient, hbv_dna, positive, Virus).

:- rule(active_hbv_as_recorded_infection, [
    status: submitted,
    cites: [seed_article / "Special Considerations", infection_list / "article group"],
    encodes: ['SEED-17'],
    caveat: "The label defines active hepatitis B by serology. An episode recorded as active \c
        hepatitis B is taken at its word, also where no such serology is on record; a liver \c
        specialist should settle a contradiction.",
    clinician: "Active hepatitis B is recorded as an infection ({Episode}) that has not resolved.",
    patient: "Your record lists active hepatitis B."
]).
active_hbv(Patient) :-
    active_infection(Patient, Episode, active_hepatitis_b).

:- rule(hbv_history_by_surface_antigen, [
    status: submitted,
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-12'],
    caveat: "A marker that was ever positive counts, also where a later test is negative: the \c
        label does not say how to read a contradiction, and this is the cautious reading.",
    clinician: "HBsAg was positive on {Since}.",
    patient: "A blood test showed that you may carry hepatitis B."
]).
hbv_history(Patient, hbsag, Since) :-
    serology_reading(Patient, hbsag, positive, Since).

:- rule(hbv_history_by_core_antibody, [
    status: submitted,
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-12'],
    caveat: "A marker that was ever positive counts, also where a later test is negative: the \c
        label does not say how to read a contradiction, and this is the cautious reading.",
    clinician: "Anti-HBc was positive on {Since}: hepatitis B now or before.",
    patient: "A blood test showed that you had contact with hepatitis B."
]).
hbv_history(Patient, anti_hbc, Since) :-
    serology_reading(Patient, anti_hbc, positive, Since).

:- rule(hbv_history_by_virus, [
    status: submitted,
    caveat: "A marker that was ever positive counts, also where a later test is negative: the \c
        label does not say how to read a contradiction, and this is the cautious reading.",
    clinician: "HBV DNA was detected on {Since}.",
    patient: "Hepatitis B virus was found in your blood."
]).
hbv_history(Patient, hbv_dna, Since) :-
    serology_reading(Patient, hbv_dna, positive, Since).

:- rule(hbv_history_by_diagnosis, [
    status: submitted,
    caveat: "A diagnosis or code proves no active hepatitis B; serology does.",
    clinician: "{Condition} is on record since {Since}.",
    patient: "Your record lists {Condition}."
]).
hbv_history(Patient, Condition, Since) :-
    diagnosis(Patient, Condition, Since),
    hbv_condition(Condition).

:- rule(hbv_history_by_infection, [
    status: submitted,
    caveat: "An infection entry proves no active hepatitis B in the label's sense; serology does.",
    clinician: "{Infection} ({Episode}) is on record since {Onset}.",
    patient: "Your record lists {Infection}."
]).
hbv_history(Patient, Infection, Onset) :-
    infection(Patient, Episode, Infection, Onset),
    hbv_infection(Infection).

:- rule(liver_expert_seen_since, [
    status: submitted,
    clinician: "A liver specialist was consulted on {Consulted}, after {Reason} was known \c
        ({Since}).",
    patient: "A liver specialist was asked on {Consulted}."
]).
liver_expert_seen(Patient, Reason) :-
    hbv_history(Patient, Reason, Since),
    consulted(Patient, hepatology, Consulted),
    on_or_before(Since, Consulted).

:- rule(liver_expert_still_awaited, [
    status: submitted,
    clinician: "No consultation of a liver specialist about {Reason} is on record.",
    patient: "Your record shows no visit to a liver specialist about this."
]).
liver_expert_awaited(Patient, Reason) :-
    hbv_history(Patient, Reason, _),
    \+ liver_expert_seen(Patient, Reason).

:- rule(hbv_active_under_treatment, [
    status: submitted,
    cites: [pdr_ofatumumab / "hepatitis B reactivation"],
    encodes: ['KUS-14'],
    clinician: "Hepatitis B is active by serology while the patient is {Status} for {Drug}.",
    patient: "Blood tests show hepatitis B while you are treated with {Drug}."
]).
hbv_under_treatment(Patient, Drug, active_hbv) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    active_hbv(Patient).

:- rule(hbv_virus_back_under_treatment, [
    status: submitted,
    cites: [pdr_ofatumumab / "hepatitis B reactivation"],
    encodes: ['KUS-14'],
    caveat: "No source here defines reactivation. Virus found after treatment began, in a patient \c
        with anti-HBc, is read as reactivation; a liver specialist should confirm it.",
    clinician: "Anti-HBc is positive and HBV DNA was detected on {Date}, after treatment with \c
        {Drug} began ({Begun}).",
    patient: "Hepatitis B virus was found in your blood after {Drug} was begun."
]).
hbv_under_treatment(Patient, Drug, hbv_dna) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    latest_serology(Patient, anti_hbc, positive, _),
    latest_serology(Patient, hbv_dna, positive, Date),
    treatment_so_far(Patient, Drug, Earlier, Begun),
    treatment_has_begun(Earlier),
    on_or_before(Begun, Date).

:- rule(hbv_reactivation_confirmed, [
    status: submitted,
    cites: [pdr_ofatumumab / "hepatitis B reactivation"],
    encodes: ['KUS-14'],
    clinician: "Reactivation of hepatitis B was confirmed on {Date}, after treatment with {Drug} \c
        began ({Begun}), and was not ruled out since.",
    patient: "Doctors confirmed that hepatitis B came back."
]).
hbv_under_treatment(Patient, Drug, hbv_reactivation) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    confirmed(Patient, hbv_reactivation, Date),
    treatment_so_far(Patient, Drug, Earlier, Begun),
    treatment_has_begun(Earlier),
    on_or_before(Begun, Date),
    \+ ruled_out_since(Patient, hbv_reactivation, Date).
