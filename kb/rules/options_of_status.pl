% Options that a treatment has by its status alone, beside those that some advice points to, and the weighing
% of the risk of infections against the delay of the treatment.

:- rule(serious_infection_leaves_out_going_ahead, [
    status: submitted,
    cites: [project_conventions / "options"],
    clinician: "{Episode} is active and serious: {Disposition} is not listed as an option.",
    patient: "You have a serious infection now."
]).
unreasonable_option(Patient, Drug, Disposition) :-
    current_status(Patient, Drug, Status),
    going_ahead(Status, Disposition),
    active_infection(Patient, Episode, _),
    serious_episode(Patient, Episode).

:- rule(pml_leaves_out_going_ahead, [
    status: submitted,
    cites: [project_conventions / "options"],
    clinician: "PML is in question, so {Disposition} is not listed as an option for {Drug}.",
    patient: "Your record does not say that the rare brain infection (PML) was ruled out."
]).
unreasonable_option(Patient, Drug, Disposition) :-
    current_status(Patient, Drug, Status),
    going_ahead(Status, Disposition),
    pml_in_question(Patient).

:- rule(holding_at_once_leaves_out_going_ahead, [
    status: submitted,
    cites: [project_conventions / "options"],
    clinician: "The advice is {Action} ({About}), so {Disposition} is not listed as an option.",
    patient: "Something in your record rules this out for now."
]).
unreasonable_option(Patient, Drug, Disposition) :-
    current_status(Patient, Drug, Status),
    going_ahead(Status, Disposition),
    recommend(Patient, Drug, Action, About),
    rules_out_going_ahead(Action).

:- rule(option_to_go_ahead, [
    title: "The option to go ahead",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "An option is no order. It is listed so that what speaks against it is seen; a \c
        contraindication, advice to stop or to withhold at once, PML in question and an active \c
        serious infection leave it out.",
    clinician: "For whoever is {Status}, {Disposition} is one option. What speaks against it is \c
        told with it; a professional chooses.",
    patient: "This is one of the options to talk about with your care team."
]).
option(Patient, Drug, Disposition) :-
    current_status(Patient, Drug, Status),
    going_ahead(Status, Disposition),
    \+ unreasonable_option(Patient, Drug, Disposition).

:- rule(option_to_wait, [
    title: "The option to wait",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "An option is no order. Waiting is an option as long as nothing stronger is advised.",
    clinician: "For whoever is {Status}, {Disposition} is one option. What speaks against it is \c
        told with it; a professional chooses.",
    patient: "This is one of the options to talk about with your care team."
]).
option(Patient, Drug, Disposition) :-
    current_status(Patient, Drug, Status),
    holding_back(Status, Disposition),
    \+ unreasonable_option(Patient, Drug, Disposition).

:- rule(suggestion_points_to_ending, [
    status: submitted,
    clinician: "The advice ({Action}, {About}) says to consider ending {Drug}, not that it ends.",
    patient: "Some of the advice in your record asks whether this drug is still right for you."
]).
points_to(Patient, Drug, Disposition, Action, About) :-
    current_status(Patient, Drug, Status),
    recommend(Patient, Drug, Action, About),
    suggests_ending(Action, Status, Disposition).

:- rule(risk_of_infections_by_class, [
    status: submitted,
    cites: [kesimpta_us_label / "5.1 Infections"],
    encodes: ['KUS-04', 'SEED-04'],
    clinician: "Serious infections can occur during and after treatment with {Drug} and other \c
        drugs that deplete B cells.",
    patient: "Serious infections can occur with {Drug} and drugs like it."
]).
brings_risk_of_infections(Drug, kesimpta_us_label) :-
    b_cell_depleting(Drug).

:- rule(risk_of_infections_by_immunosuppression, [
    status: submitted,
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-24'],
    caveat: "Unverified: the article's general warning about a weakened immune system.",
    clinician: "With {Drug}, which suppresses the immune system, a mild infection may become \c
        serious.",
    patient: "With {Drug}, a mild infection may become serious."
]).
brings_risk_of_infections(Drug, seed_article) :-
    product(Drug, _),
    \+ b_cell_depleting(Drug).

:- rule(risk_of_infections_speaks_against, [
    title: "Against going ahead: the risk of infections that the drug brings",
    status: submitted,
    evidence: convention(project),
    cites: [Document, project_conventions / "options"],
    caveat: "How strong this is stands with the source of the risk; it holds for everybody.",
    clinician: "{Drug} brings a risk of infections, by {Document}.",
    patient: "{Drug} can make infections worse."
]).
speaks_against(Patient, Drug, Disposition, infection_risk, Drug) :-
    option(Patient, Drug, Disposition),
    current_status(Patient, Drug, Status),
    going_ahead(Status, Disposition),
    brings_risk_of_infections(Drug, Document).

:- rule(risk_of_infections_speaks_for, [
    title: "For waiting: the risk of infections that the drug brings",
    status: submitted,
    evidence: convention(project),
    cites: [Document, project_conventions / "options"],
    caveat: "How strong this is stands with the source of the risk; it holds for everybody.",
    clinician: "{Drug} brings a risk of infections, by {Document}.",
    patient: "{Drug} can make infections worse."
]).
speaks_for(Patient, Drug, Disposition, infection_risk, Drug) :-
    option(Patient, Drug, Disposition),
    current_status(Patient, Drug, Status),
    holding_back(Status, Disposition),
    brings_risk_of_infections(Drug, Document).

:- rule(no_delay_speaks_for, [
    title: "For going ahead: no delay of the treatment",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "What a delay means for the multiple sclerosis stands in no source here.",
    clinician: "{Drug} would be given without further delay; what a delay would mean for the \c
        multiple sclerosis stands in no source here, and a clinician weighs it.",
    patient: "Your treatment would not have to wait."
]).
speaks_for(Patient, Drug, Disposition, no_delay, Drug) :-
    option(Patient, Drug, Disposition),
    current_status(Patient, Drug, Status),
    going_ahead(Status, Disposition).

:- rule(delay_speaks_against, [
    title: "Against all but going ahead: the treatment waits or ends",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "What a delay means for the multiple sclerosis stands in no source here.",
    clinician: "{Drug} would wait or end this way; what that means for the multiple sclerosis \c
        stands in no source here, and a clinician weighs it.",
    patient: "Your treatment would wait or end. Your care team can say what that means for you."
]).
speaks_against(Patient, Drug, Disposition, treatment_delay, Drug) :-
    option(Patient, Drug, Disposition),
    current_status(Patient, Drug, Status),
    going_ahead(Status, Ahead),
    Disposition \== Ahead.

:- rule(open_matter_speaks_against, [
    title: "Against going ahead: a question that is still open",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered"],
    caveat: "Told only where no advice says the same.",
    clinician: "This is open: {Reason}.",
    patient: "Something about your treatment is still open: {Reason}."
]).
speaks_against(Patient, Drug, Disposition, open_question, Reason) :-
    option(Patient, Drug, Disposition),
    stronger_option(Patient, Drug, Cautious, Disposition),
    left_open(Patient, Drug, Cautious, Reason),
    \+ missing(Patient, Drug, Reason, _).
