% What each document says of its drug in an infection. The claims of rows marked unverified in
% kb/claims are from memory.

% Delay, or withhold, until the infection has resolved.
statement(ofatumumab, us, delay_in_active_infection, kesimpta_us_label, "5.1 Infections", 'KUS-03').
statement(ofatumumab, eu, delay_in_active_infection, kesimpta_eu_smpc, "4.4", 'KEU-02').
statement(ocrelizumab, us, delay_in_active_infection, ocrelizumab_us_label, "2.2", 'OCR-US-02').
statement(ublituximab, us, delay_in_active_infection, ublituximab_us_label, "2.2", 'UBL-US-02').
statement(ublituximab, eu, delay_in_active_infection, ublituximab_eu_label, "4.4", 'UBL-EU-02').
statement(rituximab, us, withhold_and_treat_infection, rituximab_us_label, "5.6", 'RTX-US-01').
statement(rituximab, us, not_recommended_in_severe_infection, rituximab_us_label, "5.6",
    'RTX-US-01').
statement(cladribine, us, delay_in_acute_infection, cladribine_us_label, "5.4", 'CLA-US-03').
statement(cladribine, eu, delay_in_acute_infection, cladribine_screening_table, "table",
    'CLA-US-03').

% Do not start.
statement(fingolimod, us, no_start_in_active_infection, fingolimod_us_label, "5.2", 'FTY-US-02').
statement(siponimod, us, no_start_in_active_infection, siponimod_us_label, "highlights 08/2023",
    'SIP-US-01').
statement(ozanimod, us, no_start_in_active_infection, ozanimod_us_label, "5.1", 'OZA-US-01').
statement(ponesimod, us, no_start_in_active_infection, ponesimod_us_label, "infections",
    'PON-US-01').
statement(teriflunomide, us, no_start_in_active_infection, teriflunomide_us_label, "5.4",
    'TFL-US-01').

% Consider suspending.
statement(fingolimod, us, consider_suspending_in_serious_infection, fingolimod_us_label, "5.2",
    'FTY-US-01').
statement(siponimod, eu, consider_suspending_in_serious_infection, siponimod_uk_information,
    "infections", 'SIP-EU-02').
statement(ponesimod, us, consider_suspending_in_serious_infection, ponesimod_us_label, "infections",
    'PON-US-01').
statement(dimethyl_fumarate, us, consider_suspending_in_serious_infection,
    dimethyl_fumarate_us_label, "highlights", 'DMF-US-02').
statement(dimethyl_fumarate, us, consider_suspending_in_zoster_or_opportunistic_infection,
    dimethyl_fumarate_us_label, "highlights", 'DMF-US-02').
statement(teriflunomide, us, consider_suspending_with_elimination_in_serious_infection,
    teriflunomide_us_label, "5.4", 'TFL-US-01').

% Contraindicated.
statement(ocrelizumab, eu, contraindicated_in_active_infection, ocrelizumab_eu_label,
    "when not to be given", 'OCR-EU-01').
statement(alemtuzumab, us, contraindicated_in_active_infection, alemtuzumab_us_label, "4",
    'ALE-US-01').
statement(ofatumumab, eu, contraindicated_in_severe_infection, kesimpta_eu_smpc, "4.3", 'KEU-01').
statement(ofatumumab, eu, contraindicated_in_severe_infection, kesimpta_eu_leaflet,
    "when not to be used", 'KEU-08').
statement(ublituximab, eu, contraindicated_in_severe_infection, ublituximab_eu_label, "4.3",
    'UBL-EU-01').
statement(rituximab, eu, contraindicated_in_severe_infection, rituximab_eu_label, "4.3",
    'RTX-EU-01').
statement(fingolimod, eu, contraindicated_in_severe_infection, fingolimod_eu_label,
    "when not to be used", 'FTY-EU-01').
statement(ozanimod, eu, contraindicated_in_severe_infection, ozanimod_eu_label,
    "when not to be used", 'OZA-EU-01').
statement(ponesimod, eu, contraindicated_in_severe_infection, ponesimod_eu_label,
    "when not to be used", 'PON-EU-01').
statement(teriflunomide, eu, contraindicated_in_severe_infection, teriflunomide_eu_label,
    "when not to be used", 'TFL-EU-01').
statement(fingolimod, eu, contraindicated_in_chronic_infection, fingolimod_eu_label,
    "when not to be used", 'FTY-EU-01').
statement(ponesimod, eu, contraindicated_in_chronic_infection, ponesimod_eu_label,
    "when not to be used", 'PON-EU-01').
statement(cladribine, us, contraindicated_in_chronic_infection, cladribine_us_label, "4",
    'CLA-US-01').
statement(cladribine, eu, contraindicated_in_hepatitis_or_tuberculosis, cladribine_eu_label,
    "when not to be used", 'CLA-EU-01').
statement(ozanimod, eu, contraindicated_in_hepatitis_or_tuberculosis, ozanimod_eu_label,
    "when not to be used", 'OZA-EU-01').

% The infection after which treatment does not go on, and what is told after a pause or a stop.
statement(natalizumab, eu, ends_with_opportunistic_or_herpes_infection, natalizumab_mims,
    "special precautions", 'NTZ-EU-02').
statement(fingolimod, us, blood_count_before_restart, fingolimod_us_label, "5.2", 'FTY-US-01').
statement(fingolimod, us, weigh_again_before_restart, fingolimod_us_label, "5.2", 'FTY-US-01').
statement(siponimod, eu, titrate_again_after_missed_doses, siponimod_uk_information, "dosing",
    'SIP-EU-02').
statement(fingolimod, eu, watch_for_infection_after_stopping, fingolimod_eu_label, "infections",
    'FTY-EU-03').
statement(ozanimod, eu, watch_for_infection_after_stopping, ozanimod_eu_label, "infections",
    'OZA-EU-02').
statement(ponesimod, us, watch_for_infection_after_stopping, ponesimod_us_label, "infections",
    'PON-US-01').
statement(ofatumumab, us, infections_during_and_after, kesimpta_us_label, "5.1 Infections",
    'KUS-04').
statement(ofatumumab, us, missed_dose_as_soon_as_possible, kesimpta_us_label, "2.2", 'KUS-61').
statement(ocrelizumab, us, missed_dose_then_six_months, ocrelizumab_us_label, "2", 'OCR-US-08').
