% Every number that a rule compares with, each with its unit, the document and the claim it comes
% from, and the day since when it is meant. `whyhold ask --set NAME=VALUE` replaces one for a run.

% SEED-13: at least 1 to 2 weeks after antibiotics. Both ends are kept; the label has no wait.
count_parameter(post_antibiotic_minimum_days, 7, d, seed_article, 'SEED-13', '2025-10-27').
count_parameter(post_antibiotic_conservative_days, 14, d, seed_article, 'SEED-13', '2025-10-27').
% No source says how long an infection that has resolved counts as recent before the next dose; two
% weeks are a convention of this knowledge base.
count_parameter(recently_resolved_days, 14, d, project_conventions, 'SEED-13', '2026-11-22').
% KUS-50: reactions within 24 hours; records know days only, so the day of the dose or the next one.
count_parameter(injection_reaction_days, 1, d, kesimpta_us_label, 'KUS-50', '2025-08-18').
% PJP-01: 20 mg prednisone a day or more for at least 4 weeks.
count_parameter(long_steroid_days, 28, d, pjp_review, 'PJP-01', '2021-01-01').

limit_parameter(high_steroid_dose, 20, 'mg/d', pjp_review, 'PJP-01', '2021-01-01').

% No source says how long a steroid course counts after its end; 4 weeks are a convention of this
% knowledge base.
count_parameter(recent_steroid_days, 28, d, project_conventions, 'PJP-01', '2026-11-22').
% A definition for urinary infections only, not verified; the label sets none.
% Six months are taken as 183 days.
count_parameter(recurrence_short_days, 183, d, recurrent_uti_guideline, 'THR-06', '2026-11-22').
count_parameter(recurrence_short_episodes, 2, '{episodes}', recurrent_uti_guideline, 'THR-06',
    '2026-11-22').
count_parameter(recurrence_long_days, 365, d, recurrent_uti_guideline, 'THR-06', '2026-11-22').
count_parameter(recurrence_long_episodes, 3, '{episodes}', recurrent_uti_guideline, 'THR-06',
    '2026-11-22').

limit_parameter(fever_limit, 38.0, 'Cel', fever_convention, 'THR-05', '2026-11-22').
% HYPO-01: studies differ (6 to 7 g/L), without consensus. The laboratory's own range comes first.
limit_parameter(igg_low_limit, 7, 'g/L', igg_studies, 'HYPO-01', '2023-01-01').
limit_parameter(igg_severe_limit, 4, 'g/L', igg_studies, 'HYPO-01', '2023-01-01').
% KUS-43: in trials of ofatumumab a low IgM was counted below this.
limit_parameter(igm_trial_limit, 0.34, 'g/L', bonspri_mims, 'KUS-43', '2025-08-18').
% THR-01: the upper end of grade 2, where the count falls below the usual lower limit.
limit_parameter(anc_limit, 1.5, '10*9/L', ctcae, 'THR-01', '2017-01-01').
% THR-02, not verified: a count below this together with a temperature above that.
limit_parameter(febrile_neutropenia_anc, 1.0, '10*9/L', febrile_neutropenia_definitions, 'THR-02',
    '2017-01-01').
limit_parameter(febrile_neutropenia_temperature, 38.3, 'Cel', febrile_neutropenia_definitions,
    'THR-02', '2017-01-01').
% Laboratories differ; these are defaults where the record has no reference range of its own.
limit_parameter(crp_limit, 5.0, 'mg/L', crp_catalogue, 'THR-03', '2026-11-22').
limit_parameter(wbc_limit, 11.0, '10*9/L', laboratory_ranges, 'THR-04', '2026-11-22').
limit_parameter(procalcitonin_limit, 0.1, 'ng/mL', laboratory_ranges, 'THR-04', '2026-11-22').
limit_parameter(esr_limit, 20, 'mm/h', laboratory_ranges, 'THR-04', '2026-11-22').

normal_up_to(crp, crp_limit).
normal_up_to(wbc, wbc_limit).

normal_below(procalcitonin, procalcitonin_limit).
normal_below(esr, esr_limit).

recurrence_definition(six_months, recurrence_short_days, recurrence_short_episodes).
recurrence_definition(twelve_months, recurrence_long_days, recurrence_long_episodes).

article_wait(article_minimum, post_antibiotic_minimum_days).
article_wait(article_conservative, post_antibiotic_conservative_days).
