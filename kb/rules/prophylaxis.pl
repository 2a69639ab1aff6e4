% Prophylaxis against Pneumocystis in patients at high risk.

:- rule(high_steroid_course, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-01'],
    clinician: "{Dose} mg prednisone-equivalent a day from {Started} to {Ended}, at least {High} \c
        mg.",
    patient: "You took a high dose of a steroid from {Started} to {Ended}."
]).
high_steroid_stretch(Patient, Started, Ended) :-
    steroid_course(Patient, Dose, Started, Ended),
    limit_parameter(high_steroid_dose, High, _, _, _, _),
    Dose >= High.

:- rule(high_steroid_courses_in_a_row, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-01'],
    caveat: "Courses that follow each other without a day between them are counted as one, for \c
        tapering doses; the source does not speak of this.",
    clinician: "A course of {Dose} mg a day from {Next} to {Ended} follows without a break.",
    patient: "The next steroid course followed directly, up to {Ended}."
]).
high_steroid_stretch(Patient, Started, Ended) :-
    high_steroid_stretch(Patient, Started, Middle),
    steroid_course(Patient, Dose, Next, Ended),
    limit_parameter(high_steroid_dose, High, _, _, _, _),
    Dose >= High,
    date_plus(Middle, 1, Following),
    on_or_before(Next, Following),
    before(Middle, Ended).

:- rule(long_steroid_course_during_treatment, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-01'],
    caveat: "A course during treatment counts however long ago it was, since treatment goes on; \c
        no source says for how long it matters.",
    clinician: "The high-dose steroid course from {Started} to {Ended} lasted at least {Long} \c
        days and overlapped treatment with {Drug} (since {Begun}).",
    patient: "You took a high steroid dose for weeks while treated with {Drug}."
]).
recent_high_steroid_course(Patient, Drug, Ended) :-
    high_steroid_stretch(Patient, Started, Ended),
    days_between(Started, Ended, Days),
    count_parameter(long_steroid_days, Long, _, _, _, _),
    Days + 1 >= Long,
    treatment_so_far(Patient, Drug, Status, Begun),
    treatment_has_begun(Status),
    on_or_before(Begun, Ended).

:- rule(long_steroid_course_just_ended, [
    status: submitted,
    cites: [pjp_review, project_conventions / "recent steroid course"],
    encodes: ['PJP-01'],
    caveat: "No source says how long a course counts after its end; {Recent} days are a \c
        convention of this knowledge base.",
    clinician: "The high-dose steroid course from {Started} to {Ended} lasted at least {Long} \c
        days and ended {Age} days ago; {Drug} is in question.",
    patient: "You took a high steroid dose for weeks, until {Ended}."
]).
recent_high_steroid_course(Patient, Drug, Ended) :-
    high_steroid_stretch(Patient, Started, Ended),
    days_between(Started, Ended, Days),
    count_parameter(long_steroid_days, Long, _, _, _, _),
    Days + 1 >= Long,
    as_of(Today),
    days_between(Ended, Today, Age),
    count_parameter(recent_steroid_days, Recent, _, _, _, _),
    Age =< Recent,
    treatment_so_far(Patient, Drug, _, _).

:- rule(review_prophylaxis_with_steroids, [
    title: "Review prophylaxis against Pneumocystis after long high-dose steroids",
    status: submitted,
    evidence: reference(secondary),
    cites: [pjp_review, seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-26', 'PJP-01'],
    caveat: "Indirect: general guidance for patients without HIV. Anti-CD20 treatment of multiple \c
        sclerosis alone is not by itself high risk. Nothing is held for this.",
    clinician: "High-dose steroids for at least 4 weeks (until {Ended}) together with {Drug}: \c
        review prophylaxis against Pneumocystis; none is on record.",
    patient: "You took a high steroid dose for weeks. Ask your doctor whether you need medicine \c
        to prevent a lung infection."
]).
recommend(Patient, Drug, review_prophylaxis, pneumocystis) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    recent_high_steroid_course(Patient, Drug, Ended),
    \+ prophylaxis(Patient, pneumocystis, _).

:- rule(review_prophylaxis_after_pneumocystis, [
    title: "Review prophylaxis after an earlier Pneumocystis pneumonia",
    status: submitted,
    evidence: reference(secondary),
    cites: [pjp_review, seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-26', 'PJP-04'],
    caveat: "That an earlier episode is a risk is from memory. Other risks of the source (CD4 \c
        count, transplant, other drugs) are not in the record vocabulary. Nothing is held for \c
        this.",
    clinician: "Pneumocystis pneumonia ({Episode}) is on record since {Onset}: review prophylaxis \c
        before and during {Drug}; none is on record.",
    patient: "You had Pneumocystis pneumonia. Ask your doctor whether you need medicine to \c
        prevent it from coming back."
]).
recommend(Patient, Drug, review_prophylaxis, pneumocystis) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    infection(Patient, Episode, pneumocystis_jirovecii_pneumonia, Onset),
    \+ prophylaxis(Patient, pneumocystis, _).
