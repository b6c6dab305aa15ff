"""The same work on many items, on several processes, results in order."""

from __future__ import annotations

import os
import signal
from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

from redact.errors import RedactError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

T = TypeVar("T")
R = TypeVar("R")

_task: list[Callable[[Any], Any]] = []  # what a worker process was started for


def usable() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def ordered(
    work: Callable[[T], R], items: Iterable[T], *, jobs: int = 1
) -> Iterator[R]:
    """
    Give ``work(item)`` for each of ``items``, in their order, whatever ``jobs`` is.

    With one job it all happens here. Else ``work`` goes to each process once, and
    items a few ahead; both are picklable. A process that dies is a
    :class:`RedactError`. An interrupt reaches the caller only, who lets go of the
    generator: what is under way ends, nothing more begins.
    """
    if jobs < 2:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - heavy
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    # a forked copy of a program with threads may hang: start afresh
    pool = ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_prepare, initargs=(work,)
    )
    ahead: deque[Future[R]] = deque()
    try:
        for item in items:
            ahead.append(pool.submit(_do, item))
            if len(ahead) > 4 * jobs:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()
    except BrokenProcessPool:
        raise RedactError(
            "a worker process died (out of memory?); try fewer --jobs"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _prepare(work: Callable[[Any], Any]) -> None:
    from threading import Thread  # noqa: PLC0415 - in workers only

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to handle
    Thread(target=_end_with_parent, daemon=True).start()
    _task[:] = [work]


def _end_with_parent() -> None:
    """A parent that was killed tells nobody: its workers would wait for ever."""
    from multiprocessing import parent_process  # noqa: PLC0415 - in workers only
    from multiprocessing.connection import wait  # noqa: PLC0415 - the same

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(item: Any) -> Any:  # noqa: ANN401 - ordered() has the types
    return _task[0](item)
