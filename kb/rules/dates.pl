% Earliest dates, counting days alone.

:- rule(bound_by_resolution, [
    status: submitted,
    clinician: "{Episode} resolved on {Resolved}; no label here sets a waiting time after that.",
    patient: "The infection was gone on {Resolved}."
]).
restart_bound(Patient, label, Resolved) :-
    resolution(Patient, Episode, _, Resolved).

:- rule(article_counts_from_any_course, [
    status: submitted,
    clinician: "A completed {Antimicrobial} course is on record for {Episode}.",
    patient: "You finished a medicine for this infection."
]).
article_view(Patient, article_minimum) :-
    resolution(Patient, Episode, _, _),
    course_completed(Patient, Episode, Antimicrobial, _).

:- rule(article_counts_longer_after_antibiotics, [
    status: submitted,
    clinician: "A completed course of antibiotics is on record for {Episode}.",
    patient: "You took your antibiotics to the end."
]).
article_view(Patient, article_conservative) :-
    resolution(Patient, Episode, _, _),
    course_completed(Patient, Episode, antibiotic, _).

:- rule(article_bound_by_resolution, [
    status: submitted,
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-19'],
    caveat: "The article is about Kesimpta; for other drugs this is an extrapolation, unverified.",
    clinician: "{Episode} resolved on {Resolved}.",
    patient: "The infection was gone on {Resolved}."
]).
restart_bound(Patient, Basis, Resolved) :-
    article_wait(Basis, _),
    resolution(Patient, Episode, _, Resolved).

:- rule(article_bound_by_course, [
    status: submitted,
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-20'],
    caveat: "Unverified and of low grade; no label here has this condition.",
    clinician: "The {Antimicrobial} course for {Episode} was completed on {Completed}.",
    patient: "You finished your medicine on {Completed}."
]).
restart_bound(Patient, Basis, Completed) :-
    article_wait(Basis, _),
    resolution(Patient, Episode, _, _),
    course_completed(Patient, Episode, Antimicrobial, Completed).

:- rule(article_bound_by_antibiotics, [
    status: submitted,
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "Unverified and of low grade; no label here has a waiting time.",
    clinician: "Antibiotics for {Episode} ended on {Completed}; {Days} days later is {Bound}.",
    patient: "You finished antibiotics on {Completed}; this wait ends on {Bound}."
]).
restart_bound(Patient, Basis, Bound) :-
    resolution(Patient, Episode, _, _),
    course_completed(Patient, Episode, antibiotic, Completed),
    article_wait(Basis, Wait),
    count_parameter(Wait, Days, _, _, _, _),
    date_plus(Completed, Days, Bound).

:- rule(course_still_open_for_dates, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Episode} is still running.",
    patient: "You have not finished your medicine for this infection."
]).
course_unsettled(Patient, Episode) :-
    course_running(Patient, Episode, Antimicrobial).

:- rule(course_cut_short_for_dates, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Episode} was stopped early.",
    patient: "Your medicine for this infection was stopped early."
]).
course_unsettled(Patient, Episode) :-
    course_cut_short(Patient, Episode, Antimicrobial).

:- rule(course_unknown_for_dates, [
    status: submitted,
    clinician: "The usual course for {Infection} ({Episode}) is not on record.",
    patient: "Your record does not show how this infection was treated."
]).
course_unsettled(Patient, Episode) :-
    course_not_on_record(Patient, Episode, Infection).

:- rule(no_date_while_infection_is_active, [
    status: submitted,
    clinician: "{Infection} ({Episode}) is active.",
    patient: "Your record does not say that this infection is gone: {Infection}."
]).
no_date_counts(Patient, Drug) :-
    current_status(Patient, Drug, _),
    active_infection(Patient, Episode, Infection).

:- rule(no_date_with_lasting_infection, [
    status: submitted,
    clinician: "{Episode} is a chronic infection that has not been cleared.",
    patient: "You have an infection that may not go away fully."
]).
no_date_counts(Patient, Drug) :-
    current_status(Patient, Drug, _),
    lasting_infection(Patient, Episode).

:- rule(no_date_while_pml_is_open, [
    status: submitted,
    clinician: "PML is suspected and has not been ruled out.",
    patient: "Your record does not say that the rare brain infection (PML) was ruled out."
]).
no_date_counts(Patient, Drug) :-
    current_status(Patient, Drug, _),
    pml_in_question(Patient).

:- rule(no_date_where_treatment_ends, [
    status: submitted,
    clinician: "{Drug} is to be stopped ({About}), so no date for going on is given.",
    patient: "The advice is to end {Drug}, so no date is given."
]).
no_date_counts(Patient, Drug) :-
    recommend(Patient, Drug, stop, About).

:- rule(article_date_by_days, [
    status: submitted,
    clinician: "The last of the days that count for {Basis} is {Date}.",
    patient: "The last of these days is {Date}."
]).
article_date(Patient, Drug, Basis, Date) :-
    current_status(Patient, Drug, _),
    article_view(Patient, Basis),
    \+ no_date_counts(Patient, Drug),
    \+ course_unsettled(Patient, _),
    aggregate_all(max(Bound), restart_bound(Patient, Basis, Bound), Date).

:- rule(earliest_restart_by_label, [
    title: "Earliest restart by the label, counting days alone",
    status: submitted,
    evidence: label(no_waiting_time),
    cites: [Label],
    caveat: "A date is not a permission: every other condition has to be met too. Labels were \c
        read in parts; none of what was read sets a waiting time after an infection. The latest \c
        resolution counts.",
    clinician: "Counting days alone, {Drug} could be restarted from {Date}: {Label} sets no \c
        waiting time after the resolution of an infection.",
    patient: "Counting days alone, {Drug} could go on from {Date} by the official information, \c
        which names no waiting time. Other things must be right too; your care team decides with \c
        you."
]).
earliest_restart(Patient, Drug, label, Date) :-
    current_status(Patient, Drug, on_hold),
    product(Drug, Ingredient),
    region_in_force(Region),
    label_of(Ingredient, Region, Label),
    \+ no_date_counts(Patient, Drug),
    aggregate_all(max(Bound), restart_bound(Patient, label, Bound), Date).

:- rule(earliest_restart_by_article, [
    title: "Earliest restart by the article, counting days alone",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "A date is not a permission: every other condition has to be met too. The article's \c
        waits are unverified and of low grade, and about Kesimpta; no label here has any. The \c
        latest date of all infections counts.",
    clinician: "Counting days alone, {Drug} could be restarted from {Date} by this view ({Basis}).",
    patient: "Counting days alone, {Drug} could go on from {Date} by this view: {Basis}. Other \c
        things must be right too; your care team decides with you."
]).
earliest_restart(Patient, Drug, Basis, Date) :-
    current_status(Patient, Drug, on_hold),
    article_date(Patient, Drug, Basis, Date).

:- rule(earliest_next_dose_after_antibiotics, [
    title: "Earliest next dose after antibiotics, counting days alone",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "A date is not a permission. The article speaks of restarting Kesimpta; the same \c
        waits are used here for a patient who is not formally on hold. No label here has a \c
        waiting time.",
    clinician: "Counting days alone, the next dose of {Drug} could be given from {Date} by this \c
        view ({Basis}).",
    patient: "Counting days alone, {Drug} could go on from {Date} by this view: {Basis}. Your \c
        care team decides with you."
]).
earliest_restart(Patient, Drug, Basis, Date) :-
    current_status(Patient, Drug, on_therapy),
    article_date(Patient, Drug, Basis, Date),
    as_of(Today),
    before(Today, Date).

:- rule(earliest_start_after_antibiotics, [
    title: "Earliest first dose after antibiotics, counting days alone",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "A date is not a permission. The article speaks of restarting Kesimpta; the same \c
        waits are used here before a first dose. No label here has a waiting time.",
    clinician: "Counting days alone, {Drug} could be started from {Date} by this view ({Basis}).",
    patient: "Counting days alone, {Drug} could be started from {Date} by this view: {Basis}. \c
        Your care team decides with you."
]).
earliest_start(Patient, Drug, Basis, Date) :-
    current_status(Patient, Drug, candidate),
    article_date(Patient, Drug, Basis, Date),
    as_of(Today),
    before(Today, Date).

:- rule(earliest_next_dose_by_label, [
    title: "Earliest next dose by the label, counting days alone",
    status: submitted,
    evidence: label(no_waiting_time),
    cites: [Label],
    caveat: "A date is not a permission: every other condition has to be met too. Labels were \c
        read in parts; none of what was read sets a waiting time after an infection. It is told \c
        only beside a date of the article that lies ahead.",
    clinician: "Counting days alone, the next dose of {Drug} could be given from {Date}: {Label} \c
        sets no waiting time after the resolution of an infection, where the article waits until \c
        {Later}.",
    patient: "Counting days alone, {Drug} could go on from {Date} by the official information, \c
        which names no waiting time. Your care team decides with you."
]).
earliest_restart(Patient, Drug, label, Date) :-
    current_status(Patient, Drug, on_therapy),
    article_date(Patient, Drug, _, Later),
    as_of(Today),
    before(Today, Later),
    product(Drug, Ingredient),
    region_in_force(Region),
    label_of(Ingredient, Region, Label),
    aggregate_all(max(Bound), restart_bound(Patient, label, Bound), Date).

:- rule(earliest_start_by_label, [
    title: "Earliest first dose by the label, counting days alone",
    status: submitted,
    evidence: label(no_waiting_time),
    cites: [Label],
    caveat: "A date is not a permission: every other condition has to be met too. Labels were \c
        read in parts; none of what was read sets a waiting time after an infection. It is told \c
        only beside a date of the article that lies ahead.",
    clinician: "Counting days alone, {Drug} could be started from {Date}: {Label} sets no waiting \c
        time after the resolution of an infection, where the article waits until {Later}.",
    patient: "Counting days alone, {Drug} could be started from {Date} by the official \c
        information, which names no waiting time. Your care team decides with you."
]).
earliest_start(Patient, Drug, label, Date) :-
    current_status(Patient, Drug, candidate),
    article_date(Patient, Drug, _, Later),
    as_of(Today),
    before(Today, Later),
    product(Drug, Ingredient),
    region_in_force(Region),
    label_of(Ingredient, Region, Label),
    aggregate_all(max(Bound), restart_bound(Patient, label, Bound), Date).
