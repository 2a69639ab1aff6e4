% Vaccines and the time between them and treatment. A group is `live`, `inactivated` or `varicella`.

:- predicate(vaccine_kind(vaccine_type), [
    from: facts,
    holds: "a vaccine can be {vaccine_type}",
    defines: vaccine_type
]).

:- predicate(varicella_vaccine(vaccine), [
    from: facts,
    holds: "{vaccine} is a vaccine against varicella"
]).

:- predicate(vaccine_interval(ingredient, region, group: any, firmness, parameter, at: text), [
    from: facts,
    holds: "in the {region}, vaccines ({group}) are completed {firmness} before the first dose of \c
        {ingredient}, by the days of {parameter} ({at})"
]).

:- predicate(live_vaccine_span(document, until: parameter), [
    from: facts,
    holds: "{document} speaks against live vaccines until: {until}"
]).

:- predicate(span_reaches(until: parameter, status), [
    from: facts,
    holds: "the span that ends with {until} takes in everyone who is {status}"
]).

:- predicate(off_drug(status), [
    from: facts,
    holds: "no dose is given to whoever is {status}",
    absent: "a dose can be given to whoever is {status}"
]).

:- predicate(pause_action(status, action), [
    from: facts,
    holds: "for whoever is {status}, a pause means to {action}"
]).

:- predicate(vaccine_in_group(patient, vaccine, group: any, date), [
    from: rules,
    holds: "{patient} had {vaccine}, a vaccine of the group {group}, on {date}"
]).

:- predicate(vaccine_interval_running(patient, drug, vaccine, group: any, ready: date, firmness,
        document, at: text, claim), [
    from: rules,
    holds: "the time that {document} ({at}, {claim}) sets between {vaccine} and the first dose of \c
        {drug} runs until {ready} for {patient} ({group}, {firmness})",
    absent: "there is no record of a vaccine of {patient} after which a time that a document in \c
        force sets before the first dose of {drug} is running"
]).

:- predicate(replaced_before(patient, drug, since: date, date), [
    from: rules,
    holds: "the treatment entry of {patient} for {drug} of {since} was replaced by {date}",
    absent: "there is no record that the treatment entry of {patient} for {drug} of {since} was \c
        replaced by {date}"
]).

:- predicate(vaccinated_while(patient, drug, vaccine, vaccine_type, date, status, since: date), [
    from: rules,
    holds: "{patient} had {vaccine} ({vaccine_type}) on {date}, while {status} for {drug} since \c
        {since}"
]).

:- predicate(given_during_treatment(patient, drug, vaccine), [
    from: rules,
    holds: "{patient} had {vaccine} during treatment with {drug}",
    absent: "there is no record that {patient} had {vaccine} during treatment with {drug}"
]).

:- predicate(recent_live_vaccine(patient, drug, vaccine, date, status, since: date, document,
        at: text, claim), [
    from: rules,
    holds: "{patient} lately had the live vaccine {vaccine}, on {date}, while {status} for {drug} \c
        since {since} ({document}, {at}, {claim})"
]).

:- predicate(live_vaccine_view(drug, document, at: text, claim), [
    from: rules,
    holds: "{document} ({at}, {claim}) is what is read here about live vaccines with {drug}"
]).

:- predicate(live_vaccine_in_question(patient, drug, vaccine, date, status, document, at: text,
        claim), [
    from: rules,
    holds: "{patient} had the live vaccine {vaccine} on {date}, while {status} for {drug}, within \c
        the time in which {document} ({at}, {claim}) speaks against it"
]).

:- predicate(live_vaccine_pause(patient, drug, vaccine, until: date, document, at: text, claim), [
    from: rules,
    holds: "after the live vaccine {vaccine} of {patient}, {document} ({at}, {claim}) pauses \c
        {drug} until {until}"
]).

:- predicate(read_in_region(ingredient, region, document), [
    from: rules,
    holds: "{document} was read about {ingredient} in the {region}"
]).
