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
        wrote about Kesimpta. Read the label before deciding. Values of liver tests are not \c
        judged.",
    clinician: "No document seen here says what comes before a start of {Drug}; no infection and \c
        no open question on record holds it back; other advice beside this stands. A professional \c
        decides.",
    patient: "By your record, nothing holds {Drug} back. Your doctor decides with you."
]).
recommend(Patient, Drug, may_start, first_dose) :-
    current_status(Patient, Drug, candidate),
    \+ start_statement(Drug, _, _, _),
    \+ objection(Patient, Drug, _).
