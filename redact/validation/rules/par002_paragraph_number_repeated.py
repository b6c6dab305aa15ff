"""PAR002: a paragraph number that stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR002",
    "paragraph-number-repeated",
    severity="warning",
    since="0.2",
    summary="paragraph number stands twice",
    why="Who cites the paragraph means one of two.",
    hint=(
        "Compare with another copy; a paragraph of another section may have slipped in."
    ),
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
        "\n"
        "1. It was short.\n"
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
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="paragraphs",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report the second and further ones."""
    for number, place in body.repeated_numbers(cable):
        yield Hit(place, f"paragraph {number} stands again")
