% SNOMED CT codes of conditions. The check digit of each was computed and is right.

claim('SCT-hepatitis_b', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 66071002 is Viral hepatitis type B (disorder).").

claim_source('SCT-hepatitis_b', "code plus display seen in a public repository file").

claim_code('SCT-hepatitis_b', snomed, "66071002", "Viral hepatitis type B (disorder)").

claim('SCT-chronic_hepatitis_b', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 61977001 is Chronic type B viral hepatitis (disorder).").

claim_source('SCT-chronic_hepatitis_b', "code plus display seen in a public repository file").

claim_code('SCT-chronic_hepatitis_b', snomed, "61977001",
    "Chronic type B viral hepatitis (disorder)").

claim('SCT-acute_hepatitis_b', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 76795007 is Acute type B viral hepatitis (disorder).").

claim_source('SCT-acute_hepatitis_b', "code plus display seen in a public repository file").

claim_code('SCT-acute_hepatitis_b', snomed, "76795007", "Acute type B viral hepatitis (disorder)").

claim('SCT-hbv_carrier', snomed, no_drug_named, not_stated, medium, secondary,
    "SNOMED CT 235871004 is Hepatitis B carrier.").

claim_source('SCT-hbv_carrier',
    "antenatal FSH value set in a public repository (file id 66145579022)").

claim_note('SCT-hbv_carrier', "several repos mislabel it as hepatitis C or gonorrhoea").

claim_code('SCT-hbv_carrier', snomed, "235871004", "Hepatitis B carrier").

claim('SCT-history_infectious_disease', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 161413004 is History of infectious disease (situation).").

claim_source('SCT-history_infectious_disease',
    "code plus display seen in a public repository file").

claim_note('SCT-history_infectious_disease',
    "NOT specific to HBV; no verified code for \"history of hepatitis B\"").

claim_code('SCT-history_infectious_disease', snomed, "161413004",
    "History of infectious disease (situation)").

claim('SCT-bacterial_pneumonia', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 53084003 is Bacterial pneumonia.").

claim_source('SCT-bacterial_pneumonia', "Nigeria Core FHIR HIV opportunistic-infections value set").

claim_code('SCT-bacterial_pneumonia', snomed, "53084003", "Bacterial pneumonia").

claim('SCT-pneumonia', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 233604007 is Pneumonia.").

claim_source('SCT-pneumonia', "code plus display seen in a public repository file").

claim_note('SCT-pneumonia', "seen as Polmonite in an Italian FSH").

claim_code('SCT-pneumonia', snomed, "233604007", "Pneumonia").

claim('SCT-uti', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 68566005 is Urinary tract infectious disease.").

claim_source('SCT-uti', "code plus display seen in a public repository file").

claim_code('SCT-uti', snomed, "68566005", "Urinary tract infectious disease").

claim('SCT-acute_pyelonephritis', snomed, no_drug_named, not_stated, medium, memory_or_unsupported,
    "SNOMED CT 36689008 is Acute pyelonephritis.").

claim_source('SCT-acute_pyelonephritis', "memory + check digit").

not_verified('SCT-acute_pyelonephritis').

claim_code('SCT-acute_pyelonephritis', snomed, "36689008", "Acute pyelonephritis").

claim('SCT-cellulitis', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 128045006 is Cellulitis (disorder).").

claim_source('SCT-cellulitis', "code plus display seen in a public repository file").

claim_code('SCT-cellulitis', snomed, "128045006", "Cellulitis (disorder)").

claim('SCT-sepsis', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 91302008 is Sepsis (disorder).").

claim_source('SCT-sepsis', "code plus display seen in a public repository file").

claim_code('SCT-sepsis', snomed, "91302008", "Sepsis (disorder)").

claim('SCT-influenza', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 6142004 is Influenza (disorder).").

claim_source('SCT-influenza', "code plus display seen in a public repository file").

claim_code('SCT-influenza', snomed, "6142004", "Influenza (disorder)").

claim('SCT-covid19', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 840539006 is COVID-19 (Disease caused by SARS-CoV-2).").

claim_source('SCT-covid19', "EU DCC value sets and others").

claim_code('SCT-covid19', snomed, "840539006", "COVID-19 (Disease caused by SARS-CoV-2)").

claim('SCT-herpes_zoster', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 4740000 is Herpes zoster.").

claim_source('SCT-herpes_zoster', "Nigeria Core FHIR value set").

claim_code('SCT-herpes_zoster', snomed, "4740000", "Herpes zoster").

claim('SCT-cmv', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 28944009 is Cytomegalovirus infection (disorder).").

claim_source('SCT-cmv', "code plus display seen in a public repository file").

claim_note('SCT-cmv', "infection, not proof of end-organ disease").

claim_code('SCT-cmv', snomed, "28944009", "Cytomegalovirus infection (disorder)").

claim('SCT-pml', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 22255007 is Progressive multifocal leukoencephalopathy.").

claim_source('SCT-pml', "Nigeria Core FHIR value set").

claim_code('SCT-pml', snomed, "22255007", "Progressive multifocal leukoencephalopathy").

claim('SCT-aspergillosis', snomed, no_drug_named, not_stated, high, memory_or_unsupported,
    "SNOMED CT 65553006 is Aspergillosis.").

claim_source('SCT-aspergillosis', "memory + check digit").

claim_note('SCT-aspergillosis',
    "parent; invasive code not verified (two remembered codes failed the check digit)").

not_verified('SCT-aspergillosis').

claim_code('SCT-aspergillosis', snomed, "65553006", "Aspergillosis").

claim('SCT-candidemia', snomed, no_drug_named, not_stated, low, memory_or_unsupported,
    "SNOMED CT 432261003 is Candidemia.").

claim_source('SCT-candidemia', "memory + check digit").

not_verified('SCT-candidemia').

claim_code('SCT-candidemia', snomed, "432261003", "Candidemia").

claim('SCT-cryptococcosis', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 42386007 is Cryptococcosis.").

claim_source('SCT-cryptococcosis', "Nigeria Core FHIR value set").

claim_code('SCT-cryptococcosis', snomed, "42386007", "Cryptococcosis").

claim('SCT-cryptococcal_meningitis', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 14232007 is Cryptococcal meningitis.").

claim_source('SCT-cryptococcal_meningitis', "Nigeria Core FHIR value set").

claim_code('SCT-cryptococcal_meningitis', snomed, "14232007", "Cryptococcal meningitis").

claim('SCT-pjp', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 415125002 is Pneumocystis jirovecii pneumonia.").

claim_source('SCT-pjp', "Nigeria Core FHIR value set").

claim_code('SCT-pjp', snomed, "415125002", "Pneumocystis jirovecii pneumonia").

claim('SCT-legionella_pneumonia', snomed, no_drug_named, not_stated, medium, memory_or_unsupported,
    "SNOMED CT 195889001 is Legionella pneumonia.").

claim_source('SCT-legionella_pneumonia', "memory + check digit").

not_verified('SCT-legionella_pneumonia').

claim_code('SCT-legionella_pneumonia', snomed, "195889001", "Legionella pneumonia").

claim('SCT-legionella', snomed, no_drug_named, not_stated, medium, memory_or_unsupported,
    "SNOMED CT 26726000 is Legionella infection.").

claim_source('SCT-legionella', "memory + check digit").

not_verified('SCT-legionella').

claim_code('SCT-legionella', snomed, "26726000", "Legionella infection").

claim('SCT-salmonella', snomed, no_drug_named, not_stated, medium, secondary,
    "SNOMED CT 302231008 is Salmonella infection.").

claim_source('SCT-salmonella', "code plus display seen in a public repository file").

claim_note('SCT-salmonella', "some repos mislabel it Campylobacter").

claim_code('SCT-salmonella', snomed, "302231008", "Salmonella infection").

claim('SCT-salmonella_bacteremia', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 440219001 is Bacteremia caused by Salmonella.").

claim_source('SCT-salmonella_bacteremia', "Nigeria Core FHIR value set").

claim_code('SCT-salmonella_bacteremia', snomed, "440219001", "Bacteremia caused by Salmonella").

claim('SCT-tb', snomed, no_drug_named, not_stated, high, memory_or_unsupported,
    "SNOMED CT 56717001 is Tuberculosis.").

claim_source('SCT-tb', "memory + check digit").

not_verified('SCT-tb').

claim_code('SCT-tb', snomed, "56717001", "Tuberculosis").

claim('SCT-tb_pulm', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 154283005 is Pulmonary tuberculosis.").

claim_source('SCT-tb_pulm', "Nigeria Core FHIR value set").

claim_code('SCT-tb_pulm', snomed, "154283005", "Pulmonary tuberculosis").

claim('SCT-tb_active', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 427099000 is Active tuberculosis.").

claim_source('SCT-tb_active', "Nigeria Core FHIR TB value set").

claim_code('SCT-tb_active', snomed, "427099000", "Active tuberculosis").

claim('SCT-tb_latent', snomed, no_drug_named, not_stated, medium, secondary,
    "SNOMED CT 11999007 is Inactive tuberculosis (carries latent TB as a synonym, memory).").

claim_source('SCT-tb_latent', "Nigeria Core FHIR TB value set (display \"Inactive tuberculosis\")").

claim_code('SCT-tb_latent', snomed, "11999007",
    "Inactive tuberculosis (carries latent TB as a synonym, memory)").

claim('SCT-cdiff', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 186431008 is Clostridioides difficile infection.").

claim_source('SCT-cdiff', "code plus display seen in a public repository file").

claim_note('SCT-cdiff', "mislabelled as UTI/influenza/MSSA sepsis in some repos").

claim_code('SCT-cdiff', snomed, "186431008", "Clostridioides difficile infection").

claim('SCT-neutropenia', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 165517008 is Neutropenia (finding).").

claim_source('SCT-neutropenia', "code plus display seen in a public repository file").

claim_code('SCT-neutropenia', snomed, "165517008", "Neutropenia (finding)").

claim('SCT-febrile_neutropenia', snomed, no_drug_named, not_stated, medium, secondary,
    "SNOMED CT 409089005 is Febrile neutropenia.").

claim_source('SCT-febrile_neutropenia', "code plus display seen in a public repository file").

claim_code('SCT-febrile_neutropenia', snomed, "409089005", "Febrile neutropenia").

claim('SCT-fever', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 386661006 is Fever.").

claim_source('SCT-fever', "Nigeria Core FHIR value set").

claim_code('SCT-fever', snomed, "386661006", "Fever").

claim('SCT-chills', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 43724002 is Chill (finding).").

claim_source('SCT-chills', "code plus display seen in a public repository file").

claim_code('SCT-chills', snomed, "43724002", "Chill (finding)").

claim('SCT-cough', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 49727002 is Cough.").

claim_source('SCT-cough', "code plus display seen in a public repository file").

claim_code('SCT-cough', snomed, "49727002", "Cough").

claim('SCT-myalgia', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 68962001 is Muscle pain (finding).").

claim_source('SCT-myalgia', "code plus display seen in a public repository file").

claim_code('SCT-myalgia', snomed, "68962001", "Muscle pain (finding)").

claim('SCT-candida_oesoph', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 20639004 is Candidiasis of the esophagus.").

claim_source('SCT-candida_oesoph', "Nigeria Core FHIR value set").

claim_code('SCT-candida_oesoph', snomed, "20639004", "Candidiasis of the esophagus").

claim('SCT-ms', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 24700007 is Multiple sclerosis.").

claim_source('SCT-ms', "code plus display seen in a public repository file").

claim_code('SCT-ms', snomed, "24700007", "Multiple sclerosis").

claim('SCT-hiv', snomed, no_drug_named, not_stated, high, secondary,
    "SNOMED CT 86406008 is Human immunodeficiency virus infection.").

claim_source('SCT-hiv', "code plus display seen in a public repository file").

claim_code('SCT-hiv', snomed, "86406008", "Human immunodeficiency virus infection").
