"""TAG013: a reference to a later cable, or to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TAG013",
    "reference-out-of-time",
    severity="warning",
    since="0.2",
    summary="reference is of a later year, or to the cable itself",
    why="Nobody can answer a cable that is not yet sent: a year or number is mistyped.",
    hint="Compare the year with that of the DTG.",
    source="the meaning of the line",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "REF: 08 STATE 1280\n"
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
        "REF: 06 STATE 1280\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="references",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Trust no year where FL3 speaks against the DTG's: that is HDR020's."""
    days, filed = witness.days(cable), witness.filing(cable)
    if filed and filed.day not in [day.timetuple().tm_yday for day in days]:
        return
    for index, one in enumerate(cable.references):
        field = f"references.{index}.id"
        if one.id is not None and one.id == cable.reference_id:
            yield Hit(one.raw.span, "the cable refers to itself", field=field)
        elif days and one.year and all(one.year > day.year for day in days):
            yield Hit(one.raw.span, f"reference is of {one.year}", field=field)
