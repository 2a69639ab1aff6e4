% Vaccines and the time between them and treatment.

:- predicate(vaccine_interval(vaccine_type, days: integer, document, claim), [
    from: facts,
    holds: "vaccines of the {vaccine_type} type are completed at least {days} days before the \c
        first dose ({document}, {claim})",
    defines: vaccine_type
]).
