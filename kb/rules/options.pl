% The reasonable options of each treatment, and what speaks for and against each. None is an order.

:- rule(advice_points_to, [
    status: submitted,
    clinician: "The advice ({Action}, {About}) supports this for whoever is {Status}.",
    patient: "Some of the advice in your record points to this."
]).
points_to(Patient, Drug, Disposition, Action, About) :-
    current_status(Patient, Drug, Status),
    recommend(Patient, Drug, Action, About),
    supports(Status, Action, Disposition).

:- rule(suggestion_points_to_waiting, [
    status: submitted,
    clinician: "The advice ({Action}, {About}) suggests waiting; it says may, not must.",
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
    clinician: "What stays open for {Drug} ({Reason}) is a condition of the article alone; \c
        {Label} has none of these.",
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
    clinician: "An open matter holds {Drug} back, and not by the article alone: {Reason}.",
    patient: "Something about your treatment is still open: {Reason}."
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
    clinician: "This is open ({Reason}), which means at least {Disposition} for whoever is \c
        {Status}; no advice says the same.",
    patient: "Something about your treatment is still open: {Reason}."
]).
left_open(Patient, Drug, Disposition, Reason) :-
    current_status(Patient, Drug, Status),
    objection(Patient, Drug, Reason),
    held_back_as(Status, Disposition),
    \+ points_to(Patient, Drug, Disposition, _, _).

:- rule(lasting_infection_points_to_the_specialist, [
    status: submitted,
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "Unverified. The article has infectious-disease specialists consulted before going \c
        on; what they decide is not part of a record, and no label makes an exception for an \c
        infection that cannot be cleared.",
    clinician: "{Episode} is an infection that may never be cleared: whether {Drug} goes on with \c
        it is for the infectious-disease specialist and the treating clinician together.",
    patient: "You have an infection that may not go away fully. Specialists decide with you \c
        whether {Drug} can go on."
]).
points_to(Patient, Drug, clinician_judgement, specialist_decision, Episode) :-
    current_status(Patient, Drug, on_therapy),
    lasting_infection(Patient, Episode),
    infection_expert_seen(Patient, Episode).

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
    clinician: "This is open, so {Drug} does not simply go ahead: {Reason}.",
    patient: "Something about your treatment is still open: {Reason}."
]).
speaks_for(Patient, Drug, Disposition, open_question, Reason) :-
    option(Patient, Drug, Disposition),
    left_open(Patient, Drug, Disposition, Reason),
    \+ missing(Patient, Drug, Reason, _).

:- rule(missing_item_speaks_for, [
    title: "For an option: something that the record does not show",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered"],
    caveat: "Told only where no advice says the same.",
    clinician: "The record does not show {What}, so {Drug} does not simply go ahead: {Why}.",
    patient: "Your record does not yet show {What}."
]).
speaks_for(Patient, Drug, Disposition, open_question, What) :-
    option(Patient, Drug, Disposition),
    left_open(Patient, Drug, Disposition, What),
    missing(Patient, Drug, What, Why).

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
    title: "Against going ahead: something that the record does not show",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "an open question is never taken as answered"],
    caveat: "Told only where no advice says the same.",
    clinician: "The record does not show {What}: {Why}.",
    patient: "Your record does not yet show {What}."
]).
speaks_against(Patient, Drug, Disposition, open_question, What) :-
    option(Patient, Drug, Disposition),
    stronger_option(Patient, Drug, Cautious, Disposition),
    left_open(Patient, Drug, Cautious, What),
    missing(Patient, Drug, What, Why).

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

:- rule(milder_advice_speaks_for, [
    title: "For holding the dose, more weakly: a source that says to consider it",
    status: submitted,
    evidence: article(weaker_than_label),
    cites: [project_conventions / "options"],
    caveat: "How strong this is stands with the advice.",
    clinician: "More weakly, about {About}: another source says to consider it ({Milder}).",
    patient: "One source says that this may be needed."
]).
speaks_for(Patient, Drug, Disposition, consider_withholding, About) :-
    option(Patient, Drug, Disposition),
    points_to(Patient, Drug, Disposition, _, About),
    points_to(Patient, Drug, Milder, consider_withholding, About),
    stronger_option(Patient, Drug, Disposition, Milder).

:- rule(specialist_decision_speaks_against, [
    title: "Against holding the dose for good: an infection that cannot be cleared",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "Special Considerations"],
    encodes: ['SEED-16'],
    caveat: "Unverified. The article has infectious-disease specialists consulted before going \c
        on; what they decide is not part of a record, and no label makes an exception for an \c
        infection that cannot be cleared.",
    clinician: "{Episode} may never be cleared, and an infectious-disease specialist was \c
        consulted: waiting for a resolution may be waiting for good. Whether {Drug} goes on all \c
        the same is for the specialist and the treating clinician together.",
    patient: "Your infection may not go away fully. Specialists decide with you whether {Drug} \c
        can go on all the same."
]).
speaks_against(Patient, Drug, Disposition, specialist_decision, Episode) :-
    option(Patient, Drug, Disposition),
    current_status(Patient, Drug, Status),
    holding_back(Status, Disposition),
    lasting_infection(Patient, Episode),
    infection_expert_seen(Patient, Episode).
