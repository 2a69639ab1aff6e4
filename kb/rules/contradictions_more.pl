% Entries about tests, symptoms and treatment that cannot both be right, and what follows.

:- rule(serology_of_one_day_disagrees, [
    title: "Contradiction: two results of one test on one day",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Test} was positive and negative on {Date}, the latest day it was tested. The \c
        positive result counts.",
    patient: "One blood test ({Test}) has two different results on {Date}. The positive one counts."
]).
contradiction(Patient, two_results_on_one_day, Test, positive) :-
    latest_serology(Patient, Test, positive, Date),
    latest_serology(Patient, Test, negative, Date).

:- rule(values_of_one_day_disagree, [
    title: "Contradiction: two values of one test on one day",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Several temperatures on one day are normal and left out: a fever counts among them.",
    clinician: "{Test} was {Low} and {High} {Unit} on {Date}, the latest day it was measured. \c
        Each is judged; the worse one decides.",
    patient: "One blood test ({Test}) has two values on {Date}. The worse one counts."
]).
contradiction(Patient, two_values_on_one_day, Test, worse_value) :-
    latest_value(Patient, Test, Low, Unit, Date),
    latest_value(Patient, Test, High, Unit, Date),
    Low < High,
    Test \== temperature.

:- rule(value_implausibly_low, [
    title: "Contradiction: a value that cannot be right",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "The ranges are a convention of this knowledge base, and wide. Only the latest values \c
        are looked at.",
    clinician: "{Test} was {Value} {Unit} on {Date}, outside of {Low} to {High}: a slip is more \c
        likely than a finding, another unit or a lost point. The value is judged as it stands, \c
        and nothing goes ahead by it.",
    patient: "One blood test or measurement ({Test}) has a value on {Date} that is hard to believe."
]).
contradiction(Patient, implausible_value, Test, open_question) :-
    latest_value(Patient, Test, Value, Unit, Date),
    plausible_range(Test, Low, High, Unit),
    Value < Low.

:- rule(value_implausibly_high, [
    title: "Contradiction: a value that cannot be right",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "The ranges are a convention of this knowledge base, and wide. Only the latest values \c
        are looked at.",
    clinician: "{Test} was {Value} {Unit} on {Date}, outside of {Low} to {High}: a slip is more \c
        likely than a finding, another unit or a lost point. The value is judged as it stands, \c
        and nothing goes ahead by it.",
    patient: "One blood test or measurement ({Test}) has a value on {Date} that is hard to believe."
]).
contradiction(Patient, implausible_value, Test, open_question) :-
    latest_value(Patient, Test, Value, Unit, Date),
    plausible_range(Test, Low, High, Unit),
    Value > High.

:- rule(sign_both_present_and_absent, [
    title: "Contradiction: a symptom both present and absent on one day",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Sign} is recorded as absent on {Date} and was present on the same day. It is \c
        taken as present.",
    patient: "Your record says that you had {Sign} on {Date} and that you did not. It counts as \c
        present."
]).
contradiction(Patient, sign_present_and_absent, Sign, present) :-
    open_sign(Patient, Sign, Date),
    sign(Patient, Sign, absent, Date).

:- rule(statuses_of_one_day_disagree, [
    title: "Contradiction: two treatment entries on one day",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Drug} is recorded as {Other} and as {Status} from {Since}. The later stage of \c
        treatment ({Status}) is taken.",
    patient: "Your record has two different entries about {Drug} for {Since}."
]).
contradiction(Patient, two_statuses_on_one_day, Drug, Status) :-
    treatment_so_far(Patient, Drug, Status, Since),
    status_stage(Status, Stage),
    \+ superseded(Patient, Drug, Since, Stage),
    treatment_so_far(Patient, Drug, Other, Since),
    Other \== Status.

:- rule(treatment_entered_as_stopped, [
    status: submitted,
    clinician: "{Drug}, {Status} since {Since}, was recorded as stopped on {Stopped}.",
    patient: "Your record says that {Drug} was stopped on {Stopped}."
]).
stopped_after(Patient, Drug, Since) :-
    treatment_so_far(Patient, Drug, Status, Since),
    treatment_has_begun(Status),
    treatment_so_far(Patient, Drug, stopped, Stopped),
    on_or_before(Since, Stopped).

:- rule(candidate_although_treated, [
    title: "Contradiction: a candidate for a drug whose treatment had begun",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Once the drug was stopped, a new entry as a candidate is no contradiction.",
    clinician: "{Drug} is recorded as {Status} since {Since}, later as a candidate, and nowhere \c
        as stopped. The patient is taken as a candidate, and nothing is started by it.",
    patient: "Your record says that {Drug} was begun on {Since} and, later, that it has not been \c
        begun."
]).
contradiction(Patient, candidate_after_treatment, Drug, open_question) :-
    current_status(Patient, Drug, candidate),
    treatment_so_far(Patient, Drug, Status, Since),
    treatment_has_begun(Status),
    \+ stopped_after(Patient, Drug, Since).

:- rule(two_drugs_at_once, [
    title: "Contradiction: on therapy with two drugs at once",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "A record may be right about this; no source here speaks of it for every pair of \c
        drugs.",
    clinician: "The patient is on therapy with {Drug} and with {Other}. Both are looked into \c
        before either is given.",
    patient: "Your record lists two treatments at the same time: {Drug} and {Other}."
]).
contradiction(Patient, treatment_overlap, Drug, open_question) :-
    current_status(Patient, Drug, on_therapy),
    current_status(Patient, Other, on_therapy),
    product(Drug, Ingredient),
    product(Other, Another),
    Ingredient \== Another.

:- rule(one_ingredient_under_two_names, [
    title: "Contradiction: one ingredient under two names",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Drug} and {Other} both contain {Ingredient}; the record has the one as {Status} \c
        and the other as {Second}. Both are looked into before either is given.",
    patient: "Your record lists one medicine under two names: {Drug} and {Other}."
]).
contradiction(Patient, same_ingredient_twice, Drug, open_question) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    product(Drug, Ingredient),
    product(Other, Ingredient),
    Other \== Drug,
    current_status(Patient, Other, Second),
    treatment_is_open(Second).

:- rule(dose_before_the_first_entry, [
    title: "Contradiction: a dose before treatment began",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Where the first entry is a hold or a stop, treatment was simply entered late, and a \c
        dose before it is no contradiction.",
    clinician: "A dose of {Drug} was given on {Given}, before its first treatment entry ({Status} \c
        since {First}). The dose counts as given.",
    patient: "Your record has a dose of {Drug} on {Given}, before treatment began."
]).
contradiction(Patient, dose_before_treatment, Drug, given) :-
    dose_given(Patient, Drug, Given),
    aggregate_all(min(Since), treatment(Patient, Drug, _, Since), First),
    treatment(Patient, Drug, Status, First),
    \+ off_drug(Status),
    before(Given, First).

:- rule(dose_although_not_treated, [
    title: "Contradiction: a dose given while not on therapy",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "A dose of {Drug} was given on {Given}, although the patient is {Status} since \c
        {Since}. The dose counts as given and {Drug} as {Status}.",
    patient: "Your record has a dose of {Drug} on {Given}, although it says that {Drug} was not \c
        being given."
]).
contradiction(Patient, dose_while_not_treated, Drug, given) :-
    treatment_so_far(Patient, Drug, Status, Since),
    no_dose_expected(Status),
    status_stage(Status, Stage),
    \+ superseded(Patient, Drug, Since, Stage),
    dose_given(Patient, Drug, Given),
    before(Since, Given).

:- rule(pml_confirmed_and_then_ruled_out, [
    title: "Contradiction: PML confirmed, and ruled out on that day or later",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Any other confirmation that is ruled out later is a revision and taken at its word.",
    clinician: "{Condition} was confirmed on {Date} and ruled out on {RuledOut}. It stays \c
        confirmed here.",
    patient: "Your record says that {Condition} was confirmed, and also that it was ruled out."
]).
contradiction(Patient, ruled_out_after_confirmation, Condition, confirmed) :-
    confirmed(Patient, Condition, Date),
    pml_condition(Condition),
    ruled_out(Patient, Condition, RuledOut),
    on_or_before(Date, RuledOut).

:- rule(steroid_course_runs_backwards, [
    title: "Contradiction: a steroid course that ends before it begins",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Nothing is held for steroids, so this reading permits nothing.",
    clinician: "A course of {Dose} mg a day is recorded from {Started} to {Ended}. Its length is \c
        unknown, so it is not counted.",
    patient: "Your record has a steroid course that ends before it begins."
]).
contradiction(Patient, steroid_course_ends_before_it_begins, steroid_course, left_out) :-
    steroid_course(Patient, Dose, Started, Ended),
    before(Ended, Started).

:- rule(contradiction_that_bears, [
    status: submitted,
    clinician: "The record contradicts itself: {Kind} ({About}).",
    patient: "Two entries of your record do not fit together: {Kind}."
]).
contradictory_record(Patient, Kind) :-
    contradiction(Patient, Kind, About, _),
    bears_on_decision(Kind).

:- rule(values_on_both_sides_of_a_limit, [
    status: submitted,
    clinician: "{Test} was {Low} and {High} {Unit} on {Date}, on both sides of {Limit}.",
    patient: "One blood test ({Test}) has two values on {Date} that mean different things."
]).
contradictory_record(Patient, two_values_on_one_day) :-
    latest_value(Patient, Test, Low, Unit, Date),
    latest_value(Patient, Test, High, _, Date),
    judged_by(Test, Parameter),
    limit_parameter(Parameter, Limit, _, _, _, _),
    Low =< Limit,
    High >= Limit,
    Low < High.

:- rule(hold_among_two_statuses, [
    status: submitted,
    caveat: "A candidate who is put on therapy the same day was simply started; a drug that is \c
        put on hold and given on the same day is in question.",
    clinician: "{Drug} is recorded as on hold and otherwise from the same day.",
    patient: "Two entries about {Drug} for one day do not fit together."
]).
contradictory_record(Patient, two_statuses_on_one_day) :-
    contradiction(Patient, two_statuses_on_one_day, Drug, on_hold).

:- rule(evaluate_contradictory_record, [
    title: "Settle a contradiction in the record",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "No cited source speaks of this. Contradictions that bear on the decision keep a \c
        positive answer back until they are settled; of the others the cautious reading decides.",
    clinician: "The record contradicts itself ({Kind}). The cautious reading is taken; it is best \c
        to settle which entry is right before {Drug} is given.",
    patient: "Two entries of your record do not fit together. Your care team should find out \c
        which one is right before {Drug}."
]).
recommend(Patient, Drug, evaluate, contradictory_record) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    contradictory_record(Patient, Kind).
