% Numbers of single labels, each with its unit, document and claim.

% FTY-US-01: a blood count within 6 months before a restart. Six months are taken as 183 days.
count_parameter(blood_count_days, 183, d, fingolimod_us_label, 'FTY-US-01', '2026-11-22').
% SIP-EU-02: 4 or more daily doses in a row.
count_parameter(siponimod_missed_doses, 4, d, siponimod_uk_information, 'SIP-EU-02', '2026-11-22').
% Two months, three months, and one to two weeks: the longer end, months as 31 days.
count_parameter(fingolimod_watch_days, 62, d, fingolimod_eu_label, 'FTY-EU-03', '2026-11-22').
count_parameter(ozanimod_watch_days, 93, d, ozanimod_eu_label, 'OZA-EU-02', '2026-11-22').
count_parameter(ponesimod_watch_days, 14, d, ponesimod_us_label, 'PON-US-01', '2026-11-22').
