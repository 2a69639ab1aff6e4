"""A database of one's own, and what is said where there is none. Imported without DuckDB, it loads."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import copy_context
from importlib.util import find_spec
from threading import Event, Thread, current_thread, main_thread
from types import FrameType
from typing import TYPE_CHECKING
from weakref import WeakSet

from engine.limits import SECONDS, LimitReached, limits
from engine.problem import ERROR, Problem, ProblemsFound

if TYPE_CHECKING:
    import duckdb

COHORT = ("cohort", "duckdb", "sqlglot")
SPARK = ("spark", "duckdb", "sqlglot", "pandas", "pyarrow", "pyspark")
"""An extra of whyhold, and the packages that it brings."""


def missing_packages(extra: tuple[str, ...] = COHORT) -> tuple[str, ...]:
    """The packages of an extra that are not installed."""
    return tuple([name for name in extra[1:] if find_spec(name) is None])


def check_installed(extra: tuple[str, ...] = COHORT) -> None:
    """Look before anything else of this folder or `engine.tables` is imported.

    Raises ProblemsFound (`engine-not-installed`) where a package of the extra is not there.
    """
    missing = missing_packages(extra)
    if missing:
        raise ProblemsFound((_not_installed(extra[0], missing),))


def _not_installed(extra: str, missing: tuple[str, ...]) -> Problem:
    names = ", ".join(f"`{name}`" for name in missing)
    names = " and ".join(names.rsplit(", ", 1))
    engine = "Spark" if extra == SPARK[0] else "DuckDB"
    return Problem(
        "engine-not-installed",
        ERROR,
        f"{engine} cannot evaluate the rules: {names} {'is' if len(missing) == 1 else 'are'} not installed",
        (),
        "an answer of another engine than the one asked for would hide what was used",
        f"`pip install 'whyhold[{extra}]'`, or leave out `--engine {engine.lower()}`",
    )


@contextmanager
def in_time(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Interrupt what a connection does when the limit of seconds is reached. Raises LimitReached."""
    import duckdb

    done = Event()

    def watch() -> None:
        seconds: float = limits().seconds
        while not done.wait(seconds):
            connection.interrupt()
            # a statement that is about to begin has not heard it
            seconds = 0.1

    watcher = Thread(target=copy_context().run, args=(watch,), daemon=True)
    watcher.start()
    try:
        yield
    except duckdb.InterruptException as error:
        raise LimitReached(SECONDS) from error
    finally:
        done.set()
        watcher.join()


def connect(settings: Mapping[str, str | int] | None = None) -> duckdb.DuckDBPyConnection:
    """A new database in memory, with further settings of DuckDB by name."""
    import duckdb

    chosen: dict[str, str | bool | int | float | list[str]] = {
        # nothing is fetched from elsewhere, whatever a query says
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        # rows have no order, and keeping one costs time and memory
        "preserve_insertion_order": False,
    }
    chosen.update(settings or {})
    connection = duckdb.connect(":memory:", config=chosen)
    # it is for people at a prompt, and would stand among the answers
    connection.execute("SET enable_progress_bar = false")
    _stop_with_ctrl_c(connection)
    return connection


class _CtrlC:
    """What Ctrl-C does beside what it does in Python: it interrupts what open databases do.

    By itself DuckDB would first finish a batch of rows, which for a product of large tables takes minutes.
    """

    def __init__(self) -> None:
        self._open: WeakSet[duckdb.DuckDBPyConnection] = WeakSet()

    def add(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._open.add(connection)

    def __call__(self, number: int, frame: FrameType | None) -> None:
        import duckdb

        for connection in tuple(self._open):
            # one that was closed meanwhile
            with suppress(duckdb.Error):
                connection.interrupt()
        signal.default_int_handler(number, frame)


def _stop_with_ctrl_c(connection: duckdb.DuckDBPyConnection) -> None:
    if current_thread() is not main_thread():
        return
    handler = signal.getsignal(signal.SIGINT)
    # that of another program is left as it is
    if handler is signal.default_int_handler:
        handler = _CtrlC()
        signal.signal(signal.SIGINT, handler)
    if isinstance(handler, _CtrlC):
        handler.add(connection)
