% Progressive multifocal leukoencephalopathy (PML) and other conditions that were suspected.

:- rule(ruled_out_later, [
    status: submitted,
    clinician: "{Condition} was ruled out on {RuledOut}.",
    patient: "{Condition} was ruled out on {RuledOut}."
]).
ruled_out_since(Patient, Condition, Date) :-
    suspected(Patient, Condition, Date),
    ruled_out(Patient, Condition, RuledOut),
    on_or_before(Date, RuledOut).

:- rule(ruled_out_after_confirmation, [
    status: submitted,
    clinician: "{Condition}, confirmed on {Date}, was ruled out on {RuledOut}.",
    patient: "{Condition} was ruled out on {RuledOut}."
]).
ruled_out_since(Patient, Condition, Date) :-
    confirmed(Patient, Condition, Date),
    ruled_out(Patient, Condition, RuledOut),
    on_or_before(Date, RuledOut).

:- rule(diagnosis_ruled_out, [
    status: submitted,
    clinician: "{Condition}, a diagnosis since {Since}, was ruled out on {RuledOut}.",
    patient: "{Condition} was ruled out on {RuledOut}."
]).
ruled_out_since(Patient, Condition, Since) :-
    diagnosis(Patient, Condition, Since),
    ruled_out(Patient, Condition, RuledOut),
    on_or_before(Since, RuledOut).

:- rule(suspicion_is_open, [
    status: submitted,
    clinician: "{Condition} was suspected on {Date} and has not been ruled out since.",
    patient: "Your doctors suspected {Condition}, and your record does not say that it was ruled \c
        out."
]).
open_condition(Patient, Condition) :-
    suspected(Patient, Condition, Date),
    \+ pml_condition(Condition),
    \+ ruled_out_since(Patient, Condition, Date).

:- rule(confirmed_condition_is_open, [
    status: submitted,
    clinician: "{Condition} was confirmed on {Date} and has not been ruled out since.",
    patient: "{Condition} was confirmed on {Date}."
]).
open_condition(Patient, Condition) :-
    confirmed(Patient, Condition, Date),
    \+ pml_condition(Condition),
    \+ ruled_out_since(Patient, Condition, Date).

:- rule(evaluate_open_condition, [
    title: "Settle a suspected or newly confirmed condition",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "findings without an explanation"],
    caveat: "No cited source speaks of this case; the knowledge base only refuses to treat an \c
        open suspicion as absent.",
    clinician: "{Condition} is suspected or confirmed and has not been ruled out. Settle what it \c
        means before {Drug} is given.",
    patient: "Your doctors are looking into {Condition}. Ask them what it means for {Drug}."
]).
recommend(Patient, Drug, evaluate, Condition) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    open_condition(Patient, Condition).

:- rule(pml_suspected, [
    status: submitted,
    clinician: "PML was suspected on {Date}.",
    patient: "Your doctors suspected a rare brain infection (PML) on {Date}."
]).
pml_noted(Patient, Date) :-
    suspected(Patient, Condition, Date),
    pml_condition(Condition).

:- rule(pml_recorded_as_infection, [
    status: submitted,
    clinician: "PML is on record as an infection ({Episode}) since {Onset}.",
    patient: "Your record lists a rare brain infection (PML)."
]).
pml_noted(Patient, Onset) :-
    infection(Patient, Episode, progressive_multifocal_leukoencephalopathy, Onset).

:- rule(pml_recorded_as_diagnosis, [
    status: submitted,
    clinician: "PML is on record as a diagnosis since {Since}.",
    patient: "Your record lists a rare brain infection (PML)."
]).
pml_noted(Patient, Since) :-
    diagnosis(Patient, Condition, Since),
    pml_condition(Condition).

:- rule(pml_ruled_out_later, [
    status: submitted,
    clinician: "PML, noted on {Date}, was ruled out on {RuledOut}.",
    patient: "The rare brain infection (PML) was ruled out on {RuledOut}."
]).
pml_ruled_out_since(Patient, Date) :-
    pml_noted(Patient, Date),
    ruled_out(Patient, Condition, RuledOut),
    pml_condition(Condition),
    on_or_before(Date, RuledOut).

:- rule(pml_suspicion_is_open, [
    status: submitted,
    cites: [kesimpta_us_label / "5.1 Progressive Multifocal Leukoencephalopathy"],
    encodes: ['KUS-20'],
    caveat: "A PML diagnosis that is on record without a confirmation counts as a suspicion here. \c
        A resolution alone does not close it.",
    clinician: "PML was noted on {Date} and has not been ruled out since.",
    patient: "Your record does not say that the rare brain infection (PML) was ruled out."
]).
pml_in_question(Patient) :-
    pml_noted(Patient, Date),
    \+ pml_ruled_out_since(Patient, Date).

:- rule(pml_confirmed_on_record, [
    status: submitted,
    caveat: "A confirmed PML stays confirmed here even where a later entry rules it out; such a \c
        record needs a clinician.",
    clinician: "PML was confirmed on {Date}.",
    patient: "A rare brain infection (PML) was confirmed on {Date}."
]).
pml_is_confirmed(Patient) :-
    confirmed(Patient, Condition, Date),
    pml_condition(Condition).

:- rule(pml_withheld_by_own_label, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({At}, {Claim}), {Drug} is withheld at the first sign that suggests \c
        PML.",
    patient: "The rules for {Drug} speak of a rare brain infection (PML)."
]).
pml_withheld_by(Patient, Drug, Document, At) :-
    current_status(Patient, Drug, _),
    label_says(Drug, withhold_at_suspected_pml, Document, At, Claim).

:- rule(pml_withheld_by_class, [
    status: submitted,
    cites: [Document / At],
    caveat: "No statement of a document in force here is on record for this drug. The labels of \c
        five other drugs of the group say it, so it is applied to all of them.",
    clinician: "No document in force here is on record that has {Drug} withheld at the first sign \c
        that suggests PML. The label of Kesimpta says so of Kesimpta, as those of other drugs of \c
        the group do.",
    patient: "Drugs like {Drug} are paused when a rare brain infection (PML) is suspected."
]).
pml_withheld_by(Patient, Drug, Document, At) :-
    current_status(Patient, Drug, _),
    \+ label_says(Drug, withhold_at_suspected_pml, _, _, _),
    statement(ofatumumab, us, withhold_at_suspected_pml, Document, At, _).

:- rule(pml_stopped_by_own_label, [
    status: submitted,
    cites: [Document / At],
    clinician: "By {Document} ({At}, {Claim}), {Drug} is discontinued once PML is confirmed.",
    patient: "The rules for {Drug} speak of a rare brain infection (PML)."
]).
pml_stopped_by(Patient, Drug, Document, At) :-
    current_status(Patient, Drug, _),
    label_says(Drug, stop_at_confirmed_pml, Document, At, Claim).

:- rule(pml_stopped_by_class, [
    status: submitted,
    cites: [Document / At],
    caveat: "No statement of a document in force here is on record for this drug. The labels of \c
        three other drugs of the group say it, so it is applied to all of them.",
    clinician: "No document in force here is on record that has {Drug} discontinued once PML is \c
        confirmed. The label of Kesimpta says so of Kesimpta, as those of other drugs of the \c
        group do.",
    patient: "Drugs like {Drug} are ended when a rare brain infection (PML) is confirmed."
]).
pml_stopped_by(Patient, Drug, Document, At) :-
    current_status(Patient, Drug, _),
    \+ label_says(Drug, stop_at_confirmed_pml, _, _, _),
    statement(ofatumumab, us, stop_at_confirmed_pml, Document, At, _).

:- rule(withhold_when_pml_is_suspected, [
    title: "Withhold at the first sign that suggests PML",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    clinician: "PML is suspected or on record and not ruled out: withhold {Drug} at once and work \c
        the patient up ({Document}, {At}).",
    patient: "Your doctors need to check for a rare brain infection (PML). {Drug} should wait; \c
        contact your care team right away."
]).
recommend(Patient, Drug, withhold_immediately, pml) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    pml_withheld_by(Patient, Drug, Document, At),
    pml_in_question(Patient).

:- rule(keep_holding_while_pml_is_suspected, [
    title: "Keep holding until PML is ruled out",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    clinician: "PML is suspected or on record and not ruled out: keep holding {Drug} while it is \c
        worked up ({Document}, {At}).",
    patient: "Your doctors need to check for a rare brain infection (PML) before {Drug} can go on."
]).
recommend(Patient, Drug, keep_holding, pml) :-
    current_status(Patient, Drug, on_hold),
    pml_withheld_by(Patient, Drug, Document, At),
    pml_in_question(Patient).

:- rule(evaluate_suspected_pml, [
    title: "Work up a suspicion of PML",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At, dimethyl_fumarate_us_label / "warnings"],
    encodes: ['KUS-21'],
    caveat: "What PML looks like is class information, seen for another drug: signs on an MRI may \c
        come before symptoms, and symptoms evolve over days to weeks.",
    clinician: "PML is suspected or on record and not ruled out: evaluate before any decision \c
        about {Drug} ({Document}, {At}).",
    patient: "Your doctors need to check for a rare brain infection (PML) before deciding about \c
        {Drug}. Tell them at once about weakness, clumsiness, trouble seeing, or changes in \c
        thinking, memory or mood."
]).
recommend(Patient, Drug, evaluate, pml) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_withheld_by(Patient, Drug, Document, At),
    pml_in_question(Patient).

:- rule(stop_when_pml_is_confirmed, [
    title: "Stop for good when PML is confirmed",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    caveat: "The labels speak of discontinuing; that a candidate is not started either is the \c
        cautious reading of this knowledge base.",
    clinician: "PML is confirmed: discontinue {Drug} ({Document}, {At}).",
    patient: "A rare brain infection (PML) was confirmed, so {Drug} should not be given. Contact \c
        your care team right away."
]).
recommend(Patient, Drug, stop, pml) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pml_stopped_by(Patient, Drug, Document, At),
    pml_is_confirmed(Patient).

% Once PML is confirmed, withholding for a suspicion of it says nothing more.
:- overrides(stop_when_pml_is_confirmed, withhold_when_pml_is_suspected).
:- overrides(stop_when_pml_is_confirmed, keep_holding_while_pml_is_suspected).
:- overrides(stop_when_pml_is_confirmed, evaluate_suspected_pml).

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
