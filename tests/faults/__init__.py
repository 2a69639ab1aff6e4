"""Faults from outside: processes that are killed, disks that are full, files that are spoilt."""
