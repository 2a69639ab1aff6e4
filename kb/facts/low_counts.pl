% Names of low lymphocytes, and which statements low blood counts may be meant by: KEU-03 and
% UBL-EU-02 name them as examples, TFL-EU-01 speaks of cytopenia. No document gives a cut-off.

lymphopenia_condition(lymphopenia).
lymphopenia_condition(lymphocytopenia).
lymphopenia_condition(marked_lymphopenia).

low_count_may_show(neutropenia, contraindicated_if_severely_immunocompromised).
low_count_may_show(neutropenia, contraindicated_if_immunocompromised).
low_count_may_show(neutropenia, contraindicated_in_marrow_impairment).
low_count_may_show(lymphopenia, contraindicated_if_severely_immunocompromised).
low_count_may_show(lymphopenia, contraindicated_if_immunocompromised).
low_count_may_show(lymphopenia, contraindicated_in_marrow_impairment).

display(lymphocytopenia, "low lymphocytes (lymphocytopenia)").
