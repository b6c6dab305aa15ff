"""HDR033: a precedence word is none of the known ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR033",
    "unknown-precedence-word",
    severity="warning",
    since="0.2",
    summary="precedence of an addressee is misspelt or none of the known words",
    why="A terminal that does not know the word handles the addressee as routine.",
    hint="Write FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE.",
    source="5 FAH-2 H-421; ACP 127(G) 150; PIORITY seen by cablemap",
    bad=(
        "P 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC PIORITY 4718\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "P 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC PRIORITY 4718\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Look at the word that was read, and at what the name ends in."""
    for role, index, one in envelope.addressees(cable):
        found = one.precedence
        if found and found.value not in witness.LETTERS:
            yield Hit(
                found.span,
                "no such precedence word",
                field=f"{role}.{index}.precedence",
            )
            continue
        place = envelope.trailing_word(one.name.value)
        if place is None:
            continue
        word = one.name.value[slice(*place)]
        if word == "NIACT":
            if found is None or found.value != "IMMEDIATE":
                yield Hit(
                    witness.part(one.name, *place),
                    "NIACT stands before IMMEDIATE only",
                    field=f"{role}.{index}.name",
                )
        elif word not in envelope.KNOWN:
            yield Hit(
                witness.part(one.name, *place),
                "misspelt precedence word",
                field=f"{role}.{index}.name",
            )
