% What rules work out about an infection that is over: recent, open, settled.

:- predicate(recently_resolved(patient, episode, resolved: date, until: date), [
    from: rules,
    holds: "{episode} of {patient} resolved on {resolved}, which counts as recent until {until}"
]).

:- predicate(open_after_infection(patient, episode, what), [
    from: rules,
    holds: "{episode} of {patient} is called resolved, and {what} is not on record"
]).

:- predicate(marker_settled(patient, test), [
    from: rules,
    holds: "the latest {test} of {patient} belongs to an infection that has resolved since",
    absent: "there is no record that the latest {test} of {patient} belongs to an infection that \c
        has resolved since"
]).

:- predicate(unexplained_marker(patient, test), [
    from: rules,
    holds: "no recorded infection explains the raised {test} of {patient}"
]).

:- predicate(marker_raised_since(patient, test, episode), [
    from: rules,
    holds: "{test} of {patient} is raised although {episode} counts as resolved"
]).

:- predicate(article_view(patient, basis), [
    from: rules,
    holds: "dates of {patient} can be counted by the view: {basis}"
]).

:- predicate(course_unsettled(patient, episode), [
    from: rules,
    holds: "the course of {patient} for {episode} is running, was cut short or is not on record",
    absent: "there is no record of a course of {patient} that is running, was cut short or is \c
        unknown"
]).

:- predicate(no_date_counts(patient, drug), [
    from: rules,
    holds: "no date can be given for {drug} and {patient}",
    absent: "there is no record of anything that makes a date for {drug} and {patient} meaningless"
]).

:- predicate(article_date(patient, drug, basis, date), [
    from: rules,
    holds: "by the {basis} view, {drug} can be given to {patient} from {date} as far as days go"
]).
