% What single labels want before, at and after the end of a pause, and after stopping.

:- rule(blood_count_within_window, [
    status: submitted,
    clinician: "{Test} was measured on {Date}, {Age} days ago, within {Days} days.",
    patient: "Your blood count of {Date} is recent enough."
]).
blood_count_known(Patient) :-
    measured(Patient, Test, _, _, Date),
    part_of_blood_count(Test),
    as_of(Today),
    days_between(Date, Today, Age),
    count_parameter(blood_count_days, Days, _, _, _, _),
    Age =< Days.

:- rule(missing_blood_count, [
    title: "Missing: a recent blood count before a restart",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "Seen in an older copy of the label. One cell count is taken as the blood count.",
    clinician: "There is no recent blood count on record, and {Document} ({At}) wants a recent \c
        one before {Drug} is restarted.",
    patient: "Your record shows no blood count of the last months."
]).
missing(Patient, Drug, blood_count, "a recent blood count comes before a restart") :-
    current_status(Patient, Drug, on_hold),
    label_says(Drug, blood_count_before_restart, Document, At, _),
    \+ blood_count_known(Patient).

:- rule(screen_blood_count, [
    title: "Obtain a blood count before a restart",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "Seen in an older copy of the label. One cell count is taken as the blood count.",
    clinician: "There is no recent blood count on record, and {Document} ({At}) wants a recent \c
        one before {Drug} is restarted.",
    patient: "A blood count is needed before {Drug} goes on. Your care team can arrange it."
]).
recommend(Patient, Drug, screen, blood_count) :-
    current_status(Patient, Drug, on_hold),
    label_says(Drug, blood_count_before_restart, Document, At, _),
    \+ blood_count_known(Patient).

:- rule(weigh_before_restart, [
    title: "Weigh benefit and risk again before a restart after a serious infection",
    status: submitted,
    evidence: label(consider),
    cites: [Document / At],
    caveat: "Seen in an older copy of the label.",
    clinician: "{Infection} ({Episode}) was serious, and {Document} ({At}) has benefit and risk \c
        weighed again before {Drug} is restarted.",
    patient: "After a serious infection your doctors weigh again whether {Drug} is right for you."
]).
recommend(Patient, Drug, evaluate, benefit_and_risk) :-
    current_status(Patient, Drug, on_hold),
    label_says(Drug, weigh_again_before_restart, Document, At, _),
    infection_episode(Patient, Episode, Infection, _),
    serious_episode(Patient, Episode).

:- rule(titrate_again, [
    title: "Build the dose up again after missed doses",
    status: submitted,
    evidence: label(requirement),
    cites: [Document / At],
    caveat: "Each day on hold is taken as a missed daily dose; the number of missed doses is not \c
        part of a record.",
    clinician: "{Drug} has been on hold for {Days} days (since {Since}), and {Enough} missed \c
        daily doses are enough, and {Document} ({At}) has the dose built up again.",
    patient: "After a break of some days, {Drug} is built up step by step again. Your care team \c
        tells you how."
]).
recommend(Patient, Drug, evaluate, re_titration) :-
    current_status(Patient, Drug, on_hold),
    label_says(Drug, titrate_again_after_missed_doses, Document, At, _),
    treatment_so_far(Patient, Drug, on_hold, Since),
    as_of(Today),
    days_between(Since, Today, Days),
    count_parameter(siponimod_missed_doses, Enough, _, _, _, _),
    Days >= Enough.

:- rule(settle_next_doses, [
    title: "Settle when the next doses come after a pause",
    status: submitted,
    evidence: label(recommendation),
    cites: [Document / At],
    caveat: "The document speaks of a missed dose, not of one delayed by an infection, and has no \c
        re-loading regimen for that; none is made up here.",
    clinician: "Before {Drug} is restarted, settle when its doses come: {Document} ({At}) says: \c
        {Topic}.",
    patient: "Your care team tells you when the next doses of {Drug} come."
]).
recommend(Patient, Drug, evaluate, dosing_schedule) :-
    current_status(Patient, Drug, on_hold),
    label_says(Drug, Topic, Document, At, _),
    missed_dose_topic(Topic),
    \+ objection(Patient, Drug, _).

:- rule(watch_after_stopping, [
    title: "Watch for infections for a time after stopping",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    caveat: "Months are counted as 31 days, and of one to two weeks the longer is taken.",
    clinician: "{Drug} was stopped on {Since}, and by {Document} ({At}) infections are watched \c
        for until {Until}.",
    patient: "{Drug} was stopped on {Since}. Signs of infection still matter until {Until}. Tell \c
        your care team about them."
]).
recommend(Patient, Drug, monitor, infection_after_stopping) :-
    current_status(Patient, Drug, stopped),
    label_says(Drug, watch_for_infection_after_stopping, Document, At, _),
    treatment_so_far(Patient, Drug, stopped, Since),
    product(Drug, Ingredient),
    watch_after_stop(Ingredient, Parameter),
    count_parameter(Parameter, Days, _, _, _, _),
    date_plus(Since, Days, Until),
    as_of(Today),
    on_or_before(Today, Until).
