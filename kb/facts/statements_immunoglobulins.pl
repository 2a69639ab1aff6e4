% What the documents say about low immunoglobulins.

statement_topic(immunologist_if_immunoglobulins_low).
statement_topic(consider_stopping_with_low_immunoglobulins).

statement(ofatumumab, us, immunologist_if_immunoglobulins_low, kesimpta_us_label, "2.1", 'KUS-40').
statement(ocrelizumab, us, immunologist_if_immunoglobulins_low, ocrelizumab_us_label, "2.1",
    'OCR-US-04').

statement(ofatumumab, us, consider_stopping_with_low_immunoglobulins, kesimpta_us_label, "5.3",
    'KUS-42').
% From memory.
statement(ocrelizumab, us, consider_stopping_with_low_immunoglobulins, ocrelizumab_us_label, "5.4",
    'OCR-US-09').
