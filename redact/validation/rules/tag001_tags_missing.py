"""TAG001: no TAGS line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_OBLIGATORY: Final = date(1973, 3, 1)


@rule(
    "TAG001",
    "tags-missing",
    severity="error",
    since="0.2",
    summary="no TAGS line (from 1 March 1973)",
    why="TAGS are how a cable is filed and found, also by those who review it.",
    hint="Look for the line in another copy.",
    source="TL:TAGS-1 (1974) 1",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
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
    field="tags",
)
def check(cable: Cable) -> Iterator[Hit]:
    """
    Point at where the line belongs; a line without codes is missing too.

    Telegrams captioned AIDAC were exempt (TL:TAGS-1, section 2).
    """
    if cable.tags or cable.banner is None or witness.is_extract(cable):
        return
    if any(day < _OBLIGATORY for day in witness.days(cable)):
        return
    if any(witness.squeeze(one.value).startswith("AIDAC") for one in cable.captions):
        return
    if cable.tags_line and witness.is_masked(cable, cable.tags_line):
        return
    empty = "TAGS line without a code" if cable.tags_line else "no TAGS line"
    yield Hit(
        cable.tags_line or witness.after_order(cable),
        empty,
        severity=witness.softened(cable),
    )
