"""
What ``--fix`` would do, or did: each edit with its line, none of the text around.

With ``show_text`` it is a unified diff that ``patch`` and ``git apply`` take.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Final

from redact.reporters.row import View, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.mend import Mended
    from redact.outcome import Outcome

_VISIBLE: Final = str.maketrans(
    {
        " ": "\N{MIDDLE DOT}",
        "\n": "\N{RETURN SYMBOL}",
        "\r": "\N{SYMBOL FOR CARRIAGE RETURN}",
        "\t": "\N{RIGHTWARDS ARROW}",
    }
)
_LONGEST: Final = 40
_KEPT: Final = re.compile(r"([\t\r])")
_HARMLESS: Final = " \t\r\n\N{PILCROW SIGN}"


def report(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One part for each file that would change."""
    for outcome in outcomes:
        if outcome.mended and outcome.mended.edits:
            write = _whole if view.show_text else _edits
            yield "".join(write(outcome.name, outcome.mended))


def _edits(name: str, mended: Mended) -> Iterator[str]:
    shown = printable(name)
    yield f"--- {shown}\n+++ {shown}\n"
    text = mended.original.text
    for edit in mended.edits:
        at = min(edit.start, len(text) - 1)
        line, column = mended.original.position(at)
        yield f"@@ line {line}, column {column} @@\n"
        for sign, piece in (("-", text[edit.start : edit.end]), ("+", edit.text)):
            if piece:
                yield f"{sign}{_seen(piece)}\n"


def _seen(text: str) -> str:
    """Blanks and signs as they are, anything else by its length alone."""
    if text.strip(_HARMLESS):
        return f"...({len(text)} characters)..."
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
    return f"...{cut.translate(_VISIBLE)}..."


def _whole(name: str, mended: Mended) -> Iterator[str]:
    shown = printable(name)
    lines = difflib.unified_diff(
        _lines(mended.original.text),
        _lines(mended.document.text),
        f"a/{shown}",
        f"b/{shown}",
        n=2,
    )
    for line in lines:
        ended = line.endswith("\n")
        yield f"{_raw(line.removesuffix(chr(10)))}\n"
        if not ended:
            yield "\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines with their ends; form feeds and others end none."""
    return [one for one in re.split(r"(?<=\n)", text) if one]


def _raw(line: str) -> str:
    """A tab and a carriage return are part of the line that a patch must match."""
    return "".join(
        piece if piece in {"\t", "\r"} else printable(piece)
        for piece in _KEPT.split(line)
    )
