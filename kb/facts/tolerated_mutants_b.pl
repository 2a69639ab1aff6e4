% Changes of rules that no case can notice, each with the reason: dates, prophylaxis, restart.

tolerated_mutant(
    "high_steroid_courses_in_a_row: before(Middle, Ended) -> on_or_before(Middle, Ended)",
    "A course that ends on the day the stretch ends would only conclude the stretch that it \c
        starts from.").
