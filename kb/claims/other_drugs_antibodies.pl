% What the labels of ocrelizumab, ublituximab, rituximab and natalizumab say.

claim('OCR-US-01', other_drugs, ocrelizumab, contraindicated, high, manufacturer_site,
    "Contraindicated in active HBV infection and after a life-threatening infusion/administration \c
        reaction.").

claim_source('OCR-US-01', "Ocrevus US PI section 4 (hcp site)").

claim_url('OCR-US-01', "https://ocrevus-hcp.com/rms/efficacy.html").

claim_jurisdiction('OCR-US-01', 'US').

claim('OCR-US-02', other_drugs, ocrelizumab, should, high, manufacturer_site,
    "Before every infusion check for active infection and, if present, delay the infusion until \c
        it resolves.").

claim_source('OCR-US-02', "Ocrevus US PI section 2.2").

claim_url('OCR-US-02', "https://www.ocrevus.com/hcp/dosing/administration.html").

claim_jurisdiction('OCR-US-02', 'US').

claim_action('OCR-US-02', delay).

claim('OCR-US-03', other_drugs, ocrelizumab, must, high, manufacturer_site,
    "Screen HBV before start; HBsAg-negative/anti-HBc-positive patients and carriers need liver \c
        experts before and during therapy.").

claim_source('OCR-US-03', "Ocrevus US PI section 2.1").

claim_url('OCR-US-03', "https://prescriberpoint.com/therapies/ocrevus-9da4236").

claim_jurisdiction('OCR-US-03', 'US').

claim('OCR-US-04', other_drugs, ocrelizumab, must_test, high, manufacturer_site,
    "Test quantitative immunoglobulins before start; low values go to immunology.").

claim_source('OCR-US-04', "Ocrevus US PI section 2.1").

claim_url('OCR-US-04', "https://prescriberpoint.com/therapies/ocrevus-9da4236").

claim_jurisdiction('OCR-US-04', 'US').

claim('OCR-US-05', other_drugs, ocrelizumab, should, high, manufacturer_site,
    "Live vaccines at least 4 weeks, non-live at least 2 weeks (whenever possible) before start.").

claim_source('OCR-US-05', "Ocrevus US PI section 2.1").

claim_url('OCR-US-05', "https://prescriberpoint.com/therapies/ocrevus-9da4236").

claim_jurisdiction('OCR-US-05', 'US').

claim('OCR-US-06', other_drugs, ocrelizumab, must, high, manufacturer_site,
    "Withhold at the first sign of PML and discontinue if confirmed.").

claim_source('OCR-US-06', "Ocrevus US PI section 5 (08/2022 update)").

claim_url('OCR-US-06',
    "https://mscare.com/us-fda-ocrevus-prescribing-information-to-include-warnings-for-colitis-and-pml").

claim_jurisdiction('OCR-US-06', 'US').

claim_action('OCR-US-06', withhold_and_evaluate).

claim('OCR-US-07', other_drugs, ocrelizumab, must_test, high, manufacturer_site,
    "Baseline ALT, AST, ALP and bilirubin are required and liver injury is a warning (08/2025).").

claim_source('OCR-US-07', "Ocrevus US PI sections 2.1, 5.7").

claim_url('OCR-US-07', "https://prescriberpoint.com/therapies/ocrevus-9da4236").

claim_jurisdiction('OCR-US-07', 'US').

claim('OCR-US-08', other_drugs, ocrelizumab, should, high, manufacturer_site,
    "A missed infusion is given as soon as possible, then the schedule resets to 6 months later, \c
        with at least 5 months between doses.").

claim_source('OCR-US-08', "Ocrevus US PI section 2").

claim_url('OCR-US-08', "https://ocrevus-hcp.com/dosing/administration.html").

claim_jurisdiction('OCR-US-08', 'US').

claim('OCR-US-09', other_drugs, ocrelizumab, consider, high, memory_or_unsupported,
    "Consider stopping with low immunoglobulins plus serious opportunistic or recurrent \c
        infections, or IVIG-requiring prolonged hypogammaglobulinaemia.").

claim_source('OCR-US-09', "Ocrevus US PI section 5.4").

claim_note('OCR-US-09', "from memory").

not_verified('OCR-US-09').

claim_jurisdiction('OCR-US-09', 'US').

claim('OCR-EU-01', other_drugs, ocrelizumab, contraindicated, high, official_leaflet_copy,
    "EU contraindications include a CURRENT ACTIVE INFECTION of any severity, a severely \c
        immunocompromised state, and active malignancy.").

claim_source('OCR-EU-01', "Ocrevus EU leaflet (EU/1/17/1231)").

claim_url('OCR-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/ocrevus.fsh (commit 30071000397f)").

claim_note('OCR-EU-01', "Stricter than Kesimpta EU, which requires the infection to be severe.").

claim_jurisdiction('OCR-EU-01', 'EU').

claim('OCR-EU-02', other_drugs, ocrelizumab, should, high, official_leaflet_copy,
    "EU leaflet: vaccinations at least 6 weeks before start; BCG/yellow fever (live) not during \c
        treatment.").

claim_source('OCR-EU-02', "Ocrevus EU leaflet").

claim_url('OCR-EU-02',
    "github:joofio/test-epi-composition input/fsh/examples/ocrevus.fsh (commit 30071000397f)").

claim_jurisdiction('OCR-EU-02', 'EU').

claim('UBL-US-01', other_drugs, ublituximab, contraindicated, high, label_text_copy,
    "Active HBV (positive HBsAg and anti-HBV tests) is a contraindication; anti-HBc-positive or \c
        carriers need liver experts before and during.").

claim_source('UBL-US-01', "Briumvi US PI section 2.1").

claim_url('UBL-US-01', "https://prescriberpoint.com/therapies/briumvi-3a77cd8").

claim_jurisdiction('UBL-US-01', 'US').

claim('UBL-US-02', other_drugs, ublituximab, should, high, label_text_copy,
    "Check for active infection before every infusion and delay until resolved.").

claim_source('UBL-US-02', "Briumvi US PI section 2.2").

claim_url('UBL-US-02', "https://prescriberpoint.com/therapies/briumvi-3a77cd8").

claim_jurisdiction('UBL-US-02', 'US').

claim_action('UBL-US-02', delay).

claim('UBL-US-03', other_drugs, ublituximab, must_test, high, label_text_copy,
    "Baseline immunoglobulins and liver tests; live vaccine 4 weeks, non-live 2 weeks before \c
        start.").

claim_source('UBL-US-03', "Briumvi US PI section 2.1 (2025)").

claim_url('UBL-US-03', "https://prescriberpoint.com/therapies/briumvi-3a77cd8").

claim_jurisdiction('UBL-US-03', 'US').

claim('UBL-US-04', other_drugs, ublituximab, must, high, memory_or_unsupported,
    "PML: withhold at first sign.").

claim_source('UBL-US-04', "Briumvi US PI section 5").

claim_note('UBL-US-04', "from memory (class wording)").

not_verified('UBL-US-04').

claim_jurisdiction('UBL-US-04', 'US').

claim('UBL-EU-01', other_drugs, ublituximab, contraindicated, high, label_text_copy,
    "EU contraindications: severe active infection, severely immunocompromised state, known \c
        active malignancies, hypersensitivity.").

claim_source('UBL-EU-01', "Briumvi EU SmPC 4.3 (2023)").

claim_url('UBL-EU-01', "https://www.rxreasoner.com/monographs/briumvi/precautions").

claim_jurisdiction('UBL-EU-01', 'EU').

claim('UBL-EU-02', other_drugs, ublituximab, must, high, label_text_copy,
    "EU: administration MUST be delayed in active infection; severely immunocompromised patients \c
        (significant neutropenia or lymphopenia) are not treated.").

claim_source('UBL-EU-02', "Briumvi EU SmPC 4.4 (2023)").

claim_url('UBL-EU-02', "https://www.rxreasoner.com/monographs/briumvi/precautions").

claim_jurisdiction('UBL-EU-02', 'EU').

claim_action('UBL-EU-02', delay).

claim('RTX-US-01', other_drugs, rituximab, should, high, manufacturer_site,
    "In infections during rituximab, withhold it and give anti-infective therapy; use is not \c
        recommended in severe active infection.").

claim_source('RTX-US-01', "Rituxan US safety information (section 5.6)").

claim_url('RTX-US-01', "https://rituxan-hcp.com").

claim_note('RTX-US-01', "Rituximab is off-label in MS.").

claim_jurisdiction('RTX-US-01', 'US').

claim_action('RTX-US-01', withhold).

claim('RTX-US-02', other_drugs, rituximab, must, high, official_page_beginning,
    "HBV reactivation and PML are boxed warnings; screen HBV before start.").

claim_source('RTX-US-02', "Rituxan/Truxima labels (openFDA)").

claim_url('RTX-US-02', "https://api.fda.gov/drug/label.json?search=openfda.brand_name%3ARituxan").

claim_jurisdiction('RTX-US-02', 'US').

claim('RTX-US-03', other_drugs, rituximab, fact, high, memory_or_unsupported,
    "The US label lists no contraindications.").

claim_source('RTX-US-03', "Rituxan US PI section 4").

claim_note('RTX-US-03', "from memory").

not_verified('RTX-US-03').

claim_jurisdiction('RTX-US-03', 'US').

claim('RTX-US-04', other_drugs, rituximab, recommended, high, manufacturer_site,
    "Label PJP prophylaxis applies to CLL (up to 12 months after) and GPA/MPA (at least 6 months \c
        after), not to MS.").

claim_source('RTX-US-04', "rituxan-hcp dosing page; Mayo Clinic rituximab-arrx").

claim_url('RTX-US-04',
    "https://www.rituxan-hcp.com/nhl-cll/dosing-and-administration/rituxan-administration/rituxan-infusion.html").

claim_jurisdiction('RTX-US-04', 'US').

claim('RTX-EU-01', other_drugs, rituximab, contraindicated, high, memory_or_unsupported,
    "EU non-oncology use is contraindicated in active severe infection, severely \c
        immunocompromised state and severe heart failure.").

claim_source('RTX-EU-01', "MabThera EU SmPC 4.3").

claim_note('RTX-EU-01', "from memory").

not_verified('RTX-EU-01').

claim_jurisdiction('RTX-EU-01', 'EU').

claim('NTZ-US-01', other_drugs, natalizumab, contraindicated, high, secondary,
    "Contraindicated in patients who have or have had PML and after hypersensitivity.").

claim_source('NTZ-US-01', "Tysabri US PI section 4; patient advertisement").

claim_url('NTZ-US-01', "http://publications.nationalmssociety.org/momentum/winter2012?pg=12").

claim_jurisdiction('NTZ-US-01', 'US').

claim('NTZ-US-02', other_drugs, natalizumab, must, high, label_text_copy,
    "Withhold immediately at the first sign or symptom suggestive of PML (boxed warning).").

claim_source('NTZ-US-02', "Tysabri US PI highlights 2018").

claim_url('NTZ-US-02',
    "https://vdocuments.us/dosage-and-administration-natalizumab-injection-see-important.html").

claim_jurisdiction('NTZ-US-02', 'US').

claim_action('NTZ-US-02', withhold_and_evaluate).

claim('NTZ-EU-01', other_drugs, natalizumab, contraindicated, high, official_leaflet_copy,
    "EU: contraindicated in PML, in patients at increased risk of opportunistic infection \c
        (including immunocompromised), with other immunosuppressive/DMT combination, and in \c
        active malignancy except basal cell carcinoma.").

claim_source('NTZ-EU-01', "Tysabri EU leaflet").

claim_url('NTZ-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/tysabri.fsh (commit 30071000397f)").

claim_jurisdiction('NTZ-EU-01', 'EU').

claim('NTZ-EU-02', other_drugs, natalizumab, must, high, label_text_copy,
    "Suspend dosing until PML is excluded; discontinue permanently for PML, for any opportunistic \c
        infection, and for herpes encephalitis or meningitis.").

claim_source('NTZ-EU-02', "MIMS Singapore Tysabri").

claim_url('NTZ-EU-02', "https://sit.mimsdev.com/singapore/drug/info/tysabri").

claim_note('NTZ-EU-02',
    "Unlike anti-CD20 labels: an opportunistic infection ends natalizumab, no restart after \c
        resolution.").

claim_jurisdiction('NTZ-EU-02', 'EU-derived').

claim_action('NTZ-EU-02', discontinue).

claim('NTZ-EU-03', other_drugs, natalizumab, should, high, label_text_copy,
    "Anti-JCV antibody testing and serial MRI stratify PML risk (antibody, >2 years, prior \c
        immunosuppressant).").

claim_source('NTZ-EU-03', "MIMS Singapore Tysabri special precautions").

claim_url('NTZ-EU-03', "https://www.mims.com/singapore/drug/info/tysabri/special-precautions").

claim_jurisdiction('NTZ-EU-03', 'EU-derived').
