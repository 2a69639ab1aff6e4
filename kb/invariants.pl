:- invariant(one_disposition, [
    title: "No treatment has two dispositions",
    never: [disposition(Patient, Drug, One), disposition(Patient, Drug, Other), One \== Other]
]).

:- invariant(some_disposition, [
    title: "Every treatment has a disposition",
    never: [current_status(Patient, Drug, _), \+ disposition(Patient, Drug, _)]
]).

:- invariant(no_continue_beside_contraindication, [
    title: "Going on is never advised beside a contraindication",
    never: [recommend(Patient, Drug, continue, _), recommend(Patient, Drug, contraindicated, _)]
]).

:- invariant(no_start_beside_contraindication, [
    title: "A start is never advised beside a contraindication",
    never: [recommend(Patient, Drug, may_start, _), recommend(Patient, Drug, contraindicated, _)]
]).

:- invariant(no_restart_beside_contraindication, [
    title: "A restart is never advised beside a contraindication",
    never: [recommend(Patient, Drug, may_restart, _), recommend(Patient, Drug, contraindicated, _)]
]).

% docs/decisions/0011: a consultation about one infection counts for another of its kind, so records
% without any consultation are looked at.
:- invariant(infection_never_improves, [
    title: "An active infection more never improves a disposition where nobody was consulted",
    adding: infection(Patient, Episode, Infection, _),
    before: [
        \+ infection(Patient, Episode, _, _),
        \+ consulted(Patient, _, _),
        current_status(Patient, Drug, Status),
        disposition(Patient, Drug, Before),
        disposition_order(Status, Before, Strength)
    ],
    never: [
        active_infection(Patient, Episode, Infection),
        disposition(Patient, Drug, After),
        disposition_order(Status, After, Less),
        Less > Strength
    ]
]).

:- invariant(stricter_label_never_weakens, [
    title: "Where the EU label contraindicates, naming the EU never weakens a disposition",
    adding: jurisdiction(eu),
    before: [
        current_status(Patient, Drug, Status),
        disposition(Patient, Drug, Before),
        disposition_order(Status, Before, Strength)
    ],
    never: [
        recommend(Patient, Drug, contraindicated, _),
        disposition(Patient, Drug, After),
        disposition_order(Status, After, Less),
        Less > Strength
    ]
]).

:- invariant(default_label_named, [
    title: "Naming the US, whose label counts anyway, changes no disposition",
    adding: jurisdiction(us),
    before: [disposition(Patient, Drug, Before)],
    never: [\+ disposition(Patient, Drug, Before)]
]).

:- invariant(unused_rows_change_nothing, [
    title: "A finding that no rule uses changes no disposition when it is gone",
    removing: unused,
    before: [disposition(Patient, Drug, Before)],
    never: [\+ disposition(Patient, Drug, Before)]
]).

:- invariant(every_disposition, [
    title: "Every disposition is there for some record",
    each: [disposition_order(Status, Disposition, _)],
    sometimes: [current_status(_, Drug, Status), disposition(_, Drug, Disposition)]
]).

:- invariant(every_rule, [
    title: "Every rule fires for some record",
    sometimes: every_rule
]).
