% Values of liver tests: shown and handed to a person, never judged, since a record holds no upper limit.

:- rule(liver_value_on_record, [
    status: submitted,
    clinician: "The latest {Test} is {Value} {Unit} ({Date}).",
    patient: "Your newest {Test} is {Value} {Unit}, from {Date}."
]).
liver_value(Patient, Test, Value, Unit, Date) :-
    latest_value(Patient, Test, Value, Unit, Date),
    liver_injury_test(Test).

:- rule(compare_liver_value, [
    title: "Compare a liver test with the laboratory's limit",
    status: submitted,
    evidence: label(warning),
    cites: [kesimpta_us_label / "5.4"],
    encodes: ['KUS-51'],
    caveat: "No value of a liver test is judged here, normal or not: the limits are multiples of \c
        the laboratory's upper limit, which neither a record nor a source here gives. For other \c
        anti-CD20 drugs than ofatumumab, and outside of the US, this is by class.",
    clinician: "{Test} of {Value} {Unit} ({Date}) is on record and not judged here. By the label, \c
        ALT or AST above three times the upper limit together with bilirubin above twice the \c
        upper limit is a sign of a risk of severe liver injury: compare it before {Drug} is given.",
    patient: "Your {Test} is on record. This system cannot say whether it is normal; your care \c
        team compares it with the laboratory's limit before {Drug}."
]).
recommend(Patient, Drug, monitor, Test) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    b_cell_depleting(Drug),
    liver_value(Patient, Test, Value, Unit, Date).

:- rule(evaluate_liver_value_after_hepatitis_b, [
    title: "Look into liver tests where hepatitis B, now or before, is on record",
    status: submitted,
    evidence: label(recommendation),
    cites: [pdr_ofatumumab / "hepatitis B monitoring", kesimpta_us_label / "5.4"],
    encodes: ['KUS-15', 'KUS-51'],
    caveat: "Hepatitis B is watched for by laboratory; the summary does not name liver tests, and \c
        no value is judged here. It is about ofatumumab; for other anti-CD20 drugs this is by \c
        class. This alone holds nothing.",
    clinician: "{Reason} points to hepatitis B, which is watched for by laboratory during and \c
        after {Drug}. {Test} was {Value} {Unit} on {Date}: whether it has risen is for whoever \c
        follows the hepatitis B.",
    patient: "Hepatitis B can come back. Your care team looks at your {Test} of {Date} for that."
]).
recommend(Patient, Drug, evaluate, Test) :-
    current_status(Patient, Drug, Status),
    hbv_must_be_watched(Status),
    b_cell_depleting(Drug),
    hbv_history(Patient, Reason, _),
    liver_value(Patient, Test, Value, Unit, Date).
