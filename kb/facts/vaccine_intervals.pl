% Which vaccines are finished how long before the first dose, and when live vaccines are avoided.
% The days themselves are parameters (parameters/screening.pl), with their documents and claims.

vaccine_kind(live).
vaccine_kind(inactivated).

varicella_vaccine(varicella).
varicella_vaccine(varicella_vaccine).
varicella_vaccine(varicella_zoster).
varicella_vaccine(vzv).
varicella_vaccine(vzv_vaccine).
varicella_vaccine(chickenpox).
varicella_vaccine(varivax).

% `if_possible`: the document says whenever possible.
vaccine_interval(ofatumumab, us, live, always, ofatumumab_us_live_vaccine_days, "2.1, 5.1").
vaccine_interval(ofatumumab, us, inactivated, if_possible, ofatumumab_us_inactivated_vaccine_days,
    "2.1, 5.1").
vaccine_interval(ofatumumab, eu, live, always, ofatumumab_eu_live_vaccine_days, "4.4").
vaccine_interval(ofatumumab, eu, inactivated, if_possible, ofatumumab_eu_inactivated_vaccine_days,
    "4.4").
vaccine_interval(ocrelizumab, us, live, always, ocrelizumab_us_live_vaccine_days, "2.1").
vaccine_interval(ocrelizumab, us, inactivated, if_possible, ocrelizumab_us_inactivated_vaccine_days,
    "2.1").
vaccine_interval(ocrelizumab, eu, live, always, ocrelizumab_eu_vaccine_days, "leaflet").
vaccine_interval(ocrelizumab, eu, inactivated, always, ocrelizumab_eu_vaccine_days, "leaflet").
vaccine_interval(ublituximab, us, live, always, ublituximab_us_live_vaccine_days, "2.1").
vaccine_interval(ublituximab, us, inactivated, always, ublituximab_us_inactivated_vaccine_days,
    "2.1").
vaccine_interval(alemtuzumab, us, live, always, alemtuzumab_us_vaccine_days, "vaccination").
vaccine_interval(alemtuzumab, us, inactivated, always, alemtuzumab_us_vaccine_days, "vaccination").
% CLA-EU-01 says 4 to 6 weeks: the longer time counts.
vaccine_interval(cladribine, eu, live, always, cladribine_eu_live_vaccine_days, "leaflet").
vaccine_interval(fingolimod, eu, varicella, always, fingolimod_eu_varicella_vaccine_days,
    "leaflet").
vaccine_interval(ponesimod, eu, varicella, always, ponesimod_eu_varicella_vaccine_days, "leaflet").

statement_topic(avoid_live_vaccine).
statement_topic(pause_for_live_vaccine).

statement(ofatumumab, us, avoid_live_vaccine, kesimpta_us_label, "2.1, 5.1", 'KUS-32').
statement(ofatumumab, eu, avoid_live_vaccine, kesimpta_eu_smpc, "4.4", 'KEU-06').
statement(ocrelizumab, eu, avoid_live_vaccine, ocrelizumab_eu_label, "leaflet", 'OCR-EU-02').
statement(fingolimod, us, avoid_live_vaccine, fingolimod_us_label, "7", 'FTY-US-03').
statement(siponimod, eu, avoid_live_vaccine, siponimod_eu_label, "leaflet", 'SIP-EU-03').
statement(ozanimod, eu, avoid_live_vaccine, ozanimod_eu_label, "leaflet", 'OZA-EU-02').
statement(ponesimod, us, avoid_live_vaccine, ponesimod_us_label, "vaccination", 'PON-US-02').
statement(ponesimod, us, pause_for_live_vaccine, ponesimod_us_label, "vaccination", 'PON-US-02').

% Until when after the drug was last taken: days, the return of B cells, or no longer than it.
live_vaccine_span(kesimpta_us_label, b_cell_repletion).
live_vaccine_span(kesimpta_eu_smpc, b_cell_repletion).
live_vaccine_span(ocrelizumab_eu_label, end_of_treatment).
live_vaccine_span(fingolimod_us_label, fingolimod_us_live_vaccine_after_days).
live_vaccine_span(siponimod_eu_label, siponimod_eu_live_vaccine_after_days).
live_vaccine_span(ozanimod_eu_label, ozanimod_eu_live_vaccine_after_days).
live_vaccine_span(ponesimod_us_label, ponesimod_us_pause_before_live_vaccine_days).

% A record does not show when B cells are back, and a hold is no end of treatment.
span_reaches(b_cell_repletion, on_hold).
span_reaches(b_cell_repletion, stopped).
span_reaches(end_of_treatment, on_hold).

off_drug(on_hold).
off_drug(stopped).

pause_action(candidate, withhold).
pause_action(on_therapy, withhold).
pause_action(on_hold, keep_holding).
