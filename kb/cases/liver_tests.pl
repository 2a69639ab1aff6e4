% Cases of rules/liver_tests.pl: no value is judged, each is handed to a person.

:- case("a candidate with every test that the US label asks for", [
    exercises: [may_start, result_answers_before_start, compare_liver_value, liver_value_on_record],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        serology(ann, hbsag, negative, '2026-05-10'),
        serology(ann, anti_hbc, negative, '2026-05-10'),
        measured(ann, igg, 9, 'g/L', '2015-03-02'),
        measured(ann, igg, 9, 'g/L', '2015-05-10'),
        measured(ann, alt, 210, 'U/L', '2026-05-10'),
        measured(ann, ast, 20, 'U/L', '2026-05-10'),
        measured(ann, alp, 70, 'U/L', '2026-05-10'),
        measured(ann, bilirubin, 3.1, 'mg/dL', '2026-05-10'),
        measured(ann, crp, 1, 'mg/L', '2026-05-11')
    ],
    expect: [
        disposition(ann, kesimpta, may_start),
        start_result(ann, kesimpta, igg, '2015-05-10'),
        start_result(ann, kesimpta, hbsag, '2026-05-10'),
        start_result(ann, kesimpta, alt, '2026-05-10'),
        recommend(ann, kesimpta, monitor, alt),
        recommend(ann, kesimpta, monitor, ast),
        recommend(ann, kesimpta, monitor, bilirubin)
    ],
    expect_not: [
        start_result(ann, kesimpta, igg, '2015-03-02'),
        start_result(ann, kesimpta, crp, _),
        recommend(ann, kesimpta, monitor, alp),
        recommend(ann, kesimpta, monitor, crp),
        recommend(ann, kesimpta, evaluate, _)
    ]
]).

:- case("no result is asked for before a start once treatment has begun, nor of another label", [
    exercises: [result_answers_before_start, may_start],
    each: [[Region, Status]: [[us, on_therapy], [eu, candidate]]],
    given: [
        as_of('2026-06-01'),
        jurisdiction(Region),
        treatment(ann, kesimpta, Status, '2026-05-01'),
        measured(ann, alt, 21, 'U/L', '2026-05-10')
    ],
    expect: [recommend(ann, kesimpta, monitor, alt)],
    expect_not: [start_result(ann, kesimpta, alt, _), recommend(ann, kesimpta, may_start, _)]
]).

:- case("what is asked for before each course or after a start says nothing before the first \c
        dose", [
    exercises: [result_answers_before_start],
    given: [
        as_of('2026-06-01'),
        treatment(ann, tysabri, candidate, '2026-05-01'),
        measured(ann, alt, 21, 'U/L', '2026-05-10')
    ],
    expect: [current_status(ann, tysabri, candidate)],
    expect_not: [start_result(ann, _, _, _), recommend(ann, tysabri, monitor, _)]
]).

:- case("a liver test under treatment, with earlier hepatitis B on record", [
    exercises: [evaluate_liver_value_after_hepatitis_b, compare_liver_value, liver_value_on_record],
    each: [Status: [on_therapy, on_hold]],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        consulted(ann, hepatology, '2025-05-20'),
        measured(ann, alt, 30, 'U/L', '2025-05-10'),
        measured(ann, alt, 400, 'U/L', '2026-05-30')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, alt),
        recommend(ann, kesimpta, monitor, alt),
        liver_value(ann, alt, _, 'U/L', '2026-05-30')
    ],
    expect_not: [liver_value(ann, alt, _, _, '2025-05-10')]
]).

:- case("a liver test after the drug was stopped, with earlier hepatitis B on record", [
    exercises: [evaluate_liver_value_after_hepatitis_b, compare_liver_value],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, stopped, '2025-06-02'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        measured(ann, ast, 30, 'U/L', '2026-05-10')
    ],
    expect: [recommend(ann, kesimpta, evaluate, ast)],
    expect_not: [recommend(ann, kesimpta, monitor, ast)]
]).

:- case("a liver test under a drug that depletes no B cells, or of a candidate with hepatitis B", [
    exercises: [evaluate_liver_value_after_hepatitis_b, compare_liver_value],
    each: [[Drug, Status]: [[gilenya, on_therapy], [kesimpta, candidate]]],
    given: [
        as_of('2026-06-01'),
        treatment(ann, Drug, Status, '2025-06-02'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        measured(ann, ast, 30, 'U/L', '2026-05-10')
    ],
    expect: [liver_value(ann, ast, _, _, _)],
    expect_not: [recommend(ann, gilenya, monitor, ast), recommend(ann, Drug, evaluate, ast)]
]).

:- case("a liver test without hepatitis B on record is compared and not looked into", [
    exercises: [evaluate_liver_value_after_hepatitis_b],
    like: "a tidy record of a treatment that goes on",
    given: [measured(ann, ast, 30, 'U/L', '2026-02-10')],
    expect: [recommend(ann, kesimpta, monitor, ast), disposition(ann, kesimpta, continue)],
    expect_not: [recommend(ann, kesimpta, evaluate, ast)]
]).
