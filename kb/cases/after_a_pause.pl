% Cases of rules/after_a_pause.pl.

:- case("an infection is over and everything for a restart is on record, and no drug", [
    exercises: blood_count_within_window,
    like: "screened, and no drug on record",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-01-20'),
        severity(ann, uti1, mild),
        course_started(ann, uti1, antibiotic, '2026-01-20'),
        course_completed(ann, uti1, antibiotic, '2026-01-27'),
        resolved(ann, uti1, '2026-02-01'),
        sign(ann, fever, absent, '2026-02-20'),
        sign(ann, chills, absent, '2026-02-20'),
        sign(ann, body_aches, absent, '2026-02-20'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-20')
    ],
    expect_not: [blood_count_known(ann)]
]).

:- case("US: fingolimod needs a blood count of the last six months before a restart", [
    exercises: [missing_blood_count, screen_blood_count, blood_count_within_window],
    like: "an infection is over and everything for a restart is on record, and no drug",
    given: [
        treatment(ann, gilenya, on_hold, '2026-01-22'),
        measured(ann, wbc, 6.0, '10*9/L', '2025-08-31')
    ],
    expect: [
        missing(ann, gilenya, blood_count, _),
        recommend(ann, gilenya, screen, blood_count),
        disposition(ann, gilenya, keep_holding)
    ],
    expect_not: [recommend(ann, gilenya, may_restart, _)]
]).

:- case("US: with a blood count of 183 days ago fingolimod may be restarted", [
    exercises: [missing_blood_count, screen_blood_count, blood_count_within_window],
    like: "an infection is over and everything for a restart is on record, and no drug",
    each: [Test: [wbc, anc]],
    given: [
        treatment(ann, gilenya, on_hold, '2026-01-22'),
        measured(ann, Test, 6.0, '10*9/L', '2025-09-01')
    ],
    expect: [disposition(ann, gilenya, may_restart), blood_count_known(ann)],
    expect_not: [missing(ann, gilenya, _, _), recommend(ann, gilenya, screen, _)]
]).

:- case("no blood count is asked for in the EU, for another drug, or on therapy", [
    exercises: [missing_blood_count, screen_blood_count],
    like: "an infection is over and everything for a restart is on record, and no drug",
    each: [
        [Drug, Region, Status]: [
            [fingolimod, eu, on_hold],
            [siponimod, us, on_hold],
            [fingolimod, us, on_therapy]
        ]
    ],
    given: [jurisdiction(Region), treatment(ann, Drug, Status, '2026-01-22')],
    expect_not: [missing(ann, Drug, blood_count, _), recommend(ann, Drug, screen, blood_count)]
]).

:- case("US: after a serious infection benefit and risk of fingolimod are weighed again", [
    exercises: weigh_before_restart,
    like: "an infection is over and everything for a restart is on record, and no drug",
    given: [
        treatment(ann, fingolimod, on_hold, '2026-01-22'),
        treatment(ann, kesimpta, on_hold, '2026-01-22'),
        hospitalised(ann, uti1, '2026-01-21')
    ],
    expect: [recommend(ann, fingolimod, evaluate, benefit_and_risk)],
    expect_not: [recommend(ann, kesimpta, evaluate, benefit_and_risk)]
]).

:- case("not after a mild one, nor on therapy, nor for a hospital stay without an infection", [
    exercises: weigh_before_restart,
    like: "an infection is over and everything for a restart is on record, and no drug",
    each: [[Status, Episode]: [[on_hold, other1], [on_therapy, uti1]]],
    given: [
        treatment(ann, fingolimod, Status, '2026-01-22'),
        hospitalised(ann, Episode, '2026-01-21')
    ],
    expect_not: [recommend(ann, fingolimod, evaluate, benefit_and_risk)]
]).

:- case("EU: siponimod on hold for four days or more is built up again", [
    exercises: titrate_again,
    like: "an infection is over and everything for a restart is on record, and no drug",
    each: [Since: ['2026-01-22', '2026-02-27']],
    given: [jurisdiction(eu), treatment(ann, mayzent, on_hold, Since)],
    expect: [
        recommend(ann, mayzent, evaluate, re_titration),
        disposition(ann, mayzent, may_restart)
    ]
]).

:- case("not after three days, in the US, for another drug, or on therapy", [
    exercises: titrate_again,
    like: "an infection is over and everything for a restart is on record, and no drug",
    each: [
        [Drug, Region, Status, Since]: [
            [siponimod, eu, on_hold, '2026-02-28'],
            [siponimod, us, on_hold, '2026-01-22'],
            [ponesimod, eu, on_hold, '2026-01-22'],
            [siponimod, eu, on_therapy, '2026-01-22']
        ]
    ],
    given: [jurisdiction(Region), treatment(ann, Drug, Status, Since)],
    expect_not: [recommend(ann, Drug, evaluate, re_titration)]
]).

:- case("siponimod that went on after a hold is not built up again", [
    exercises: titrate_again,
    like: "an infection is over and everything for a restart is on record, and no drug",
    given: [
        jurisdiction(eu),
        treatment(ann, siponimod, on_hold, '2026-01-22'),
        treatment(ann, siponimod, on_therapy, '2026-02-20')
    ],
    expect_not: [recommend(ann, siponimod, evaluate, re_titration)]
]).

:- case("beside a restart the answer tells what the label says of missed doses", [
    exercises: settle_next_doses,
    like: "an infection is over and everything for a restart is on record, and no drug",
    each: [[Drug, Region]: [[kesimpta, us], [ocrelizumab, us]]],
    given: [jurisdiction(Region), treatment(ann, Drug, on_hold, '2026-01-22')],
    expect: [disposition(ann, Drug, may_restart), recommend(ann, Drug, evaluate, dosing_schedule)]
]).

:- case("not while something speaks against a restart, for another drug, or on therapy", [
    exercises: settle_next_doses,
    like: "an infection is over and everything for a restart is on record, and no drug",
    each: [
        [Drug, Status, Value]: [
            [kesimpta, on_hold, 40.0],
            [rituximab, on_hold, 1.0],
            [kesimpta, on_therapy, 1.0]
        ]
    ],
    given: [
        treatment(ann, Drug, Status, '2026-01-22'),
        measured(ann, crp, Value, 'mg/L', '2026-02-28')
    ],
    expect_not: [recommend(ann, Drug, evaluate, dosing_schedule)]
]).

:- case("infections are watched for after stopping as long as the label says", [
    exercises: watch_after_stopping,
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Since]: [
            [fingolimod, eu, '2025-12-31'],
            [ozanimod, eu, '2025-11-30'],
            [ponesimod, us, '2026-02-17']
        ]
    ],
    given: [jurisdiction(Region), treatment(ann, Drug, stopped, Since)],
    expect: [
        recommend(ann, Drug, monitor, infection_after_stopping),
        disposition(ann, Drug, stopped)
    ]
]).

:- case("not a day longer, not in the other region, and not on hold", [
    exercises: watch_after_stopping,
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Since, Status]: [
            [fingolimod, eu, '2025-12-30', stopped],
            [ozanimod, eu, '2025-11-29', stopped],
            [ponesimod, us, '2026-02-16', stopped],
            [ponesimod, eu, '2026-02-17', stopped],
            [fingolimod, us, '2026-02-17', stopped],
            [ozanimod, eu, '2026-02-17', on_hold],
            [kesimpta, us, '2026-02-17', stopped]
        ]
    ],
    given: [jurisdiction(Region), treatment(ann, Drug, Status, Since)],
    expect_not: [recommend(ann, Drug, monitor, infection_after_stopping)]
]).

:- case("who takes the drug again after stopping is not watched as one who stopped", [
    exercises: watch_after_stopping,
    like: "screened, and no drug on record",
    given: [
        treatment(ann, ponesimod, stopped, '2026-02-20'),
        treatment(ann, ponesimod, on_therapy, '2026-02-25')
    ],
    expect_not: [recommend(ann, ponesimod, monitor, infection_after_stopping)]
]).
