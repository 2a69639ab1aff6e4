% What was read as the label of each ingredient in each region. Where nothing was read, there is no
% row: alemtuzumab and diroximel fumarate in the EU, diroximel fumarate in the US.

label_of(ofatumumab, us, kesimpta_us_label).
label_of(ofatumumab, eu, kesimpta_eu_smpc).
label_of(ocrelizumab, us, ocrelizumab_us_label).
label_of(ocrelizumab, eu, ocrelizumab_eu_label).
label_of(ublituximab, us, ublituximab_us_label).
label_of(ublituximab, eu, ublituximab_eu_label).
label_of(rituximab, us, rituximab_us_label).
label_of(rituximab, eu, rituximab_eu_label).
label_of(natalizumab, us, natalizumab_us_label).
label_of(natalizumab, eu, natalizumab_eu_label).
label_of(fingolimod, us, fingolimod_us_label).
label_of(fingolimod, eu, fingolimod_eu_label).
label_of(siponimod, us, siponimod_us_label).
label_of(siponimod, eu, siponimod_eu_label).
label_of(ozanimod, us, ozanimod_us_label).
label_of(ozanimod, eu, ozanimod_eu_label).
label_of(ponesimod, us, ponesimod_us_label).
label_of(ponesimod, eu, ponesimod_eu_label).
label_of(cladribine, us, cladribine_us_label).
label_of(cladribine, eu, cladribine_eu_label).
label_of(alemtuzumab, us, alemtuzumab_us_label).
label_of(dimethyl_fumarate, us, dimethyl_fumarate_us_label).
label_of(dimethyl_fumarate, eu, dimethyl_fumarate_eu_label).
label_of(teriflunomide, us, teriflunomide_us_label).
label_of(teriflunomide, eu, teriflunomide_eu_label).
