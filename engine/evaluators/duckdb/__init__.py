"""Rule bodies solved by DuckDB: whole relations at a time, for cohorts and for programs with many facts.

A body becomes one query, built as a tree by SQLGlot and never as text (`bodies`, `queries`, `numbers`, `gathering`);
constants keep their kinds in typed columns (`sorts`, `values`); relations and firings are tables (`names`, `store`); the
strata are walked by the same driver as for the other evaluator (`strata`). It needs the extra `whyhold[cohort]`.
"""
