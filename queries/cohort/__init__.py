"""Many patients at once: a folder of datasets in, the answers about all of them out, as `ask` gives them for one.

The input is validated as a whole (`datasets`, `cells`, `validation`) and split into shards of patients (`splitting`); each
shard is evaluated in DuckDB (`evaluation`) and written (`outputs`), and what is done is noted (`manifest`), so that a run
that was cut short goes on where it was (`running`). A stored run is asked again (`stored`). It needs the extra
`whyhold[cohort]`.
"""
