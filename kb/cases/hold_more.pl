% More cases of rules/hold.pl: who is not about to have a dose, and which reasons do not apply.

:- case("no dose is withheld where none comes next: on hold, stopped, or not yet begun", [
    exercises: [
        hold_while_infection_is_active,
        viral_infection_may_need_holding,
        systemic_viral_infection_may_need_holding,
        hold_at_once_in_invasive_fungal_infection,
        hold_in_opportunistic_infection
    ],
    each: [
        [Status, Since]: [
            [on_hold, '2026-02-20'],
            [stopped, '2026-02-20'],
            [on_therapy, '2026-03-04']
        ],
        Infection: [influenza, invasive_pulmonary_aspergillosis, pneumocystis_jirovecii_pneumonia]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        infection(ann, inf1, Infection, '2026-02-25'),
        sign(ann, fever, present, '2026-03-01')
    ],
    expect: [active_infection(ann, inf1, Infection), systemic_illness(ann, inf1)],
    expect_not: [
        recommend(ann, kesimpta, withhold, _),
        recommend(ann, kesimpta, withhold_immediately, _),
        recommend(ann, kesimpta, consider_withholding, _)
    ]
]).

:- case("a viral infection is a reason of the article without systemic symptoms too", [
    exercises: [viral_infection_may_need_holding, systemic_viral_infection_may_need_holding],
    like: "nothing speaks against the next dose",
    given: [infection(ann, flu1, influenza, '2026-02-25')],
    expect: [recommend(ann, kesimpta, consider_withholding, flu1)],
    expect_not: [systemic_illness(ann, _)]
]).

:- case("sepsis with a hospital stay is withheld for and not merely considered", [
    exercises: [systemic_viral_infection_may_need_holding, hold_while_infection_is_active],
    like: "US: the same severe infection delays and contraindicates nothing",
    given: [sign(ann, fever, present, '2026-03-01')],
    expect: [systemic_illness(ann, sep1), recommend(ann, kesimpta, withhold, sep1)],
    expect_not: [recommend(ann, kesimpta, consider_withholding, _)]
]).

:- case("a cold that is treated with antibiotics stays a viral infection", [
    exercises: [hold_bacterial_infection_on_antibiotics, viral_infection_may_need_holding],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, cold1, upper_respiratory_viral_infection, '2026-02-25'),
        course_started(ann, cold1, antibiotic, '2026-02-26')
    ],
    expect: [
        recommend(ann, kesimpta, withhold, cold1),
        recommend(ann, kesimpta, consider_withholding, cold1)
    ]
]).

:- case("on hold, the wait after antibiotics keeps the hold and withholds no further dose", [
    exercises: [hold_in_wait_after_antibiotics, keep_holding_in_wait_after_antibiotics],
    like: "a completed course is over, and the wait runs for seven days",
    expect: [recommend(ann, kesimpta, keep_holding, uti1)],
    expect_not: [recommend(ann, kesimpta, withhold, _)]
]).
