"""Hostile input for every reader: targets, what they begin from, what was found, and the long run."""
