% What documents ask for before the first dose, and what they say of hepatitis B.
% "Places" of leaflets and tables are what was seen: few of them have section numbers.

statement_topic(screen_hepatitis_b).
statement_topic(test_immunoglobulins).
statement_topic(evaluate_immune_status).
statement_topic(test_liver).
statement_topic(screen_tuberculosis).
statement_topic(screen_hiv).
statement_topic(screen_hepatitis_c).
statement_topic(check_varicella_immunity).
statement_topic(vaccinate_against_varicella).
statement_topic(screen_before_each_course).

% Hepatitis B screening.
statement(ofatumumab, us, screen_hepatitis_b, kesimpta_us_label, "2.1, 5.1", 'KUS-10').
statement(ofatumumab, eu, screen_hepatitis_b, kesimpta_eu_smpc, "4.4", 'KEU-05').
statement(ocrelizumab, us, screen_hepatitis_b, ocrelizumab_us_label, "2.1", 'OCR-US-03').
statement(ublituximab, us, screen_hepatitis_b, ublituximab_us_label, "2.1", 'UBL-US-01').
statement(rituximab, us, screen_hepatitis_b, rituximab_us_label, "boxed warning", 'RTX-US-02').
statement(cladribine, us, screen_hepatitis_b, cladribine_us_label, "5.4", 'CLA-US-03').
statement(cladribine, eu, screen_hepatitis_b, cladribine_screening_table, "table", 'CLA-US-03').
statement(alemtuzumab, eu, screen_hepatitis_b, alemtuzumab_eu_practice, "table", 'ALE-EU-01').
% HBV-01: the guideline screens everyone; it stands in where no label in force was seen to ask.
statement(ocrelizumab, eu, screen_hepatitis_b, hepatitis_b_guideline, "screening", 'HBV-01').
statement(ublituximab, eu, screen_hepatitis_b, hepatitis_b_guideline, "screening", 'HBV-01').
statement(rituximab, eu, screen_hepatitis_b, hepatitis_b_guideline, "screening", 'HBV-01').

% Immunoglobulins.
statement(ofatumumab, us, test_immunoglobulins, kesimpta_us_label, "2.1", 'KUS-40').
statement(ocrelizumab, us, test_immunoglobulins, ocrelizumab_us_label, "2.1", 'OCR-US-04').
statement(ublituximab, us, test_immunoglobulins, ublituximab_us_label, "2.1", 'UBL-US-03').

% KEU-04: evaluating the immune status is recommended, and no test is named. An IgG value is read here
% as the evaluation that a record can show.
statement(ofatumumab, eu, evaluate_immune_status, kesimpta_eu_smpc, "4.4", 'KEU-04').

% Liver tests.
statement(ofatumumab, us, test_liver, kesimpta_us_label, "2.1, 5.4", 'KUS-51').
statement(ocrelizumab, us, test_liver, ocrelizumab_us_label, "2.1, 5.7", 'OCR-US-07').
statement(ublituximab, us, test_liver, ublituximab_us_label, "2.1", 'UBL-US-03').

% Tuberculosis, HIV, hepatitis C. KUS-73 (from memory): the US label of Kesimpta asks for none of
% these, nor for varicella zoster, so there is no row for it.
statement(cladribine, us, screen_tuberculosis, cladribine_us_label, "5.4", 'CLA-US-03').
statement(cladribine, eu, screen_tuberculosis, cladribine_screening_table, "table", 'CLA-US-03').
statement(alemtuzumab, us, screen_tuberculosis, alemtuzumab_us_label, "2.3, 5", 'ALE-US-03').
statement(alemtuzumab, eu, screen_tuberculosis, alemtuzumab_eu_practice, "table", 'ALE-EU-01').
statement(teriflunomide, us, screen_tuberculosis, teriflunomide_us_label, "2, 5.4", 'TFL-US-02').
statement(cladribine, us, screen_hiv, cladribine_us_label, "5.4", 'CLA-US-03').
statement(cladribine, eu, screen_hiv, cladribine_screening_table, "table", 'CLA-US-03').
statement(alemtuzumab, eu, screen_hiv, alemtuzumab_eu_practice, "table", 'ALE-EU-01').
statement(cladribine, us, screen_hepatitis_c, cladribine_us_label, "5.4", 'CLA-US-03').
statement(cladribine, eu, screen_hepatitis_c, cladribine_screening_table, "table", 'CLA-US-03').
statement(alemtuzumab, eu, screen_hepatitis_c, alemtuzumab_eu_practice, "table", 'ALE-EU-01').

% Varicella zoster.
statement(fingolimod, eu, check_varicella_immunity, fingolimod_eu_label, "leaflet", 'FTY-EU-02').
statement(ponesimod, eu, check_varicella_immunity, ponesimod_eu_label, "leaflet", 'PON-EU-01').
statement(alemtuzumab, us, check_varicella_immunity, alemtuzumab_us_label, "vaccination",
    'ALE-US-02').
statement(alemtuzumab, eu, check_varicella_immunity, alemtuzumab_eu_practice, "table", 'ALE-EU-01').
statement(fingolimod, eu, vaccinate_against_varicella, fingolimod_eu_label, "leaflet", 'FTY-EU-02').
statement(ponesimod, eu, vaccinate_against_varicella, ponesimod_eu_label, "leaflet", 'PON-EU-01').
statement(alemtuzumab, us, vaccinate_against_varicella, alemtuzumab_us_label, "vaccination",
    'ALE-US-02').

% CLA-US-03: before both yearly courses.
statement(cladribine, us, screen_before_each_course, cladribine_us_label, "5.4", 'CLA-US-03').
statement(cladribine, eu, screen_before_each_course, cladribine_screening_table, "table",
    'CLA-US-03').

screening_test(screen_hepatitis_b, hbsag).
screening_test(screen_hepatitis_b, anti_hbc).
screening_test(test_immunoglobulins, igg).
screening_test(evaluate_immune_status, igg).
screening_test(test_liver, alt).
screening_test(test_liver, ast).
screening_test(test_liver, alp).
screening_test(test_liver, bilirubin).
screening_test(screen_tuberculosis, igra).
screening_test(screen_hiv, hiv).
screening_test(screen_hepatitis_c, hcv).
screening_test(check_varicella_immunity, vzv_igg).

screening_reason(screen_hepatitis_b,
    "hepatitis B can flare up under the drug, and unknown is not negative").
screening_reason(test_immunoglobulins,
    "low immunoglobulins have to be known before the first dose").
screening_reason(evaluate_immune_status,
    "evaluating the immune status before the first dose is recommended").
screening_reason(test_liver, "liver tests have to be known before the first dose").
screening_reason(screen_tuberculosis, "tuberculosis has to be looked for before the first dose").
screening_reason(screen_hiv, "HIV has to be looked for before the first dose").
screening_reason(screen_hepatitis_c, "hepatitis C has to be looked for before the first dose").
screening_reason(check_varicella_immunity,
    "immunity to varicella zoster has to be known before the first dose").

% All of it is asked for before the first dose. Where treatment has begun without it, only unknown
% hepatitis B holds back the next dose: it can flare up with every one.
screening_matters(screen_hepatitis_b, candidate).
screening_matters(screen_hepatitis_b, on_therapy).
screening_matters(screen_hepatitis_b, on_hold).
screening_matters(test_immunoglobulins, candidate).
screening_matters(evaluate_immune_status, candidate).
screening_matters(test_liver, candidate).
screening_matters(screen_tuberculosis, candidate).
screening_matters(screen_hiv, candidate).
screening_matters(screen_hepatitis_c, candidate).
screening_matters(check_varicella_immunity, candidate).

% A blood test is not the only way to look for tuberculosis (TFL-US-02: skin or blood test).
tested_by(igra, latent_tuberculosis).
tested_by(igra, active_tuberculosis).
tested_by(igra, tuberculosis).

% What a start is measured by, to be cited where it may go ahead.
starting_topic(screen_hepatitis_b).
starting_topic(screen_tuberculosis).
starting_topic(check_varicella_immunity).

serology_marker(hcv).

% A positive hepatitis C test goes to an infectious-disease specialist, as HIV and IGRA do.
expert_marker(hcv).

% KUS-51: the tests by which severe liver injury is told.
liver_injury_test(alt).
liver_injury_test(ast).
liver_injury_test(bilirubin).
