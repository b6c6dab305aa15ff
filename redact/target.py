"""
Where an export is written, and what must not happen there.

The folder of an export holds that export and nothing else: the files that its
manifest lists, and the manifest. So a run refuses a folder with anything else in
it, and removes only what an earlier run wrote and this one must not publish.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import unicodedata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from redact import atomic
from redact.errors import ExportError, InputError
from redact.manifest import NAME, Manifest
from redact.masking.audit import TOOL
from redact.walk import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from redact.walk import Source


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


def _is_within(path: Path, folder: Path) -> bool:
    return path == folder or folder in path.parents


def _input_folders(paths: Iterable[str]) -> Iterator[Path]:
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

    def __init__(self, root: Path, listed: dict[str, str]) -> None:
        self._root = root
        self._listed = listed  # file -> SHA-256, as an earlier manifest has it

    @classmethod
    def open(cls, out: Path, paths: Sequence[str], sources: Sequence[Source]) -> Target:
        """
        Check ``out``; make nothing yet.

        Raises :class:`ExportError` for: an ``out`` that is a link or no folder;
        that lies in an input folder; that an input lies in; two inputs of one
        output name (case aside); a file in ``out`` that is neither this export's
        nor listed in the manifest of an earlier one.
        """
        if out.is_symlink():
            raise ExportError(f"{out}: a symbolic link; name the folder itself")
        if out.exists() and not out.is_dir():
            raise ExportError(f"{out}: not a folder")
        where = out.resolve()
        for folder in _input_folders(paths):
            if _is_within(where, folder):
                raise ExportError(
                    f"{out}: lies in an input folder; the next run would take"
                    " what is exported for input"
                )
        for source in sources:
            if source.path and _is_within(source.path.resolve(), where):
                raise ExportError(
                    f"{source.name}: this input lies in the output folder"
                )
        planned = _planned(sources)
        listed = _earlier(out)
        for file, is_regular in files_below(out) if out.exists() else ():
            if atomic.is_leftover(PurePosixPath(file).name):
                continue
            if not is_regular:
                raise ExportError(f"{out / file}: not a regular file; remove it first")
            if file != NAME and file not in planned:
                raise ExportError(
                    f"{out / file}: this export does not make that file;"
                    " remove it, or choose an empty folder"
                )
        for file in planned:
            _no_link(out, file)
        return cls(out, listed)

    def present(self, file: str, sha256: str) -> bool:
        """
        Tell whether ``file`` is there already, exactly so.

        Raises :class:`ExportError` where something stands there that no export
        wrote, or that was changed since.
        """
        path = self._root / file
        _no_link(self._root, file)
        if not path.exists():
            return False
        own = _sha256(path)
        if own not in (sha256, self._listed.get(file)):
            raise ExportError(
                "the output folder has a file of this name that no export wrote,"
                " or that was changed since; remove it first"
            )
        return own == sha256

    def write(self, file: str, data: bytes) -> None:
        """Write ``file``, whole or not at all."""
        path = self._root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        _no_link(self._root, file)
        atomic.write(path, data)

    def withdraw(self, file: str) -> None:
        """Remove what an earlier run wrote for an input that is refused now."""
        path = self._root / file
        listed = self._listed.get(file)
        if listed and not path.is_symlink() and path.is_file():
            ours = _sha256(path) == listed
            if ours:
                path.unlink()

    def remove(self, file: str) -> None:
        """Remove what this run wrote."""
        (self._root / file).unlink()

    def finish(self, manifest: Manifest) -> None:
        """Clear what a killed run left behind, and write the manifest."""
        self._root.mkdir(parents=True, exist_ok=True)
        for file, _ in list(files_below(self._root)):
            if atomic.is_leftover(PurePosixPath(file).name):
                (self._root / file).unlink(missing_ok=True)
        data = manifest.to_bytes()
        path = self._root / NAME
        if path.is_symlink() or not path.exists() or path.read_bytes() != data:
            atomic.write(path, data)


def _planned(sources: Iterable[Source]) -> set[str]:
    """Output names; no two of them may be one, on any file system."""
    owners: dict[str, str] = {}
    folders: dict[str, str] = {}
    planned: set[str] = set()
    for source in sources:
        if not source.relative.parts:
            continue  # a PATH that gives no file
        file = source.relative.as_posix()
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


def _earlier(out: Path) -> dict[str, str]:
    """File and SHA-256 of an earlier export into ``out``."""
    path = out / NAME
    if path.is_symlink():
        raise ExportError(f"{path}: a symbolic link; nothing is written through it")
    if not path.exists():
        return {}
    try:
        manifest = Manifest.from_bytes(path.read_bytes())
    except InputError as exc:
        raise ExportError(f"{path}: not a manifest of ours: {exc}") from None
    return {record.file: record.sha256 for record in manifest.files}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Record:
    """The folder of the private record: nobody else may read it."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @classmethod
    def open(cls, root: Path, out: Path, paths: Sequence[str]) -> Record:
        """
        Make ``root`` or check it.

        Raises :class:`ExportError` where it is a link, lies in the export or in an
        input folder (or the export in it), or holds files that others may read.
        """
        if root.is_symlink():
            raise ExportError(f"{root}: a symbolic link; name the folder itself")
        if root.exists() and not root.is_dir():
            raise ExportError(f"{root}: not a folder")
        own, public = root.resolve(), out.resolve()
        if _is_within(own, public) or _is_within(public, own):
            raise ExportError(
                f"{root}: the private record must stand apart from the export"
            )
        if any(_is_within(own, folder) for folder in _input_folders(paths)):
            raise ExportError(f"{root}: the private record lies in an input folder")
        if root.exists() and root.stat().st_mode & 0o077 and any(root.iterdir()):
            raise ExportError(
                f"{root}: others may look into this folder; choose a new one,"
                " or take their rights away (chmod 700)"
            )
        root.mkdir(parents=True, exist_ok=True, mode=atomic.PRIVATE_FOLDER)
        root.chmod(atomic.PRIVATE_FOLDER)
        return cls(root)

    def write(self, file: str, data: bytes) -> None:
        """Write the record of ``file``; never over what is no record."""
        path = self._root / f"{file}.json"
        _no_link(self._root, f"{file}.json")
        place = self._root
        for step in PurePosixPath(file).parent.parts:
            place /= step
            place.mkdir(mode=atomic.PRIVATE_FOLDER, exist_ok=True)
        if path.exists() and not _is_record(path.read_bytes()):
            raise ExportError(
                "the record folder has a file of this name that is no record;"
                " remove it first"
            )
        atomic.write(path, data, atomic.PRIVATE)


def _is_record(data: bytes) -> bool:
    try:
        read = json.loads(data)
    except ValueError:
        return False
    tool = read.get("tool") if isinstance(read, dict) else None
    return isinstance(tool, dict) and tool.get("name") == TOOL
