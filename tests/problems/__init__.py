"""Every problem as people see it, and the page that explains it."""
