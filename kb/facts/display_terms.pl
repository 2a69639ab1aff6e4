% How tests, signs, conditions, units and other words of a record are written in answers.

display(crp, "CRP").
display(esr, "ESR").
display(procalcitonin, "procalcitonin").
display(igg, "IgG").
display(igm, "IgM").
display(iga, "IgA").
display(anc, "neutrophil count").
display(wbc, "white cell count").
display(alc, "lymphocyte count").
display(temperature, "temperature").
display(alt, "ALT").
display(ast, "AST").
display(alp, "alkaline phosphatase").
display(bilirubin, "bilirubin").
display(hbv_dna, "HBV DNA").

display(hbsag, "HBsAg").
display(anti_hbc, "anti-HBc").
display(anti_hbs, "anti-HBs").
display(hiv, "HIV").
display(igra, "tuberculosis blood test (IGRA)").
display(vzv_igg, "varicella zoster IgG").
display(positive, "positive").
display(negative, "negative").
display(no_growth, "no growth").

display('mg/L', "mg/L").
display('g/L', "g/L").
display('mg/dL', "mg/dL").
display('10*9/L', "x 10^9/L").
display('10*3/uL', "x 10^3/uL").
display('Cel', "degrees Celsius").
display('[degF]', "degrees Fahrenheit").
display('U/L', "U/L").
display('umol/L', "umol/L").
display('[IU]/mL', "IU/mL").
display('mm/h', "mm/h").
display('ng/mL', "ng/mL").
display('mg/d', "mg a day").

display(fever, "fever").
display(chills, "chills").
display(cough, "cough").
display(body_aches, "body aches").
display(headache, "headache").
display(fatigue, "fatigue").
display(present, "present").
display(absent, "absent").

display(mild, "mild").
display(moderate, "moderate").
display(serious, "serious").
display(mild_localised, "mild and local").
display(mild_systemic, "mild and systemic").
display(moderate_systemic, "moderate and systemic").
display(serious_if_disseminated, "serious if disseminated").
display(chronic, "chronic").
display(latent, "latent or past").

display(bacterial, "bacterial").
display(mycobacterial, "mycobacterial").
display(viral, "viral").
display(fungal, "fungal").
display(parasitic, "parasitic").
display(opportunistic, "opportunistic").
display(not_opportunistic, "not opportunistic").
display(listed_by_article, "grouped as opportunistic by the article").
display(antibacterial, "antibacterial drug").
display(co_trimoxazole, "co-trimoxazole").
display(antiretroviral, "antiretroviral drug").
display(no_drug, "no specific drug").

display(hold_antibiotic, "hold, antibiotics").
display(hold_opportunistic, "hold, opportunistic").
display(immediate_hold_fungal, "hold at once, invasive fungal").
display(may_hold_systemic, "may hold, viral").
display(active_infection_only, "any active infection").
display(id_consult, "infectious-disease specialist").
display(liver_consult_and_monitor, "liver specialist and monitoring").
display(withhold_at_first_sign_then_discontinue, "withhold at first sign, stop if confirmed").

display(antibiotic, "antibiotic").
display(antiviral, "antiviral").
display(antifungal, "antifungal").
display(antimycobacterial, "antimycobacterial").
display(antiparasitic, "antiparasitic").

display(live, "live").
display(inactivated, "inactivated").
display(mmr, "MMR").

display(resolution_confirmed, "resolution confirmed").
display(not_resolved, "not resolved").

display(infectious_diseases, "infectious-disease specialist").
display(hepatology, "liver specialist").
display(immunology, "immunologist").

display(neutropenia, "neutropenia").
display(hypogammaglobulinaemia, "hypogammaglobulinaemia").
display(prior_hbv, "earlier hepatitis B").
display(chronic_hbv_code, "a code for chronic hepatitis B").
display(hbv_reactivation, "reactivation of hepatitis B").
display(malignancy, "malignancy").
display(pml, "PML").

display(urine, "urine").
display(blood, "blood").
display(sputum, "sputum").

display(six_months, "six months").
display(twelve_months, "twelve months").

display(fever_limit, "the lower limit of fever").
display(high_steroid_dose, "a high steroid dose").
display(igg_low_limit, "the limit of low IgG").
display(igg_severe_limit, "the limit of severely low IgG").
display(anc_limit, "the lower limit of neutrophils").
display(post_antibiotic_minimum_days, "the shortest wait after antibiotics").
display(post_antibiotic_conservative_days, "the longer wait after antibiotics").
display(injection_reaction_days, "the time in which injection reactions come").
display(long_steroid_days, "a long steroid course").
display(recent_steroid_days, "the time for which a steroid course still counts").
