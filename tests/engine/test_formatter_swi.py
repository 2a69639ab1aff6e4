"""SWI-Prolog reads a formatted knowledge base as it reads the one that was formatted."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.canonical import print_text
from engine.files import rule_files
from engine.formatter import format_source
from engine.source import SourceText
from tests.engine.layouts import layouts
from tests.engine.test_formatter_properties import headed

ROOT = Path(__file__).resolve().parents[2]
COMPARE = ROOT / "tests" / "swi" / "same_terms.pl"


def compare(folder: Path, texts: dict[str, str]) -> str:
    """What SWI-Prolog says of texts and of what formatting makes of them."""
    for name, text in texts.items():
        formatted = format_source(SourceText(name, text))
        assert formatted.problems == () and formatted.faithful
        for where, content in (("before", text), ("after", formatted.text)):
            file = folder / where / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8")
    run = subprocess.run(
        ["swipl", "-g", "main", str(COMPARE), "--", str(folder / "before"), str(folder / "after")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_the_shipped_knowledge_base(tmp_path: Path) -> None:
    kb = ROOT / "kb"
    texts = {str(path.relative_to(kb)): path.read_text("utf-8") for _, path in rule_files(kb)}
    said = compare(tmp_path, texts)
    assert int(said.split()[0]) > 100


TRICKY = r'''
texts("a\c
   b", "a  \c
       b", "tab\tand\nline", "quote \" and ""two""", 'it''s', '\x41\bc', "ü \x2003\ wide").
continued("one two three four five six seven eight nine ten eleven twelve  thirteen   \n  fourteen fifteen  end ").
operators('is', 'mod', 'table', -, 'table' - 1, - 1, -(1), - (-(1)), a - -1, 'dynamic').
p(X) :- X is - (3 + Y) * 2 - (4 - 1) mod 2, \+ q(X), r((X)), aggregate_all(count, (s(Y), t(Y)), N), N =\= -1.
numbers(1.50, 1.0E5, 1.0e+5, -0.5, 007, 12345678901234567890).
'''


def test_what_is_easily_read_in_another_way(tmp_path: Path) -> None:
    assert compare(tmp_path, {"tricky.pl": TRICKY}) == "5 terms are the same\n"


texts = st.lists(st.text("ab \t\n\\\"'{}%é", max_size=12), max_size=30).map(" ".join)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    st.lists(texts.map(lambda text: f"p({print_text(text)})."), min_size=20, max_size=20),
    st.lists(headed.flatmap(layouts), min_size=10, max_size=10),
)
def test_generated_programs(facts: list[str], clauses: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        compare(Path(folder), {"facts.pl": "\n".join(facts), **{f"rule{n}.pl": text for n, text in enumerate(clauses)}})
