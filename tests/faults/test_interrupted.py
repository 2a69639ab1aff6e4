"""Ctrl-C ends a command without a traceback, also while the database works."""

from __future__ import annotations

import subprocess
import sys

from tests.faults.dying import ROOT

WORKING = """
import os, signal, threading
import click, duckdb
from queries import cli

@click.command()
def work():
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    duckdb.sql("SELECT sum(sqrt(a.range) + b.range) FROM range(10000000) a, range(10000000) b").fetchall()

cli.whyhold = work
cli.run()
"""


def test_while_the_database_works() -> None:
    done = subprocess.run([sys.executable, "-c", WORKING], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (1, "", "Aborted!")
