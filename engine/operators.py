"""The operators of Prolog with SWI-Prolog's priorities: those of the rule language, and those that it leaves out."""

from __future__ import annotations

OWN_INFIX = {
    ":-": (1200, 1199, 1199),
    ",": (1000, 999, 1000),
    ":": (600, 599, 600),
    "+": (500, 500, 499),
    "-": (500, 500, 499),
    "*": (400, 400, 399),
    "/": (400, 400, 399),
    "//": (400, 400, 399),
    "mod": (400, 400, 399),
} | dict.fromkeys(("=", "==", "\\==", "<", ">", "=<", ">=", "=:=", "=\\=", "is"), (700, 699, 699))
"""Priority, and the highest priorities of what stands on the left and on the right."""

FOREIGN_INFIX = {
    "-->": (1200, 1199, 1199),
    "=>": (1200, 1199, 1199),
    "|": (1105, 1104, 1105),
    ";": (1100, 1099, 1100),
    "->": (1050, 1049, 1050),
    "*->": (1050, 1049, 1050),
    ":=": (800, 799, 799),
    "rem": (400, 400, 399),
    "div": (400, 400, 399),
    "rdiv": (400, 400, 399),
    "<<": (400, 400, 399),
    ">>": (400, 400, 399),
    "xor": (400, 400, 399),
    "/\\": (500, 500, 499),
    "\\/": (500, 500, 499),
    "**": (200, 199, 199),
    "^": (200, 199, 200),
} | dict.fromkeys(
    ("\\=", "=..", "=@=", "\\=@=", "@<", "@>", "@=<", "@>=", "as", ">:<", ":<", "<=", "=>=", "!=", "<>", "&&"),
    (700, 699, 699),
)

INFIX = OWN_INFIX | FOREIGN_INFIX

PREFIX = {":-": (1200, 1199), "\\+": (900, 900), "-": (200, 200)}
FOREIGN_PREFIX = {"?-": (1200, 1199), "+": (200, 200), "\\": (200, 200), "$": (1, 0)}
DIRECTIVE_WORDS = frozenset(
    ("dynamic", "discontiguous", "initialization", "table", "multifile", "public", "meta_predicate", "thread_local")
)

INSTEAD = {
    ";": "write two rules with the same head, one for each alternative",
    "|": "write two rules with the same head, one for each alternative",
    "->": "write two rules with the same head, one with the condition and one with its opposite",
    "*->": "write two rules with the same head, one with the condition and one with its opposite",
    "-->": "write a rule with `:-`",
    "=>": "write a rule with `:-`",
    "?-": "ask questions on the command line, or declare them with `:- query(...)`",
    "!": "remove it; the order of rules means nothing here, so say in each rule when it holds",
    "{": "remove the braces",
    "\\=": "write `\\==`",
    "!=": "write `\\==` for constants or `=\\=` for numbers",
    "<>": "write `\\==` for constants or `=\\=` for numbers",
    "<=": "write `=<`",
    "&&": "write `,`",
    "+": "write the number without a sign",
    "as": "write `is` or `=`",
}
