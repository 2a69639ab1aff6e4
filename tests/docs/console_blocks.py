"""Documents whose commands are run and whose output is compared, so that they cannot tell what is no longer so.

In a Markdown file these fenced blocks take part; words behind the language are not shown to readers:

- ``console``: each line `$ whyhold ...` is run, and the lines below it must be its output on a terminal, standard
  error included. A command goes on below where its line ends with a backslash; `< FILE` gives it a file to read. All
  commands must exit with 0, but the last of a block marked `exit=1`. A block of one command with `from="..."` shows a
  part of its output.
- ``text from="..."``: a part of the output of the last command: from the first line that holds these words, through
  the next one that holds the words of `through="..."`, or up to a blank line.
- any language with `file=PATH` or `append=PATH`: a file that the reader writes, or lines to add to one. The text above
  the block must name it.

Other blocks are only read. Each document begins in an empty folder with a copy of `examples/`.

What differs from one state of the shipped knowledge base to the next without anybody being misled (its fingerprint,
line numbers in it, how many files and cases it has) is not compared, where the command asks the shipped one.
"""

from __future__ import annotations

import re
import shlex
import shutil
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

ROOT = Path(__file__).resolve().parents[2]
FENCE = "```"
WIDTH = "100"
VOLATILE = (
    (re.compile(r"sha256:[0-9a-f]{64}"), "sha256:..."),
    (re.compile(r"(?<![\w/])(kb/[\w/]+\.pl):\d+(:\d+)?"), r"\1:N"),
    (re.compile(r"\b\d+ rules? used here"), "N rules used here"),
    (re.compile(r"\bin \d+ files\b"), "in N files"),
    (re.compile(r"\b\d+ cases: \d+ passed"), "N cases: N passed"),
)


class Block(NamedTuple):
    """A fenced block: the lines between the fences are `lines[start:end]` of the document."""

    language: str
    marks: dict[str, str]
    start: int
    end: int


class Output(NamedTuple):
    """What a command wrote, and whether it asked the shipped knowledge base."""

    lines: list[str]
    shipped: bool


class Outcome(NamedTuple):
    """A document with all outputs as they are now, and one with the old where they differ in nothing that counts."""

    fresh: str
    agreed: str


def blocks(lines: list[str]) -> list[Block]:
    """The fenced blocks of a document."""
    found: list[Block] = []
    number = 0
    while number < len(lines):
        if lines[number].startswith(FENCE):
            language, *marks = shlex.split(lines[number][len(FENCE) :]) or [""]
            end = next(n for n in range(number + 1, len(lines)) if lines[n] == FENCE)
            found.append(Block(language, dict(m.partition("=")[::2] for m in marks), number + 1, end))
            number = end
        number += 1
    return found


def has_commands(path: Path) -> bool:
    """Whether a document takes part."""
    return any(b.language == "console" for b in blocks(path.read_text("utf-8").splitlines()))


def run_document(path: Path, folder: Path) -> Outcome:
    """Do all that a document tells its reader to do, in an empty folder; raises AssertionError where that fails."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    lines = path.read_text("utf-8").splitlines()
    fresh, agreed = list[str](), list[str]()
    last = Output([], True)
    done = 0
    for block in blocks(lines):
        here = f"{path.name}:{block.start}"
        old = lines[block.start : block.end]
        new, same = old, True
        if "file" in block.marks or "append" in block.marks:
            write_file(block, lines, folder, here)
        elif block.language == "console":
            new, same, last = run_block(block, old, folder, here)
        elif "from" in block.marks:
            new = excerpt(last.lines, block.marks, here)
            same = alike(old, new, last.shipped)
        for text, kept in ((fresh, new), (agreed, old if same else new)):
            text += lines[done : block.start] + kept
        done = block.end
    return Outcome(*("\n".join([*text, *lines[done:]]) + "\n" for text in (fresh, agreed)))


def write_file(block: Block, lines: list[str], folder: Path, here: str) -> None:
    """Do what the reader does with a file block."""
    name = block.marks.get("file") or block.marks["append"]
    target = (folder / name).resolve()
    assert target.is_relative_to(folder.resolve()), f"{here}: {name} is not in the reader's folder"
    above = "\n".join(lines[max(0, block.start - 12) : block.start - 1])
    assert f"`{name}`" in above, f"{here}: the text above the block does not name `{name}`"
    target.parent.mkdir(parents=True, exist_ok=True)
    text = "\n".join(lines[block.start : block.end]) + "\n"
    if "append" in block.marks:
        text = target.read_text("utf-8") + "\n" + text
    target.write_text(text, "utf-8")


def run_block(block: Block, old: list[str], folder: Path, here: str) -> tuple[list[str], bool, Output]:
    """The lines of a console block with the outputs of now, whether they count as the old ones, and the last output."""
    written = commands(old)
    assert written, f"{here}: a console block without a command"
    new: list[str] = []
    same = True
    last = Output([], True)
    for number, (command, below) in enumerate(written):
        wanted = int(block.marks.get("exit", "0")) if number == len(written) - 1 else 0
        last, code = run_command(" ".join(line.rstrip("\\") for line in command)[2:], folder, here)
        assert code == wanted, f"{here}: {command[0]} exits with {code}, not {wanted}:\n" + "\n".join(last.lines)
        shown = excerpt(last.lines, block.marks, here) if "from" in block.marks else last.lines
        same = same and alike(below, shown, last.shipped)
        new += command + shown
    return new, same, last


def commands(lines: list[str]) -> list[tuple[list[str], list[str]]]:
    """Each command of a console block (its lines), with the lines below it."""
    found: list[tuple[list[str], list[str]]] = []
    for line in lines:
        if line.startswith("$ "):
            found.append(([line], []))
        elif found and not found[-1][1] and found[-1][0][-1].endswith("\\"):
            found[-1][0].append(line)
        else:
            found[-1][1].append(line)
    return found


def run_command(command: str, folder: Path, here: str) -> tuple[Output, int]:
    """Run one `whyhold` command in a folder: its output as a terminal shows it, and its exit code."""
    from queries.cli import whyhold

    words = shlex.split(command)
    assert words[0] == "whyhold", f"{here}: only whyhold is run, not {words[0]}"
    given = None
    if "<" in words:
        at = words.index("<")
        given = (folder / words[at + 1]).read_text("utf-8")
        del words[at : at + 2]
    with chdir(folder):
        result = CliRunner().invoke(
            whyhold, words[1:], input=given, prog_name="whyhold", env={"COLUMNS": WIDTH, "NO_COLOR": "1"}
        )
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise AssertionError(f"{here}: {command} raised {result.exception!r}") from result.exception
    assert str(folder) not in result.output, f"{here}: the output names the folder of the test"
    shipped = "--kb" not in words and "--plain" not in words
    return Output([line.rstrip() for line in result.output.splitlines()], shipped), result.exit_code


def excerpt(lines: list[str], marks: dict[str, str], here: str) -> list[str]:
    """The part of an output that `from` and `through` name."""
    begin = next((n for n, line in enumerate(lines) if marks["from"] in line), None)
    assert begin is not None, f"{here}: no line of the output holds {marks['from']!r}"
    if "through" not in marks:
        end = next((n for n in range(begin, len(lines)) if not lines[n]), len(lines))
        return lines[begin:end]
    last = next((n for n in range(begin, len(lines)) if marks["through"] in lines[n]), None)
    assert last is not None, f"{here}: no line below {marks['from']!r} holds {marks['through']!r}"
    return lines[begin : last + 1]


def alike(old: list[str], new: list[str], shipped: bool) -> bool:
    """Whether two outputs say the same."""
    return old == new or (shipped and settled(old) == settled(new))


def settled(lines: list[str]) -> list[str]:
    """Lines without what changes with every change of the shipped knowledge base."""
    for pattern, instead in VOLATILE:
        lines = [pattern.sub(instead, line) for line in lines]
    return lines
