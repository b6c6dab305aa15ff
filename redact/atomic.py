"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PUBLIC: Final = 0o666
"""As the user's umask has it."""
PRIVATE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
_PREFIX, _SUFFIX = ".redact-", ".tmp"
_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def is_leftover(name: str) -> bool:
    """Tell a file that a killed run left behind, by its name."""
    middle = name.removeprefix(_PREFIX).removesuffix(_SUFFIX)
    return (
        len(middle) == 16
        and set(middle) <= set("0123456789abcdef")
        and name == f"{_PREFIX}{middle}{_SUFFIX}"
    )


def write(path: Path, data: bytes, mode: int = PUBLIC) -> None:
    """
    Put ``data`` at ``path``: whole, or (on any error or interrupt) not at all.

    The bytes go to a new file beside it, whose name tells nothing, are flushed to
    the disk, and take its place in one step. A link at ``path`` is replaced, never
    followed. Raises :class:`OSError`.
    """
    write_at(str(path), data, mode)


def write_at(
    name: str, data: bytes, mode: int = PUBLIC, folder: int | None = None
) -> None:
    """As :func:`write`; ``folder`` is the handle of the folder that ``name`` is in."""
    above, slash, _ = name.rpartition(os.sep)
    temporary = f"{above}{slash}{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
    file = os.open(temporary, _FLAGS, mode, dir_fd=folder)
    try:
        with os.fdopen(file, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if folder is None:
            os.replace(temporary, name)  # noqa: PTH105 - one system call, on purpose
        else:
            os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise
    if folder is not None:
        sync(folder)
    else:
        _sync_folder(above or slash or os.curdir)


def create(path: Path, data: bytes) -> None:
    """
    Put ``data`` at ``path``, where nothing is yet, for its owner alone.

    On any error or interrupt nothing is left there. Raises :class:`OSError`,
    which is :class:`FileExistsError` where something is there, be it a link.
    """
    file = os.open(path, _FLAGS, PRIVATE)
    try:
        with os.fdopen(file, "wb") as stream:
            if hasattr(os, "fchmod"):
                os.fchmod(stream.fileno(), PRIVATE)  # whatever the umask takes away
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    _sync_folder(str(path.parent))


def sync(handle: int | None) -> None:
    """Make names in a folder last; where a system cannot, files are still whole."""
    if handle is not None:
        with contextlib.suppress(OSError):
            os.fsync(handle)


def _sync_folder(folder: str) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
