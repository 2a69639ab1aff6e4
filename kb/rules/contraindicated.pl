% Advice that rests on the contraindications of documents.

:- rule(contraindicated_by_label, [
    title: "Contraindicated by a document in force",
    status: submitted,
    evidence: label(contraindication),
    cites: [Document / At],
    caveat: "Some statements of documents are from memory or seen at second hand; the claim in \c
        the proof says which. A contraindication in an infection lasts until it has resolved. \c
        Severe is read as recorded as serious or needing hospital, and a malignancy on record as \c
        active until it was ruled out.",
    clinician: "{Finding} is on record, and {Document} ({At}) says of {Drug}: {Topic}.",
    patient: "By the rules in force, {Drug} should not be given to you as things stand. Your care \c
        team can explain why."
]).
recommend(Patient, Drug, contraindicated, About) :-
    region_in_force(Region),
    label_contraindicates(Patient, Drug, Region, About, Finding, Topic, Document, At).

:- rule(evaluate_contraindication_elsewhere, [
    title: "Look into what the other region's label contraindicates",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides", Document / At],
    caveat: "The document is not in force here. That the drug is in question all the same is the \c
        more cautious view.",
    clinician: "{Finding} is on record, and {Document} ({At}), in force in the {Region}, says of \c
        {Drug}: {Topic}. It is best looked into before the next dose.",
    patient: "The rules of another part of the world speak against {Drug} here. Ask your doctor."
]).
recommend(Patient, Drug, evaluate, About) :-
    label_contraindicates(Patient, Drug, Region, About, Finding, Topic, Document, At),
    contraindication_subject(Topic, Subject),
    weighed_across_regions(Subject).

:- rule(evaluate_condition_without_statement, [
    title: "Look into a malignancy or a weakened immune system",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides"],
    caveat: "For some drugs no document here speaks of this. Most drugs of the group are \c
        contraindicated in it in the EU, so it is not passed over.",
    clinician: "{Condition} is on record since {Since}. What it means for {Drug} is open.",
    patient: "Your record lists {Condition}. Ask your doctor what it means for {Drug}."
]).
recommend(Patient, Drug, evaluate, Condition) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    condition_on_record(Patient, Condition, Since),
    shows(Condition, Topic),
    counts_for_every_drug(Topic).

:- rule(evaluate_hypersensitivity, [
    title: "Look into a recorded hypersensitivity to the drug",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "the more cautious view decides"],
    caveat: "For some drugs no document here names hypersensitivity; it is not passed over.",
    clinician: "{Condition} is on record. It is best looked into before {Drug} is given.",
    patient: "Your record lists a reaction to {Drug} or to what it contains. Ask your doctor \c
        about it."
]).
recommend(Patient, Drug, evaluate, Condition) :-
    own_hypersensitivity(Patient, Drug, Condition).

% Same patient, drug and finding: the contraindication says it all.
:- overrides(contraindicated_by_label, evaluate_condition_without_statement).
:- overrides(contraindicated_by_label, evaluate_hypersensitivity).
:- overrides(contraindicated_by_label, evaluate_contraindication_elsewhere).
:- overrides(contraindicated_by_label, evaluate_open_condition).

:- rule(clarify_severity, [
    title: "Find out how severe an active infection is",
    status: submitted,
    evidence: label(depends_on_severity),
    cites: [Document / At],
    caveat: "That the infection is usually serious rests on an unverified list. Some statements \c
        of documents are from memory; the claim in the proof says which.",
    clinician: "{Infection} ({Episode}) is active and usually serious, but its severity is not \c
        recorded, and {Document} ({At}) says of {Drug}: {Topic}. Record the severity.",
    patient: "How bad your infection is matters for {Drug}. Your care team should note it."
]).
recommend(Patient, Drug, evaluate, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    possibly_serious_episode(Patient, Episode),
    active_infection(Patient, Episode, Infection),
    label_says(Drug, Topic, Document, At, _),
    depends_on_severity(Topic).

:- rule(clarify_condition, [
    title: "Find out whether a condition is what the label forbids",
    status: submitted,
    evidence: label(without_cut_off),
    cites: [Document / At],
    caveat: "No document gives a cut-off or says which conditions it means. That HIV infection \c
        may be a weakened immune system is a note on an unverified list.",
    clinician: "{Condition} is on record since {Since}, and {Document} ({At}) says of {Drug}: \c
        {Topic}. Whether this applies is open.",
    patient: "Your record lists {Condition}. Your doctors should check whether {Drug} is right \c
        for you."
]).
recommend(Patient, Drug, evaluate, Condition) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    condition_on_record(Patient, Condition, Since),
    may_show(Condition, Topic),
    \+ meaning_ruled_out(Patient, Topic, Since),
    label_says(Drug, Topic, Document, At, _).

:- rule(what_the_label_means_was_ruled_out, [
    status: submitted,
    clinician: "{Meant}, which the label means, was ruled out on {RuledOut}.",
    patient: "Your doctors ruled this out on {RuledOut}: {Meant}."
]).
meaning_ruled_out(Patient, Topic, Since) :-
    condition_on_record(Patient, Condition, Since),
    may_show(Condition, Topic),
    shows(Meant, Topic),
    ruled_out(Patient, Meant, RuledOut),
    on_or_before(Since, RuledOut).

:- rule(clarify_infection, [
    title: "Find out whether an infection was what the label forbids",
    status: submitted,
    evidence: label(contraindication),
    cites: [Document / At],
    caveat: "The label means one form of the infection, and the name on record does not say which \c
        it was.",
    clinician: "{Infection} ({Episode}) is on record since {Onset}, and {Document} ({At}) says of \c
        {Drug}: {Topic}. Whether this applies is open.",
    patient: "Your record lists {Infection}. Your doctors should check whether {Drug} is right \c
        for you."
]).
recommend(Patient, Drug, evaluate, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection_episode(Patient, Episode, Infection, Onset),
    infection_may_show(Infection, Topic),
    label_says(Drug, Topic, Document, At, _).

:- rule(consider_added_immunosuppression_of_earlier_drug, [
    title: "Consider the added immunosuppression of another drug",
    status: submitted,
    evidence: label(consider),
    cites: [Document / At],
    caveat: "The label asks to consider it and names no interval; nothing is held for it here.",
    clinician: "{Other} is on record as {Stage} since {Since}, and {Document} ({At}) has the \c
        added immunosuppression considered when {Drug} follows or accompanies it.",
    patient: "You take or took {Other} as well. Your doctors should think of both drugs together."
]).
recommend(Patient, Drug, evaluate, Other) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    label_says(Drug, added_immunosuppression, Document, At, _),
    product(Drug, Ingredient),
    treatment_so_far(Patient, Other, Stage, Since),
    Stage \== candidate,
    product(Other, Another),
    Another \== Ingredient.

:- rule(consider_added_immunosuppression_of_what_follows, [
    title: "Consider what an earlier drug adds to the next one",
    status: submitted,
    evidence: label(consider),
    cites: [Document / At],
    caveat: "The label asks to consider it and names no interval; nothing is held for it here.",
    clinician: "{Earlier} is on record as {Stage} since {Since}, and {Document} ({At}) has the \c
        added immunosuppression considered when it is followed by another such drug, here {Drug}.",
    patient: "You take or took {Earlier} as well. Your doctors should think of both drugs together."
]).
recommend(Patient, Drug, evaluate, Earlier) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    treatment_so_far(Patient, Earlier, Stage, Since),
    Stage \== candidate,
    label_says(Earlier, added_immunosuppression, Document, At, _),
    product(Drug, Ingredient),
    product(Earlier, Another),
    Another \== Ingredient.
