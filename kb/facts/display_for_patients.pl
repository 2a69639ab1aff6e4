% How dispositions and dates are written where patients read them: possibilities, and no orders.

display_for_patients(do_not_start, "no start").
display_for_patients(do_not_start_yet, "no start for now").
display_for_patients(may_start, "a start").

display_for_patients(stop, "ending it").
display_for_patients(withhold_immediately, "a pause right away").
display_for_patients(withhold, "a pause").
display_for_patients(consult_first, "asking a specialist first").
display_for_patients(clinician_judgement, "open, for you and your doctor to weigh").
display_for_patients(continue, "going on").

display_for_patients(keep_holding, "a longer pause").
display_for_patients(may_restart, "going on again").

display_for_patients(stopped, "stopped").

display_for_patients(article_minimum, "one source, with its shorter wait").
display_for_patients(article_conservative, "one source, with its longer wait").
