"""The knowledge base: text files only (vocabulary, sources, facts, rules, cases); there is no code here."""
