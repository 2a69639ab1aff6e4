% Low lymphocytes, and what documents say of them.

:- rule(lymphocytes_counted, [
    status: submitted,
    clinician: "{Test} was {Value} {Unit} on {Date}.",
    patient: "One kind of white blood cell (lymphocytes) was counted on {Date}."
]).
lymphocytes(Patient, Value, Unit, Date) :-
    standard_value(Patient, Test, Value, Unit, Date),
    lymphocyte_test(Test).

:- rule(lymphocytes_counted_again, [
    status: submitted,
    clinician: "The count of {Date} was followed by one of {Later}.",
    patient: "Lymphocytes were counted again on {Later}."
]).
lymphocytes_counted_since(Patient, Date) :-
    lymphocytes(Patient, _, _, Date),
    lymphocytes(Patient, _, _, Later),
    before(Date, Later).

:- rule(latest_lymphocyte_count, [
    status: submitted,
    clinician: "The latest count is {Value} {Unit} ({Date}).",
    patient: "Your newest count of lymphocytes is of {Date}."
]).
latest_lymphocytes(Patient, Value, Unit, Date) :-
    lymphocytes(Patient, Value, Unit, Date),
    \+ lymphocytes_counted_since(Patient, Date).

:- rule(lymphocytes_below_limit, [
    status: submitted,
    clinician: "The latest lymphocyte count, {Value} {Unit} on {Date}, is below {Limit} \c
        ({Document}, {Claim}).",
    patient: "Your newest count of lymphocytes is too low."
]).
lymphocytes_below(Patient, Parameter, Value, Unit, Date) :-
    latest_lymphocytes(Patient, Value, Unit, Date),
    limit_parameter(Parameter, Limit, Unit, Document, Claim, _),
    Value < Limit.

:- rule(lymphocytes_rose_above_limit, [
    status: submitted,
    clinician: "After the count of {From} there was one of {Value} {Unit} on {Later}, not below \c
        {Limit}.",
    patient: "Your lymphocytes were higher on {Later}."
]).
lymphocytes_recovered(Patient, From) :-
    lymphocytes(Patient, _, _, From),
    lymphocytes(Patient, Value, Unit, Later),
    before(From, Later),
    limit_parameter(dimethyl_fumarate_lymphocytes, Limit, _, _, _, _),
    Value >= Limit.

:- rule(lymphocytes_stay_low, [
    status: submitted,
    cites: [dimethyl_fumarate_us_label / "highlights"],
    caveat: "Counted from the first to the last of the low counts on record, with months as days; \c
        what lies between two counts is not known.",
    clinician: "Lymphocytes were below {Limit} on {First} ({Value}) and, {Span} days later, on \c
        {Last}, with no higher count between; more than {Days} days.",
    patient: "Your lymphocytes have been low from {First} to {Last}."
]).
lymphocytes_low_for_long(Patient, First, Last) :-
    lymphocytes_below(Patient, dimethyl_fumarate_lymphocytes, _, _, Last),
    limit_parameter(dimethyl_fumarate_lymphocytes, Limit, _, _, _, _),
    lymphocytes(Patient, Value, _, First),
    Value < Limit,
    days_between(First, Last, Span),
    count_parameter(dimethyl_fumarate_low_lymphocyte_days, Days, _, _, _, _),
    Span > Days,
    \+ lymphocytes_recovered(Patient, First).

:- rule(too_few_lymphocytes_for_any_dose, [
    status: submitted,
    cites: [Document / At],
    clinician: "The latest lymphocyte count, {Value} {Unit} on {Date}, is below the limit at \c
        which {Document} holds {Drug} ({Claim}).",
    patient: "Your newest count of lymphocytes is too low for {Drug}."
]).
lymphocyte_finding(Patient, Drug, hold_with_few_lymphocytes) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    product(Drug, Ingredient),
    statement(Ingredient, _, hold_with_few_lymphocytes, Document, At, Claim),
    lymphocytes_below(Patient, cladribine_hold_lymphocytes, Value, Unit, Date).

:- rule(too_few_lymphocytes_for_second_course, [
    status: submitted,
    cites: [Document / At],
    clinician: "The latest lymphocyte count, {Value} {Unit} on {Date}, is below what {Document} \c
        needs before the second course of {Drug} ({Claim}).",
    patient: "Your newest count of lymphocytes is too low for the next course of {Drug}."
]).
lymphocyte_finding(Patient, Drug, lymphocytes_before_second_course) :-
    second_course_near(Patient, Drug),
    product(Drug, Ingredient),
    statement(Ingredient, _, lymphocytes_before_second_course, Document, At, Claim),
    lymphocytes_below(Patient, cladribine_second_course_lymphocytes, Value, Unit, Date).

:- rule(few_lymphocytes_for_long, [
    status: submitted,
    cites: [Document / At],
    clinician: "Lymphocytes stayed below the limit of {Document} for {Drug} ({Claim}) from \c
        {First} to {Last}.",
    patient: "Your lymphocytes have been low from {First} to {Last}."
]).
lymphocyte_finding(Patient, Drug, consider_interruption_with_few_lymphocytes) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    product(Drug, Ingredient),
    statement(Ingredient, _, consider_interruption_with_few_lymphocytes, Document, At, Claim),
    lymphocytes_low_for_long(Patient, First, Last).

:- rule(hold_with_few_lymphocytes, [
    title: "Hold where lymphocytes are below the label's limit",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "The second course may be delayed up to 6 months. A record does not say which course \c
        comes next: from a set time after the start it is taken as the second.",
    clinician: "The latest lymphocyte count is {Value} {Unit} ({Date}). By {Document} ({Claim}), \c
        for {Drug}: {Topic}.",
    patient: "Your count of one kind of white blood cell (lymphocytes) is too low for the next \c
        dose of {Drug}. Your care team will test it again."
]).
recommend(Patient, Drug, Action, alc) :-
    current_status(Patient, Drug, Status),
    lymphocyte_action(Topic, Status, Action),
    lymphocyte_finding(Patient, Drug, Topic),
    label_says(Drug, Topic, Document, At, Claim),
    latest_lymphocytes(Patient, Value, Unit, Date).

:- rule(consider_interruption_with_few_lymphocytes, [
    title: "Consider an interruption where lymphocytes stay low for months",
    status: submitted,
    evidence: label(consider),
    cites: [Document / At],
    caveat: "The label says to consider it. What lies between two counts is not known.",
    clinician: "The latest lymphocyte count is {Value} {Unit} ({Date}). By {Document} ({Claim}), \c
        for {Drug}: {Topic}.",
    patient: "Your lymphocytes have been low for months. Ask your doctor whether {Drug} should \c
        pause."
]).
recommend(Patient, Drug, consider_withholding, alc) :-
    lymphocyte_finding(Patient, Drug, Topic),
    consideration(Topic),
    label_says(Drug, Topic, Document, At, Claim),
    latest_lymphocytes(Patient, Value, Unit, Date).

:- rule(evaluate_lymphocytes_by_label_elsewhere, [
    title: "Look into lymphocytes that the label of another region would act on",
    status: submitted,
    evidence: label(other_region),
    cites: [Document / At],
    caveat: "The label in force here was not seen to give a limit; that of another region is told \c
        as knowledge about the drug, and a clinician decides.",
    clinician: "The latest lymphocyte count is {Value} {Unit} ({Date}). By {Document} ({Claim}), \c
        of another region, for {Drug}: {Topic}.",
    patient: "Your lymphocytes are low. Ask your care team about it before your next dose of \c
        {Drug}."
]).
recommend(Patient, Drug, evaluate, alc) :-
    lymphocyte_finding(Patient, Drug, Topic),
    said_elsewhere(Drug, Topic, Document, At, Claim),
    latest_lymphocytes(Patient, Value, Unit, Date).

:- rule(lymphocytes_unknown_before_second_course, [
    status: submitted,
    cites: [Document / At],
    caveat: "A record does not say which course comes next: from a set time after the start it is \c
        taken as the second.",
    clinician: "By {Document} ({Claim}) the second course of {Drug} needs a lymphocyte count, and \c
        none since treatment began is on record.",
    patient: "Your lymphocytes have to be counted before the next course of {Drug}."
]).
screening_gap(Patient, Drug, lymphocytes_before_second_course, alc, Document, At, Claim) :-
    second_course_near(Patient, Drug),
    label_says(Drug, lymphocytes_before_second_course, Document, At, Claim),
    \+ tested_during_treatment(Patient, Drug, alc),
    \+ tested_during_treatment(Patient, Drug, lymphocytes).
