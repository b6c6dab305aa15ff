from __future__ import annotations

import os
import time

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


def test_some_processor_is_usable() -> None:
    assert usable() >= 1
