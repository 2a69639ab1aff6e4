% What the EU label forbids where the US label only delays.

:- rule(eu_contraindicated_in_severe_infection, [
    title: "EU: contraindicated while a severe infection is active",
    status: submitted,
    evidence: label(contraindication),
    cites: [kesimpta_eu_smpc / "4.3"],
    encodes: ['KEU-01'],
    caveat: "EU label only, and until the infection has resolved; the US label delays. Severe is \c
        read as recorded as serious or needing hospital.",
    clinician: "{Infection} ({Episode}) is active and serious. The EU label contraindicates \c
        {Drug} until it has resolved.",
    patient: "With a severe infection {Drug} must not be used until the infection is gone. \c
        Contact your care team."
]).
recommend(Patient, Drug, contraindicated, Episode) :-
    region_in_force(eu),
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_infection(Patient, Episode, Infection),
    serious_episode(Patient, Episode).

:- rule(eu_clarify_severity, [
    title: "EU: find out how severe an active infection is",
    status: submitted,
    evidence: label(contraindication),
    cites: [kesimpta_eu_smpc / "4.3"],
    encodes: ['KEU-01'],
    caveat: "That the infection is usually serious rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is active and usually serious, but its severity is not \c
        recorded. In the EU a severe one contraindicates {Drug}: record the severity.",
    patient: "How bad your infection is matters for {Drug}. Your care team should note it."
]).
recommend(Patient, Drug, evaluate, Episode) :-
    region_in_force(eu),
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    active_infection(Patient, Episode, Infection),
    possibly_serious_episode(Patient, Episode).

:- rule(eu_contraindicated_in_malignancy, [
    title: "EU: contraindicated in known active malignancy",
    status: submitted,
    evidence: label(contraindication),
    cites: [kesimpta_eu_smpc / "4.3"],
    encodes: ['KEU-01'],
    caveat: "EU label only, and only for a malignancy that is active. A diagnosis on record does \c
        not say whether it is; it is taken as active until it was ruled out.",
    clinician: "A malignancy is on record since {Since}. The EU label contraindicates {Drug} \c
        while it is active.",
    patient: "{Drug} must not be used during an active cancer. Your doctors should check whether \c
        this applies to you."
]).
recommend(Patient, Drug, contraindicated, malignancy) :-
    region_in_force(eu),
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    known_malignancy(Patient, Since).

:- rule(malignancy_by_diagnosis, [
    status: submitted,
    clinician: "A malignancy is on record since {Since} and was not ruled out since.",
    patient: "Your record lists a cancer since {Since}."
]).
known_malignancy(Patient, Since) :-
    diagnosis(Patient, malignancy, Since),
    \+ ruled_out_since(Patient, malignancy, Since).

:- rule(malignancy_confirmed, [
    status: submitted,
    clinician: "A malignancy was confirmed on {Since} and not ruled out since.",
    patient: "Your doctors confirmed a cancer on {Since}."
]).
known_malignancy(Patient, Since) :-
    confirmed(Patient, malignancy, Since),
    \+ ruled_out_since(Patient, malignancy, Since).
