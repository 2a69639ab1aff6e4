% Cases of rules/options.pl and missing.pl: an infection that cannot be cleared is for people to decide about.

:- case("a specialist was consulted about an infection that cannot be cleared", [
    exercises: [
        lasting_infection_points_to_the_specialist,
        specialist_decision_speaks_against,
        missing_specialist_decision,
        missing_resolution
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, ntm, nontuberculous_mycobacterial_lung_disease, '2025-10-01'),
        not_eradicable(ann, ntm),
        consulted(ann, infectious_diseases, '2026-02-01')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        option(ann, kesimpta, clinician_judgement),
        speaks_for(ann, kesimpta, clinician_judgement, specialist_decision, ntm),
        speaks_against(ann, kesimpta, withhold, specialist_decision, ntm),
        missing(ann, kesimpta, specialist_decision, _)
    ],
    expect_not: [
        missing(ann, kesimpta, clinical_resolution, _),
        speaks_against(ann, kesimpta, consult_first, specialist_decision, _),
        speaks_against(ann, kesimpta, clinician_judgement, specialist_decision, _)
    ]
]).

:- case("no specialist was consulted yet", [
    exercises: [
        lasting_infection_points_to_the_specialist,
        specialist_decision_speaks_against,
        missing_specialist_decision
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, ntm, nontuberculous_mycobacterial_lung_disease, '2025-10-01'),
        not_eradicable(ann, ntm)
    ],
    expect: [option(ann, kesimpta, consult_first), missing(ann, kesimpta, specialist_decision, _)],
    expect_not: [
        points_to(ann, kesimpta, clinician_judgement, specialist_decision, _),
        speaks_against(ann, kesimpta, _, specialist_decision, _)
    ]
]).

:- case("on hold, the specialist's decision speaks against holding for good", [
    exercises: [
        lasting_infection_points_to_the_specialist,
        specialist_decision_speaks_against,
        missing_specialist_decision
    ],
    like: "a specialist was consulted about an infection that cannot be cleared",
    given: [treatment(ann, kesimpta, on_hold, '2026-02-10')],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        speaks_against(ann, kesimpta, keep_holding, specialist_decision, ntm)
    ],
    expect_not: [option(ann, kesimpta, clinician_judgement)]
]).

:- case("once the drug was stopped, nothing is missing", [
    exercises: [missing_specialist_decision],
    like: "a specialist was consulted about an infection that cannot be cleared",
    given: [treatment(ann, kesimpta, stopped, '2026-02-10')],
    expect: [disposition(ann, kesimpta, stopped)],
    expect_not: [missing(ann, kesimpta, _, _)]
]).

:- case("an infection that can be cleared waits for its resolution", [
    exercises: [
        missing_specialist_decision,
        missing_resolution,
        specialist_decision_speaks_against,
        lasting_infection_points_to_the_specialist
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        consulted(ann, infectious_diseases, '2026-02-25')
    ],
    expect: [missing(ann, kesimpta, clinical_resolution, _)],
    expect_not: [
        missing(ann, kesimpta, specialist_decision, _),
        speaks_against(ann, kesimpta, withhold, specialist_decision, _),
        points_to(ann, kesimpta, _, specialist_decision, _)
    ]
]).

:- case("HIV as a diagnosis, seen by a specialist, says nothing against holding for another \c
        infection", [
    exercises: [lasting_infection_points_to_the_specialist, specialist_decision_speaks_against],
    like: "a tidy record of a treatment that goes on",
    given: [
        diagnosis(ann, hiv, '2019-01-01'),
        infection(ann, flu, influenza, '2026-02-20'),
        consulted(ann, infectious_diseases, '2026-02-25')
    ],
    expect: [option(ann, kesimpta, withhold)],
    expect_not: [
        points_to(ann, kesimpta, _, specialist_decision, _),
        speaks_against(ann, kesimpta, withhold, specialist_decision, _)
    ]
]).

:- case("where treatment ends, holding is no option, and nothing speaks for or against it", [
    exercises: [specialist_decision_speaks_against, milder_advice_speaks_for],
    like: "a specialist was consulted about an infection that cannot be cleared",
    given: [confirmed(ann, pml, '2026-02-27'), infection(ann, flu, influenza, '2026-02-20')],
    expect: [disposition(ann, kesimpta, stop), points_to(ann, kesimpta, withhold, withhold, flu)],
    expect_not: [
        speaks_against(ann, kesimpta, withhold, specialist_decision, _),
        speaks_for(ann, kesimpta, withhold, consider_withholding, _)
    ]
]).
