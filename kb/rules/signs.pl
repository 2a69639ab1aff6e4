% Values in one unit, symptoms over time, and what is left without an explanation.

:- rule(value_in_reference_unit, [
    status: submitted,
    clinician: "{Test} of {Raw} {Unit} on {Date} is {Value} {Reference}.",
    patient: "Your {Test} on {Date} was {Value} {Reference}."
]).
standard_value(Patient, Test, Value, Reference, Date) :-
    measured(Patient, Test, Raw, Unit, Date),
    reported_in(Test, Unit, Reference, Subtract, Multiply, Divide),
    Value is (Raw - Subtract) * Multiply / Divide.

:- rule(value_measured_again, [
    status: submitted,
    clinician: "{Test} of {Date} was followed by one of {Later}.",
    patient: "Your {Test} was measured again on {Later}."
]).
later_value(Patient, Test, Date) :-
    measured(Patient, Test, _, _, Date),
    measured(Patient, Test, _, _, Later),
    before(Date, Later).

:- rule(latest_value_counts, [
    status: submitted,
    clinician: "The latest {Test} on record is {Value} {Unit} ({Date}).",
    patient: "Your newest {Test} is {Value} {Unit}, from {Date}."
]).
latest_value(Patient, Test, Value, Unit, Date) :-
    standard_value(Patient, Test, Value, Unit, Date),
    \+ later_value(Patient, Test, Date).

:- rule(sign_as_noted, [
    status: submitted,
    clinician: "{Sign} was noted as {State} on {Date}.",
    patient: "Your record has {Sign} as {State} on {Date}."
]).
sign_reading(Patient, Sign, State, Date) :-
    sign(Patient, Sign, State, Date).

:- rule(fever_by_temperature, [
    status: submitted,
    cites: [fever_convention],
    encodes: ['THR-05'],
    caveat: "The limit is a convention from memory, not verified.",
    clinician: "A temperature of {Value} degrees Celsius on {Date} is a fever (from {Limit}).",
    patient: "Your temperature on {Date} was a fever."
]).
sign_reading(Patient, fever, present, Date) :-
    standard_value(Patient, temperature, Value, _, Date),
    limit_parameter(fever_limit, Limit, _, _, _, _),
    Value >= Limit.

:- rule(no_fever_by_temperature, [
    status: submitted,
    cites: [fever_convention],
    encodes: ['THR-05'],
    caveat: "The limit is a convention from memory, not verified; fever medicine can hide a fever.",
    clinician: "A temperature of {Value} degrees Celsius on {Date} is below the fever limit of \c
        {Limit}.",
    patient: "Your temperature on {Date} was not a fever."
]).
sign_reading(Patient, fever, absent, Date) :-
    standard_value(Patient, temperature, Value, _, Date),
    limit_parameter(fever_limit, Limit, _, _, _, _),
    Value < Limit.

:- rule(sign_cleared, [
    status: submitted,
    clinician: "{Sign} of {Date} was found absent on {Later}.",
    patient: "By {Later} you no longer had {Sign}."
]).
cleared_after(Patient, Sign, Date) :-
    sign_reading(Patient, Sign, present, Date),
    sign_reading(Patient, Sign, absent, Later),
    before(Date, Later).

:- rule(sign_still_open, [
    status: submitted,
    clinician: "{Sign} was present on {Date}; no later entry says it is gone.",
    patient: "You had {Sign} on {Date}, and your record does not say it is gone."
]).
open_sign(Patient, Sign, Date) :-
    sign_reading(Patient, Sign, present, Date),
    \+ cleared_after(Patient, Sign, Date).

:- rule(likely_injection_reaction, [
    status: submitted,
    cites: [kesimpta_us_label / "5.2 Injection-Related Reactions"],
    encodes: ['KUS-50'],
    caveat: "Likely is not certain: an infection can begin on the day of a dose. A record knows \c
        days, not hours. Only for drugs whose injection reactions are described in a document \c
        here, and only with no other finding that may point to an infection.",
    clinician: "{Sign} on {Date} came within {Days} day(s) of the injection of {Drug} on {Dose}, \c
        as injection reactions do.",
    patient: "{Sign} within a day of the injection is often a reaction to it."
]).
injection_reaction(Patient, Sign, Date) :-
    sign_reading(Patient, Sign, present, Date),
    injection_reaction_sign(Sign),
    dose_given(Patient, Drug, Dose),
    product(Drug, Ingredient),
    injection_reactions_described(Ingredient),
    days_between(Dose, Date, Days),
    Days >= 0,
    count_parameter(injection_reaction_days, Window, _, _, _, _),
    Days =< Window,
    \+ infection_pointer(Patient, _).

% Whatever else may point to an infection: with it, no symptom is put down to an injection.
:- rule(raised_marker_points_to_infection, [
    status: submitted,
    clinician: "{Test} is raised and nothing on record explains it.",
    patient: "A blood test for inflammation ({Test}) is too high."
]).
infection_pointer(Patient, Test) :-
    unexplained_marker(Patient, Test).

:- rule(low_neutrophils_with_symptom, [
    status: submitted,
    clinician: "Neutrophils are low, so that a symptom may well be an infection.",
    patient: "Some of your white blood cells are low, so a symptom may be an infection."
]).
infection_pointer(Patient, neutropenia) :-
    neutropenia(Patient).

:- rule(growth_points_to_infection, [
    status: submitted,
    clinician: "The {Specimen} culture grew something and no infection is on record.",
    patient: "A {Specimen} test found germs."
]).
infection_pointer(Patient, Specimen) :-
    unexplained_culture(Patient, Specimen).

:- rule(other_symptom_points_to_infection, [
    status: submitted,
    clinician: "{Sign} of {Date} is no sign of an injection reaction.",
    patient: "You had this symptom, which does not come from an injection: {Sign}."
]).
infection_pointer(Patient, Sign) :-
    open_sign(Patient, Sign, Date),
    \+ injection_reaction_sign(Sign),
    \+ settled_by_resolution(Patient, Date).

:- rule(sign_before_resolution, [
    status: submitted,
    clinician: "{Episode} lasted from {Onset} to {Resolved}; {Date} falls within it.",
    patient: "You had this symptom during the infection that was gone on {Resolved}."
]).
settled_by_resolution(Patient, Date) :-
    open_sign(Patient, _, Date),
    resolution(Patient, Episode, Onset, Resolved),
    on_or_before(Onset, Date),
    on_or_before(Date, Resolved).

:- rule(culture_before_resolution, [
    status: submitted,
    clinician: "{Episode} lasted from {Onset} to {Resolved}; the culture of {Date} falls within \c
        it.",
    patient: "This test was made during the infection that was gone on {Resolved}."
]).
settled_by_resolution(Patient, Date) :-
    culture(Patient, _, _, Date),
    resolution(Patient, Episode, Onset, Resolved),
    on_or_before(Onset, Date),
    on_or_before(Date, Resolved).

:- rule(sign_without_explanation, [
    status: submitted,
    clinician: "{Sign} of {Date} belongs to no recorded infection, and it is not put down to an \c
        injection either.",
    patient: "Your record does not explain why you had {Sign} on {Date}."
]).
unexplained_sign(Patient, Sign) :-
    open_sign(Patient, Sign, Date),
    \+ active_infection(Patient, _, _),
    \+ injection_reaction(Patient, Sign, Date),
    \+ settled_by_resolution(Patient, Date).

:- rule(culture_without_infection, [
    status: submitted,
    clinician: "The {Specimen} culture of {Date} showed {Result}, and no active infection is on \c
        record.",
    patient: "A {Specimen} test of {Date} found germs, but your record lists no infection now."
]).
unexplained_culture(Patient, Specimen) :-
    culture(Patient, Specimen, Result, Date),
    \+ negative_culture(Result),
    \+ active_infection(Patient, _, _),
    \+ settled_by_resolution(Patient, Date).

:- rule(evaluate_unexplained_sign, [
    title: "Look into a symptom that no recorded infection explains",
    status: submitted,
    evidence: convention(project),
    cites: [
        project_conventions / "findings without an explanation",
        kesimpta_patient_safety / "symptoms to report"
    ],
    encodes: ['KUS-72', 'SEED-24', 'KUS-21'],
    caveat: "Patient information of Kesimpta asks patients to report such symptoms; that they are \c
        looked into before the next dose, of this drug or another, is the cautious reading of \c
        this knowledge base. New neurological symptoms can also point to PML.",
    clinician: "{Sign} is on record, and neither a recorded infection nor an injection alone \c
        explains it. An infection should be looked for before {Drug} is given.",
    patient: "Tell your care team about this symptom: {Sign}. They may want to check you before \c
        {Drug}."
]).
recommend(Patient, Drug, evaluate, Sign) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    unexplained_sign(Patient, Sign).

:- rule(monitor_likely_injection_reaction, [
    title: "Watch a symptom that fits an injection reaction",
    status: submitted,
    evidence: label(warning),
    cites: [kesimpta_us_label / "5.2 Injection-Related Reactions"],
    encodes: ['KUS-50'],
    caveat: "Likely is not certain: it holds only as long as no infection is on record and the \c
        symptom goes away. That it is watched is the cautious reading of this knowledge base.",
    clinician: "{Sign} on {Date} came right after an injection of {Drug}, and nothing else on \c
        record points to an infection: likely an injection reaction. It is to be watched until it \c
        goes away.",
    patient: "{Sign} right after the injection is often a reaction to it. Tell your care team if \c
        it does not go away."
]).
recommend(Patient, Drug, monitor, Sign) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    product(Drug, Ingredient),
    injection_reactions_described(Ingredient),
    open_sign(Patient, Sign, Date),
    injection_reaction(Patient, Sign, Date),
    \+ active_infection(Patient, _, _).

:- rule(evaluate_culture_without_infection, [
    title: "Look into growth in a culture without a recorded infection",
    status: submitted,
    evidence: convention(project),
    cites: [
        infection_list / "acute cystitis (UTI), note",
        project_conventions / "findings without an explanation"
    ],
    caveat: "A positive culture alone, of whatever specimen, is no active infection and holds \c
        nothing here: silence is no reason to wait where it may be one, in blood above all. \c
        Bacteria in the urine without symptoms are common in multiple sclerosis. The list of \c
        infections is not verified.",
    clinician: "The {Specimen} culture grew something and no infection is on record. Whether \c
        there is one is best known before the next dose of {Drug}.",
    patient: "A {Specimen} test found germs. That alone may not be an infection; your care team \c
        can check."
]).
recommend(Patient, Drug, evaluate, Specimen) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    unexplained_culture(Patient, Specimen).
