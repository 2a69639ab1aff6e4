% What the records beside this file are judged by: the vocabulary of a record, and the few facts and rules that list or
% mention constants. It is a test's own, so that the shipped knowledge base can grow without changing these messages.

:- predicate(as_of(date), [from: record, holds: "as of {date}"]).
:- predicate(jurisdiction(region), [from: record, holds: "{region}"]).
:- predicate(treatment(patient, drug, status, since: date), [from: record, holds: "{patient} {drug} {status} {since}"]).
:- predicate(dose_given(patient, drug, date), [from: record, holds: "{patient} {drug} {date}"]).
:- predicate(dose_due(patient, drug, date), [from: record, holds: "{patient} {drug} {date}", may_be_ahead: [date]]).
:- predicate(infection(patient, episode, infection, onset: date), [from: record, holds: "{patient} {infection}"]).
:- predicate(not_eradicable(patient, episode), [from: record, holds: "{patient} {episode}"]).
:- predicate(resolved(patient, episode, date), [from: record, holds: "{patient} {episode} {date}"]).
:- predicate(hospitalised(patient, episode, date), [from: record, holds: "{patient} {episode} {date}"]).
:- predicate(course_started(patient, episode, antimicrobial, date), [from: record, holds: "{patient} {episode}"]).
:- predicate(course_completed(patient, episode, antimicrobial, date), [from: record, holds: "{patient} {episode}"]).
:- predicate(sign(patient, sign, state, date), [from: record, holds: "{patient} {sign} {state} {date}"]).
:- predicate(measured(patient, test, value: number, unit, date), [
    from: record,
    holds: "{patient} {test} {value} {unit} {date}",
    checked_by: reported_in(test, unit)
]).
:- predicate(serology(patient, test: serology_test, result: serology_result, date), [
    from: record,
    holds: "{patient} {test} {result} {date}"
]).
:- predicate(steroid_course(patient, mg_per_day: number, started: date, ended: date), [
    from: record,
    holds: "{patient} {mg_per_day}"
]).
:- predicate(vaccinated(patient, vaccine, type: vaccine_type, date), [from: record, holds: "{patient} {vaccine}"]).
:- predicate(smoker(patient), [from: record, holds: "{patient} smokes"]).
:- predicate(pregnancies(patient, count: integer), [from: record, holds: "{patient} {count}"]).
:- predicate(noted(patient, words: text, date), [from: record, holds: "{patient} {words}"]).
:- predicate(site(name: text), [from: record, holds: "{name}"]).
:- predicate(closed_on(ward, date), [from: record, holds: "{ward} was closed on {date}", may_be_ahead: [date]]).

:- predicate(known_drug(drug), [from: facts, defines: drug, holds: "{drug} is known"]).
:- predicate(region_label(region), [from: facts, defines: region, holds: "{region} is known"]).
:- predicate(stage(status), [from: facts, defines: status, holds: "{status} is known"]).
:- predicate(category(infection, category), [from: facts, defines: infection, holds: "{infection} is {category}"]).
:- predicate(agent_class(antimicrobial), [from: facts, defines: antimicrobial, holds: "{antimicrobial} is known"]).
:- predicate(possible_state(state), [from: facts, defines: state, holds: "{state} is known"]).
:- predicate(possible_result(result: serology_result), [from: facts, defines: serology_result, holds: "{result}"]).
:- predicate(possible_marker(test: serology_test), [from: facts, defines: serology_test, holds: "{test}"]).
:- predicate(vaccine_kind(type: vaccine_type), [from: facts, defines: vaccine_type, holds: "{type} is known"]).
:- predicate(reported_in(test, unit), [from: facts, holds: "{test} is reported in {unit}"]).
:- predicate(display(constant: any, words: text), [from: facts, holds: "{constant} is written {words}"]).
:- predicate(systemic(patient, date), [from: rules, holds: "{patient} has a systemic sign"]).

known_drug(kesimpta).
known_drug(ocrevus).
region_label(us).
region_label(eu).
stage(candidate).
stage(on_therapy).
stage(on_hold).
stage(stopped).
category(acute_cystitis_uti, bacterial).
category(pneumocystis_jirovecii_pneumonia, fungal).
category(influenza, viral).
agent_class(antibiotic).
agent_class(antiviral).
agent_class(antifungal).
possible_state(present).
possible_state(absent).
possible_result(positive).
possible_result(negative).
possible_marker(hbsag).
possible_marker(anti_hbc).
possible_marker(hbv_dna).
vaccine_kind(live).
vaccine_kind(inactivated).
reported_in(crp, 'mg/L').
reported_in(igg, 'g/L').
reported_in(igg, 'mg/dL').
reported_in(temperature, 'Cel').
reported_in(temperature, '[degF]').
reported_in(alt, 'U/L').
reported_in(hbv_dna, '[IU]/mL').
reported_in(anc, '10*9/L').
display(body_aches, "body aches").

:- rule(systemic_by_fever, [clinician: "{Patient} has a fever", patient: "You have a fever"]).
systemic(Patient, Date) :-
    sign(Patient, fever, present, Date).

:- rule(systemic_by_chills, [clinician: "{Patient} has {Sign}", patient: "You have chills"]).
systemic(Patient, Date) :-
    sign(Patient, Sign, present, Date),
    Sign == chills.

:- rule(systemic_by_cough, [clinician: "{Patient} coughs on {Date}", patient: "You cough"]).
systemic(Patient, Date) :-
    sign(Patient, _, present, Date),
    \+ sign(Patient, cough, absent, Date),
    aggregate_all(count, sign(Patient, headache, present, _), Many),
    Many > 0.
