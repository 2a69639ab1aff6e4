% Before the first dose: tests, vaccines, and when nothing speaks against starting.

:- rule(screen_immunoglobulins, [
    title: "Test immunoglobulins before the first dose",
    status: submitted,
    evidence: label(requirement),
    cites: [kesimpta_us_label / "2.1"],
    encodes: ['KUS-40', 'KEU-04'],
    caveat: "The US label asks for quantitative serum immunoglobulins; an IgG value is taken as \c
        that test here. The EU label recommends evaluating the immune status.",
    clinician: "No IgG value is on record. Test quantitative serum immunoglobulins before {Drug} \c
        is started.",
    patient: "A blood test for antibodies is needed before {Drug} is started. Your care team can \c
        arrange it."
]).
recommend(Patient, Drug, screen, igg) :-
    current_status(Patient, Drug, candidate),
    \+ measured(Patient, igg, _, _, _).

:- rule(screen_liver_tests, [
    title: "Obtain liver tests before the first dose",
    status: submitted,
    evidence: label(requirement),
    cites: [kesimpta_us_label / "2.1, 5.4"],
    encodes: ['KUS-51'],
    caveat: "US label, added in 08/2025 and seen through a secondary summary. The label's limits \c
        are multiples of the laboratory's upper limit, which a record does not hold, so values \c
        are not judged here.",
    clinician: "No {Test} value is on record. Obtain ALT, AST, alkaline phosphatase and bilirubin \c
        before {Drug} is started.",
    patient: "A blood test of the liver ({Test}) is needed before {Drug} is started. Your care \c
        team can arrange it."
]).
recommend(Patient, Drug, screen, Test) :-
    current_status(Patient, Drug, candidate),
    liver_test(Test),
    \+ measured(Patient, Test, _, _, _).

:- rule(vaccine_interval_still_running, [
    status: submitted,
    cites: [kesimpta_us_label / "2.1, 5.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-30', 'KUS-31', 'KEU-06'],
    clinician: "{Vaccine} ({Type}) was given on {Date}; {Days} days later is {Ready}.",
    patient: "You had a vaccine ({Vaccine}) on {Date}. The usual wait before the first dose ends \c
        on {Ready}."
]).
vaccine_too_recent(Patient, Vaccine, Type, Ready) :-
    vaccinated(Patient, Vaccine, Type, Date),
    vaccine_interval(Type, Days, _, _),
    date_plus(Date, Days, Ready),
    as_of(Today),
    before(Today, Ready).

:- rule(wait_after_live_vaccine, [
    title: "Wait 4 weeks after a live vaccine before the first dose",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1, 5.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-30', 'KEU-06'],
    clinician: "The live vaccine {Vaccine} is less than 4 weeks old: do not start {Drug} before \c
        {Ready}.",
    patient: "After a live vaccine, the first dose of {Drug} should wait about four weeks."
]).
recommend(Patient, Drug, withhold, Vaccine) :-
    current_status(Patient, Drug, candidate),
    vaccine_too_recent(Patient, Vaccine, live, Ready).

:- rule(wait_after_inactivated_vaccine, [
    title: "Wait 2 weeks after an inactivated vaccine before the first dose, whenever possible",
    status: submitted,
    evidence: label(recommendation_if_possible),
    cites: [kesimpta_us_label / "2.1, 5.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-31', 'KEU-06'],
    caveat: "The label says whenever possible: a clinician may start earlier for good reason.",
    clinician: "The inactivated vaccine {Vaccine} is less than 2 weeks old: whenever possible, do \c
        not start {Drug} before {Ready}.",
    patient: "After this vaccine, the first dose of {Drug} should wait about two weeks if that is \c
        possible. Your doctor decides."
]).
recommend(Patient, Drug, withhold, Vaccine) :-
    current_status(Patient, Drug, candidate),
    vaccine_too_recent(Patient, Vaccine, inactivated, Ready).

:- rule(live_vaccine_given_under_treatment, [
    status: submitted,
    cites: [kesimpta_us_label / "2.1, 5.1"],
    encodes: ['KUS-32'],
    clinician: "{Vaccine}, a live vaccine, was given on {Date}, after treatment with {Drug} began \c
        ({Begun}), less than {Days} days ago.",
    patient: "You had a live vaccine ({Vaccine}) on {Date}, during treatment."
]).
live_vaccine_under_treatment(Patient, Drug, Vaccine) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    vaccinated(Patient, Vaccine, live, Date),
    treatment_so_far(Patient, Drug, Earlier, Begun),
    treatment_has_begun(Earlier),
    on_or_before(Begun, Date),
    vaccine_interval(live, Days, _, _),
    as_of(Today),
    days_between(Date, Today, Age),
    Age < Days.

:- rule(evaluate_live_vaccine_under_treatment, [
    title: "Look into a live vaccine given during treatment",
    status: submitted,
    evidence: label(not_recommended),
    cites: [kesimpta_us_label / "2.1, 5.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-32', 'KEU-06'],
    caveat: "The label does not recommend live vaccines during treatment and does not say what to \c
        do after one. The 4 weeks are those before a first dose, used here by analogy.",
    clinician: "The live vaccine {Vaccine} was given during treatment with {Drug}, less than 4 \c
        weeks ago. A clinician should look into it before the next dose.",
    patient: "You had a live vaccine during treatment. Ask your care team about it before your \c
        next dose of {Drug}."
]).
recommend(Patient, Drug, evaluate, Vaccine) :-
    live_vaccine_under_treatment(Patient, Drug, Vaccine).

:- rule(may_start, [
    title: "May start when everything the label asks for is on record and nothing speaks against \c
        it",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1, 4, 5.1", seed_article / "Special Considerations"],
    encodes: ['KUS-01', 'KUS-03', 'KUS-10', 'KUS-30', 'KUS-31', 'KUS-40', 'KUS-51'],
    caveat: "Hypersensitivity, pregnancy and values of liver tests are not judged by this \c
        knowledge base.",
    clinician: "Screening is on record, no infection is active, and nothing else on record speaks \c
        against starting {Drug}. A professional decides.",
    patient: "By your record, {Drug} may be started. Your doctor decides with you."
]).
recommend(Patient, Drug, may_start, first_dose) :-
    current_status(Patient, Drug, candidate),
    \+ objection(Patient, Drug, _).
