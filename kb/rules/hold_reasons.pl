% What a hold may rest on. A reason that was long over when the hold began explains nothing.

:- rule(hold_after_a_resolved_infection, [
    status: submitted,
    clinician: "{Episode} began on {Onset} and resolved on {Resolved}; {Drug} is on hold.",
    patient: "You had an infection from {Onset} to {Resolved}."
]).
possible_hold_reason(Patient, Drug, Episode, Onset, Resolved) :-
    current_status(Patient, Drug, on_hold),
    resolution(Patient, Episode, Onset, Resolved).

:- rule(hold_in_an_active_infection, [
    status: submitted,
    clinician: "{Infection} ({Episode}) began on {Onset} and is active; {Drug} is on hold.",
    patient: "You have had this infection since {Onset}: {Infection}."
]).
possible_hold_reason(Patient, Drug, Episode, Onset, Today) :-
    current_status(Patient, Drug, on_hold),
    active_infection(Patient, Episode, Infection),
    infection_episode(Patient, Episode, Infection, Onset),
    as_of(Today).

:- rule(hold_around_a_completed_course, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Episode} went from {Started} to {Ended}; {Drug} \c
        is on hold.",
    patient: "You took medicine for an infection from {Started} to {Ended}."
]).
possible_hold_reason(Patient, Drug, Episode, Started, Ended) :-
    current_status(Patient, Drug, on_hold),
    infection_episode(Patient, Episode, _, _),
    course_started(Patient, Episode, Antimicrobial, Started),
    course_completed(Patient, Episode, Antimicrobial, Ended).

:- rule(hold_around_a_course_cut_short, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Episode} went from {Started} to {Ended}, when it \c
        was stopped early; {Drug} is on hold.",
    patient: "You took medicine for an infection from {Started} to {Ended}."
]).
possible_hold_reason(Patient, Drug, Episode, Started, Ended) :-
    current_status(Patient, Drug, on_hold),
    infection_episode(Patient, Episode, _, _),
    course_started(Patient, Episode, Antimicrobial, Started),
    course_stopped_early(Patient, Episode, Antimicrobial, Ended).

:- rule(hold_after_pml_was_ruled_out, [
    status: submitted,
    clinician: "PML was in question from {Date} to {RuledOut}, when it was ruled out; {Drug} is \c
        on hold.",
    patient: "Your doctors looked for a rare brain infection (PML) from {Date} to {RuledOut}."
]).
possible_hold_reason(Patient, Drug, pml, Date, RuledOut) :-
    current_status(Patient, Drug, on_hold),
    pml_noted(Patient, Date),
    ruled_out(Patient, Condition, RuledOut),
    pml_condition(Condition).

:- rule(hold_while_pml_is_open, [
    status: submitted,
    clinician: "PML has been in question since {Date}; {Drug} is on hold.",
    patient: "Your doctors suspected a rare brain infection (PML) on {Date}."
]).
possible_hold_reason(Patient, Drug, pml, Date, Today) :-
    current_status(Patient, Drug, on_hold),
    pml_noted(Patient, Date),
    \+ pml_ruled_out_since(Patient, Date),
    as_of(Today).

:- rule(hold_around_a_live_vaccine, [
    status: submitted,
    cites: [Document / At],
    clinician: "The live vaccine {Vaccine} was given on {Date}; by {Document} ({Claim}) {Drug} \c
        pauses from {Before} days before that to {After} days after it.",
    patient: "You had a live vaccine ({Vaccine}) on {Date}, around which {Drug} is paused."
]).
possible_hold_reason(Patient, Drug, Vaccine, From, To) :-
    current_status(Patient, Drug, on_hold),
    vaccinated(Patient, Vaccine, live, Date),
    label_says(Drug, pause_for_live_vaccine, Document, At, Claim),
    count_parameter(ponesimod_us_pause_before_live_vaccine_days, Before, _, _, _, _),
    count_parameter(ponesimod_us_pause_after_live_vaccine_days, After, _, _, _, _),
    Back is 0 - Before,
    date_plus(Date, Back, From),
    date_plus(Date, After, To).

:- rule(hold_after_few_lymphocytes, [
    status: submitted,
    cites: [Document / At],
    clinician: "Lymphocytes were {Value} {Unit} on {Date}, below {Limit}, at which {Document} \c
        ({Claim}) holds {Drug}.",
    patient: "Your count of lymphocytes was too low for {Drug} on {Date}."
]).
possible_hold_reason(Patient, Drug, alc, Date, Date) :-
    current_status(Patient, Drug, on_hold),
    product(Drug, Ingredient),
    statement(Ingredient, _, hold_with_few_lymphocytes, Document, At, Claim),
    lymphocytes(Patient, Value, Unit, Date),
    limit_parameter(cladribine_hold_lymphocytes, Limit, _, _, _, _),
    Value < Limit.

:- rule(hold_after_marked_lymphopenia, [
    status: submitted,
    cites: [project_conventions / "marked lymphopenia"],
    clinician: "Lymphocytes were {Value} {Unit} on {Date}, below {Limit}; {Drug} is on hold.",
    patient: "Your count of one kind of white blood cell (lymphocytes) was low on {Date}."
]).
possible_hold_reason(Patient, Drug, lymphopenia, Date, Date) :-
    current_status(Patient, Drug, on_hold),
    lymphocytes(Patient, Value, Unit, Date),
    limit_parameter(lymphopenia_limit, Limit, _, _, _, _),
    Value < Limit.

:- rule(hold_after_neutropenia, [
    status: submitted,
    cites: [ctcae / "neutrophil count decreased"],
    caveat: "The limit is a general one, not verified.",
    clinician: "Neutrophils were {Value} {Unit} on {Date}, below {Limit}; {Drug} is on hold.",
    patient: "Your count of one kind of white blood cell (neutrophils) was low on {Date}."
]).
possible_hold_reason(Patient, Drug, neutropenia, Date, Date) :-
    current_status(Patient, Drug, on_hold),
    standard_value(Patient, anc, Value, Unit, Date),
    limit_parameter(anc_limit, Limit, _, _, _, _),
    Value < Limit.

:- rule(therapy_resumed, [
    status: submitted,
    clinician: "After the hold of {Held} the patient was on therapy with {Drug} again from \c
        {Later}.",
    patient: "You took {Drug} again from {Later}."
]).
resumed_after(Patient, Drug, Held) :-
    treatment_so_far(Patient, Drug, on_hold, Held),
    treatment_so_far(Patient, Drug, on_therapy, Later),
    before(Held, Later).

:- rule(hold_follows_therapy, [
    status: submitted,
    clinician: "{Drug} was begun on {Begun} and has been on hold since {Held}.",
    patient: "{Drug} has been paused since {Held}."
]).
hold_began(Patient, Drug, Held) :-
    current_status(Patient, Drug, on_hold),
    treatment_so_far(Patient, Drug, on_therapy, Begun),
    treatment_so_far(Patient, Drug, on_hold, Held),
    \+ resumed_after(Patient, Drug, Held).

:- rule(hold_explained_by_its_time, [
    status: submitted,
    cites: [project_conventions / "a hold without a reason on record"],
    caveat: "That a hold follows its reason within {Days} days is a convention.",
    clinician: "{Reason} was a reason to hold {Drug} from {From} to {To}, and the hold began on \c
        {Held}.",
    patient: "{Drug} was paused on {Held}, and your record shows why that may have been."
]).
hold_may_rest_on(Patient, Drug, Reason) :-
    hold_began(Patient, Drug, Held),
    possible_hold_reason(Patient, Drug, Reason, From, To),
    on_or_before(From, Held),
    days_between(To, Held, Age),
    count_parameter(hold_reason_days, Days, _, _, _, _),
    Age =< Days.

:- rule(hold_of_unknown_beginning, [
    status: submitted,
    cites: [project_conventions / "a hold without a reason on record"],
    caveat: "Where the record shows only the hold and not the treatment before it, when the hold \c
        began is not certain, and any such finding on record is taken as what it may rest on.",
    clinician: "{Reason} was a reason to hold {Drug} from {From} to {To}; the record does not \c
        show the treatment before the hold.",
    patient: "Your record shows why {Drug} may have been paused."
]).
hold_may_rest_on(Patient, Drug, Reason) :-
    possible_hold_reason(Patient, Drug, Reason, From, To),
    \+ treatment_so_far(Patient, Drug, on_therapy, _).

:- rule(may_restart_after_live_vaccine, [
    title: "May restart once the pause around a live vaccine is over and nothing speaks against it",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The document speaks of a planned vaccine. That the hold was for the vaccine is \c
        inferred from its time.",
    clinician: "The hold may rest on the live vaccine {Vaccine} of {Date}; by {Document} \c
        ({Claim}) the pause after it is over, and nothing on record speaks against restarting \c
        {Drug}. A professional decides.",
    patient: "The pause after your live vaccine is over. Your care team decides when {Drug} goes \c
        on, together with you."
]).
recommend(Patient, Drug, may_restart, Vaccine) :-
    hold_may_rest_on(Patient, Drug, Vaccine),
    vaccinated(Patient, Vaccine, live, Date),
    label_says(Drug, pause_for_live_vaccine, Document, At, Claim),
    \+ objection(Patient, Drug, _).

:- rule(may_restart_after_low_count, [
    title: "May restart once a low count is over and nothing speaks against it",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "a hold whose reason is over"],
    caveat: "That the hold was for the low count is inferred from its time. What a label says of \c
        the count is told with the finding; no source says that the hold ends with it.",
    clinician: "The hold may rest on a low count ({Reason}), the latest count is not low, and \c
        nothing on record speaks against restarting {Drug}. A professional decides.",
    patient: "Your blood counts are better. Your care team decides whether and when {Drug} goes \c
        on, together with you."
]).
recommend(Patient, Drug, may_restart, Reason) :-
    hold_may_rest_on(Patient, Drug, Reason),
    low_count_reason(Reason),
    \+ objection(Patient, Drug, _).
