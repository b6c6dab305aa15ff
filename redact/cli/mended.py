"""Putting a mended file in its place: ``redact validate --fix``."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from redact import atomic
from redact.walk import reason

if TYPE_CHECKING:
    from redact.outcome import Outcome


def put_in_place(outcome: Outcome) -> Outcome:
    """
    Write what was mended over its file, whole or not at all.

    The file keeps its permissions and owner; where it is a link, what it leads to
    is written. A file that is read-only, has another name (a hard link, which
    would keep the old text), or has changed since it was read is left as it is,
    and an error.
    """
    mended = outcome.mended
    if mended is None or not mended.edits:
        return outcome
    path = Path(outcome.name)
    try:
        path = path.resolve(strict=True)
        if path.read_bytes() != mended.original.data:
            return _failed(outcome, "changed while it was looked at; not mended")
        before = path.stat()
        mode = stat.S_IMODE(before.st_mode)
        if not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
            return _failed(outcome, "read-only; not mended")
        if before.st_nlink > 1:
            return _failed(outcome, "has another name (a hard link); not mended")
        atomic.write(path, mended.document.data, mode)
        after = path.stat()
        if (before.st_uid, before.st_gid) != (after.st_uid, after.st_gid):
            os.chown(path, before.st_uid, before.st_gid)
        path.chmod(mode)  # the umask had its say
    except OSError as exc:
        return _failed(outcome, f"cannot be mended: {reason(exc)}")
    return outcome


def _failed(outcome: Outcome, why: str) -> Outcome:
    return replace(outcome, error=why, diagnostics=(), mended=None, must_act=False)
