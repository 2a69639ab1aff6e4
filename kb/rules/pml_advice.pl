% What is advised where PML is suspected, confirmed or ruled out: by the drug's own label in force,
% else by its label of another region, else by what labels of other drugs of the group say.

:- rule(pml_by_own_label, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Document} ({At}, {Claim}), in force here, says of {Drug}: {Topic}.",
    patient: "The rules for {Drug} speak of a rare brain infection (PML)."
]).
pml_view(Drug, Topic, own_label, Document, At, Claim) :-
    about_pml(Topic),
    label_says(Drug, Topic, Document, At, Claim).

:- rule(pml_by_label_elsewhere, [
    status: submitted,
    cites: [Document / At],
    clinician: "{Document} ({At}, {Claim}), of another region, says of {Drug}: {Topic}.",
    patient: "The rules of another region for {Drug} speak of a rare brain infection (PML)."
]).
pml_view(Drug, Topic, label_elsewhere, Document, At, Claim) :-
    about_pml(Topic),
    said_elsewhere(Drug, Topic, Document, At, Claim).

:- rule(pml_by_class, [
    status: submitted,
    cites: [Document / At],
    clinician: "No document on record here says so of {Drug}; {Document} ({At}, {Claim}) says of \c
        another drug of the group: {Topic}.",
    patient: "The rules for drugs like {Drug} speak of a rare brain infection (PML)."
]).
pml_view(Drug, Topic, by_class, Document, At, Claim) :-
    about_pml(Topic),
    product(Drug, _),
    \+ label_says(Drug, Topic, _, _, _),
    \+ said_elsewhere(Drug, Topic, _, _, _),
    statement(ofatumumab, us, Topic, Document, At, Claim).

:- rule(withhold_when_pml_is_suspected, [
    title: "Withhold at the first sign that suggests PML",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    clinician: "PML is suspected or on record and not ruled out: {Document} ({At}, {Claim}) has \c
        {Drug} withheld at once and the patient worked up.",
    patient: "Your doctors need to check for a rare brain infection (PML). {Drug} should wait; \c
        contact your care team right away."
]).
recommend(Patient, Drug, withhold_immediately, pml) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    pml_view(Drug, withhold_at_suspected_pml, own_label, Document, At, Claim),
    pml_only_suspected(Patient).

:- rule(keep_holding_while_pml_is_suspected, [
    title: "Keep holding until PML is ruled out",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    clinician: "PML is suspected or on record and not ruled out: by {Document} ({At}, {Claim}) \c
        {Drug} stays withheld while the patient is worked up.",
    patient: "Your doctors need to check for a rare brain infection (PML) before {Drug} can go on."
]).
recommend(Patient, Drug, keep_holding, pml) :-
    current_status(Patient, Drug, on_hold),
    pml_view(Drug, withhold_at_suspected_pml, own_label, Document, At, Claim),
    pml_only_suspected(Patient).

:- rule(withhold_at_suspected_pml_by_label_elsewhere, [
    title: "Withhold at the first sign that suggests PML, by the label of another region",
    status: submitted,
    evidence: label(other_region),
    cites: [Document / At],
    caveat: "No document in force here is on record that says so of this drug; the label of \c
        another region does, told as knowledge about the drug.",
    clinician: "PML is suspected or on record and not ruled out. {Document} ({At}, {Claim}), of \c
        another region, has {Drug} withheld at once and the patient worked up: {Action}.",
    patient: "Your doctors need to check for a rare brain infection (PML). {Drug} should wait; \c
        contact your care team right away."
]).
recommend(Patient, Drug, Action, pml) :-
    current_status(Patient, Drug, Status),
    pml_suspicion_action(Status, Action),
    pml_view(Drug, withhold_at_suspected_pml, label_elsewhere, Document, At, Claim),
    pml_only_suspected(Patient).

:- rule(withhold_at_suspected_pml_by_class, [
    title: "Withhold at the first sign that suggests PML, as with other drugs of the group",
    status: submitted,
    evidence: label(another_drug_of_the_class),
    cites: [Document / At],
    caveat: "No document of any region on record here says so of this drug. The labels of other \c
        drugs of the group do, among them that of Kesimpta, which is cited; it is applied to all \c
        of them.",
    clinician: "PML is suspected or on record and not ruled out. No document on record here \c
        speaks of that for {Drug}; {Document} ({At}, {Claim}), of another drug, has that drug \c
        withheld at once. Taken over for {Drug}: {Action}.",
    patient: "Your doctors need to check for a rare brain infection (PML). {Drug} should wait; \c
        contact your care team right away."
]).
recommend(Patient, Drug, Action, pml) :-
    current_status(Patient, Drug, Status),
    pml_suspicion_action(Status, Action),
    pml_view(Drug, withhold_at_suspected_pml, by_class, Document, At, Claim),
    pml_only_suspected(Patient).

:- rule(evaluate_suspected_pml, [
    title: "Work up a suspicion of PML",
    status: submitted,
    evidence: label(warning),
    cites: [
        kesimpta_us_label / "5.1 Progressive Multifocal Leukoencephalopathy",
        dimethyl_fumarate_us_label / "warnings"
    ],
    encodes: ['KUS-20', 'KUS-21'],
    caveat: "By class: the labels that were seen to ask for a work-up are those of some drugs of \c
        the group. What PML looks like was seen for another drug: signs on an MRI may come before \c
        symptoms, and symptoms evolve over days to weeks.",
    clinician: "PML is suspected or on record and not ruled out: it is worked up before any \c
        decision about {Drug}.",
    patient: "Your doctors need to check for a rare brain infection (PML) before deciding about \c
        {Drug}. Tell them at once about weakness, clumsiness, trouble seeing, or changes in \c
        thinking, memory or mood."
]).
recommend(Patient, Drug, evaluate, pml) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_only_suspected(Patient).

:- rule(stop_when_pml_is_confirmed, [
    title: "Stop for good when PML is confirmed",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    caveat: "The labels speak of discontinuing; that a candidate is not started either is the \c
        cautious reading of this knowledge base.",
    clinician: "PML is confirmed: {Document} ({At}, {Claim}) has {Drug} discontinued.",
    patient: "A rare brain infection (PML) was confirmed, so {Drug} should not be given. Contact \c
        your care team right away."
]).
recommend(Patient, Drug, stop, pml) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_view(Drug, stop_at_confirmed_pml, own_label, Document, At, Claim),
    pml_is_confirmed(Patient).

:- rule(stop_at_confirmed_pml_by_label_elsewhere, [
    title: "Stop for good when PML is confirmed, by the label of another region",
    status: submitted,
    evidence: label(other_region),
    cites: [Document / At],
    caveat: "No document in force here is on record that says so of this drug; the label of \c
        another region does. That a candidate is not started either is the cautious reading.",
    clinician: "PML is confirmed. {Document} ({At}, {Claim}), of another region, has {Drug} \c
        discontinued.",
    patient: "A rare brain infection (PML) was confirmed, so {Drug} should not be given. Contact \c
        your care team right away."
]).
recommend(Patient, Drug, stop, pml) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_view(Drug, stop_at_confirmed_pml, label_elsewhere, Document, At, Claim),
    pml_is_confirmed(Patient).

:- rule(stop_at_confirmed_pml_by_class, [
    title: "Stop for good when PML is confirmed, as with other drugs of the group",
    status: submitted,
    evidence: label(another_drug_of_the_class),
    cites: [Document / At],
    caveat: "No document of any region on record here says so of this drug. The labels of other \c
        drugs of the group do, among them that of Kesimpta, which is cited; it is applied to all \c
        of them. That a candidate is not started either is the cautious reading.",
    clinician: "PML is confirmed. No document on record here speaks of that for {Drug}; \c
        {Document} ({At}, {Claim}), of another drug, has that drug discontinued, which is taken \c
        over for {Drug}.",
    patient: "A rare brain infection (PML) was confirmed, so {Drug} should not be given. Contact \c
        your care team right away."
]).
recommend(Patient, Drug, stop, pml) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_view(Drug, stop_at_confirmed_pml, by_class, Document, At, Claim),
    pml_is_confirmed(Patient).

:- rule(watch_after_pml_was_ruled_out, [
    title: "Reassess, and watch, once PML is ruled out",
    status: submitted,
    evidence: convention(project),
    cites: [
        project_conventions / "a suspicion that was ruled out",
        dimethyl_fumarate_us_label / "warnings"
    ],
    encodes: ['KUS-21'],
    caveat: "Labels say when to withhold for PML and not what follows once it is ruled out. This \c
        alone holds nothing.",
    clinician: "A suspicion of PML of {Date} was ruled out. Reassess before the next dose of \c
        {Drug}, and watch for new signs: those on MRI may come before symptoms.",
    patient: "The rare brain infection (PML) was ruled out. Tell your care team at once about \c
        weakness, clumsiness, trouble seeing, or changes in thinking, memory or mood."
]).
recommend(Patient, Drug, monitor, pml) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    pml_ruled_out_since(Patient, Date),
    \+ pml_in_question(Patient),
    \+ pml_is_confirmed(Patient).
