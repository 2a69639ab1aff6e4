% LOINC codes and the tests of a record that they stand for.
% Codes without a word of their own are left out; `not_encoded` says why.

code_means(hbsag, loinc, "5196-1", 'LN-hbsag-ia').
code_means(hbsag, loinc, "5195-3", 'LN-hbsag').
code_means(anti_hbc, loinc, "13952-7", 'LN-hbc-ia').
code_means(anti_hbc, loinc, "51914-0", 'LN-hbc-igg-igm').
code_means(anti_hbc, loinc, "16933-4", 'LN-hbc').
code_means(anti_hbs, loinc, "5193-8", 'LN-hbs-ab').
code_means(anti_hbs, loinc, "16935-9", 'LN-hbs-ab2').
code_means(hbv_dna, loinc, "42595-9", 'LN-hbvdna-q').
code_means(hbv_dna, loinc, "29610-3", 'LN-hbvdna-ql').
code_means(crp, loinc, "1988-5", 'LN-crp').
code_means(esr, loinc, "4537-7", 'LN-esr').
code_means(procalcitonin, loinc, "33959-8", 'LN-pct').
code_means(procalcitonin, loinc, "75241-0", 'LN-pct-ia').
code_means(wbc, loinc, "6690-2", 'LN-wbc').
code_means(wbc, loinc, "26464-8", 'LN-wbc2').
code_means(anc, loinc, "751-8", 'LN-anc').
code_means(anc, loinc, "26499-4", 'LN-anc2').
code_means(alc, loinc, "731-0", 'LN-alc').
code_means(igg, loinc, "2465-3", 'LN-igg').
code_means(igm, loinc, "2472-9", 'LN-igm').
code_means(iga, loinc, "2458-8", 'LN-iga').
code_means(temperature, loinc, "8310-5", 'LN-temp').
code_means(alt, loinc, "1742-6", 'LN-alt').
code_means(ast, loinc, "1920-8", 'LN-ast').
code_means(bilirubin, loinc, "1975-2", 'LN-bili').
code_means(alp, loinc, "6768-6", 'LN-alp').
code_means(igra, loinc, "71773-6", 'LN-igra').
