% What documents say of lymphocytes, and of drugs that prevent infections beside treatment.

statement_topic(hold_with_few_lymphocytes).
statement_topic(lymphocytes_before_second_course).
statement_topic(consider_interruption_with_few_lymphocytes).
statement_topic(preventive_antiviral).
statement_topic(preventive_antiviral_with_few_lymphocytes).
statement_topic(listeria_measures).

statement(cladribine, us, hold_with_few_lymphocytes, cladribine_us_label, "2.5, 2.6", 'CLA-US-02').
statement(cladribine, us, lymphocytes_before_second_course, cladribine_us_label, "2.5, 2.6",
    'CLA-US-02').
statement(dimethyl_fumarate, us, consider_interruption_with_few_lymphocytes,
    dimethyl_fumarate_us_label, "highlights", 'DMF-US-03').

statement(alemtuzumab, us, preventive_antiviral, alemtuzumab_us_label, "2.3, 5", 'ALE-US-03').
statement(alemtuzumab, eu, preventive_antiviral, alemtuzumab_eu_practice, "table", 'ALE-EU-01').
statement(alemtuzumab, eu, listeria_measures, alemtuzumab_eu_practice, "table", 'ALE-EU-01').
statement(cladribine, us, preventive_antiviral_with_few_lymphocytes, cladribine_us_label,
    "2.5, 2.6", 'CLA-US-02').

lymphocyte_test(alc).
lymphocyte_test(lymphocytes).

screening_reason(lymphocytes_before_second_course,
    "too few lymphocytes delay the second course, and unknown is not enough").

consideration(consider_interruption_with_few_lymphocytes).

limits_lymphocytes(hold_with_few_lymphocytes).
limits_lymphocytes(lymphocytes_before_second_course).
limits_lymphocytes(consider_interruption_with_few_lymphocytes).

lymphocyte_action(hold_with_few_lymphocytes, candidate, withhold).
lymphocyte_action(hold_with_few_lymphocytes, on_therapy, withhold).
lymphocyte_action(hold_with_few_lymphocytes, on_hold, keep_holding).
lymphocyte_action(lymphocytes_before_second_course, on_therapy, withhold).
lymphocyte_action(lymphocytes_before_second_course, on_hold, keep_holding).

prophylaxis_subject(preventive_antiviral, herpes).
prophylaxis_subject(listeria_measures, listeria).

prophylaxis_word(herpes, herpes).
prophylaxis_word(herpes, herpes_zoster).
prophylaxis_word(herpes, herpes_simplex).
prophylaxis_word(herpes, zoster).
prophylaxis_word(herpes, varicella_zoster).
prophylaxis_word(herpes, vzv).
prophylaxis_word(herpes, hsv).
prophylaxis_word(listeria, listeria).
prophylaxis_word(listeria, listeriosis).
prophylaxis_word(hepatitis_b, hepatitis_b).
prophylaxis_word(hepatitis_b, hbv).
prophylaxis_word(hepatitis_b, hbv_reactivation).

% Plausible counts, as for the other blood cells.
plausible_range(lymphocytes, 0, 100, '10*9/L').
