"""No connection while others' code runs: an attempt to open one is its error."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENDING: Final = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_ASKING: Final = frozenset(
    {
        "socket.getaddrinfo",
        "socket.getnameinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
    }
)
_SETTINGS: Final = {  # read by those libraries when they are imported
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}

_closed: Final[ContextVar[bool]] = ContextVar("closed", default=False)
_lock: Final = threading.Lock()
_watching: Final[list[bool]] = []


@contextmanager
def offline() -> Iterator[None]:
    """
    Refuse connections of this thread meanwhile: :class:`PermissionError`.

    Libraries that know how are told to stay offline, and stay told. Sockets of the
    machine's own, which have no address, are let be.
    """
    with _lock:
        if not _watching:
            sys.addaudithook(_refuse)  # for as long as the process lives
            _watching.append(True)
    os.environ.update(_SETTINGS)
    token = _closed.set(True)
    try:
        yield
    finally:
        _closed.reset(token)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in _SENDING and event not in _ASKING:
        return
    if not _closed.get():
        return  # others in this process may connect
    if event in _ASKING or isinstance(arguments[-1], tuple):
        raise PermissionError("redact opens no connection")
