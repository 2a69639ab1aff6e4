% KUS-30, KUS-31; the EU label has the same intervals (KEU-06).
vaccine_interval(live, 28, kesimpta_us_label, 'KUS-30').
vaccine_interval(inactivated, 14, kesimpta_us_label, 'KUS-31').
