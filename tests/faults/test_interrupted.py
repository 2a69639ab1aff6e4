"""Ctrl-C ends a command without a traceback, also while the database works."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from queries.processes import processors
from tests.faults.dying import ROOT

WORKING = """
import os, signal, threading
import click
from engine.evaluators.duckdb.connecting import connect
from queries import cli

@click.command()
def work():
    connection = connect()
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    connection.sql("SELECT sum(sqrt(a.range) + b.range) FROM range(10000000) a, range(10000000) b").fetchall()

cli.whyhold = work
cli.run()
"""


@pytest.fixture
def busy() -> Iterator[None]:
    """Other processes keep all processors busy: DuckDB then waits for a thread of its own, which does not hear Ctrl-C."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processors())]
    yield
    for process in others:
        process.kill()
        process.wait()


@pytest.mark.usefixtures("busy")
def test_while_the_database_works() -> None:
    for _ in range(4):
        done = subprocess.run(
            [sys.executable, "-c", WORKING], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
        )
        assert (done.returncode, done.stdout, done.stderr.strip()) == (1, "", "Aborted!")
