% What every recommendation is for, whom and what it is not for. Computed parts are not here.

basis_statement(intended_use,
    "To support the decision whether a dose of a B-cell-depleting or other immunosuppressive drug \c
        for multiple sclerosis is given, delayed or stopped around an infection. It lists options \c
        with their reasons and sources; it gives no order.").

basis_statement(intended_user,
    "Clinicians, pharmacists and specialised nurses who treat multiple sclerosis, can read the \c
        cited sources for themselves, and decide. Texts for patients are for these professionals \c
        to pass on.").

basis_statement(population,
    "Patients with multiple sclerosis who are treated with one of the drugs that the knowledge \c
        base names, or are considered for it. Its usual ranges of laboratory values are those of \c
        adults. A pregnancy, a malignancy or another condition on record is told and holds back \c
        where a source speaks of it; how such conditions are cared for is outside its rules.").

basis_statement(not_for,
    "Not for time-critical use or emergencies, not for making a diagnosis, not for images or \c
        signals, and not for acting without a professional's own judgement of the reasons.").
