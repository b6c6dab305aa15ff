"""TAG014: a reference to an office, without number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule
from redact.validation.tables import posts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_OFFICE: Final = re.compile(r"(?:[0-9]{2}[ ])?(?P<office>[A-Z][A-Z .'-]{2,24})[.,;]?")

# how REF lines shorten offices
_SHORT: Final = frozenset("SECSTATE USUN USEU USNATO UNVIE USOSCE KL HCMC".split())


@rule(
    "TAG014",
    "reference-without-number",
    severity="warning",
    since="0.2",
    summary="reference names an office, but no number",
    why="Which cable is meant cannot be told, nor whether it is released.",
    hint="Look for the number in the text or in another copy.",
    source="observed (07KUALALUMPUR1403)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "REF: KUALA LUMPUR\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
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
        "REF: KUALA LUMPUR 1280\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="references",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report items that are a known office and nothing else."""
    for index, one in enumerate(cable.references):
        match = _OFFICE.fullmatch(one.raw.value) if one.id is None else None
        if match and _is_office(match["office"]):
            yield Hit(
                one.raw.span, "office without a number", field=f"references.{index}"
            )


def _is_office(name: str) -> bool:
    squeezed = witness.squeeze(name)
    return squeezed in _SHORT or squeezed in posts.stations()
