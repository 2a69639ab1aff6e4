% Where the claims come from and what their marks mean.

about_claims(title, "Clinical facts for the infection/hold knowledge base").
about_claims(created, "2026-11-22").
about_claims(method,
    "Stored copies of public pages (often only their beginnings), EU package leaflets read whole, \c
        ICD-10-CM from the PyPI package simple-icd-10-cm. Statements are in own words.").
about_claims(verified_means,
    "text supporting the statement was seen in the named source; see note for partial \c
        verification").
about_claims(force_vocabulary,
    "contraindicated, must, must_not, must_test, should, should_not, recommended, \c
        not_recommended, consider, may, fact, definition, caveat").
about_claims(caution,
    "Research aid; not medical advice. Label text must be re-read at dailymed/EMA before clinical \c
        use.").

code_system(rxnorm, "http://www.nlm.nih.gov/research/umls/rxnorm").
code_system(atc, "http://www.whocc.no/atc").
code_system(loinc, "http://loinc.org").
code_system(icd10cm, "http://hl7.org/fhir/sid/icd-10-cm").
code_system(snomed, "http://snomed.info/sct").
