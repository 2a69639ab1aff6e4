% More cases of signs, neutropenia, recurrence and holds, for several drugs.

:- case("fever with very low neutrophils is febrile neutropenia to look into", [
    exercises: [evaluate_febrile_neutropenia],
    like: "nothing speaks against the next dose",
    each: [Drug: [kesimpta, tecfidera]],
    given: [
        treatment(ann, tecfidera, on_therapy, '2025-06-02'),
        measured(ann, anc, 0.9, '10*9/L', '2026-03-01'),
        measured(ann, temperature, 38.4, 'Cel', '2026-03-02')
    ],
    expect: [
        recommend(ann, Drug, evaluate, febrile_neutropenia),
        disposition(ann, Drug, clinician_judgement)
    ]
]).

:- case("at the limits, or once the fever is gone, it is no febrile neutropenia", [
    exercises: [evaluate_febrile_neutropenia],
    like: "nothing speaks against the next dose",
    each: [[Anc, Hot, Later]: [[1.0, 39.0, 39.0], [0.5, 38.3, 38.3], [0.5, 39.0, 36.9]]],
    given: [
        measured(ann, anc, Anc, '10*9/L', '2026-03-01'),
        measured(ann, temperature, Hot, 'Cel', '2026-03-01'),
        measured(ann, temperature, Later, 'Cel', '2026-03-02')
    ],
    expect: [neutropenia(ann)],
    expect_not: [recommend(ann, kesimpta, evaluate, febrile_neutropenia)]
]).

:- case("febrile neutropenia is not a matter of a drug that was stopped or is not given yet", [
    exercises: [evaluate_febrile_neutropenia],
    each: [[Status, Since]: [[stopped, '2026-01-01'], [on_therapy, '2026-04-01']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        measured(ann, anc, 0.5, '10*9/L', '2026-03-01'),
        measured(ann, temperature, 39.0, 'Cel', '2026-03-01')
    ],
    expect: [open_sign(ann, fever, '2026-03-01')],
    expect_not: [recommend(ann, kesimpta, evaluate, _)]
]).

:- case("a symptom right after an injection of Kesimpta is watched and holds nothing", [
    exercises: [monitor_likely_injection_reaction, likely_injection_reaction],
    like: "nothing speaks against the next dose",
    given: [dose_given(ann, kesimpta, '2026-03-01'), sign(ann, fever, present, '2026-03-02')],
    expect: [recommend(ann, kesimpta, monitor, fever), disposition(ann, kesimpta, continue)],
    expect_not: [recommend(ann, kesimpta, evaluate, fever)]
]).

:- case("a symptom right after an injection is no reaction once an infection is active", [
    exercises: [monitor_likely_injection_reaction],
    like: "nothing speaks against the next dose",
    given: [
        dose_given(ann, kesimpta, '2026-03-01'),
        sign(ann, fever, present, '2026-03-02'),
        infection(ann, flu1, influenza, '2026-03-02')
    ],
    expect: [injection_reaction(ann, fever, '2026-03-02'), disposition(ann, kesimpta, withhold)],
    expect_not: [recommend(ann, kesimpta, monitor, fever)]
]).

:- case("a symptom right after an injection that has gone, or came too late, is not watched", [
    exercises: [monitor_likely_injection_reaction, likely_injection_reaction],
    like: "nothing speaks against the next dose",
    each: [[Dose, Gone]: [['2026-02-20', '2026-02-22'], ['2026-02-18', '2026-02-18']]],
    given: [
        dose_given(ann, kesimpta, Dose),
        sign(ann, fever, present, '2026-02-20'),
        sign(ann, fever, absent, Gone)
    ],
    expect: [sign_reading(ann, fever, present, '2026-02-20')],
    expect_not: [recommend(ann, kesimpta, monitor, fever)]
]).

:- case("no document here describes injection reactions of other drugs", [
    exercises: [likely_injection_reaction, monitor_likely_injection_reaction],
    each: [Drug: [ocrevus, tysabri, tecfidera]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        dose_given(ann, Drug, '2026-03-01'),
        sign(ann, fever, present, '2026-03-02')
    ],
    expect: [recommend(ann, Drug, evaluate, fever), disposition(ann, Drug, clinician_judgement)],
    expect_not: [injection_reaction(ann, _, _), recommend(ann, Drug, monitor, fever)]
]).

:- case("only whoever is under treatment is watched for a reaction to an injection", [
    exercises: [monitor_likely_injection_reaction],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, stopped, '2026-03-02'),
        dose_given(ann, kesimpta, '2026-03-01'),
        sign(ann, fever, present, '2026-03-02')
    ],
    expect: [injection_reaction(ann, fever, '2026-03-02')],
    expect_not: [recommend(ann, kesimpta, monitor, fever)]
]).

:- case("a reaction to Kesimpta is not told under the other drug", [
    exercises: [monitor_likely_injection_reaction],
    like: "nothing speaks against the next dose",
    given: [
        treatment(ann, aubagio, on_therapy, '2025-06-02'),
        dose_given(ann, kesimpta, '2026-03-01'),
        sign(ann, fever, present, '2026-03-02')
    ],
    expect: [recommend(ann, kesimpta, monitor, fever)],
    expect_not: [recommend(ann, aubagio, monitor, fever)]
]).

:- case("a chronic infection does not count among recurrent ones", [
    exercises: [chronic_by_kind, episode_within_window, recurrent_by_count],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, ntm1, nontuberculous_mycobacterial_lung_disease, '2026-01-01'),
        infection(ann, uti1, acute_cystitis_uti, '2026-01-10'),
        course_completed(ann, uti1, antibiotic, '2026-01-15'),
        resolved(ann, uti1, '2026-01-15')
    ],
    expect: [chronic_episode(ann, ntm1), recent_episode(ann, uti1, six_months)],
    expect_not: [recent_episode(ann, ntm1, _), recurrent_infections(ann, _)]
]).

:- case("strongyloidiasis without a severity may have been serious", [
    exercises: [possibly_serious_by_kind],
    like: "nothing speaks against the next dose",
    given: [infection(ann, str1, strongyloidiasis, '2026-01-01')],
    expect: [possibly_serious_episode(ann, str1)],
    expect_not: [serious_episode(ann, str1)]
]).

:- case("on hold, what the label in force says of giving the drug keeps the hold", [
    exercises: [keep_holding_while_label_delays],
    each: [Region: [us, eu]],
    given: [
        jurisdiction(Region),
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2026-03-01'),
        infection(ann, flu1, influenza, '2026-02-28')
    ],
    expect: [recommend(ann, kesimpta, keep_holding, flu1), disposition(ann, kesimpta, keep_holding)]
]).
