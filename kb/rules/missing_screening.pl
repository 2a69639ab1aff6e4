% What the record must show before the disposition could improve: screening and specialists.

:- rule(missing_hepatitis_b_screening, [
    title: "Missing: hepatitis B screening",
    status: submitted,
    evidence: label(requirement),
    cites: [kesimpta_us_label / "2.1, 5.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-10', 'KEU-05'],
    caveat: "The label asks for this before the first dose; where treatment has begun, that the \c
        gap leaves the next dose to a clinician is the cautious choice of this knowledge base.",
    clinician: "There is no record of a {Test} result; unknown is not negative, so {Drug} waits \c
        for it.",
    patient: "Your record shows no result of this hepatitis B test: {Test}."
]).
missing(Patient, Drug, Test,
        "hepatitis B can flare up under the drug, and unknown is not negative") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    hbv_screening_test(Test),
    \+ serology(Patient, Test, _, _).

:- rule(missing_immunoglobulins, [
    title: "Missing: immunoglobulins before the first dose",
    status: submitted,
    evidence: label(requirement),
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-40'],
    clinician: "There is no record of an IgG value; {Drug} waits for it.",
    patient: "Your record shows no antibody test (IgG)."
]).
missing(Patient, Drug, igg, "low immunoglobulins have to be known before the first dose") :-
    current_status(Patient, Drug, candidate),
    \+ measured(Patient, igg, _, _, _).

:- rule(missing_liver_tests, [
    title: "Missing: liver tests before the first dose",
    status: submitted,
    evidence: label(requirement),
    cites: [kesimpta_us_label / "2.1, 5.4"],
    encodes: ['KUS-51'],
    caveat: "US label, added in 08/2025 and seen through a secondary summary.",
    clinician: "There is no record of a {Test} value; {Drug} waits for it.",
    patient: "Your record shows no result of this liver test: {Test}."
]).
missing(Patient, Drug, Test, "liver tests have to be known before the first dose") :-
    current_status(Patient, Drug, candidate),
    liver_test(Test),
    \+ measured(Patient, Test, _, _, _).

:- rule(missing_liver_specialist, [
    title: "Missing: a liver specialist's advice",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-12', 'KEU-05'],
    clinician: "There is no record that a liver specialist was consulted about {Reason}; {Drug} \c
        waits for that.",
    patient: "Your record shows no visit to a liver specialist about hepatitis B."
]).
missing(Patient, Drug, liver_specialist_consultation,
        "earlier hepatitis B can come back under the drug") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    liver_expert_awaited(Patient, Reason).

:- rule(missing_immunologist, [
    title: "Missing: an immunologist's advice",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-40'],
    caveat: "The label gives no limit for low immunoglobulins.",
    clinician: "Immunoglobulins are low, and there is no record that an immunologist was \c
        consulted; {Drug} waits for that.",
    patient: "Your antibodies are low, and your record shows no visit to an immune specialist."
]).
missing(Patient, Drug, immunologist_consultation,
        "low immunoglobulins go to an immunologist before the first dose") :-
    current_status(Patient, Drug, candidate),
    immunologist_awaited(Patient).

:- rule(missing_infection_specialist, [
    title: "Missing: an infectious-disease specialist's advice",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "Unverified and indirect.",
    clinician: "There is no record that an infectious-disease specialist was consulted about \c
        {Reason}; {Drug} waits for that.",
    patient: "Your record shows no visit to an infection specialist about this."
]).
missing(Patient, Drug, infection_specialist_consultation,
        "a lasting infection goes to a specialist before treatment goes on") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_expert_awaited(Patient, Reason).
