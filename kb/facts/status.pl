% Treatment statuses, what they mean for the next dose, and small closed lists of the record.

region_label(us, kesimpta_us_label).
region_label(eu, kesimpta_eu_smpc).

% Where two rows of one day disagree, the higher stage counts.
status_stage(candidate, 1).
status_stage(on_therapy, 2).
status_stage(on_hold, 3).
status_stage(stopped, 4).

dose_may_come_next(candidate).
dose_may_come_next(on_therapy).

treatment_has_begun(on_therapy).
treatment_has_begun(on_hold).

treatment_is_open(candidate).
treatment_is_open(on_therapy).
treatment_is_open(on_hold).

hbv_must_be_watched(on_therapy).
hbv_must_be_watched(on_hold).
hbv_must_be_watched(stopped).

severity_level(mild).
severity_level(moderate).
severity_level(serious).

sign_state(present).
sign_state(absent).

serology_marker(hbsag).
serology_marker(anti_hbc).
serology_marker(hbv_dna).
serology_marker(anti_hbs).
serology_marker(hiv).
serology_marker(igra).
serology_marker(vzv_igg).

serology_outcome(positive).
serology_outcome(negative).

antimicrobial_kind(antibiotic).
antimicrobial_kind(antiviral).
antimicrobial_kind(antifungal).
antimicrobial_kind(antimycobacterial).
antimicrobial_kind(antiparasitic).

follow_up_outcome(resolution_confirmed).
follow_up_outcome(not_resolved).
