% The reasonable options of each treatment, and what speaks for and against each. None is an order.

:- rule(advice_points_to, [
    status: submitted,
    clinician: "The advice to {Action} ({About}) supports this for whoever is {Status}.",
    patient: "Some of the advice in your record points to this."
]).
points_to(Patient, Drug, Disposition, Action, About) :-
    current_status(Patient, Drug, Status),
    recommend(Patient, Drug, Action, About),
    supports(Status, Action, Disposition).

:- rule(suggestion_points_to_waiting, [
    status: submitted,
    clinician: "The advice to {Action} ({About}) suggests to wait; it says may, not must.",
    patient: "Some of the advice in your record says that waiting may be better."
]).
points_to(Patient, Drug, Disposition, Action, About) :-
    current_status(Patient, Drug, Status),
    recommend(Patient, Drug, Action, About),
    suggests_waiting(Action),
    holding_back(Status, Disposition).

:- rule(longer_wait_points_to_waiting, [
    status: submitted,
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "Unverified and of low grade; no label here has a waiting time.",
    clinician: "By the article's longer wait the day for {Drug} is {Date}.",
    patient: "Counting the longer wait, it would be {Date}."
]).
points_to(Patient, Drug, Disposition, longer_wait, article_conservative) :-
    current_status(Patient, Drug, Status),
    holding_back(Status, Disposition),
    earliest_restart(Patient, Drug, article_conservative, Date),
    as_of(Today),
    before(Today, Date).

:- rule(label_alone_points_to_going_ahead, [
    status: submitted,
    cites: [Label],
    caveat: "Labels were read in parts; none of what was read sets these conditions.",
    clinician: "Only conditions of the article stand against {Drug} ({Reason}); {Label} has none \c
        of them.",
    patient: "The official information on {Drug} does not ask for what is still open: {Reason}."
]).
points_to(Patient, Drug, Disposition, label_alone, Label) :-
    current_status(Patient, Drug, Status),
    going_ahead(Status, Disposition),
    objection_beyond_label(Patient, Drug, Reason),
    \+ objection_of_label(Patient, Drug),
    product(Drug, Ingredient),
    region_in_force(Region),
    label_of(Ingredient, Region, Label).

:- rule(objection_by_article_alone, [
    status: submitted,
    caveat: "Low neutrophils are left out: the article speaks of them, and some labels do too.",
    clinician: "{Reason} is a condition of the article that no label has.",
    patient: "One source asks for this, the official information does not: {Reason}."
]).
objection_beyond_label(Patient, Drug, Reason) :-
    objection(Patient, Drug, Reason),
    asked_by_article_only(Reason),
    Reason \== normal_neutrophil_count.

:- rule(objection_by_more_than_the_article, [
    status: submitted,
    clinician: "{Reason} speaks against giving {Drug} now, and not by the article alone.",
    patient: "Something in your record has to be settled first: {Reason}."
]).
objection_of_label(Patient, Drug) :-
    objection(Patient, Drug, Reason),
    \+ objection_beyond_label(Patient, Drug, Reason).

:- rule(more_cautious_of_two_options, [
    status: submitted,
    clinician: "For whoever is {Status}, {Stronger} is more cautious than {Weaker}.",
    patient: "One of these is more careful than the other."
]).
stronger_option(Patient, Drug, Stronger, Weaker) :-
    current_status(Patient, Drug, Status),
    disposition_order(Status, Stronger, First),
    disposition_order(Status, Weaker, Second),
    First < Second.

:- rule(question_left_open, [
    status: submitted,
    clinician: "{Reason} is open, which means at least {Disposition} for whoever is {Status}; no \c
        advice says the same.",
    patient: "Something in your record has to be settled first: {Reason}."
]).
left_open(Patient, Drug, Disposition, Reason) :-
    current_status(Patient, Drug, Status),
    objection(Patient, Drug, Reason),
    held_back_as(Status, Disposition),
    \+ points_to(Patient, Drug, Disposition, _, _).

:- rule(option_is_ruled_out, [
    status: submitted,
    clinician: "The advice is {Action} ({About}), which means {Stronger} and nothing weaker.",
    patient: "Something in your record rules this out for now."
]).
unreasonable_option(Patient, Drug, Disposition) :-
    points_to(Patient, Drug, Stronger, Action, About),
    rules_out_less(Action),
    stronger_option(Patient, Drug, Stronger, Disposition).

:- rule(option_by_ground, [
    title: "An option that some advice or source points to",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "An option is no order. What a contraindication rules out is not listed. The more \c
        cautious view decides which option is the supported one.",
    clinician: "{Ground} ({About}) points to this option: {Disposition}. A professional chooses.",
    patient: "This is one of the options to talk about with your care team."
]).
option(Patient, Drug, Disposition) :-
    points_to(Patient, Drug, Disposition, Ground, About),
    \+ unreasonable_option(Patient, Drug, Disposition).

:- rule(option_by_disposition, [
    title: "The option that everything on record supports",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "An option is no order, this one neither.",
    clinician: "Everything on record about {Drug} taken together supports this option: \c
        {Disposition}. A professional chooses.",
    patient: "This is what your record supports most. Talk about it with your care team."
]).
option(Patient, Drug, Disposition) :-
    disposition(Patient, Drug, Disposition).

:- rule(ground_speaks_for, [
    title: "For an option: what points to it",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "How strong this is stands with the advice or the source.",
    clinician: "It is supported by this: {Ground} ({About}).",
    patient: "Some of the advice in your record points to this."
]).
speaks_for(Patient, Drug, Disposition, Ground, About) :-
    option(Patient, Drug, Disposition),
    points_to(Patient, Drug, Disposition, Ground, About).

:- rule(open_question_speaks_for, [
    title: "For an option: a question that is still open",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered"],
    caveat: "Told only where no advice says the same.",
    clinician: "{Reason} is open, so {Drug} does not simply go ahead.",
    patient: "Something in your record has to be settled first: {Reason}."
]).
speaks_for(Patient, Drug, Disposition, open_question, Reason) :-
    option(Patient, Drug, Disposition),
    left_open(Patient, Drug, Disposition, Reason).

:- rule(more_cautious_ground_speaks_against, [
    title: "Against an option: what is more cautious",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "options"],
    caveat: "How strong this is stands with the advice or the source.",
    clinician: "More cautious is this: {Ground} ({About}), which points to: {Stronger}.",
    patient: "Some of the advice in your record is more careful than this."
]).
speaks_against(Patient, Drug, Disposition, Ground, About) :-
    option(Patient, Drug, Disposition),
    stronger_option(Patient, Drug, Stronger, Disposition),
    points_to(Patient, Drug, Stronger, Ground, About).

:- rule(open_question_speaks_against, [
    title: "Against going ahead: a question that is still open",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered"],
    caveat: "Told only where no advice says the same.",
    clinician: "{Reason} is open.",
    patient: "Something in your record has to be settled first: {Reason}."
]).
speaks_against(Patient, Drug, Disposition, open_question, Reason) :-
    option(Patient, Drug, Disposition),
    stronger_option(Patient, Drug, Cautious, Disposition),
    left_open(Patient, Drug, Cautious, Reason).

:- rule(label_alone_speaks_against, [
    title: "Against holding back: the label sets no such condition",
    status: submitted,
    evidence: label(no_such_condition),
    cites: [project_conventions / "options"],
    caveat: "Labels were read in parts; none of what was read sets these conditions.",
    clinician: "Only conditions of the article ask for it; {Label} has none of them.",
    patient: "The official information on {Drug} does not ask for what is still open."
]).
speaks_against(Patient, Drug, Disposition, label_alone, Label) :-
    option(Patient, Drug, Disposition),
    points_to(Patient, Drug, Ahead, label_alone, Label),
    Disposition \== Ahead.

:- rule(milder_advice_speaks_against, [
    title: "Against holding the dose: a source that only says to consider it",
    status: submitted,
    evidence: article(weaker_than_label),
    cites: [project_conventions / "options"],
    caveat: "How strong this is stands with the advice.",
    clinician: "About {About} there is also milder advice: {Milder}.",
    patient: "One source only says that this may be needed."
]).
speaks_against(Patient, Drug, Disposition, consider_withholding, About) :-
    option(Patient, Drug, Disposition),
    points_to(Patient, Drug, Disposition, _, About),
    points_to(Patient, Drug, Milder, consider_withholding, About),
    stronger_option(Patient, Drug, Disposition, Milder).
