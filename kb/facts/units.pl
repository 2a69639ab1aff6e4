% The units (UCUM) each test may be reported in, and how a value becomes one in the reference unit:
% subtract, then multiply, then divide. Bilirubin has no conversion: no source here gives a factor.

reported_in(crp, 'mg/L', 'mg/L', 0, 1, 1).
reported_in(esr, 'mm/h', 'mm/h', 0, 1, 1).
reported_in(procalcitonin, 'ng/mL', 'ng/mL', 0, 1, 1).

reported_in(igg, 'g/L', 'g/L', 0, 1, 1).
reported_in(igg, 'mg/dL', 'g/L', 0, 1, 100).
reported_in(igm, 'g/L', 'g/L', 0, 1, 1).
reported_in(igm, 'mg/dL', 'g/L', 0, 1, 100).
reported_in(iga, 'g/L', 'g/L', 0, 1, 1).
reported_in(iga, 'mg/dL', 'g/L', 0, 1, 100).

reported_in(anc, '10*9/L', '10*9/L', 0, 1, 1).
reported_in(anc, '10*3/uL', '10*9/L', 0, 1, 1).
reported_in(wbc, '10*9/L', '10*9/L', 0, 1, 1).
reported_in(wbc, '10*3/uL', '10*9/L', 0, 1, 1).
reported_in(alc, '10*9/L', '10*9/L', 0, 1, 1).
reported_in(alc, '10*3/uL', '10*9/L', 0, 1, 1).
reported_in(lymphocytes, '10*9/L', '10*9/L', 0, 1, 1).
reported_in(lymphocytes, '10*3/uL', '10*9/L', 0, 1, 1).
reported_in(anc, '/uL', '10*9/L', 0, 1, 1000).
reported_in(wbc, '/uL', '10*9/L', 0, 1, 1000).
reported_in(alc, '/uL', '10*9/L', 0, 1, 1000).
reported_in(lymphocytes, '/uL', '10*9/L', 0, 1, 1000).

reported_in(temperature, 'Cel', 'Cel', 0, 1, 1).
reported_in(temperature, '[degF]', 'Cel', 32, 5, 9).

reported_in(alt, 'U/L', 'U/L', 0, 1, 1).
reported_in(ast, 'U/L', 'U/L', 0, 1, 1).
reported_in(alp, 'U/L', 'U/L', 0, 1, 1).
reported_in(bilirubin, 'mg/dL', 'mg/dL', 0, 1, 1).
reported_in(bilirubin, 'umol/L', 'umol/L', 0, 1, 1).

reported_in(hbv_dna, '[IU]/mL', '[IU]/mL', 0, 1, 1).
