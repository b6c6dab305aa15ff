"""PAR004: a number before the only paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR004",
    "single-paragraph-numbered",
    severity="info",
    since="0.2",
    summary="the only paragraph is numbered",
    why="A single paragraph has no number: others may be lost.",
    hint="Look for further paragraphs in another copy.",
    source="5 FAH-1 H-246.2",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "The visit went well.\n"
        "BRYLL\n"
    ),
    field="paragraphs",
)
def check(cable: Cable) -> Iterator[Hit]:
    """A copy that breaks off, or is one section of several, may lack the others."""
    if len(cable.paragraphs) != 1 or witness.softened(cable) or body.is_part(cable):
        return
    number = cable.paragraphs[0].number
    if number is not None and number.value == 1:
        yield Hit(number.span, "number before the only paragraph")
