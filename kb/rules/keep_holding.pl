% Reasons to keep a held drug on hold.

:- rule(keep_holding_while_infection_is_active, [
    title: "Keep holding until complete resolution",
    status: submitted,
    evidence: article(backed_by_label),
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-19', 'SEED-23'],
    caveat: "The article is about Kesimpta, whose label backs it. For other drugs this is an \c
        extrapolation; what their own labels say is told beside it.",
    clinician: "{Infection} ({Episode}) has not been documented as resolved. Restarting {Drug} \c
        too early may worsen it or bring it back.",
    patient: "Your infection is not yet on record as gone, so {Drug} stays on hold. Restarting it \c
        is for you and your care team to decide."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    active_infection(Patient, Episode, Infection).

:- rule(keep_holding_while_label_delays, [
    title: "Keep holding while an infection is active: what the label says of giving the drug",
    status: submitted,
    evidence: label(warning),
    cites: [Label / At],
    encodes: ['KUS-03', 'KEU-02'],
    caveat: "The label does not contraindicate here. It speaks of giving or starting the drug, \c
        and a drug on hold stays so by the same words. Some labels are quoted from memory.",
    clinician: "{Infection} ({Episode}) is active, and of {Drug} {Label} ({At}) says: {Topic}.",
    patient: "Your infection is not yet on record as gone, so {Drug} stays on hold. Restarting it \c
        is for you and your care team to decide."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    active_infection(Patient, Episode, Infection),
    label_says(Drug, Topic, Label, At, _),
    keeps_on_hold(Topic).

:- rule(keep_holding_while_course_is_running, [
    title: "Keep holding until the antimicrobial course is completed",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-12', 'SEED-20', 'SEED-25'],
    caveat: "Unverified and of low grade; no label here has such a condition. The article is \c
        about Kesimpta; for other drugs this is an extrapolation. It applies to antivirals and \c
        antifungals too.",
    clinician: "The {Antimicrobial} course for {Episode} has no recorded end, which speaks for a \c
        continued hold of {Drug}.",
    patient: "Finish your medicine for this infection as prescribed. Until then {Drug} stays on \c
        hold."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    course_running(Patient, Episode, Antimicrobial).

:- rule(keep_holding_after_course_was_cut_short, [
    title: "Keep holding where the antimicrobial course was stopped early",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Common Pitfalls to Avoid"],
    encodes: ['SEED-20', 'SEED-25'],
    caveat: "Unverified and of low grade; no label here has such a condition. The article is \c
        about Kesimpta; for other drugs this is an extrapolation.",
    clinician: "The {Antimicrobial} course for {Episode} was stopped early and no full course \c
        followed, which speaks for a continued hold of {Drug}.",
    patient: "Your medicine for this infection was stopped early. Ask your care team what is \c
        needed before {Drug} goes on."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    course_cut_short(Patient, Episode, Antimicrobial).

:- rule(keep_holding_without_course_on_record, [
    title: "Keep holding where the usual antimicrobial course is not on record",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "When to Restart Therapy", infection_list / "usual treatment"],
    encodes: ['SEED-20'],
    caveat: "Unverified; no label here has such a condition, the article is about Kesimpta, and \c
        the usual treatment is from an unverified list. What is not on record is not taken as \c
        done.",
    clinician: "{Infection} ({Episode}) usually needs a full course, and none of the usual kind \c
        is on record, which speaks for holding {Drug} until it is clear how it was treated.",
    patient: "Your record does not show how this infection was treated. Your care team should \c
        complete it before {Drug} goes on."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    course_not_on_record(Patient, Episode, Infection).

:- rule(keep_holding_in_wait_after_antibiotics, [
    title: "Keep holding until the shortest wait after antibiotics is over",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-13', 'SEED-23'],
    caveat: "Unverified and of low grade: the article, about Kesimpta, gives a range of waits, \c
        and no label here has one.",
    clinician: "Antibiotics for {Episode} ended only lately; by the article's shortest wait \c
        {Drug} waits until {Until} at least, to see that the infection does not come back.",
    patient: "You finished antibiotics a few days ago. {Drug} stays on hold a little longer to \c
        make sure that the infection stays away."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    waiting_after_antibiotics(Patient, Episode, Until).

:- rule(keep_holding_until_signs_are_clear, [
    title: "Keep holding until fever and symptoms are shown to be absent",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "When to Restart Therapy", fever_convention],
    encodes: ['SEED-10', 'SEED-21', 'THR-05'],
    caveat: "Unverified and of low grade; no label here has such a condition. The article is \c
        about Kesimpta; for other drugs this is an extrapolation. The limit of fever is a \c
        convention.",
    clinician: "Present, or not shown to be absent since the infection resolved ({Sign}), which \c
        speaks for a continued hold of {Drug}.",
    patient: "Your care team should check that you are free of this before {Drug} goes on: {Sign}."
]).
recommend(Patient, Drug, keep_holding, Sign) :-
    current_status(Patient, Drug, on_hold),
    sign_not_clear(Patient, Sign, _).

:- rule(keep_holding_until_markers_are_normal, [
    title: "Keep holding until inflammatory markers are normal",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution", crp_catalogue],
    encodes: ['SEED-11', 'SEED-21', 'THR-03'],
    caveat: "Unverified and of low grade; no label here has such a condition. The article is \c
        about Kesimpta; for other drugs this is an extrapolation. Limits differ between \c
        laboratories.",
    clinician: "{Test} is raised, which speaks for holding {Drug} until inflammatory markers are \c
        normal.",
    patient: "A blood test for inflammation ({Test}) is still too high. It should be normal \c
        before {Drug} goes on."
]).
recommend(Patient, Drug, keep_holding, Test) :-
    current_status(Patient, Drug, on_hold),
    marker_raised(Patient, Test).

:- rule(keep_holding_until_crp_is_known, [
    title: "Keep holding until CRP is measured after the infection",
    status: submitted,
    evidence: article(low_grade),
    cites: [seed_article / "Monitoring for Infection Resolution"],
    encodes: ['SEED-11', 'SEED-21'],
    caveat: "Unverified and of low grade; no label here has such a condition. The article is \c
        about Kesimpta; for other drugs this is an extrapolation. A value from before the end of \c
        the infection does not count, and none does not count as normal.",
    clinician: "There is no CRP since the resolution of {Resolved}, which speaks for holding \c
        {Drug} until it is known to be normal.",
    patient: "A blood test for inflammation (CRP) is needed now that the infection is gone."
]).
recommend(Patient, Drug, keep_holding, crp) :-
    current_status(Patient, Drug, on_hold),
    last_resolution(Patient, Resolved),
    \+ crp_since(Patient, Resolved).

:- rule(confirm_resolution_of_serious_infection, [
    title: "After a serious infection, consider a follow-up to confirm resolution",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "When to Restart Therapy"],
    encodes: ['SEED-22'],
    caveat: "Unverified, and consider, not must. The article is about Kesimpta; for other drugs \c
        this is an extrapolation.",
    clinician: "{Episode} was serious: a follow-up that confirms its resolution may be considered \c
        before {Drug} is restarted.",
    patient: "After a serious infection, a check that it is really gone may be wise before {Drug} \c
        goes on."
]).
recommend(Patient, Drug, confirm_resolution, Episode) :-
    current_status(Patient, Drug, on_hold),
    follow_up_awaited(Patient, Episode).

:- rule(confirm_resolution_of_possibly_serious_infection, [
    title: "After an infection that is usually serious, consider a follow-up",
    status: submitted,
    evidence: article(indirect),
    cites: [seed_article / "When to Restart Therapy", infection_list / "usual severity"],
    encodes: ['SEED-22'],
    caveat: "Unverified, and consider, not must. The infection is usually serious by an \c
        unverified list; the record does not say how severe it was, so this alone holds nothing.",
    clinician: "{Episode} is usually a serious infection and resolved on {Resolved}: a follow-up \c
        may be considered before {Drug} is restarted.",
    patient: "After this kind of infection, a check that it is really gone may be wise before \c
        {Drug} goes on."
]).
recommend(Patient, Drug, confirm_resolution, Episode) :-
    current_status(Patient, Drug, on_hold),
    possibly_serious_episode(Patient, Episode),
    resolution(Patient, Episode, _, Resolved),
    \+ confirmed_after(Patient, Episode, Resolved).

:- rule(keep_holding_until_follow_up, [
    title: "Keep holding after a serious infection until a follow-up confirms its resolution",
    status: submitted,
    evidence: convention(project),
    cites: [
        project_conventions / "consider is answered before a restart",
        seed_article / "When to Restart Therapy"
    ],
    encodes: ['SEED-22'],
    caveat: "The article says to consider a follow-up. That a restart waits for it is the \c
        cautious choice of this knowledge base, not of the article; a clinician may decide \c
        otherwise.",
    clinician: "{Episode} was serious and no follow-up has confirmed its resolution, which speaks \c
        for holding {Drug} until it has, or until a clinician decides that none is needed.",
    patient: "Your infection was serious. {Drug} stays on hold until your care team has made sure \c
        that it is gone."
]).
recommend(Patient, Drug, keep_holding, Episode) :-
    current_status(Patient, Drug, on_hold),
    follow_up_awaited(Patient, Episode).

:- rule(keep_holding_without_known_reason, [
    title: "Keep holding where the record does not show why the drug was held",
    status: submitted,
    evidence: convention(project),
    cites: [project_conventions / "a hold without a reason on record"],
    caveat: "No cited source speaks of this case: without the reason for the hold, nobody can \c
        tell whether it is over.",
    clinician: "{Drug} is on hold, and the record does not show what that may rest on: no \c
        infection, suspicion of PML, low count or vaccine of that time explains it. The reason is \c
        best found before a restart.",
    patient: "Your record does not show why {Drug} was paused. Your care team should find out \c
        before it goes on."
]).
recommend(Patient, Drug, keep_holding, reason_for_hold) :-
    current_status(Patient, Drug, on_hold),
    \+ hold_may_rest_on(Patient, Drug, _).
