% More cases of rules/infection.pl: days that just count, and systemic illness.

:- case("an infection counts from the day on which it begins", [
    exercises: [episode_of_infection, active_until_resolved],
    like: "nothing speaks against the next dose",
    given: [infection(ann, flu1, influenza, '2026-03-03')],
    expect: [active_infection(ann, flu1, influenza), disposition(ann, kesimpta, withhold)]
]).

:- case("an infection that begins after the day of the question is not yet there", [
    exercises: [episode_of_infection, active_until_resolved],
    like: "nothing speaks against the next dose",
    given: [infection(ann, flu1, influenza, '2026-03-04')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [infection_episode(ann, _, _, _), active_infection(ann, _, _)]
]).

:- case("an infection can begin and resolve on one day", [
    exercises: [documented_resolution, active_until_resolved],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, gut1, viral_gastroenteritis, '2026-02-10'),
        resolved(ann, gut1, '2026-02-10')
    ],
    expect: [
        resolution(ann, gut1, '2026-02-10', '2026-02-10'),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [active_infection(ann, _, _)]
]).

:- case("a resolution of the day of the question counts already", [
    exercises: [documented_resolution, latest_of_all_resolutions],
    like: "nothing speaks against the next dose",
    given: [infection(ann, flu1, influenza, '2026-02-24'), resolved(ann, flu1, '2026-03-03')],
    expect: [last_resolution(ann, '2026-03-03'), disposition(ann, kesimpta, continue)],
    expect_not: [active_infection(ann, _, _)]
]).

:- case("a resolution after the day of the question does not count yet", [
    exercises: [documented_resolution, latest_of_all_resolutions, active_until_resolved],
    like: "nothing speaks against the next dose",
    given: [infection(ann, flu1, influenza, '2026-02-24'), resolved(ann, flu1, '2026-03-04')],
    expect: [active_infection(ann, flu1, influenza), disposition(ann, kesimpta, withhold)],
    expect_not: [resolution(ann, _, _, _), last_resolution(ann, _)]
]).

:- case("a latent infection that was treated is no infection that has resolved", [
    exercises: [documented_resolution, latest_of_all_resolutions, episode_of_infection],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, tb1, latent_tuberculosis, '2025-08-01'),
        resolved(ann, tb1, '2026-02-01')
    ],
    expect_not: [resolution(ann, _, _, _), last_resolution(ann, _), active_infection(ann, _, _)]
]).

:- case("a follow-up of the very day of the resolution that finds otherwise reopens the \c
        infection", [
    exercises: [follow_up_reopens_episode, documented_resolution, active_until_resolved],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, flu1, influenza, '2026-02-10'),
        resolved(ann, flu1, '2026-02-20'),
        follow_up(ann, flu1, not_resolved, '2026-02-20')
    ],
    expect: [
        reopened(ann, flu1, '2026-02-20'),
        active_infection(ann, flu1, influenza),
        disposition(ann, kesimpta, withhold)
    ],
    expect_not: [resolution(ann, _, _, _)]
]).

:- case("a failed follow-up of an infection that was never called resolved reopens nothing", [
    exercises: [follow_up_reopens_episode, active_until_resolved],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, flu1, influenza, '2026-02-10'),
        follow_up(ann, flu1, not_resolved, '2026-02-20')
    ],
    expect: [active_infection(ann, flu1, influenza)],
    expect_not: [reopened(ann, _, _)]
]).

:- case("fever, chills or body aches, also on the first day of an infection, are systemic \c
        illness", [
    exercises: systemic_by_sign,
    like: "nothing speaks against the next dose",
    each: [Sign: [fever, chills, body_aches], Day: ['2026-02-26', '2026-02-27']],
    given: [infection(ann, flu1, influenza, '2026-02-26'), sign(ann, Sign, present, Day)],
    expect: [systemic_illness(ann, flu1)]
]).

:- case("cough is no systemic illness", [
    exercises: [systemic_by_sign, systemic_by_hospital_stay],
    like: "nothing speaks against the next dose",
    given: [infection(ann, flu1, influenza, '2026-02-26'), sign(ann, cough, present, '2026-02-28')],
    expect: [active_infection(ann, flu1, influenza)],
    expect_not: [systemic_illness(ann, _)]
]).

:- case("a fever from before an infection is not part of it", [
    exercises: systemic_by_sign,
    like: "nothing speaks against the next dose",
    given: [infection(ann, flu1, influenza, '2026-02-26'), sign(ann, fever, present, '2026-02-25')],
    expect: [active_infection(ann, flu1, influenza)],
    expect_not: [systemic_illness(ann, _)]
]).

:- case("an infection that has resolved is no systemic illness any more, whatever it was", [
    exercises: [systemic_by_sign, systemic_by_hospital_stay],
    like: "nothing speaks against the next dose",
    given: [
        infection(ann, flu1, influenza, '2026-01-10'),
        sign(ann, fever, present, '2026-01-12'),
        hospitalised(ann, flu1, '2026-01-13'),
        resolved(ann, flu1, '2026-01-30')
    ],
    expect: [serious_episode(ann, flu1), disposition(ann, kesimpta, continue)],
    expect_not: [systemic_illness(ann, _)]
]).
