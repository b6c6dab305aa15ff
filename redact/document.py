"""Bytes in, bytes out: the only place where text is decoded or encoded."""

from __future__ import annotations

import codecs
import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from redact.errors import InputError, PlanError

MAX_BYTES: Final = 64 * 1024 * 1024
"""Cables are kilobytes; a file beyond this is not one, and would stall a hook."""

_HOLES: Final = frozenset("\x81\x8d\x8f\x90\x9d")  # undefined in Windows-1252


def _decode_hole(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(chr, error.object[error.start : error.end])), error.end


def _encode_hole(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    bad = error.object[error.start : error.end]
    if not _HOLES.issuperset(bad):
        raise error
    return bad.encode("latin-1"), error.end


codecs.register_error("redact-decode-hole", _decode_hole)
codecs.register_error("redact-encode-hole", _encode_hole)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes became text: a codec's name and the BOM that stood before."""

    codec: str
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """Give the bytes back; :class:`UnicodeEncodeError` if they cannot exist."""
        if self.codec == "cp1252":
            return self.bom + text.encode("cp1252", "redact-encode-hole")
        return self.bom + text.encode(self.codec)

    def can_encode(self, text: str) -> bool:
        """Tell whether every character of ``text`` exists in this encoding."""
        try:
            self.encode(text)
        except UnicodeEncodeError:
            return False
        return True


def _decode(data: bytes) -> tuple[str, Encoding]:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise InputError("UTF-32 text is not supported; convert it to UTF-8")
    for bom, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(codec), Encoding(codec, bom)
            except UnicodeDecodeError as exc:
                if codec == "utf-8":
                    break  # a BOM alone does not make it UTF-8
                raise InputError(
                    f"not valid {codec[:6].upper()} at byte {exc.start + len(bom)}"
                ) from None
    if (nul := data.find(b"\0")) >= 0:
        raise InputError(f"binary file (NUL byte at byte {nul})")
    try:
        return data.decode("utf-8"), Encoding("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "redact-decode-hole"), Encoding("cp1252")


@dataclass(frozen=True, slots=True)
class Document:
    """
    One file, decoded once, with its newlines unchanged.

    ``name`` is how messages call it, ``sha256`` is of its bytes. Offsets are
    Unicode code points into ``text``; a BOM is not part of ``text``.
    """

    name: str
    text: str = field(repr=False)
    sha256: str = field(repr=False)
    encoding: Encoding
    _starts: list[int] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @classmethod
    def from_bytes(cls, name: str, data: bytes) -> Document:
        """
        Decode ``data``: UTF-8, UTF-16 with BOM, else Windows-1252.

        Raises :class:`InputError` for an empty, binary or oversized file.
        """
        if not data:
            raise InputError("empty file")
        if len(data) > MAX_BYTES:
            raise InputError(f"file of {len(data)} bytes; the limit is {MAX_BYTES}")
        text, encoding = _decode(data)
        if not text:
            raise InputError("empty file")
        return cls(name, text, hashlib.sha256(data).hexdigest(), encoding)

    @property
    def data(self) -> bytes:
        """The bytes that this document was read from."""
        return self.encode(self.text)

    def encode(self, text: str) -> bytes:
        """Encode ``text`` as this document was; :class:`PlanError` if it cannot be."""
        try:
            return self.encoding.encode(text)
        except UnicodeEncodeError as exc:
            raise PlanError(
                f"character U+{ord(exc.object[exc.start]):04X} does not exist in"
                f" {self.encoding.codec}"
            ) from None

    def position(self, offset: int) -> tuple[int, int]:
        """
        Line and column, both from 1, of the character at ``offset``.

        Lines end at LF; in a file without any LF, at CR.
        """
        if not self._starts:
            self._starts.extend(self._line_starts())
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _line_starts(self) -> list[int]:
        newline = "\n" if "\n" in self.text else "\r"
        starts = [0]
        at = self.text.find(newline)
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find(newline, at + 1)
        return starts
