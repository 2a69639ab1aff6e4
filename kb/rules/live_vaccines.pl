% Live vaccines during treatment, too soon after it, and the pause around them.

:- rule(said_by_label_of_another_region, [
    status: submitted,
    cites: [Document / At],
    caveat: "The label in force here is silent in what was seen of it; that of another region is \c
        told as knowledge about the drug.",
    clinician: "{Drug} contains {Ingredient}; {Document}, of the {Region}, which is not in force, \c
        says of it: {Topic} ({Claim}).",
    patient: "This is what the documents of the {Region} say about {Drug}: {Topic}."
]).
said_elsewhere(Drug, Topic, Document, At, Claim) :-
    product(Drug, Ingredient),
    statement(Ingredient, Region, Topic, Document, At, Claim),
    \+ label_says(Drug, Topic, _, _, _).

:- rule(live_vaccines_by_label_in_force, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}) live vaccines are not recommended with {Drug}.",
    patient: "Live vaccines are not advised with {Drug}."
]).
live_vaccine_view(Drug, Document, At, Claim) :-
    label_says(Drug, avoid_live_vaccine, Document, At, Claim).

:- rule(live_vaccines_by_label_of_another_region, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}), of another region, live vaccines are not recommended \c
        with {Drug}.",
    patient: "Live vaccines are not advised with {Drug} in another region."
]).
live_vaccine_view(Drug, Document, At, Claim) :-
    said_elsewhere(Drug, avoid_live_vaccine, Document, At, Claim).

:- rule(live_vaccines_by_class, [
    status: submitted,
    cites: [Document / At],
    caveat: "The label of ofatumumab, applied to other drugs of its class for which no statement \c
        was seen.",
    clinician: "No document seen here speaks of live vaccines during {Drug}. For another \c
        anti-CD20 antibody, {Document} does ({Claim}).",
    patient: "Live vaccines are not advised with drugs like {Drug}."
]).
live_vaccine_view(Drug, Document, At, Claim) :-
    b_cell_depleting(Drug),
    \+ label_says(Drug, avoid_live_vaccine, _, _, _),
    \+ said_elsewhere(Drug, avoid_live_vaccine, _, _, _),
    statement(ofatumumab, us, avoid_live_vaccine, Document, At, Claim).

:- rule(live_vaccine_given_lately, [
    status: submitted,
    cites: [Document / At],
    clinician: "The live vaccine {Vaccine} was given on {Date}, less than {Days} days ago; the \c
        patient was {Status} for {Drug} then, since {Since}; read here: {Document} ({Claim}).",
    patient: "You had a live vaccine ({Vaccine}) on {Date}."
]).
recent_live_vaccine(Patient, Drug, Vaccine, Date, Status, Since, Document, At, Claim) :-
    vaccinated_while(Patient, Drug, Vaccine, live, Date, Status, Since),
    as_of(Today),
    days_between(Date, Today, Age),
    count_parameter(live_vaccine_watch_days, Days, _, _, _, _),
    Age < Days,
    live_vaccine_view(Drug, Document, At, Claim).

:- rule(live_vaccine_on_therapy, [
    status: submitted,
    clinician: "The live vaccine {Vaccine} was given on {Date}, on therapy with {Drug}.",
    patient: "You had a live vaccine ({Vaccine}) on {Date}, during treatment."
]).
live_vaccine_in_question(Patient, Drug, Vaccine, Date, on_therapy, Document, At, Claim) :-
    recent_live_vaccine(Patient, Drug, Vaccine, Date, on_therapy, _, Document, At, Claim).

:- rule(live_vaccine_within_span, [
    status: submitted,
    caveat: "A record does not show whether B cells are back, and a hold is no end of treatment.",
    clinician: "The live vaccine {Vaccine} was given on {Date}, while {Status} for {Drug}, and \c
        {Document} speaks against it until {Until}.",
    patient: "You had a live vaccine ({Vaccine}) on {Date}. {Drug} may still act."
]).
live_vaccine_in_question(Patient, Drug, Vaccine, Date, Status, Document, At, Claim) :-
    recent_live_vaccine(Patient, Drug, Vaccine, Date, Status, _, Document, At, Claim),
    live_vaccine_span(Document, Until),
    span_reaches(Until, Status).

:- rule(live_vaccine_soon_after_drug, [
    status: submitted,
    clinician: "The live vaccine {Vaccine} was given on {Date}, {Gap} days after {Drug} was \c
        paused or stopped ({Since}); {Document} waits {Days} days.",
    patient: "You had a live vaccine ({Vaccine}) on {Date}, soon after {Drug}."
]).
live_vaccine_in_question(Patient, Drug, Vaccine, Date, Status, Document, At, Claim) :-
    recent_live_vaccine(Patient, Drug, Vaccine, Date, Status, Since, Document, At, Claim),
    off_drug(Status),
    live_vaccine_span(Document, Until),
    count_parameter(Until, Days, _, _, _, _),
    days_between(Since, Date, Gap),
    Gap < Days.

:- rule(evaluate_live_vaccine_under_treatment, [
    title: "Look into a live vaccine given during treatment or too soon after it",
    status: submitted,
    evidence: label(not_recommended),
    cites: [Document / At],
    caveat: "The documents speak against live vaccines and do not say what to do after one. For \c
        how long one matters is a convention: as long as before a first dose of Kesimpta.",
    clinician: "The live vaccine {Vaccine} was given on {Date}, while {Status} for {Drug}; by \c
        {Document} ({Claim}) live vaccines are avoided then. A clinician should look into it.",
    patient: "You had a live vaccine that is not advised with {Drug}. Ask your care team about it."
]).
recommend(Patient, Drug, evaluate, Vaccine) :-
    live_vaccine_in_question(Patient, Drug, Vaccine, Date, Status, Document, At, Claim).

:- rule(live_vaccine_pause_running, [
    status: submitted,
    cites: [Document / At],
    clinician: "The live vaccine {Vaccine} was given on {Date}. By {Document} ({Claim}) {Drug} \c
        pauses for {Days} days after that, until {Until}.",
    patient: "You had a live vaccine ({Vaccine}) on {Date}. {Drug} is paused until {Until}."
]).
live_vaccine_pause(Patient, Drug, Vaccine, Until, Document, At, Claim) :-
    vaccinated(Patient, Vaccine, live, Date),
    label_says(Drug, pause_for_live_vaccine, Document, At, Claim),
    count_parameter(ponesimod_us_pause_after_live_vaccine_days, Days, _, _, _, _),
    date_plus(Date, Days, Until),
    as_of(Today),
    before(Today, Until).

:- rule(pause_after_live_vaccine, [
    title: "Pause around a live vaccine",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The document speaks of a planned vaccine: a pause from 1 to 2 weeks before it until \c
        4 weeks after it. That the pause also holds for a first dose is by analogy.",
    clinician: "The live vaccine {Vaccine} was given; by {Document} ({Claim}) {Drug} pauses until \c
        {Until}.",
    patient: "After this live vaccine, {Drug} should wait until {Until}. Your care team decides."
]).
recommend(Patient, Drug, Action, Vaccine) :-
    current_status(Patient, Drug, Status),
    pause_action(Status, Action),
    live_vaccine_pause(Patient, Drug, Vaccine, Until, Document, At, Claim).
