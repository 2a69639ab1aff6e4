% What of a record a document's contraindication speaks of, in whichever region.

:- rule(condition_by_diagnosis, [
    status: submitted,
    clinician: "{Condition} is on record since {Since} and was not ruled out since.",
    patient: "Your record lists {Condition} since {Since}."
]).
condition_on_record(Patient, Condition, Since) :-
    diagnosis(Patient, Condition, Since),
    \+ ruled_out_since(Patient, Condition, Since).

:- rule(condition_by_confirmation, [
    status: submitted,
    clinician: "{Condition} was confirmed on {Since} and not ruled out since.",
    patient: "Your doctors confirmed this on {Since}: {Condition}."
]).
condition_on_record(Patient, Condition, Since) :-
    confirmed(Patient, Condition, Since),
    \+ ruled_out_since(Patient, Condition, Since).

:- rule(malignancy_on_record, [
    status: submitted,
    caveat: "A diagnosis on record does not say whether a malignancy is active; it is taken as \c
        active until it was ruled out. The list of names is short.",
    clinician: "{Condition} is on record since {Since} and was not ruled out since.",
    patient: "Your record lists {Condition} since {Since}."
]).
known_malignancy(Patient, Since) :-
    condition_on_record(Patient, Condition, Since),
    shows(Condition, contraindicated_in_malignancy_but_basal_cell_carcinoma).

:- rule(scope_any, [
    status: submitted,
    clinician: "{Infection} ({Episode}) is active.",
    patient: "You have an infection now: {Infection}."
]).
infection_in_scope(Patient, Episode, Infection, any_active_infection) :-
    active_infection(Patient, Episode, Infection).

:- rule(scope_serious, [
    status: submitted,
    caveat: "Severe is read as recorded as serious, or needing hospital.",
    clinician: "{Infection} ({Episode}) is active and serious.",
    patient: "You have a serious infection now: {Infection}."
]).
infection_in_scope(Patient, Episode, Infection, serious_infection) :-
    active_infection(Patient, Episode, Infection),
    serious_episode(Patient, Episode).

:- rule(scope_acute, [
    status: submitted,
    caveat: "Acute is read as not known to be chronic.",
    clinician: "{Infection} ({Episode}) is active and not a chronic infection.",
    patient: "You have an infection now: {Infection}."
]).
infection_in_scope(Patient, Episode, Infection, acute_infection) :-
    active_infection(Patient, Episode, Infection),
    \+ lasting_infection(Patient, Episode).

:- rule(scope_chronic, [
    status: submitted,
    caveat: "Chronic is read as usually chronic by an unverified list, or documented as \c
        impossible to clear.",
    clinician: "{Infection} ({Episode}) is active and chronic.",
    patient: "You have an infection that lasts: {Infection}."
]).
infection_in_scope(Patient, Episode, Infection, chronic_active_infection) :-
    active_infection(Patient, Episode, Infection),
    lasting_infection(Patient, Episode).

:- rule(scope_opportunistic, [
    status: submitted,
    caveat: "Which infections are opportunistic rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is active and counts as opportunistic.",
    patient: "You have an infection that mostly troubles people with weak defences."
]).
infection_in_scope(Patient, Episode, Infection, zoster_or_opportunistic_infection) :-
    active_infection(Patient, Episode, Infection),
    opportunistic(Infection).

:- rule(scope_by_name, [
    status: submitted,
    clinician: "{Infection} ({Episode}) is active and belongs to {Scope}.",
    patient: "You have this infection now: {Infection}."
]).
infection_in_scope(Patient, Episode, Infection, Scope) :-
    active_infection(Patient, Episode, Infection),
    named_in_scope(Infection, Scope).

:- rule(pml_confirmed_shows, [
    status: submitted,
    clinician: "PML is confirmed.",
    patient: "A rare brain infection (PML) was confirmed."
]).
pml_finding(Patient, confirmed_pml) :-
    pml_is_confirmed(Patient).

:- rule(pml_suspected_shows, [
    status: submitted,
    clinician: "PML is suspected or on record and not ruled out.",
    patient: "Your record does not say that the rare brain infection (PML) was ruled out."
]).
pml_finding(Patient, suspected_pml) :-
    pml_in_question(Patient).

:- rule(pml_diagnosis_shows, [
    status: submitted,
    clinician: "PML is a diagnosis on record since {Since} and was not ruled out since.",
    patient: "Your record lists a rare brain infection (PML)."
]).
pml_finding(Patient, pml_on_record) :-
    diagnosis(Patient, Condition, Since),
    pml_condition(Condition),
    \+ pml_ruled_out_since(Patient, Since).

:- rule(pml_infection_shows, [
    status: submitted,
    clinician: "PML is an infection on record ({Episode}) since {Onset} and was not ruled out \c
        since.",
    patient: "Your record lists a rare brain infection (PML)."
]).
pml_finding(Patient, pml_on_record) :-
    infection(Patient, Episode, progressive_multifocal_leukoencephalopathy, Onset),
    \+ pml_ruled_out_since(Patient, Onset).

:- rule(contraindicated_by_infection, [
    status: submitted,
    clinician: "{Infection} ({Episode}) belongs to {Scope}, and {Document} ({At}) says of {Drug}: \c
        {Topic}.",
    patient: "The rules for {Drug} speak of this infection: {Infection}."
]).
label_contraindicates(Patient, Drug, Region, Episode, Infection, Topic, Document, At) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_in_scope(Patient, Episode, Infection, Scope),
    contraindicating_infection(Topic, Scope),
    product(Drug, Ingredient),
    statement(Ingredient, Region, Topic, Document, At, _).

:- rule(contraindicated_by_condition, [
    status: submitted,
    clinician: "{Condition} is on record since {Since}, and {Document} ({At}) says of {Drug}: \c
        {Topic}.",
    patient: "The rules for {Drug} speak of this: {Condition}."
]).
label_contraindicates(Patient, Drug, Region, Condition, Condition, Topic, Document, At) :-
    condition_on_record(Patient, Condition, Since),
    shows(Condition, Topic),
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    product(Drug, Ingredient),
    statement(Ingredient, Region, Topic, Document, At, _).

:- rule(contraindicated_by_marker, [
    status: submitted,
    clinician: "The latest {Test} is positive ({Date}), and {Document} ({At}) says of {Drug}: \c
        {Topic}.",
    patient: "The rules for {Drug} speak of a positive blood test: {Test}."
]).
label_contraindicates(Patient, Drug, Region, Test, Test, Topic, Document, At) :-
    latest_serology(Patient, Test, positive, Date),
    marker_shows(Test, Topic),
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    product(Drug, Ingredient),
    statement(Ingredient, Region, Topic, Document, At, _).

:- rule(contraindicated_by_hypersensitivity, [
    status: submitted,
    clinician: "{Condition} is on record, and {Document} ({At}) contraindicates {Drug} after such \c
        a reaction.",
    patient: "Your record lists a reaction to {Drug} or to what it contains."
]).
label_contraindicates(Patient, Drug, Region, Condition, Condition,
        contraindicated_after_hypersensitivity, Document, At) :-
    own_hypersensitivity(Patient, Drug, Condition),
    product(Drug, Ingredient),
    statement(Ingredient, Region, contraindicated_after_hypersensitivity, Document, At, _).

:- rule(hypersensitivity_to_the_ingredient, [
    status: submitted,
    clinician: "{Condition} is on record since {Since}; {Drug} has the same ingredient, \c
        {Ingredient}.",
    patient: "Your record lists a reaction to {Drug} or to what it contains."
]).
own_hypersensitivity(Patient, Drug, Condition) :-
    condition_on_record(Patient, Condition, Since),
    hypersensitivity_to(Condition, Named),
    product(Named, Ingredient),
    product(Drug, Ingredient),
    current_status(Patient, Drug, Status),
    treatment_is_open(Status).

:- rule(contraindicated_by_combination, [
    status: submitted,
    caveat: "Every drug of the list of this knowledge base counts as an immunosuppressant, while \c
        the record has the patient on it.",
    clinician: "The patient is on therapy with {Other}, and {Document} ({At}) contraindicates \c
        {Drug} together with another immunosuppressant.",
    patient: "You also take {Other}, and the rules for {Drug} speak of that."
]).
label_contraindicates(Patient, Drug, Region, Other, Other, contraindicated_with_immunosuppressants,
        Document, At) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    product(Drug, Ingredient),
    statement(Ingredient, Region, contraindicated_with_immunosuppressants, Document, At, _),
    current_status(Patient, Other, on_therapy),
    product(Other, Another),
    Another \== Ingredient.

:- rule(contraindicated_by_pml, [
    status: submitted,
    clinician: "The record shows {Finding}, and {Document} ({At}) says of {Drug}: {Topic}.",
    patient: "The rules for {Drug} speak of a rare brain infection (PML)."
]).
label_contraindicates(Patient, Drug, Region, pml, Finding, Topic, Document, At) :-
    pml_finding(Patient, Finding),
    pml_shows(Finding, Topic),
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    product(Drug, Ingredient),
    statement(Ingredient, Region, Topic, Document, At, _).

:- rule(contraindicated_for_a_subject, [
    status: submitted,
    clinician: "{Document} contraindicates {Drug} in the {Region} for {Subject} ({Finding}).",
    patient: "The rules of the {Region} speak against {Drug} here."
]).
contraindicated_in_region(Patient, Drug, Region, Subject) :-
    label_contraindicates(Patient, Drug, Region, _, Finding, Topic, Document, _),
    contraindication_subject(Topic, Subject).
