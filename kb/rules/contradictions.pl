% Entries about infections, their courses and their ends that cannot both be right.

:- rule(resolved_before_it_began, [
    title: "Contradiction: resolved before it began",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Infection} ({Episode}) is recorded as resolved on {Date}, before its onset on \c
        {Onset}. It is not taken as resolved by that entry.",
    patient: "Your record says that this infection was gone before it began: {Infection}. So it \c
        does not count as gone."
]).
contradiction(Patient, resolved_before_onset, Episode, not_resolved) :-
    infection(Patient, Episode, Infection, Onset),
    resolved(Patient, Episode, Date),
    before(Date, Onset).

:- rule(completed_before_it_started, [
    title: "Contradiction: a course completed before it started",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "An {Antimicrobial} course for {Episode} is recorded as completed on {Completed}, \c
        before the first start on record ({First}). It is taken as still running.",
    patient: "Your record says that you finished a medicine before you began it. So it does not \c
        count as finished."
]).
contradiction(Patient, completed_before_started, Episode, still_running) :-
    course_completed(Patient, Episode, Antimicrobial, Completed),
    aggregate_all(min(Started), course_started(Patient, Episode, Antimicrobial, Started), First),
    before(Completed, First).

:- rule(course_was_over_before_the_infection, [
    title: "Contradiction: a course completed before the infection it was for",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "An {Antimicrobial} course for {Infection} ({Episode}) was completed on \c
        {Completed}, before the onset on {Onset}. Whether it was for this infection is open, so \c
        nothing is started or goes on by it.",
    patient: "Your record says that the medicine for this infection was finished before the \c
        infection began: {Infection}."
]).
contradiction(Patient, course_before_infection, Episode, open_question) :-
    course_completed(Patient, Episode, Antimicrobial, Completed),
    infection(Patient, Episode, Infection, Onset),
    before(Completed, Onset).

:- rule(course_both_completed_and_stopped, [
    title: "Contradiction: a course both completed and stopped early on one day",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "The {Antimicrobial} course for {Episode} is recorded as completed and as stopped \c
        early on {Date}. It is taken as stopped early.",
    patient: "Your record says that a medicine was finished and that it was stopped early, both \c
        on {Date}. It counts as stopped early."
]).
contradiction(Patient, completed_and_stopped_early, Episode, stopped_early) :-
    course_completed(Patient, Episode, Antimicrobial, Date),
    course_stopped_early(Patient, Episode, Antimicrobial, Date).

:- rule(course_started_in_between, [
    status: submitted,
    clinician: "Another {Antimicrobial} course for {Episode} began on {Started}, between the two.",
    patient: "You began this medicine again on {Started}."
]).
course_started_between(Patient, Episode, Antimicrobial, From, To) :-
    course_end(Patient, Episode, Antimicrobial, From),
    course_end(Patient, Episode, Antimicrobial, To),
    course_started(Patient, Episode, Antimicrobial, Started),
    on_or_before(From, Started),
    on_or_before(Started, To).

:- rule(course_stopped_early_and_completed_later, [
    title: "Contradiction: one course stopped early, and completed later",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Where another course began in between, or no start is on record, it may be two \c
        courses.",
    clinician: "The {Antimicrobial} course of {Started} for {Episode} is recorded as stopped \c
        early on {Stopped} and as completed on {Completed}, with no new start in between. Which \c
        is right is open, so nothing is started or goes on by it.",
    patient: "Your record says that a medicine was stopped early on {Stopped} and finished on \c
        {Completed}."
]).
contradiction(Patient, completed_and_stopped_early, Episode, open_question) :-
    course_stopped_early(Patient, Episode, Antimicrobial, Stopped),
    course_completed(Patient, Episode, Antimicrobial, Completed),
    before(Stopped, Completed),
    course_started(Patient, Episode, Antimicrobial, Started),
    on_or_before(Started, Stopped),
    \+ course_started_between(Patient, Episode, Antimicrobial, Stopped, Completed).

:- rule(course_completed_and_stopped_early_later, [
    title: "Contradiction: one course completed, and stopped early later",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "Where another course began in between, or no start is on record, it may be two \c
        courses.",
    clinician: "The {Antimicrobial} course of {Started} for {Episode} is recorded as completed on \c
        {Completed} and as stopped early on {Stopped}, with no new start in between. It is taken \c
        as stopped early.",
    patient: "Your record says that a medicine was finished on {Completed} and stopped early on \c
        {Stopped}."
]).
contradiction(Patient, completed_and_stopped_early, Episode, stopped_early) :-
    course_completed(Patient, Episode, Antimicrobial, Completed),
    course_stopped_early(Patient, Episode, Antimicrobial, Stopped),
    before(Completed, Stopped),
    course_started(Patient, Episode, Antimicrobial, Started),
    on_or_before(Started, Completed),
    \+ course_started_between(Patient, Episode, Antimicrobial, Completed, Stopped).

:- rule(severity_recorded_in_two_ways, [
    title: "Contradiction: two severities of one infection",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Episode} is recorded as {Severity} and as {Worse}. The worse one counts.",
    patient: "Your record calls one infection {Severity} and {Worse}. The worse one counts."
]).
contradiction(Patient, severity_disagrees, Episode, Worse) :-
    severity(Patient, Episode, Severity),
    milder_than(Severity, Worse),
    severity(Patient, Episode, Worse).

:- rule(in_hospital_and_not_serious, [
    title: "Contradiction: in hospital for an infection that is not called serious",
    status: submitted,
    evidence: convention(project),
    cites: [
        project_conventions / "contradictory records",
        serious_infection_review / "definition of serious infection"
    ],
    caveat: "That a hospital stay makes an infection serious is a definition from studies of \c
        bowel disease.",
    clinician: "{Episode} is recorded as {Severity} and with a hospital stay ({Date}). It counts \c
        as serious.",
    patient: "Your record calls an infection {Severity}, but you were in hospital for it. It \c
        counts as serious."
]).
contradiction(Patient, severity_disagrees, Episode, serious) :-
    hospitalised(Patient, Episode, Date),
    severity(Patient, Episode, Severity),
    milder_than(Severity, serious).

:- rule(in_hospital_before_it_began, [
    title: "Contradiction: in hospital for an infection before it began",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "A hospital stay for {Infection} ({Episode}) is recorded on {Date}, before the \c
        onset on {Onset}. It makes the infection serious all the same.",
    patient: "Your record says that you were in hospital for an infection before it began: \c
        {Infection}."
]).
contradiction(Patient, hospitalised_before_onset, Episode, serious) :-
    hospitalised(Patient, Episode, Date),
    infection(Patient, Episode, Infection, Onset),
    before(Date, Onset).

:- rule(episode_with_two_onsets, [
    title: "Contradiction: one episode with two onsets",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Episode} is recorded with onsets on {First} and on {Second}. A resolution before \c
        the second onset does not end it, and a course may belong to either.",
    patient: "Your record uses one name for two infections, of {First} and of {Second}."
]).
contradiction(Patient, episode_used_twice, Episode, open_question) :-
    infection(Patient, Episode, _, First),
    infection(Patient, Episode, _, Second),
    before(First, Second).

:- rule(episode_with_two_infections, [
    title: "Contradiction: one episode with two infections",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Episode} is recorded as {Infection} and as {Other}, both from {Onset}. A course \c
        or a resolution may belong to either, so both are looked into.",
    patient: "Your record uses one name for two infections: {Infection} and {Other}."
]).
contradiction(Patient, episode_used_twice, Episode, open_question) :-
    infection(Patient, Episode, Infection, Onset),
    infection(Patient, Episode, Other, Onset),
    Infection \== Other.

:- rule(episode_mentioned_with_hospital, [
    status: submitted,
    clinician: "A hospital stay for {Episode} is on record ({Date}).",
    patient: "Your record has a hospital stay of {Date} for an infection."
]).
episode_mentioned(Patient, Episode) :-
    hospitalised(Patient, Episode, Date).

:- rule(episode_mentioned_with_severity, [
    status: submitted,
    clinician: "{Episode} is on record as {Severity}.",
    patient: "Your record calls an infection {Severity}."
]).
episode_mentioned(Patient, Episode) :-
    severity(Patient, Episode, Severity).

:- rule(episode_mentioned_with_lasting, [
    status: submitted,
    clinician: "{Episode} is on record as impossible to clear.",
    patient: "Your record has an infection that cannot be cleared."
]).
episode_mentioned(Patient, Episode) :-
    not_eradicable(Patient, Episode).

:- rule(episode_mentioned_with_follow_up, [
    status: submitted,
    clinician: "A follow-up of {Episode} on {Date} found it not resolved.",
    patient: "A check on {Date} found that an infection was not gone."
]).
episode_mentioned(Patient, Episode) :-
    follow_up(Patient, Episode, not_resolved, Date).

:- rule(episode_without_infection, [
    title: "Contradiction: something is said about an infection that is not on record",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "The record speaks of {Episode} and names no infection of that name. An infection \c
        that nobody entered cannot be ruled out.",
    patient: "Your record speaks of an infection and does not say which one it was."
]).
contradiction(Patient, unknown_episode, Episode, open_question) :-
    episode_mentioned(Patient, Episode),
    \+ infection(Patient, Episode, _, _).

:- rule(resolved_on_two_days, [
    title: "Contradiction: resolved on two days",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Episode} is recorded as resolved on {First} and on {Second}. The later day \c
        counts.",
    patient: "Your record says that an infection was gone on {First} and on {Second}. The later \c
        day counts."
]).
contradiction(Patient, two_resolutions, Episode, resolved_later) :-
    resolved(Patient, Episode, First),
    resolved(Patient, Episode, Second),
    before(First, Second).

:- rule(follow_ups_of_one_day_disagree, [
    title: "Contradiction: two follow-ups of one day disagree",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "Follow-ups of {Episode} on {Date} found it resolved and not resolved. It is taken \c
        as not resolved.",
    patient: "Two checks of {Date} disagree about whether an infection was gone. It does not \c
        count as gone."
]).
contradiction(Patient, follow_ups_disagree, Episode, not_resolved) :-
    follow_up(Patient, Episode, resolution_confirmed, Date),
    follow_up(Patient, Episode, not_resolved, Date).

:- rule(confirmed_without_resolution, [
    title: "Contradiction: a resolution confirmed, and none on record",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "A follow-up of {Date} confirmed that {Episode} ({Infection}) has resolved, and no \c
        entry says when it did. It is taken as active until one does.",
    patient: "A check on {Date} found an infection gone, and your record does not say when it \c
        ended. It does not count as gone."
]).
contradiction(Patient, confirmed_without_resolution, Episode, not_resolved) :-
    active_infection(Patient, Episode, Infection),
    follow_up(Patient, Episode, resolution_confirmed, Date),
    \+ resolved(Patient, Episode, _).

:- rule(resolved_and_impossible_to_clear, [
    title: "Contradiction: resolved, and impossible to clear",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Episode} is recorded as impossible to clear and as resolved on {Date}. It is \c
        taken as not cleared.",
    patient: "Your record says that an infection cannot be cleared and that it was gone on {Date}."
]).
contradiction(Patient, resolved_though_not_eradicable, Episode, not_resolved) :-
    not_eradicable(Patient, Episode),
    resolved(Patient, Episode, Date).

:- rule(active_hepatitis_b_and_no_antigen, [
    title: "Contradiction: active hepatitis B on record, and a negative HBsAg",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    clinician: "{Episode} is recorded as active hepatitis B, and the latest HBsAg ({Date}) is \c
        negative. It is taken as active; a liver specialist can settle it.",
    patient: "Your record lists active hepatitis B, but the blood test for it was negative on \c
        {Date}."
]).
contradiction(Patient, active_hepatitis_b_without_antigen, Episode, active_hepatitis_b) :-
    active_infection(Patient, Episode, active_hepatitis_b),
    latest_serology(Patient, hbsag, negative, Date).

:- rule(hepatitis_b_as_diagnosis_and_negative_tests, [
    title: "Contradiction: hepatitis B as a diagnosis, and negative tests",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "contradictory records"],
    caveat: "A diagnosis or code alone proves no active hepatitis B, and negative tests do not \c
        prove that it was wrong.",
    clinician: "{Condition} is on record since {Since}; later tests for HBsAg ({Surface}) and \c
        anti-HBc ({Core}) are negative. It is taken as hepatitis B now or before until a liver \c
        specialist has seen it.",
    patient: "Your record lists {Condition}, but later blood tests for hepatitis B were negative. \c
        Your care team should find out which is right."
]).
contradiction(Patient, hepatitis_b_code_against_tests, Condition, Condition) :-
    diagnosis(Patient, Condition, Since),
    hbv_condition(Condition),
    latest_serology(Patient, hbsag, negative, Surface),
    latest_serology(Patient, anti_hbc, negative, Core),
    on_or_before(Since, Surface),
    on_or_before(Since, Core).
