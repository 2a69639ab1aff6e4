% How the topics of statements, and the documents behind them, are written in answers.

display(delay_in_active_infection, "delay the dose in any active infection until it has resolved").
display(withhold_and_treat_infection, "in an infection withhold it and treat the infection").
display(not_recommended_in_severe_infection, "not recommended in a severe active infection").
display(delay_in_acute_infection, "delay it in an acute infection until that is controlled").
display(no_start_in_active_infection, "do not start in an active infection").
display(consider_suspending_in_serious_infection, "consider suspending it in a serious infection").
display(consider_suspending_in_zoster_or_opportunistic_infection,
    "consider withholding it in zoster or an opportunistic infection until it has resolved").
display(consider_suspending_with_elimination_in_serious_infection,
    "consider suspending it in a serious infection, with accelerated elimination").
display(contraindicated_in_active_infection, "contraindicated in any current active infection").
display(contraindicated_in_severe_infection,
    "contraindicated in a severe active infection until it has resolved").
display(contraindicated_in_chronic_infection,
    "contraindicated in an active chronic infection such as hepatitis or tuberculosis").
display(contraindicated_in_hepatitis_or_tuberculosis,
    "contraindicated in active hepatitis or tuberculosis").
display(ends_with_opportunistic_or_herpes_infection,
    "ended for good by an opportunistic infection or by herpes encephalitis or meningitis").
display(blood_count_before_restart,
    "a blood count of the last six months is needed before a restart").
display(weigh_again_before_restart,
    "weigh benefit and risk again before a restart after a serious infection").
display(titrate_again_after_missed_doses,
    "build the dose up again once four or more daily doses in a row were missed").
display(watch_for_infection_after_stopping, "watch for infections for a time after stopping").
display(infections_during_and_after, "serious infections can occur during and after treatment").
display(missed_dose_as_soon_as_possible,
    "a missed dose is given as soon as possible, later ones at the usual interval").
display(missed_dose_then_six_months,
    "a missed infusion is given as soon as possible, the next one six months later, and never two \c
        within five months").
display(contraindicated_in_malignancy, "contraindicated in an active malignancy").
display(contraindicated_in_malignancy_but_basal_cell_carcinoma,
    "contraindicated in an active malignancy other than basal cell carcinoma").
display(contraindicated_if_severely_immunocompromised,
    "contraindicated if severely immunocompromised").
display(contraindicated_if_immunocompromised, "contraindicated if immunocompromised").
display(contraindicated_in_marrow_impairment,
    "contraindicated in significant marrow impairment or low blood counts").
display(contraindicated_in_hiv_infection, "contraindicated in HIV infection").
display(contraindicated_with_immunosuppressants,
    "contraindicated together with another immunosuppressant").
display(added_immunosuppression,
    "consider the added immunosuppression when it follows, or is followed by, another \c
        immunosuppressant").
display(contraindicated_after_hypersensitivity,
    "contraindicated after a hypersensitivity reaction to it").
display(contraindicated_after_injection_reaction,
    "contraindicated after a life-threatening reaction to the injection").
display(contraindicated_after_infusion_reaction,
    "contraindicated after a life-threatening reaction to the infusion").
display(contraindicated_in_severe_heart_failure, "contraindicated in severe heart failure").
display(withhold_at_suspected_pml, "withhold it at the first sign that suggests PML, and evaluate").
display(stop_at_confirmed_pml, "discontinue it once PML is confirmed").
display(contraindicated_after_pml, "contraindicated in whoever has or has had PML").
display(contraindicated_after_cryptococcal_meningitis,
    "contraindicated after a cryptococcal meningitis").
display(contraindicated_at_risk_of_opportunistic_infection,
    "contraindicated at an increased risk of opportunistic infections").
display(contraindicated_in_suspected_or_confirmed_pml,
    "contraindicated in suspected or confirmed PML").
display(pml_risk_is_followed,
    "follow the risk of PML by antibodies against the JC virus and repeated MRI").
display(contraception_during_and_after,
    "effective contraception during treatment and for 6 months after the last dose").
display(avoided_in_pregnancy, "avoided in pregnancy unless the benefit outweighs the risk").
display(exposed_infants_without_live_vaccines,
    "infants exposed before birth have no live vaccines until their B cells are back").

display(ocrelizumab_us_label, "the US label of ocrelizumab").
display(ocrelizumab_eu_label, "the EU label of ocrelizumab").
display(ublituximab_us_label, "the US label of ublituximab").
display(ublituximab_eu_label, "the EU label of ublituximab").
display(rituximab_us_label, "the US label of rituximab").
display(rituximab_eu_label, "the EU label of rituximab").
display(natalizumab_us_label, "the US label of natalizumab").
display(natalizumab_eu_label, "the EU label of natalizumab").
display(fingolimod_us_label, "the US label of fingolimod").
display(fingolimod_eu_label, "the EU label of fingolimod").
display(siponimod_us_label, "the US label of siponimod").
display(siponimod_eu_label, "the EU label of siponimod").
display(ozanimod_us_label, "the US label of ozanimod").
display(ozanimod_eu_label, "the EU label of ozanimod").
display(ponesimod_us_label, "the US label of ponesimod").
display(ponesimod_eu_label, "the EU label of ponesimod").
display(cladribine_us_label, "the US label of cladribine").
display(cladribine_eu_label, "the EU label of cladribine").
display(alemtuzumab_us_label, "the US label of alemtuzumab").
display(dimethyl_fumarate_us_label, "the US label of dimethyl fumarate").
display(dimethyl_fumarate_eu_label, "the EU label of dimethyl fumarate").
display(teriflunomide_us_label, "the US label of teriflunomide").
display(teriflunomide_eu_label, "the EU label of teriflunomide").
display(kesimpta_eu_leaflet, "the EU leaflet of Kesimpta").
display(bonspri_mims, "an abridged label of ofatumumab").
display(kesimpta_contraindication_article, "an article that quotes the US label").
display(natalizumab_mims, "an abridged label of natalizumab (EU text)").
display(siponimod_uk_information, "the UK information on siponimod").
display(cladribine_screening_table, "a journal table on cladribine").
display(alemtuzumab_eu_practice, "European practice with alemtuzumab").
display(ecco_2014, "the bowel disease consensus of 2014").
display(ecco_scope_review, "a review of the scope of the bowel disease guideline").
display(ecco_2021, "the bowel disease guideline of 2021").
display(hepatitis_b_guideline, "the liver guideline on hepatitis B").
display(hepatitis_b_in_ms_studies, "studies on hepatitis B in multiple sclerosis").
display(febrile_neutropenia_definitions, "definitions of febrile neutropenia").
display(immunoglobulin_replacement_article, "an article on immunoglobulin replacement").
display(eular_pneumocystis, "the rheumatology advice on Pneumocystis").
display(rituximab_pneumocystis_cohort, "a cohort on rituximab and Pneumocystis").
display(kesimpta_patient_safety, "the safety information for patients").
display(pdr_ofatumumab, "a drug summary of ofatumumab").
display(serious_infection_review, "a review on serious infection").

display(infection_after_stopping, "infections after stopping").
display(any_active_infection, "any active infection").
display(serious_infection, "a serious infection").
display(acute_infection, "an acute infection").
display(chronic_active_infection, "a chronic infection that is active").
display(hepatitis_or_tuberculosis, "hepatitis or tuberculosis").
display(zoster_or_opportunistic_infection, "zoster or an opportunistic infection").
display(hiv_disease, "HIV infection").
display(herpes_of_the_brain, "herpes of the brain").
display(tuberculosis, "tuberculosis").
display(hepatitis_c, "hepatitis C").
display(weakened_immunity, "a weakened immune system").
display(marrow_impairment, "marrow impairment or low blood counts").
display(other_immunosuppressants, "other immunosuppressants").
display(reaction_to_the_drug, "a reaction to the drug").
display(heart_failure, "heart failure").
display(cryptococcal_meningitis, "cryptococcal meningitis").
display(hypersensitivity, "hypersensitivity, to what not recorded").
display(cancer, "cancer").
display(haematological_cancer, "a cancer of the blood").
display(lymphoma, "lymphoma").
display(leukaemia, "leukaemia").
display(basal_cell_carcinoma, "basal cell carcinoma").
display(severe_immunodeficiency, "severe immunodeficiency").
display(immunodeficiency, "immunodeficiency").
display(immunodeficiency_syndrome, "immunodeficiency syndrome").
display(severe_combined_immunodeficiency, "severe combined immunodeficiency").
display(severely_immunocompromised, "a severely weakened immune system").
display(severe_immunocompromise, "a severely weakened immune system").
display(immunocompromised, "a weakened immune system, degree not recorded").
display(aids, "AIDS").
display(bone_marrow_impairment, "impaired bone marrow").
display(bone_marrow_failure, "bone marrow failure").
display(pancytopenia, "pancytopenia").
display(cytopenia, "low blood counts").
display(thrombocytopenia, "low platelets").
display(anaemia, "anaemia").
display(life_threatening_injection_reaction, "a life-threatening reaction to an injection").
display(life_threatening_injection_related_reaction, "a life-threatening reaction to an injection").
display(life_threatening_infusion_reaction, "a life-threatening reaction to an infusion").
display(life_threatening_administration_reaction,
    "a life-threatening reaction to the administration").
display(severe_heart_failure, "severe heart failure").
display(pregnant, "pregnancy").
display(herpes_encephalitis, "herpes encephalitis").
display(herpes_meningitis, "herpes meningitis").
display(confirmed_pml, "confirmed PML").
display(pml_on_record, "PML on record").
display(suspected_pml, "suspected PML").
display(dosing_schedule, "when the next doses come").
display(re_titration, "building the dose up again").
display(benefit_and_risk, "benefit and risk").
display(blood_count, "a blood count of the last six months").
display(pml_risk, "the risk of PML").
display(fingolimod_watch_days, "the time to watch after fingolimod").
display(ozanimod_watch_days, "the time to watch after ozanimod").
display(ponesimod_watch_days, "the time to watch after ponesimod").
display(blood_count_days, "the time for which a blood count counts").
display(siponimod_missed_doses, "the number of missed doses of siponimod").
display(opportunistic_infection, "an opportunistic infection").
display(holding_in_fungal_infection, "holding in an invasive fungal infection").

display(own_label, "the drug's own label in force").
display(label_elsewhere, "the drug's own label of another region").
display(by_class, "the label of another drug of the group").

display(label_text, "the label of the drug").
