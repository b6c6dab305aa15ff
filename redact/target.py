"""
Where an export is written, and what must not happen there.

The folder of an export holds that export and nothing else: the files that its
manifest lists, and the manifest. So a run refuses a folder with anything else in
it, and removes only what an earlier run wrote and this one must not publish.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import unicodedata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from redact import atomic
from redact.errors import ExportError, InputError
from redact.folder import Folder, is_plain
from redact.manifest import NAME, Manifest
from redact.staging import PART, interrupted, is_unfinished
from redact.walk import STDIN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from redact.walk import Source

_Listed = dict[str, set[str]]
"""File to SHA-256, as manifests have it."""
_MASKED: Final = re.compile(r"\[[^\]/]+\]|█")


def files_below(folder: Path) -> Iterator[tuple[str, bool]]:
    """
    Every file below ``folder``, hidden ones too, sorted: path and whether it is one.

    Links are not followed; they and other special files come with ``False``.
    """

    def fail(error: OSError) -> None:
        raise error

    for place, folders, names in os.walk(folder, onerror=fail):
        folders.sort()
        for name in sorted((*names, *folders)):
            path = Path(place, name)
            mode = path.lstat().st_mode
            if not stat.S_ISDIR(mode):
                relative = path.relative_to(folder).as_posix()
                yield relative, stat.S_ISREG(mode)


def is_text(file: str) -> bool:
    """Tell a path that every reader reads alike: its bytes are UTF-8."""
    try:
        file.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_within(path: Path, folder: Path) -> bool:
    """Tell a folder and what is below it."""
    return path == folder or folder in path.parents


def input_folders(paths: Iterable[str]) -> Iterator[Path]:
    """Those of the PATHs that are folders."""
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            yield Path(path).resolve()


def _no_link(root: Path, file: str) -> None:
    """Refuse a step below ``root`` that is a link: it may lead anywhere."""
    place = root
    for step in PurePosixPath(file).parts:
        place /= step
        if place.is_symlink():
            raise ExportError(
                f"{place}: a symbolic link; nothing is written through it"
            )


class Target:
    """The folder of an export, looked at before anything is written to it."""

    def __init__(self, root: Path, listed: _Listed, wanted: set[str]) -> None:
        self._root = root
        self._listed = listed
        self._wanted = wanted

    @classmethod
    def open(cls, out: Path, paths: Sequence[str], sources: Sequence[Source]) -> Target:
        """
        Check ``out``; make nothing yet.

        Raises :class:`ExportError` for: an ``out`` that is a link or no folder;
        that lies in an input folder; that an input lies in; two inputs of one
        output name (case aside); a name that would lead elsewhere; a file in
        ``out`` that is an input, or neither this export's nor one of an earlier
        one that may have been called otherwise.
        """
        if out.is_symlink():
            raise ExportError(f"{out}: a symbolic link; name the folder itself")
        if out.exists() and not out.is_dir():
            raise ExportError(f"{out}: not a folder")
        where = out.resolve()
        for folder in input_folders(paths):
            if is_within(where, folder):
                raise ExportError(
                    f"{out}: lies in an input folder; the next run would take"
                    " what is exported for input"
                )
        for source in sources:
            if source.path and is_within(source.path.resolve(), where):
                raise ExportError(
                    f"{source.name}: this input lies in the output folder"
                )
        planned = _planned(sources)
        listed = _earlier(out)
        if out.exists():
            _check_files(out, planned, listed, set(_identities(sources)))
        for file in planned:
            _no_link(out, file)
        return cls(out, listed, planned)

    def present(self, file: str, sha256: str) -> bool:
        """
        Tell whether ``file`` is there already, exactly so.

        Raises :class:`ExportError` where something stands there that no export
        wrote, or that was changed since.
        """
        data = self._read(file)
        if data is None:
            return False
        own = hashlib.sha256(data).hexdigest()
        if own != sha256 and own not in self._listed.get(file, ()):
            raise ExportError(
                "the output folder has a file of this name that no export wrote,"
                " or that was changed since; remove it first"
            )
        return own == sha256

    def superfluous(self, public: Collection[str]) -> list[str]:
        """
        Files of an earlier run that are not in ``public``, to be withdrawn.

        Raises :class:`ExportError` for what appeared in the folder meanwhile.
        """
        gone = []
        for file, is_regular in files_below(self._root) if self._root.exists() else ():
            if _is_ours(file):
                if atomic.is_leftover(PurePosixPath(file).name):
                    gone.append(file)
            elif is_regular and (file in public or file == NAME):
                continue
            elif is_regular and self._is_listed(file):
                gone.append(file)
            elif file not in self._wanted:
                raise ExportError(
                    f"{self._root / file}: appeared there meanwhile; remove it first"
                )
        return gone

    def manifest(self) -> bytes | None:
        """The manifest that is there."""
        return self._read(NAME)

    def _is_listed(self, file: str) -> bool:
        data = self._read(file) if file in self._listed else None
        return (
            data is not None and hashlib.sha256(data).hexdigest() in self._listed[file]
        )

    def _read(self, file: str) -> bytes | None:
        try:
            with Folder(self._root) as folder:
                return folder.read(file)
        except FileNotFoundError:
            return None


def _check_files(
    out: Path,
    planned: Collection[str],
    listed: Collection[str],
    inputs: Collection[tuple[int, int]],
) -> None:
    """Refuse a folder with anything in it that no export would have left."""
    unfinished = is_unfinished(out)
    for file, is_regular in files_below(out):
        if _is_ours(file):
            continue
        path = out / file
        if not is_regular:
            raise ExportError(f"{path}: not a regular file; remove it first")
        if _identity(path) in inputs:
            raise ExportError(f"{path}: an input itself, by a hard link")
        may_be_renamed = _MASKED.search(file) and (unfinished or file in listed)
        if file != NAME and file not in planned and not may_be_renamed:
            raise ExportError(
                f"{path}: this export does not make that file;"
                " remove it, or choose an empty folder"
            )


def _is_ours(file: str) -> bool:
    """What a run makes for itself: gone when it ends."""
    return file.startswith(f"{PART}/") or atomic.is_leftover(PurePosixPath(file).name)


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _identities(sources: Sequence[Source]) -> Iterator[tuple[int, int]]:
    for source in sources:
        if source.path:
            with contextlib.suppress(OSError):
                yield _identity(source.path)


def _planned(sources: Iterable[Source]) -> set[str]:
    """Output names; no two of them may be one, on any file system."""
    owners: dict[str, str] = {}
    folders: dict[str, str] = {}
    planned: set[str] = set()
    for source in sources:
        if not source.relative.parts:
            continue  # a PATH that gives no file
        file = source.relative.as_posix()
        if not is_plain(file):
            raise ExportError(f"{source.name}: its path would lead out of the export")
        key = _folded(file)
        if key == NAME:
            raise ExportError(
                f"{source.name}: {NAME} is the manifest's name; rename it"
            )
        other = owners.setdefault(key, source.name)
        if other != source.name or key in folders:
            clash = folders.get(key, other)
            raise ExportError(
                f"{source.name}: would be written to the same place as {clash}"
            )
        for above in PurePosixPath(key).parents:
            if str(above) in owners:
                clash = owners[str(above)]
                raise ExportError(
                    f"{source.name}: would be written to the same place as {clash}"
                )
            folders.setdefault(str(above), source.name)
        planned.add(file)
    return planned


def _folded(file: str) -> str:
    return unicodedata.normalize("NFC", file).casefold()


def _earlier(out: Path) -> _Listed:
    """Files and their SHA-256 of earlier exports into ``out``, whole or stopped."""
    path = out / NAME
    if path.is_symlink():
        raise ExportError(f"{path}: a symbolic link; nothing is written through it")
    listed: _Listed = {}
    for place in (*interrupted(out), *([path] if path.exists() else ())):
        try:
            manifest = Manifest.from_bytes(place.read_bytes())
        except InputError as exc:
            raise ExportError(f"{place}: not a manifest of ours: {exc}") from None
        for record in manifest.files:
            listed.setdefault(record.file, set()).add(record.sha256)
    return listed
