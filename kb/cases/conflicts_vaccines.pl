% Cases of rules/conflicts_vaccines.pl.

:- case("a time after a vaccine that only the other region sets is told and not waited for", [
    exercises: [conflict_vaccine_interval, label_stands_for_region, document_stands_for_region],
    like: "screened, and no drug on record",
    each: [
        [Drug, Region, Vaccine, Kind, Date, Label, Document]: [
            [
                ocrelizumab,
                us,
                influenza_vaccine,
                inactivated,
                '2026-02-01',
                ocrelizumab_us_label,
                ocrelizumab_eu_label
            ],
            [
                ocrelizumab,
                us,
                influenza_vaccine,
                inactivated,
                '2026-01-21',
                ocrelizumab_us_label,
                ocrelizumab_eu_label
            ],
            [cladribine, us, mmr, live, '2026-02-21', cladribine_us_label, cladribine_eu_label],
            [
                alemtuzumab,
                eu,
                mmr,
                live,
                '2026-02-21',
                alemtuzumab_eu_practice,
                alemtuzumab_us_label
            ]
        ]
    ],
    given: [
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        vaccinated(ann, Vaccine, Kind, Date)
    ],
    expect: [conflict(ann, Drug, Label, Document, time_after_vaccine)],
    expect_not: [recommend(ann, Drug, withhold, Vaccine), objection(ann, Drug, Vaccine)]
]).

:- case("where the label in force waits too, or the time is over, or treatment has begun: no \c
        difference", [
    exercises: conflict_vaccine_interval,
    like: "screened, and no drug on record",
    each: [
        [Drug, Status, Date]: [
            [ocrelizumab, candidate, '2026-02-21'],
            [ocrelizumab, candidate, '2026-01-20'],
            [ocrelizumab, on_therapy, '2026-02-01'],
            [kesimpta, candidate, '2026-02-01'],
            [natalizumab, candidate, '2026-02-01']
        ]
    ],
    given: [
        treatment(ann, Drug, Status, '2026-01-10'),
        vaccinated(ann, influenza_vaccine, inactivated, Date)
    ],
    expect_not: [conflict(ann, Drug, _, _, time_after_vaccine)]
]).

:- case("EU: the label that waits longer is the one in force", [
    exercises: conflict_vaccine_interval,
    like: "screened, and no drug on record",
    given: [
        jurisdiction(eu),
        treatment(ann, ocrelizumab, candidate, '2026-01-10'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-21')
    ],
    expect: [recommend(ann, ocrelizumab, withhold, influenza_vaccine)],
    expect_not: [conflict(ann, ocrelizumab, _, _, time_after_vaccine)]
]).

:- case("a vaccine of another kind has no time of the other region", [
    exercises: conflict_vaccine_interval,
    like: "screened, and no drug on record",
    given: [
        treatment(ann, cladribine, candidate, '2026-01-10'),
        vaccinated(ann, influenza_vaccine, inactivated, '2026-02-21')
    ],
    expect_not: [conflict(ann, cladribine, _, _, time_after_vaccine)]
]).

:- case("a document stands for a region only where no label of it was seen", [
    exercises: [label_stands_for_region, document_stands_for_region],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, on_therapy, '2025-06-02')],
    expect: [
        read_in_region(ofatumumab, eu, kesimpta_eu_smpc),
        read_in_region(alemtuzumab, eu, alemtuzumab_eu_practice)
    ],
    expect_not: [
        read_in_region(ofatumumab, eu, kesimpta_eu_leaflet),
        read_in_region(ofatumumab, us, kesimpta_eu_smpc),
        read_in_region(alemtuzumab, eu, alemtuzumab_us_label)
    ]
]).
