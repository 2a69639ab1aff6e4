% What became of claims that no rule and no table has: the note of a source tells them, or there is a
% reason to leave them out.

told_in_source(kesimpta_us_label, 'KUS-00').
told_in_source(ecco_2021, 'ECCO-01').
told_in_source(ecco_2021, 'ECCO-06').
told_in_source(seed_article, 'SEED-27').
told_in_source(seed_article, 'SEED-28').

not_encoded('KUS-05',
    "How often infections occurred in trials; it asks for nothing in one patient.").
not_encoded('KUS-60', "The dosing schedule; no rule computes the dates of doses.").
not_encoded('KEU-09',
    "Swiss information is not one of the labels in force here; a pregnancy on record is evaluated \c
        and holds back by KEU-07.").
not_encoded('ECCO-02',
    "How an older guideline graded its evidence; rules that rest on it say in their caveat that \c
        it is expert opinion.").

not_encoded('KUS-73',
    "It says that a label asks for nothing more; it holds by the absence of statements that would \c
        ask.").
not_encoded('RTX-US-03',
    "A label without contraindications forbids nothing, so no rule has it; the note of the source \c
        tells it. It is from memory.").
not_encoded('CLA-CH-01',
    "Swiss information is not one of the labels in force here; the note of the EU source mentions \c
        it.").

% Codes.
not_encoded('RX-ublituximab', "No code was found, so there is none to map.").
not_encoded('LN-hbc-igm-ia',
    "The record has no word for the IgM core antibody; it is not the total antibody that \c
        screening asks for.").
not_encoded('LN-hbc-igm',
    "The record has no word for the IgM core antibody; it is not the total antibody that \c
        screening asks for.").
not_encoded('LN-hbvdna-cp',
    "It counts copies; the record takes international units, and no source here gives a factor \c
        between them.").
not_encoded('LN-hscrp',
    "Its note says not to use the ranges of the high-sensitivity method for infection.").
not_encoded('LN-covid', "The record has no word for this test; the infection itself is recorded.").
not_encoded('ICD-acute_hepatitis_b',
    "A code alone proves no active hepatitis B, so none is mapped to it; serology decides.").
not_encoded('ICD-hepatitis_b_unspecified',
    "A code alone proves no active hepatitis B, so none is mapped to it; serology decides.").
not_encoded('ICD-history_of_hbv', "It stands for any infection in the past, not for hepatitis B.").
not_encoded('ICD-multiple_sclerosis',
    "Every record here is of multiple sclerosis, so the vocabulary has no word for it.").
not_encoded('SCT-hepatitis_b',
    "It does not tell active, chronic and past hepatitis B apart; serology decides.").
not_encoded('SCT-acute_hepatitis_b',
    "A code alone proves no active hepatitis B, so none is mapped to it; serology decides.").
not_encoded('SCT-history_infectious_disease',
    "It stands for any infection in the past, not for hepatitis B.").
not_encoded('SCT-pneumonia', "It does not say that the pneumonia is bacterial.").
not_encoded('SCT-uti', "It does not say which part of the urinary tract is infected.").
not_encoded('SCT-herpes_zoster', "It does not say whether the zoster is local or disseminated.").
not_encoded('SCT-cmv', "It stands for the infection, not for disease of an organ.").
not_encoded('SCT-aspergillosis', "It does not say that the disease is invasive.").
not_encoded('SCT-legionella', "It covers the mild form without pneumonia too.").
not_encoded('SCT-salmonella', "It does not leave out typhoid fever.").
not_encoded('SCT-salmonella_bacteremia', "The list of infections has no word for it.").
not_encoded('SCT-tb', "It does not tell active and latent tuberculosis apart.").
not_encoded('SCT-tb_latent', "That it stands for latent tuberculosis is from memory.").
not_encoded('SCT-ms',
    "Every record here is of multiple sclerosis, so the vocabulary has no word for it.").
