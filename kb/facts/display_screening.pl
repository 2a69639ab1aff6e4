% How topics, tests, vaccines and parameters around screening are written in answers.

display(screen_hepatitis_b, "screen for hepatitis B").
display(test_immunoglobulins, "test immunoglobulins").
display(evaluate_immune_status, "evaluate the immune status").
display(test_liver, "obtain liver tests").
display(screen_tuberculosis, "look for tuberculosis").
display(screen_hiv, "look for HIV").
display(screen_hepatitis_c, "look for hepatitis C").
display(check_varicella_immunity, "check immunity to varicella zoster").
display(vaccinate_against_varicella, "vaccinate against varicella before the first dose").
display(screen_before_each_course, "screen before each yearly course").
display(contraindicated_in_active_hepatitis_b, "not to be used in active hepatitis B").
display(delay_in_active_hepatitis_b, "held back in active infection").
display(no_treatment_in_active_hepatitis_b,
    "patients with active hepatitis B should not be treated").
display(liver_specialist_before_and_during, "a liver specialist before and during treatment").
display(liver_specialist_first,
    "a liver specialist first, then monitoring and management against reactivation").
display(avoid_live_vaccine, "avoid live vaccines").
display(pause_for_live_vaccine, "pause around a live vaccine").
display(hold_with_few_lymphocytes, "hold with very few lymphocytes").
display(lymphocytes_before_second_course, "enough lymphocytes before the second course").
display(consider_interruption_with_few_lymphocytes,
    "consider an interruption with few lymphocytes").
display(preventive_antiviral, "preventive antiviral medicine").
display(preventive_antiviral_with_few_lymphocytes,
    "preventive medicine against herpes with very few lymphocytes").
display(listeria_measures, "measures against Listeria").

display('TAX-resolved_hepatitis_b', "TAX-resolved_hepatitis_b").

display(hcv, "hepatitis C antibodies").
display(lymphocytes, "lymphocyte count").
display('/uL', "/uL").

display(herpes, "herpes").
display(herpes_zoster, "herpes zoster").
display(herpes_simplex, "herpes simplex").
display(zoster, "zoster").
display(varicella_zoster, "varicella zoster").
display(vzv, "varicella zoster").
display(hsv, "herpes simplex").
display(listeria, "Listeria").
display(hbv, "hepatitis B").

display(varicella_vaccine, "varicella vaccine").
display(vzv_vaccine, "varicella vaccine").
display(chickenpox, "chickenpox vaccine").
display(varivax, "Varivax").
display(always, "in any case").
display(if_possible, "whenever possible").
display(b_cell_repletion, "the return of B cells").
display(end_of_treatment, "the end of treatment").
display(prophylaxis_of_hepatitis_b, "preventive medicine against hepatitis B").
display(hepatitis_b_prophylaxis, "preventive medicine against hepatitis B").

display(ofatumumab_us_live_vaccine_days, "the time after a live vaccine (ofatumumab, US)").
display(ofatumumab_us_inactivated_vaccine_days,
    "the time after an inactivated vaccine (ofatumumab, US)").
display(ofatumumab_eu_live_vaccine_days, "the time after a live vaccine (ofatumumab, EU)").
display(ofatumumab_eu_inactivated_vaccine_days,
    "the time after an inactivated vaccine (ofatumumab, EU)").
display(ocrelizumab_us_live_vaccine_days, "the time after a live vaccine (ocrelizumab, US)").
display(ocrelizumab_us_inactivated_vaccine_days,
    "the time after an inactivated vaccine (ocrelizumab, US)").
display(ocrelizumab_eu_vaccine_days, "the time after a vaccine (ocrelizumab, EU)").
display(ublituximab_us_live_vaccine_days, "the time after a live vaccine (ublituximab, US)").
display(ublituximab_us_inactivated_vaccine_days,
    "the time after an inactivated vaccine (ublituximab, US)").
display(alemtuzumab_us_vaccine_days, "the time after a vaccine (alemtuzumab, US)").
display(cladribine_eu_live_vaccine_days, "the time after a live vaccine (cladribine, EU)").
display(fingolimod_eu_varicella_vaccine_days,
    "the time after a varicella vaccine (fingolimod, EU)").
display(ponesimod_eu_varicella_vaccine_days, "the time after a varicella vaccine (ponesimod, EU)").
display(fingolimod_us_live_vaccine_after_days, "the time from fingolimod to a live vaccine (US)").
display(siponimod_eu_live_vaccine_after_days, "the time from siponimod to a live vaccine (EU)").
display(ozanimod_eu_live_vaccine_after_days, "the time from ozanimod to a live vaccine (EU)").
display(ponesimod_us_pause_before_live_vaccine_days,
    "the pause of ponesimod before a live vaccine (US)").
display(ponesimod_us_pause_after_live_vaccine_days,
    "the pause of ponesimod after a live vaccine (US)").
display(live_vaccine_watch_days, "the time for which a live vaccine during treatment matters").
display(second_course_from_days, "the time from which a second course comes next").
display(cladribine_hold_lymphocytes, "the lymphocyte limit at which cladribine is held").
display(cladribine_second_course_lymphocytes,
    "the lymphocyte limit before the second course of cladribine").
display(dimethyl_fumarate_lymphocytes, "the lymphocyte limit of dimethyl fumarate").
display(dimethyl_fumarate_low_lymphocyte_days,
    "the time for which few lymphocytes matter with dimethyl fumarate").
display(hbv_prophylaxis_after_days,
    "the time for which hepatitis B prophylaxis goes on after anti-CD20 drugs").

% Vaccines that records often name.
display(influenza_vaccine, "influenza vaccine").
display(pneumococcal_vaccine, "pneumococcal vaccine").
display(covid_19_vaccine, "COVID-19 vaccine").
display(tetanus_vaccine, "tetanus vaccine").
display(hepatitis_b_vaccine, "hepatitis B vaccine").
display(yellow_fever, "yellow fever").
display(yellow_fever_vaccine, "yellow fever vaccine").
display(bcg, "BCG").
display(lymphopenia, "low lymphocytes").
display(lymphopenia_limit, "the limit of marked lymphopenia").
