% What documents say of patients with hepatitis B, now or before.

statement_topic(contraindicated_in_active_hepatitis_b).
statement_topic(no_treatment_in_active_hepatitis_b).
statement_topic(delay_in_active_hepatitis_b).
statement_topic(liver_specialist_before_and_during).
statement_topic(liver_specialist_first).

liver_specialist_topic(liver_specialist_before_and_during).
liver_specialist_topic(liver_specialist_first).

statement(ofatumumab, us, contraindicated_in_active_hepatitis_b, kesimpta_us_label, "4, 2.1, 5.1",
    'KUS-01').
% In the EU a warning (should not be treated), not a formal contraindication.
statement(ofatumumab, eu, no_treatment_in_active_hepatitis_b, kesimpta_eu_smpc, "4.4", 'KEU-05').
statement(ocrelizumab, us, contraindicated_in_active_hepatitis_b, ocrelizumab_us_label, "4",
    'OCR-US-01').
statement(ublituximab, us, contraindicated_in_active_hepatitis_b, ublituximab_us_label, "2.1",
    'UBL-US-01').
% Active hepatitis B is an infection that is active, and one that lasts: where a label forbids the
% drug in any active infection, or in active chronic infection such as hepatitis, that covers it.
statement(ocrelizumab, eu, contraindicated_in_active_hepatitis_b, ocrelizumab_eu_label, "leaflet",
    'OCR-EU-01').
statement(alemtuzumab, us, contraindicated_in_active_hepatitis_b, alemtuzumab_us_label, "4",
    'ALE-US-01').
statement(fingolimod, eu, contraindicated_in_active_hepatitis_b, fingolimod_eu_label, "leaflet",
    'FTY-EU-01').
statement(ozanimod, eu, contraindicated_in_active_hepatitis_b, ozanimod_eu_label, "leaflet",
    'OZA-EU-01').
statement(ponesimod, eu, contraindicated_in_active_hepatitis_b, ponesimod_eu_label, "leaflet",
    'PON-EU-01').
statement(cladribine, us, contraindicated_in_active_hepatitis_b, cladribine_us_label, "4",
    'CLA-US-01').
statement(cladribine, eu, contraindicated_in_active_hepatitis_b, cladribine_eu_label, "leaflet",
    'CLA-EU-01').

% Infections delay the dose, and hepatitis B is not named.
statement(ublituximab, eu, delay_in_active_hepatitis_b, ublituximab_eu_label, "4.4", 'UBL-EU-02').
statement(rituximab, us, delay_in_active_hepatitis_b, rituximab_us_label, "5.6", 'RTX-US-01').

statement(ofatumumab, us, liver_specialist_before_and_during, kesimpta_us_label, "2.1", 'KUS-12').
% The EU text has the specialist first, then monitoring and management; it does not say who does that.
statement(ofatumumab, eu, liver_specialist_first, kesimpta_eu_smpc, "4.4", 'KEU-05').
statement(ocrelizumab, us, liver_specialist_before_and_during, ocrelizumab_us_label, "2.1",
    'OCR-US-03').
statement(ublituximab, us, liver_specialist_before_and_during, ublituximab_us_label, "2.1",
    'UBL-US-01').

% The infection list, not verified: resolved hepatitis B goes to a liver specialist and is watched.
general_statement(liver_specialist_before_and_during, infection_list, "article group",
    'TAX-resolved_hepatitis_b').
