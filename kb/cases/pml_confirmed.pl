% Cases of rules/pml.pl: once PML is confirmed, it is no longer called suspected.

:- case("confirmed PML is not worked up as a suspicion", [
    exercises: [evaluate_suspected_pml, stop_when_pml_is_confirmed, missing_pml_ruled_out],
    like: "a tidy record of a treatment that goes on",
    given: [suspected(ann, pml, '2026-02-20'), confirmed(ann, pml, '2026-02-27')],
    expect: [recommend(ann, kesimpta, stop, pml), disposition(ann, kesimpta, stop)],
    expect_not: [
        recommend(ann, kesimpta, evaluate, pml),
        recommend(ann, kesimpta, withhold_immediately, pml),
        missing(ann, kesimpta, pml_ruled_out, _)
    ]
]).

:- case("suspected PML is worked up, and missing is that it was ruled out", [
    exercises: [evaluate_suspected_pml, missing_pml_ruled_out],
    like: "a tidy record of a treatment that goes on",
    given: [suspected(ann, pml, '2026-02-20')],
    expect: [
        recommend(ann, kesimpta, evaluate, pml),
        recommend(ann, kesimpta, withhold_immediately, pml),
        missing(ann, kesimpta, pml_ruled_out, _)
    ]
]).
