% Infections that delay the next dose of a candidate or of a patient on therapy.

:- rule(hold_while_infection_is_active, [
    title: "Delay the dose while an infection is active",
    status: submitted,
    evidence: label(warning),
    cites: [Document / At],
    caveat: "A warning and no contraindication: it sets no antibiotic criterion and no waiting \c
        time. Some labels delay the start alone, and some of their statements are from memory; \c
        the claim in the proof says which.",
    clinician: "{Infection} ({Episode}) is active, and {Document} ({At}) says of {Drug}: {Topic}.",
    patient: "The official information advises waiting with {Drug} until your infection is gone. \c
        Talk to your care team before you stop or restart it."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    infection_in_scope(Patient, Episode, Infection, Scope),
    label_says(Drug, Topic, Document, At, _),
    infection_policy(Topic, Scope, Status, withhold).

:- rule(consider_suspending_in_infection, [
    title: "Consider suspending in an infection",
    status: submitted,
    evidence: label(consider),
    cites: [Document / At],
    caveat: "The document says consider, not withhold; a clinician decides. Serious is read as \c
        recorded as serious or needing hospital.",
    clinician: "{Infection} ({Episode}) is active, and {Document} ({At}) says of {Drug}: {Topic}.",
    patient: "With this infection a break from {Drug} may be wise. Ask your care team soon."
]).
recommend(Patient, Drug, consider_withholding, Episode) :-
    current_status(Patient, Drug, Status),
    infection_in_scope(Patient, Episode, Infection, Scope),
    label_says(Drug, Topic, Document, At, _),
    infection_policy(Topic, Scope, Status, consider_withholding).

:- rule(article_withholds_b_cell_depletion, [
    status: submitted,
    cites: [seed_article / "summary"],
    encodes: ['SEED-01', 'SEED-05'],
    caveat: "The article was written about Kesimpta; that other anti-CD20 antibodies are meant \c
        too is its general sentence on B-cell depletion.",
    clinician: "{Drug} depletes B cells, and the article has such treatment withheld.",
    patient: "{Drug} lowers the number of one kind of white blood cell (B cells)."
]).
article_asks(Patient, Drug, withhold) :-
    current_status(Patient, Drug, _),
    b_cell_depleting(Drug).

:- rule(article_bears_on_other_drugs, [
    status: submitted,
    cites: [seed_article / "Rationale for Withholding Kesimpta During Active Infection"],
    encodes: ['SEED-05'],
    caveat: "Extrapolated: the article, written about Kesimpta, speaks of immunosuppressive \c
        treatment in general in one sentence. For drugs that deplete no B cells it is taken as \c
        something to consider.",
    clinician: "{Drug} suppresses the immune system in another way than by depleting B cells; the \c
        article's sentence on such treatment is taken as advice to consider.",
    patient: "{Drug} also weakens the defences against infections."
]).
article_asks(Patient, Drug, consider_withholding) :-
    current_status(Patient, Drug, _),
    \+ b_cell_depleting(Drug).

:- rule(article_holds_while_infection_is_active, [
    title: "The article withholds B-cell-depleting treatment until an active infection resolves",
    status: submitted,
    evidence: article(backed_by_label),
    cites: [
        seed_article / "summary",
        seed_article / "Rationale for Withholding Kesimpta During Active Infection"
    ],
    encodes: ['SEED-01', 'SEED-02', 'SEED-05'],
    caveat: "The article was written about Kesimpta. Its further support (expert opinion on bowel \c
        disease, unverified) is indirect.",
    clinician: "{Infection} ({Episode}) is active, and the article withholds B-cell-depleting \c
        treatment such as {Drug} until an active infection has resolved.",
    patient: "One source advises waiting with {Drug} until your infection is gone. Talk to your \c
        care team before you stop or restart it."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    b_cell_depleting(Drug),
    active_infection(Patient, Episode, Infection).

:- rule(article_considers_holding_while_infection_is_active, [
    title: "Consider withholding immunosuppressive treatment until an active infection resolves",
    status: submitted,
    evidence: article(extrapolated),
    cites: [
        seed_article / "Rationale for Withholding Kesimpta During Active Infection",
        ecco_scope_review
    ],
    encodes: ['SEED-05', 'ECCO-06'],
    caveat: "Unverified and extrapolated. The article was written about Kesimpta and speaks of \c
        immunosuppressive treatment in general in one sentence; the guideline behind it (expert \c
        opinion) is about bowel disease.",
    clinician: "{Infection} ({Episode}) is active. The article, written about Kesimpta, has \c
        immunosuppressive treatment in general withheld until an active infection has resolved; \c
        whether to do so with {Drug} is to be considered.",
    patient: "With an infection a break from {Drug} may be wise. Ask your care team."
]).
recommend(Patient, Drug, consider_withholding, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    article_asks(Patient, Drug, consider_withholding),
    active_infection(Patient, Episode, Infection).

:- rule(article_withholds_in_serious_infection, [
    title: "The article withholds immunosuppressive treatment until a serious infection resolves",
    status: submitted,
    evidence: article(extrapolated),
    cites: [
        seed_article / "Rationale for Withholding Kesimpta During Active Infection",
        ecco_scope_review
    ],
    encodes: ['SEED-05', 'ECCO-06'],
    caveat: "Unverified and extrapolated. The article was written about Kesimpta and speaks of \c
        immunosuppressive treatment in general in one sentence; the guideline behind it (expert \c
        opinion) is about bowel disease. For a serious infection, and where no statement of the \c
        drug's own label in force says less, this more cautious view decides. Serious is read as \c
        recorded as serious or needing hospital.",
    clinician: "{Infection} ({Episode}) is active and serious. The article, written about \c
        Kesimpta, has immunosuppressive treatment in general withheld until an active infection \c
        has resolved; for {Drug} no document in force here says less of such an infection.",
    patient: "This is a serious infection. By general advice, treatment with {Drug} waits until \c
        it is gone; what happens next is decided with your care team, who should hear of it at \c
        once."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    article_asks(Patient, Drug, consider_withholding),
    active_infection(Patient, Episode, Infection),
    serious_episode(Patient, Episode).

% Where the label in force says to consider it, that is said of this very drug, and it decides.
:- overrides(consider_suspending_in_infection, article_withholds_in_serious_infection).
:- overrides(hold_while_infection_is_active, article_withholds_in_serious_infection).
:- overrides(contraindicated_by_label, article_withholds_in_serious_infection).
:- overrides(article_withholds_in_serious_infection,
    article_considers_holding_while_infection_is_active).

% Where the label itself withholds or forbids, the extrapolation says nothing more.
:- overrides(hold_while_infection_is_active, article_considers_holding_while_infection_is_active).
:- overrides(contraindicated_by_label, article_considers_holding_while_infection_is_active).

:- rule(hold_bacterial_infection_on_antibiotics, [
    title: "Hold for a bacterial infection that needs antibiotics",
    status: submitted,
    evidence: article(narrower_than_label),
    cites: [seed_article / "Types of Infections Requiring Withholding Therapy"],
    encodes: ['SEED-06'],
    caveat: "Enough to hold is not the same as clinically serious. The label of Kesimpta delays \c
        for any active infection, antibiotics or not. That the infection is bacterial rests on an \c
        unverified list.",
    clinician: "{Infection} ({Episode}) is bacterial and was treated with antibiotics from \c
        {Started}; by the article, written about Kesimpta, this is enough to hold {Drug}.",
    patient: "You needed antibiotics for this infection, so {Drug} should wait. Your care team \c
        will tell you for how long."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    b_cell_depleting(Drug),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, bacterial, _, _, _, _),
    course_started(Patient, Episode, antibiotic, Started).

:- rule(viral_infection_may_need_holding, [
    title: "A viral infection may require withholding",
    status: submitted,
    evidence: article(weaker_than_label),
    cites: [seed_article / "Types of Infections Requiring Withholding Therapy"],
    encodes: ['SEED-07'],
    caveat: "Unverified, and weaker than a label that delays for any active infection; such a \c
        label decides. That the infection is viral rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is viral; the article, written about Kesimpta, says that \c
        it may require withholding {Drug}.",
    patient: "With a viral infection it may be better to wait with {Drug}. Ask your care team."
]).
recommend(Patient, Drug, consider_withholding, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    b_cell_depleting(Drug),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, viral, _, _, _, may_hold_systemic).

:- rule(systemic_viral_infection_may_need_holding, [
    title: "A viral infection with systemic symptoms may, particularly, require withholding",
    status: submitted,
    evidence: article(weaker_than_label),
    cites: [seed_article / "Types of Infections Requiring Withholding Therapy"],
    encodes: ['SEED-07'],
    caveat: "Unverified, and weaker than a label that delays for any active infection; such a \c
        label decides. That the infection is viral rests on an unverified list.",
    clinician: "{Infection} ({Episode}) is viral with systemic symptoms, the case in which the \c
        article says in particular that {Drug} may have to be withheld.",
    patient: "You have a viral infection and feel ill all over, so it may well be better to wait \c
        with {Drug}. Ask your care team."
]).
recommend(Patient, Drug, consider_withholding, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    b_cell_depleting(Drug),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, viral, _, _, _, may_hold_systemic),
    systemic_illness(Patient, Episode).

% Same patient, drug and episode, same action: only the fuller reason is shown.
:- overrides(systemic_viral_infection_may_need_holding, viral_infection_may_need_holding).

:- rule(hold_at_once_in_invasive_fungal_infection, [
    title: "Withhold at once in an invasive fungal infection",
    status: submitted,
    evidence: article(backed_by_label),
    cites: [
        seed_article / "Types of Infections Requiring Withholding Therapy",
        ecco_2021 / "fungal infection"
    ],
    encodes: ['SEED-08'],
    caveat: "The label supports the hold; the urgency is the article's, and the guideline behind \c
        it only advises to consider stopping. Which fungal infections are invasive rests on an \c
        unverified list.",
    clinician: "{Infection} ({Episode}) is an invasive fungal infection, in which the article \c
        advises withholding at once, here {Drug}.",
    patient: "This is a deep fungal infection. {Drug} should wait; contact your care team right \c
        away."
]).
recommend(Patient, Drug, withhold_immediately, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    b_cell_depleting(Drug),
    active_infection(Patient, Episode, Infection),
    taxonomy(Infection, fungal, _, _, _, immediate_hold_fungal).

:- rule(hold_in_opportunistic_infection, [
    title: "Hold in an opportunistic infection until it resolves",
    status: submitted,
    evidence: article(indirect),
    cites: [
        seed_article / "Types of Infections Requiring Withholding Therapy",
        ecco_2021 / "bacterial infection"
    ],
    encodes: ['SEED-09', 'ECCO-03'],
    caveat: "Unverified and indirect (guideline on bowel disease, expert opinion). Legionella and \c
        Salmonella are no classic opportunists; the article groups them so. The list of \c
        infections is not verified.",
    clinician: "{Infection} ({Episode}) is on the list of opportunistic infections, in which the \c
        article advises withholding until it resolves, here {Drug}.",
    patient: "This infection mostly troubles people with weak defences. {Drug} should wait until \c
        it is gone."
]).
recommend(Patient, Drug, withhold, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    b_cell_depleting(Drug),
    active_infection(Patient, Episode, Infection),
    opportunistic(Infection).

:- rule(hold_while_course_is_running, [
    title: "Hold while an antimicrobial course is still running",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-12', 'SEED-20', 'SEED-25'],
    caveat: "Unverified; the label has no such condition. The article speaks of restarting \c
        Kesimpta; applying it to the next dose of a patient who is not formally on hold, and to \c
        other drugs as something to consider, is the cautious reading.",
    clinician: "The {Antimicrobial} course for {Episode} is still running, which counts also \c
        where the infection is already called resolved. For {Drug} until it is completed: \c
        {Action}.",
    patient: "You have not finished your medicine for this infection. {Drug} should wait until \c
        you have taken all of it as prescribed."
]).
recommend(Patient, Drug, Action, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    article_asks(Patient, Drug, Action),
    course_running(Patient, Episode, Antimicrobial).

:- rule(hold_in_wait_after_antibiotics, [
    title: "Wait after antibiotics",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13'],
    caveat: "Unverified and of low grade; the label has no waiting time. The article gives 1 to 2 \c
        weeks before restarting Kesimpta; applying it to the next dose of a patient who is not \c
        formally on hold, and to other drugs as something to consider, is the cautious reading.",
    clinician: "Antibiotics for {Episode} ended only lately. By the article's shortest wait, for \c
        {Drug} until {Until}: {Action}.",
    patient: "You finished antibiotics a few days ago. {Drug} should wait a little to make sure \c
        that the infection stays away."
]).
recommend(Patient, Drug, Action, Episode) :-
    current_status(Patient, Drug, Status),
    dose_may_come_next(Status),
    article_asks(Patient, Drug, Action),
    waiting_after_antibiotics(Patient, Episode, Until).
