% The list of infections, as statements; `taxonomy/6` is the same as a table.

claim('TAX-bacterial_pneumonia', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Bacterial pneumonia is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-bacterial_pneumonia',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-bacterial_pneumonia').

claim('TAX-acute_cystitis_uti', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Acute cystitis UTI is bacterial, usually mild_localised, usual treatment antibacterial.").

claim_source('TAX-acute_cystitis_uti',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-acute_cystitis_uti',
    "MS neurogenic bladder: asymptomatic bacteriuria is NOT an active infection").

not_verified('TAX-acute_cystitis_uti').

claim('TAX-acute_pyelonephritis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Acute pyelonephritis is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-acute_pyelonephritis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-acute_pyelonephritis').

claim('TAX-cellulitis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Cellulitis is bacterial, usually moderate, usual treatment antibacterial.").

claim_source('TAX-cellulitis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-cellulitis').

claim('TAX-sepsis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Sepsis is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-sepsis', "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-sepsis').

claim('TAX-streptococcal_pharyngitis', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Streptococcal pharyngitis is bacterial, usually mild_localised, usual treatment \c
        antibacterial.").

claim_source('TAX-streptococcal_pharyngitis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-streptococcal_pharyngitis').

claim('TAX-acute_bacterial_sinusitis', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Acute bacterial sinusitis is bacterial, usually mild_localised, usual treatment \c
        antibacterial.").

claim_source('TAX-acute_bacterial_sinusitis',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-acute_bacterial_sinusitis', "many cases are viral and untreated").

not_verified('TAX-acute_bacterial_sinusitis').

claim('TAX-dental_abscess', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Dental abscess is bacterial, usually mild_localised, usual treatment antibacterial.").

claim_source('TAX-dental_abscess',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-dental_abscess', "drainage is primary").

not_verified('TAX-dental_abscess').

claim('TAX-clostridioides_difficile_infection', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Clostridioides difficile infection is bacterial, usually moderate, usual treatment \c
        antibacterial.").

claim_source('TAX-clostridioides_difficile_infection',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-clostridioides_difficile_infection', "fidaxomicin/vancomycin").

not_verified('TAX-clostridioides_difficile_infection').

claim('TAX-osteomyelitis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Osteomyelitis is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-osteomyelitis',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-osteomyelitis', "weeks of therapy").

not_verified('TAX-osteomyelitis').

claim('TAX-infective_endocarditis', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Infective endocarditis is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-infective_endocarditis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-infective_endocarditis').

claim('TAX-bacterial_meningitis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Bacterial meningitis is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-bacterial_meningitis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-bacterial_meningitis').

claim('TAX-legionnaires_disease', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Legionnaires' disease is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-legionnaires_disease',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-legionnaires_disease', "seed groups it as opportunistic").

not_verified('TAX-legionnaires_disease').

claim('TAX-salmonella_infection_non-typhoidal', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Salmonella infection (non-typhoidal) is bacterial, usually moderate, usual treatment \c
        antibacterial.").

claim_source('TAX-salmonella_infection_non-typhoidal',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-salmonella_infection_non-typhoidal',
    "enteritis usually needs no antibiotic in healthy hosts; treat when immunosuppressed").

not_verified('TAX-salmonella_infection_non-typhoidal').

claim('TAX-listeriosis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Listeriosis is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-listeriosis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-listeriosis').

claim('TAX-nocardiosis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Nocardiosis is bacterial, usually serious, usual treatment antibacterial.").

claim_source('TAX-nocardiosis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-nocardiosis').

claim('TAX-active_tuberculosis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Active tuberculosis is mycobacterial, usually serious, usual treatment antimycobacterial.").

claim_source('TAX-active_tuberculosis',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-active_tuberculosis', "months of therapy; ID decides").

not_verified('TAX-active_tuberculosis').

claim('TAX-latent_tuberculosis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Latent tuberculosis is mycobacterial, usually latent, usual treatment antimycobacterial.").

claim_source('TAX-latent_tuberculosis',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-latent_tuberculosis', "NOT an active infection; Kesimpta label has no TB rule").

not_verified('TAX-latent_tuberculosis').

claim('TAX-nontuberculous_mycobacterial_lung_disease', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Nontuberculous mycobacterial lung disease is mycobacterial, usually chronic, usual treatment \c
        antimycobacterial.").

claim_source('TAX-nontuberculous_mycobacterial_lung_disease',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-nontuberculous_mycobacterial_lung_disease',
    "typical \"cannot be completely eradicated\"").

not_verified('TAX-nontuberculous_mycobacterial_lung_disease').

claim('TAX-upper_respiratory_viral_infection', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Upper respiratory viral infection is viral, usually mild_localised, usual treatment none.").

claim_source('TAX-upper_respiratory_viral_infection',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-upper_respiratory_viral_infection').

claim('TAX-influenza', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Influenza is viral, usually moderate_systemic, usual treatment antiviral.").

claim_source('TAX-influenza',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-influenza').

claim('TAX-covid-19', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "COVID-19 is viral, usually moderate_systemic, usual treatment antiviral.").

claim_source('TAX-covid-19',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-covid-19', "prolonged shedding possible on anti-CD20").

not_verified('TAX-covid-19').

claim('TAX-viral_gastroenteritis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Viral gastroenteritis is viral, usually mild_systemic, usual treatment none.").

claim_source('TAX-viral_gastroenteritis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-viral_gastroenteritis').

claim('TAX-herpes_labialis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Herpes labialis is viral, usually mild_localised, usual treatment antiviral.").

claim_source('TAX-herpes_labialis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-herpes_labialis').

claim('TAX-herpes_zoster_localised', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Herpes zoster localised is viral, usually moderate, usual treatment antiviral.").

claim_source('TAX-herpes_zoster_localised',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-herpes_zoster_localised').

claim('TAX-disseminated_zoster', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Disseminated zoster is viral, usually serious, usual treatment antiviral.").

claim_source('TAX-disseminated_zoster',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-disseminated_zoster').

claim('TAX-varicella', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Varicella is viral, usually serious, usual treatment antiviral.").

claim_source('TAX-varicella',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-varicella').

claim('TAX-herpes_simplex_encephalitis', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Herpes simplex encephalitis is viral, usually serious, usual treatment antiviral.").

claim_source('TAX-herpes_simplex_encephalitis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-herpes_simplex_encephalitis').

claim('TAX-cytomegalovirus_disease', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Cytomegalovirus disease is viral, usually serious, usual treatment antiviral.").

claim_source('TAX-cytomegalovirus_disease',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-cytomegalovirus_disease').

claim('TAX-progressive_multifocal_leukoencephalopathy', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Progressive multifocal leukoencephalopathy is viral, usually serious, usual treatment none \c
        (no specific antiviral).").

claim_source('TAX-progressive_multifocal_leukoencephalopathy',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-progressive_multifocal_leukoencephalopathy').

claim('TAX-active_hepatitis_b', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Active hepatitis B is viral, usually serious, usual treatment antiviral.").

claim_source('TAX-active_hepatitis_b',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-active_hepatitis_b').

claim('TAX-resolved_hepatitis_b', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Resolved hepatitis B is viral, usually latent, usual treatment antiviral.").

claim_source('TAX-resolved_hepatitis_b',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-resolved_hepatitis_b').

claim('TAX-chronic_hepatitis_c', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Chronic hepatitis C is viral, usually chronic, usual treatment antiviral.").

claim_source('TAX-chronic_hepatitis_c',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-chronic_hepatitis_c', "curable with DAA").

not_verified('TAX-chronic_hepatitis_c').

claim('TAX-hiv_infection', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "HIV infection is viral, usually chronic, usual treatment antiretroviral.").

claim_source('TAX-hiv_infection',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-hiv_infection',
    "cladribine/alemtuzumab contraindicated; Kesimpta EU severe immunocompromise").

not_verified('TAX-hiv_infection').

claim('TAX-invasive_pulmonary_aspergillosis', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Invasive pulmonary aspergillosis is fungal, usually serious, usual treatment antifungal.").

claim_source('TAX-invasive_pulmonary_aspergillosis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-invasive_pulmonary_aspergillosis').

claim('TAX-candidemia', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Candidemia is fungal, usually serious, usual treatment antifungal.").

claim_source('TAX-candidemia',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-candidemia').

claim('TAX-cryptococcosis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Cryptococcosis is fungal, usually serious, usual treatment antifungal.").

claim_source('TAX-cryptococcosis',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-cryptococcosis', "S1P class association").

not_verified('TAX-cryptococcosis').

claim('TAX-mucormycosis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Mucormycosis is fungal, usually serious, usual treatment antifungal.").

claim_source('TAX-mucormycosis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-mucormycosis').

claim('TAX-histoplasmosis_disseminated', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Histoplasmosis disseminated is fungal, usually serious, usual treatment antifungal.").

claim_source('TAX-histoplasmosis_disseminated',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-histoplasmosis_disseminated').

claim('TAX-pneumocystis_jirovecii_pneumonia', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Pneumocystis jirovecii pneumonia is fungal, usually serious, usual treatment \c
        trimethoprim-sulfamethoxazole (antibacterial/antiprotozoal).").

claim_source('TAX-pneumocystis_jirovecii_pneumonia',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-pneumocystis_jirovecii_pneumonia',
    "a fungus treated with TMP-SMX, not an azole; 21 days").

not_verified('TAX-pneumocystis_jirovecii_pneumonia').

claim('TAX-oral_candidiasis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Oral candidiasis is fungal, usually mild_localised, usual treatment antifungal.").

claim_source('TAX-oral_candidiasis',
    "General clinical knowledge (from memory); seed grouping where listed").

claim_note('TAX-oral_candidiasis', "NOT invasive; recurrent thrush prompts immune work-up").

not_verified('TAX-oral_candidiasis').

claim('TAX-vulvovaginal_candidiasis', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Vulvovaginal candidiasis is fungal, usually mild_localised, usual treatment antifungal.").

claim_source('TAX-vulvovaginal_candidiasis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-vulvovaginal_candidiasis').

claim('TAX-oesophageal_candidiasis', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Oesophageal candidiasis is fungal, usually moderate, usual treatment antifungal.").

claim_source('TAX-oesophageal_candidiasis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-oesophageal_candidiasis').

claim('TAX-tinea', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Tinea is fungal, usually mild_localised, usual treatment antifungal.").

claim_source('TAX-tinea', "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-tinea').

claim('TAX-toxoplasmosis_cerebral', taxonomy, no_drug_named, not_stated, high,
    memory_or_unsupported,
    "Toxoplasmosis cerebral is parasitic, usually serious, usual treatment antiparasitic.").

claim_source('TAX-toxoplasmosis_cerebral',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-toxoplasmosis_cerebral').

claim('TAX-strongyloidiasis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Strongyloidiasis is parasitic, usually serious if disseminated, usual treatment \c
        antiparasitic.").

claim_source('TAX-strongyloidiasis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-strongyloidiasis').

claim('TAX-giardiasis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Giardiasis is parasitic, usually mild_localised, usual treatment antiparasitic.").

claim_source('TAX-giardiasis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-giardiasis').

claim('TAX-cryptosporidiosis', taxonomy, no_drug_named, not_stated, high, memory_or_unsupported,
    "Cryptosporidiosis is parasitic, usually moderate, usual treatment antiparasitic.").

claim_source('TAX-cryptosporidiosis',
    "General clinical knowledge (from memory); seed grouping where listed").

not_verified('TAX-cryptosporidiosis').
