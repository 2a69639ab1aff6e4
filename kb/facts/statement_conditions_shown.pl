% Which diagnoses on record are what a contraindication speaks of. Short closed lists; a
% malignancy or weakness of the immune system under another name is not seen.

shows(malignancy, contraindicated_in_malignancy).
shows(malignancy, contraindicated_in_malignancy_but_basal_cell_carcinoma).
shows(cancer, contraindicated_in_malignancy).
shows(cancer, contraindicated_in_malignancy_but_basal_cell_carcinoma).
shows(haematological_cancer, contraindicated_in_malignancy).
shows(haematological_cancer, contraindicated_in_malignancy_but_basal_cell_carcinoma).
shows(lymphoma, contraindicated_in_malignancy).
shows(lymphoma, contraindicated_in_malignancy_but_basal_cell_carcinoma).
shows(leukaemia, contraindicated_in_malignancy).
shows(leukaemia, contraindicated_in_malignancy_but_basal_cell_carcinoma).
shows(basal_cell_carcinoma, contraindicated_in_malignancy).
shows(severe_immunodeficiency, contraindicated_if_severely_immunocompromised).
shows(severe_immunodeficiency, contraindicated_if_immunocompromised).
shows(immunodeficiency, contraindicated_if_severely_immunocompromised).
shows(immunodeficiency, contraindicated_if_immunocompromised).
shows(immunodeficiency_syndrome, contraindicated_if_severely_immunocompromised).
shows(immunodeficiency_syndrome, contraindicated_if_immunocompromised).
shows(severe_combined_immunodeficiency, contraindicated_if_severely_immunocompromised).
shows(severe_combined_immunodeficiency, contraindicated_if_immunocompromised).
shows(severely_immunocompromised, contraindicated_if_severely_immunocompromised).
shows(severely_immunocompromised, contraindicated_if_immunocompromised).
shows(severe_immunocompromise, contraindicated_if_severely_immunocompromised).
shows(severe_immunocompromise, contraindicated_if_immunocompromised).
shows(aids, contraindicated_if_severely_immunocompromised).
shows(aids, contraindicated_if_immunocompromised).
shows(immunocompromised, contraindicated_if_immunocompromised).
shows(bone_marrow_impairment, contraindicated_in_marrow_impairment).
shows(bone_marrow_failure, contraindicated_in_marrow_impairment).
shows(pancytopenia, contraindicated_in_marrow_impairment).
shows(hiv, contraindicated_in_hiv_infection).
shows(hiv_infection, contraindicated_in_hiv_infection).
shows(aids, contraindicated_in_hiv_infection).
shows(life_threatening_injection_reaction, contraindicated_after_injection_reaction).
shows(life_threatening_injection_related_reaction, contraindicated_after_injection_reaction).
shows(life_threatening_infusion_reaction, contraindicated_after_infusion_reaction).
shows(life_threatening_administration_reaction, contraindicated_after_infusion_reaction).
shows(severe_heart_failure, contraindicated_in_severe_heart_failure).
shows(cryptococcal_meningitis, contraindicated_after_cryptococcal_meningitis).
shows(active_tuberculosis, contraindicated_in_chronic_infection).
shows(active_tuberculosis, contraindicated_in_hepatitis_or_tuberculosis).
shows(tuberculosis, contraindicated_in_chronic_infection).
shows(tuberculosis, contraindicated_in_hepatitis_or_tuberculosis).
shows(chronic_hepatitis_c, contraindicated_in_chronic_infection).
shows(chronic_hepatitis_c, contraindicated_in_hepatitis_or_tuberculosis).
shows(hepatitis_c, contraindicated_in_chronic_infection).
shows(hepatitis_c, contraindicated_in_hepatitis_or_tuberculosis).

% What may, but need not, be meant: no document gives a cut-off.
may_show(hiv, contraindicated_if_severely_immunocompromised).
may_show(hiv, contraindicated_if_immunocompromised).
may_show(hiv_infection, contraindicated_if_severely_immunocompromised).
may_show(hiv_infection, contraindicated_if_immunocompromised).
may_show(immunocompromised, contraindicated_if_severely_immunocompromised).
may_show(cytopenia, contraindicated_in_marrow_impairment).
may_show(thrombocytopenia, contraindicated_in_marrow_impairment).
may_show(anaemia, contraindicated_in_marrow_impairment).
may_show(hypersensitivity, contraindicated_after_hypersensitivity).
may_show(heart_failure, contraindicated_in_severe_heart_failure).

% What is not passed over for drugs on which no document here speaks of it.
counts_for_every_drug(contraindicated_in_malignancy_but_basal_cell_carcinoma).
counts_for_every_drug(contraindicated_if_severely_immunocompromised).

% Only the meningitis is meant, and an infection of this name may have been one.
infection_may_show(cryptococcosis, contraindicated_after_cryptococcal_meningitis).

marker_shows(hiv, contraindicated_in_hiv_infection).

pml_shows(confirmed_pml, contraindicated_after_pml).
pml_shows(pml_on_record, contraindicated_after_pml).
pml_shows(confirmed_pml, contraindicated_in_suspected_or_confirmed_pml).
pml_shows(suspected_pml, contraindicated_in_suspected_or_confirmed_pml).

hypersensitivity_to(hypersensitivity_to_kesimpta, kesimpta).
hypersensitivity_to(hypersensitivity_to_ofatumumab, ofatumumab).
hypersensitivity_to(hypersensitivity_to_ocrelizumab, ocrelizumab).
hypersensitivity_to(hypersensitivity_to_ocrevus, ocrevus).
hypersensitivity_to(hypersensitivity_to_ublituximab, ublituximab).
hypersensitivity_to(hypersensitivity_to_briumvi, briumvi).
hypersensitivity_to(hypersensitivity_to_rituximab, rituximab).
hypersensitivity_to(hypersensitivity_to_rituxan, rituxan).
hypersensitivity_to(hypersensitivity_to_mabthera, mabthera).
hypersensitivity_to(hypersensitivity_to_truxima, truxima).
hypersensitivity_to(hypersensitivity_to_natalizumab, natalizumab).
hypersensitivity_to(hypersensitivity_to_tysabri, tysabri).
hypersensitivity_to(hypersensitivity_to_fingolimod, fingolimod).
hypersensitivity_to(hypersensitivity_to_gilenya, gilenya).
hypersensitivity_to(hypersensitivity_to_siponimod, siponimod).
hypersensitivity_to(hypersensitivity_to_mayzent, mayzent).
hypersensitivity_to(hypersensitivity_to_ozanimod, ozanimod).
hypersensitivity_to(hypersensitivity_to_zeposia, zeposia).
hypersensitivity_to(hypersensitivity_to_ponesimod, ponesimod).
hypersensitivity_to(hypersensitivity_to_ponvory, ponvory).
hypersensitivity_to(hypersensitivity_to_cladribine, cladribine).
hypersensitivity_to(hypersensitivity_to_mavenclad, mavenclad).
hypersensitivity_to(hypersensitivity_to_alemtuzumab, alemtuzumab).
hypersensitivity_to(hypersensitivity_to_lemtrada, lemtrada).
hypersensitivity_to(hypersensitivity_to_dimethyl_fumarate, dimethyl_fumarate).
hypersensitivity_to(hypersensitivity_to_tecfidera, tecfidera).
hypersensitivity_to(hypersensitivity_to_diroximel_fumarate, diroximel_fumarate).
hypersensitivity_to(hypersensitivity_to_vumerity, vumerity).
hypersensitivity_to(hypersensitivity_to_teriflunomide, teriflunomide).
hypersensitivity_to(hypersensitivity_to_aubagio, aubagio).

pregnancy_topic(contraception_during_and_after).
pregnancy_topic(avoided_in_pregnancy).
pregnancy_topic(exposed_infants_without_live_vaccines).

pregnancy_condition(pregnancy).
pregnancy_condition(pregnant).

% Herpes of the brain or its lining as a diagnosis.
ends_natalizumab(herpes_simplex_encephalitis).
ends_natalizumab(herpes_encephalitis).
ends_natalizumab(herpes_meningitis).

watch_after_stop(fingolimod, fingolimod_watch_days).
watch_after_stop(ozanimod, ozanimod_watch_days).
watch_after_stop(ponesimod, ponesimod_watch_days).

part_of_blood_count(wbc).
part_of_blood_count(anc).
part_of_blood_count(alc).
part_of_blood_count(lymphocytes).

missed_dose_topic(missed_dose_as_soon_as_possible).
missed_dose_topic(missed_dose_then_six_months).
