% How drugs and their classes are written in answers.

display(ofatumumab, "ofatumumab").
display(ocrelizumab, "ocrelizumab").
display(ocrevus, "Ocrevus").
display(ublituximab, "ublituximab").
display(briumvi, "Briumvi").
display(rituximab, "rituximab").
display(rituxan, "Rituxan").
display(mabthera, "MabThera").
display(truxima, "Truxima").
display(natalizumab, "natalizumab").
display(tysabri, "Tysabri").
display(fingolimod, "fingolimod").
display(gilenya, "Gilenya").
display(siponimod, "siponimod").
display(mayzent, "Mayzent").
display(ozanimod, "ozanimod").
display(zeposia, "Zeposia").
display(ponesimod, "ponesimod").
display(ponvory, "Ponvory").
display(cladribine, "cladribine").
display(mavenclad, "Mavenclad").
display(alemtuzumab, "alemtuzumab").
display(lemtrada, "Lemtrada").
display(dimethyl_fumarate, "dimethyl fumarate").
display(tecfidera, "Tecfidera").
display(diroximel_fumarate, "diroximel fumarate").
display(vumerity, "Vumerity").
display(teriflunomide, "teriflunomide").
display(aubagio, "Aubagio").
