"""The knowledge base in SWI-Prolog, an evaluator that shares no code with the engine."""
