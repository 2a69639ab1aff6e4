% A contraindication that only a test can show: unknown is not negative.

:- rule(test_asked_for_by_document, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({Claim}) {Test} belongs to what comes before {Drug}: {Topic}.",
    patient: "The rules for {Drug} ask for this test: {Test}."
]).
test_asked_for(Drug, Test) :-
    label_says(Drug, Topic, Document, At, Claim),
    screening_test(Topic, Test).

:- rule(contraindication_not_tested_for, [
    status: submitted,
    cites: [Document / At],
    caveat: "What was seen of the label contraindicates the drug and does not ask for the test.",
    clinician: "{Document} ({At}, {Claim}) says of {Drug}: {Topic}. No result of {Test} and no \c
        such diagnosis is on record, which says nothing either way.",
    patient: "Whether the rules for {Drug} speak against it depends on a test: {Test}."
]).
untested_contraindication(Patient, Drug, Test, Document, At, Claim) :-
    current_status(Patient, Drug, candidate),
    label_says(Drug, Topic, Document, At, Claim),
    marker_shows(Test, Topic),
    \+ test_asked_for(Drug, Test),
    \+ test_on_record(Patient, Test, _),
    \+ label_contraindicates(Patient, Drug, _, _, _, Topic, _, _).

:- rule(screen_for_contraindication, [
    title: "Test for what the label contraindicates",
    status: submitted,
    evidence: convention(project),
    cites: [Document / At, project_conventions / "an open question is never taken as answered"],
    encodes: ['ALE-US-01'],
    caveat: "The label contraindicates the drug in this condition; what was seen of it does not \c
        ask for the test. Asking for it before the first dose is the cautious reading: what was \c
        not tested is unknown, not negative.",
    clinician: "{Document} ({At}, {Claim}) contraindicates {Drug} by what {Test} would show, and \c
        no result is on record. Test before the first dose.",
    patient: "A test ({Test}) is needed to know whether {Drug} is right for you. Your care team \c
        can arrange it."
]).
recommend(Patient, Drug, screen, Test) :-
    untested_contraindication(Patient, Drug, Test, Document, At, Claim).

:- rule(missing_test_behind_contraindication, [
    title: "Missing: the test that shows whether the label forbids the drug",
    status: submitted,
    evidence: convention(project),
    cites: [Document / At, project_conventions / "an open question is never taken as answered"],
    encodes: ['ALE-US-01'],
    caveat: "What was seen of the label does not ask for the test.",
    clinician: "There is no record of a {Test} result, and {Document} ({At}, {Claim}) \c
        contraindicates {Drug} by what it would show; {Drug} waits for it.",
    patient: "Your record shows no result of this test: {Test}."
]).
missing(Patient, Drug, Test, "the label forbids the drug by what this test would show") :-
    untested_contraindication(Patient, Drug, Test, Document, At, Claim).
