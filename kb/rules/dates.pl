% Earliest dates, counting days alone.

:- rule(label_bound, [
    status: submitted,
    cites: [kesimpta_us_label / "5.1 Infections"],
    encodes: ['KUS-03'],
    clinician: "{Episode} resolved on {Resolved}; the label sets no waiting time after that.",
    patient: "The infection was gone on {Resolved}."
]).
restart_bound(Patient, label, Resolved) :-
    resolution(Patient, Episode, _, Resolved).

:- rule(minimum_bound_by_resolution, [
    status: submitted,
    clinician: "{Treated} was treated with antibiotics until {Completed}; {Episode} resolved on \c
        {Resolved}.",
    patient: "The infection was gone on {Resolved}."
]).
restart_bound(Patient, article_minimum, Resolved) :-
    course_completed(Patient, Treated, antibiotic, Completed),
    resolution(Patient, Treated, _, _),
    resolution(Patient, Episode, _, Resolved).

:- rule(minimum_bound_by_antibiotics, [
    status: submitted,
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "Unverified and of low grade; the label has no waiting time.",
    clinician: "Antibiotics for {Episode} ended on {Completed}; {Days} days later is {Bound}.",
    patient: "You finished antibiotics on {Completed}; the shortest wait ends on {Bound}."
]).
restart_bound(Patient, article_minimum, Bound) :-
    resolution(Patient, Episode, _, _),
    course_completed(Patient, Episode, antibiotic, Completed),
    count_parameter(post_antibiotic_minimum_days, Days, _, _, _, _),
    date_plus(Completed, Days, Bound).

:- rule(conservative_bound_by_resolution, [
    status: submitted,
    clinician: "{Treated} was treated with antibiotics until {Completed}; {Episode} resolved on \c
        {Resolved}.",
    patient: "The infection was gone on {Resolved}."
]).
restart_bound(Patient, article_conservative, Resolved) :-
    course_completed(Patient, Treated, antibiotic, Completed),
    resolution(Patient, Treated, _, _),
    resolution(Patient, Episode, _, Resolved).

:- rule(conservative_bound_by_antibiotics, [
    status: submitted,
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "Unverified and of low grade; the label has no waiting time.",
    clinician: "Antibiotics for {Episode} ended on {Completed}; {Days} days later is {Bound}.",
    patient: "You finished antibiotics on {Completed}; the longer wait ends on {Bound}."
]).
restart_bound(Patient, article_conservative, Bound) :-
    resolution(Patient, Episode, _, _),
    course_completed(Patient, Episode, antibiotic, Completed),
    count_parameter(post_antibiotic_conservative_days, Days, _, _, _, _),
    date_plus(Completed, Days, Bound).

:- rule(earliest_restart_by_days, [
    title: "Earliest restart, counting days alone",
    status: submitted,
    evidence: article(low_grade),
    cites: [
        kesimpta_us_label / "5.1 Infections",
        seed_article / "Monitoring for Infection Resolution"
    ],
    encodes: ['SEED-13', 'KUS-03'],
    caveat: "A date is not a permission: every other condition has to be met too. The label has \c
        no waiting time; the article's 7 and 14 days are unverified and of low grade. The latest \c
        date of all infections counts.",
    clinician: "Counting days alone, {Drug} could be restarted from {Date} by this view ({Basis}).",
    patient: "Counting days alone, {Drug} could go on from {Date}. Other things must be right \c
        too; your care team decides."
]).
earliest_restart(Patient, Drug, Basis, Date) :-
    current_status(Patient, Drug, on_hold),
    \+ active_infection(Patient, _, _),
    \+ lasting_infection(Patient, _),
    \+ hbv_under_treatment(Patient, Drug),
    \+ pml_is_confirmed(Patient),
    \+ pml_in_question(Patient),
    restart_bound(Patient, Basis, _),
    aggregate_all(max(Bound), restart_bound(Patient, Basis, Bound), Date).

:- rule(earliest_next_dose_after_antibiotics, [
    title: "Earliest next dose after antibiotics, counting days alone",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "A date is not a permission. The article speaks of restarting; the same wait is used \c
        here for a patient who is not formally on hold. The label has no waiting time.",
    clinician: "Counting days alone, the next dose of {Drug} could be given from {Date} by the \c
        article's shortest wait.",
    patient: "Counting days alone, {Drug} could go on from {Date}. Your care team decides."
]).
earliest_restart(Patient, Drug, article_minimum, Date) :-
    current_status(Patient, Drug, on_therapy),
    \+ active_infection(Patient, _, _),
    \+ lasting_infection(Patient, _),
    \+ hbv_under_treatment(Patient, Drug),
    \+ pml_is_confirmed(Patient),
    \+ pml_in_question(Patient),
    aggregate_all(max(Until), waiting_after_antibiotics(Patient, _, Until), Date).

:- rule(earliest_start_after_vaccine, [
    title: "Earliest first dose after vaccines, counting days alone",
    status: submitted,
    evidence: label(recommendation),
    cites: [kesimpta_us_label / "2.1, 5.1", kesimpta_eu_smpc / "4.4"],
    encodes: ['KUS-30', 'KUS-31', 'KEU-06'],
    caveat: "A date is not a permission. For inactivated vaccines the label says whenever \c
        possible.",
    clinician: "After the {Type} vaccine, {Drug} could be started from {Date}, counting days \c
        alone.",
    patient: "After your vaccine, {Drug} could be started from {Date}, counting days alone. Your \c
        doctor decides."
]).
earliest_start(Patient, Drug, Type, Date) :-
    current_status(Patient, Drug, candidate),
    \+ active_hbv(Patient),
    vaccine_too_recent(Patient, _, Type, _),
    aggregate_all(max(Ready), vaccine_too_recent(Patient, _, Type, Ready), Date).
