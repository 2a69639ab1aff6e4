% Guidelines, studies and definitions beside the labels.

:- source(ecco_2014, [
    title: "Second European evidence-based consensus on opportunistic infections in inflammatory \c
        bowel disease",
    kind: guideline,
    date: "2014",
    url: "https://ueg.eu/library/second-european-evidence-based-consensus-on-the-prevention-diagnosis-and-management-of-opportunistic-infections-in-inflammatory-bowel-disease/125497",
    note: "Abstract seen; it grades by the Oxford levels of 2011, in which level 5 is the lowest. \c
        Statements on single germs are from memory."
]).

:- source(ecco_scope_review, [
    title: "Summary of the ECCO guidelines of 2021 by the Association of Coloproctology",
    kind: reference,
    url: "https://www.acpgbi.org.uk/resources/1070/ecco_guidelines_on_the_prevention_diagnosis_and_management_of_infections_in_inflammatory_bowel_disease_2021",
    note: "Shows that the guideline is about bowel disease. Undated."
]).

:- source(hepatitis_b_guideline, [
    title: "AASLD 2018 and AGA 2015 on hepatitis B, table in J Pers Med 2021 (PMC8066124)",
    kind: guideline,
    date: "2018",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC8066124/table/jpm-11-00267-t004",
    note: "Seen in a table of a later article."
]).

:- source(hepatitis_b_in_ms_studies, [
    title: "Hepatitis B reactivation on ocrelizumab in multiple sclerosis (J Neurol 2023 and 2024)",
    kind: study,
    date: "2024",
    url: "https://link.springer.com/10.1007/s00415-024-12333-0",
    note: "The studies do not agree on monitoring or prophylaxis."
]).

:- source(febrile_neutropenia_definitions, [
    title: "Febrile neutropenia in CTCAE version 5 and IDSA 2010",
    kind: reference,
    date: "2017",
    note: "From memory, not verified."
]).

:- source(immunoglobulin_replacement_article, [
    title: "What are the management strategies for hypogammaglobulinemia (low IgM)?",
    kind: article,
    publisher: "Dr.Oracle",
    url: "https://www.droracle.ai/articles/511133/what-are-the-management-strategies-for-hypogammaglobulinemia-low-igm",
    note: "Made by the same service as the seed article; secondary. Undated."
]).

:- source(eular_pneumocystis, [
    title: "EULAR 2022 on Pneumocystis prophylaxis, as quoted by an article",
    kind: guideline,
    date: "2022",
    url: "https://www.droracle.ai/articles/396991/how-long-should-pneumocystis-jirovecii-pneumonia-pjp-prophylaxis-be",
    note: "Seen as a quotation."
]).

:- source(rituximab_pneumocystis_cohort, [
    title: "PJP prophylaxis needed: steroids and rituximab (summary of a Korean cohort)",
    kind: study,
    publisher: "RheumNow",
    url: "https://rheumnow.com/news/pjp-prophylaxis-needed-steroids-and-rituximab",
    note: "A news summary of the study. Undated."
]).
