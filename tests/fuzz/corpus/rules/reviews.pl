% Reviews of rules by clinicians. There are none: no clinician has approved anything here yet.

:- predicate(review(rule_id, digest: text, verdict, name: text, date, comment: text), [
    from: facts,
    holds: "{rule_id} was {verdict} by {name} on {date}: {comment}"
]).
