% How long an answer holds when nothing is added to the record.

:- rule(wait_ends_by_itself, [
    status: submitted,
    clinician: "The wait after antibiotics for {Episode} ends on {Until}.",
    patient: "The wait after your antibiotics ends on {Until}."
]).
ends_by_itself(Patient, Drug, wait_after_antibiotics, wait_is_over, Until) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    waiting_after_antibiotics(Patient, Episode, Until).

:- rule(vaccine_interval_ends_by_itself, [
    status: submitted,
    clinician: "The interval after {Vaccine} ({Group}) before {Drug} ends on {Ready}.",
    patient: "The wait after your vaccine ends on {Ready}."
]).
ends_by_itself(Patient, Drug, Vaccine, vaccine_interval_is_over, Ready) :-
    vaccine_interval_running(Patient, Drug, Vaccine, Group, Ready, _, _, _, _),
    \+ given_during_treatment(Patient, Drug, Vaccine),
    objection(Patient, Drug, Vaccine).

:- rule(live_vaccine_under_treatment_fades, [
    status: submitted,
    cites: [project_conventions / "recent live vaccine"],
    caveat: "No source gives such a time for a live vaccine during treatment: {Days} days are a \c
        convention of this knowledge base.",
    clinician: "{Vaccine} was given on {Date}; by a convention it is looked into for {Days} days, \c
        until {Until}.",
    patient: "Your vaccine ({Vaccine}) counts as recent until {Until}."
]).
ends_by_itself(Patient, Drug, Vaccine, live_vaccine_no_longer_recent, Until) :-
    live_vaccine_in_question(Patient, Drug, Vaccine, Date, _, _, _, _),
    objection(Patient, Drug, Vaccine),
    count_parameter(live_vaccine_watch_days, Days, _, _, _, _),
    date_plus(Date, Days, Until).

:- rule(live_vaccine_pause_ends_by_itself, [
    status: submitted,
    clinician: "The pause of {Drug} after {Vaccine} ends on {Until}.",
    patient: "The pause after your vaccine ends on {Until}."
]).
ends_by_itself(Patient, Drug, Vaccine, vaccine_interval_is_over, Until) :-
    live_vaccine_pause(Patient, Drug, Vaccine, Until, _, _, _),
    objection(Patient, Drug, Vaccine).

:- rule(recurrence_ends_by_itself, [
    status: submitted,
    caveat: "Where low immunoglobulins speak against the drug for another reason too, this date \c
        changes nothing.",
    clinician: "{Count} infections since {Onset} are recurrent within {Window}; from {Until} on, \c
        that of {Onset} counts no more.",
    patient: "From {Until} on, your infection of {Onset} no longer counts as recent."
]).
ends_by_itself(Patient, Drug, low_immunoglobulins, infections_no_longer_recurrent, Until) :-
    objection(Patient, Drug, low_immunoglobulins),
    \+ grave_opportunistic_infection(Patient, _),
    recent_episode(Patient, Episode, Window),
    infection_episode(Patient, Episode, _, Onset),
    aggregate_all(count, (
        recent_episode(Patient, Other, Window),
        infection_episode(Patient, Other, _, Later),
        on_or_before(Onset, Later)
    ), Count),
    recurrence_definition(Window, Span, Number),
    count_parameter(Number, Enough, _, _, _, _),
    Count >= Enough,
    count_parameter(Span, Days, _, _, _, _),
    Gone is Days + 1,
    date_plus(Onset, Gone, Until).

:- rule(objection_that_lasts, [
    status: submitted,
    clinician: "An open matter holds {Drug} back, and no date ends that: {Reason}.",
    patient: "Something about your treatment is still open: {Reason}."
]).
lasting_objection(Patient, Drug) :-
    objection(Patient, Drug, Reason),
    \+ ends_by_itself(Patient, Drug, Reason, _, _).

:- rule(valid_until_last_objection_ends, [
    title: "Valid until the last open matter ends by itself",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "how long an answer holds"],
    caveat: "Only if nothing is added to the record. That a date is reached permits nothing; the \c
        record is asked again.",
    clinician: "All that speaks against {Drug} ends with time, the last of it on {Date} \c
        ({Reason}). Ask again then, and whenever something is added to the record.",
    patient: "What speaks against {Drug} now ends on {Date} if nothing new happens. Your care \c
        team checks again then."
]).
valid_until(Patient, Drug, Reason, Date) :-
    ends_by_itself(Patient, Drug, _, Reason, Date),
    aggregate_all(max(Day), ends_by_itself(Patient, Drug, _, _, Day), Latest),
    Date == Latest,
    \+ lasting_objection(Patient, Drug).

:- rule(withheld_in_wait, [
    status: submitted,
    clinician: "The wait after antibiotics for {Episode} withholds {Drug} until {Until}.",
    patient: "The wait after your antibiotics ends on {Until}."
]).
withheld_until(Patient, Drug, wait_is_over, Until) :-
    current_status(Patient, Drug, on_therapy),
    waiting_after_antibiotics(Patient, Episode, Until).

:- rule(withheld_in_pause, [
    status: submitted,
    clinician: "The pause after {Vaccine} withholds {Drug} until {Until}.",
    patient: "The pause after your vaccine ends on {Until}."
]).
withheld_until(Patient, Drug, vaccine_interval_is_over, Until) :-
    current_status(Patient, Drug, on_therapy),
    live_vaccine_pause(Patient, Drug, Vaccine, Until, _, _, _).

:- rule(valid_until_withholding_ends, [
    title: "Valid until a wait ends that withholds the dose",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "how long an answer holds"],
    caveat: "Only if nothing is added to the record. Other open matters may remain after that.",
    clinician: "What withholds {Drug} now ends on {Date} ({Reason}). Ask again then, and whenever \c
        something is added to the record.",
    patient: "What holds {Drug} back now ends on {Date}. Your care team checks again then."
]).
valid_until(Patient, Drug, Reason, Date) :-
    disposition(Patient, Drug, withhold),
    withheld_until(Patient, Drug, Reason, Date),
    aggregate_all(max(Until), withheld_until(Patient, Drug, _, Until), Last),
    Date == Last,
    \+ active_infection(Patient, _, _).

:- rule(recent_infection_ages, [
    status: submitted,
    caveat: "A course that was cut short stays open however long ago it was.",
    clinician: "{Episode} counts as recent until {Until}; {What} is asked for until then.",
    patient: "Your last infection counts as recent until {Until}."
]).
ends_by_itself(Patient, Drug, What, infection_no_longer_recent, Until) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    open_after_infection(Patient, Episode, What),
    What \== completed_antimicrobial_course,
    recently_resolved(Patient, Episode, _, Until).

:- rule(valid_until_blood_count_is_too_old, [
    title: "Valid until the blood count is too old",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "Only if nothing is added to the record. Seen in an older copy of the label.",
    clinician: "The blood count of {Last} counts for {Days} days. From {Date} on, {Document} \c
        wants a new one before {Drug} is restarted.",
    patient: "From {Date} on, a new blood test would be needed before {Drug} goes on."
]).
valid_until(Patient, Drug, blood_count_too_old, Date) :-
    current_status(Patient, Drug, on_hold),
    label_says(Drug, blood_count_before_restart, Document, At, _),
    \+ objection(Patient, Drug, _),
    aggregate_all(max(Day), (measured(Patient, Test, _, _, Day), part_of_blood_count(Test)), Last),
    count_parameter(blood_count_days, Days, _, _, _, _),
    Age is Days + 1,
    date_plus(Last, Age, Date).

:- rule(second_course_in_time, [
    status: submitted,
    cites: [project_conventions / "which course of two yearly ones comes next"],
    caveat: "Half a year is a convention; courses are yearly.",
    clinician: "Treatment with {Drug} began on {Begun}; from {Date} on a second course is taken \c
        as what comes next.",
    patient: "From {Date} on, your next course of {Drug} is the second one."
]).
second_course_from(Patient, Drug, Date) :-
    current_status(Patient, Drug, Status),
    treatment_has_begun(Status),
    label_says(Drug, screen_before_each_course, _, _, _),
    aggregate_all(min(Since), (
        treatment_so_far(Patient, Drug, Earlier, Since),
        treatment_has_begun(Earlier)
    ), Begun),
    count_parameter(second_course_from_days, Days, _, _, _, _),
    date_plus(Begun, Days, Date),
    as_of(Today),
    before(Today, Date).

:- rule(valid_until_second_course_comes_next, [
    title: "Valid until the second yearly course is what comes next",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "which course of two yearly ones comes next"],
    caveat: "Only if nothing is added to the record. Half a year is a convention; what a second \c
        course needs counts then.",
    clinician: "From {Date} on a second course of {Drug} is taken as what comes next, with \c
        conditions of its own.",
    patient: "From {Date} on, your next course of {Drug} is the second one. Some tests are asked \c
        for before it."
]).
valid_until(Patient, Drug, second_course_comes_next, Date) :-
    second_course_from(Patient, Drug, Date),
    \+ objection(Patient, Drug, _).

:- rule(valid_until_lymphocytes_matter, [
    title: "Valid until a low lymphocyte count matters for the second course",
    status: submitted,
    evidence: label(requirement),
    cites: [Document, project_conventions / "which course of two yearly ones comes next"],
    caveat: "Only if nothing is added to the record. Half a year is a convention.",
    clinician: "The latest lymphocyte count, {Value} {Unit} on {Counted}, is below what a second \c
        course of {Drug} needs by {Document}; from {Date} on that is what comes next.",
    patient: "Your lymphocytes are too low for a second course of {Drug}, which comes next from \c
        {Date} on."
]).
valid_until(Patient, Drug, second_course_comes_next, Date) :-
    second_course_from(Patient, Drug, Date),
    current_status(Patient, Drug, on_therapy),
    lymphocytes_below(Patient, cladribine_second_course_lymphocytes, Value, Unit, Counted),
    limit_parameter(cladribine_second_course_lymphocytes, _, _, Document, _, _).
