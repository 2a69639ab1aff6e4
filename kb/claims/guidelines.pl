% What guidelines and reviews say.

claim('ECCO-01', guidelines, drug_class, fact, high, journal_or_society,
    "The probable parent guideline is Kucharzik et al., ECCO Guidelines on infections in IBD, J \c
        Crohns Colitis 2021;15(6):879-913, covering viral, mycobacterial, bacterial, fungal and \c
        parasitic infection and vaccination.").

claim_source('ECCO-01', "ECCO 2021, doi 10.1093/ecco-jcc/jjab052").

claim_url('ECCO-01', "https://ouci.dntb.gov.ua/en/works/4zonwVal").

claim_note('ECCO-01',
    "Identity of the seed's reference 2 is an INFERENCE: the seed lists only two titles for its \c
        three citation numbers. The 2009 and 2014 ECCO consensus use the same statements.").

claim('ECCO-02', guidelines, drug_class, fact, high, journal_or_society,
    "The 2014 predecessor graded evidence with Oxford CEBM 2011 levels; EL5 is the lowest level, \c
        mechanism-based reasoning or expert opinion.").

claim_source('ECCO-02', "ECCO 2014 (PMID 24613021) abstract at UEG; OCEBM 2011").

claim_url('ECCO-02',
    "https://ueg.eu/library/second-european-evidence-based-consensus-on-the-prevention-diagnosis-and-management-of-opportunistic-infections-in-inflammatory-bowel-disease/125497").

claim_note('ECCO-02', "Use of OCEBM 2011 verified; meaning of level 5 from memory.").

claim('ECCO-03', guidelines, drug_class, should, medium, memory_or_unsupported,
    "ECCO advises temporarily withholding immunomodulators until resolution of active infection \c
        for Legionella and Salmonella (EL5).").

claim_source('ECCO-03', "ECCO 2009/2014/2021 bacterial-infection statements").

claim_note('ECCO-03',
    "from memory; full text could not be opened (search returns page beginnings only). Written \c
        for thiopurines/anti-TNF/steroids in IBD, NOT anti-CD20 in MS.").

not_verified('ECCO-03').

claim_action('ECCO-03', withhold).

claim('ECCO-04', guidelines, drug_class, should, medium, memory_or_unsupported,
    "For Pneumocystis, ECCO advises co-trimoxazole prophylaxis for patients on triple \c
        immunosuppression including a calcineurin inhibitor or anti-TNF, individualised for \c
        double immunosuppression with calcineurin inhibitor.").

claim_source('ECCO-04', "ECCO 2014 (EL4/EL5)").

claim_note('ECCO-04', "from memory").

not_verified('ECCO-04').

claim('ECCO-05', guidelines, drug_class, consider, low, memory_or_unsupported,
    "For systemic fungal infection ECCO advises considering discontinuation of immunomodulators \c
        with specialist input; no fungal chemoprophylaxis routinely.").

claim_source('ECCO-05', "ECCO 2014/2021").

claim_note('ECCO-05', "from memory; seed says \"immediate withholding\", which is stronger").

not_verified('ECCO-05').

claim('ECCO-06', guidelines, drug_class, caveat, high, journal_or_society,
    "The ECCO text is about IBD; applying it to ofatumumab is an extrapolation and must be \c
        labelled indirect.").

claim_source('ECCO-06', "review of scope (ACPGBI summary of ECCO 2021)").

claim_url('ECCO-06',
    "https://www.acpgbi.org.uk/resources/1070/ecco_guidelines_on_the_prevention_diagnosis_and_management_of_infections_in_inflammatory_bowel_disease_2021").

claim('SERINF-01', guidelines, drug_class, definition, high, journal_or_society,
    "In the IBD literature a serious infection is one that causes death or hospitalisation or \c
        needs intravenous antibiotics; opportunistic means disease by organisms that are usually \c
        non-pathogenic.").

claim_source('SERINF-01', "Gastroenterol Hepatol review, PMC6883733").

claim_url('SERINF-01', "https://pmc.ncbi.nlm.nih.gov/articles/PMC6883733/").

claim_note('SERINF-01',
    "So an oral antibiotic course is enough to HOLD (seed) but not enough to call the infection \c
        serious.").

claim('HBV-01', guidelines, anti_cd20_class, recommended, high, journal_or_society,
    "AASLD 2018: screen all; give antiviral prophylaxis to HBsAg-positive, and for resolved HBV \c
        on anti-CD20 use prophylaxis rather than on-demand therapy.").

claim_source('HBV-01', "AASLD 2018, table in J Pers Med 2021 (PMC8066124)").

claim_url('HBV-01', "https://pmc.ncbi.nlm.nih.gov/articles/PMC8066124/table/jpm-11-00267-t004").

claim('HBV-02', guidelines, anti_cd20_class, recommended, high, journal_or_society,
    "Prophylaxis continues at least 12 months after B-cell-depleting therapy, with monitoring up \c
        to 12 months beyond.").

claim_source('HBV-02', "AASLD 2018 / AGA 2015, same table").

claim_url('HBV-02', "https://pmc.ncbi.nlm.nih.gov/articles/PMC8066124/table/jpm-11-00267-t004").

claim_parameter('HBV-02', prophylaxis_months_after_anti_cd20, "12").

claim('HBV-03', guidelines, ocrelizumab, fact, medium, journal_or_society,
    "In MS with resolved HBV the reactivation risk on ocrelizumab is low or uncertain, and \c
        monitoring versus prophylaxis is debated.").

claim_source('HBV-03', "J Neurol 2024 s00415-024-12333-0; J Neurol 2023 s00415-023-11973-y").

claim_url('HBV-03', "https://link.springer.com/10.1007/s00415-024-12333-0").

claim_note('HBV-03', "Hence \"consult liver expert\", not an automatic rule.").

claim('HYPO-01', guidelines, anti_cd20_class, fact, medium, journal_or_society,
    "No consensus IgG threshold exists for MS anti-CD20 therapy; studies use IgG below 6-7 g/L as \c
        low and below 4 g/L (400 mg/dL) as severe.").

claim_source('HYPO-01', "MSARD 2023;79:105009 (consensus needed); rituximab cohort IgG <6 g/L").

claim_url('HYPO-01',
    "https://bvbvf1.bib-bvb.de/vufind/PrimoRecord/cdi_proquest_miscellaneous_2872179628").

claim_note('HYPO-01', "7 and 4 g/L cut-offs partly from memory; use lab reference range first.").
