"""
A folder held open: what is done in it stays in it, whatever is put in the way.

Where the system can, every step to a file is opened by its own name in the folder
above, and never through a symbolic link; so one that appears meanwhile leads nowhere.
Elsewhere each step is looked at just before.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from redact import atomic
from redact.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEPWISE: Final = (
    os.open in os.supports_dir_fd
    and os.unlink in os.supports_dir_fd
    and hasattr(os, "O_NOFOLLOW")
    and hasattr(os, "O_DIRECTORY")
)
_CLOSED: Final = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_ENTER: Final = os.O_RDONLY | _CLOSED | getattr(os, "O_DIRECTORY", 0)
_READ: Final = (
    os.O_RDONLY | _CLOSED | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
_LINKED: Final = frozenset({errno.ELOOP, errno.ENOTDIR})
FOLDER: Final = 0o777
"""As the user's umask has it."""


def is_plain(file: str) -> bool:
    """Tell a path that stays below the folder it is put in, on any system."""
    steps = file.split("/")
    return not any(step in ("", ".", "..") or "\0" in step for step in steps) and (
        os.sep == "/" or not any(c in file for c in ("\\", ":"))
    )


class Folder:
    """
    One folder, by its handle where there are handles.

    Paths are relative, with ``/`` between their steps. Whatever would leave the
    folder or lead through a link is an :class:`ExportError`; what the system
    refuses, an :class:`OSError`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None
        if path.is_symlink():
            raise ExportError(f"{path}: a symbolic link; name the folder itself")
        if _STEPWISE:
            try:
                self._handle = os.open(path, _ENTER)
            except OSError as exc:
                if exc.errno in _LINKED:
                    raise ExportError(f"{path}: not a folder, or a link") from None
                raise

    def close(self) -> None:
        """Let go of the folder."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        """Hold it for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of it."""
        self.close()

    @contextlib.contextmanager
    def parent(
        self, file: str, *, make: int | None = None
    ) -> Iterator[tuple[int | None, str]]:
        """Give handle and name of a path's last step; ``make`` is for new folders."""
        if not is_plain(file):
            raise ExportError(f"{self.path}: a path below must be plain")
        *steps, name = file.split("/")
        if self._handle is None:
            yield None, str(self._checked(steps, make) / name)
            return
        handle = os.dup(self._handle)
        try:
            for number, step in enumerate(steps, 1):
                if make is not None:
                    with contextlib.suppress(FileExistsError):
                        os.mkdir(step, make, dir_fd=handle)
                with self._told("/".join(steps[:number])):
                    inner = os.open(step, _ENTER, dir_fd=handle)
                os.close(handle)
                handle = inner
            yield handle, name
        finally:
            os.close(handle)

    def _checked(self, steps: list[str], make: int | None) -> Path:
        place = self.path
        for step in steps:
            place /= step
            if make is not None:
                place.mkdir(make, exist_ok=True)
            if place.is_symlink():
                raise ExportError(_link(place))
        return place

    @contextlib.contextmanager
    def _told(self, file: str) -> Iterator[None]:
        try:
            yield
        except OSError as exc:
            place = self.path / file
            if exc.errno in _LINKED and place.is_symlink():
                raise ExportError(_link(place)) from None
            raise

    def read(self, file: str) -> bytes | None:
        """The bytes of a regular file; ``None`` where there is nothing."""
        try:
            with self.parent(file) as (handle, name):
                if handle is None and Path(name).is_symlink():
                    raise ExportError(_link(self.path / file))
                with self._told(file):
                    opened = os.open(name, _READ, dir_fd=handle)
        except FileNotFoundError:
            return None
        with os.fdopen(opened, "rb") as stream:
            if not stat.S_ISREG(os.fstat(opened).st_mode):
                raise ExportError(f"{self.path / file}: not a regular file")
            return stream.read()

    def write(
        self, file: str, data: bytes, mode: int = atomic.PUBLIC, folder: int = FOLDER
    ) -> None:
        """Put ``data`` there: whole, or not at all; see :func:`redact.atomic.write`."""
        with self.parent(file, make=folder) as (handle, name):
            atomic.write_at(name, data, mode, handle)

    def move(self, file: str, to: Folder, name: str | None = None) -> None:
        """Move a file to another folder, in one step, over what may be there."""
        target = file if name is None else name
        with (
            self.parent(file) as (source, old),
            to.parent(target, make=FOLDER) as (handle, new),
        ):
            if source is None:
                os.replace(old, new)  # noqa: PTH105 - as below
            else:
                os.replace(old, new, src_dir_fd=source, dst_dir_fd=handle)

    def remove(self, file: str) -> None:
        """Remove a file that may be gone, and the folders that it leaves empty."""
        try:
            with self.parent(file) as (handle, name):
                os.unlink(name, dir_fd=handle)
        except FileNotFoundError:
            pass
        above = file.rpartition("/")[0]
        while above:
            try:
                with self.parent(above) as (handle, name):
                    os.rmdir(name, dir_fd=handle)
            except OSError:
                return  # not empty
            above = above.rpartition("/")[0]

    def sync_names(self) -> None:
        """Make the names in the folder itself last."""
        atomic.sync(self._handle)

    def sync(self) -> None:
        """Make what was put into it last, all folders below included."""
        for place, _, _ in os.walk(self.path):
            with contextlib.suppress(OSError):
                handle = os.open(place, _ENTER)
                try:
                    os.fsync(handle)
                finally:
                    os.close(handle)


def _link(place: Path) -> str:
    return f"{place}: a symbolic link; nothing is written through it"
