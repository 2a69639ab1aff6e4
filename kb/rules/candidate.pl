% When nothing speaks against the first dose.

:- rule(start_follows_document, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}) this comes before a start of {Drug}: {Topic}.",
    patient: "The rules say what comes before {Drug}: {Topic}."
]).
start_statement(Drug, Document, At, Claim) :-
    label_says(Drug, Topic, Document, At, Claim),
    starting_topic(Topic).

:- rule(result_answers_before_start, [
    status: submitted,
    cites: [Document / At],
    caveat: "No source says how old a result may be.",
    clinician: "{Document} ({Claim}) asks for {Test} with {Drug} ({Topic}); the latest result on \c
        record is of {Date}.",
    patient: "This test is in your record, the newest of {Date}: {Test}."
]).
start_result(Patient, Drug, Test, Date) :-
    current_status(Patient, Drug, candidate),
    label_says(Drug, Topic, Document, At, Claim),
    screening_matters(Topic, candidate),
    screening_test(Topic, Test),
    test_on_record(Patient, Test, Date),
    aggregate_all(max(Day), test_on_record(Patient, Test, Day), Latest),
    Date == Latest.

:- rule(may_start, [
    title: "May start when everything the documents ask for is on record and nothing speaks \c
        against it",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "This rests on what is on record. No source here says how old a result may be. Values \c
        of liver tests are not judged: the limits are multiples of the laboratory's upper limit, \c
        which a record does not hold.",
    clinician: "What {Document} asks for before a start ({Claim}) is on record, the oldest of \c
        these results of {Oldest}, and nothing on record holds the start of {Drug} back; other \c
        advice beside this stands. A professional decides.",
    patient: "By your record, {Drug} may be started; the oldest of the tests that count is of \c
        {Oldest}. Whether liver tests are normal is not judged here. Your doctor decides with you."
]).
recommend(Patient, Drug, may_start, first_dose) :-
    current_status(Patient, Drug, candidate),
    start_statement(Drug, Document, At, Claim),
    \+ objection(Patient, Drug, _),
    aggregate_all(min(Date), start_result(Patient, Drug, _, Date), Oldest).

:- rule(start_waits_for_infection, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Document} ({At}, {Claim}) speaks of starting {Drug} in {Scope}: {Topic}.",
    patient: "The rules for {Drug} speak of infections: {Topic}."
]).
start_infection_statement(Drug, Topic, Document, At, Claim) :-
    infection_policy(Topic, Scope, candidate, withhold),
    label_says(Drug, Topic, Document, At, Claim).

:- rule(start_forbidden_in_infection, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Document} ({At}, {Claim}) contraindicates {Drug} in {Scope}: {Topic}.",
    patient: "The rules for {Drug} speak of infections: {Topic}."
]).
start_infection_statement(Drug, Topic, Document, At, Claim) :-
    contraindicating_infection(Topic, Scope),
    label_says(Drug, Topic, Document, At, Claim).

:- rule(may_start_by_infection_statement, [
    title: "May start when no infection and nothing else on record speaks against it",
    status: submitted,
    evidence: label(infections_alone),
    cites: [Document / At],
    caveat: "What was seen of the document speaks of infections and asks for no test before a \c
        start. Some of these statements are from memory. Read the label before deciding. Values \c
        of liver tests are not judged.",
    clinician: "{Document} ({At}, {Claim}) says of {Drug}: {Topic}. No document seen here asks \c
        for a test before a start; no such infection and no open question on record holds it \c
        back; other advice beside this stands. A professional decides.",
    patient: "By your record, nothing holds {Drug} back. Your doctor decides with you."
]).
recommend(Patient, Drug, may_start, first_dose) :-
    current_status(Patient, Drug, candidate),
    \+ start_statement(Drug, _, _, _),
    start_infection_statement(Drug, Topic, Document, At, Claim),
    \+ objection(Patient, Drug, _).

:- rule(may_start_without_statement, [
    title: "May start when nothing on record speaks against it",
    status: submitted,
    evidence: article(indirect),
    cites: [
        seed_article / "Rationale for Withholding Kesimpta During Active Infection",
        project_conventions / "nothing on record speaks against it"
    ],
    encodes: ['SEED-05'],
    caveat: "What was seen of the documents for this region asks for no test before a start of \c
        the drug and does not speak of starting it in an infection, so nothing is asked for \c
        beyond the general view on infections, which the article wrote about Kesimpta. Read the \c
        label before deciding. Values of liver tests are not judged.",
    clinician: "No document seen here asks for a test before a start of {Drug} or speaks of \c
        starting it in an infection; no infection and no open question on record holds it back; \c
        other advice beside this stands. A professional decides.",
    patient: "By your record, nothing holds {Drug} back. Your doctor decides with you."
]).
recommend(Patient, Drug, may_start, first_dose) :-
    current_status(Patient, Drug, candidate),
    \+ start_statement(Drug, _, _, _),
    \+ start_infection_statement(Drug, _, _, _, _),
    \+ objection(Patient, Drug, _).

:- rule(read_label_without_statement, [
    title: "Read the label of a drug of which no document was seen",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "what was not seen"],
    caveat: "This alone holds nothing. What is advised here rests on general rules, on other \c
        drugs of the group, or on another region.",
    clinician: "No statement of a document in force here is on record for {Drug}: nothing here \c
        rests on its own label. Read it before deciding.",
    patient: "The rules here know little about {Drug}. Your care team reads its own information."
]).
recommend(Patient, Drug, evaluate, label_text) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    \+ label_says(Drug, _, _, _, _).
