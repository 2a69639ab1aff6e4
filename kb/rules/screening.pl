% Tests that documents ask for before the first dose, and gaps that hold back the next one.

:- rule(serology_on_record, [
    status: submitted,
    clinician: "{Test} was tested on {Date}.",
    patient: "Your {Test} test of {Date} is on record."
]).
test_on_record(Patient, Test, Date) :-
    serology(Patient, Test, _, Date).

:- rule(measurement_on_record, [
    status: submitted,
    clinician: "{Test} was measured on {Date}.",
    patient: "Your {Test} test of {Date} is on record."
]).
test_on_record(Patient, Test, Date) :-
    measured(Patient, Test, _, _, Date).

:- rule(disease_ruled_out_answers_for_test, [
    status: submitted,
    caveat: "The screening is by skin or blood test; a record can name the blood test only, so a \c
        note that the disease was ruled out is taken as the other way.",
    clinician: "{Condition} was ruled out on {Date}, which answers for {Test}.",
    patient: "Your doctors ruled out {Condition} on {Date}."
]).
test_on_record(Patient, Test, Date) :-
    ruled_out(Patient, Condition, Date),
    tested_by(Test, Condition).

:- rule(screening_gap_before_dose, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}) {Test} is asked for with {Drug}: {Topic}. The patient is \c
        {Status}, and no result is on record.",
    patient: "This test is asked for with {Drug} and is not in your record: {Test}."
]).
screening_gap(Patient, Drug, Topic, Test, Document, At, Claim) :-
    current_status(Patient, Drug, Status),
    screening_matters(Topic, Status),
    label_says(Drug, Topic, Document, At, Claim),
    screening_test(Topic, Test),
    \+ test_on_record(Patient, Test, _).

:- rule(screening_gap_before_second_course, [
    status: submitted,
    cites: [Document / At],
    caveat: "The screening is asked for before both yearly courses. A record does not say which \c
        course comes next: from a set time after the start it is taken as the second.",
    clinician: "By {Document} ({Claim}) this is done before each course of {Drug}: {Topic}. A \c
        second course comes next, and no {Test} result since treatment began is on record.",
    patient: "This test is asked for again before the next course of {Drug}: {Test}."
]).
screening_gap(Patient, Drug, Topic, Test, Document, At, Claim) :-
    second_course_near(Patient, Drug),
    label_says(Drug, screen_before_each_course, Document, At, Claim),
    label_says(Drug, Topic, _, _, _),
    screening_test(Topic, Test),
    \+ tested_during_treatment(Patient, Drug, Test).

:- rule(second_course_comes_next, [
    status: submitted,
    cites: [project_conventions / "which course of two yearly ones comes next"],
    caveat: "The time is a convention; of the drugs here only cladribine has two yearly courses.",
    clinician: "Treatment with {Drug} began on {Begun}, at least {Days} days ago.",
    patient: "You began {Drug} on {Begun}."
]).
second_course_near(Patient, Drug) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    treatment_so_far(Patient, Drug, Earlier, Begun),
    treatment_has_begun(Earlier),
    as_of(Today),
    days_between(Begun, Today, Age),
    count_parameter(second_course_from_days, Days, _, _, _, _),
    Age >= Days.

:- rule(tested_since_treatment_began, [
    status: submitted,
    clinician: "{Test} was tested on {Date}, after treatment with {Drug} began ({Begun}).",
    patient: "You had this test since {Drug} was begun: {Test}."
]).
tested_during_treatment(Patient, Drug, Test) :-
    treatment_so_far(Patient, Drug, Status, Begun),
    treatment_has_begun(Status),
    test_on_record(Patient, Test, Date),
    before(Begun, Date).

:- rule(screen_as_documents_ask, [
    title: "Test what the label or guideline asks for",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "The documents ask before the first dose; where treatment has begun and no hepatitis \c
        B result is on record, the gap is closed now. An IgG value is taken as the test of \c
        immunoglobulins. No source says how old a result may be. Some of the statements are from \c
        memory. In Europe, tuberculosis is looked for by area, which a record does not show.",
    clinician: "The record shows no result of {Test} that answers for {Drug}. By {Document} \c
        ({Claim}): {Topic}.",
    patient: "A test ({Test}) is needed for {Drug}. Your care team can arrange it."
]).
recommend(Patient, Drug, screen, Test) :-
    screening_gap(Patient, Drug, Topic, Test, Document, At, Claim),
    Topic \== evaluate_immune_status.

:- rule(screen_immune_status, [
    title: "Evaluate the immune status before the first dose",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    encodes: ['KEU-04'],
    caveat: "The label recommends to evaluate the immune status and names no test. That an IgG \c
        value is what a record shows of it, and that the start waits for one, is the reading of \c
        this knowledge base.",
    clinician: "{Document} ({Claim}) recommends evaluating the immune status before {Drug} is \c
        started. The record shows no {Test} value, which is read here as part of that.",
    patient: "Before {Drug}, your defences against infections should be checked. A blood test \c
        ({Test}) is one way; your care team can arrange it."
]).
recommend(Patient, Drug, screen, Test) :-
    screening_gap(Patient, Drug, evaluate_immune_status, Test, Document, At, Claim).

:- rule(missing_screening, [
    title: "Missing: a test that the label or guideline asks for",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "That a missing hepatitis B result leaves the next dose to a clinician, where \c
        treatment has begun, is the cautious choice of this knowledge base. Some of the \c
        statements are from memory.",
    clinician: "There is no record of any result of {Test}, which is asked for by {Document} \c
        ({Claim}); {Drug} waits for it.",
    patient: "Your record shows no result of this test: {Test}."
]).
missing(Patient, Drug, Test, Why) :-
    screening_gap(Patient, Drug, Topic, Test, Document, At, Claim),
    Topic \== evaluate_immune_status,
    screening_reason(Topic, Why).

:- rule(missing_immune_status, [
    title: "Missing: an evaluation of the immune status",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    encodes: ['KEU-04'],
    caveat: "The label recommends it and names no test; that the start waits for an IgG value is \c
        the reading of this knowledge base.",
    clinician: "There is no record of any {Test} value. {Document} ({Claim}) recommends \c
        evaluating the immune status; {Drug} waits for that or for a clinician's judgement.",
    patient: "Your record does not show that your defences against infections were checked \c
        ({Test})."
]).
missing(Patient, Drug, Test, Why) :-
    screening_gap(Patient, Drug, evaluate_immune_status, Test, Document, At, Claim),
    screening_reason(evaluate_immune_status, Why).

:- rule(no_varicella_antibodies, [
    status: submitted,
    caveat: "One later varicella vaccine is taken as the vaccination; a record does not say \c
        whether the course was full.",
    clinician: "The latest varicella zoster IgG, of {Date}, is negative, and no vaccine since is \c
        on record.",
    patient: "A blood test of {Date} found no protection against chickenpox."
]).
not_immune_to_varicella(Patient, Date) :-
    latest_serology(Patient, vzv_igg, negative, Date),
    \+ varicella_vaccine_since(Patient, Date).

:- rule(varicella_vaccine_after_test, [
    status: submitted,
    clinician: "After the test of {Date}, {Vaccine} was given on {Given}.",
    patient: "You had a vaccine against chickenpox on {Given}."
]).
varicella_vaccine_since(Patient, Date) :-
    latest_serology(Patient, vzv_igg, _, Date),
    vaccine_in_group(Patient, Vaccine, varicella, Given),
    on_or_before(Date, Given).

:- rule(vaccinate_before_start_without_immunity, [
    title: "See to varicella immunity before the first dose",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The fingolimod leaflet asks for a check of immunity and for a wait after a vaccine; \c
        the other two say that patients without immunity are vaccinated first.",
    clinician: "No varicella zoster antibodies were found on {Date}. By {Document} ({Claim}) \c
        vaccination comes before the first dose of {Drug}.",
    patient: "You have no protection against chickenpox. Ask your care team about a vaccine \c
        before {Drug}."
]).
recommend(Patient, Drug, withhold, vzv_igg) :-
    current_status(Patient, Drug, candidate),
    label_says(Drug, vaccinate_against_varicella, Document, At, Claim),
    not_immune_to_varicella(Patient, Date).
