% What the article says, claim by claim, and what supports it.

claim('SEED-01', seed_claims, ofatumumab, should, high, cross_reference,
    "Kesimpta should be temporarily withheld until an active infection resolves.").

claim_source('SEED-01', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-01', "seed_article.txt").

article_claim('SEED-01', summary, "direct label").

article_reference('SEED-01', 1).

claim_supported_by('SEED-01', 'KUS-03').
claim_supported_by('SEED-01', 'KEU-02').

claim('SEED-02', seed_claims, ofatumumab, should, high, cross_reference,
    "The FDA label says to delay treatment until the infection is resolved.").

claim_source('SEED-02', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-02', "seed_article.txt").

claim_note('SEED-02',
    "The consumer wording (\"provider should delay\") matches the Medication Guide, the seed \c
        calls it the label.").

article_claim('SEED-02', rationale, "direct label").

article_reference('SEED-02', 1).

claim_supported_by('SEED-02', 'KUS-03').

claim('SEED-03', seed_claims, ofatumumab, fact, high, cross_reference,
    "It depletes CD20 B cells, which can impair immune responses and worsen infection.").

claim_source('SEED-03', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-03', "seed_article.txt").

article_claim('SEED-03', rationale, "direct label").

article_reference('SEED-03', 1).

claim_supported_by('SEED-03', 'KUS-04').
claim_supported_by('SEED-03', 'KUS-62').

claim('SEED-04', seed_claims, ofatumumab, fact, high, cross_reference,
    "Serious, life-threatening or fatal infections can occur with Kesimpta and other anti-CD20 \c
        drugs.").

claim_source('SEED-04', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-04', "seed_article.txt").

article_claim('SEED-04', rationale, "direct label").

article_reference('SEED-04', 1).

claim_supported_by('SEED-04', 'KUS-04').

claim('SEED-05', seed_claims, ofatumumab, should, medium, memory_or_unsupported,
    "Immunosuppressive therapy including B-cell depletion should be withheld until active \c
        infection resolves (EL5).").

claim_source('SEED-05', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-05', "seed_article.txt").

claim_note('SEED-05', "ECCO does not study anti-CD20; EL5 is expert opinion.").

not_verified('SEED-05').

article_claim('SEED-05', rationale, "indirect (IBD guideline, EL5)").

article_reference('SEED-05', 2).

claim_supported_by('SEED-05', 'ECCO-03').

claim('SEED-06', seed_claims, ofatumumab, should, medium, cross_reference,
    "Bacterial infection needing antibiotics is enough to hold.").

claim_source('SEED-06', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-06', "seed_article.txt").

claim_note('SEED-06', "\"Serious enough to hold\" is not the same as clinical seriousness.").

article_claim('SEED-06', types, "label broader, seed adds antibiotic criterion").

article_reference('SEED-06', 2).

claim_supported_by('SEED-06', 'KUS-03').
claim_supported_by('SEED-06', 'SERINF-01').

claim('SEED-07', seed_claims, ofatumumab, may, medium, memory_or_unsupported,
    "Viral infection, particularly with systemic symptoms, MAY require withholding.").

claim_source('SEED-07', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-07', "seed_article.txt").

claim_note('SEED-07',
    "Label says delay for ANY active infection; keep \"may\" as a seed-level rule, and let the \c
        label rule dominate.").

not_verified('SEED-07').

article_claim('SEED-07', types, "WEAKER than label").

article_reference('SEED-07', 2).

claim_supported_by('SEED-07', 'KUS-03').

claim('SEED-08', seed_claims, ofatumumab, must_immediate, medium, cross_reference,
    "Invasive fungal infection: withhold IMMEDIATELY.").

claim_source('SEED-08', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-08', "seed_article.txt").

article_claim('SEED-08', types, "label supports hold; urgency is seed").

article_reference('SEED-08', 2).

claim_supported_by('SEED-08', 'KUS-03').
claim_supported_by('SEED-08', 'ECCO-05').

claim('SEED-09', seed_claims, ofatumumab, should, medium, memory_or_unsupported,
    "Opportunistic infections (Pneumocystis jirovecii, Legionella, Salmonella): withhold until \c
        resolution.").

claim_source('SEED-09', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-09', "seed_article.txt").

claim_note('SEED-09',
    "Legionella and Salmonella are not classic opportunists; keep the seed grouping as explicit \c
        list.").

not_verified('SEED-09').

article_claim('SEED-09', types, "indirect (IBD guideline)").

article_reference('SEED-09', 2).

claim_supported_by('SEED-09', 'ECCO-03').
claim_supported_by('SEED-09', 'ECCO-04').
claim_supported_by('SEED-09', 'KUS-03').

claim('SEED-10', seed_claims, ofatumumab, should, medium, cross_reference,
    "Monitor clinical improvement in fever, chills, cough, body aches.").

claim_source('SEED-10', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-10', "seed_article.txt").

article_claim('SEED-10', monitoring, "label symptom list, monitoring use is seed").

article_reference('SEED-10', 1).

claim_supported_by('SEED-10', 'KUS-72').

claim('SEED-11', seed_claims, ofatumumab, should, low, memory_or_unsupported,
    "Ensure inflammatory markers normalise before restart.").

claim_source('SEED-11', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-11', "seed_article.txt").

claim_note('SEED-11',
    "Ref 3 appears to be an AI summary about weight-loss medication; treat as low-grade.").

not_verified('SEED-11').

article_claim('SEED-11', monitoring, "NO label support").

article_reference('SEED-11', 3).

claim('SEED-12', seed_claims, ofatumumab, must_before_restart, low, memory_or_unsupported,
    "Complete the full antibiotic course before considering restart.").

claim_source('SEED-12', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-12', "seed_article.txt").

not_verified('SEED-12').

article_claim('SEED-12', monitoring, "NO label support; sensible practice").

article_reference('SEED-12', 3).

claim('SEED-13', seed_claims, ofatumumab, should, low, memory_or_unsupported,
    "Wait at least 1-2 weeks after the end of antibiotics with no recurrence.").

claim_source('SEED-13', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-13', "seed_article.txt").

claim_note('SEED-13',
    "Range: encode min 7 days and conservative 14 days as parameters; the label has no interval.").

not_verified('SEED-13').

article_claim('SEED-13', monitoring, "NO label support").

article_reference('SEED-13', 3).

claim('SEED-14', seed_claims, ofatumumab, may, medium, memory_or_unsupported,
    "History of recurrent infections: MAY need more prolonged withholding and closer monitoring.").

claim_source('SEED-14', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-14', "seed_article.txt").

not_verified('SEED-14').

article_claim('SEED-14', special, "indirect").

article_reference('SEED-14', 2).

claim_supported_by('SEED-14', 'KUS-42').
claim_supported_by('SEED-14', 'THR-06').

claim('SEED-15', seed_claims, ofatumumab, must_before_restart, medium, memory_or_unsupported,
    "Neutropenia plus infection: address BOTH before restart.").

claim_source('SEED-15', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-15', "seed_article.txt").

claim_note('SEED-15', "No ANC cut-off in the seed.").

not_verified('SEED-15').

article_claim('SEED-15', special, "EU label aligned").

article_reference('SEED-15', 2).

claim_supported_by('SEED-15', 'KEU-03').
claim_supported_by('SEED-15', 'THR-01').

claim('SEED-16', seed_claims, ofatumumab, must_consult, medium, memory_or_unsupported,
    "Chronic infection that cannot be eradicated: consult infectious diseases before continuing \c
        or restarting.").

claim_source('SEED-16', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-16', "seed_article.txt").

not_verified('SEED-16').

article_claim('SEED-16', special, "indirect").

article_reference('SEED-16', 2).

claim_supported_by('SEED-16', 'KUS-12').

claim('SEED-17', seed_claims, ofatumumab, contraindicated, high, cross_reference,
    "Active HBV disease: contraindicated.").

claim_source('SEED-17', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-17', "seed_article.txt").

article_claim('SEED-17', special, "direct label").

article_reference('SEED-17', 1).

claim_supported_by('SEED-17', 'KUS-01').
claim_supported_by('SEED-17', 'KUS-11').

claim('SEED-18', seed_claims, ofatumumab, should, medium, memory_or_unsupported,
    "Prior HBV: monitor during therapy.").

claim_source('SEED-18', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-18', "seed_article.txt").

claim_note('SEED-18',
    "Label also needs universal screening, liver expert BEFORE and during, and monitoring after.").

not_verified('SEED-18').

article_claim('SEED-18', special, "INCOMPLETE").

article_reference('SEED-18', 1).

claim_supported_by('SEED-18', 'KUS-12').
claim_supported_by('SEED-18', 'KUS-15').
claim_supported_by('SEED-18', 'HBV-01').

claim('SEED-19', seed_claims, ofatumumab, must_before_restart, high, cross_reference,
    "Restart ONLY after complete resolution.").

claim_source('SEED-19', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-19', "seed_article.txt").

article_claim('SEED-19', restart, "direct label (\"resolved\")").

article_reference('SEED-19', 2).
article_reference('SEED-19', 1).

claim_supported_by('SEED-19', 'KUS-03').

claim('SEED-20', seed_claims, ofatumumab, must_before_restart, low, memory_or_unsupported,
    "Full antimicrobial course completed.").

claim_source('SEED-20', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-20', "seed_article.txt").

claim_note('SEED-20', "Applies to antivirals and antifungals too.").

not_verified('SEED-20').

article_claim('SEED-20', restart, "NO label support").

article_reference('SEED-20', 3).

claim('SEED-21', seed_claims, ofatumumab, must_before_restart, low, memory_or_unsupported,
    "Verify no fever, no systemic symptoms, normal inflammatory markers.").

claim_source('SEED-21', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-21', "seed_article.txt").

not_verified('SEED-21').

article_claim('SEED-21', restart, "NO label support").

article_reference('SEED-21', 3).

claim('SEED-22', seed_claims, ofatumumab, consider, medium, memory_or_unsupported,
    "After serious infection, CONSIDER a follow-up evaluation to confirm resolution.").

claim_source('SEED-22', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-22', "seed_article.txt").

not_verified('SEED-22').

article_claim('SEED-22', restart, "indirect").

article_reference('SEED-22', 2).

claim('SEED-23', seed_claims, ofatumumab, warning, medium, memory_or_unsupported,
    "Restarting too early may worsen or bring back infection.").

claim_source('SEED-23', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-23', "seed_article.txt").

not_verified('SEED-23').

article_claim('SEED-23', pitfall, "reasoned").

article_reference('SEED-23', 2).

claim('SEED-24', seed_claims, ofatumumab, warning, medium, memory_or_unsupported,
    "Mild infection may become serious in immunocompromised patients.").

claim_source('SEED-24', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-24', "seed_article.txt").

not_verified('SEED-24').

article_claim('SEED-24', pitfall, "reasoned").

article_reference('SEED-24', 2).

claim('SEED-25', seed_claims, ofatumumab, warning, low, memory_or_unsupported,
    "Restarting before the full antimicrobial course is an error.").

claim_source('SEED-25', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-25', "seed_article.txt").

not_verified('SEED-25').

article_claim('SEED-25', pitfall, "reasoned").

article_reference('SEED-25', 3).

claim('SEED-26', seed_claims, ofatumumab, warning, medium, memory_or_unsupported,
    "Do not overlook prophylaxis against certain opportunistic infections in high-risk patients.").

claim_source('SEED-26', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-26', "seed_article.txt").

not_verified('SEED-26').

article_claim('SEED-26', pitfall, "indirect").

article_reference('SEED-26', 2).

claim_supported_by('SEED-26', 'PJP-01').
claim_supported_by('SEED-26', 'PJP-04').

claim('SEED-27', seed_claims, ofatumumab, disclaimer, low, memory_or_unsupported,
    "Decisions rest on clinical judgement and independently verified information; content is \c
        pending human review.").

claim_source('SEED-27', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-27', "seed_article.txt").

claim_note('SEED-27', "Every output needs this caveat.").

not_verified('SEED-27').

article_claim('SEED-27', meta, "n/a").

claim('SEED-28', seed_claims, ofatumumab, provenance, low, cross_reference,
    "Reference list shows two titles only: \"Guideline Directed Topic Overview\" (Dr.Oracle 2025) \c
        and \"Management of Weight Loss Medication in a Patient with Persistent Bacterial \c
        Infection\" (Praxis 2025), although citations 1, 2 and 3 are used.").

claim_source('SEED-28', "Seed article (Dr.Oracle, updated 2025-10-27)").

claim_url('SEED-28', "seed_article.txt").

claim_note('SEED-28',
    "Neither listed title is a primary source; citation 1 (FDA label) has no listed entry.").

article_claim('SEED-28', meta, "verified in seed").
