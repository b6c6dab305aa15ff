"""One run at a time: a lock that goes when its process does, however it ends."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Final, Self

from redact.atomic import PRIVATE

try:
    import fcntl
except ImportError:  # Windows: there an open file cannot be removed
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from redact.folder import Folder

_OPEN: Final = (
    os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
)


class Lock:
    """A lock file that this process holds."""

    def __init__(self, folder: Folder, name: str, handle: int) -> None:
        self._folder = folder
        self._name = name
        self._handle = handle
        self._is_open = True

    @classmethod
    def take(cls, folder: Folder, name: str) -> Lock | None:
        """Take the lock; ``None`` where another process has it."""
        with folder.parent(name) as (at, step):
            if fcntl is None:
                return cls._created(folder, name, step)
            while True:
                handle = os.open(step, _OPEN, PRIVATE, dir_fd=at)
                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    there = os.stat(step, dir_fd=at, follow_symlinks=False)
                except BlockingIOError:
                    os.close(handle)
                    return None
                except FileNotFoundError:
                    os.close(handle)
                    continue
                own = os.fstat(handle)
                if (own.st_dev, own.st_ino) == (there.st_dev, there.st_ino):
                    return cls(folder, name, handle)
                os.close(handle)  # its holder removed it just now: once more

    @classmethod
    def _created(cls, folder: Folder, name: str, step: str) -> Lock | None:
        try:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(step)  # noqa: PTH108 - left by a process that ended
            handle = os.open(step, _OPEN | os.O_EXCL, PRIVATE)
        except (PermissionError, FileExistsError):
            return None
        return cls(folder, name, handle)

    def remove(self) -> None:
        """Take the lock file away, then let go of it."""
        if fcntl is None:
            self.close()
        self._folder.remove(self._name)
        self.close()

    def close(self) -> None:
        """Let go of the lock."""
        if self._is_open:
            os.close(self._handle)
            self._is_open = False

    def __enter__(self) -> Self:
        """Hold it for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of it."""
        self.close()
