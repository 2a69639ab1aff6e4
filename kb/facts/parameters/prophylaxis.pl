% The numbers of rules about prophylaxis against Pneumocystis, beside those of the other files here.

% PJP-02: above 15 to 30 mg a day for more than 2 to 4 weeks, the lower ends.
limit_parameter(lower_steroid_dose, 15, 'mg/d', eular_pneumocystis, 'PJP-02', '2022-01-01').

count_parameter(shorter_steroid_days, 14, d, eular_pneumocystis, 'PJP-02', '2022-01-01').

% PJP-04: below 200 CD4 cells per microlitre.
limit_parameter(cd4_limit, 200, '/uL', pjp_review, 'PJP-04', '2017-01-23').
