"""What SWI-Prolog and clingo make of exported programs: the rows of each predicate, or that some goal has no value."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from engine.exporting.clauses import Given, clauses_of
from engine.exporting.clingo import as_clingo
from engine.exporting.prolog import as_prolog
from engine.program import Program
from engine.terms import Real, Row, Text, Value

HERE = Path(__file__).parent


BEYOND = "beyond 32 bits"
"""The fault of clingo where a number is too large for it."""


class Rows(NamedTuple):
    """The rows of each predicate; with a `fault` none."""

    rows: Mapping[str, set[Row]]
    fault: str = ""


class Swi:
    """One SWI-Prolog that is asked about many programs, each in a process of its own that it forks."""

    def __enter__(self) -> Swi:
        self.folder = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            ["swipl", str(HERE / "serve.pl")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(10)
        self.folder.cleanup()

    def rows(self, program: Program, record: Given, wanted: Iterable[str]) -> Rows:
        """What holds of the `wanted` predicates."""
        path = Path(self.folder.name) / "program.pl"
        path.write_text(as_prolog(program, record, wanted), "utf-8")
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        found: dict[str, set[Row]] = {}
        fault = ""
        for line in self.process.stdout:
            kind, _, rest = line.rstrip("\n").partition("\t")
            if kind == "done":
                break
            if kind == "fault":
                fault = rest or "fault"
            else:
                assert kind == "row", line
                name, *cells = rest.split("\t")
                found.setdefault(_text(name), set()).add(tuple([_cell(cell) for cell in cells]))
        else:
            raise AssertionError("SWI-Prolog has ended")
        return Rows({}, fault) if fault else Rows(found)


def by_clingo(program: Program, record: Given, wanted: Iterable[str]) -> Rows:
    """What clingo makes of it. Raises ProblemsFound where the program cannot be written for it."""
    import clingo

    wanted = list(wanted)
    told = clauses_of(program, record)
    text = as_clingo(program, record, wanted)
    numbers = {
        name: read_number(value) for name, value in re.findall(r"^% ((?:real|int)\(\S+\)) is (\S+)$", text, re.M)
    }
    messages: list[str] = []

    def hear(code: clingo.MessageCode, text: str) -> None:
        if code not in (clingo.MessageCode.OperationUndefined, clingo.MessageCode.GlobalVariable):
            messages.append(text)

    control = clingo.Control([], hear)
    control.add("base", [], text)
    control.ground([("base", [])])
    assert not messages, messages
    shown = {(name if _kept(name) else f"_predicate{n}"): name for n, name in enumerate(told.arities, 1)}
    models: list[dict[str, set[Row]]] = []

    def keep(model: clingo.Model) -> None:
        rows: dict[str, set[Row]] = {}
        for symbol in model.symbols(shown=True):
            row = tuple([_value(a, numbers) for a in symbol.arguments])
            rows.setdefault(shown[symbol.name], set()).add(row)
        models.append(rows)

    control.solve(on_model=keep)
    assert len(models) < 2
    if models:
        return Rows(models[0])
    return Rows(
        {},
        BEYOND
        if _found(text.replace(":- _beyond(_, _).\n", ":- not _beyond(_, _).\n").replace(":- _fault(_, _).\n", ""))
        else "no value",
    )


def _found(text: str) -> bool:
    """Whether a logic program has an answer set."""
    import clingo

    control = clingo.Control([], lambda code, message: None)
    control.add("base", [], text)
    control.ground([("base", [])])
    return bool(control.solve().satisfiable)


def read_number(written: str) -> Value:
    """A number as the rule language writes it."""
    return Real(float(written)) if "." in written else int(written)


def _kept(name: str) -> bool:
    return name.isascii() and name[:1].islower() and name.replace("_", "a").isalnum() and name != "not"


def _value(symbol: object, numbers: Mapping[str, Value]) -> Value:
    import clingo

    assert isinstance(symbol, clingo.Symbol)
    if symbol.type == clingo.SymbolType.Number:
        return symbol.number
    if symbol.type == clingo.SymbolType.String:
        return symbol.string
    if not symbol.arguments:
        return symbol.name
    if symbol.name == "day":
        return date.fromordinal(symbol.arguments[0].number).isoformat()
    if symbol.name == "text":
        return Text(symbol.arguments[0].string)
    return numbers[str(symbol)]


def _cell(cell: str) -> Value:
    kind, _, rest = cell.partition(":")
    if kind == "i":
        return int(rest)
    if kind == "f":
        return Real(float(rest))
    return Text(_text(rest)) if kind == "t" else _text(rest)


def _text(codes: str) -> str:
    return "".join([chr(int(code)) for code in codes.split()])
