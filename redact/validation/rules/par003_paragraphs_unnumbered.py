"""PAR003: several paragraphs, none numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_SEVERAL: Final = 3


@rule(
    "PAR003",
    "paragraphs-unnumbered",
    severity="info",
    since="0.2",
    summary="several paragraphs and none is numbered",
    why="Others cannot cite them, and releases name them by number.",
    hint="Count them when you cite.",
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
        "The visit went well.\n"
        "\n"
        "It was short.\n"
        "\n"
        "Nobody stayed.\n"
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
    """Point at the first; two blocks may be one paragraph and a heading."""
    count = len(cable.paragraphs)
    if count < _SEVERAL or any(one.number for one in cable.paragraphs):
        return
    if not cable.has_damage("garbled", "extract"):
        yield Hit(witness.lead(cable.paragraphs[0]), f"none of {count} is numbered")
