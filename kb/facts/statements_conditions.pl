% What each document says of its drug in other conditions: contraindications, PML, pregnancy.

% Active malignancy.
statement(ofatumumab, eu, contraindicated_in_malignancy, kesimpta_eu_smpc, "4.3", 'KEU-01').
statement(ofatumumab, eu, contraindicated_in_malignancy, kesimpta_eu_leaflet, "when not to be used",
    'KEU-08').
statement(ocrelizumab, eu, contraindicated_in_malignancy, ocrelizumab_eu_label,
    "when not to be given", 'OCR-EU-01').
statement(ublituximab, eu, contraindicated_in_malignancy, ublituximab_eu_label, "4.3", 'UBL-EU-01').
statement(natalizumab, eu, contraindicated_in_malignancy_but_basal_cell_carcinoma,
    natalizumab_eu_label, "when not to be given", 'NTZ-EU-01').
statement(fingolimod, eu, contraindicated_in_malignancy, fingolimod_eu_label, "when not to be used",
    'FTY-EU-01').
statement(siponimod, eu, contraindicated_in_malignancy, siponimod_eu_label, "when not to be used",
    'SIP-EU-01').
statement(ozanimod, eu, contraindicated_in_malignancy, ozanimod_eu_label, "when not to be used",
    'OZA-EU-01').
statement(ponesimod, eu, contraindicated_in_malignancy, ponesimod_eu_label, "when not to be used",
    'PON-EU-01').
statement(cladribine, us, contraindicated_in_malignancy, cladribine_us_label, "4", 'CLA-US-01').
statement(cladribine, eu, contraindicated_in_malignancy, cladribine_eu_label, "when not to be used",
    'CLA-EU-01').

% A weakened immune system. Only some documents say: severely.
statement(ofatumumab, eu, contraindicated_if_severely_immunocompromised, kesimpta_eu_smpc, "4.3",
    'KEU-01').
statement(ofatumumab, eu, contraindicated_if_severely_immunocompromised, kesimpta_eu_smpc, "4.4",
    'KEU-03').
statement(ofatumumab, eu, contraindicated_if_severely_immunocompromised, kesimpta_eu_leaflet,
    "when not to be used", 'KEU-08').
statement(ocrelizumab, eu, contraindicated_if_severely_immunocompromised, ocrelizumab_eu_label,
    "when not to be given", 'OCR-EU-01').
statement(ublituximab, eu, contraindicated_if_severely_immunocompromised, ublituximab_eu_label,
    "4.3", 'UBL-EU-01').
statement(ublituximab, eu, contraindicated_if_severely_immunocompromised, ublituximab_eu_label,
    "4.4", 'UBL-EU-02').
statement(rituximab, eu, contraindicated_if_severely_immunocompromised, rituximab_eu_label, "4.3",
    'RTX-EU-01').
statement(ozanimod, eu, contraindicated_if_severely_immunocompromised, ozanimod_eu_label,
    "when not to be used", 'OZA-EU-01').
statement(teriflunomide, eu, contraindicated_if_severely_immunocompromised, teriflunomide_eu_label,
    "when not to be used", 'TFL-EU-01').
statement(natalizumab, eu, contraindicated_if_immunocompromised, natalizumab_eu_label,
    "when not to be given", 'NTZ-EU-01').
statement(natalizumab, eu, contraindicated_at_risk_of_opportunistic_infection, natalizumab_eu_label,
    "when not to be given", 'NTZ-EU-01').
statement(fingolimod, eu, contraindicated_if_immunocompromised, fingolimod_eu_label,
    "when not to be used", 'FTY-EU-01').
statement(siponimod, eu, contraindicated_if_immunocompromised, siponimod_eu_label,
    "when not to be used", 'SIP-EU-01').
statement(ponesimod, eu, contraindicated_if_immunocompromised, ponesimod_eu_label,
    "when not to be used", 'PON-EU-01').
statement(cladribine, eu, contraindicated_if_immunocompromised, cladribine_eu_label,
    "when not to be used", 'CLA-EU-01').
statement(teriflunomide, eu, contraindicated_in_marrow_impairment, teriflunomide_eu_label,
    "when not to be used", 'TFL-EU-01').

statement(cladribine, us, contraindicated_in_hiv_infection, cladribine_us_label, "4", 'CLA-US-01').
statement(cladribine, eu, contraindicated_in_hiv_infection, cladribine_eu_label,
    "when not to be used", 'CLA-EU-01').
statement(alemtuzumab, us, contraindicated_in_hiv_infection, alemtuzumab_us_label, "4",
    'ALE-US-01').

% Other drugs at the same time.
statement(natalizumab, eu, contraindicated_with_immunosuppressants, natalizumab_eu_label,
    "when not to be given", 'NTZ-EU-01').
statement(cladribine, eu, contraindicated_with_immunosuppressants, cladribine_eu_label,
    "when not to be used", 'CLA-EU-01').
statement(ofatumumab, us, added_immunosuppression, kesimpta_us_label, "5.1, 7.1", 'KUS-06').

% Reactions to the drug, and the heart.
statement(ofatumumab, us, contraindicated_after_hypersensitivity, kesimpta_contraindication_article,
    "section 4 as quoted", 'KUS-02').
statement(ofatumumab, eu, contraindicated_after_hypersensitivity, kesimpta_eu_smpc, "4.3",
    'KEU-01').
statement(ublituximab, eu, contraindicated_after_hypersensitivity, ublituximab_eu_label, "4.3",
    'UBL-EU-01').
statement(natalizumab, us, contraindicated_after_hypersensitivity, natalizumab_us_label, "4",
    'NTZ-US-01').
statement(dimethyl_fumarate, us, contraindicated_after_hypersensitivity, dimethyl_fumarate_us_label,
    "contraindication", 'DMF-US-01').
statement(ofatumumab, us, contraindicated_after_injection_reaction,
    kesimpta_contraindication_article, "section 4 as quoted", 'KUS-02').
statement(ocrelizumab, us, contraindicated_after_infusion_reaction, ocrelizumab_us_label, "4",
    'OCR-US-01').
statement(rituximab, eu, contraindicated_in_severe_heart_failure, rituximab_eu_label, "4.3",
    'RTX-EU-01').

% PML.
statement(ofatumumab, us, withhold_at_suspected_pml, kesimpta_us_label,
    "5.1 Progressive Multifocal Leukoencephalopathy", 'KUS-20').
statement(ocrelizumab, us, withhold_at_suspected_pml, ocrelizumab_us_label, "5", 'OCR-US-06').
statement(ublituximab, us, withhold_at_suspected_pml, ublituximab_us_label, "5", 'UBL-US-04').
statement(natalizumab, us, withhold_at_suspected_pml, natalizumab_us_label, "boxed warning",
    'NTZ-US-02').
statement(natalizumab, eu, withhold_at_suspected_pml, natalizumab_mims, "special precautions",
    'NTZ-EU-02').
statement(siponimod, us, withhold_at_suspected_pml, siponimod_us_label, "5.2", 'SIP-US-02').
statement(dimethyl_fumarate, us, withhold_at_suspected_pml, dimethyl_fumarate_us_label,
    "highlights", 'DMF-US-02').
statement(ofatumumab, us, stop_at_confirmed_pml, kesimpta_us_label,
    "5.1 Progressive Multifocal Leukoencephalopathy", 'KUS-20').
statement(ocrelizumab, us, stop_at_confirmed_pml, ocrelizumab_us_label, "5", 'OCR-US-06').
statement(natalizumab, eu, stop_at_confirmed_pml, natalizumab_mims, "special precautions",
    'NTZ-EU-02').
statement(natalizumab, us, contraindicated_after_pml, natalizumab_us_label, "4", 'NTZ-US-01').
statement(natalizumab, eu, contraindicated_after_pml, natalizumab_eu_label, "when not to be given",
    'NTZ-EU-01').
statement(siponimod, eu, contraindicated_after_pml, siponimod_eu_label, "when not to be used",
    'SIP-EU-01').
statement(siponimod, eu, contraindicated_after_cryptococcal_meningitis, siponimod_eu_label,
    "when not to be used", 'SIP-EU-01').
statement(dimethyl_fumarate, eu, contraindicated_in_suspected_or_confirmed_pml,
    dimethyl_fumarate_eu_label, "when not to be used", 'DMF-EU-01').
statement(natalizumab, eu, pml_risk_is_followed, natalizumab_mims, "special precautions",
    'NTZ-EU-03').

% Pregnancy.
statement(ofatumumab, us, contraception_during_and_after, kesimpta_us_label, "8.3", 'KUS-70').
statement(ofatumumab, eu, contraception_during_and_after, kesimpta_eu_smpc, "4.6", 'KUS-70').
statement(ofatumumab, eu, avoided_in_pregnancy, kesimpta_eu_smpc, "4.6", 'KEU-07').
statement(ofatumumab, us, exposed_infants_without_live_vaccines, bonspri_mims, "pregnancy",
    'KUS-71').
