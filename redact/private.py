"""The private record of an export, in a folder that is closed to others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from redact import atomic
from redact.errors import ExportError
from redact.folder import Folder
from redact.masking.audit import TOOL
from redact.target import input_folders, is_within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Record:
    """The folder of the private record: nobody else may read it."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @classmethod
    def open(cls, root: Path, out: Path, paths: Sequence[str]) -> Record:
        """
        Check ``root``; make nothing yet.

        Raises :class:`ExportError` where it is a link, lies in the export or in an
        input folder (or the export in it), or holds files that others may read.
        """
        if root.is_symlink():
            raise ExportError(f"{root}: a symbolic link; name the folder itself")
        if root.exists() and not root.is_dir():
            raise ExportError(f"{root}: not a folder")
        own, public = root.resolve(), out.resolve()
        if is_within(own, public) or is_within(public, own):
            raise ExportError(
                f"{root}: the private record must stand apart from the export"
            )
        if any(is_within(own, folder) for folder in input_folders(paths)):
            raise ExportError(f"{root}: the private record lies in an input folder")
        if root.exists() and root.stat().st_mode & 0o077 and any(root.iterdir()):
            raise ExportError(
                f"{root}: others may look into this folder; choose a new one,"
                " or take their rights away (chmod 700)"
            )
        return cls(root)

    def make(self) -> None:
        """Make the folder, closed to others."""
        self._root.mkdir(parents=True, exist_ok=True, mode=atomic.PRIVATE_FOLDER)
        self._root.chmod(atomic.PRIVATE_FOLDER)

    def write(self, file: str, data: bytes) -> None:
        """Write the record of ``file``; never over what is no record."""
        with Folder(self._root) as folder:
            present = folder.read(f"{file}.json")
            if present == data:
                return
            if present is not None and not _is_record(present):
                raise ExportError(
                    "the record folder has a file of this name that is no record;"
                    " remove it first"
                )
            folder.write(f"{file}.json", data, atomic.PRIVATE, atomic.PRIVATE_FOLDER)


def _is_record(data: bytes) -> bool:
    try:
        read = json.loads(data)
    except ValueError:
        return False
    tool = read.get("tool") if isinstance(read, dict) else None
    return isinstance(tool, dict) and tool.get("name") == TOOL
