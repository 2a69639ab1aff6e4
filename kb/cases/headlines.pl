% Cases of rules/disposition.pl and options.pl: what is missing is told as missing, and after any advice.

:- case("low neutrophils: the missing normal count holds the dose back, told as missing", [
    exercises: [
        supported_by_missing_item,
        supported_by_objection,
        advice_says_so,
        missing_item_speaks_for,
        open_question_speaks_for
    ],
    like: "a tidy record of a treatment that goes on",
    given: [measured(ann, anc, 1.2, '10*9/L', '2026-02-26')],
    expect: [
        supported(ann, kesimpta, clinician_judgement, _),
        disposition(ann, kesimpta, clinician_judgement),
        speaks_for(ann, kesimpta, clinician_judgement, open_question, normal_neutrophil_count)
    ],
    expect_not: [advised(ann, kesimpta, _)]
]).

:- case("a finding without an item that could answer it: told as an open question", [
    exercises: [supported_by_objection, supported_by_missing_item, open_question_speaks_for],
    like: "a tidy record of a treatment that goes on",
    given: [
        diagnosis(ann, malignancy, '2026-01-01'),
        treatment(ann, tysabri, stopped, '2020-01-01')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        supported(ann, kesimpta, clinician_judgement, _),
        speaks_for(ann, kesimpta, clinician_judgement, open_question, malignancy)
    ],
    expect_not: [advised(ann, _, _), supported(ann, tysabri, clinician_judgement, _)]
]).

:- case("advice that says the same comes before what is open", [
    exercises: [
        advice_says_so,
        supported_by_missing_item,
        supported_by_objection,
        supported_by_advice
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        diagnosis(ann, malignancy, '2026-01-01')
    ],
    expect: [
        advised(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, screen, hbsag),
        disposition(ann, kesimpta, do_not_start_yet)
    ],
    expect_not: [left_open(ann, kesimpta, do_not_start_yet, _)]
]).

:- case("advice means something for the status of the patient alone", [
    exercises: [advice_says_so],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        serology(ann, anti_hbc, positive, '2026-05-10')
    ],
    expect: [advised(ann, kesimpta, do_not_start_yet), recommend(ann, kesimpta, consult, _)],
    expect_not: [advised(ann, kesimpta, consult_first), advised(ann, kesimpta, keep_holding)]
]).
