"""
Where an export is made ready: beside its place, closed to others, one run at a time.

    .redact-part/          in OUT, or .OUT.redact-part beside it; mode 0700
        lock               held while a run is at work
        journal            what was done so far (:mod:`redact.journal`)
        tree/              masked files, each whole, as they will be in OUT
        earlier.jsonl      the manifest of an earlier export that is being replaced,
        coming.jsonl       and the one that comes
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from redact import atomic
from redact.errors import ExportError
from redact.folder import Folder
from redact.journal import NAME as JOURNAL
from redact.journal import Journal
from redact.lock import Lock
from redact.manifest import NAME as MANIFEST

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from redact.policy import Policy

PART: Final = ".redact-part"
LOCK: Final = "lock"
TREE: Final = "tree"
EARLIER: Final = "earlier.jsonl"
COMING: Final = "coming.jsonl"
_OURS: Final = frozenset({LOCK, JOURNAL, TREE, EARLIER, COMING})


class Staging:
    """The staging folder of one run, locked for it."""

    def __init__(
        self, out: Path, place: Path, folder: Folder, lock: Lock, journal: Journal
    ) -> None:
        self._out = out
        self._place = place
        self._folder = folder
        self._lock = lock
        self._inside = place.parent == out
        self.journal = journal
        (place / TREE).mkdir(exist_ok=True)
        self._tree = Folder(place / TREE)

    @classmethod
    @contextlib.contextmanager
    def open(cls, out: Path, policy: Policy) -> Iterator[Staging]:
        """
        Take up what a stopped run left, or begin.

        Raises :class:`ExportError` where another run is at work on ``out``, or where
        something else stands there.
        """
        beside, inside = out.parent / f".{out.name}{PART}", out / PART
        place = inside if out.exists() else beside
        place.parent.mkdir(parents=True, exist_ok=True)
        if place == inside and out.name and os.path.lexists(beside):
            with _locked(out, beside):  # a run that was about to move its tree to out
                if not os.path.lexists(inside):
                    with contextlib.suppress(OSError):  # another file system: anew
                        beside.rename(inside)
        with contextlib.suppress(FileExistsError):
            place.mkdir(atomic.PRIVATE_FOLDER)
        with _locked(out, place) as (folder, lock):
            journal = Journal.open(folder, policy)
            try:
                staging = cls(out, place, folder, lock, journal)
                try:
                    yield staging
                finally:
                    staging._tree.close()
            finally:
                journal.close()

    def holds(self, file: str) -> bytes | None:
        """What is ready for a place in the export."""
        return self._tree.read(file)

    def put(self, file: str, data: bytes) -> None:
        """Make a file ready: whole, or not at all."""
        self._tree.write(file, data)

    def keep_only(self, files: Collection[str]) -> None:
        """Drop what a stopped run made ready and this one does not want."""
        for place, _, names in os.walk(self._tree.path):
            for name in names:
                file = Path(place, name).relative_to(self._tree.path).as_posix()
                if file not in files:
                    self._tree.remove(file)

    def commit(
        self, manifest: bytes, moved: Collection[str], gone: Collection[str]
    ) -> None:
        """
        Publish: ``moved`` are made ready, ``gone`` an earlier run's, to be withdrawn.

        Where there was no folder, all comes in one step. Else the old manifest goes
        first and the new one comes last: none is ever there that does not fit.
        """
        if not self._inside:
            self._tree.write(MANIFEST, manifest)
            self._tree.sync()
            self._appear()
        else:
            self._folder.write(COMING, manifest, atomic.PRIVATE)
            with Folder(self._out) as out:
                if out.read(MANIFEST) is not None:
                    out.move(MANIFEST, self._folder, EARLIER)
                    out.sync_names()
                for file in sorted(gone):
                    out.remove(file)
                for file in sorted(moved):
                    self._tree.move(file, out)
                out.sync()
                out.write(MANIFEST, manifest)
        self.discard()

    def _appear(self) -> None:
        """The tree becomes the export."""
        problem = (
            f"{self._out}: something appeared there meanwhile; look, and run again"
        )
        if os.path.lexists(self._out):
            raise ExportError(problem)
        try:
            with Folder(self._out.parent.resolve()) as above:
                self._folder.move(TREE, above, self._out.name)
                above.sync_names()
        except OSError as exc:
            raise ExportError(problem) from exc

    def discard(self) -> None:
        """Remove all that was for this run alone."""
        self.journal.close()  # Windows removes no open file
        for file in (JOURNAL, EARLIER, COMING):
            self._folder.remove(file)
        if (self._place / TREE).is_dir():
            self.keep_only(())
            for place, folders, _ in os.walk(self._place / TREE, topdown=False):
                for name in folders:
                    Path(place, name).rmdir()
            (self._place / TREE).rmdir()
        self._lock.remove()
        self._place.rmdir()


def interrupted(out: Path) -> tuple[Path, ...]:
    """The manifests, old and new, of a run that was stopped while it published."""
    paths = (out / PART / name for name in (EARLIER, COMING))
    return tuple(path for path in paths if path.is_file() and not path.is_symlink())


def is_unfinished(out: Path) -> bool:
    """Tell whether a stopped run left its work in ``out``."""
    return os.path.lexists(out / PART)


@contextlib.contextmanager
def _locked(out: Path, place: Path) -> Iterator[tuple[Folder, Lock]]:
    """Hold a staging folder, after a look whether it is one and nobody else's."""
    status = place.lstat()
    if not stat.S_ISDIR(status.st_mode):
        raise ExportError(f"{place}: in the way of this export; remove it first")
    others = hasattr(os, "getuid") and (
        status.st_uid != os.getuid() or status.st_mode & 0o077
    )
    with Folder(place) as folder:
        strangers = {entry.name for entry in os.scandir(place)} - _OURS
        strangers = {name for name in strangers if not atomic.is_leftover(name)}
        if others or strangers:
            raise ExportError(
                f"{place}: not left by an export of yours; remove it first"
            )
        try:
            lock = Lock.take(folder, LOCK)
        except FileNotFoundError:
            lock = None  # the other has just ended, and removed the folder
        if lock is None:
            raise ExportError(f"{out}: another export into this folder is at work")
        with lock:
            yield folder, lock
