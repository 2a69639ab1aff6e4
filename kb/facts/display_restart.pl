% How words about infections, courses, immunoglobulins and parameters are written in answers.

display(myalgia, "muscle aches").
display(febrile_neutropenia, "febrile neutropenia").

display(ivig_requiring_hypogammaglobulinaemia, "hypogammaglobulinaemia that needs IVIG").
display(hypogammaglobulinaemia_requiring_ivig, "hypogammaglobulinaemia that needs IVIG").
display(prolonged_hypogammaglobulinaemia_requiring_ivig,
    "prolonged hypogammaglobulinaemia that needs IVIG").

display(immunologist_if_immunoglobulins_low,
    "ask an immunologist before the start where immunoglobulins are low").
display(consider_stopping_with_low_immunoglobulins,
    "consider stopping where immunoglobulins are low and infections serious and opportunistic, or \c
        recurrent").

display(recently_resolved_days, "how long a resolved infection counts as recent").
display(crp_limit, "the upper limit of CRP").
display(wbc_limit, "the upper limit of white cells").
display(procalcitonin_limit, "the limit of procalcitonin").
display(esr_limit, "the limit of the sedimentation rate").
display(igm_trial_limit, "the limit of low IgM in trials").
display(febrile_neutropenia_anc, "the neutrophil limit of febrile neutropenia").
display(febrile_neutropenia_temperature, "the temperature limit of febrile neutropenia").
display(recurrence_short_days, "the shorter window for recurrent infections").
display(recurrence_short_episodes, "the number of infections in the shorter window").
display(recurrence_long_days, "the longer window for recurrent infections").
display(recurrence_long_episodes, "the number of infections in the longer window").

display(d, "days").
display('{episodes}', "episodes").
