"""TXT005: UTF-8 that was read as Latin-1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.document import Encoding
from redact.validation.rule import Edit, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.document import Document
    from redact.span import Span


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
    """Report what the parser read around."""
    for damage in cable.damage:
        if damage.kind == "mojibake":
            yield Hit(
                damage.span,
                "UTF-8 read in another encoding, restore the character",
                fix=_restored(cable.document, damage.span),
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
