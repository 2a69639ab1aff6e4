% ICD-10-CM codes of conditions.

claim('ICD-chronic_hepatitis_b', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for chronic hepatitis b: B18.0, B18.1.").

claim_source('ICD-chronic_hepatitis_b',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-chronic_hepatitis_b',
    "B18.1 INCLUDES \"Carrier of viral hepatitis B\" (verified inclusion term), so B18.1 alone \c
        does not prove ACTIVE disease: demand serology/DNA or route to liver expert.").

claim_code('ICD-chronic_hepatitis_b', icd10cm, "B18.0",
    "Chronic viral hepatitis B with delta-agent").
claim_code('ICD-chronic_hepatitis_b', icd10cm, "B18.1",
    "Chronic viral hepatitis B without delta-agent").

claim('ICD-acute_hepatitis_b', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for acute hepatitis b: B16.0, B16.1, B16.2, B16.9.").

claim_source('ICD-acute_hepatitis_b',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-acute_hepatitis_b', icd10cm, "B16.0",
    "Acute hepatitis B with delta-agent with hepatic coma").
claim_code('ICD-acute_hepatitis_b', icd10cm, "B16.1",
    "Acute hepatitis B with delta-agent without hepatic coma").
claim_code('ICD-acute_hepatitis_b', icd10cm, "B16.2",
    "Acute hepatitis B without delta-agent with hepatic coma").
claim_code('ICD-acute_hepatitis_b', icd10cm, "B16.9",
    "Acute hepatitis B without delta-agent and without hepatic coma").

claim('ICD-hepatitis_b_unspecified', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for hepatitis b unspecified: B19.10, B19.11.").

claim_source('ICD-hepatitis_b_unspecified',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-hepatitis_b_unspecified', icd10cm, "B19.10",
    "Unspecified viral hepatitis B without hepatic coma").
claim_code('ICD-hepatitis_b_unspecified', icd10cm, "B19.11",
    "Unspecified viral hepatitis B with hepatic coma").

claim('ICD-history_of_hbv', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for history of hbv: Z86.19.").

claim_source('ICD-history_of_hbv',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-history_of_hbv',
    "Non-specific (history of any infectious disease); there is no ICD-10-CM code for resolved \c
        HBV and Z22.51 does not exist. Use serology.").

claim_code('ICD-history_of_hbv', icd10cm, "Z86.19",
    "Personal history of other infectious and parasitic diseases").

claim('ICD-bacterial_pneumonia', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for bacterial pneumonia: J15.9, J13, J14, J15.0, J15.211, J15.212, J18.9.").

claim_source('ICD-bacterial_pneumonia',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-bacterial_pneumonia', "J18.9 is organism unspecified").

claim_code('ICD-bacterial_pneumonia', icd10cm, "J15.9", "Unspecified bacterial pneumonia").
claim_code('ICD-bacterial_pneumonia', icd10cm, "J13", "Pneumonia due to Streptococcus pneumoniae").
claim_code('ICD-bacterial_pneumonia', icd10cm, "J14", "Pneumonia due to Hemophilus influenzae").
claim_code('ICD-bacterial_pneumonia', icd10cm, "J15.0", "Pneumonia due to Klebsiella pneumoniae").
claim_code('ICD-bacterial_pneumonia', icd10cm, "J15.211",
    "Pneumonia due to Methicillin susceptible Staphylococcus aureus").
claim_code('ICD-bacterial_pneumonia', icd10cm, "J15.212",
    "Pneumonia due to Methicillin resistant Staphylococcus aureus").
claim_code('ICD-bacterial_pneumonia', icd10cm, "J18.9", "Pneumonia, unspecified organism").

claim('ICD-urinary_tract_infection', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for urinary tract infection: N39.0, N30.00, N30.90, N10.").

claim_source('ICD-urinary_tract_infection',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-urinary_tract_infection', icd10cm, "N39.0",
    "Urinary tract infection, site not specified").
claim_code('ICD-urinary_tract_infection', icd10cm, "N30.00", "Acute cystitis without hematuria").
claim_code('ICD-urinary_tract_infection', icd10cm, "N30.90",
    "Cystitis, unspecified without hematuria").
claim_code('ICD-urinary_tract_infection', icd10cm, "N10", "Acute pyelonephritis").

claim('ICD-cellulitis', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for cellulitis: L03.90, L03.115, L03.116.").

claim_source('ICD-cellulitis', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-cellulitis', icd10cm, "L03.90", "Cellulitis, unspecified").
claim_code('ICD-cellulitis', icd10cm, "L03.115", "Cellulitis of right lower limb").
claim_code('ICD-cellulitis', icd10cm, "L03.116", "Cellulitis of left lower limb").

claim('ICD-sepsis', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for sepsis: A41.9, A40.9, A41.51, R65.20, R65.21.").

claim_source('ICD-sepsis', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-sepsis', icd10cm, "A41.9", "Sepsis, unspecified organism").
claim_code('ICD-sepsis', icd10cm, "A40.9", "Streptococcal sepsis, unspecified").
claim_code('ICD-sepsis', icd10cm, "A41.51", "Sepsis due to Escherichia coli [E. coli]").
claim_code('ICD-sepsis', icd10cm, "R65.20", "Severe sepsis without septic shock").
claim_code('ICD-sepsis', icd10cm, "R65.21", "Severe sepsis with septic shock").

claim('ICD-influenza', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for influenza: J10.1, J11.1, J10.00, J09.X2.").

claim_source('ICD-influenza', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-influenza', icd10cm, "J10.1",
    "Influenza due to other identified influenza virus with other respiratory manifestations").
claim_code('ICD-influenza', icd10cm, "J11.1",
    "Influenza due to unidentified influenza virus with other respiratory manifestations").
claim_code('ICD-influenza', icd10cm, "J10.00",
    "Influenza due to other identified influenza virus with unspecified type of pneumonia").
claim_code('ICD-influenza', icd10cm, "J09.X2",
    "Influenza due to identified novel influenza A virus with other respiratory manifestations").

claim('ICD-covid19', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for covid19: U07.1.").

claim_source('ICD-covid19', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-covid19', "U09.9 (post COVID-19 condition) is NOT active infection").

claim_code('ICD-covid19', icd10cm, "U07.1", "COVID-19").

claim('ICD-herpes_zoster', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for herpes zoster: B02.9, B02.7, B02.0, B02.1, B02.30.").

claim_source('ICD-herpes_zoster',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-herpes_zoster', icd10cm, "B02.9", "Zoster without complications").
claim_code('ICD-herpes_zoster', icd10cm, "B02.7", "Disseminated zoster").
claim_code('ICD-herpes_zoster', icd10cm, "B02.0", "Zoster encephalitis").
claim_code('ICD-herpes_zoster', icd10cm, "B02.1", "Zoster meningitis").
claim_code('ICD-herpes_zoster', icd10cm, "B02.30", "Zoster ocular disease, unspecified").

claim('ICD-cmv_disease', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for cmv disease: B25.9, B25.0.").

claim_source('ICD-cmv_disease', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-cmv_disease', icd10cm, "B25.9", "Cytomegaloviral disease, unspecified").
claim_code('ICD-cmv_disease', icd10cm, "B25.0", "Cytomegaloviral pneumonitis").

claim('ICD-pml', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for pml: A81.2.").

claim_source('ICD-pml', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-pml', icd10cm, "A81.2", "Progressive multifocal leukoencephalopathy").

claim('ICD-invasive_aspergillosis', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for invasive aspergillosis: B44.0, B44.7.").

claim_source('ICD-invasive_aspergillosis',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-invasive_aspergillosis',
    "B44.1 is \"Other pulmonary aspergillosis\": not necessarily invasive").

claim_code('ICD-invasive_aspergillosis', icd10cm, "B44.0", "Invasive pulmonary aspergillosis").
claim_code('ICD-invasive_aspergillosis', icd10cm, "B44.7", "Disseminated aspergillosis").

claim('ICD-candidemia', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for candidemia: B37.7.").

claim_source('ICD-candidemia', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-candidemia',
    "B37.7 = candidal sepsis incl. disseminated/systemic; B37.0 and B37.3x are mucosal").

claim_code('ICD-candidemia', icd10cm, "B37.7", "Candidal sepsis").

claim('ICD-cryptococcosis', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for cryptococcosis: B45.9, B45.0, B45.1, B45.7.").

claim_source('ICD-cryptococcosis',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-cryptococcosis', icd10cm, "B45.9", "Cryptococcosis, unspecified").
claim_code('ICD-cryptococcosis', icd10cm, "B45.0", "Pulmonary cryptococcosis").
claim_code('ICD-cryptococcosis', icd10cm, "B45.1", "Cerebral cryptococcosis").
claim_code('ICD-cryptococcosis', icd10cm, "B45.7", "Disseminated cryptococcosis").

claim('ICD-pneumocystis_pneumonia', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for pneumocystis pneumonia: B59.").

claim_source('ICD-pneumocystis_pneumonia',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-pneumocystis_pneumonia', icd10cm, "B59", "Pneumocystosis").

claim('ICD-legionnaires_disease', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for legionnaires disease: A48.1, A48.2.").

claim_source('ICD-legionnaires_disease',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-legionnaires_disease', "A48.2 is Pontiac fever (mild, non-pneumonic)").

claim_code('ICD-legionnaires_disease', icd10cm, "A48.1", "Legionnaires' disease").
claim_code('ICD-legionnaires_disease', icd10cm, "A48.2",
    "Nonpneumonic Legionnaires' disease [Pontiac fever]").

claim('ICD-salmonella_infection', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for salmonella infection: A02.0, A02.1, A02.9, A01.00.").

claim_source('ICD-salmonella_infection',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-salmonella_infection', icd10cm, "A02.0", "Salmonella enteritis").
claim_code('ICD-salmonella_infection', icd10cm, "A02.1", "Salmonella sepsis").
claim_code('ICD-salmonella_infection', icd10cm, "A02.9", "Salmonella infection, unspecified").
claim_code('ICD-salmonella_infection', icd10cm, "A01.00", "Typhoid fever, unspecified").

claim('ICD-tuberculosis_active', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for tuberculosis active: A15.0, A15.9, A19.9.").

claim_source('ICD-tuberculosis_active',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-tuberculosis_active', icd10cm, "A15.0", "Tuberculosis of lung").
claim_code('ICD-tuberculosis_active', icd10cm, "A15.9", "Respiratory tuberculosis unspecified").
claim_code('ICD-tuberculosis_active', icd10cm, "A19.9", "Miliary tuberculosis, unspecified").

claim('ICD-tuberculosis_latent', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for tuberculosis latent: Z22.7, R76.11, R76.12.").

claim_source('ICD-tuberculosis_latent',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-tuberculosis_latent', "R76.1x is a positive test only").

claim_code('ICD-tuberculosis_latent', icd10cm, "Z22.7", "Latent tuberculosis").
claim_code('ICD-tuberculosis_latent', icd10cm, "R76.11",
    "Nonspecific reaction to tuberculin skin test without active tuberculosis").
claim_code('ICD-tuberculosis_latent', icd10cm, "R76.12",
    "Nonspecific reaction to cell mediated immunity measurement of gamma interferon antigen \c
        response without active tuberculosis").

claim('ICD-clostridioides_difficile', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for clostridioides difficile: A04.71, A04.72.").

claim_source('ICD-clostridioides_difficile',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-clostridioides_difficile', icd10cm, "A04.71",
    "Enterocolitis due to Clostridium difficile, recurrent").
claim_code('ICD-clostridioides_difficile', icd10cm, "A04.72",
    "Enterocolitis due to Clostridium difficile, not specified as recurrent").

claim('ICD-neutropenia', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for neutropenia: D70.9, D70.1, D70.2, D70.4.").

claim_source('ICD-neutropenia', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-neutropenia', "prefer ANC value").

claim_code('ICD-neutropenia', icd10cm, "D70.9", "Neutropenia, unspecified").
claim_code('ICD-neutropenia', icd10cm, "D70.1", "Agranulocytosis secondary to cancer chemotherapy").
claim_code('ICD-neutropenia', icd10cm, "D70.2", "Other drug-induced agranulocytosis").
claim_code('ICD-neutropenia', icd10cm, "D70.4", "Cyclic neutropenia").

claim('ICD-fever', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for fever: R50.9, R50.81.").

claim_source('ICD-fever', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-fever', icd10cm, "R50.9", "Fever, unspecified").
claim_code('ICD-fever', icd10cm, "R50.81", "Fever presenting with conditions classified elsewhere").

claim('ICD-chills', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for chills: R68.83.").

claim_source('ICD-chills', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-chills', "R68.83 means chills WITHOUT fever").

claim_code('ICD-chills', icd10cm, "R68.83", "Chills (without fever)").

claim('ICD-cough', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for cough: R05.9, R05.1.").

claim_source('ICD-cough', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-cough', icd10cm, "R05.9", "Cough, unspecified").
claim_code('ICD-cough', icd10cm, "R05.1", "Acute cough").

claim('ICD-myalgia', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for myalgia: M79.10, M79.18.").

claim_source('ICD-myalgia', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-myalgia', icd10cm, "M79.10", "Myalgia, unspecified site").
claim_code('ICD-myalgia', icd10cm, "M79.18", "Myalgia, other site").

claim('ICD-hiv', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for hiv: B20, Z21.").

claim_source('ICD-hiv', "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-hiv', icd10cm, "B20", "Human immunodeficiency virus [HIV] disease").
claim_code('ICD-hiv', icd10cm, "Z21",
    "Asymptomatic human immunodeficiency virus [HIV] infection status").

claim('ICD-hypogammaglobulinaemia', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for hypogammaglobulinaemia: D80.1, D80.3.").

claim_source('ICD-hypogammaglobulinaemia',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-hypogammaglobulinaemia', icd10cm, "D80.1", "Nonfamilial hypogammaglobulinemia").
claim_code('ICD-hypogammaglobulinaemia', icd10cm, "D80.3",
    "Selective deficiency of immunoglobulin G [IgG] subclasses").

claim('ICD-multiple_sclerosis', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for multiple sclerosis: G35, G35.A, G35.B1, G35.D.").

claim_source('ICD-multiple_sclerosis',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_note('ICD-multiple_sclerosis',
    "G35 is now a non-billable parent (G35.A/B/C/D since the 2026 code set): match by prefix.").

claim_code('ICD-multiple_sclerosis', icd10cm, "G35", "Multiple sclerosis").

code_not_billable('ICD-multiple_sclerosis', "G35").

claim_code('ICD-multiple_sclerosis', icd10cm, "G35.A", "Relapsing-remitting multiple sclerosis").
claim_code('ICD-multiple_sclerosis', icd10cm, "G35.B1",
    "Active primary progressive multiple sclerosis").
claim_code('ICD-multiple_sclerosis', icd10cm, "G35.D", "Multiple sclerosis, unspecified").

claim('ICD-other_infections_for_taxonomy', icd10cm, no_drug_named, not_stated, high, package_lookup,
    "ICD-10-CM codes for other infections for taxonomy: J06.9, J02.0, J01.90, J20.9, A32.9, \c
        A32.7, A43.9, B58.9, B78.9, A07.1, A07.2, B40.9, B38.9, B39.4, B46.5, M86.9, I33.0, \c
        G00.9, A31.0, B00.1, B00.4, B01.9, A08.11, B35.1, H10.9, K04.7, B37.0, B37.31, B37.81.").

claim_source('ICD-other_infections_for_taxonomy',
    "PyPI simple-icd-10-cm 1.5.0 (2026 code set) looked up 2026-11-22").

claim_code('ICD-other_infections_for_taxonomy', icd10cm, "J06.9",
    "Acute upper respiratory infection, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "J02.0", "Streptococcal pharyngitis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "J01.90", "Acute sinusitis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "J20.9", "Acute bronchitis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "A32.9", "Listeriosis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "A32.7", "Listerial sepsis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "A43.9", "Nocardiosis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B58.9", "Toxoplasmosis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B78.9", "Strongyloidiasis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "A07.1", "Giardiasis [lambliasis]").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "A07.2", "Cryptosporidiosis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B40.9", "Blastomycosis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B38.9",
    "Coccidioidomycosis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B39.4",
    "Histoplasmosis capsulati, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B46.5", "Mucormycosis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "M86.9", "Osteomyelitis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "I33.0",
    "Acute and subacute infective endocarditis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "G00.9",
    "Bacterial meningitis, unspecified").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "A31.0",
    "Pulmonary mycobacterial infection").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B00.1",
    "Herpesviral vesicular dermatitis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B00.4", "Herpesviral encephalitis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B01.9", "Varicella without complication").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "A08.11",
    "Acute gastroenteropathy due to Norwalk agent").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B35.1", "Tinea unguium").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "H10.9", "Unspecified conjunctivitis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "K04.7",
    "Periapical abscess without sinus").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B37.0", "Candidal stomatitis").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B37.31",
    "Acute candidiasis of vulva and vagina").
claim_code('ICD-other_infections_for_taxonomy', icd10cm, "B37.81", "Candidal esophagitis").
