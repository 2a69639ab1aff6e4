% Mutants that no case can notice, as `whyhold mutate` names them: each changes only which reason is told for a
% conclusion that another rule draws all the same.

tolerated_mutant(
    "hold_bacterial_infection_on_antibiotics: without taxonomy(Infection, bacterial, _, _, _, _)",
    "It adds a second reason to withhold for an active infection, which \c
        hold_while_infection_is_active says already.").
tolerated_mutant("hold_bacterial_infection_on_antibiotics: without course_started(Patient, \c
    Episode, antibiotic, Started)",
    "It adds a second reason to withhold for an active infection, which \c
        hold_while_infection_is_active says already.").
tolerated_mutant("hold_bacterial_infection_on_antibiotics: course_started(Patient, Episode, \c
    antibiotic, Started) -> course_started(Patient, Episode, antifungal, Started)",
    "It gives the reason in other infections only; hold_while_infection_is_active withholds for \c
        each of them.").
tolerated_mutant("hold_in_opportunistic_infection: without opportunistic(Infection)",
    "It adds a second reason to withhold for an active infection, which \c
        hold_while_infection_is_active says already.").
tolerated_mutant(
    "viral_infection_may_need_holding: not overridden by systemic_viral_infection_may_need_holding",
    "Both rules conclude the same atom; the override only leaves the weaker of two reasons \c
        unsaid.").
tolerated_mutant(
    "systemic_viral_infection_may_need_holding: without systemic_illness(Patient, Episode)",
    "Without systemic symptoms viral_infection_may_need_holding concludes the same atom, so only \c
        the reason changes.").
