from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from redact.errors import RedactError
from redact.workers import ordered, usable


def slow_first(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return number * number


def die(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


def fail(number: int) -> int:
    raise ValueError(number)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_order(jobs: int) -> None:
    assert list(ordered(slow_first, range(40), jobs=jobs)) == [i * i for i in range(40)]


def test_a_dead_worker_is_an_error_not_a_gap() -> None:
    with pytest.raises(RedactError, match="worker process died"):
        list(ordered(die, range(10), jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_exception_reaches_the_caller(jobs: int) -> None:
    with pytest.raises(ValueError, match="0"):
        list(ordered(fail, range(3), jobs=jobs))


def test_letting_go_ends_it() -> None:
    results = ordered(slow_first, iter(range(10_000)), jobs=2)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    assert next(results, None) is None


ENDLESS = """
import os, sys, time
from redact.workers import ordered
from tests.export.test_workers import tell

if __name__ == "__main__":
    list(ordered(tell, iter(lambda: sys.argv[1], None), jobs=2))
"""


def tell(folder: str) -> None:
    """Leave this worker's number where the test looks."""
    Path(folder, str(os.getpid())).touch()
    time.sleep(0.01)


def is_alive(number: int) -> bool:
    # a dead child of nobody may wait to be collected: it runs no more
    status = Path(f"/proc/{number}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks in /proc")
def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    script, seen = tmp_path / "endless.py", tmp_path / "seen"
    script.write_text(ENDLESS)
    seen.mkdir()
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    parent = subprocess.Popen([sys.executable, str(script), str(seen)], env=environment)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(list(seen.iterdir())) < 2:
        time.sleep(0.01)
    workers = [int(path.name) for path in seen.iterdir()]
    assert len(workers) == 2
    assert all(map(is_alive, workers))
    parent.kill()
    parent.wait()
    while time.monotonic() < deadline and any(map(is_alive, workers)):
        time.sleep(0.01)
    assert not any(map(is_alive, workers))


def test_some_processor_is_usable() -> None:
    assert usable() >= 1
