"""Cohorts: input, validation, and what comes of it."""
