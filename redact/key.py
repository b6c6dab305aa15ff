"""The key of corpus scope: what makes a person's number, and nobody can guess."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from redact.errors import PolicyError
from redact.numbering import DIGITS

SIZE: Final = 32
"""Bytes, all of them random."""
_MARK: Final = "redact-key-1"
_HEADER: Final = """\
# A key of redact: the numbers that mask.scope = "corpus" puts into masks.
# Who has it can test guesses at names against published masks: keep it as secret
# as the originals, apart from them, and never commit it. Without it, numbers of
# later exports do not go with those of earlier ones: keep a copy in a safe place.
"""
_LINE: Final = re.compile(
    rf"{_MARK}:(?P<secret>[0-9a-fA-F]*):(?P<check>[0-9a-fA-F]{{8}})"
)
_HELD: Final = re.compile(_MARK.encode() + rb":[0-9a-fA-F]{16}")
_LONGEST: Final = 4096
_LEAST_KINDS: Final = 8
"""Fewer kinds of bytes are no chance: somebody made the key up."""
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe must not make us wait
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
HOW: Final = "make one with: redact key new FILE"


@dataclass(frozen=True, slots=True)
class Key:
    """
    A secret of 32 bytes. No message, ``repr`` or fingerprint shows it.

    It is pickled with the policy, for worker processes. Raises
    :class:`PolicyError` for a secret of another size, or of a few bytes repeated.
    """

    _secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self._secret) != SIZE:
            raise PolicyError(f"a key has {SIZE} bytes, not {len(self._secret)}")
        if len(set(self._secret)) < _LEAST_KINDS:
            raise PolicyError("this key was not made by chance; " + HOW)

    @classmethod
    def new(cls) -> Key:
        """Make a key, by chance alone."""
        while True:
            secret = secrets.token_bytes(SIZE)
            if len(set(secret)) >= _LEAST_KINDS:
                return cls(secret)

    @classmethod
    def load(cls, path: str | Path) -> Key:
        """
        Read a key file.

        Raises :class:`PolicyError`, which never quotes the file, where it is a
        link, no regular file, can be read by others, or holds no whole key.
        """
        path = Path(path)
        try:
            data = _read(path)
        except FileNotFoundError:
            raise PolicyError(f"{path}: no such key file; {HOW}") from None
        except OSError as exc:
            why = exc.strerror or "unreadable"
            raise PolicyError(f"{path}: the key cannot be read: {why}") from None
        except ValueError as exc:  # also a path that no file can have
            raise PolicyError(f"{path}: {exc}") from None
        return cls.from_text(data.decode("ascii", "replace"), str(path))

    @classmethod
    def from_text(cls, text: str, source: str) -> Key:
        """Read what :meth:`to_text` writes; its last line is enough."""
        lines = [line.strip() for line in text.splitlines()]
        told = [line for line in lines if line and not line.startswith("#")]
        match = _LINE.fullmatch(told[0]) if len(told) == 1 else None
        if match is None:
            raise PolicyError(f"{source}: holds no whole key; {HOW}")
        if len(match["secret"]) != 2 * SIZE:
            short = "short" if len(match["secret"]) < 2 * SIZE else "long"
            raise PolicyError(f"{source}: the key is too {short}; {HOW}")
        secret = bytes.fromhex(match["secret"])
        if not hmac.compare_digest(_check(secret), match["check"].lower()):
            raise PolicyError(f"{source}: the key was changed or miscopied")
        try:
            return cls(secret)
        except PolicyError as exc:
            raise PolicyError(f"{source}: {exc}") from None

    def to_text(self) -> str:
        """As a file: a few lines that say what it is, then the key."""
        return f"{_HEADER}{_MARK}:{self._secret.hex()}:{_check(self._secret)}\n"

    def number(self, entity: str, canon: str) -> int:
        """
        The number of one person or identifier: 12 digits, the first not 0.

        ``entity`` keeps a person apart from a number that reads the same.
        """
        digest = self._mac("number", entity, canon)
        least = int("1".ljust(DIGITS, "0"))
        return least + int.from_bytes(digest, "big") % (9 * least)

    def check_value(self) -> str:
        """What tells this key from another one, and says nothing else of it."""
        return self._mac("check value").hex()

    def _mac(self, *parts: str) -> bytes:
        message = "\0".join(("redact", "1", *parts)).encode("utf-8", "surrogatepass")
        return hmac.digest(self._secret, message, "sha256")


def holds_key(data: bytes) -> bool:
    """Tell whether a key stands in ``data``, which is then nothing to publish."""
    return _HELD.search(data) is not None


def _check(secret: bytes) -> str:
    """Tells a slip of the pen; stands beside the secret, in the file alone."""
    return hashlib.sha256(b"redact key\0" + secret).hexdigest()[:8]


def _read(path: Path) -> bytes:
    """Look at the file itself before reading it; ValueError says what is wrong."""
    if path.is_symlink():
        raise ValueError("is a link; name the key file itself")
    file = os.open(path, _FLAGS)
    try:
        info = os.fstat(file)
        if not stat.S_ISREG(info.st_mode):
            raise ValueError("is no regular file, so no key")
        if os.name == "posix" and info.st_mode & 0o077:
            raise ValueError("others may use this key; run: chmod 600 on it")
        if info.st_size > _LONGEST:
            raise ValueError(f"is too large for a key; {HOW}")
        return os.read(file, _LONGEST + 1)
    finally:
        os.close(file)
