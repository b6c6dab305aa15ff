"""HDR041: an address that is not well formed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Addressee, Cable
    from redact.validation.rule import Severity

_APART: Final = re.compile(r"[ ]+[A-Z/]")
_INDICATOR: Final = re.compile(r"R[A-Z]{3,6}")
_NUMBER: Final = re.compile(r"[0-9]{4}")
_POST: Final = (
    r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|US ?MISSION|USINT|USOFFICE|SECSTATE|SECDEF)[ ]"
)
# a number that the parser could not take for one; other names may end in figures
_LEFT: Final = re.compile(
    rf"(?:\S+[ ])?{_POST}[A-Z' -]+[ ](?P<number>[0-9OIL]*[0-9][0-9OIL]*)\Z"
)
_BARE: Final = re.compile(rf"(?P<indicator>R[A-Z]{{3,6}})(?:[ ]+/?[ ]*){_POST}")
_OTHER: Final = re.compile(rf"(?P<indicator>[A-Z0-9]{{2,9}})/[ ]?{_POST}")
_FOUR_DIGITS: Final = date(1995, 1, 1)
"""What older cables wrote is not known; all seen since have four digits."""


@rule(
    "HDR041",
    "malformed-addressee",
    severity="warning",
    since="0.2",
    summary="routing indicator or number of an addressee is malformed",
    why="The network routes by the indicator, posts count what they got by the number.",
    hint="Write RUEHC/SECSTATE WASHDC IMMEDIATE 4718.",
    source="5 FAH-2 H-321.7, H-321.8; ACP 117",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUE8C/SECSTATE WASHDC 4718\n"
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
    """Report each part; an indicator without stroke only among others with one."""
    everyone = (("to", cable.to), ("info", cable.info), ("exempt", cable.exempt))
    routed = any(one.routing_indicator for _, found in everyone for one in found)
    days = witness.days(cable)
    severity: Severity | None = "info" if days and min(days) < _FOUR_DIGITS else None
    for role, found in everyone:
        for index, one in enumerate(found):
            path = f"{role}.{index}"
            yield from _indicator(cable, one, path, routed=routed)
            yield from _number(one, path, severity)


def _indicator(
    cable: Cable, one: Addressee, path: str, *, routed: bool
) -> Iterator[Hit]:
    found, text = one.routing_indicator, cable.document.text
    if found:
        if not _INDICATOR.fullmatch(found.value):
            yield Hit(
                found.span,
                "not a routing indicator",
                field=f"{path}.routing_indicator",
            )
        elif routed and not cable.is_record and _APART.match(text, found.span.end):
            yield Hit(
                found.span,
                "routing indicator without a stroke after it",
                field=f"{path}.routing_indicator",
            )
        return
    other = _OTHER.match(one.name.value)
    bare = _BARE.match(one.name.value) if routed else None
    match = other or bare
    if match:
        yield Hit(
            witness.part(one.name, *match.span("indicator")),
            "not a routing indicator"
            if other
            else "routing indicator without a stroke after it",
            field=f"{path}.name",
        )


def _number(one: Addressee, path: str, severity: Severity | None) -> Iterator[Hit]:
    found = one.serial
    if found:
        if not _NUMBER.fullmatch(found.value):
            yield Hit(
                found.span,
                "number is not of four digits",
                severity=severity,
                field=f"{path}.serial",
            )
        return
    left = _LEFT.match(one.name.value)
    if left:
        yield Hit(
            witness.part(one.name, *left.span("number")),
            "number is not of four digits",
            severity=severity,
            field=f"{path}.serial",
        )
