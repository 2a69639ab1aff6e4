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

:- rule(may_start, [
    title: "May start when everything the documents ask for is on record and nothing speaks \c
        against it",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "This rests on what is on record. Values of liver tests are not judged: the limits \c
        are multiples of the laboratory's upper limit, which a record does not hold.",
    clinician: "What {Document} asks for before a start ({Claim}) is on record, and nothing on \c
        record speaks against starting {Drug}. A professional decides.",
    patient: "By your record, {Drug} may be started. Your doctor decides with you."
]).
recommend(Patient, Drug, may_start, first_dose) :-
    current_status(Patient, Drug, candidate),
    start_statement(Drug, Document, At, Claim),
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
    caveat: "No document that was seen for this region says what comes before a start of the \c
        drug, so nothing is asked for beyond the general view on infections, which the article \c
        wrote about Kesimpta. Read the label before deciding.",
    clinician: "No document seen here says what comes before a start of {Drug}; no infection and \c
        no open question on record speaks against it. A professional decides.",
    patient: "By your record, nothing speaks against {Drug}. Your doctor decides with you."
]).
recommend(Patient, Drug, may_start, first_dose) :-
    current_status(Patient, Drug, candidate),
    \+ start_statement(Drug, _, _, _),
    \+ objection(Patient, Drug, _).
