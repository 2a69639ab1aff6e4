% Between which values a result can be meant as it stands: wide on purpose, a convention of this
% knowledge base. A value outside is more likely a slip (another unit, a lost point) than a finding.

plausible_range(crp, 0, 1000, 'mg/L').
plausible_range(esr, 0, 200, 'mm/h').
plausible_range(procalcitonin, 0, 1000, 'ng/mL').

plausible_range(igg, 0, 100, 'g/L').
plausible_range(igm, 0, 100, 'g/L').
plausible_range(iga, 0, 100, 'g/L').

plausible_range(anc, 0, 200, '10*9/L').
plausible_range(wbc, 0, 1000, '10*9/L').
% Low enough to notice a count of cells per microlitre that was entered as 10*9/L.
plausible_range(alc, 0, 100, '10*9/L').

plausible_range(temperature, 30, 45, 'Cel').

plausible_range(alt, 0, 50000, 'U/L').
plausible_range(ast, 0, 50000, 'U/L').
plausible_range(alp, 0, 50000, 'U/L').
plausible_range(bilirubin, 0, 100, 'mg/dL').
plausible_range(bilirubin, 0, 1710, 'umol/L').

plausible_range(hbv_dna, 0, 1000000000000, '[IU]/mL').
