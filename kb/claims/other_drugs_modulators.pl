% What the labels of fingolimod, siponimod, ozanimod and ponesimod say.

claim('FTY-US-01', other_drugs, fingolimod, consider, high, label_text_copy,
    "Consider suspending fingolimod in a serious infection and reassess benefit-risk before \c
        re-starting; a CBC within 6 months is needed first.").

claim_source('FTY-US-01', "Gilenya US PI 5.2 (older copy)").

claim_url('FTY-US-01', "http://www.120ty.net/bencandy.php?aid=4005&fid=134&page=2").

claim_jurisdiction('FTY-US-01', 'US').

claim_action('FTY-US-01', consider_suspend).

claim('FTY-US-02', other_drugs, fingolimod, should, high, memory_or_unsupported,
    "Do not start during active acute or chronic infection until resolved.").

claim_source('FTY-US-02', "Gilenya US PI 5.2").

claim_note('FTY-US-02', "from memory; US section 4 has no infection contraindication").

not_verified('FTY-US-02').

claim_jurisdiction('FTY-US-02', 'US').

claim_action('FTY-US-02', delay).

claim('FTY-US-03', other_drugs, fingolimod, avoid, high, label_text_copy,
    "Avoid live vaccines during and for 2 months after.").

claim_source('FTY-US-03', "Gilenya US PI 7").

claim_url('FTY-US-03', "http://www.120ty.net/bencandy.php?aid=4003&fid=134&page=8").

claim_jurisdiction('FTY-US-03', 'US').

claim('FTY-EU-01', other_drugs, fingolimod, contraindicated, high, official_leaflet_copy,
    "EU contraindications: immunodeficiency/immunosuppression, severe active infection, active \c
        chronic infection such as hepatitis or tuberculosis, active cancer.").

claim_source('FTY-EU-01', "Gilenya EU leaflet").

claim_url('FTY-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/gilenya.fsh (commit 30071000397f)").

claim_jurisdiction('FTY-EU-01', 'EU').

claim('FTY-EU-02', other_drugs, fingolimod, should, high, official_leaflet_copy,
    "Check VZV immunity; if vaccinated, start is delayed one month after the full course.").

claim_source('FTY-EU-02', "Gilenya EU leaflet").

claim_url('FTY-EU-02',
    "github:joofio/test-epi-composition input/fsh/examples/gilenya.fsh (commit 30071000397f)").

claim_jurisdiction('FTY-EU-02', 'EU').

claim_parameter('FTY-EU-02', vzv_wait_days, "30").

claim('FTY-EU-03', other_drugs, fingolimod, fact, high, official_leaflet_copy,
    "Infection risk and vigilance continue up to 2 months after stopping.").

claim_source('FTY-EU-03', "Gilenya EU leaflet").

claim_url('FTY-EU-03',
    "github:joofio/test-epi-composition input/fsh/examples/gilenya.fsh (commit 30071000397f)").

claim_jurisdiction('FTY-EU-03', 'EU').

claim('SIP-US-01', other_drugs, siponimod, should, high, label_text_copy,
    "US section 4 has no infection contraindication (CYP2C9*3/*3 and cardiac only); do not start \c
        in active infection (2023 highlights; the 2020 text said severe active infection).").

claim_source('SIP-US-01', "Mayzent US PI 2020 and highlights 8/2023").

claim_url('SIP-US-01', "https://themeditary.com/pro/mayzent-prescribing-information-12726.html").

claim_note('SIP-US-01', "Label wording tightened over time: keep rules versioned.").

claim_jurisdiction('SIP-US-01', 'US').

claim_action('SIP-US-01', delay).

claim('SIP-US-02', other_drugs, siponimod, must, high, label_text_copy,
    "Withhold at the first sign of PML.").

claim_source('SIP-US-02', "Mayzent US PI 5.2 (8/2023)").

claim_url('SIP-US-02', "https://themeditary.com/pro/mayzent-prescribing-information-12726.html").

claim_jurisdiction('SIP-US-02', 'US').

claim('SIP-EU-01', other_drugs, siponimod, contraindicated, high, official_leaflet_copy,
    "EU contraindications: immunodeficiency syndrome, history of PML or cryptococcal meningitis, \c
        active malignancy.").

claim_source('SIP-EU-01', "Mayzent EU leaflet; Swiss Fachinformation").

claim_url('SIP-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/mayzent.fsh (commit 30071000397f)").

claim_jurisdiction('SIP-EU-01', 'EU').

claim('SIP-EU-02', other_drugs, siponimod, consider, high, manufacturer_site,
    "Consider suspending in serious infection; re-titrate if 4 or more consecutive daily doses \c
        are missed.").

claim_source('SIP-EU-02', "Novartis UK HCP Mayzent").

claim_url('SIP-EU-02',
    "https://www.health.novartis.co.uk/medicines/neuroscience/mayzent/dosing-and-administration").

claim_jurisdiction('SIP-EU-02', 'EU/UK').

claim('SIP-EU-03', other_drugs, siponimod, avoid, high, official_leaflet_copy,
    "No live attenuated vaccines during and up to 4 weeks after.").

claim_source('SIP-EU-03', "Mayzent EU leaflet").

claim_url('SIP-EU-03',
    "github:joofio/test-epi-composition input/fsh/examples/mayzent.fsh (commit 30071000397f)").

claim_jurisdiction('SIP-EU-03', 'EU').

claim('OZA-EU-01', other_drugs, ozanimod, contraindicated, high, official_leaflet_copy,
    "EU: do not use with severely weakened immunity, severe infection such as hepatitis or \c
        tuberculosis, or cancer.").

claim_source('OZA-EU-01', "Zeposia EU leaflet").

claim_url('OZA-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/zeposia.fsh (commit 30071000397f)").

claim_jurisdiction('OZA-EU-01', 'EU').

claim('OZA-EU-02', other_drugs, ozanimod, avoid, high, official_leaflet_copy,
    "Live vaccines avoided during and for 3 months after; infection risk up to 3 months after \c
        stopping.").

claim_source('OZA-EU-02', "Zeposia EU leaflet").

claim_url('OZA-EU-02',
    "github:joofio/test-epi-composition input/fsh/examples/zeposia.fsh (commit 30071000397f)").

claim_jurisdiction('OZA-EU-02', 'EU').

claim('OZA-US-01', other_drugs, ozanimod, should, high, memory_or_unsupported,
    "Delay starting in active infection until resolved; US section 4 has no infection \c
        contraindication.").

claim_source('OZA-US-01', "Zeposia US PI 5.1; section 4 seen in BMS safety text").

claim_url('OZA-US-01', "http://www.120ty.net/bencandy.php?aid=62361&fid=1&page=3").

claim_note('OZA-US-01',
    "Section 4 list (cardiac, apnoea, MAOI) verified; delay sentence from memory.").

not_verified('OZA-US-01').

claim_jurisdiction('OZA-US-01', 'US').

claim_action('OZA-US-01', delay).

claim('PON-US-01', other_drugs, ponesimod, should, high, manufacturer_site,
    "Delay starting in active infection until resolution; consider interrupting in serious \c
        infection; monitor until 1-2 weeks after stopping.").

claim_source('PON-US-01', "Ponvory US HCP site").

claim_url('PON-US-01', "https://www.ponvoryhcp.com/reversibility").

claim_jurisdiction('PON-US-01', 'US').

claim_action('PON-US-01', delay).

claim('PON-US-02', other_drugs, ponesimod, should, high, manufacturer_site,
    "For a planned live vaccine pause 1-2 weeks before until 4 weeks after.").

claim_source('PON-US-02', "Ponvory US HCP site").

claim_url('PON-US-02', "https://www.ponvoryhcp.com/reversibility").

claim_jurisdiction('PON-US-02', 'US').

claim('PON-EU-01', other_drugs, ponesimod, contraindicated, high, official_leaflet_copy,
    "EU contraindications: immunodeficient state, severe active infection, active chronic \c
        infection, active malignancy; VZV-naive patients vaccinate and wait 1 month.").

claim_source('PON-EU-01', "Ponvory EU leaflet").

claim_url('PON-EU-01',
    "github:joofio/test-epi-composition input/fsh/examples/ponvory.fsh (commit 30071000397f)").

claim_jurisdiction('PON-EU-01', 'EU').
