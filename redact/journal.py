"""
What an export has done so far, so that it can be stopped at any moment and go on.

Lines are only appended; one that was torn by a kill, or does not fit its seal, is as
if it had never been. There is no text in it, nor a file's name: files are told by
marks with a key that is nowhere else. It is gone when the export is there.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from redact.atomic import PRIVATE
from redact.batch import Done, Seal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.resources.abc import Traversable

    from redact.batch import Original
    from redact.folder import Folder
    from redact.policy import Policy

NAME: Final = "journal"
_FORMAT: Final = 1
_OPEN: Final = (
    os.O_RDWR
    | os.O_APPEND
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Journal:
    """The journal of one export, in its staging folder; open for more."""

    def __init__(self, handle: int, key: bytes, policy: Policy) -> None:
        self._handle = handle
        self._key = key
        self.seal = Seal(key, settings(policy))
        self._known: dict[str, list[Done]] = {}
        self._is_open = True

    @classmethod
    def open(cls, folder: Folder, policy: Policy) -> Journal:
        """Read what is there, as far as it fits, or begin anew."""
        with folder.parent(NAME) as (at, name):
            handle = os.open(name, _OPEN, PRIVATE, dir_fd=at)
        try:
            data = _all(handle)
            header, _, rest = data.partition(b"\n")
            key = _key(header)
            if key is None:
                os.ftruncate(handle, 0)
                key, rest = secrets.token_bytes(32), b""
                started = {"journal": _FORMAT, "key": key.hex()}
                _append(handle, json.dumps(started).encode() + b"\n")
            elif not data.endswith(b"\n"):
                _append(handle, b"\n")  # ends a torn line
            made = cls(handle, key, policy)
            for line in rest.split(b"\n"):
                made._take(line)
        except BaseException:
            os.close(handle)
            raise
        return made

    def close(self) -> None:
        """Let go of it."""
        if self._is_open:
            os.close(self._handle)
            self._is_open = False

    def known(self, file: str) -> Sequence[Done]:
        """What was done of a file, the latest first; it may not fit any more."""
        return self._known.get(self._mark(file), ())

    def keep(self, original: Original) -> None:
        """Write down what was done of a file just now."""
        done = original.done
        if done is None or not original.fresh:
            return
        line = json.dumps(
            {
                "file": self._mark(original.file),
                "mark": done.mark,
                "digest": done.digest,
                "more": json.loads(done.more),
                "masks": json.loads(done.masks),
            },
            separators=(",", ":"),
        ).encode("ascii")
        _append(self._handle, line + b"\t" + self._sealed(line) + b"\n")

    def _take(self, line: bytes) -> None:
        body, _, seal = line.rpartition(b"\t")
        if not hmac.compare_digest(seal, self._sealed(body)):
            return
        read = json.loads(body)
        done = Done(
            mark=read["mark"],
            more=_dumped(read["more"]),
            masks=_dumped(read["masks"]),
            digest=read["digest"],
        )
        self._known.setdefault(read["file"], []).insert(0, done)

    def _mark(self, file: str) -> str:
        data = b"file\0" + file.encode("utf-8", "surrogateescape")
        return hmac.new(self._key, data, hashlib.sha256).hexdigest()

    def _sealed(self, line: bytes) -> bytes:
        digest = hmac.new(self._key, b"line\0" + line, hashlib.sha256)
        return digest.hexdigest().encode("ascii")


def _all(handle: int) -> bytes:
    pieces = []
    while piece := os.read(handle, 1 << 20):
        pieces.append(piece)
    return b"".join(pieces)


def _append(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]


def _key(header: bytes) -> bytes | None:
    try:
        read = json.loads(header)
        key = bytes.fromhex(read["key"])
    except (ValueError, TypeError, KeyError):
        return None
    return key if read.get("journal") == _FORMAT and len(key) == 32 else None


def _dumped(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def settings(policy: Policy) -> bytes:
    """
    Hash of all that decides about masks but the cable: program, model, policy.

    It is never written down: it would let anybody guess at the lists of names.
    """
    digest = hashlib.sha256(_program())
    for piece in _pieces(policy):
        digest.update(piece.encode("utf-8", "surrogatepass") + b"\0")
    return digest.digest()


def _pieces(value: Any) -> Iterator[str]:  # noqa: ANN401 - any setting
    """One way to write down any value of a policy, whatever its type."""
    if is_dataclass(value) and not isinstance(value, type):
        yield f"{type(value).__name__}("
        for field in fields(value):
            yield field.name
            yield from _pieces(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield "{"
        for key, one in sorted(value.items(), key=lambda item: repr(item[0])):
            yield from _pieces(key)
            yield from _pieces(one)
    elif isinstance(value, list | tuple):
        yield "["
        for one in value:
            yield from _pieces(one)
    elif isinstance(value, set | frozenset):
        yield "<"
        yield from sorted(map(repr, value))
    else:
        yield repr(value)
    yield ";"


@cache
def _program() -> bytes:
    """Every file of this program, word lists and model too, and what it builds on."""
    digest = hashlib.sha256()
    for name, data in _contents(files("redact")):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    for package in ("presidio-analyzer", "phonenumbers", "spacy", "numpy"):
        try:
            digest.update(f"{package} {version(package)}\0".encode())
        except PackageNotFoundError:
            continue
    return digest.digest()


def _contents(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                for name, data in _contents(entry):
                    yield f"{entry.name}/{name}", data
        elif not entry.name.endswith((".pyc", ".pyo")):
            yield entry.name, entry.read_bytes()
