"""
Mending what cannot be mended wrongly: the edits that rules offer, put together.

Everything outside the edits stays as it was, character by character: a mended
text is made of pieces of the original and of the edits' own texts.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from redact.errors import PlanError
from redact.validation.rule import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from redact.document import Document
    from redact.validation.rule import Diagnostic

    Judge = Callable[[Document], tuple[Diagnostic, ...]]

_ROUNDS: Final = 8
"""One mend can show the next (mojibake hides a pilcrow); none hides its own."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """``start`` to ``end`` of the original, or ``text`` that an edit put in."""

    start: int
    end: int
    text: str | None = field(default=None, repr=False)

    def __len__(self) -> int:
        return self.end - self.start if self.text is None else len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """
    A document after its mends; ``edits`` are in the characters of ``original``.

    ``fixed`` counts mends by code, ``diagnostics`` are what is left to tell.
    """

    original: Document
    document: Document
    edits: tuple[Edit, ...]
    fixed: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]


def mend(document: Document, judge: Judge) -> Mended:
    """
    Apply what ``judge`` offers until it offers nothing more.

    Raises :class:`PlanError` where it never stops, or where the new text does
    not exist in the document's encoding.
    """
    pieces = [_Piece(0, len(document.text))]
    fixed: Counter[str] = Counter()
    current = document
    for _ in range(_ROUNDS):
        diagnostics = judge(current)
        edits, codes = _offered(diagnostics)
        if not edits:
            return Mended(
                original=document,
                document=current,
                edits=tuple(_edits(pieces, len(document.text))),
                fixed=dict(fixed),
                diagnostics=diagnostics,
            )
        fixed.update(codes)
        pieces = _apply(pieces, edits)
        text = _text(document.text, pieces)
        current = replace(
            type(document).from_bytes(document.name, document.encode(text)),
            encoding=document.encoding,
        )
        if current.text != text:
            raise PlanError("the mended text cannot be read back as it was written")
    raise PlanError("mending does not come to an end; nothing was changed")


def _offered(diagnostics: Iterable[Diagnostic]) -> tuple[list[Edit], list[str]]:
    """All fixes that do not overlap; the others wait for the next round."""
    edits: list[Edit] = []
    codes: list[str] = []
    taken: list[tuple[int, int]] = []
    for found in sorted(diagnostics, key=lambda one: (one.fix[:1], one.code)):
        places = [(edit.start, edit.end) for edit in found.fix]
        if found.fix and not any(
            start < end_taken or start == start_taken
            for start, _ in places[:1]
            for start_taken, end_taken in taken[-1:]
        ):
            edits += found.fix
            codes.append(found.code)
            taken.append((places[0][0], places[-1][1]))
    return edits, codes


def _apply(pieces: list[_Piece], edits: list[Edit]) -> list[_Piece]:
    """Put ``edits``, which are sorted and apart, into the text of ``pieces``."""
    made: list[_Piece] = []
    queue = list(reversed(pieces))
    at = 0

    def take(until: int, *, keep: bool) -> None:
        nonlocal at
        while at < until:
            piece = queue.pop()
            if at + len(piece) > until:
                head, tail = _split(piece, until - at)
                queue.append(tail)
                piece = head
            at += len(piece)
            if keep:
                made.append(piece)

    for edit in edits:
        take(edit.start, keep=True)
        take(edit.end, keep=False)
        if edit.text:
            made.append(_Piece(0, 0, edit.text))
    made.extend(reversed(queue))
    return made


def _split(piece: _Piece, length: int) -> tuple[_Piece, _Piece]:
    if piece.text is not None:
        return _Piece(0, 0, piece.text[:length]), _Piece(0, 0, piece.text[length:])
    middle = piece.start + length
    return _Piece(piece.start, middle), _Piece(middle, piece.end)


def _text(original: str, pieces: Iterable[_Piece]) -> str:
    return "".join(
        original[one.start : one.end] if one.text is None else one.text
        for one in pieces
    )


def _edits(pieces: Iterable[_Piece], length: int) -> Iterator[Edit]:
    """What lies between the pieces of the original, as edits of it."""
    at, put = 0, ""
    for piece in (*pieces, _Piece(length, length)):
        if piece.text is not None:
            put += piece.text
            continue
        if piece.start > at or put:
            yield Edit(at, piece.start, put)
        at, put = piece.end, ""
