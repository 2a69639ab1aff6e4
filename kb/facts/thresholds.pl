% Every number a rule compares with, each with the document and the claim it comes from.

% SEED-13: at least 1 to 2 weeks after antibiotics. Both ends are kept; the label has no wait.
interval(minimum_wait_after_antibiotics, 7, seed_article, 'SEED-13').
interval(conservative_wait_after_antibiotics, 14, seed_article, 'SEED-13').

% KUS-50: reactions within 24 hours; records know days only, so the day of the dose or the next one.
interval(injection_reaction_window, 1, kesimpta_us_label, 'KUS-50').

% PJP-01: 20 mg prednisone a day or more for at least 4 weeks.
interval(long_steroid_course, 28, pjp_review, 'PJP-01').

% No source says how long a steroid course counts after its end; 4 weeks are a convention of this
% knowledge base.
interval(recent_steroid_course, 28, project_conventions, 'PJP-01').

% KUS-30, KUS-31; the EU label has the same intervals (KEU-06).
vaccine_interval(live, 28, kesimpta_us_label, 'KUS-30').
vaccine_interval(inactivated, 14, kesimpta_us_label, 'KUS-31').

threshold(fever_limit, 38.0, 'Cel', fever_convention, 'THR-05').
threshold(high_steroid_dose, 20, 'mg/d', pjp_review, 'PJP-01').

% HYPO-01: studies differ (6 to 7 g/L), without consensus. The laboratory's own range comes first.
threshold(low_igg_limit, 7, 'g/L', igg_studies, 'HYPO-01').
threshold(severe_low_igg_limit, 4, 'g/L', igg_studies, 'HYPO-01').

% THR-01: the upper end of grade 2, where the count falls below the usual lower limit.
threshold(neutrophil_limit, 1.5, '10*9/L', ctcae, 'THR-01').

% Laboratories differ; these are defaults where the record has no reference range of its own.
normal_up_to(crp, 5.0, 'mg/L', crp_catalogue, 'THR-03').
normal_up_to(wbc, 11.0, '10*9/L', laboratory_ranges, 'THR-04').

normal_below(procalcitonin, 0.1, 'ng/mL', laboratory_ranges, 'THR-04').
normal_below(esr, 20, 'mm/h', laboratory_ranges, 'THR-04').

% A definition for urinary infections only, not verified; the label sets none.
% Six months are taken as 183 days.
recurrence_definition(six_months, 183, 2, recurrent_uti_guideline, 'THR-06').
recurrence_definition(twelve_months, 365, 3, recurrent_uti_guideline, 'THR-06').
