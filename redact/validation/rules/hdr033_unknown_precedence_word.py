"""HDR033: a precedence word that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import header
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR033",
    "unknown-precedence-word",
    severity="warning",
    since="0.2",
    summary="precedence word of an addressee is not in the list",
    why="A word that no machine knows is taken for a part of the address.",
    hint="Write FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE.",
    source="5 FAH-2 H-421; observed (PIORITY)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC PIORITY 4718\n"
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
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
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
    field="to",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each that is nearly a word of precedence."""
    for role, found in (("to", cable.to), ("info", cable.info)):
        for index, one in enumerate(found):
            place = header.misspelt_word(one)
            if place is not None:
                yield Hit(
                    place,
                    "not a word of precedence",
                    field=f"{role}.{index}.precedence",
                )
