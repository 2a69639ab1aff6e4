% How each part of a record is obtained, and how old it may be. No source gives a limit where none is
% named; what is said then is how the rules read it.

input_statement(as_of, "The day of the question, written by whoever asks.",
    "It is the day that every other date is judged by.").
input_statement(jurisdiction,
    "The country of the treatment, written by whoever asks; without it the US label is used.",
    "It holds until the place of treatment changes; no source gives a limit.").
input_statement(treatment,
    "The medication list of the treating team, with the day since when each status holds.",
    "The latest entry for a drug counts; no source gives a limit. It should be current on the day \c
        of the question.").
input_statement(dose_given,
    "The record of administrations, or the patient's own account of self-injections.",
    "Any dose counts by its date; no source gives a limit.").
input_statement(dose_due, "The treatment plan.", "It may lie ahead; no source gives a limit.").
input_statement(infection, "A clinician's diagnosis, with the day of the first symptoms.",
    "An episode counts until it is documented as resolved, however old; no source gives a limit.").
input_statement(severity, "A clinician's judgement of the episode.",
    "It counts for the whole episode; no source gives a limit.").
input_statement(hospitalised, "The hospital's record of a stay for the episode.",
    "It counts for the whole episode; no source gives a limit.").
input_statement(not_eradicable,
    "A specialist's finding that the infection is chronic and cannot be cleared.",
    "It counts until it is taken back; no source gives a limit.").
input_statement(resolved, "A clinician's documented finding that the episode is over.",
    "It counts unless the infection began again later or a follow-up found otherwise; no source \c
        gives a limit.").
input_statement(course_started, "The prescription or the record of administrations.",
    "It counts until the course is completed or stopped; no source gives a limit.").
input_statement(course_completed,
    "The patient's or pharmacy's confirmation that the whole course was taken.",
    "The article counts 7 to 14 days from it; otherwise no source gives a limit.").
input_statement(course_stopped_early, "The patient's or clinician's report.",
    "It counts until a full course is completed; no source gives a limit.").
input_statement(sign,
    "Examination, or what the patient reports when asked; that a sign is absent has to be written \c
        down.",
    "The latest finding counts, and before a restart one from after the infection resolved; no \c
        source gives a limit.").
input_statement(measured,
    "A laboratory report or a measurement, in one of the units that the test is reported in.",
    "The latest value counts, and for a restart one from after the infection ended; no source \c
        gives a limit.").
input_statement(serology, "A laboratory report.",
    "The latest result of each test counts; no source gives a limit. A test that was not done is \c
        unknown, not negative.").
input_statement(diagnosis,
    "The problem list or coded diagnoses. A code alone proves no active hepatitis B.",
    "It counts from its date on; no source gives a limit.").
input_statement(suspected, "A clinician's note.",
    "It counts until it is ruled out or confirmed; no source gives a limit.").
input_statement(ruled_out, "A specialist's finding, with the day.",
    "It settles suspicions up to its day, not later ones; no source gives a limit.").
input_statement(confirmed, "A specialist's finding, with the day.",
    "It counts from its date on; no source gives a limit.").
input_statement(steroid_course, "The prescription, converted to prednisone.",
    "How long it counts after its end is a convention of this knowledge base; no source gives a \c
        limit.").
input_statement(prophylaxis, "The medication list.",
    "It counts from its date on; no source gives a limit.").
input_statement(consulted, "The specialist's letter, or a note of the conversation.",
    "It counts for what was known on its day; no source gives a limit.").
input_statement(follow_up, "A clinician's note of the visit.",
    "The latest one after the resolution counts; no source gives a limit.").
input_statement(vaccinated, "The vaccination record.",
    "The labels count weeks between a vaccine and the first dose; otherwise no source gives a \c
        limit.").
input_statement(culture, "A microbiology report.",
    "It counts until an infection that explains it is recorded, or a later finding; no source \c
        gives a limit.").
