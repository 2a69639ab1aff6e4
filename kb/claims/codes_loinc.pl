% LOINC codes of tests. The check digit of each was computed and is right.

claim('LN-hbsag-ia', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 5196-1 is Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay.").

claim_source('LN-hbsag-ia', "ARUP test directory; loinc.org; VA VistA").

claim_url('LN-hbsag-ia', "https://ltd.aruplab.com/Tests/Pub/3016631").

claim_code('LN-hbsag-ia', loinc, "5196-1",
    "Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay").

claim('LN-hbsag', loinc, no_drug_named, not_stated, high, official_page_beginning,
    "LOINC 5195-3 is Hepatitis B virus surface Ag [Presence] in Serum.").

claim_source('LN-hbsag', "loinc.org 2.71").

claim_url('LN-hbsag', "https://loinc.org/5195-3/").

claim_code('LN-hbsag', loinc, "5195-3", "Hepatitis B virus surface Ag [Presence] in Serum").

claim('LN-hbc-ia', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 13952-7 is Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay \c
        (TOTAL).").

claim_source('LN-hbc-ia', "ARUP test directory; loinc.org; VA VistA").

claim_url('LN-hbc-ia', "https://ltd.aruplab.com/Tests/Pub/3016631").

claim_note('LN-hbc-ia', "One public repo labels it Anti-HCV: wrong.").

claim_code('LN-hbc-ia', loinc, "13952-7",
    "Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay (TOTAL)").

claim('LN-hbc-igg-igm', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 51914-0 is Hepatitis B virus core IgG+IgM Ab [Presence] in Serum.").

claim_source('LN-hbc-igg-igm',
    "VA VistA routine ECX3129P (DSS LOINC list), public file id 2412090048").

claim_code('LN-hbc-igg-igm', loinc, "51914-0",
    "Hepatitis B virus core IgG+IgM Ab [Presence] in Serum").

claim('LN-hbc', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 16933-4 is Hepatitis B virus core Ab [Presence] in Serum.").

claim_source('LN-hbc', "VA VistA routine ECX3129P (DSS LOINC list), public file id 2476127524").

claim_code('LN-hbc', loinc, "16933-4", "Hepatitis B virus core Ab [Presence] in Serum").

claim('LN-hbc-igm-ia', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 24113-3 is Hepatitis B virus core IgM Ab [Presence] in Serum or Plasma by Immunoassay.").

claim_source('LN-hbc-igm-ia',
    "VA VistA routine ECX3129P (DSS LOINC list), public file id 2412090048").

claim_code('LN-hbc-igm-ia', loinc, "24113-3",
    "Hepatitis B virus core IgM Ab [Presence] in Serum or Plasma by Immunoassay").

claim('LN-hbc-igm', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 31204-1 is Hepatitis B virus core IgM Ab [Presence] in Serum.").

claim_source('LN-hbc-igm', "VA VistA routine ECX3129P (DSS LOINC list), public file id 2412090048").

claim_code('LN-hbc-igm', loinc, "31204-1", "Hepatitis B virus core IgM Ab [Presence] in Serum").

claim('LN-hbs-ab', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 5193-8 is Hepatitis B virus surface Ab [Units/volume] in Serum by Immunoassay.").

claim_source('LN-hbs-ab', "ARUP test directory; loinc.org; VA VistA").

claim_url('LN-hbs-ab', "https://ltd.aruplab.com/Tests/Pub/3016631").

claim_code('LN-hbs-ab', loinc, "5193-8",
    "Hepatitis B virus surface Ab [Units/volume] in Serum by Immunoassay").

claim('LN-hbs-ab2', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 16935-9 is Hepatitis B virus surface Ab [Units/volume] in Serum.").

claim_source('LN-hbs-ab2', "VA VistA routine ECX3129P (DSS LOINC list), public file id 2412090048").

claim_code('LN-hbs-ab2', loinc, "16935-9", "Hepatitis B virus surface Ab [Units/volume] in Serum").

claim('LN-hbvdna-q', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 42595-9 is Hepatitis B virus DNA [Units/volume] (viral load) in Serum or Plasma by NAA \c
        with probe detection.").

claim_source('LN-hbvdna-q',
    "VA VistA routine ECX3129P (DSS LOINC list), public file id 2412090048; several terminology \c
        maps").

code_unit('LN-hbvdna-q', "[IU]/mL").

claim_code('LN-hbvdna-q', loinc, "42595-9",
    "Hepatitis B virus DNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe \c
        detection").

claim('LN-hbvdna-ql', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 29610-3 is Hepatitis B virus DNA [Presence] in Serum or Plasma by NAA with probe \c
        detection.").

claim_source('LN-hbvdna-ql',
    "VA VistA routine ECX3129P (DSS LOINC list), public file id 2412090048").

claim_code('LN-hbvdna-ql', loinc, "29610-3",
    "Hepatitis B virus DNA [Presence] in Serum or Plasma by NAA with probe detection").

claim('LN-hbvdna-cp', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 29615-2 is Hepatitis B virus DNA [#/volume] (viral load) in Serum or Plasma by NAA.").

claim_source('LN-hbvdna-cp',
    "VA VistA routine ECX3129P (DSS LOINC list), public file id 2412090048").

code_unit('LN-hbvdna-cp', "{copies}/mL").

claim_code('LN-hbvdna-cp', loinc, "29615-2",
    "Hepatitis B virus DNA [#/volume] (viral load) in Serum or Plasma by NAA").

claim('LN-crp', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 1988-5 is C reactive protein [Mass/volume] in Serum or Plasma.").

claim_source('LN-crp', "Mayo test catalog CRP").

claim_url('LN-crp', "http://testcatalog.org/show/CRP").

code_unit('LN-crp', "mg/L").

claim_code('LN-crp', loinc, "1988-5", "C reactive protein [Mass/volume] in Serum or Plasma").

claim('LN-hscrp', loinc, no_drug_named, not_stated, high, lab_or_health_system_catalog,
    "LOINC 30522-7 is C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity \c
        method.").

claim_source('LN-hscrp', "MercyOne catalog").

claim_url('LN-hscrp', "https://mercyonedubuque.testcatalog.org/show/421").

claim_note('LN-hscrp', "Do not use hs-CRP ranges for infection").

claim_code('LN-hscrp', loinc, "30522-7",
    "C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity method").

claim('LN-esr', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 4537-7 is Erythrocyte sedimentation rate by Westergren method.").

claim_source('LN-esr', "public code lists; \"Westergren\" from memory").

code_unit('LN-esr', "mm/h").

claim_code('LN-esr', loinc, "4537-7", "Erythrocyte sedimentation rate by Westergren method").

claim('LN-pct', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 33959-8 is Procalcitonin [Mass/volume] in Serum or Plasma.").

claim_source('LN-pct', "public i2b2/OMOP lists").

code_unit('LN-pct', "ng/mL").

claim_code('LN-pct', loinc, "33959-8", "Procalcitonin [Mass/volume] in Serum or Plasma").

claim('LN-pct-ia', loinc, no_drug_named, not_stated, medium, secondary,
    "LOINC 75241-0 is Procalcitonin [Mass/volume] in Serum or Plasma by Immunoassay.").

claim_source('LN-pct-ia', "public code list").

code_unit('LN-pct-ia', "ng/mL").

claim_code('LN-pct-ia', loinc, "75241-0",
    "Procalcitonin [Mass/volume] in Serum or Plasma by Immunoassay").

claim('LN-wbc', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 6690-2 is Leukocytes [#/volume] in Blood by Automated count.").

claim_source('LN-wbc', "PyPI iflow-mcp-taiwan-health; public lists").

code_unit('LN-wbc', "10*3/uL").

claim_code('LN-wbc', loinc, "6690-2", "Leukocytes [#/volume] in Blood by Automated count").

claim('LN-wbc2', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 26464-8 is Leukocytes [#/volume] in Blood.").

claim_source('LN-wbc2', "public panels").

claim_code('LN-wbc2', loinc, "26464-8", "Leukocytes [#/volume] in Blood").

claim('LN-anc', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 751-8 is Neutrophils [#/volume] in Blood by Automated count.").

claim_source('LN-anc', "public lists").

claim_note('LN-anc', "ANC; 770-8 is the PERCENT, not the count").

code_unit('LN-anc', "10*3/uL").

claim_code('LN-anc', loinc, "751-8", "Neutrophils [#/volume] in Blood by Automated count").

claim('LN-anc2', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 26499-4 is Neutrophils [#/volume] in Blood.").

claim_source('LN-anc2', "FHIR sample with display").

claim_code('LN-anc2', loinc, "26499-4", "Neutrophils [#/volume] in Blood").

claim('LN-alc', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 731-0 is Lymphocytes [#/volume] in Blood by Automated count.").

claim_source('LN-alc', "public lists").

claim_code('LN-alc', loinc, "731-0", "Lymphocytes [#/volume] in Blood by Automated count").

claim('LN-igg', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 2465-3 is IgG [Mass/volume] in Serum or Plasma.").

claim_source('LN-igg', "public maps citing loinc.org").

claim_note('LN-igg', "600 mg/dL = 6 g/L").

code_unit('LN-igg', "mg/dL or g/L").

claim_code('LN-igg', loinc, "2465-3", "IgG [Mass/volume] in Serum or Plasma").

claim('LN-igm', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 2472-9 is IgM [Mass/volume] in Serum or Plasma.").

claim_source('LN-igm', "public maps citing loinc.org").

claim_code('LN-igm', loinc, "2472-9", "IgM [Mass/volume] in Serum or Plasma").

claim('LN-iga', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 2458-8 is IgA [Mass/volume] in Serum or Plasma.").

claim_source('LN-iga', "public maps").

claim_code('LN-iga', loinc, "2458-8", "IgA [Mass/volume] in Serum or Plasma").

claim('LN-temp', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 8310-5 is Body temperature.").

claim_source('LN-temp', "PyPI valuesets schema; LOINC").

code_unit('LN-temp', "Cel or [degF]").

claim_code('LN-temp', loinc, "8310-5", "Body temperature").

claim('LN-alt', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 1742-6 is Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma.").

claim_source('LN-alt', "PyPI iflow-mcp-taiwan-health").

code_unit('LN-alt', "U/L").

claim_code('LN-alt', loinc, "1742-6",
    "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma").

claim('LN-ast', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 1920-8 is Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma.").

claim_source('LN-ast', "public list").

code_unit('LN-ast', "U/L").

claim_code('LN-ast', loinc, "1920-8",
    "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma").

claim('LN-bili', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 1975-2 is Bilirubin.total [Mass/volume] in Serum or Plasma.").

claim_source('LN-bili', "public list").

claim_code('LN-bili', loinc, "1975-2", "Bilirubin.total [Mass/volume] in Serum or Plasma").

claim('LN-alp', loinc, no_drug_named, not_stated, high, secondary,
    "LOINC 6768-6 is Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma.").

claim_source('LN-alp', "public list").

claim_code('LN-alp', loinc, "6768-6",
    "Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma").

claim('LN-igra', loinc, no_drug_named, not_stated, medium, memory_or_unsupported,
    "LOINC 71773-6 is Mycobacterium tuberculosis stimulated gamma interferon [Presence] in Blood.").

claim_source('LN-igra', "memory").

not_verified('LN-igra').

claim_code('LN-igra', loinc, "71773-6",
    "Mycobacterium tuberculosis stimulated gamma interferon [Presence] in Blood").

claim('LN-covid', loinc, no_drug_named, not_stated, high, memory_or_unsupported,
    "LOINC 94500-6 is SARS-CoV-2 RNA [Presence] in Respiratory specimen by NAA.").

claim_source('LN-covid', "memory").

not_verified('LN-covid').

claim_code('LN-covid', loinc, "94500-6",
    "SARS-CoV-2 RNA [Presence] in Respiratory specimen by NAA").
