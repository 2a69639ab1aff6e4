% What the record must show before the disposition could improve: advice of specialists.

:- rule(missing_liver_specialist, [
    title: "Missing: a liver specialist's advice",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The labels ask for it where tests are positive; a diagnosis, a code or an earlier \c
        infection is treated the same out of caution. Where no label was seen to ask for it, the \c
        advice is general and unverified.",
    clinician: "There is no record that a liver specialist was consulted about {Reason}; {Drug} \c
        waits for that ({Document}, {Claim}).",
    patient: "Your record shows no visit to a liver specialist about hepatitis B."
]).
missing(Patient, Drug, liver_specialist_consultation,
        "earlier hepatitis B can come back under the drug") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    liver_expert_awaited(Patient, Reason),
    liver_specialist_view(Drug, _, Document, At, Claim).

:- rule(missing_immunologist, [
    title: "Missing: an immunologist's advice",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-40'],
    caveat: "The label gives no limit for low immunoglobulins. For other anti-CD20 drugs than \c
        ofatumumab and ocrelizumab, and outside of the US, this is by class.",
    clinician: "Immunoglobulins are low, and there is no record that an immunologist was \c
        consulted; {Drug} waits for that.",
    patient: "Your antibodies are low, and your record shows no visit to an immune specialist."
]).
missing(Patient, Drug, immunologist_consultation,
        "low immunoglobulins go to an immunologist before the first dose") :-
    current_status(Patient, Drug, candidate),
    b_cell_depleting(Drug),
    immunologist_awaited(Patient).

:- rule(missing_infection_specialist, [
    title: "Missing: an infectious-disease specialist's advice",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "Unverified and indirect; the article is about Kesimpta.",
    clinician: "There is no record that an infectious-disease specialist was consulted about \c
        {Reason}; {Drug} waits for that.",
    patient: "Your record shows no visit to an infection specialist about this."
]).
missing(Patient, Drug, infection_specialist_consultation,
        "a lasting infection goes to a specialist before treatment goes on") :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_expert_awaited(Patient, Reason).
