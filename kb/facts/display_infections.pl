% How infections are written in answers.

display(bacterial_pneumonia, "bacterial pneumonia").
display(acute_cystitis_uti, "acute cystitis (UTI)").
display(acute_pyelonephritis, "acute pyelonephritis").
display(cellulitis, "cellulitis").
display(sepsis, "sepsis").
display(streptococcal_pharyngitis, "streptococcal pharyngitis").
display(acute_bacterial_sinusitis, "acute bacterial sinusitis").
display(dental_abscess, "dental abscess").
display(clostridioides_difficile_infection, "Clostridioides difficile infection").
display(osteomyelitis, "osteomyelitis").
display(infective_endocarditis, "infective endocarditis").
display(bacterial_meningitis, "bacterial meningitis").
display(legionnaires_disease, "Legionnaires' disease").
display(salmonella_infection_non_typhoidal, "Salmonella infection (non-typhoidal)").
display(listeriosis, "listeriosis").
display(nocardiosis, "nocardiosis").
display(active_tuberculosis, "active tuberculosis").
display(latent_tuberculosis, "latent tuberculosis").
display(nontuberculous_mycobacterial_lung_disease, "nontuberculous mycobacterial lung disease").
display(upper_respiratory_viral_infection, "upper respiratory viral infection").
display(influenza, "influenza").
display(covid_19, "COVID-19").
display(viral_gastroenteritis, "viral gastroenteritis").
display(herpes_labialis, "herpes labialis").
display(herpes_zoster_localised, "localised herpes zoster").
display(disseminated_zoster, "disseminated zoster").
display(varicella, "varicella").
display(herpes_simplex_encephalitis, "herpes simplex encephalitis").
display(cytomegalovirus_disease, "cytomegalovirus disease").
display(progressive_multifocal_leukoencephalopathy, "progressive multifocal leukoencephalopathy").
display(active_hepatitis_b, "active hepatitis B").
display(resolved_hepatitis_b, "resolved hepatitis B").
display(chronic_hepatitis_c, "chronic hepatitis C").
display(hiv_infection, "HIV infection").
display(invasive_pulmonary_aspergillosis, "invasive pulmonary aspergillosis").
display(candidemia, "candidemia").
display(cryptococcosis, "cryptococcosis").
display(mucormycosis, "mucormycosis").
display(histoplasmosis_disseminated, "disseminated histoplasmosis").
display(pneumocystis_jirovecii_pneumonia, "Pneumocystis jirovecii pneumonia").
display(oral_candidiasis, "oral candidiasis").
display(vulvovaginal_candidiasis, "vulvovaginal candidiasis").
display(oesophageal_candidiasis, "oesophageal candidiasis").
display(tinea, "tinea").
display(toxoplasmosis_cerebral, "cerebral toxoplasmosis").
display(strongyloidiasis, "strongyloidiasis").
display(giardiasis, "giardiasis").
display(cryptosporidiosis, "cryptosporidiosis").
