"""Facts of plain programs in files: found in a folder, read by DuckDB, and answers and proofs written to files again.

No row passes through Python. What is wrong with a file is looked for in Python only where DuckDB could not read it.
"""
