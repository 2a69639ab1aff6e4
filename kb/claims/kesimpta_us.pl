% What the US label of Kesimpta and texts that follow it say.

claim('KUS-00', kesimpta_us, ofatumumab, not_stated, high, official_page_beginning,
    "The newest US label revision found in the stores lists recent major changes in section 2.1 \c
        (08/2025), 5.4 (08/2025) and 5.5 (04/2026); the SPL copy seen is version 10 effective \c
        2025-08-18.").

claim_source('KUS-00',
    "openFDA drug label JSON (last_updated 2026-06-01), recent_major_changes; FDA SPL XML header").

claim_url('KUS-00',
    "https://api.fda.gov/drug/label.json?search=openfda.generic_name%3A%22ofatumumab%22").

claim_note('KUS-00',
    "Only page beginnings could be read, so the CONTENT of the 5.5 (04/2026) change could not be \c
        read. Re-check before release. Before 08/2025 section 5.4 was Fetal Risk; inferred that \c
        Liver Injury became 5.4 and Fetal Risk moved to 5.5.").

claim_jurisdiction('KUS-00', 'US').

claim('KUS-01', kesimpta_us, ofatumumab, contraindicated, high, manufacturer_site,
    "Kesimpta is contraindicated in a patient with active hepatitis B virus infection.").

claim_source('KUS-01', "KESIMPTA US Prescribing Information section 4 (also 2.1, 5.1)").

claim_url('KUS-01', "https://www.kesimptahcp.com/safety/safety-profile").

claim_jurisdiction('KUS-01', 'US').

claim_action('KUS-01', do_not_start).

claim('KUS-02', kesimpta_us, ofatumumab, contraindicated, medium, secondary,
    "Kesimpta is also contraindicated after a previous hypersensitivity reaction to ofatumumab or \c
        a life-threatening injection-related reaction to Kesimpta.").

claim_source('KUS-02',
    "KESIMPTA US Prescribing Information section 4 (added in a 2024 revision); secondary article \c
        quoting the FDA label").

claim_url('KUS-02', "https://medx.it.com/what-are-the-contraindications-for-kesimpta").

claim_note('KUS-02',
    "Verified only from a secondary article and from MIMS/EU analogues; the manufacturer pages \c
        stored are older and list active HBV only. Exact wording and 2024 date are from memory.").

claim_jurisdiction('KUS-02', 'US').

claim_action('KUS-02', do_not_start).

claim('KUS-03', kesimpta_us, ofatumumab, should, high, manufacturer_site,
    "Give no dose while any active infection is present: administration is delayed until that \c
        infection has resolved.").

claim_source('KUS-03', "KESIMPTA US Prescribing Information section 5.1 Infections").

claim_url('KUS-03', "https://www.kesimptahcp.com/").

claim_note('KUS-03',
    "This is a WARNING (delay), not a US contraindication; the label sets no severity threshold, \c
        no antibiotic criterion and no waiting time after resolution. Same sentence in MIMS \c
        Bonspri (US-style ofatumumab label).").

claim_jurisdiction('KUS-03', 'US').

claim_action('KUS-03', delay).

claim('KUS-04', kesimpta_us, ofatumumab, fact, high, manufacturer_site,
    "Serious, including life-threatening or fatal, bacterial, fungal and new or reactivated viral \c
        infections have occurred during and after anti-CD20 B-cell-depleting therapy.").

claim_source('KUS-04', "KESIMPTA US Prescribing Information section 5.1").

claim_url('KUS-04', "https://www.kesimptahcp.com/safety/safety-profile").

claim_jurisdiction('KUS-04', 'US').

claim('KUS-05', kesimpta_us, ofatumumab, fact, high, manufacturer_site,
    "In the pivotal trials infections (51.6% vs 52.7%) and serious infections (2.5% vs 1.8%) were \c
        about as frequent as on teriflunomide, mostly upper respiratory (39%) and urinary (10%).").

claim_source('KUS-05', "KESIMPTA US Prescribing Information section 5.1").

claim_url('KUS-05', "https://www.kesimptahcp.com/").

claim_jurisdiction('KUS-05', 'US').

claim('KUS-06', kesimpta_us, ofatumumab, consider, high, manufacturer_site,
    "When Kesimpta follows, or is followed by, another immunosuppressive therapy the added \c
        immunosuppression must be considered.").

claim_source('KUS-06', "KESIMPTA US Prescribing Information section 5.1, 7.1").

claim_url('KUS-06', "https://www.kesimptahcp.com/").

claim_jurisdiction('KUS-06', 'US').

claim_action('KUS-06', assess_additive_immunosuppression).

claim('KUS-10', kesimpta_us, ofatumumab, must, high, label_text_copy,
    "Everyone needs hepatitis B screening (HBsAg and total anti-HBc) before the first dose.").

claim_source('KUS-10', "KESIMPTA US Prescribing Information sections 2.1 and 5.1").

claim_url('KUS-10', "https://prdmimsweb.azurewebsites.net/malaysia/drug/info/bonspri").

claim_jurisdiction('KUS-10', 'US').

claim_action('KUS-10', screen_before_start).

claim('KUS-11', kesimpta_us, ofatumumab, definition, high, label_text_copy,
    "Active HBV for this label means infection confirmed by positive HBsAg together with positive \c
        anti-HBV tests.").

claim_source('KUS-11', "KESIMPTA US Prescribing Information section 2.1").

claim_url('KUS-11', "https://themeditary.com/dosage-information/kesimpta-dosage-756.html").

claim_note('KUS-11', "Do not treat one isolated positive marker as \"active HBV\".").

claim_jurisdiction('KUS-11', 'US').

claim('KUS-12', kesimpta_us, ofatumumab, should, high, label_text_copy,
    "A patient who is HBsAg-negative but anti-HBc-positive, or who is an HBsAg carrier, needs \c
        liver-disease experts consulted before starting AND during treatment; the label does not \c
        contraindicate these patients as such.").

claim_source('KUS-12', "KESIMPTA US Prescribing Information section 2.1").

claim_url('KUS-12', "https://themeditary.com/dosage-information/kesimpta-dosage-756.html").

claim_jurisdiction('KUS-12', 'US').

claim_action('KUS-12', consult_liver_expert_before_and_during).

claim('KUS-13', kesimpta_us, ofatumumab, fact, high, manufacturer_site,
    "HBV reactivation, sometimes fulminant or fatal, is reported with ofatumumab at higher \c
        intravenous CLL doses and other anti-CD20 antibodies; none had been reported in MS \c
        patients on Kesimpta at approval.").

claim_source('KUS-13', "KESIMPTA US Prescribing Information section 5.1").

claim_url('KUS-13', "https://www.kesimptahcp.com/").

claim_jurisdiction('KUS-13', 'US').

claim('KUS-14', kesimpta_us, ofatumumab, must, medium, label_text_copy,
    "If HBV reactivates on treatment, stop ofatumumab at once and start appropriate treatment; \c
        any restart is discussed with a physician experienced in hepatitis B.").

claim_source('KUS-14', "PDR drug summary ofatumumab (label-based, covers MS and CLL use)").

claim_url('KUS-14', "https://www.pdr.net/drug-summary/Arzerra-ofatumumab-172.8377").

claim_note('KUS-14',
    "The stored text is cut after \"a physician wi...\"; the expertise clause is completed from \c
        memory.").

claim_jurisdiction('KUS-14', 'US').

claim_action('KUS-14', discontinue).

claim('KUS-15', kesimpta_us, ofatumumab, should, high, label_text_copy,
    "HBV is watched for clinically and by laboratory during and for several months after therapy; \c
        reactivation has appeared 12 months or more after the last dose.").

claim_source('KUS-15', "PDR drug summary; Kesimpta consumer safety information").

claim_url('KUS-15', "https://www.pdr.net/drug-summary/Arzerra-ofatumumab-172.8377").

claim_jurisdiction('KUS-15', 'US').

claim_action('KUS-15', monitor_hbv_during_and_after).

claim('KUS-20', kesimpta_us, ofatumumab, must, high, label_text_copy,
    "At the first sign or symptom suggesting PML, withhold ofatumumab and work the patient up; if \c
        PML is confirmed, discontinue.").

claim_source('KUS-20', "KESIMPTA US Prescribing Information section 5.1 (PML); PDR summary").

claim_url('KUS-20', "https://www.pdr.net/drug-summary/Arzerra-ofatumumab-172.8377").

claim_jurisdiction('KUS-20', 'US').

claim_action('KUS-20', withhold_and_evaluate).

claim('KUS-21', kesimpta_us, ms_drug_class, fact, medium, manufacturer_site,
    "MRI signs of PML may precede symptoms and symptoms evolve over days to weeks (weakness on \c
        one side, clumsiness, visual change, changes in thinking, memory or personality).").

claim_source('KUS-21',
    "Tecfidera US safety page (Warnings); the Kesimpta label carries the same class description \c
        (memory)").

claim_url('KUS-21',
    "https://www.tecfiderahcp.com/en_us/home/safety/safety-warning-precautions.html").

claim_jurisdiction('KUS-21', 'US').

claim('KUS-30', kesimpta_us, ofatumumab, should, high, label_text_copy,
    "Live or live-attenuated vaccines are completed at least 4 weeks before the first dose.").

claim_source('KUS-30', "KESIMPTA US Prescribing Information sections 2.1, 5.1").

claim_url('KUS-30', "https://themeditary.com/dosage-information/kesimpta-dosage-756.html").

claim_jurisdiction('KUS-30', 'US').

claim_action('KUS-30', vaccinate_before).

claim_parameter('KUS-30', live_vaccine_min_days_before_start, "28").

claim('KUS-31', kesimpta_us, ofatumumab, should_if_possible, high, label_text_copy,
    "Inactivated vaccines are completed, whenever possible, at least 2 weeks before the first \c
        dose.").

claim_source('KUS-31', "KESIMPTA US Prescribing Information sections 2.1, 5.1").

claim_url('KUS-31', "https://themeditary.com/dosage-information/kesimpta-dosage-756.html").

claim_jurisdiction('KUS-31', 'US').

claim_action('KUS-31', vaccinate_before).

claim_parameter('KUS-31', inactivated_vaccine_min_days_before_start, "14").

claim('KUS-32', kesimpta_us, ofatumumab, not_recommended, high, label_text_copy,
    "Live or live-attenuated vaccination is not recommended during treatment nor after stopping \c
        until B cells have repleted.").

claim_source('KUS-32', "KESIMPTA US Prescribing Information sections 2.1, 5.1").

claim_url('KUS-32', "https://themeditary.com/dosage-information/kesimpta-dosage-756.html").

claim_jurisdiction('KUS-32', 'US').

claim_action('KUS-32', avoid_live_vaccine).

claim('KUS-40', kesimpta_us, ofatumumab, must_test, high, label_text_copy,
    "Test quantitative serum immunoglobulins before starting; with low immunoglobulins, consult \c
        immunology experts first.").

claim_source('KUS-40', "KESIMPTA US Prescribing Information section 2.1").

claim_url('KUS-40', "https://themeditary.com/dosage-information/kesimpta-dosage-756.html").

claim_jurisdiction('KUS-40', 'US').

claim_action('KUS-40', test_ig_before_start).

claim('KUS-41', kesimpta_us, ofatumumab, should, medium, secondary,
    "Check immunoglobulins during treatment, especially with opportunistic or recurrent \c
        infections, and after stopping until B-cell repletion.").

claim_source('KUS-41', "KESIMPTA US Prescribing Information section 5.3").

claim_url('KUS-41',
    "https://www.droracle.ai/articles/511133/what-are-the-management-strategies-for-hypogammaglobulinemia-low-igm").

claim_note('KUS-41',
    "Secondary summary of the label; wording about opportunistic/recurrent infections from \c
        memory.").

claim_jurisdiction('KUS-41', 'US').

claim_action('KUS-41', monitor_ig).

claim('KUS-42', kesimpta_us, ofatumumab, consider, high, label_text_copy,
    "Consider discontinuing when a patient with low immunoglobulins develops a serious \c
        opportunistic infection or recurrent infections, or when prolonged hypogammaglobulinaemia \c
        needs IVIG.").

claim_source('KUS-42',
    "KESIMPTA US Prescribing Information section 5.3; MIMS Bonspri concise PI (says discontinue)").

claim_url('KUS-42', "https://prdmimsweb.azurewebsites.net/malaysia/drug/info/bonspri").

claim_note('KUS-42',
    "US wording is CONSIDER discontinuing (memory, high); the MIMS abridgement drops \c
        \"consider\". Encode as consider.").

claim_jurisdiction('KUS-42', 'US').

claim_action('KUS-42', consider_discontinue).

claim('KUS-43', kesimpta_us, ofatumumab, fact, medium, label_text_copy,
    "Low IgM was the commonest reason for stopping in trials (3.3%); 14.3% had IgM below 0.34 g/L \c
        without an infection signal.").

claim_source('KUS-43',
    "MIMS Bonspri adverse reactions (3.3%); Dr.Oracle article citing the label (14.3%)").

claim_url('KUS-43', "https://www.mims.com/malaysia/drug/info/bonspri/adverse-reactions").

claim_note('KUS-43', "Isolated low IgM should not by itself trigger a hold.").

claim_jurisdiction('KUS-43', 'US').

claim('KUS-50', kesimpta_us, ofatumumab, fact, high, label_text_copy,
    "Systemic injection-related reactions occur mostly within 24 hours and mostly with the first \c
        injection, with fever, headache, myalgia, chills and fatigue.").

claim_source('KUS-50', "KESIMPTA US Prescribing Information section 5.2; EU SmPC 4.4").

claim_url('KUS-50', "https://www.rxreasoner.com/monographs/kesimpta/precautions").

claim_note('KUS-50',
    "Confounder: fever or chills within 24 h of a dose is not by itself infection.").

claim_jurisdiction('KUS-50', 'US+EU').

claim('KUS-51', kesimpta_us, ofatumumab, must_test, high, secondary,
    "Before the first dose obtain ALT, AST, alkaline phosphatase and bilirubin; clinically \c
        significant liver injury without viral hepatitis has followed anti-CD20 MS drugs, and ALT \c
        or AST above 3xULN with bilirubin above 2xULN signals risk of severe drug-induced liver \c
        injury.").

claim_source('KUS-51', "KESIMPTA US Prescribing Information sections 2.1 and 5.4 (08/2025)").

claim_url('KUS-51', "https://www.rlsnet.ru/news/ofatumumab-postmarketingovyi-opyt-14937").

claim_note('KUS-51',
    "Confirmed by a Russian summary of the FDA change for ofatumumab and by the identical 8/2025 \c
        class text for Ocrevus and Briumvi (prescriberpoint.com).").

claim_jurisdiction('KUS-51', 'US').

claim_action('KUS-51', test_lft_before_start).

claim('KUS-60', kesimpta_us, ofatumumab, fact, high, label_text_copy,
    "Dosing is 20 mg subcutaneously at weeks 0, 1 and 2, then 20 mg once monthly from week 4.").

claim_source('KUS-60', "KESIMPTA US Prescribing Information section 2.2").

claim_url('KUS-60', "https://prdmimsweb.azurewebsites.net/malaysia/drug/info/bonspri/dosage").

claim_jurisdiction('KUS-60', 'US+EU').

claim_parameter('KUS-60', loading_weeks, "0, 1, 2").
claim_parameter('KUS-60', maintenance_from_week, "4").
claim_parameter('KUS-60', interval, "monthly").

claim('KUS-61', kesimpta_us, ofatumumab, should, high, label_text_copy,
    "A missed injection is given as soon as possible without waiting for the next scheduled date, \c
        and later doses follow at the recommended interval.").

claim_source('KUS-61', "KESIMPTA US Prescribing Information section 2.2").

claim_url('KUS-61', "https://themeditary.com/dosage-information/kesimpta-dosage-756.html").

claim_note('KUS-61',
    "No re-loading instruction exists in the label for doses delayed by infection; do not invent \c
        one.").

claim_jurisdiction('KUS-61', 'US+EU').

claim_action('KUS-61', give_missed_dose_asap).

claim('KUS-62', kesimpta_us, ofatumumab, fact, high, label_text_copy,
    "B cells fall below the lower limit of normal in about 95% of patients two weeks after \c
        starting, and the drug half-life is about 16 days.").

claim_source('KUS-62', "MIMS Bonspri pharmacology; drugs.com ofatumumab monograph").

claim_url('KUS-62', "https://www.drugs.com/ppa/ofatumumab.html").

claim_note('KUS-62',
    "Skipping one dose does not restore B cells: median recovery about 24.6 weeks after the last \c
        dose (from memory, label 12.2).").

claim_jurisdiction('KUS-62', 'US').

claim('KUS-70', kesimpta_us, ofatumumab, should, high, secondary,
    "Females who could become pregnant use effective contraception during treatment and for 6 \c
        months after the last dose.").

claim_source('KUS-70', "KESIMPTA US Prescribing Information section 8.3; MS News Today").

claim_url('KUS-70', "https://multiplesclerosisnewstoday.com/kesimpta-ofatumumab").

claim_jurisdiction('KUS-70', 'US+EU').

claim_parameter('KUS-70', contraception_months_after_last, "6").

claim('KUS-71', kesimpta_us, ofatumumab, should, high, label_text_copy,
    "Infants exposed in utero get no live vaccines until B-cell recovery.").

claim_source('KUS-71', "MIMS Bonspri pregnancy section").

claim_url('KUS-71', "https://www.mims.com/malaysia/drug/info/bonspri/use-in-pregnancy-lactation").

claim_jurisdiction('KUS-71', 'US').

claim('KUS-72', kesimpta_us, ofatumumab, fact, high, manufacturer_site,
    "Patients are told to report painful or frequent urination, nasal congestion, runny nose, \c
        sore throat, fever, chills, cough or body aches.").

claim_source('KUS-72', "Kesimpta consumer important safety information (Medication Guide)").

claim_url('KUS-72', "https://kesimpta.com/sitemap").

claim_note('KUS-72', "Basis of the symptom list in the seed (fever, chills, cough, body aches).").

claim_jurisdiction('KUS-72', 'US').

claim('KUS-73', kesimpta_us, ofatumumab, fact, high, memory_or_unsupported,
    "TB, HIV, HCV and VZV screening are not required by the US Kesimpta label.").

claim_source('KUS-73', "KESIMPTA US Prescribing Information (absence)").

claim_note('KUS-73',
    "From memory. Expert guidance may still screen for latent TB in high-prevalence settings.").

not_verified('KUS-73').

claim_jurisdiction('KUS-73', 'US').
