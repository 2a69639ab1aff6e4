% The drugs that a record can name, by ingredient and by brand.

product(kesimpta, ofatumumab).
product(ofatumumab, ofatumumab).
product(ocrelizumab, ocrelizumab).
product(ocrevus, ocrelizumab).
product(ublituximab, ublituximab).
product(briumvi, ublituximab).
product(rituximab, rituximab).
product(rituxan, rituximab).
product(mabthera, rituximab).
product(truxima, rituximab).
product(natalizumab, natalizumab).
product(tysabri, natalizumab).
product(fingolimod, fingolimod).
product(gilenya, fingolimod).
product(siponimod, siponimod).
product(mayzent, siponimod).
product(ozanimod, ozanimod).
product(zeposia, ozanimod).
product(ponesimod, ponesimod).
product(ponvory, ponesimod).
product(cladribine, cladribine).
product(mavenclad, cladribine).
product(alemtuzumab, alemtuzumab).
product(lemtrada, alemtuzumab).
product(dimethyl_fumarate, dimethyl_fumarate).
product(tecfidera, dimethyl_fumarate).
product(diroximel_fumarate, diroximel_fumarate).
product(vumerity, diroximel_fumarate).
product(teriflunomide, teriflunomide).
product(aubagio, teriflunomide).

known_ingredient(ofatumumab).
known_ingredient(ocrelizumab).
known_ingredient(ublituximab).
known_ingredient(rituximab).
known_ingredient(natalizumab).
known_ingredient(fingolimod).
known_ingredient(siponimod).
known_ingredient(ozanimod).
known_ingredient(ponesimod).
known_ingredient(cladribine).
known_ingredient(alemtuzumab).
known_ingredient(dimethyl_fumarate).
known_ingredient(diroximel_fumarate).
known_ingredient(teriflunomide).

anti_cd20(ofatumumab).
anti_cd20(ocrelizumab).
anti_cd20(ublituximab).
anti_cd20(rituximab).
