% ATC codes of ingredients.
% Codes without a word of their own are left out; `not_encoded` says why.

code_means(ofatumumab, atc, "L04AG12", 'ATC-ofatumumab').
code_means(ocrelizumab, atc, "L04AG08", 'ATC-ocrelizumab').
code_means(ublituximab, atc, "L04AG14", 'ATC-ublituximab').
code_means(rituximab, atc, "L01FA01", 'ATC-rituximab').
code_means(natalizumab, atc, "L04AG03", 'ATC-natalizumab').
code_means(fingolimod, atc, "L04AE01", 'ATC-fingolimod').
code_means(siponimod, atc, "L04AE03", 'ATC-siponimod').
code_means(ozanimod, atc, "L04AE02", 'ATC-ozanimod').
code_means(ponesimod, atc, "L04AE04", 'ATC-ponesimod').
code_means(cladribine, atc, "L04AA40", 'ATC-cladribine').
code_means(alemtuzumab, atc, "L04AG06", 'ATC-alemtuzumab').
code_means(dimethyl_fumarate, atc, "L04AX07", 'ATC-dimethyl_fumarate').
code_means(diroximel_fumarate, atc, "L04AX09", 'ATC-diroximel_fumarate').
code_means(teriflunomide, atc, "L04AK02", 'ATC-teriflunomide').
