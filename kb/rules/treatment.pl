% Which treatment entry counts, and which label is in force.

:- rule(treatment_entry_up_to_today, [
    status: submitted,
    clinician: "{Drug} was recorded as {Status} from {Since}, which is not after the date of the \c
        question.",
    patient: "Your record lists {Drug} from {Since}."
]).
treatment_so_far(Patient, Drug, Status, Since) :-
    treatment(Patient, Drug, Status, Since),
    as_of(Today),
    on_or_before(Since, Today).

:- rule(later_entry_replaces_earlier_one, [
    status: submitted,
    clinician: "A later entry of {Later} replaces the one of {Since} for {Drug}.",
    patient: "A newer entry about {Drug} replaces the one of {Since}."
]).
superseded(Patient, Drug, Since, Stage) :-
    treatment_so_far(Patient, Drug, Status, Since),
    status_stage(Status, Stage),
    treatment_so_far(Patient, Drug, _, Later),
    before(Since, Later).

:- rule(later_stage_wins_on_one_day, [
    status: submitted,
    caveat: "Where two entries have the same date, the later stage of treatment is taken; the \c
        record should be corrected.",
    clinician: "Two entries for {Drug} have the date {Since}; {Other} is the later stage.",
    patient: "Two entries about {Drug} have the same date, so the more careful one is used."
]).
superseded(Patient, Drug, Since, Stage) :-
    treatment_so_far(Patient, Drug, Status, Since),
    status_stage(Status, Stage),
    treatment_so_far(Patient, Drug, Other, Since),
    status_stage(Other, Higher),
    Higher > Stage.

:- rule(status_is_the_latest_entry, [
    status: submitted,
    clinician: "The latest entry, of {Since}, makes the patient {Status} for {Drug}.",
    patient: "The newest entry in your record about {Drug} counts."
]).
current_status(Patient, Drug, Status) :-
    treatment_so_far(Patient, Drug, Status, Since),
    product(Drug, _),
    status_stage(Status, Stage),
    \+ superseded(Patient, Drug, Since, Stage).

:- rule(region_as_recorded, [
    status: submitted,
    clinician: "The record names the jurisdiction {Region}.",
    patient: "Your record says which country's rules to use."
]).
region_in_force(Region) :-
    jurisdiction(Region).

:- rule(region_us_by_default, [
    status: submitted,
    caveat: "Taking the US label where the record names no jurisdiction is a convention of this \c
        knowledge base.",
    clinician: "The record names no jurisdiction, so the US label is used.",
    patient: "Your record does not say which country's rules to use, so those of the United \c
        States are used."
]).
region_in_force(us) :-
    as_of(_),
    \+ jurisdiction(_).

:- rule(depletes_by_class, [
    status: submitted,
    cites: [kesimpta_us_label / "5.1 Infections"],
    encodes: ['KUS-04', 'SEED-03'],
    clinician: "{Drug} contains {Ingredient}, an anti-CD20 antibody, which depletes B cells.",
    patient: "{Drug} lowers the number of one kind of white blood cell (B cells)."
]).
b_cell_depleting(Drug) :-
    product(Drug, Ingredient),
    anti_cd20(Ingredient).
