% The labels, leaflets and abridged labels of the drugs, as far as they were seen.

:- source(kesimpta_eu_leaflet, [
    title: "Kesimpta EU package leaflet (EU/1/21/1532)",
    kind: label,
    date: "2022",
    url: "github:joofio/test-epi-composition input/fsh/examples/kesimpta.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy."
]).

:- source(bonspri_mims, [
    title: "MIMS Malaysia: Bonspri (ofatumumab) abridged prescribing information",
    kind: reference,
    url: "https://prdmimsweb.azurewebsites.net/malaysia/drug/info/bonspri",
    note: "A label of the United States kind, abridged; it drops some words, such as consider. \c
        Undated."
]).

:- source(kesimpta_contraindication_article, [
    title: "Secondary article on the contraindications of Kesimpta",
    kind: reference,
    url: "https://medx.it.com/what-are-the-contraindications-for-kesimpta",
    jurisdiction: us,
    note: "Quotes the US label as revised in 2024; the wording and the year are from memory. \c
        Undated."
]).

:- source(ocrelizumab_us_label, [
    title: "Ocrevus (ocrelizumab) US Prescribing Information",
    kind: label,
    url: "https://ocrevus-hcp.com/rms/efficacy.html",
    jurisdiction: us,
    note: "Seen on the manufacturer's pages and in copies; sections on liver injury of 08/2025. \c
        What it says of low immunoglobulins is from memory. Undated."
]).

:- source(ocrelizumab_eu_label, [
    title: "Ocrevus (ocrelizumab) EU package leaflet (EU/1/17/1231)",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/ocrevus.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).

:- source(ublituximab_us_label, [
    title: "Briumvi (ublituximab) US Prescribing Information",
    kind: label,
    date: "2025",
    url: "https://prescriberpoint.com/therapies/briumvi-3a77cd8",
    jurisdiction: us,
    note: "Seen in a copy; what it says of PML is from memory."
]).

:- source(ublituximab_eu_label, [
    title: "Briumvi (ublituximab) EU Summary of Product Characteristics",
    kind: label,
    date: "2023",
    url: "https://www.rxreasoner.com/monographs/briumvi/precautions",
    jurisdiction: eu,
    note: "Seen in a copy."
]).

:- source(rituximab_us_label, [
    title: "Rituxan (rituximab) US Prescribing Information",
    kind: label,
    url: "https://rituxan-hcp.com",
    jurisdiction: us,
    note: "Seen on the manufacturer's page and by page beginnings; its section 4 lists no \c
        contraindications, which is from memory. Rituximab is off-label in multiple sclerosis. \c
        Undated."
]).

:- source(rituximab_eu_label, [
    title: "MabThera (rituximab) EU Summary of Product Characteristics",
    kind: label,
    jurisdiction: eu,
    note: "From memory, not verified; the part outside cancer. Undated."
]).

:- source(natalizumab_us_label, [
    title: "Tysabri (natalizumab) US Prescribing Information",
    kind: label,
    date: "2018",
    url: "https://vdocuments.us/dosage-and-administration-natalizumab-injection-see-important.html",
    jurisdiction: us,
    note: "Highlights seen in a copy; section 4 through a patient advertisement."
]).

:- source(natalizumab_eu_label, [
    title: "Tysabri (natalizumab) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/tysabri.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).

:- source(natalizumab_mims, [
    title: "MIMS Singapore: Tysabri (natalizumab)",
    kind: reference,
    url: "https://sit.mimsdev.com/singapore/drug/info/tysabri",
    jurisdiction: eu,
    note: "Derived from the EU text and counted as EU here. Undated."
]).

:- source(fingolimod_us_label, [
    title: "Gilenya (fingolimod) US Prescribing Information",
    kind: label,
    url: "http://www.120ty.net/bencandy.php?aid=4005&fid=134&page=2",
    jurisdiction: us,
    note: "An older copy; that it is not started in an active infection is from memory. Undated."
]).

:- source(fingolimod_eu_label, [
    title: "Gilenya (fingolimod) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/gilenya.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).

:- source(siponimod_us_label, [
    title: "Mayzent (siponimod) US Prescribing Information",
    kind: label,
    date: "2023",
    url: "https://themeditary.com/pro/mayzent-prescribing-information-12726.html",
    jurisdiction: us,
    note: "Copy of 2020 and highlights of 08/2023: in 2020 it was not started in a severe active \c
        infection, in 2023 in any active one."
]).

:- source(siponimod_eu_label, [
    title: "Mayzent (siponimod) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/mayzent.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).

:- source(siponimod_uk_information, [
    title: "Novartis UK information for professionals: Mayzent, dosing and administration",
    kind: label,
    url: "https://www.health.novartis.co.uk/medicines/neuroscience/mayzent/dosing-and-administration",
    jurisdiction: eu,
    note: "Manufacturer's page for the United Kingdom, counted as EU here. Undated."
]).

:- source(ozanimod_us_label, [
    title: "Zeposia (ozanimod) US Prescribing Information",
    kind: label,
    url: "http://www.120ty.net/bencandy.php?aid=62361&fid=1&page=3",
    jurisdiction: us,
    note: "Section 4 seen in the manufacturer's safety text (no infection in it); that starting \c
        is delayed in an active infection is from memory. Undated."
]).

:- source(ozanimod_eu_label, [
    title: "Zeposia (ozanimod) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/zeposia.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).

:- source(ponesimod_us_label, [
    title: "Ponvory (ponesimod) US information for professionals",
    kind: label,
    url: "https://www.ponvoryhcp.com/reversibility",
    jurisdiction: us,
    note: "Manufacturer's page, undated."
]).

:- source(ponesimod_eu_label, [
    title: "Ponvory (ponesimod) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/ponvory.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).

:- source(cladribine_us_label, [
    title: "Mavenclad (cladribine) US Prescribing Information",
    kind: label,
    url: "http://www.120ty.net/bencandy.php?aid=58810&fid=134&page=5",
    jurisdiction: us,
    note: "Seen in a copy and on the manufacturer's page. Undated."
]).

:- source(cladribine_eu_label, [
    title: "Mavenclad (cladribine) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/mavenclad.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated. Newer Swiss information goes \c
        further and is not used here."
]).

:- source(cladribine_screening_table, [
    title: "Screening and infection advice for cladribine, table in Neurology and Therapy \c
        (PMC8062252)",
    kind: study,
    date: "2021",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC8062252/table/Tab1/?term=%22Neurol+Ther%22%5Bjour%5D",
    note: "Journal table that follows the labels."
]).

:- source(alemtuzumab_us_label, [
    title: "Lemtrada (alemtuzumab) US Prescribing Information",
    kind: label,
    url: "https://www.cigna.com/individuals-families/health-wellness/hw/medications/alemtuzumab-d04756a1",
    jurisdiction: us,
    note: "Seen through a consumer page; that an active infection is a contraindication came with \c
        a later revision, known from memory. Undated."
]).

:- source(alemtuzumab_eu_practice, [
    title: "Alemtuzumab in European practice (PMC6169984, table; Cambridge prescriber page)",
    kind: study,
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6169984/table/A032029TB2",
    jurisdiction: eu,
    note: "Practice, not the EU label, which was not seen. Undated."
]).

:- source(dimethyl_fumarate_us_label, [
    title: "Tecfidera (dimethyl fumarate) US Prescribing Information",
    kind: label,
    url: "https://www.tecfiderahcp.com/en_us/home/safety/safety-warning-precautions.html",
    jurisdiction: us,
    note: "Highlights seen in a copy, and the manufacturer's safety page. Undated."
]).

:- source(dimethyl_fumarate_eu_label, [
    title: "Tecfidera (dimethyl fumarate) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/tecfidera.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).

:- source(teriflunomide_us_label, [
    title: "Aubagio (teriflunomide) US Prescribing Information",
    kind: label,
    url: "https://docslib.org/doc/4914164/aubagio-safely-and-effectively",
    jurisdiction: us,
    note: "Highlights seen in a copy; screening for tuberculosis is from memory. Undated."
]).

:- source(teriflunomide_eu_label, [
    title: "Aubagio (teriflunomide) EU package leaflet",
    kind: label,
    url: "github:joofio/test-epi-composition input/fsh/examples/aubagio.fsh",
    jurisdiction: eu,
    note: "EU package leaflet, read whole in a copy. Undated."
]).
