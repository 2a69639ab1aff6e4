% Limits and definitions, most of them unverified or only usual.

claim('THR-01', thresholds, no_drug_named, definition, high, memory_or_unsupported,
    "CTCAE v5 neutrophil count decreased: grade 1 <LLN to 1.5, grade 2 <1.5 to 1.0, grade 3 <1.0 \c
        to 0.5, grade 4 <0.5 (x10^9/L).").

claim_source('THR-01', "CTCAE v5.0 (2017); grade 2 boundary seen in a secondary page").

claim_url('THR-01', "https://techoverflow.net/2019/11/20/what-is-grade-1-2-3-4-neutropenia/").

claim_note('THR-01',
    "Grade 1-2 bounds were seen in the secondary page; grades 3-4 from memory (high), hence \c
        verified=false. A Dr.Oracle page gives grade 1 as 1.5-2.0, an older non-CTCAE-v5 scale; \c
        do not copy.").

not_verified('THR-01').

claim_parameter('THR-01', g1, "LLN, 1.5").
claim_parameter('THR-01', g2, "1.5, 1.0").
claim_parameter('THR-01', g3, "1.0, 0.5").
claim_parameter('THR-01', g4, "0.5").
claim_parameter('THR-01', unit, "10*9/L").

claim('THR-02', thresholds, no_drug_named, definition, high, memory_or_unsupported,
    "Febrile neutropenia (CTCAE v5): ANC <1.0 with a single temperature >38.3 C or >=38 C for \c
        more than 1 hour; IDSA uses ANC <0.5 or expected to fall below it.").

claim_source('THR-02', "CTCAE v5 / IDSA 2010").

claim_note('THR-02', "from memory").

not_verified('THR-02').

claim('THR-03', thresholds, no_drug_named, reference_range, high, lab_or_health_system_catalog,
    "CRP upper limit differs by laboratory: <=8.0, <=5.0 or <5.0 mg/L at Mayo and affiliates; \c
        others use 10.").

claim_source('THR-03', "Mayo test catalogs").

claim_url('THR-03', "https://isj.testcatalog.org/show/CRPP").

claim_note('THR-03', "Units trap: mg/dL is 10x smaller.").

claim_parameter('THR-03', default_uln_mg_per_L, "5.0").
claim_parameter('THR-03', prefer, "reported reference range").

claim('THR-04', thresholds, no_drug_named, reference_range, high, memory_or_unsupported,
    "Adult WBC usual range 4.5-11.0 x10^9/L, ANC lower limit about 1.5, procalcitonin <0.1 ng/mL \c
        (low bacterial probability <0.25), ESR <20 mm/h (age/sex dependent).").

claim_source('THR-04', "General laboratory ranges").

claim_note('THR-04', "from memory; WBC range also seen in public code").

not_verified('THR-04').

claim('THR-05', thresholds, no_drug_named, definition, high, memory_or_unsupported,
    "Fever: body temperature >=38.0 C (100.4 F) in this KB; 38.3 C single reading is the \c
        neutropenic-fever convention.").

claim_source('THR-05', "Common clinical convention").

claim_note('THR-05', "from memory; antipyretics can hide it").

not_verified('THR-05').

claim('THR-06', thresholds, no_drug_named, definition, high, memory_or_unsupported,
    "Recurrent UTI: 2 or more in 6 months or 3 or more in 12 months.").

claim_source('THR-06', "EAU / AUA recurrent UTI guideline").

claim_note('THR-06', "from memory. Kesimpta label defines NO threshold for recurrent infections.").

not_verified('THR-06').

claim('THR-07', thresholds, no_drug_named, fact, low, secondary,
    "A common rule for immunoglobulin replacement is 2 or more severe recurrent infections with \c
        encapsulated bacteria, or IgG <4 g/L.").

claim_source('THR-07', "Dr.Oracle article 511133 citing guidelines").

claim_url('THR-07',
    "https://www.droracle.ai/articles/511133/what-are-the-management-strategies-for-hypogammaglobulinemia-low-igm").

claim_note('THR-07',
    "Source is itself AI-made; use only as a parameter default needing clinician sign-off.").

claim('PJP-01', thresholds, no_drug_named, recommended, high, secondary,
    "High PJP risk (non-HIV): prednisone >=20 mg/day for >=4 weeks, above all with a second \c
        immunosuppressant or other cause of immunocompromise.").

claim_source('PJP-01', "Pearls4Peers 2017; RheumDoodles/UpToDate 2021").

claim_url('PJP-01',
    "https://pearls4peers.com/2017/01/23/when-should-i-consider-pneumocystis-jirovecii-pneumonia-pcp-prophylaxis-in-my-non-hiv-patient/").

claim_parameter('PJP-01', prednisone_mg_per_day, "20").
claim_parameter('PJP-01', weeks, "4").

claim('PJP-02', thresholds, no_drug_named, recommended, medium, secondary,
    "EULAR-type threshold: prednisolone >15-30 mg/day for >2-4 weeks, particularly in \c
        combination.").

claim_source('PJP-02', "EULAR 2022 recommendation as quoted by Dr.Oracle 396991; RMD Open table").

claim_url('PJP-02',
    "https://www.droracle.ai/articles/396991/how-long-should-pneumocystis-jirovecii-pneumonia-pjp-prophylaxis-be").

claim('PJP-03', thresholds, rituximab, fact, medium, secondary,
    "On rituximab alone PJP was rare (0.40/100 person-years without steroids, number needed to \c
        treat 146 vs harm 86), but 7.93/100 with >=30 mg/day prednisone.").

claim_source('PJP-03', "RheumNow summary of a Korean cohort").

claim_url('PJP-03', "https://rheumnow.com/news/pjp-prophylaxis-needed-steroids-and-rituximab").

claim_note('PJP-03', "So anti-CD20 monotherapy in MS is not by itself \"high risk\".").

claim('PJP-04', thresholds, no_drug_named, recommended, medium, secondary,
    "Other high-risk groups: prior PJP, T-cell-depleting drugs, alemtuzumab, CD4 <200/uL, marked \c
        lymphopenia, transplant, haematological cancer, selected primary immunodeficiency.").

claim_source('PJP-04', "Pearls4Peers 2017; general guidance").

claim_url('PJP-04',
    "https://pearls4peers.com/2017/01/23/when-should-i-consider-pneumocystis-jirovecii-pneumonia-pcp-prophylaxis-in-my-non-hiv-patient/").

claim_note('PJP-04', "prior PJP, CD4, alemtuzumab from memory").
