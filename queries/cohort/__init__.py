"""Cohorts: the same questions about many patients at once, in a database. Needs the extra `whyhold[cohort]`.

Modules that speak SQL import `sqlglot` at their top; they are imported only where a cohort is at hand.
"""
