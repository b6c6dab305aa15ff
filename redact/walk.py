"""From the PATHs of a command line to files."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from redact.document import MAX_BYTES
from redact.errors import InputError
from redact.pattern import matches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.policy import Policy

STDIN: Final = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """
    One file to look at, or one PATH that gives none: ``error`` says why.

    ``name`` is how messages call it; ``relative`` is its place below the PATH
    that led to it (a file's own name), as an export writes it.
    """

    name: str
    relative: PurePosixPath
    path: Path | None = None
    content: bytes | None = field(default=None, repr=False)
    error: str | None = None

    def read(self) -> bytes:
        """
        Give the bytes, at most one more than :data:`MAX_BYTES`.

        Raises :class:`InputError` for whatever cannot be read.
        """
        if self.error is not None:
            raise InputError(self.error)
        if self.content is not None:
            return self.content
        if self.path is None:
            raise InputError("nothing to read")
        try:
            with self.path.open("rb") as file:
                return file.read(MAX_BYTES + 1)
        except OSError as exc:
            raise InputError(reason(exc)) from None

    @classmethod
    def of(cls, path: str | Path) -> Source:
        """One file, by its path."""
        path = Path(path)
        return cls(name=str(path), path=path, relative=PurePosixPath(path.name))


def reason(error: OSError) -> str:
    """Say what the system said, in our style: ``permission denied``."""
    said = error.strerror or type(error).__name__
    return said[:1].lower() + said[1:]


def walk(
    paths: Iterable[str], policy: Policy, *, stdin: bytes | None = None
) -> Iterator[Source]:
    """
    Find the files that ``paths`` mean, each once, in order.

    A file is taken as it is, ``-`` means ``stdin``. A folder is walked in
    sorted order without hidden files, without what Git ignores, and without
    what the policy's include and exclude leave out; links are followed, each
    folder is entered once. A PATH that is missing, unreadable or gives no file
    yields a source with an ``error``: it must not pass for a clean one.
    """
    seen: set[str] = set()
    for path in paths:
        for source in _sources(path, policy, stdin):
            if source.name not in seen:
                seen.add(source.name)
                yield source


def _sources(path: str, policy: Policy, stdin: bytes | None) -> Iterator[Source]:
    if path == STDIN:
        yield Source(
            name=STDIN, relative=PurePosixPath("stdin.txt"), content=stdin or b""
        )
        return
    if not path:
        yield _nothing("''", "an empty PATH")
        return
    root = Path(path)
    try:
        is_folder = stat.S_ISDIR(root.stat().st_mode)
    except OSError as exc:
        yield _nothing(path, reason(exc))
        return
    if not is_folder:
        yield Source.of(root)
        return
    empty = True
    for source in _Folder(root, policy).files():
        empty = False
        yield source
    if empty:
        yield _nothing(path, "no files in this folder")


def _nothing(path: str, why: str) -> Source:
    return Source(name=path, relative=PurePosixPath(), error=why)


class _Folder:
    """The walk of one folder: which real folders it has entered so far."""

    def __init__(self, root: Path, policy: Policy) -> None:
        self._root = root
        self._policy = policy
        self._base = Path(policy.source).absolute().parent if policy.source else None
        self._entered: set[tuple[int, int]] = set()

    def files(self) -> Iterator[Source]:
        yield from self._enter(self._root)

    def _enter(self, folder: Path) -> Iterator[Source]:
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in self._entered:
                return
            self._entered.add((status.st_dev, status.st_ino))
            listed = _git_files(folder)
            entries = (
                listed
                if listed is not None
                else sorted(entry.name for entry in folder.iterdir())
            )
        except OSError as exc:
            yield self._source(folder, reason(exc))
            return
        for entry in entries:
            # Git lists whole paths below ``folder``, a listing only names
            if not any(step.startswith(".") for step in entry.split("/")):
                yield from self._entry(folder / entry, git=listed is not None)

    def _entry(self, path: Path, *, git: bool) -> Iterator[Source]:
        try:
            mode = path.stat().st_mode
        except OSError as exc:
            if git and not path.is_symlink():
                return  # in the index, deleted from the work tree
            yield self._source(path, reason(exc))
            return
        if stat.S_ISDIR(mode):
            yield from self._enter(path)
        elif self._is_wanted(path):
            special = None if stat.S_ISREG(mode) else "not a regular file"
            yield self._source(path, special)

    def _source(self, path: Path, error: str | None) -> Source:
        relative = PurePosixPath(path.relative_to(self._root).as_posix())
        return Source(name=str(path), path=path, relative=relative, error=error)

    def _is_wanted(self, path: Path) -> bool:
        policy = self._policy
        if policy.source and path.absolute() == Path(policy.source).absolute():
            return False  # what says how to look is not looked at
        if not (policy.include or policy.exclude):
            return True
        base, absolute = self._base, path.absolute()
        if base is None or not absolute.is_relative_to(base):
            base = self._root.absolute()
        relative = absolute.relative_to(base).as_posix()
        if policy.include and not matches(policy.include, relative):
            return False
        return not matches(policy.exclude, relative)


def _git_files(folder: Path) -> list[str] | None:
    """
    What Git would track below ``folder``; ``None`` where Git has no say.

    A folder that is itself ignored was named on purpose (an export, say), or is
    reached through a link: it is then walked as any other.
    """
    if not _in_work_tree(folder):
        return None
    if _git(folder, "check-ignore", "--quiet", "--", ".") is not None:
        return None
    wanted = ("--cached", "--others", "--exclude-standard")
    listing = _git(folder, "ls-files", "-z", *wanted, "--", ".")
    if listing is None:
        return None
    names = {os.fsdecode(name).rstrip("/") for name in listing.split(b"\0")}
    return sorted(names - {"", "."})


def _in_work_tree(folder: Path) -> bool:
    # a cheap look first: most folders need no process
    place = folder.resolve()
    return any((above / ".git").exists() for above in (place, *place.parents))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Output of a successful ``git``, without what a hook or a user set up."""
    import subprocess  # noqa: PLC0415 - files named one by one need no process

    clean = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, our own arguments
            ["git", "-c", "core.fsmonitor=false", *arguments],  # noqa: S607
            cwd=folder,
            env=clean,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
