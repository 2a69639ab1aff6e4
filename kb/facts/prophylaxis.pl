% Who is at high risk of Pneumocystis pneumonia, by whose view.

% PJP-01 and PJP-02. The second gives ranges (above 15 to 30 mg, for more than 2 to 4 weeks); its
% lower end is taken, and only what is above it counts.
steroid_view(review_view, pjp_review, high_steroid_dose, long_steroid_days).
steroid_view(lower_view, eular_pneumocystis, lower_steroid_dose, shorter_steroid_days).

limit_is(review_view, reached).
limit_is(lower_view, exceeded).

% PJP-04, partly from memory. Other words for the same are listed with it.
pneumocystis_risk_condition(prior_pneumocystis).
pneumocystis_risk_condition(pneumocystis_jirovecii_pneumonia).
pneumocystis_risk_condition(transplant).
pneumocystis_risk_condition(organ_transplant).
pneumocystis_risk_condition(stem_cell_transplant).
pneumocystis_risk_condition(haematological_cancer).
pneumocystis_risk_condition(haematological_malignancy).
pneumocystis_risk_condition(primary_immunodeficiency).
pneumocystis_risk_condition(marked_lymphopenia).

t_cell_depleting(alemtuzumab).

% RTX-US-04: for chronic lymphocytic leukaemia and two kinds of vasculitis, not for MS.
statement_topic(pneumocystis_prophylaxis_in_other_diseases).

statement(rituximab, us, pneumocystis_prophylaxis_in_other_diseases, rituximab_us_label,
    "dosing for CLL and for GPA and MPA", 'RTX-US-04').

reported_in(cd4, '/uL', '/uL', 0, 1, 1).
reported_in(cd4, '10*6/L', '/uL', 0, 1, 1).
reported_in(cd4, '10*9/L', '/uL', 0, 1000, 1).

plausible_range(cd4, 0, 20000, '/uL').
