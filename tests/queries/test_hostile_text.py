"""Hostile text in a record, a knowledge base, names of files and words of the command line, through every command that prints.

Whatever comes out, on whichever stream: no character that a terminal obeys, no line that begins as the text wants it, no
element of HTML, no link of Markdown, and JSON from which the text reads back as it was.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.verify_proof import main
from engine.rendering import printable
from queries import cli
from queries.telling import code, escape, fenced, json_text, neutral, plain_as_markdown
from tests.queries.small_kb import RECORD, write_kb

HTML = "<script>alert(1)</script><img src=x onerror=alert(1)>"
LINK = "[click](http://evil.example) ```` ` ~~~ &#x202e;"
HARMLESS_TO_TERMINALS = f"{HTML} {LINK} =1+1 \\ | # *b* _i_"
OBEYED = {
    "escape": "\x1b[31m\x1b[2J",
    "link of a terminal": "\x1b]8;;http://evil.example\x07x\x1b]8;;\x07",
    "c1": "\x9b31m\x85\x90x\x9c",
    "direction": "\u202a\u202b\u202c\u202d\u202e",
    "isolates": "\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    "unseen": "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e",
    "lines": "\nINJECTED\r\nINJECTED\rINJECTED\x0bINJECTED\x0cINJECTED\u2028INJECTED\u2029INJECTED",
    "others": "\x00\x07\x08\x7f\U000e0041\ufff9",
    "half a character": "\ud800",
    "long": "x" * 9_000,
}
ALL = "".join(OBEYED.values()) + HARMLESS_TO_TERMINALS

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Runs a command as the command line does; returns exit code, output and errors."""

    def go(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["whyhold", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.run()
        out, err = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    return go


def shown_safely(text: str, page: bool = False) -> None:
    """What every output is; on a page line ends are blanks like others."""
    bad = {f"{ord(c):04X}" for c in text if c not in "\n\t" and printable(c) != c}
    assert not bad, bad
    assert page or not re.search(r"^INJECTED", text, re.MULTILINE)
    text.encode()


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag, *(f"@{name}" for name, _ in attrs)]


def no_elements(page: str) -> None:
    """Nothing of the hostile text is an element or an attribute of a page."""
    reader = _Elements()
    reader.feed(page)
    assert not {"script", "img", "@onerror", "@src"} & set(reader.found)


def no_markdown(page: str) -> None:
    """Outside code, no `<` of HTML and no link is left without a backslash before it."""
    outside = re.sub(r"^ *(`{3,})\w*\n(.*?\n)? *\1$", "", page, flags=re.MULTILINE | re.DOTALL)
    outside = re.sub(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", outside)
    assert not re.search(r"(?<!\\)(<script|<img|\[click|\]\(http|&#x202e|^ *~~~)", outside, re.MULTILINE)


def quoted(text: str) -> str:
    """A text of the rule language; what it cannot hold is left out."""
    kept = "".join(c for c in text if c in "\n\t" or (c.isprintable() or c in OBEYED["unseen"]))
    return '"' + kept.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


@pytest.fixture
def hostile_kb(tmp_path: Path) -> Path:
    """A knowledge base whose names, titles and citations are hostile."""
    told = quoted(f"\nINJECTED \u200b{HARMLESS_TO_TERMINALS}")
    return write_kb(
        tmp_path / "kb <b>",
        ('display(dose, "the dose").', f"display(dose, {told})."),
        ('title: "The label"', f"title: {told}"),
        ('cites: [label / "5.1"]', f"cites: [label / {told}]"),
        ('title: "Hold in fever"', f"title: {told}"),
        ('patient: "Wait with {Drug}."', f'patient: {told[:-1]} {{Drug}}."'),
        ('case("fever holds"', f'case({told[:-1]} fever holds"'),
        ("expect: [recommend(eve, dose, hold)]", "expect: [recommend(eve, dose, go)]"),
    )


ABOUT_A_RECORD = [
    *(
        ["ask", "R", "--format", form, *more]
        for form in ("text", "markdown", "json")
        for more in ([], ["--audience", "patient"])
    ),
    *(["why", "R", "disposition(_, _, _)", "--format", form] for form in ("text", "markdown", "json")),
    *(["why-not", "R", "recommend(_, dose, continue)", "--format", form] for form in ("text", "markdown", "json")),
    *(["query", "R", "treatment(P, D, S, T)", "--format", form] for form in ("text", "markdown", "json")),
    *(
        ["what-if", "R", "--add", "cleared(_, '2026-03-03')", "--format", form, *more]
        for form in ("text", "markdown", "json")
        for more in ([], ["--audience", "patient"])
    ),
]
ABOUT_RULES = [
    *(["check", "--format", form] for form in ("text", "markdown", "json", "sarif", "github")),
    *(["test", "--format", form] for form in ("text", "markdown", "json", "junit")),
    *(["coverage", "--format", form] for form in ("text", "json", "html")),
    *(["rules", "--format", form] for form in ("text", "json")),
    *(["rules", "hold_in_fever", "--format", form] for form in ("text", "json")),
    *(["graph", "--format", form] for form in ("mermaid", "dot")),
    ["review", "list"],
    ["compile-kb"],
]
TOKEN = "\u200b" + HARMLESS_TO_TERMINALS
"""What a name in a record may hold."""


def judged(command: list[str], out: str, err: str) -> None:
    """Look at what a command printed, as its format asks."""
    form = command[command.index("--format") + 1] if "--format" in command else "text"
    shown_safely(err)
    shown_safely(out, page=form in ("html", "junit"))
    if form in ("json", "sarif"):
        json.loads(out)
    elif form == "html":
        no_elements(out)
    elif form == "junit":
        ElementTree.fromstring(out)
        no_elements(out)
    elif form == "markdown":
        no_markdown(out)


@pytest.mark.parametrize("command", ABOUT_A_RECORD, ids=lambda c: " ".join(c[:1] + c[2:])[:50])
def test_names_in_a_record_and_its_knowledge_base(
    run: Run, hostile_kb: Path, tmp_path: Path, command: list[str]
) -> None:
    record = tmp_path / "r`<img src=x>`\nINJECTED\u202e\x1b[31m.yaml"
    stated = {
        "patient": f"anna {TOKEN}",
        "as_of": "2026-03-03",
        "treatment": [{"drug": name, "status": "on_therapy", "since": "2025-06-02"} for name in ("dose", f"x {TOKEN}")],
        "fever": [{"degrees": 38.5, "unit": "Cel", "date": "2026-03-02"}],
    }
    record.write_text(json.dumps(stated))
    exit_code, out, err = run(*(str(record) if word == "R" else word for word in command), "--kb", hostile_kb)
    assert (out or "it does hold" in err) and exit_code == 0, err
    judged(command, out, err)
    if "json" in command and command[0] != "why-not":
        assert TOKEN in json.dumps(json.loads(out), ensure_ascii=False).encode().decode(
            "unicode_escape", "ignore"
        ) or any(TOKEN in text for text in texts_in(json.loads(out)))


def texts_in(value: object) -> Iterator[str]:
    """All texts in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)


@pytest.mark.parametrize("command", ABOUT_RULES, ids=" ".join)
def test_names_in_a_knowledge_base(run: Run, hostile_kb: Path, command: list[str]) -> None:
    _, out, err = run(*command, "--kb", hostile_kb)
    assert out, err
    judged(command, out, err)


@pytest.mark.parametrize("what", OBEYED)
def test_records_and_rules_that_are_refused(run: Run, hostile_kb: Path, tmp_path: Path, what: str) -> None:
    """Excerpts and messages of what cannot be read, in text and JSON."""
    record = tmp_path / "bad.json"
    record.write_text(json.dumps({"patient": f"a{OBEYED[what]}", "as_of": OBEYED[what], OBEYED[what]: [ALL]}))
    raw = tmp_path / "raw.yaml"
    raw.write_bytes(f"patient: a{OBEYED[what]}\nas_of: 2026-03-03\n? {OBEYED[what]}\n".encode("utf-8", "surrogatepass"))
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "a.pl").write_bytes(
        f"{TOKEN}\n:- rule({OBEYED[what]}, [x]).\np('{OBEYED[what]}').\n".encode("utf-8", "surrogatepass")
    )
    for command in (
        ["ask", record, "--kb", hostile_kb],
        ["ask", record, "--kb", hostile_kb, "--format", "json"],
        ["ask", raw, "--kb", hostile_kb],
        ["check", "--kb", rules],
        ["check", "--kb", rules, "--format", "json"],
        ["check", "--kb", rules, "--format", "sarif"],
        ["check", "--kb", rules, "--format", "markdown"],
        ["check", "--kb", rules, "--format", "github"],
    ):
        exit_code, out, err = run(*command)
        assert exit_code == 1 and out + err
        judged(list(map(str, command)), out, err)


WITHOUT_ZERO = ALL.replace("\x00", "").replace("\ud800", "\udc80")


def test_words_of_the_command_line(run: Run, hostile_kb: Path, tmp_path: Path) -> None:
    record = tmp_path / "anna.yaml"
    record.write_text(RECORD)
    ask = ["ask", record, "--kb", hostile_kb]
    for command in (
        [WITHOUT_ZERO],
        ["ask", f"/nowhere/{WITHOUT_ZERO[-300:]}"],
        ["ask", WITHOUT_ZERO],
        ["ask", record, "--kb", WITHOUT_ZERO[:100]],
        [*ask, "--set", WITHOUT_ZERO],
        [*ask, "--set", f"{WITHOUT_ZERO}={WITHOUT_ZERO}"],
        [*ask, "--as-of", WITHOUT_ZERO],
        [*ask, "--format", WITHOUT_ZERO],
        [*ask, f"--{WITHOUT_ZERO}"],
        ["why", record, WITHOUT_ZERO, "--kb", hostile_kb],
        ["why", record, f"'{WITHOUT_ZERO}'", "--kb", hostile_kb, "--format", "json"],
        ["why-not", record, f'treatment(anna, "{WITHOUT_ZERO}", _, _)', "--kb", hostile_kb],
        ["query", record, WITHOUT_ZERO, "--kb", hostile_kb],
        ["query", "--plain", WITHOUT_ZERO[:100], "x"],
        ["what-if", record, "--add", WITHOUT_ZERO, "--kb", hostile_kb],
        ["verify-proof", WITHOUT_ZERO[:100]],
        ["audit", WITHOUT_ZERO[:100]],
        ["check", WITHOUT_ZERO[:100]],
        ["check", "--explain", WITHOUT_ZERO],
        ["rules", WITHOUT_ZERO, "--kb", hostile_kb],
        ["test", WITHOUT_ZERO, "--kb", hostile_kb],
        ["basis", WITHOUT_ZERO],
        ["diff", WITHOUT_ZERO[:60], WITHOUT_ZERO[:90]],
        ["graph", WITHOUT_ZERO, "--kb", hostile_kb],
        ["--limit", WITHOUT_ZERO, "rules"],
        ["cohort", "why", WITHOUT_ZERO[:100], WITHOUT_ZERO],
        ["cohort", "summary", WITHOUT_ZERO[:100]],
        ["cohort", WITHOUT_ZERO],
    ):
        exit_code, out, err = run(*command)
        assert exit_code in (1, 2), command
        shown_safely(out)
        shown_safely(err)


def test_runs_about_many(run: Run, hostile_kb: Path, tmp_path: Path) -> None:
    given_, out_folder = tmp_path / "in <b>", tmp_path / "out <i>"
    given_.mkdir()
    name = f"a {HARMLESS_TO_TERMINALS}"
    rows = [
        {"patient": who, "drug": drug, "status": "on_therapy", "since": "2025-01-01"}
        for who in (name, "b")
        for drug in (name, "dose")
    ]
    (given_ / "treatment.ndjson").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    (given_ / "fever.ndjson").write_text(
        json.dumps({"patient": "c\u202e\x1b[31m", "degrees": "x", "unit": ALL.replace("\ud800", ""), "date": "x"})
        + "\n"
    )
    exit_code, out, err = run(
        *("cohort", "run", given_, "--out", out_folder, "--kb", hostile_kb, "--as-of", "2026-03-03"),
        *("--shards", "1", "--on-bad-record", "skip"),
    )
    judged([], out, err)
    assert exit_code == 0, err
    for command in (
        *(["cohort", "summary", out_folder, "--format", form] for form in ("text", "json", "html")),
        *(["cohort", "why", out_folder, name, "--format", form] for form in ("text", "markdown", "json")),
        *(
            ["cohort", "why", out_folder, name, "disposition(_, _, _)", "--format", form]
            for form in ("text", "markdown")
        ),
        *(["cohort", "diff", out_folder, out_folder, "--format", form] for form in ("text", "json")),
    ):
        exit_code, out, err = run(*command)
        assert exit_code == 0, err
        judged(list(map(str, command)), out, err)
    for command in (["cohort", "why", out_folder, WITHOUT_ZERO], ["cohort", "why", out_folder, "c\u202e\x1b[31m"]):
        exit_code, out, err = run(*command)
        assert exit_code == 1
        judged([], out, err)


def test_the_checker_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").write_text(json.dumps({"x": 1}))
    assert main([str(tmp_path / f"{WITHOUT_ZERO[:80]}\nINJECTED"), str(tmp_path / "a")]) == 1
    out = capsys.readouterr().out
    assert out.startswith("REJECTED: ")
    shown_safely(out)


def test_nothing_else_prints() -> None:
    """Data leaves through `queries.telling`, or where problems are rendered."""
    allowed = {
        "queries/telling.py": 4,
        "queries/options.py": 2,
        "queries/cli.py": 2,
        "queries/cli_reference.py": 1,
        "queries/prompt_terminal.py": 1,
        "queries/commands/check.py": 1,
        "queries/commands/compile_kb.py": 1,
    }
    root = Path(__file__).parents[2]
    found = {
        path.relative_to(root).as_posix(): count
        for path in sorted((root / "queries").rglob("*.py"))
        if (count := len(re.findall(r"click\.(?:s?echo)\(|(?<![\w.])print\(", path.read_text("utf-8"))))
    }
    assert found == allowed


@given(st.text(st.characters(codec=None)))
def test_any_text(text: str) -> None:
    assert json.loads(json_text({"a": [text]})) == {"a": [text]}
    for shown in (
        neutral(text),
        json_text(text),
        escape(text),
        code(text),
        fenced(neutral(text)),
        plain_as_markdown(neutral(text)),
    ):
        assert all(c in "\n\t" or printable(c) == c for c in shown)
    assert "\n" not in escape(text) + code(text)
