% SNOMED CT codes and the words of a record that they stand for.
% Codes without a word of their own are left out; `not_encoded` says why.

code_means(chronic_hbv_code, snomed, "61977001", 'SCT-chronic_hepatitis_b').
code_means(chronic_hbv_code, snomed, "235871004", 'SCT-hbv_carrier').
code_means(bacterial_pneumonia, snomed, "53084003", 'SCT-bacterial_pneumonia').
code_means(acute_pyelonephritis, snomed, "36689008", 'SCT-acute_pyelonephritis').
code_means(cellulitis, snomed, "128045006", 'SCT-cellulitis').
code_means(sepsis, snomed, "91302008", 'SCT-sepsis').
code_means(influenza, snomed, "6142004", 'SCT-influenza').
code_means(covid_19, snomed, "840539006", 'SCT-covid19').
code_means(pml, snomed, "22255007", 'SCT-pml').
code_means(candidemia, snomed, "432261003", 'SCT-candidemia').
code_means(cryptococcosis, snomed, "42386007", 'SCT-cryptococcosis').
code_means(cryptococcosis, snomed, "14232007", 'SCT-cryptococcal_meningitis').
code_means(pneumocystis_jirovecii_pneumonia, snomed, "415125002", 'SCT-pjp').
code_means(legionnaires_disease, snomed, "195889001", 'SCT-legionella_pneumonia').
code_means(active_tuberculosis, snomed, "154283005", 'SCT-tb_pulm').
code_means(active_tuberculosis, snomed, "427099000", 'SCT-tb_active').
code_means(clostridioides_difficile_infection, snomed, "186431008", 'SCT-cdiff').
code_means(neutropenia, snomed, "165517008", 'SCT-neutropenia').
code_means(neutropenia, snomed, "409089005", 'SCT-febrile_neutropenia').
code_means(fever, snomed, "386661006", 'SCT-fever').
code_means(chills, snomed, "43724002", 'SCT-chills').
code_means(cough, snomed, "49727002", 'SCT-cough').
code_means(body_aches, snomed, "68962001", 'SCT-myalgia').
code_means(oesophageal_candidiasis, snomed, "20639004", 'SCT-candida_oesoph').
code_means(hiv, snomed, "86406008", 'SCT-hiv').
