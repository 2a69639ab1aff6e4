% Conditions and subjects that other files of names leave out.

display(hypersensitivity_to_kesimpta, "hypersensitivity to Kesimpta").
display(hypersensitivity_to_ofatumumab, "hypersensitivity to ofatumumab").
display(hypersensitivity_to_ocrelizumab, "hypersensitivity to ocrelizumab").
display(hypersensitivity_to_ocrevus, "hypersensitivity to Ocrevus").
display(hypersensitivity_to_ublituximab, "hypersensitivity to ublituximab").
display(hypersensitivity_to_briumvi, "hypersensitivity to Briumvi").
display(hypersensitivity_to_rituximab, "hypersensitivity to rituximab").
display(hypersensitivity_to_rituxan, "hypersensitivity to Rituxan").
display(hypersensitivity_to_truxima, "hypersensitivity to Truxima").
display(hypersensitivity_to_mabthera, "hypersensitivity to MabThera").
display(hypersensitivity_to_natalizumab, "hypersensitivity to natalizumab").
display(hypersensitivity_to_tysabri, "hypersensitivity to Tysabri").
display(hypersensitivity_to_fingolimod, "hypersensitivity to fingolimod").
display(hypersensitivity_to_gilenya, "hypersensitivity to Gilenya").
display(hypersensitivity_to_siponimod, "hypersensitivity to siponimod").
display(hypersensitivity_to_mayzent, "hypersensitivity to Mayzent").
display(hypersensitivity_to_ozanimod, "hypersensitivity to ozanimod").
display(hypersensitivity_to_zeposia, "hypersensitivity to Zeposia").
display(hypersensitivity_to_ponesimod, "hypersensitivity to ponesimod").
display(hypersensitivity_to_ponvory, "hypersensitivity to Ponvory").
display(hypersensitivity_to_cladribine, "hypersensitivity to cladribine").
display(hypersensitivity_to_mavenclad, "hypersensitivity to Mavenclad").
display(hypersensitivity_to_alemtuzumab, "hypersensitivity to alemtuzumab").
display(hypersensitivity_to_lemtrada, "hypersensitivity to Lemtrada").
display(hypersensitivity_to_dimethyl_fumarate, "hypersensitivity to dimethyl fumarate").
display(hypersensitivity_to_tecfidera, "hypersensitivity to Tecfidera").
display(hypersensitivity_to_diroximel_fumarate, "hypersensitivity to diroximel fumarate").
display(hypersensitivity_to_vumerity, "hypersensitivity to Vumerity").
display(hypersensitivity_to_teriflunomide, "hypersensitivity to teriflunomide").
display(hypersensitivity_to_aubagio, "hypersensitivity to Aubagio").

display(pregnancy, "pregnancy").

display(no_drug_named, "no drug by name").
display(drug_class, "a class of drugs").
display(anti_cd20_class, "anti-CD20 drugs").
display(ms_drug_class, "drugs for multiple sclerosis").
