"""What the checker of answers accepts and rejects."""
