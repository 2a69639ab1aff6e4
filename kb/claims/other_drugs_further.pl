% What the labels of cladribine, alemtuzumab, fumarates and teriflunomide say.

claim('CLA-US-01', other_drugs, cladribine, contraindicated, high, label_text_copy,
    "Contraindicated in HIV infection and in active chronic infection such as hepatitis or \c
        tuberculosis, and in current malignancy.").

claim_source('CLA-US-01', "Mavenclad US PI section 4").

claim_url('CLA-US-01', "http://www.120ty.net/bencandy.php?aid=58810&fid=134&page=5").

claim_jurisdiction('CLA-US-01', 'US').

claim('CLA-US-02', other_drugs, cladribine, must, high, manufacturer_site,
    "Hold below 200 lymphocytes/uL and give anti-herpes prophylaxis at that level; at least \c
        800/uL is needed before course 2 (delay up to 6 months).").

claim_source('CLA-US-02', "Mavenclad US PI 2.5-2.6; HCP site").

claim_url('CLA-US-02', "https://www.mavenclad.com/en/hcp/dosing/assessments-monitoring.html").

claim_jurisdiction('CLA-US-02', 'US').

claim('CLA-US-03', other_drugs, cladribine, must, high, journal_or_society,
    "Screen for HIV, tuberculosis, hepatitis B and C before both yearly courses; delay in acute \c
        infection until controlled.").

claim_source('CLA-US-03', "Neurol Ther 2021 table (PMC8062252); US PI 5.4").

claim_url('CLA-US-03',
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8062252/table/Tab1/?term=%22Neurol+Ther%22%5Bjour%5D").

claim_note('CLA-US-03', "Acute-infection delay verified in EU leaflet (may delay or interrupt).").

claim_jurisdiction('CLA-US-03', 'US+EU').

claim('CLA-EU-01', other_drugs, cladribine, contraindicated, high, official_leaflet_copy,
    "EU: HIV, active TB or hepatitis, immunocompromise incl. ongoing immunosuppressants, active \c
        malignancy; no start within 4-6 weeks of a live vaccine.").

claim_source('CLA-EU-01', "Mavenclad EU leaflet; MIMS Singapore").

claim_url('CLA-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/mavenclad.fsh (commit 30071000397f)").

claim_jurisdiction('CLA-EU-01', 'EU').

claim('CLA-CH-01', other_drugs, cladribine, contraindicated, high, label_text_copy,
    "Newer Swiss text also lists severe active infection and suspected PML as contraindications.").

claim_source('CLA-CH-01', "Swiss Patienteninformation Mavenclad").

claim_url('CLA-CH-01',
    "https://ch.oddb.org:443/de/gcc/patinfo/reg/66831/seq/01/pack/003/chapter/contra_indications").

claim_jurisdiction('CLA-CH-01', 'CH').

claim('ALE-US-01', other_drugs, alemtuzumab, contraindicated, medium, secondary,
    "Contraindicated in HIV infection and in active infection.").

claim_source('ALE-US-01',
    "Lemtrada US PI section 4; Cigna drug page (consumer wording \"may not be able to use\")").

claim_url('ALE-US-01',
    "https://www.cigna.com/individuals-families/health-wellness/hw/medications/alemtuzumab-d04756a1").

claim_note('ALE-US-01',
    "Active infection was added to section 4 in a later revision; exact revision from memory.").

claim_jurisdiction('ALE-US-01', 'US').

claim('ALE-US-02', other_drugs, alemtuzumab, should, high, secondary,
    "Vaccinations finish at least 6 weeks before; VZV-naive patients vaccinate first.").

claim_source('ALE-US-02', "Lemtrada US information (Cigna); msprotocols.org").

claim_url('ALE-US-02', "https://www.msprotocols.org/therapy/lemtrada").

claim_jurisdiction('ALE-US-02', 'US').

claim('ALE-US-03', other_drugs, alemtuzumab, must, high, memory_or_unsupported,
    "US antiviral prophylaxis starts day 1 and continues at least 2 months or until CD4 is 200/uL \c
        or more; screen TB.").

claim_source('ALE-US-03', "Lemtrada US PI 2.3, 5").

claim_note('ALE-US-03', "from memory").

not_verified('ALE-US-03').

claim_jurisdiction('ALE-US-03', 'US').

claim('ALE-EU-01', other_drugs, alemtuzumab, should, high, journal_or_society,
    "EU practice: aciclovir 200 mg twice daily 28 days from each course, check HIV, HBV, HCV, VZV \c
        and TB by area, and Listeria measures (co-trimoxazole or diet).").

claim_source('ALE-EU-01', "PMC6169984 table; Cambridge prescriber page").

claim_url('ALE-EU-01', "https://pmc.ncbi.nlm.nih.gov/articles/PMC6169984/table/A032029TB2").

claim_jurisdiction('ALE-EU-01', 'EU/UK').

claim('DMF-US-01', other_drugs, dimethyl_fumarate, fact, high, manufacturer_site,
    "US contraindication is hypersensitivity only.").

claim_source('DMF-US-01', "Tecfidera US HCP site").

claim_url('DMF-US-01',
    "https://www.tecfiderahcp.com/en_us/home/safety/safety-warning-precautions.html").

claim_jurisdiction('DMF-US-01', 'US').

claim('DMF-US-02', other_drugs, dimethyl_fumarate, consider, high, label_text_copy,
    "Withhold at first sign of PML; consider withholding in serious infection (including zoster, \c
        opportunistic) until resolved.").

claim_source('DMF-US-02', "Tecfidera US PI highlights").

claim_url('DMF-US-02',
    "https://hlprd.nahdionline.com/en-sa/tecfidera-120-mg-14-capsules/pdp/101120538").

claim_jurisdiction('DMF-US-02', 'US').

claim('DMF-US-03', other_drugs, dimethyl_fumarate, consider, high, label_text_copy,
    "Consider interruption when lymphocytes stay below 0.5 x10^9/L for more than 6 months.").

claim_source('DMF-US-03', "Tecfidera US PI highlights").

claim_url('DMF-US-03',
    "https://hlprd.nahdionline.com/en-sa/tecfidera-120-mg-14-capsules/pdp/101120538").

claim_jurisdiction('DMF-US-03', 'US').

claim('DMF-EU-01', other_drugs, dimethyl_fumarate, contraindicated, high, official_leaflet_copy,
    "EU: suspected or confirmed PML is a contraindication.").

claim_source('DMF-EU-01', "Tecfidera EU leaflet").

claim_url('DMF-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/tecfidera.fsh (commit 30071000397f)").

claim_jurisdiction('DMF-EU-01', 'EU').

claim('TFL-US-01', other_drugs, teriflunomide, consider, high, label_text_copy,
    "Do not start in active infection; in serious infection consider suspending with accelerated \c
        elimination.").

claim_source('TFL-US-01', "Aubagio US PI 5.4 highlights").

claim_url('TFL-US-01', "https://docslib.org/doc/4914164/aubagio-safely-and-effectively").

claim_jurisdiction('TFL-US-01', 'US').

claim('TFL-US-02', other_drugs, teriflunomide, should, high, memory_or_unsupported,
    "Screen for latent TB (skin or blood test) before starting.").

claim_source('TFL-US-02', "Aubagio US PI 2, 5.4").

claim_note('TFL-US-02', "from memory").

not_verified('TFL-US-02').

claim_jurisdiction('TFL-US-02', 'US').

claim('TFL-EU-01', other_drugs, teriflunomide, contraindicated, high, official_leaflet_copy,
    "EU: serious infection, severe immunodeficiency (e.g. AIDS) and significant marrow impairment \c
        or cytopenia are do-not-use items.").

claim_source('TFL-EU-01', "Aubagio EU leaflet").

claim_url('TFL-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/aubagio.fsh (commit 30071000397f)").

claim_jurisdiction('TFL-EU-01', 'EU').
