% Which word of the vocabulary each row of the list of infections is about.

taxonomy_claim(bacterial_pneumonia, 'TAX-bacterial_pneumonia').
taxonomy_claim(acute_cystitis_uti, 'TAX-acute_cystitis_uti').
taxonomy_claim(acute_pyelonephritis, 'TAX-acute_pyelonephritis').
taxonomy_claim(cellulitis, 'TAX-cellulitis').
taxonomy_claim(sepsis, 'TAX-sepsis').
taxonomy_claim(streptococcal_pharyngitis, 'TAX-streptococcal_pharyngitis').
taxonomy_claim(acute_bacterial_sinusitis, 'TAX-acute_bacterial_sinusitis').
taxonomy_claim(dental_abscess, 'TAX-dental_abscess').
taxonomy_claim(clostridioides_difficile_infection, 'TAX-clostridioides_difficile_infection').
taxonomy_claim(osteomyelitis, 'TAX-osteomyelitis').
taxonomy_claim(infective_endocarditis, 'TAX-infective_endocarditis').
taxonomy_claim(bacterial_meningitis, 'TAX-bacterial_meningitis').
taxonomy_claim(legionnaires_disease, 'TAX-legionnaires_disease').
taxonomy_claim(salmonella_infection_non_typhoidal, 'TAX-salmonella_infection_non-typhoidal').
taxonomy_claim(listeriosis, 'TAX-listeriosis').
taxonomy_claim(nocardiosis, 'TAX-nocardiosis').
taxonomy_claim(active_tuberculosis, 'TAX-active_tuberculosis').
taxonomy_claim(latent_tuberculosis, 'TAX-latent_tuberculosis').
taxonomy_claim(nontuberculous_mycobacterial_lung_disease,
    'TAX-nontuberculous_mycobacterial_lung_disease').
taxonomy_claim(upper_respiratory_viral_infection, 'TAX-upper_respiratory_viral_infection').
taxonomy_claim(influenza, 'TAX-influenza').
taxonomy_claim(covid_19, 'TAX-covid-19').
taxonomy_claim(viral_gastroenteritis, 'TAX-viral_gastroenteritis').
taxonomy_claim(herpes_labialis, 'TAX-herpes_labialis').
taxonomy_claim(herpes_zoster_localised, 'TAX-herpes_zoster_localised').
taxonomy_claim(disseminated_zoster, 'TAX-disseminated_zoster').
taxonomy_claim(varicella, 'TAX-varicella').
taxonomy_claim(herpes_simplex_encephalitis, 'TAX-herpes_simplex_encephalitis').
taxonomy_claim(cytomegalovirus_disease, 'TAX-cytomegalovirus_disease').
taxonomy_claim(progressive_multifocal_leukoencephalopathy,
    'TAX-progressive_multifocal_leukoencephalopathy').
taxonomy_claim(active_hepatitis_b, 'TAX-active_hepatitis_b').
taxonomy_claim(resolved_hepatitis_b, 'TAX-resolved_hepatitis_b').
taxonomy_claim(chronic_hepatitis_c, 'TAX-chronic_hepatitis_c').
taxonomy_claim(hiv_infection, 'TAX-hiv_infection').
taxonomy_claim(invasive_pulmonary_aspergillosis, 'TAX-invasive_pulmonary_aspergillosis').
taxonomy_claim(candidemia, 'TAX-candidemia').
taxonomy_claim(cryptococcosis, 'TAX-cryptococcosis').
taxonomy_claim(mucormycosis, 'TAX-mucormycosis').
taxonomy_claim(histoplasmosis_disseminated, 'TAX-histoplasmosis_disseminated').
taxonomy_claim(pneumocystis_jirovecii_pneumonia, 'TAX-pneumocystis_jirovecii_pneumonia').
taxonomy_claim(oral_candidiasis, 'TAX-oral_candidiasis').
taxonomy_claim(vulvovaginal_candidiasis, 'TAX-vulvovaginal_candidiasis').
taxonomy_claim(oesophageal_candidiasis, 'TAX-oesophageal_candidiasis').
taxonomy_claim(tinea, 'TAX-tinea').
taxonomy_claim(toxoplasmosis_cerebral, 'TAX-toxoplasmosis_cerebral').
taxonomy_claim(strongyloidiasis, 'TAX-strongyloidiasis').
taxonomy_claim(giardiasis, 'TAX-giardiasis').
taxonomy_claim(cryptosporidiosis, 'TAX-cryptosporidiosis').
