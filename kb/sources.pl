% The documents that rules cite. What is said of each is what was seen of it.

:- source(kesimpta_us_label, [
    title: "KESIMPTA (ofatumumab) US Prescribing Information",
    kind: label,
    date: "2025-08-18",
    url: "https://www.kesimptahcp.com/",
    jurisdiction: us,
    note: "Version 10. Read through copies and page beginnings; a change of section 5.5 in \c
        04/2026 could not be read."
]).

:- source(kesimpta_eu_smpc, [
    title: "Kesimpta EU Summary of Product Characteristics",
    kind: label,
    date: "2021",
    url: "https://www.rxreasoner.com/monographs/kesimpta/precautions",
    jurisdiction: eu,
    note: "Read in a copy; sections 4.3 and 4.4 were unchanged in copies up to 2024."
]).

:- source(kesimpta_patient_safety, [
    title: "Kesimpta important safety information for patients (Medication Guide)",
    kind: label,
    url: "https://kesimpta.com/sitemap",
    jurisdiction: us,
    note: "Undated."
]).

:- source(pdr_ofatumumab, [
    title: "PDR drug summary: ofatumumab",
    kind: reference,
    url: "https://www.pdr.net/drug-summary/Arzerra-ofatumumab-172.8377",
    jurisdiction: us,
    note: "Follows the label and covers use in multiple sclerosis and in leukaemia; the stored \c
        text is cut short. Undated."
]).

:- source(seed_article, [
    title: "Do you need to hold Kesimpta (ofatumumab) when having an active infection?",
    kind: article,
    publisher: "Dr.Oracle",
    date: "2025-10-27",
    note: "Pending human review. Its list of references has two titles for three citations, \c
        neither a primary source."
]).

:- source(ecco_2021, [
    title: "ECCO Guidelines on the prevention, diagnosis, and management of infections in \c
        inflammatory bowel disease",
    kind: guideline,
    date: "2021",
    url: "https://ouci.dntb.gov.ua/en/works/4zonwVal",
    note: "Probably what the article cites as 2. Written for bowel disease: it does not study \c
        anti-CD20 drugs."
]).

:- source(serious_infection_review, [
    title: "Review with definitions of serious and opportunistic infection (PMC6883733)",
    kind: study,
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6883733/",
    note: "Undated."
]).

:- source(igg_studies, [
    title: "Immunoglobulin thresholds under anti-CD20 therapy (MSARD 2023;79:105009 and a \c
        rituximab cohort)",
    kind: study,
    date: "2023",
    note: "No consensus on a threshold; 7 and 4 g/L are partly from memory."
]).

:- source(ctcae, [
    title: "Common Terminology Criteria for Adverse Events, version 5.0",
    kind: reference,
    date: "2017",
    note: "Seen through a secondary page; grades 3 and 4 from memory."
]).

:- source(crp_catalogue, [
    title: "Mayo laboratory test catalogues: C-reactive protein",
    kind: reference,
    url: "https://isj.testcatalog.org/show/CRPP",
    note: "Upper limits differ between laboratories. Undated."
]).

:- source(laboratory_ranges, [
    title: "General laboratory ranges",
    kind: convention,
    note: "From memory, not verified."
]).

:- source(fever_convention, [
    title: "Fever from 38.0 degrees Celsius",
    kind: convention,
    note: "Common convention, from memory, not verified; fever medicine can hide a fever."
]).

:- source(recurrent_uti_guideline, [
    title: "EAU and AUA guidelines on recurrent urinary tract infection",
    kind: guideline,
    note: "From memory, not verified; about urinary infections only. Undated."
]).

:- source(pjp_review, [
    title: "When should I consider Pneumocystis jirovecii pneumonia prophylaxis in my non-HIV \c
        patient?",
    kind: reference,
    publisher: "Pearls4Peers",
    date: "2017",
    url: "https://pearls4peers.com/2017/01/23/when-should-i-consider-pneumocystis-jirovecii-pneumonia-pcp-prophylaxis-in-my-non-hiv-patient/"
]).

:- source(infection_list, [
    title: "List of infections with category, usual severity and usual treatment",
    kind: convention,
    note: "General clinical knowledge from memory, not verified."
]).

:- source(project_conventions, [
    title: "How this knowledge base weighs advice",
    kind: convention,
    note: "Not a clinical source: the rules that turn several pieces of advice into one, on the \c
        cautious side, with one exception that each answer names: of the article's two waits \c
        after antibiotics the shorter one decides, and the longer one is shown as a date and a \c
        conflict."
]).
