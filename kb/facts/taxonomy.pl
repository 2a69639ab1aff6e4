% The infections that a record can name: the 48 rows TAX-... of the fact list.
% None of them was verified: category, usual severity and treatment come from general knowledge, so
% every answer that rests on this table says so. `listed_by_article`: no classic opportunist, but
% grouped so by the article.

taxonomy(bacterial_pneumonia, bacterial, not_opportunistic, serious, antibacterial,
    hold_antibiotic).
taxonomy(acute_cystitis_uti, bacterial, not_opportunistic, mild_localised, antibacterial,
    hold_antibiotic).
taxonomy(acute_pyelonephritis, bacterial, not_opportunistic, serious, antibacterial,
    hold_antibiotic).
taxonomy(cellulitis, bacterial, not_opportunistic, moderate, antibacterial, hold_antibiotic).
taxonomy(sepsis, bacterial, not_opportunistic, serious, antibacterial, hold_antibiotic).
taxonomy(streptococcal_pharyngitis, bacterial, not_opportunistic, mild_localised, antibacterial,
    hold_antibiotic).
taxonomy(acute_bacterial_sinusitis, bacterial, not_opportunistic, mild_localised, antibacterial,
    hold_antibiotic).
taxonomy(dental_abscess, bacterial, not_opportunistic, mild_localised, antibacterial,
    hold_antibiotic).
taxonomy(clostridioides_difficile_infection, bacterial, not_opportunistic, moderate, antibacterial,
    hold_antibiotic).
taxonomy(osteomyelitis, bacterial, not_opportunistic, serious, antibacterial, hold_antibiotic).
taxonomy(infective_endocarditis, bacterial, not_opportunistic, serious, antibacterial,
    hold_antibiotic).
taxonomy(bacterial_meningitis, bacterial, not_opportunistic, serious, antibacterial,
    hold_antibiotic).
taxonomy(legionnaires_disease, bacterial, listed_by_article, serious, antibacterial,
    hold_opportunistic).
taxonomy(salmonella_infection_non_typhoidal, bacterial, listed_by_article, moderate, antibacterial,
    hold_opportunistic).
taxonomy(listeriosis, bacterial, opportunistic, serious, antibacterial, hold_opportunistic).
taxonomy(nocardiosis, bacterial, opportunistic, serious, antibacterial, hold_opportunistic).

taxonomy(active_tuberculosis, mycobacterial, not_opportunistic, serious, antimycobacterial,
    hold_antibiotic).
taxonomy(latent_tuberculosis, mycobacterial, not_opportunistic, latent, antimycobacterial,
    id_consult).
taxonomy(nontuberculous_mycobacterial_lung_disease, mycobacterial, opportunistic, chronic,
    antimycobacterial, id_consult).

taxonomy(upper_respiratory_viral_infection, viral, not_opportunistic, mild_localised, no_drug,
    may_hold_systemic).
taxonomy(influenza, viral, not_opportunistic, moderate_systemic, antiviral, may_hold_systemic).
taxonomy(covid_19, viral, not_opportunistic, moderate_systemic, antiviral, may_hold_systemic).
taxonomy(viral_gastroenteritis, viral, not_opportunistic, mild_systemic, no_drug,
    may_hold_systemic).
taxonomy(herpes_labialis, viral, not_opportunistic, mild_localised, antiviral, may_hold_systemic).
taxonomy(herpes_zoster_localised, viral, not_opportunistic, moderate, antiviral, may_hold_systemic).
taxonomy(disseminated_zoster, viral, opportunistic, serious, antiviral, hold_opportunistic).
taxonomy(varicella, viral, not_opportunistic, serious, antiviral, may_hold_systemic).
taxonomy(herpes_simplex_encephalitis, viral, not_opportunistic, serious, antiviral,
    may_hold_systemic).
taxonomy(cytomegalovirus_disease, viral, opportunistic, serious, antiviral, hold_opportunistic).
taxonomy(progressive_multifocal_leukoencephalopathy, viral, opportunistic, serious, no_drug,
    withhold_at_first_sign_then_discontinue).
taxonomy(active_hepatitis_b, viral, not_opportunistic, serious, antiviral, contraindicated).
taxonomy(resolved_hepatitis_b, viral, not_opportunistic, latent, antiviral,
    liver_consult_and_monitor).
taxonomy(chronic_hepatitis_c, viral, not_opportunistic, chronic, antiviral, id_consult).
taxonomy(hiv_infection, viral, not_opportunistic, chronic, antiretroviral, id_consult).

taxonomy(invasive_pulmonary_aspergillosis, fungal, opportunistic, serious, antifungal,
    immediate_hold_fungal).
taxonomy(candidemia, fungal, opportunistic, serious, antifungal, immediate_hold_fungal).
taxonomy(cryptococcosis, fungal, opportunistic, serious, antifungal, immediate_hold_fungal).
taxonomy(mucormycosis, fungal, opportunistic, serious, antifungal, immediate_hold_fungal).
taxonomy(histoplasmosis_disseminated, fungal, opportunistic, serious, antifungal,
    immediate_hold_fungal).
taxonomy(pneumocystis_jirovecii_pneumonia, fungal, opportunistic, serious, co_trimoxazole,
    hold_opportunistic).
taxonomy(oral_candidiasis, fungal, not_opportunistic, mild_localised, antifungal,
    active_infection_only).
taxonomy(vulvovaginal_candidiasis, fungal, not_opportunistic, mild_localised, antifungal,
    active_infection_only).
taxonomy(oesophageal_candidiasis, fungal, opportunistic, moderate, antifungal, hold_opportunistic).
taxonomy(tinea, fungal, not_opportunistic, mild_localised, antifungal, active_infection_only).

taxonomy(toxoplasmosis_cerebral, parasitic, opportunistic, serious, antiparasitic,
    hold_opportunistic).
taxonomy(strongyloidiasis, parasitic, opportunistic, serious_if_disseminated, antiparasitic,
    hold_opportunistic).
taxonomy(giardiasis, parasitic, not_opportunistic, mild_localised, antiparasitic,
    active_infection_only).
taxonomy(cryptosporidiosis, parasitic, opportunistic, moderate, antiparasitic, hold_opportunistic).

% Which groups the article calls opportunistic.
listed_as_opportunistic(opportunistic).
listed_as_opportunistic(listed_by_article).

% Which usual severities leave open whether this infection was serious.
may_be_serious(serious).
may_be_serious(serious_if_disseminated).

% Which kind of course, as a record names it, is the usual treatment. Records may call drugs against
% mycobacteria and parasites antibiotics. Pneumocystis, a fungus, is treated with an antibacterial.
usual_course_kind(antibacterial, antibiotic).
usual_course_kind(co_trimoxazole, antibiotic).
usual_course_kind(antifungal, antifungal).
usual_course_kind(antimycobacterial, antimycobacterial).
usual_course_kind(antimycobacterial, antibiotic).
usual_course_kind(antiparasitic, antiparasitic).
usual_course_kind(antiparasitic, antibiotic).
usual_course_kind(antiviral, antiviral).

% Groups in which a full antimicrobial course is usual: a record without any is incomplete.
expects_course(hold_antibiotic).
expects_course(hold_opportunistic).
expects_course(immediate_hold_fungal).
