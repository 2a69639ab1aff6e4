"""Runs counted: against counts made by hand from the stored rows, and pages that are safe whatever the data say."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.terms import Text
from queries.asking import Asker
from queries.cohort.stored import StoredRun
from queries.commands.cohort_summary import command
from tests.queries.cohort.conftest import BAD
from tests.queries.cohort.kinds_kb import DAY, ODD, record, records, write_kb
from tests.queries.cohort.made_runs import make_run
from tests.queries.cohort.run_contents import rows_of, stored_records

HOSTILE = (
    '<img src=x onerror="alert(1)">',
    "</style><script>alert(1)</script>",
    "&lt;b&gt;",
    "rtl \u202e txt",
    "a\u200bb",
)


def summary(run: Path, *more: str) -> Result:
    return CliRunner().invoke(command, [str(run), *more])


def counted(run: Path) -> dict[str, dict[str, object]]:
    result = summary(run, "--format", "json")
    assert result.exit_code == 0, result.output
    return {answer["predicate"]: answer for answer in json.loads(result.stdout)["answers"]}


def as_dict(counts: object) -> dict[str, tuple[int, int]]:
    assert isinstance(counts, list)
    assert [c["rows"] for c in counts] == sorted((c["rows"] for c in counts), reverse=True)
    return {c["name"]: (c["rows"], c["patients"]) for c in counts}


class TestCounts:
    @pytest.mark.parametrize(
        ("predicate", "column", "place"),
        [("recommend", "action", 2), ("recommend", "about", 3), ("disposition", "drug", 1)],
    )
    def test_by_an_argument(self, kinds_run: Path, predicate: str, column: str, place: int) -> None:
        rows = rows_of(kinds_run, predicate)
        wanted = {
            value: (n, len({row[0] for row in rows if row[place] == value}))
            for value, n in Counter(row[place] for row in rows).items()
        }
        answer = counted(kinds_run)[predicate]
        assert as_dict(answer["by"][column]["counts"]) == wanted  # type: ignore[index]
        assert (answer["rows"], answer["patients"]) == (len(rows), len({row[0] for row in rows}))

    def test_by_rule(self, kinds_run: Path) -> None:
        rows = rows_of(kinds_run, "recommend")
        wanted = Counter(rule for row in rows for rule in row[-1])  # type: ignore[attr-defined]
        assert {n: c[0] for n, c in as_dict(counted(kinds_run)["recommend"]["rules"]).items()} == wanted
        titles = {rule["name"]: rule["title"] for rule in counted(kinds_run)["recommend"]["rules"]}  # type: ignore[attr-defined]
        assert titles["hold_in_fever"] == "Hold in fever"

    def test_by_source_also_where_a_variable_names_it(self, kinds_run: Path, stored_run: StoredRun) -> None:
        """Against the citations of all proofs that `ask` gives of each conclusion."""
        knowledge = stored_run.knowledge()
        wanted: Counter[tuple[str, str]] = Counter()
        with Asker(knowledge) as asker:
            for mine in stored_records(stored_run, knowledge):
                answer = asker.ask(mine, decide_missing=False)
                for name, conclusions in answer.conclusions.items():
                    for conclusion in conclusions:
                        firings = answer.model.firings_of(name, conclusion.row)
                        sources = {c.source for f in firings for c in f.rule.cited(f.env)}
                        wanted.update((name, source) for source in sources)
        found = counted(kinds_run)
        for name in ("recommend", "disposition", "highest", "remarked"):
            rows = {source: n[0] for source, n in as_dict(found[name]["sources"]).items()}
            assert rows == {source: n for (predicate, source), n in wanted.items() if predicate == name}
        assert wanted["recommend", "guide"] and wanted["recommend", "label"]

    def test_sources_without_firings(self, kinds_kb: Path, tmp_path: Path) -> None:
        out = make_run(tmp_path / "run", records(), DAY, kinds_kb, 2, ["--no-firings"])
        sources = as_dict(counted(out)["recommend"]["sources"])
        assert set(sources) == {"guide", "label", "(named by the case, and not kept)"}
        assert sources["(named by the case, and not kept)"][0] == sum(
            row[2] == "hold" for row in rows_of(out, "recommend")
        )

    def test_by_review_status(self, tmp_path: Path) -> None:
        kb = write_kb(tmp_path / "kb", ('title: "Go on", status: draft', 'title: "Go on", status: submitted'))
        out = make_run(tmp_path / "run", records(), DAY, kb, 2)
        rows = rows_of(out, "recommend")
        found = as_dict(counted(out)["recommend"]["statuses"])
        assert found["submitted"][0] == sum("go_on" in row[-1] for row in rows)  # type: ignore[operator]
        assert found["draft"][0] == sum(set(row[-1]) != {"go_on"} for row in rows)  # type: ignore[arg-type]

    def test_by_two_arguments_at_once(self, kinds_run: Path) -> None:
        crossed = counted(kinds_run)["disposition"]["crossed"]
        wanted = Counter((row[1], row[2]) for row in rows_of(kinds_run, "disposition"))
        assert crossed["by"] == ["drug", "disposition"]  # type: ignore[index]
        assert {(c["drug"], c["disposition"]): c["rows"] for c in crossed["rows"]} == wanted  # type: ignore[index]

    def test_what_is_said_of_nobody_counts_once(self, kinds_run: Path) -> None:
        answer = counted(kinds_run)["asked_in"]
        assert (answer["rows"], answer["patients"]) == (2, 0)
        assert as_dict(answer["by"]["region"]["counts"]) == {"eu": (1, 0), "us": (1, 0)}  # type: ignore[index]

    def test_patients_set_aside(self, kinds_run: Path) -> None:
        found = json.loads(summary(kinds_run, "--format", "json").stdout)
        fault = {"problem": "bad-date", "predicate": "treatment", "column": "since", "rows": 1, "patients": 1}
        assert found["rejected"] == [fault]
        assert found["patients"] == {"in": len(records()) + 1, "answered": len(records()), "rejected": 1}
        assert BAD not in summary(kinds_run).output

    def test_too_many_values_are_not_counted_one_by_one(self, kinds_run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("queries.cohort.summary.MOST_VALUES", 5)
        by = counted(kinds_run)["recommend"]["by"]
        assert by["about"] == {"values": len({row[3] for row in rows_of(kinds_run, "recommend")}), "counts": []}  # type: ignore[index]
        assert len(by["action"]["counts"]) == 3  # type: ignore[index]


def test_text(kinds_run: Path) -> None:
    output = summary(kinds_run).stdout
    rows = rows_of(kinds_run, "disposition")
    assert f"disposition: {len(rows)} rows about {len({row[0] for row in rows})} patients" in output
    held = [row for row in rows if row[2] == "held"]
    assert re.search(rf"^    held +{len(held)} +{len({row[0] for row in held})}$", output, re.MULTILINE)
    assert "and 11 more" in output
    assert "bad-date in treatment, since" in output
    assert "A qualified professional decides." in output


class Page(HTMLParser):
    """What a browser would take a page for: its elements with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


class TestPage:
    @pytest.fixture(scope="class")
    @classmethod
    def page(cls, kinds_kb: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
        """The page of a run with hostile names among its answers."""
        mine = [*records()]
        for number, name in enumerate(HOSTILE[:4]):
            given = {
                "treatment": [("dose", "on_therapy", "2026-01-01")],
                "refers": [("home", name)],
                "visits": [(1, Text(name))],
            }
            mine.append(record(f"h{number}", given))
        spoilt = record(HOSTILE[1], {"treatment": [("dose", "on_therapy", "2026-02-30")]})
        out = tmp_path_factory.mktemp("page") / "run"
        usable = [r for r in mine if "\u202e" not in str(r.rows.get("refers"))]
        make_run(out, [*usable, spoilt], DAY, kinds_kb, 2, ["--on-bad-record", "skip"])
        result = summary(out, "--format", "html")
        assert result.exit_code == 0, result.output
        return result.stdout

    def test_it_needs_nothing_else(self, page: str) -> None:
        elements = Page(page).elements
        assert {tag for tag, _ in elements} <= {
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "h1",
            "p",
            "nav",
            "a",
            "main",
            "section",
            "h2",
            "div",
            "table",
            "caption",
            "thead",
            "tr",
            "td",
            "th",
            "tbody",
            "bdi",
            "small",
            "footer",
        }
        for _, attributes in elements:
            assert set(attributes) <= {
                "lang",
                "charset",
                "http-equiv",
                "content",
                "name",
                "href",
                "aria-label",
                "aria-labelledby",
                "id",
                "class",
                "scope",
                "style",
                "aria-hidden",
            }
            assert (attributes.get("href") or "#").startswith("#")
        assert "url(" not in page and "@import" not in page and "http:" not in page and "https:" not in page
        assert "default-src &#x27;none&#x27;" in page

    def test_names_are_shown_as_they_are(self, page: str) -> None:
        texts = Page(page).texts
        assert set(HOSTILE[:3]) <= set(texts)
        assert {name for name in ODD if name in texts} >= {
            '<script>alert("x")</script>',
            "Zoë",
            "'; DROP TABLE firings; --",
        }

    def test_hidden_characters_are_told(self, kinds_run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from queries.cohort.summary import Count
        from queries.cohort.summary_page import _table

        lines = "\n".join(_table("by \u202e", [Count(name, 2, 1) for name in HOSTILE], {}, True))
        assert "\u202e" not in lines and "\u200b" not in lines
        assert "rtl &lt;U+202E&gt; txt" in lines and "a&lt;U+200B&gt;b" in lines

    def test_numbers_can_be_read_without_seeing_the_bars(self, page: str) -> None:
        elements = Page(page).elements
        bars = [attributes for tag, attributes in elements if tag == "td" and attributes.get("class") == "chart"]
        assert bars and all(attributes["aria-hidden"] == "true" for attributes in bars)
        tables = sum(tag == "table" for tag, _ in elements)
        assert tables == sum(tag == "caption" for tag, _ in elements) > 5
        assert all(attributes.get("scope") in ("row", "col") for tag, attributes in elements if tag == "th")

    def test_links_lead_somewhere(self, page: str) -> None:
        elements = Page(page).elements
        ids = {attributes["id"] for _, attributes in elements if "id" in attributes}
        assert {a["href"] for tag, a in elements if tag == "a"} <= {f"#{name}" for name in ids}
        assert "set-aside" in ids
