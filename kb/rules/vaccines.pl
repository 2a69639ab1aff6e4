% Vaccines: the time before the first dose, and live vaccines during and after treatment.

:- rule(vaccine_by_type, [
    status: submitted,
    clinician: "{Vaccine} ({Type}) was given on {Date}.",
    patient: "You had a vaccine ({Vaccine}) on {Date}."
]).
vaccine_in_group(Patient, Vaccine, Type, Date) :-
    vaccinated(Patient, Vaccine, Type, Date).

:- rule(vaccine_against_varicella, [
    status: submitted,
    clinician: "{Vaccine}, a vaccine against varicella, was given on {Date}.",
    patient: "You had a vaccine against chickenpox on {Date}."
]).
vaccine_in_group(Patient, Vaccine, varicella, Date) :-
    vaccinated(Patient, Vaccine, _, Date),
    varicella_vaccine(Vaccine).

:- rule(vaccine_interval_still_running, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Vaccine} ({Group}) was given on {Date}; {Days} days later is {Ready}. By \c
        {Document} ({Claim}) this time lies between it and the first dose of {Drug} ({Firmness}).",
    patient: "You had a vaccine ({Vaccine}) on {Date}. The usual wait before the first dose of \c
        {Drug} ends on {Ready}."
]).
vaccine_interval_running(Patient, Drug, Vaccine, Group, Ready, Firmness, Document, At, Claim) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    product(Drug, Ingredient),
    region_in_force(Region),
    vaccine_interval(Ingredient, Region, Group, Firmness, Parameter, At),
    vaccine_in_group(Patient, Vaccine, Group, Date),
    count_parameter(Parameter, Days, _, Document, Claim, _),
    date_plus(Date, Days, Ready),
    as_of(Today),
    before(Today, Ready).

:- rule(wait_after_vaccine, [
    title: "Wait after a vaccine before the first dose",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The cladribine leaflet says 4 to 6 weeks; the longer time counts here. After a \c
        varicella vaccine the time runs from the end of the full course, taken as the last \c
        vaccine on record.",
    clinician: "{Vaccine} ({Group}) is too recent: by {Document} ({Claim}), {Drug} is not started \c
        before {Ready}.",
    patient: "After this vaccine, the first dose of {Drug} should wait until {Ready}."
]).
recommend(Patient, Drug, withhold, Vaccine) :-
    current_status(Patient, Drug, candidate),
    vaccine_interval_running(Patient, Drug, Vaccine, Group, Ready, always, Document, At, Claim).

:- rule(wait_after_vaccine_whenever_possible, [
    title: "Wait after an inactivated vaccine before the first dose, whenever possible",
    status: submitted,
    evidence: label(recommendation_if_possible),
    cites: [Label / At],
    caveat: "The label says whenever possible: a clinician may start earlier for good reason.",
    clinician: "{Vaccine} ({Group}) is recent: whenever possible, by {Label} ({Claim}), {Drug} is \c
        not started before {Ready}.",
    patient: "After this vaccine, the first dose of {Drug} should wait until {Ready} if that is \c
        possible. Your doctor decides."
]).
recommend(Patient, Drug, withhold, Vaccine) :-
    current_status(Patient, Drug, candidate),
    vaccine_interval_running(Patient, Drug, Vaccine, Group, Ready, if_possible, Label, At, Claim).

:- rule(evaluate_vaccine_shortly_before_start, [
    title: "Look into a vaccine given shortly before the first dose",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The documents set the time before the first dose and do not say what to do where it \c
        was not kept.",
    clinician: "{Vaccine} ({Group}) was given before treatment began, and the time that \c
        {Document} ({Claim}) sets before the first dose of {Drug} runs until {Ready}. A clinician \c
        should look into it.",
    patient: "You had a vaccine ({Vaccine}) shortly before {Drug} was begun. Ask your care team \c
        about it."
]).
recommend(Patient, Drug, evaluate, Vaccine) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    vaccine_interval_running(Patient, Drug, Vaccine, Group, Ready, _, Document, At, Claim),
    \+ given_during_treatment(Patient, Drug, Vaccine).

:- rule(earliest_start_after_vaccine, [
    title: "Earliest first dose after vaccines, counting days alone",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "A date is not a permission. For inactivated vaccines some labels say whenever \c
        possible.",
    clinician: "After the last vaccine of this kind ({Group}), by {Document} ({Claim}), {Drug} \c
        could be started from {Date}, counting days alone.",
    patient: "After your vaccine, {Drug} could be started from {Date}, counting days alone. Your \c
        doctor decides."
]).
earliest_start(Patient, Drug, Group, Date) :-
    current_status(Patient, Drug, candidate),
    \+ active_hbv(Patient),
    vaccine_interval_running(Patient, Drug, _, Group, Date, _, Document, At, Claim),
    aggregate_all(max(Ready), vaccine_interval_running(Patient, Drug, _, Group, Ready, _, _, _, _),
        Last),
    Date == Last.

:- rule(treatment_entry_replaced, [
    status: submitted,
    clinician: "The entry for {Drug} of {Since} was followed by one of {Later}.",
    patient: "A newer entry about {Drug} of {Later} replaces the one of {Since}."
]).
replaced_before(Patient, Drug, Since, Date) :-
    vaccinated(Patient, _, _, Date),
    treatment_so_far(Patient, Drug, _, Since),
    treatment_so_far(Patient, Drug, _, Later),
    before(Since, Later),
    on_or_before(Later, Date).

:- rule(status_when_vaccinated, [
    status: submitted,
    clinician: "{Vaccine} ({Type}) was given on {Date}; the patient was {Status} for {Drug} then, \c
        since {Since}.",
    patient: "You had {Vaccine} on {Date}."
]).
vaccinated_while(Patient, Drug, Vaccine, Type, Date, Status, Since) :-
    vaccinated(Patient, Vaccine, Type, Date),
    treatment_so_far(Patient, Drug, Status, Since),
    on_or_before(Since, Date),
    \+ replaced_before(Patient, Drug, Since, Date).

:- rule(vaccinated_during_treatment, [
    status: submitted,
    clinician: "{Vaccine} was given on {Date}, after treatment with {Drug} had begun.",
    patient: "You had {Vaccine} on {Date}, after {Drug} was begun."
]).
given_during_treatment(Patient, Drug, Vaccine) :-
    vaccinated_while(Patient, Drug, Vaccine, _, Date, Status, _),
    treatment_has_begun(Status).
