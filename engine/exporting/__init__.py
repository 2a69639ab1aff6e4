"""A checked program, and where given a record, as text that other engines evaluate.

Each target has a module of its own. All of them begin with `clauses`, where overrides have become plain clauses, and
refuse what they cannot say with the problem `not-expressible`: no text is made that would mean something else.
"""
