"""
What a newer release opens or closes against an older one.

Both are published copies; no original is needed. Files are paired by their place
below the two folders, lines by their number: a mask never takes or adds a line end.
Masks are compared, not numbers in masks: two exports may count people differently.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from redact import atomic, notice, structured
from redact.document import MAX_BYTES, Document
from redact.errors import InputError
from redact.facing import Facing, Kind, Mask, Masks
from redact.manifest import NAME, Manifest
from redact.parsing import parse
from redact.parts import Part, Parts
from redact.target import files_below
from redact.walk import reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from redact.policy import Policy

_LINE: Final = re.compile(r"[^\r\n\f\v]*(?P<end>\r*\n|\r|\f|\v|\Z)")
_MOST: Final = 3000
"""Lines that are looked through for those that face each other, if some are gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """
    One difference: its place in the new copy, and what masks say of it.

    ``opened`` and ``closed`` tell the type in ``old`` and ``new``, which are null
    where there was text; ``text`` (that which is shown now, or was before) is for
    those who asked to see it.
    """

    file: str
    line: int
    column: int
    kind: Kind
    part: Part
    old: Mask | None = None
    new: Mask | None = None
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that could not be compared."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """
    All differences, in order of files and places; ``files`` pairs were compared.

    ``policies`` are the fingerprints in the two manifests, null where there is none.
    """

    files: int
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    failures: tuple[Failure, ...] = ()
    policies: tuple[str | None, str | None] = (None, None)

    @property
    def same_policy(self) -> bool | None:
        """Whether both were made with the same settings; null if one says nothing."""
        old, new = self.policies
        return None if old is None or new is None else old == new

    def count(self, kind: Kind) -> Counter[str]:
        """How many changes of ``kind``, by the type that was masked or is."""
        return Counter(
            mask.words if mask else "text"
            for one in self.changes
            if one.kind == kind
            for mask in [one.new if kind == "closed" else one.old]
        )

    @property
    def exit_code(self) -> int:
        """0 no difference, 1 some, 2 some file could not be compared."""
        if self.failures:
            return 2
        return int(bool(self.added or self.removed or self.changes))


def compare(old: Path, new: Path, policy: Policy) -> Changes:
    """
    Compare two copies, or two folders of copies.

    ``policy`` explains labels and exemptions of its own, besides the usual ones.
    Raises :class:`InputError` where there is nothing to compare.
    """
    for path in (old, new):
        if not path.exists():
            raise InputError(f"{path}: no such file or folder")
    if old.is_dir() != new.is_dir():
        raise InputError(f"{old} and {new}: a folder and a file cannot be compared")
    masks = Masks(policy)
    if not old.is_dir():
        return _collected([(new.name, old, new)], masks)
    before, after = _files(old), _files(new)
    found = _collected(
        [
            (file, old / file, new / file)
            for file in sorted(before.keys() & after.keys() - {NAME})
        ],
        masks,
    )
    return replace(
        found,
        added=tuple(sorted(after.keys() - before.keys() - {NAME})),
        removed=tuple(sorted(before.keys() - after.keys() - {NAME})),
        policies=(_policy_of(old), _policy_of(new)),
    )


def _files(folder: Path) -> dict[str, bool]:
    """Every file of a release: what is hidden is none (a repository, a leftover)."""
    return {
        file: regular
        for file, regular in files_below(folder)
        if not any(step.startswith(".") for step in PurePosixPath(file).parts)
        and not atomic.is_leftover(PurePosixPath(file).name)
    }


def _policy_of(folder: Path) -> str | None:
    path = folder / NAME
    if not path.is_file() or path.is_symlink():
        return None
    try:
        return Manifest.from_bytes(path.read_bytes()).policy
    except InputError as exc:
        raise InputError(f"{path}: not a manifest of ours: {exc}") from None


def _collected(pairs: Sequence[tuple[str, Path, Path]], masks: Masks) -> Changes:
    found: list[Change] = []
    failures: list[Failure] = []
    for file, before, after in pairs:
        try:
            left, right = _bytes(before), _bytes(after)
            if left != right:
                found += _Pair(
                    file, _document(before, left), _document(after, right), masks
                ).changes()
        except _FailedError as exc:
            failures.append(Failure(path=str(exc.path), reason=exc.reason))
    return Changes(
        files=len(pairs) - len(failures),
        changes=tuple(found),
        failures=tuple(failures),
    )


class _FailedError(Exception):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(reason)
        self.path = path
        self.reason = reason


def _bytes(path: Path) -> bytes:
    if path.is_symlink() or not path.is_file():
        raise _FailedError(path, "not a regular file")
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as exc:
        raise _FailedError(path, reason(exc)) from None


def _document(path: Path, data: bytes) -> Document:
    try:
        return Document.from_bytes(path.name, data)
    except InputError as exc:
        raise _FailedError(path, str(exc)) from None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str = field(repr=False)
    end: str


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    for match in _LINE.finditer(text):
        end = match["end"]
        stop = match.end() - len(end)
        found.append(_Line(match.start(), text[match.start() : stop], end))
        if not end:
            break
    return found


class _Pair:
    """Two copies of one cable."""

    def __init__(self, file: str, old: Document, new: Document, masks: Masks) -> None:
        self._file = file
        self._masks = masks
        self._new = new
        before, old_start = notice.anyones_body(old)
        after, self._start = notice.anyones_body(new)
        self._noticed = old.text[:old_start] != new.text[: self._start]
        self._old_lines, self._new_lines = _lines(before.text), _lines(after.text)
        is_text = structured.kind(new) == "text"
        self._parts = Parts(parse(after)) if is_text else None
        self._facing = Facing(masks)
        self._found: list[Change] = []

    def changes(self) -> list[Change]:
        """What differs, in order."""
        if self._noticed:
            self._found.append(
                Change(
                    file=self._file, line=1, column=1, kind="text", part=Part("notice")
                )
            )
        for old, new, first in self._facing_lines():
            if len(old) == len(new):
                for one, other in zip(old, new, strict=True):
                    self._compare(one, other)
            else:
                last = len(self._new_lines) - 1
                self._tell(self._new_lines[min(first, last)].start, "text")
        return self._found

    def _facing_lines(self) -> Iterator[tuple[list[_Line], list[_Line], int]]:
        """
        Runs of lines that face each other, or stand in each other's place.

        With each comes the index of its first new line, or of what follows it.
        """
        old, new = self._old_lines, self._new_lines
        if len(old) == len(new):
            yield old, new, 0
            return
        before = [self._key(line) for line in old]
        after = [self._key(line) for line in new]
        if max(len(old), len(new)) > _MOST:
            k = next(
                (
                    i
                    for i, (a, b) in enumerate(zip(before, after, strict=False))
                    if a != b
                ),
                min(len(old), len(new)) - 1,
            )
            yield old[:k], new[:k], 0
            yield old[k:], new[k:], k
            return
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for _, i, k, j, m in matcher.get_opcodes():
            yield old[i:k], new[j:m], j

    def _key(self, line: _Line) -> str:
        tokens = self._masks.tokens(line.text)
        return "".join("\0" if token.mask else token.text for token in tokens)

    def _compare(self, old: _Line, new: _Line) -> None:
        for event in self._facing.read(old.text, new.text):
            if event.goes_on:
                self._goes_on(event.kind, event.text)
            else:
                at = new.start + event.at
                self._tell(at, event.kind, event.old, event.new, event.text)
        if old.end != new.end:
            self._tell(new.start + len(new.text), "text")

    def _goes_on(self, kind: Kind, text: str) -> None:
        """Add ``text`` to what this mask has opened or closed on the line before."""
        for i in range(len(self._found) - 1, -1, -1):
            if (one := self._found[i]).kind == kind:
                self._found[i] = replace(one, text=f"{one.text}\n{text}")
                return

    def _tell(
        self,
        offset: int,
        kind: Kind,
        old: Mask | None = None,
        new: Mask | None = None,
        text: str = "",
    ) -> None:
        line, column = self._new.position(self._start + offset)
        self._found.append(
            Change(
                file=self._file,
                line=line,
                column=column,
                kind=kind,
                part=self._parts.at(offset) if self._parts else Part("data"),
                old=old,
                new=new,
                text=text,
            )
        )
