% No source says how far apart a hold and its reason may lie. The longer wait of the article after
% antibiotics (SEED-13) is taken: a dose that falls into it may have been left out for it.
count_parameter(hold_reason_days, 14, d, project_conventions, 'SEED-13', '2026-11-30').

display(hold_reason_days, "the time by which a hold may follow its reason").

low_count_reason(alc).
low_count_reason(lymphopenia).
low_count_reason(neutropenia).

display(start_of_treatment, "when treatment began").
