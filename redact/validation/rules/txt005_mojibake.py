"""TXT005: UTF-8 that was read as Latin-1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.document import Encoding
from redact.validation.rule import Edit, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.document import Document
    from redact.span import Span

# a letter, and what may follow a word: quotes, dashes, dots, a hard blank
_SOUND: Final = re.compile(
    "[\u00c2\u00c3][\u2018-\u201f\u2039\u203a\u00ab\u00bb\u00b4\u00a8\u02c6\u02dc"
    "\u2013\u2014\u2022\u2026\u2122\u00a0\u00b7\u00b8]"
)


@rule(
    "TXT005",
    "mojibake",
    severity="warning",
    since="0.1",
    summary="characters are UTF-8 bytes read in another encoding",
    why="Names with such characters escape every search, and every redaction.",
    hint="Run --fix, which restores what can be restored without a doubt.",
    source="observed in web copies of cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "\u00c2\u00b61. The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "\u00b61. The visit went well.\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """
    Report what the parser read around.

    A capital with an accent before punctuation can be sound text: it is told only
    beside what cannot, and never mended.
    """
    text = cable.document.text
    found = [damage.span for damage in cable.damage if damage.kind == "mojibake"]
    sure = [place for place in found if not _SOUND.fullmatch(place.of(text))]
    for place in found if sure else ():
        yield Hit(
            place,
            "UTF-8 read in another encoding, restore the character",
            fix=_restored(cable.document, place) if place in sure else (),
        )


def _restored(document: Document, place: Span) -> tuple[Edit, ...]:
    """Put the one character that reads as this when taken for another encoding."""
    found = place.of(document.text)
    for wrong in ("cp1252", "latin-1"):
        encoding = Encoding(wrong)
        if encoding.can_encode(found):
            text = encoding.encode(found).decode("utf-8", "ignore")
            if (
                len(text) == 1
                and text.isprintable()
                and text.encode() == encoding.encode(found)
                and document.encoding.can_encode(text)
            ):
                return (Edit(place.start, place.end, text),)
    return ()
