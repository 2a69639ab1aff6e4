% Days and limits around vaccines, lymphocytes and hepatitis B. A month is taken as 30 days where
% the fact behind it does so; otherwise months are the longest that they can be.

% Days between a vaccine and the first dose.
count_parameter(ofatumumab_us_live_vaccine_days, 28, d, kesimpta_us_label, 'KUS-30', '2025-08-18').
count_parameter(ofatumumab_us_inactivated_vaccine_days, 14, d, kesimpta_us_label, 'KUS-31',
    '2025-08-18').
count_parameter(ofatumumab_eu_live_vaccine_days, 28, d, kesimpta_eu_smpc, 'KEU-06', '2021-01-01').
count_parameter(ofatumumab_eu_inactivated_vaccine_days, 14, d, kesimpta_eu_smpc, 'KEU-06',
    '2021-01-01').
count_parameter(ocrelizumab_us_live_vaccine_days, 28, d, ocrelizumab_us_label, 'OCR-US-05',
    '2026-11-22').
count_parameter(ocrelizumab_us_inactivated_vaccine_days, 14, d, ocrelizumab_us_label, 'OCR-US-05',
    '2026-11-22').
count_parameter(ocrelizumab_eu_vaccine_days, 42, d, ocrelizumab_eu_label, 'OCR-EU-02',
    '2026-11-22').
count_parameter(ublituximab_us_live_vaccine_days, 28, d, ublituximab_us_label, 'UBL-US-03',
    '2025-01-01').
count_parameter(ublituximab_us_inactivated_vaccine_days, 14, d, ublituximab_us_label, 'UBL-US-03',
    '2025-01-01').
count_parameter(alemtuzumab_us_vaccine_days, 42, d, alemtuzumab_us_label, 'ALE-US-02',
    '2026-11-22').
count_parameter(cladribine_eu_live_vaccine_days, 42, d, cladribine_eu_label, 'CLA-EU-01',
    '2026-11-22').
count_parameter(fingolimod_eu_varicella_vaccine_days, 30, d, fingolimod_eu_label, 'FTY-EU-02',
    '2026-11-22').
count_parameter(ponesimod_eu_varicella_vaccine_days, 30, d, ponesimod_eu_label, 'PON-EU-01',
    '2026-11-22').

% Days after the drug in which a live vaccine is too soon (two months: 62 days, three months: 92).
count_parameter(fingolimod_us_live_vaccine_after_days, 62, d, fingolimod_us_label, 'FTY-US-03',
    '2026-11-22').
count_parameter(siponimod_eu_live_vaccine_after_days, 28, d, siponimod_eu_label, 'SIP-EU-03',
    '2026-11-22').
count_parameter(ozanimod_eu_live_vaccine_after_days, 92, d, ozanimod_eu_label, 'OZA-EU-02',
    '2026-11-22').
% PON-US-02: a pause from 1 to 2 weeks before a planned live vaccine (the longer counts) until 4
% weeks after it.
count_parameter(ponesimod_us_pause_before_live_vaccine_days, 14, d, ponesimod_us_label, 'PON-US-02',
    '2026-11-22').
count_parameter(ponesimod_us_pause_after_live_vaccine_days, 28, d, ponesimod_us_label, 'PON-US-02',
    '2026-11-22').
% No document says for how long a live vaccine during treatment matters; the 4 weeks between such a
% vaccine and a first dose are used.
count_parameter(live_vaccine_watch_days, 28, d, project_conventions, 'KUS-30', '2026-11-22').

% Courses of cladribine are yearly; from half a year after the start the next is taken as the
% second.
count_parameter(second_course_from_days, 183, d, project_conventions, 'CLA-US-03', '2026-11-22').

limit_parameter(cladribine_hold_lymphocytes, 0.2, '10*9/L', cladribine_us_label, 'CLA-US-02',
    '2026-11-22').
limit_parameter(cladribine_second_course_lymphocytes, 0.8, '10*9/L', cladribine_us_label,
    'CLA-US-02', '2026-11-22').
limit_parameter(dimethyl_fumarate_lymphocytes, 0.5, '10*9/L', dimethyl_fumarate_us_label,
    'DMF-US-03', '2026-11-22').

% More than 6 months, taken as 181 days: the fewest that six calendar months can have.
count_parameter(dimethyl_fumarate_low_lymphocyte_days, 181, d, dimethyl_fumarate_us_label,
    'DMF-US-03', '2026-11-22').

% HBV-02: at least 12 months after B-cell-depleting therapy.
count_parameter(hbv_prophylaxis_after_days, 366, d, hepatitis_b_guideline, 'HBV-02', '2018-01-01').

% No document has a number for marked lymphopenia in general; borrowed from the US label of dimethyl fumarate.
limit_parameter(lymphopenia_limit, 0.5, '10*9/L', project_conventions, 'DMF-US-03', '2026-11-23').
