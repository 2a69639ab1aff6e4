% Prophylaxis against Pneumocystis in patients at high risk, by the views of two sources.

% One view counts a dose and a length that reach its limits, the other only those above them.

:- rule(steroid_dose_reaches_limit, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-01'],
    clinician: "{Dose} mg prednisone-equivalent a day from {Started} to {Ended}, at least {High} \c
        mg, the limit of {View}.",
    patient: "You took a high dose of a steroid from {Started} to {Ended}."
]).
high_dose_course(Patient, View, Dose, Started, Ended) :-
    steroid_course(Patient, Dose, Started, Ended),
    steroid_view(View, _, Limit, _),
    limit_is(View, reached),
    limit_parameter(Limit, High, _, _, _, _),
    Dose >= High.

:- rule(steroid_dose_exceeds_limit, [
    status: submitted,
    cites: [eular_pneumocystis],
    encodes: ['PJP-02'],
    clinician: "{Dose} mg prednisone-equivalent a day from {Started} to {Ended}, above {High} mg, \c
        the limit of {View}.",
    patient: "You took a high dose of a steroid from {Started} to {Ended}."
]).
high_dose_course(Patient, View, Dose, Started, Ended) :-
    steroid_course(Patient, Dose, Started, Ended),
    steroid_view(View, _, Limit, _),
    limit_is(View, exceeded),
    limit_parameter(Limit, High, _, _, _, _),
    Dose > High.

:- rule(high_steroid_course, [
    status: submitted,
    clinician: "{Dose} mg a day from {Started} to {Ended} count by {View}.",
    patient: "You took a high dose of a steroid from {Started} to {Ended}."
]).
steroid_stretch(Patient, View, Started, Ended) :-
    high_dose_course(Patient, View, Dose, Started, Ended).

:- rule(high_steroid_courses_in_a_row, [
    status: submitted,
    caveat: "Courses that follow each other without a day between them are counted as one, for \c
        tapering doses; the sources do not speak of this.",
    clinician: "A course of {Dose} mg a day from {Next} to {Ended} follows without a break.",
    patient: "The next steroid course followed directly, up to {Ended}."
]).
steroid_stretch(Patient, View, Started, Ended) :-
    steroid_stretch(Patient, View, Started, Middle),
    high_dose_course(Patient, View, Dose, Next, Ended),
    date_plus(Middle, 1, Following),
    on_or_before(Next, Following),
    before(Middle, Ended).

:- rule(steroid_stretch_reaches_length, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-01'],
    clinician: "The high-dose steroid course from {Started} to {Ended} lasted {Days} days, the \c
        first and the last among them, at least {Long}.",
    patient: "You took a high steroid dose from {Started} to {Ended}."
]).
long_steroid_stretch(Patient, View, Started, Ended) :-
    steroid_stretch(Patient, View, Started, Ended),
    days_between(Started, Ended, Between),
    Days is Between + 1,
    steroid_view(View, _, _, Length),
    limit_is(View, reached),
    count_parameter(Length, Long, _, _, _, _),
    Days >= Long.

:- rule(steroid_stretch_exceeds_length, [
    status: submitted,
    cites: [eular_pneumocystis],
    encodes: ['PJP-02'],
    clinician: "The high-dose steroid course from {Started} to {Ended} lasted {Days} days, the \c
        first and the last among them, more than {Long}.",
    patient: "You took a high steroid dose from {Started} to {Ended}."
]).
long_steroid_stretch(Patient, View, Started, Ended) :-
    steroid_stretch(Patient, View, Started, Ended),
    days_between(Started, Ended, Between),
    Days is Between + 1,
    steroid_view(View, _, _, Length),
    limit_is(View, exceeded),
    count_parameter(Length, Long, _, _, _, _),
    Days > Long.

:- rule(long_steroid_course_during_treatment, [
    status: submitted,
    caveat: "A course during treatment counts however long ago it was, since treatment goes on; \c
        no source says for how long it matters.",
    clinician: "The high-dose steroid course from {Started} to {Ended} was long by {View} and \c
        overlapped treatment with {Drug} (since {Begun}).",
    patient: "You took a high steroid dose for weeks while treated with {Drug}."
]).
recent_steroid_course(Patient, Drug, View, Ended) :-
    long_steroid_stretch(Patient, View, Started, Ended),
    treatment_so_far(Patient, Drug, Status, Begun),
    treatment_has_begun(Status),
    on_or_before(Begun, Ended).

:- rule(long_steroid_course_just_ended, [
    status: submitted,
    cites: [project_conventions / "recent steroid course"],
    caveat: "No source says how long a course counts after its end; {Recent} days are a \c
        convention of this knowledge base.",
    clinician: "The high-dose steroid course from {Started} to {Ended} was long by {View} and \c
        ended {Age} days ago; {Drug} is in question.",
    patient: "You took a high steroid dose for weeks, until {Ended}."
]).
recent_steroid_course(Patient, Drug, View, Ended) :-
    long_steroid_stretch(Patient, View, Started, Ended),
    as_of(Today),
    days_between(Ended, Today, Age),
    count_parameter(recent_steroid_days, Recent, _, _, _, _),
    Age =< Recent,
    treatment_so_far(Patient, Drug, _, _).

:- rule(pneumocystis_risk_by_steroids, [
    status: submitted,
    cites: [
        pjp_review,
        eular_pneumocystis,
        rituximab_pneumocystis_cohort / "with and without steroids"
    ],
    encodes: ['PJP-01', 'PJP-02', 'PJP-03'],
    caveat: "The sources differ about dose and length. One anti-CD20 drug alone was rarely \c
        followed by this pneumonia; with 30 mg of prednisone a day or more it was frequent.",
    clinician: "A long high-dose steroid course ended on {Ended}, a risk by {View}.",
    patient: "You took a high steroid dose for weeks, until {Ended}."
]).
pneumocystis_risk(Patient, Drug, long_steroid_course, Document) :-
    recent_steroid_course(Patient, Drug, View, Ended),
    steroid_view(View, Document, _, _).

:- rule(pneumocystis_risk_by_earlier_episode, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-04'],
    caveat: "That an earlier episode is a risk is from memory.",
    clinician: "Pneumocystis pneumonia ({Episode}) is on record since {Onset}; {Drug} is in \c
        question.",
    patient: "You had a lung infection called Pneumocystis before."
]).
pneumocystis_risk(Patient, Drug, pneumocystis_jirovecii_pneumonia, pjp_review) :-
    treatment_so_far(Patient, Drug, _, _),
    infection(Patient, Episode, pneumocystis_jirovecii_pneumonia, Onset).

:- rule(pneumocystis_risk_by_condition, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-04'],
    caveat: "The groups are partly from memory. Whether a condition of years ago still matters is \c
        for a clinician.",
    clinician: "{Condition} is on record since {Since}; {Drug} is in question.",
    patient: "Your record lists {Condition}, which can weaken your defences."
]).
pneumocystis_risk(Patient, Drug, Condition, pjp_review) :-
    treatment_so_far(Patient, Drug, _, _),
    diagnosis(Patient, Condition, Since),
    pneumocystis_risk_condition(Condition).

:- rule(pneumocystis_risk_by_cd4, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-04'],
    caveat: "The limit is from memory.",
    clinician: "The latest CD4 count is {Value} {Unit} ({Date}), below {Limit}; {Drug} is in \c
        question.",
    patient: "One kind of your white blood cells (CD4) is low."
]).
pneumocystis_risk(Patient, Drug, cd4, pjp_review) :-
    treatment_so_far(Patient, Drug, _, _),
    latest_value(Patient, cd4, Value, Unit, Date),
    limit_parameter(cd4_limit, Limit, _, _, _, _),
    Value < Limit.

:- rule(pneumocystis_risk_by_t_cell_depletion, [
    status: submitted,
    cites: [pjp_review],
    encodes: ['PJP-04'],
    caveat: "That this drug is a risk is from memory. No source here says how long after it the \c
        risk lasts.",
    clinician: "{Depleting} depletes T cells and has been given since {Since}; {Drug} is in \c
        question.",
    patient: "{Depleting} lowers white blood cells that protect you from some infections."
]).
pneumocystis_risk(Patient, Drug, Depleting, pjp_review) :-
    treatment_so_far(Patient, Drug, _, _),
    treatment_so_far(Patient, Depleting, Status, Since),
    treatment_has_begun(Status),
    product(Depleting, Ingredient),
    t_cell_depleting(Ingredient).

:- rule(review_prophylaxis_against_pneumocystis, [
    title: "Review prophylaxis against Pneumocystis in patients at high risk",
    status: submitted,
    evidence: reference(secondary),
    cites: [
        Document,
        seed_article / "Common Pitfalls to Avoid",
        ecco_2014 / "Pneumocystis prophylaxis"
    ],
    encodes: ['SEED-26', 'PJP-01', 'PJP-03', 'PJP-04', 'ECCO-04'],
    caveat: "Indirect: general guidance for patients without HIV, partly from memory. A guideline \c
        on bowel disease, from memory, asks for it with three immunosuppressants, among them \c
        kinds that no record here names. Anti-CD20 treatment of multiple sclerosis alone is not \c
        by itself high risk. Nothing is held for this.",
    clinician: "A high risk of Pneumocystis pneumonia by {Document}: {Reason}. A review of \c
        prophylaxis is suggested while {Drug} is in question; none is on record.",
    patient: "You may be at risk of a lung infection called Pneumocystis. Ask your doctor whether \c
        you need medicine to prevent it."
]).
recommend(Patient, Drug, review_prophylaxis, pneumocystis) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    pneumocystis_risk(Patient, Drug, Reason, Document),
    \+ prophylaxis(Patient, pneumocystis, _).

:- rule(conflict_pneumocystis_threshold, [
    title: "Sources differ about which steroid courses call for prophylaxis",
    status: submitted,
    evidence: reference(secondary),
    cites: [pjp_review, eular_pneumocystis],
    encodes: ['PJP-01', 'PJP-02'],
    caveat: "The second source was seen as a quotation and gives ranges, of which the lower ends \c
        are used here.",
    clinician: "The steroid course that ended on {Ended} is a risk by the lower threshold only. \c
        The more cautious view is told beside {Drug}, which is to review prophylaxis.",
    patient: "The sources differ about which steroid doses matter. The more careful view is told."
]).
conflict(Patient, Drug, pjp_review, eular_pneumocystis, pneumocystis_prophylaxis) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    recent_steroid_course(Patient, Drug, lower_view, Ended),
    \+ recent_steroid_course(Patient, Drug, review_view, _).

:- rule(conflict_pneumocystis_label, [
    title: "Label and review differ about prophylaxis against Pneumocystis",
    status: submitted,
    evidence: label(recommendation),
    cites: [Label / At, Document],
    caveat: "The drug is used off label in multiple sclerosis.",
    clinician: "{Label} asks for prophylaxis beside {Drug} in other diseases and says nothing of \c
        multiple sclerosis; by {Document} this patient is at high risk ({Reason}). The more \c
        cautious view is told, which is to review prophylaxis.",
    patient: "The official information on {Drug} speaks of this medicine for other diseases only. \c
        The more careful view is told."
]).
conflict(Patient, Drug, Label, Document, pneumocystis_prophylaxis) :-
    current_status(Patient, Drug, Status),
    treatment_is_open(Status),
    label_says(Drug, pneumocystis_prophylaxis_in_other_diseases, Label, At, _),
    pneumocystis_risk(Patient, Drug, Reason, Document).
