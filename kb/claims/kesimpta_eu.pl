% What the EU label of Kesimpta and texts that follow it say.

claim('KEU-01', kesimpta_eu, ofatumumab, contraindicated, high, label_text_copy,
    "EU contraindications are hypersensitivity, a severely immunocompromised state, severe active \c
        infection until resolution, and known active malignancy.").

claim_source('KEU-01', "Kesimpta EU SmPC section 4.3 (rev. 2021, unchanged in copies to 2024)").

claim_url('KEU-01', "https://www.rxreasoner.com/monographs/kesimpta/precautions").

claim_note('KEU-01',
    "Differs from US: severe infection, immunocompromise and malignancy are contraindications in \c
        the EU but not in the US; active HBV is a warning-level exclusion in EU 4.4.").

claim_jurisdiction('KEU-01', 'EU').

claim_action('KEU-01', do_not_start).

claim('KEU-02', kesimpta_eu, ofatumumab, should, high, label_text_copy,
    "Administration is delayed in any active infection until resolution.").

claim_source('KEU-02', "Kesimpta EU SmPC section 4.4").

claim_url('KEU-02', "https://www.rxreasoner.com/monographs/kesimpta/precautions").

claim_jurisdiction('KEU-02', 'EU').

claim_action('KEU-02', delay).

claim('KEU-03', kesimpta_eu, ofatumumab, must_not, high, label_text_copy,
    "Ofatumumab must not be given to severely immunocompromised patients, for example with \c
        significant neutropenia or lymphopenia; no numeric cut-off is stated.").

claim_source('KEU-03', "Kesimpta EU SmPC section 4.4").

claim_url('KEU-03', "https://www.rxreasoner.com/monographs/kesimpta/precautions").

claim_jurisdiction('KEU-03', 'EU').

claim_action('KEU-03', do_not_give).

claim('KEU-04', kesimpta_eu, ofatumumab, recommended, high, label_text_copy,
    "Evaluating immune status before starting is recommended.").

claim_source('KEU-04', "Kesimpta EU SmPC section 4.4").

claim_url('KEU-04', "https://www.rxreasoner.com/monographs/kesimpta/precautions").

claim_jurisdiction('KEU-04', 'EU').

claim_action('KEU-04', assess_immune_status).

claim('KEU-05', kesimpta_eu, ofatumumab, should_not, high, label_text_copy,
    "Patients with active hepatitis B disease should not be treated; all are screened before \c
        starting, and positive serology (HBsAg or anti-HBc) goes to a liver specialist first, \c
        then is monitored and managed to prevent reactivation.").

claim_source('KEU-05', "Kesimpta EU SmPC section 4.4; MIMS Hong Kong; Brazilian label summary").

claim_url('KEU-05', "https://prdmimsweb.azurewebsites.net/hongkong/drug/info/kesimpta").

claim_jurisdiction('KEU-05', 'EU').

claim_action('KEU-05', do_not_start).

claim('KEU-06', kesimpta_eu, ofatumumab, should, high, official_leaflet_copy,
    "Immunisations are completed at least 4 weeks (live) and, whenever possible, 2 weeks \c
        (inactivated) before starting; live vaccines are not recommended during treatment or \c
        until B-cell repletion.").

claim_source('KEU-06', "Kesimpta EU SmPC section 4.4; package leaflet").

claim_url('KEU-06',
    "github:joofio/test-epi-composition input/fsh/examples/kesimpta.fsh (commit 30071000397f)").

claim_jurisdiction('KEU-06', 'EU').

claim('KEU-07', kesimpta_eu, ofatumumab, should, high, label_text_copy,
    "Effective contraception is used during and for 6 months after treatment, and treatment in \c
        pregnancy is avoided unless benefit outweighs risk.").

claim_source('KEU-07', "Kesimpta EU SmPC section 4.6").

claim_url('KEU-07',
    "https://sit.mimsdev.com/hongkong/drug/info/kesimpta/use-in-pregnancy-lactation").

claim_jurisdiction('KEU-07', 'EU').

claim('KEU-08', kesimpta_eu, ofatumumab, contraindicated, high, official_leaflet_copy,
    "A severe infection, severe immune problem or cancer is a do-not-use item in the patient \c
        leaflet, whereas any other infection may lead to delay or to not giving the drug.").

claim_source('KEU-08', "EU package leaflet Kesimpta (EU/1/21/1532), 2022").

claim_url('KEU-08',
    "github:joofio/test-epi-composition input/fsh/examples/kesimpta.fsh (commit 30071000397f)").

claim_jurisdiction('KEU-08', 'EU').

claim('KEU-09', kesimpta_eu, ofatumumab, contraindicated, medium, label_text_copy,
    "Swiss information additionally lists starting during pregnancy as contraindicated.").

claim_source('KEU-09', "Swiss Fachinformation Kesimpta").

claim_url('KEU-09', "https://generika.cc:443/dt/generika/fachinfo/reg/67758/chapter/pregnancy").

claim_jurisdiction('KEU-09', 'CH').
