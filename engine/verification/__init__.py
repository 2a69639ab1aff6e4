"""Looking for a record that breaks an invariant, among all records of a stated size over stated values."""
