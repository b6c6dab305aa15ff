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
_TABS: Final = re.compile(r"(\t)")


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
                yield f"{sign}{_cut(piece)}\n"


def _cut(text: str) -> str:
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
    return f"...{printable(cut.translate(_VISIBLE))}..."


def _whole(name: str, mended: Mended) -> Iterator[str]:
    shown = printable(name)
    lines = difflib.unified_diff(
        mended.original.text.split("\n"),
        mended.document.text.split("\n"),
        f"a/{shown}",
        f"b/{shown}",
        lineterm="",
        n=2,
    )
    for line in lines:
        yield f"{_raw(line)}\n"


def _raw(line: str) -> str:
    """A tab and a carriage return are part of the line that a patch must match."""
    body = line.rstrip("\r")
    pieces = (
        piece if piece == "\t" else printable(piece) for piece in _TABS.split(body)
    )
    return "".join(pieces) + line[len(body) :]
