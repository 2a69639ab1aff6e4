% RxNorm codes of ingredients.
% Codes without a word of their own are left out; `not_encoded` says why.

code_means(ofatumumab, rxnorm, "712566", 'RX-ofatumumab').
code_means(ocrelizumab, rxnorm, "1876366", 'RX-ocrelizumab').
code_means(rituximab, rxnorm, "121191", 'RX-rituximab').
code_means(natalizumab, rxnorm, "354770", 'RX-natalizumab').
code_means(fingolimod, rxnorm, "1012892", 'RX-fingolimod').
code_means(siponimod, rxnorm, "2121085", 'RX-siponimod').
code_means(ozanimod, rxnorm, "2288236", 'RX-ozanimod').
code_means(ponesimod, rxnorm, "2532300", 'RX-ponesimod').
code_means(cladribine, rxnorm, "44157", 'RX-cladribine').
code_means(alemtuzumab, rxnorm, "117055", 'RX-alemtuzumab').
code_means(dimethyl_fumarate, rxnorm, "1373478", 'RX-dimethyl_fumarate').
code_means(diroximel_fumarate, rxnorm, "2261783", 'RX-diroximel_fumarate').
code_means(teriflunomide, rxnorm, "1310520", 'RX-teriflunomide').
