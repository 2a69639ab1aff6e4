% Cases of rules/immunoglobulins_advice.pl for several drugs, and of low IgM.

:- case("low IgG with recurrent infections: the label of the drug itself, where it says so", [
    exercises: [
        consider_stopping_with_low_immunoglobulins,
        consider_stopping_by_class,
        objection_by_reason_to_stop
    ],
    like: "nothing speaks against the next dose",
    given: [
        treatment(ann, ocrevus, on_therapy, '2025-06-01'),
        measured(ann, igg, 5.5, 'g/L', '2026-02-01'),
        infection(ann, uti1, acute_cystitis_uti, '2025-11-01'),
        course_completed(ann, uti1, antibiotic, '2025-11-08'),
        resolved(ann, uti1, '2025-11-10'),
        infection(ann, uti2, acute_cystitis_uti, '2026-01-05'),
        course_completed(ann, uti2, antibiotic, '2026-01-12'),
        resolved(ann, uti2, '2026-01-12')
    ],
    expect: [
        label_says(ocrevus, consider_stopping_with_low_immunoglobulins, ocrelizumab_us_label, _,
            'OCR-US-09'),
        recommend(ann, ocrevus, consider_stopping, recurrent_infections),
        recommend(ann, kesimpta, consider_stopping, recurrent_infections),
        disposition(ann, ocrevus, clinician_judgement)
    ],
    expect_not: [recommend(ann, ocrevus, stop, _)]
]).

:- case("low IgG with recurrent infections: by class where no label in force says so", [
    exercises: [consider_stopping_by_class],
    like: "nothing speaks against the next dose",
    each: [[Drug, Region]: [[rituximab, us], [briumvi, us], [ocrevus, eu]]],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-01'),
        measured(ann, igg, 5.5, 'g/L', '2026-02-01'),
        infection(ann, uti1, acute_cystitis_uti, '2025-11-01'),
        course_completed(ann, uti1, antibiotic, '2025-11-08'),
        resolved(ann, uti1, '2025-11-10'),
        infection(ann, uti2, acute_cystitis_uti, '2026-01-05'),
        course_completed(ann, uti2, antibiotic, '2026-01-12'),
        resolved(ann, uti2, '2026-01-12')
    ],
    expect: [recommend(ann, Drug, consider_stopping, recurrent_infections)],
    expect_not: [
        label_says(Drug, consider_stopping_with_low_immunoglobulins, _, _, _),
        recommend(ann, Drug, consult, immunology)
    ]
]).

:- case("low IgG is no reason to consider stopping a drug of another class", [
    exercises: [consider_stopping_by_class, objection_by_reason_to_stop],
    each: [Drug: [tysabri, gilenya, tecfidera]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        measured(ann, igg, 5.5, 'g/L', '2026-02-01'),
        infection(ann, uti1, acute_cystitis_uti, '2025-11-01'),
        course_completed(ann, uti1, antibiotic, '2025-11-08'),
        resolved(ann, uti1, '2025-11-10'),
        infection(ann, uti2, acute_cystitis_uti, '2026-01-05'),
        course_completed(ann, uti2, antibiotic, '2026-01-12'),
        resolved(ann, uti2, '2026-01-12')
    ],
    expect: [reason_to_consider_stopping(ann, recurrent_infections)],
    expect_not: [
        recommend(ann, Drug, consider_stopping, _),
        objection(ann, Drug, low_immunoglobulins)
    ]
]).

:- case("before the start nobody considers stopping, an immunologist is asked", [
    exercises: [
        consider_stopping_by_class,
        consult_immunologist_by_class,
        consult_immunologist_before_start
    ],
    each: [Drug: [rituximab, briumvi, ocrevus]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, candidate, '2026-02-02'),
        measured(ann, igg, 5.5, 'g/L', '2026-02-01'),
        infection(ann, uti1, acute_cystitis_uti, '2025-11-01'),
        course_completed(ann, uti1, antibiotic, '2025-11-08'),
        resolved(ann, uti1, '2025-11-10'),
        infection(ann, uti2, acute_cystitis_uti, '2026-01-05'),
        course_completed(ann, uti2, antibiotic, '2026-01-12'),
        resolved(ann, uti2, '2026-01-12')
    ],
    expect: [recommend(ann, Drug, consult, immunology), disposition(ann, Drug, do_not_start_yet)],
    expect_not: [recommend(ann, Drug, consider_stopping, _)]
]).

:- case("no document asks for an immunologist before drugs of other classes", [
    exercises: [consult_immunologist_by_class, consult_immunologist_before_start],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, candidate, '2026-02-02'),
        measured(ann, igg, 5.5, 'g/L', '2026-02-01')
    ],
    expect: [immunologist_awaited(ann)],
    expect_not: [recommend(ann, mavenclad, consult, immunology)]
]).

:- case("low immunoglobulins that need replacement: consider stopping", [
    exercises: [low_igg_that_needs_replacement, consider_stopping_with_low_immunoglobulins],
    like: "nothing speaks against the next dose",
    each: [
        Condition: [
            ivig_requiring_hypogammaglobulinaemia,
            hypogammaglobulinaemia_requiring_ivig,
            prolonged_hypogammaglobulinaemia_requiring_ivig
        ]
    ],
    given: [diagnosis(ann, Condition, '2025-10-01')],
    expect: [
        recommend(ann, kesimpta, consider_stopping, Condition),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("hypogammaglobulinaemia alone is no reason to consider stopping", [
    exercises: [low_igg_that_needs_replacement, low_igg_with_recurrent_infections],
    like: "nothing speaks against the next dose",
    given: [diagnosis(ann, hypogammaglobulinaemia, '2025-10-01')],
    expect: [
        low_immunoglobulins(ann, hypogammaglobulinaemia, '2025-10-01'),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [reason_to_consider_stopping(ann, _)]
]).

:- case("low IgM alone is watched and holds nothing", [
    exercises: [low_igm_alone_holds_nothing],
    like: "nothing speaks against the next dose",
    given: [measured(ann, igm, 0.33, 'g/L', '2026-02-01')],
    expect: [recommend(ann, kesimpta, monitor, igm), disposition(ann, kesimpta, continue)],
    expect_not: [objection(ann, kesimpta, _)]
]).

:- case("an IgM that is not low, or not alone, is not told of by itself", [
    exercises: [low_igm_alone_holds_nothing],
    like: "nothing speaks against the next dose",
    each: [[Igm, Igg]: [[0.34, 9.0], [0.2, 5.0]]],
    given: [
        measured(ann, igm, Igm, 'g/L', '2026-02-01'),
        measured(ann, igg, Igg, 'g/L', '2026-02-01')
    ],
    expect: [latest_value(ann, igm, Igm, _, _)],
    expect_not: [recommend(ann, kesimpta, monitor, igm)]
]).

:- case("the IgM of trials with ofatumumab says nothing about other drugs or other times", [
    exercises: [low_igm_alone_holds_nothing],
    each: [[Drug, Status]: [[ocrevus, on_therapy], [kesimpta, candidate], [kesimpta, stopped]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2025-06-02'),
        measured(ann, igm, 0.2, 'g/L', '2026-02-01')
    ],
    expect: [latest_value(ann, igm, 0.2, _, _)],
    expect_not: [recommend(ann, Drug, monitor, igm)]
]).

:- case("severely low IgG is looked into under every drug", [
    exercises: [evaluate_severely_low_igg, objection_by_severely_low_igg],
    like: "nothing speaks against the next dose",
    given: [
        treatment(ann, mayzent, on_therapy, '2025-06-02'),
        measured(ann, igg, 350, 'mg/dL', '2026-02-01')
    ],
    expect: [
        recommend(ann, mayzent, evaluate, igg),
        disposition(ann, mayzent, clinician_judgement),
        disposition(ann, kesimpta, clinician_judgement)
    ]
]).

:- case("low IgG alone is watched under every drug and holds nothing", [
    exercises: monitor_low_immunoglobulins,
    like: "nothing speaks against the next dose",
    given: [
        treatment(ann, tysabri, on_hold, '2025-06-02'),
        measured(ann, igg, 5.5, 'g/L', '2026-02-01')
    ],
    expect: [
        recommend(ann, kesimpta, monitor, low_immunoglobulins),
        recommend(ann, tysabri, monitor, low_immunoglobulins),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [recommend(ann, kesimpta, evaluate, igg)]
]).

:- case("normal IgG, or treatment that was stopped or is not begun, is not watched for it", [
    exercises: monitor_low_immunoglobulins,
    each: [[Status, Igg]: [[on_therapy, 7.0], [candidate, 5.5], [stopped, 5.5]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, '2026-02-02'),
        measured(ann, igg, Igg, 'g/L', '2026-02-01')
    ],
    expect: [latest_value(ann, igg, Igg, _, _)],
    expect_not: [recommend(ann, kesimpta, monitor, low_immunoglobulins)]
]).
