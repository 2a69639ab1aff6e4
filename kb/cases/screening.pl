% Cases of rules/screening.pl: what each label or guideline asks for, and nothing else.

:- case("each document asks for its own tests before the first dose", [
    exercises: [
        screening_gap_before_dose,
        screen_as_documents_ask,
        missing_screening,
        serology_on_record,
        measurement_on_record
    ],
    each: [
        [Region, Drug, Test, Source, Claim]: [
            [us, kesimpta, hbsag, kesimpta_us_label, 'KUS-10'],
            [us, kesimpta, igg, kesimpta_us_label, 'KUS-40'],
            [us, kesimpta, bilirubin, kesimpta_us_label, 'KUS-51'],
            [eu, kesimpta, anti_hbc, kesimpta_eu_smpc, 'KEU-05'],
            [eu, kesimpta, igg, kesimpta_eu_smpc, 'KEU-04'],
            [us, ocrevus, hbsag, ocrelizumab_us_label, 'OCR-US-03'],
            [us, ocrevus, igg, ocrelizumab_us_label, 'OCR-US-04'],
            [us, ocrevus, alt, ocrelizumab_us_label, 'OCR-US-07'],
            [eu, ocrevus, anti_hbc, hepatitis_b_guideline, 'HBV-01'],
            [us, briumvi, hbsag, ublituximab_us_label, 'UBL-US-01'],
            [us, briumvi, igg, ublituximab_us_label, 'UBL-US-03'],
            [us, briumvi, ast, ublituximab_us_label, 'UBL-US-03'],
            [eu, briumvi, hbsag, hepatitis_b_guideline, 'HBV-01'],
            [us, rituxan, hbsag, rituximab_us_label, 'RTX-US-02'],
            [eu, mabthera, hbsag, hepatitis_b_guideline, 'HBV-01'],
            [us, mavenclad, hbsag, cladribine_us_label, 'CLA-US-03'],
            [us, mavenclad, hcv, cladribine_us_label, 'CLA-US-03'],
            [us, mavenclad, hiv, cladribine_us_label, 'CLA-US-03'],
            [us, mavenclad, igra, cladribine_us_label, 'CLA-US-03'],
            [eu, mavenclad, hiv, cladribine_screening_table, 'CLA-US-03'],
            [us, lemtrada, igra, alemtuzumab_us_label, 'ALE-US-03'],
            [us, lemtrada, vzv_igg, alemtuzumab_us_label, 'ALE-US-02'],
            [eu, lemtrada, hcv, alemtuzumab_eu_practice, 'ALE-EU-01'],
            [eu, lemtrada, vzv_igg, alemtuzumab_eu_practice, 'ALE-EU-01'],
            [us, aubagio, igra, teriflunomide_us_label, 'TFL-US-02'],
            [eu, gilenya, vzv_igg, fingolimod_eu_label, 'FTY-EU-02'],
            [eu, ponvory, vzv_igg, ponesimod_eu_label, 'PON-EU-01']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20')
    ],
    expect: [
        screening_gap(ann, Drug, _, Test, Source, _, Claim),
        recommend(ann, Drug, screen, Test),
        missing(ann, Drug, Test, _),
        disposition(ann, Drug, do_not_start_yet)
    ]
]).

:- case("no document asks for these tests, so they are not missing", [
    exercises: [screening_gap_before_dose, screen_as_documents_ask, missing_screening],
    each: [
        [Region, Drug, Test]: [
            [us, kesimpta, hiv],
            [us, kesimpta, hcv],
            [us, kesimpta, igra],
            [us, kesimpta, vzv_igg],
            [eu, kesimpta, alt],
            [eu, ocrevus, igg],
            [eu, ocrevus, alt],
            [eu, briumvi, igg],
            [us, rituxan, igg],
            [us, gilenya, vzv_igg],
            [us, ponvory, vzv_igg],
            [eu, aubagio, igra],
            [us, lemtrada, hbsag],
            [us, mavenclad, vzv_igg],
            [us, mavenclad, igg]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20')
    ],
    expect_not: [recommend(ann, Drug, screen, Test), missing(ann, Drug, Test, _)]
]).

:- case("nothing is screened where no document seen asks for it", [
    exercises: [
        screening_gap_before_dose,
        may_start_without_statement,
        start_follows_document,
        serology_on_record,
        measurement_on_record
    ],
    each: [
        [Region, Drug]: [
            [us, tysabri],
            [eu, tysabri],
            [us, gilenya],
            [us, mayzent],
            [eu, zeposia],
            [us, tecfidera],
            [us, vumerity],
            [eu, vumerity],
            [eu, aubagio]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20')
    ],
    expect: [disposition(ann, Drug, may_start), recommend(ann, Drug, may_start, first_dose)],
    expect_not: [
        start_statement(Drug, _, _, _),
        test_on_record(ann, _, _),
        screening_gap(ann, Drug, _, _, _, _, _),
        missing(ann, Drug, _, _)
    ]
]).

:- case("cladribine may start once everything it is screened for is on record", [
    exercises: [start_follows_document, may_start, may_start_without_statement, serology_on_record],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2026-02-01'),
        serology(ann, anti_hbc, negative, '2026-02-01'),
        serology(ann, hcv, negative, '2026-02-01'),
        serology(ann, hiv, negative, '2026-02-01'),
        serology(ann, igra, negative, '2026-02-01')
    ],
    expect: [
        disposition(ann, mavenclad, may_start),
        start_statement(mavenclad, cladribine_us_label, _, _)
    ],
    expect_not: [
        start_statement(mavenclad, _, _, 'CLA-US-01'),
        screening_gap(ann, mavenclad, _, _, _, _, _),
        objection(ann, mavenclad, _)
    ]
]).

:- case("tuberculosis that was ruled out answers for the blood test", [
    exercises: disease_ruled_out_answers_for_test,
    each: [Condition: [latent_tuberculosis, active_tuberculosis, tuberculosis]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, aubagio, candidate, '2026-02-20'),
        ruled_out(ann, Condition, '2026-02-10')
    ],
    expect: [disposition(ann, aubagio, may_start)],
    expect_not: [missing(ann, aubagio, _, _)]
]).

:- case("another disease that was ruled out answers for no test", [
    exercises: disease_ruled_out_answers_for_test,
    given: [
        as_of('2026-03-03'),
        treatment(ann, aubagio, candidate, '2026-02-20'),
        ruled_out(ann, pml, '2026-02-10')
    ],
    expect: [missing(ann, aubagio, igra, _)]
]).

:- case("once treatment has begun, only unknown hepatitis B holds", [
    exercises: [screening_gap_before_dose, missing_screening],
    each: [[Drug, Status]: [[ocrevus, on_therapy], [ocrevus, on_hold], [rituxan, on_therapy]]],
    given: [as_of('2026-03-03'), treatment(ann, Drug, Status, '2025-06-02')],
    expect: [missing(ann, Drug, hbsag, _), missing(ann, Drug, anti_hbc, _)],
    expect_not: [
        missing(ann, Drug, igg, _),
        missing(ann, Drug, alt, _),
        recommend(ann, Drug, continue, _)
    ]
]).

:- case("before the second course of cladribine the screening is repeated", [
    exercises: [
        screening_gap_before_second_course,
        second_course_comes_next,
        tested_since_treatment_began,
        missing_screening
    ],
    each: [
        [Region, Begun, Status, Since]: [
            [us, '2025-09-01', on_therapy, '2025-09-01'],
            [eu, '2025-03-01', on_hold, '2026-02-01']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, mavenclad, on_therapy, Begun),
        treatment(ann, mavenclad, Status, Since),
        serology(ann, hbsag, negative, '2025-03-01'),
        serology(ann, anti_hbc, negative, '2025-03-01'),
        serology(ann, hcv, negative, '2025-03-01'),
        serology(ann, hiv, negative, Begun),
        serology(ann, igra, negative, '2026-02-20'),
        measured(ann, alc, 1.2, '10*9/L', '2026-02-20')
    ],
    expect: [
        second_course_near(ann, mavenclad),
        recommend(ann, mavenclad, screen, hiv),
        missing(ann, mavenclad, hbsag, _)
    ],
    expect_not: [
        missing(ann, mavenclad, igra, _),
        missing(ann, mavenclad, alc, _),
        recommend(ann, mavenclad, continue, _)
    ]
]).

:- case("in the first half year of cladribine the first course is not over", [
    exercises: [
        second_course_comes_next,
        screening_gap_before_second_course,
        lymphocytes_unknown_before_second_course
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2025-09-02'),
        serology(ann, hbsag, negative, '2025-03-01'),
        serology(ann, anti_hbc, negative, '2025-03-01')
    ],
    expect: [disposition(ann, mavenclad, continue)],
    expect_not: [second_course_near(ann, mavenclad), missing(ann, mavenclad, _, _)]
]).

:- case("a candidate has no second course ahead, nor whoever stopped or has just begun", [
    exercises: [second_course_comes_next, screening_gap_before_second_course],
    each: [
        [Earlier, Status, Since]: [
            [candidate, candidate, '2026-02-01'],
            [on_therapy, stopped, '2026-02-01'],
            [candidate, on_therapy, '2026-02-01']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, Earlier, '2025-01-02'),
        treatment(ann, mavenclad, Status, Since)
    ],
    expect_not: [second_course_near(ann, mavenclad)]
]).

:- case("only cladribine is screened again", [
    exercises: [screening_gap_before_second_course, lymphocytes_unknown_before_second_course],
    each: [Drug: [kesimpta, ocrevus, rituxan]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2025-01-02'),
        serology(ann, hbsag, negative, '2024-12-01'),
        serology(ann, anti_hbc, negative, '2024-12-01')
    ],
    expect: [disposition(ann, Drug, continue)],
    expect_not: [screening_gap(ann, Drug, _, _, _, _, _)]
]).

:- case("a test of a candidate was no test since treatment began", [
    exercises: tested_since_treatment_began,
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, candidate, '2025-02-01'),
        treatment(ann, mavenclad, on_therapy, '2025-03-01'),
        serology(ann, hiv, negative, '2025-02-20')
    ],
    expect: [missing(ann, mavenclad, hiv, _)],
    expect_not: [tested_during_treatment(ann, mavenclad, _)]
]).

:- case("a patient without varicella antibodies is vaccinated before the first dose", [
    exercises: [
        no_varicella_antibodies,
        vaccinate_before_start_without_immunity,
        objection_by_varicella_susceptibility
    ],
    each: [[Region, Drug]: [[eu, gilenya], [eu, ponvory], [us, lemtrada]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        serology(ann, igra, negative, '2026-02-10'),
        serology(ann, vzv_igg, negative, '2026-02-10')
    ],
    expect: [
        recommend(ann, Drug, withhold, vzv_igg),
        objection(ann, Drug, vzv_igg),
        disposition(ann, Drug, do_not_start_yet)
    ]
]).

:- case("varicella antibodies, or a drug that asks for none, need no vaccine", [
    exercises: [vaccinate_before_start_without_immunity, objection_by_varicella_susceptibility],
    each: [
        [Region, Drug, Status, Result]: [
            [eu, gilenya, candidate, positive],
            [us, gilenya, candidate, negative],
            [us, kesimpta, candidate, negative],
            [eu, gilenya, on_therapy, negative]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2026-02-20'),
        serology(ann, vzv_igg, Result, '2026-02-10')
    ],
    expect_not: [recommend(ann, Drug, withhold, vzv_igg), objection(ann, Drug, vzv_igg)]
]).

:- case("a varicella vaccine counts from the day of the negative test on", [
    exercises: [varicella_vaccine_after_test, no_varicella_antibodies],
    each: [Given: ['2026-01-10', '2026-01-20']],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, gilenya, candidate, '2026-02-20'),
        serology(ann, vzv_igg, negative, '2026-01-10'),
        vaccinated(ann, varicella, live, Given)
    ],
    expect: [disposition(ann, gilenya, may_start), varicella_vaccine_since(ann, '2026-01-10')]
]).

:- case("a varicella vaccine before the negative test did not protect, and others never do", [
    exercises: [varicella_vaccine_after_test, no_varicella_antibodies, vaccine_against_varicella],
    each: [[Vaccine, Given]: [[varicella, '2026-01-09'], [mmr, '2026-01-20']]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, gilenya, candidate, '2026-02-20'),
        serology(ann, vzv_igg, negative, '2026-01-10'),
        vaccinated(ann, Vaccine, live, Given)
    ],
    expect: [disposition(ann, gilenya, do_not_start_yet), objection(ann, gilenya, vzv_igg)]
]).

:- case("an open question keeps a drug without any statement from starting", [
    exercises: may_start_without_statement,
    given: [
        as_of('2026-03-03'),
        treatment(ann, tysabri, candidate, '2026-02-20'),
        infection(ann, uti1, acute_cystitis_uti, '2026-03-01')
    ],
    expect: [disposition(ann, tysabri, do_not_start_yet)],
    expect_not: [recommend(ann, tysabri, may_start, _)]
]).

:- case("several drugs in one record are screened by their own documents", [
    exercises: [screening_gap_before_dose, screen_as_documents_ask],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        treatment(ann, tysabri, on_therapy, '2025-06-02'),
        treatment(ann, aubagio, candidate, '2026-02-20'),
        serology(ann, igra, negative, '2026-02-20')
    ],
    expect: [
        missing(ann, kesimpta, hbsag, _),
        disposition(ann, kesimpta, do_not_start_yet),
        disposition(ann, tysabri, continue),
        disposition(ann, aubagio, may_start)
    ],
    expect_not: [missing(ann, tysabri, _, _), missing(ann, aubagio, _, _)]
]).

:- case("a measurement on record answers for a test as a serology result does", [
    exercises: [measurement_on_record, serology_on_record, screening_gap_before_dose],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.0, 'g/L', '2026-02-01'),
        serology(ann, hbsag, negative, '2026-02-01')
    ],
    expect: [test_on_record(ann, igg, '2026-02-01'), test_on_record(ann, hbsag, '2026-02-01')],
    expect_not: [missing(ann, kesimpta, igg, _), missing(ann, kesimpta, hbsag, _)]
]).

:- case("a varicella vaccine without any test of antibodies comes after no test", [
    exercises: [varicella_vaccine_after_test],
    given: [
        as_of('2026-03-03'),
        treatment(ann, gilenya, candidate, '2026-02-02'),
        vaccinated(ann, varicella, live, '2026-02-20')
    ],
    expect: [vaccine_in_group(ann, varicella, varicella, '2026-02-20')],
    expect_not: [varicella_vaccine_since(ann, _)]
]).
