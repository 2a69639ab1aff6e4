"""A real cluster of Spark on this machine: a master and workers, each a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyspark

SPARK_CLASS = Path(pyspark.__file__).parent / "bin" / "spark-class"
PATIENCE = 60
"""Seconds to wait for a process of the cluster."""


class Cluster:
    """The processes of a cluster; `url` is that of its master."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"spark://127.0.0.1:{self.port}"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.master = self._start(
            "master", "Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", str(free_port())
        )
        wait_for(lambda: "started" in self.said("master") or "I have been elected leader" in self.said("master"))

    def add_worker(self) -> None:
        """Start one more worker, with one core."""
        name = f"worker-{len(self.workers)}"
        more = (
            "--cores",
            "1",
            "--memory",
            "1g",
            "--webui-port",
            str(free_port()),
            "--work-dir",
            str(self.folder / name),
        )
        self.workers.append(self._start(name, "worker.Worker", "--host", "127.0.0.1", *more, self.url))
        wait_for(lambda: "Successfully registered" in self.said(name))

    def kill_worker(self, number: int) -> None:
        """End a worker and the tasks that it runs, at once."""
        os.killpg(self.workers[number].pid, signal.SIGKILL)

    def stop(self) -> None:
        """End all that is left."""
        for process in (*self.workers, self.master):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def said(self, name: str) -> str:
        """What a process of the cluster has logged so far."""
        return (self.folder / f"{name}.log").read_text("utf-8", "replace")

    def _start(self, name: str, what: str, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
        with (self.folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen(
                [str(SPARK_CLASS), f"org.apache.spark.deploy.{what if '.' in what else f'master.{what}'}", *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment,
                start_new_session=True,
            )


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A cluster for as long as the context lasts."""
    folder.mkdir(parents=True)
    made = Cluster(folder)
    try:
        for _ in range(workers):
            made.add_worker()
        yield made
    finally:
        made.stop()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(condition: object, seconds: float = PATIENCE) -> None:
    """Wait until something is so. Raises TimeoutError."""
    assert callable(condition)
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.05)
