% Antimicrobial courses: running, cut short, not on record, and the wait after antibiotics.

% An end counts for every course of its kind begun before its day; on its own day only for a course
% that no earlier, still open one shares the day with: one end is not taken as two.

:- rule(course_ended_by_completion, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Episode} was completed on {Ended}.",
    patient: "You finished this medicine on {Ended}."
]).
course_end(Patient, Episode, Antimicrobial, Ended) :-
    course_completed(Patient, Episode, Antimicrobial, Ended).

:- rule(course_ended_early, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Episode} was stopped early on {Ended}.",
    patient: "This medicine was stopped early on {Ended}."
]).
course_end(Patient, Episode, Antimicrobial, Ended) :-
    course_stopped_early(Patient, Episode, Antimicrobial, Ended).

:- rule(course_ended_after_its_start, [
    status: submitted,
    clinician: "The {Antimicrobial} course of {Started} for {Episode} ended on {Ended}.",
    patient: "The medicine begun on {Started} ended on {Ended}."
]).
course_ended_since(Patient, Episode, Antimicrobial, Started) :-
    course_started(Patient, Episode, Antimicrobial, Started),
    course_end(Patient, Episode, Antimicrobial, Ended),
    before(Started, Ended).

:- rule(course_of_a_single_day, [
    status: submitted,
    clinician: "The {Antimicrobial} course of {Started} for {Episode} began and ended on one day.",
    patient: "This medicine was for one day, {Started}."
]).
course_ended_since(Patient, Episode, Antimicrobial, Started) :-
    course_started(Patient, Episode, Antimicrobial, Started),
    course_end(Patient, Episode, Antimicrobial, Started),
    \+ earlier_course_open(Patient, Episode, Antimicrobial, Started).

:- rule(earlier_course_still_open, [
    status: submitted,
    clinician: "The {Antimicrobial} course of {Earlier} for {Episode} had not ended before \c
        {Date}, so that an end on {Date} is its own.",
    patient: "The medicine begun on {Earlier} had not ended before {Date}."
]).
earlier_course_open(Patient, Episode, Antimicrobial, Date) :-
    course_started(Patient, Episode, Antimicrobial, Earlier),
    course_end(Patient, Episode, Antimicrobial, Date),
    before(Earlier, Date),
    \+ course_ended_between(Patient, Episode, Antimicrobial, Earlier, Date).

:- rule(course_ended_before_that_day, [
    status: submitted,
    clinician: "The {Antimicrobial} course of {Started} for {Episode} ended on {Ended}, before \c
        {Date}.",
    patient: "The medicine begun on {Started} had ended before {Date}."
]).
course_ended_between(Patient, Episode, Antimicrobial, Started, Date) :-
    course_started(Patient, Episode, Antimicrobial, Started),
    course_end(Patient, Episode, Antimicrobial, Ended),
    on_or_before(Started, Ended),
    course_end(Patient, Episode, Antimicrobial, Date),
    before(Ended, Date).

:- rule(course_still_running, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Infection} ({Episode}) began on {Started}; no end \c
        is on record.",
    patient: "Your record does not show that you have finished the medicine begun on {Started}."
]).
course_running(Patient, Episode, Antimicrobial) :-
    infection_episode(Patient, Episode, Infection, _),
    course_started(Patient, Episode, Antimicrobial, Started),
    \+ course_ended_since(Patient, Episode, Antimicrobial, Started).

:- rule(completed_after_early_stop, [
    status: submitted,
    clinician: "After the early stop of {Stopped} a full {Antimicrobial} course for {Episode} was \c
        completed on {Completed}.",
    patient: "You finished a full course of this medicine on {Completed}."
]).
course_completed_after(Patient, Episode, Antimicrobial, Stopped) :-
    course_stopped_early(Patient, Episode, Antimicrobial, Stopped),
    course_completed(Patient, Episode, Antimicrobial, Completed),
    before(Stopped, Completed).

:- rule(course_was_cut_short, [
    status: submitted,
    clinician: "The {Antimicrobial} course for {Infection} ({Episode}) was stopped early on \c
        {Stopped}, and no full course is on record since.",
    patient: "This medicine was stopped early, and your record shows no full course since."
]).
course_cut_short(Patient, Episode, Antimicrobial) :-
    infection_episode(Patient, Episode, Infection, _),
    course_stopped_early(Patient, Episode, Antimicrobial, Stopped),
    \+ course_completed_after(Patient, Episode, Antimicrobial, Stopped).

:- rule(course_noted_by_start, [
    status: submitted,
    clinician: "{Antimicrobial} treatment for {Episode} began on {Date}.",
    patient: "You began this medicine on {Date}."
]).
course_noted(Patient, Episode, Antimicrobial) :-
    course_started(Patient, Episode, Antimicrobial, Date).

:- rule(course_noted_by_completion, [
    status: submitted,
    clinician: "{Antimicrobial} treatment for {Episode} was completed on {Date}.",
    patient: "You finished this medicine on {Date}."
]).
course_noted(Patient, Episode, Antimicrobial) :-
    course_completed(Patient, Episode, Antimicrobial, Date).

:- rule(course_noted_by_early_stop, [
    status: submitted,
    clinician: "{Antimicrobial} treatment for {Episode} was stopped early on {Date}.",
    patient: "This medicine was stopped early on {Date}."
]).
course_noted(Patient, Episode, Antimicrobial) :-
    course_stopped_early(Patient, Episode, Antimicrobial, Date).

:- rule(course_is_of_the_usual_kind, [
    status: submitted,
    cites: [infection_list / "usual treatment"],
    caveat: "Usual treatment is from an unverified list.",
    clinician: "{Infection} ({Episode}) is usually treated with this: {Treatment}. An \c
        {Antimicrobial} course is on record.",
    patient: "Your record shows the usual kind of medicine for this infection."
]).
usual_course(Patient, Episode) :-
    infection(Patient, Episode, Infection, _),
    taxonomy(Infection, _, _, _, Treatment, _),
    course_noted(Patient, Episode, Antimicrobial),
    usual_course_kind(Treatment, Antimicrobial).

:- rule(expected_course_is_not_on_record, [
    status: submitted,
    cites: [infection_list / "usual treatment"],
    caveat: "Usual treatment is from an unverified list; some of these infections get better \c
        without a drug. Pneumocystis is a fungus that is treated with an antibacterial: an \c
        antifungal course alone is not the usual one. The record should say how the infection was \c
        treated, and a clinician decides.",
    clinician: "{Infection} ({Episode}) is usually treated with a full course ({Treatment}). The \c
        record shows no course of that kind, so it cannot show a completed one.",
    patient: "Your record does not show the usual medicine for this infection."
]).
course_not_on_record(Patient, Episode, Infection) :-
    infection_episode(Patient, Episode, Infection, _),
    taxonomy(Infection, _, _, _, Treatment, Group),
    expects_course(Group),
    \+ usual_course(Patient, Episode).

:- rule(shortest_wait_after_antibiotics, [
    status: submitted,
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "Unverified and of low grade: the article, about Kesimpta, gives a range of waits and \c
        no label here has one. The shorter wait counts; the longer one is shown beside it.",
    clinician: "Antibiotics for {Infection} ({Episode}) were completed on {Completed}; {Days} \c
        days later is {Until}.",
    patient: "You finished antibiotics on {Completed}. The shortest wait ends on {Until}."
]).
waiting_after_antibiotics(Patient, Episode, Until) :-
    infection_episode(Patient, Episode, Infection, _),
    course_completed(Patient, Episode, antibiotic, Completed),
    count_parameter(post_antibiotic_minimum_days, Days, _, _, _, _),
    date_plus(Completed, Days, Until),
    as_of(Today),
    before(Today, Until).

% A course that was cut short is not treated more leniently than a full one.
:- rule(shortest_wait_after_antibiotics_cut_short, [
    status: submitted,
    cites: [
        seed_article / "Monitoring for Infection Resolution",
        project_conventions / "a course cut short"
    ],
    encodes: ['SEED-13', 'SEED-25'],
    caveat: "Unverified and of low grade. The article counts from the completion of antibiotics; \c
        counting from an early stop too is the cautious reading of this knowledge base. That \c
        these days are over does not make the course a completed one.",
    clinician: "Antibiotics for {Infection} ({Episode}) were stopped early on {Stopped}; {Days} \c
        days later is {Until}.",
    patient: "Your antibiotics were stopped early on {Stopped}. The shortest wait ends on {Until}."
]).
waiting_after_antibiotics(Patient, Episode, Until) :-
    infection_episode(Patient, Episode, Infection, _),
    course_stopped_early(Patient, Episode, antibiotic, Stopped),
    count_parameter(post_antibiotic_minimum_days, Days, _, _, _, _),
    date_plus(Stopped, Days, Until),
    as_of(Today),
    before(Today, Until).

:- rule(course_names_no_recorded_infection, [
    status: submitted,
    clinician: "{Antimicrobial} treatment for {Episode} is on record, and no infection of that \c
        name is.",
    patient: "Your record shows medicine for an infection and not which infection it was."
]).
course_without_infection(Patient, Episode) :-
    course_noted(Patient, Episode, Antimicrobial),
    \+ infection(Patient, Episode, _, _).

:- rule(evaluate_course_of_another_kind, [
    title: "Look into a course that is not of the usual kind",
    status: submitted,
    evidence: convention(project),
    cites: [
        infection_list / "usual treatment",
        project_conventions / "findings without an explanation"
    ],
    caveat: "Usual treatment is from an unverified list, and there may be good reasons for \c
        another one; that is for a clinician to say. Pneumocystis is a fungus that is treated \c
        with an antibacterial.",
    clinician: "{Infection} ({Episode}) is usually treated with this: {Treatment}. The record \c
        shows an {Antimicrobial} course and none of the usual kind. How it was treated is best \c
        found out before {Drug} is given.",
    patient: "Your record does not show the usual medicine for this infection. Your care team \c
        should find out how it was treated before {Drug}."
]).
recommend(Patient, Drug, evaluate, Episode) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    course_not_on_record(Patient, Episode, Infection),
    taxonomy(Infection, _, _, _, Treatment, _),
    course_noted(Patient, Episode, Antimicrobial).
