"""HDR041: an address that is not well formed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_INDICATOR: Final = re.compile(r"R[A-Z]{3,6}")
_NUMBER: Final = re.compile(r"[0-9]{4}")
# a number that the parser could not take for one; other names may end in figures
_LEFT: Final = re.compile(
    r"(?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|SECDEF)[ ][A-Z ]+[ ](?P<number>[0-9]+)\Z"
)
_BARE: Final = re.compile(r"(?P<indicator>RUEH[A-Z]{1,3})[ ]+(?:AM|US|SEC)[A-Z]+")


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
    for role, found in everyone:
        for index, one in enumerate(found):
            place = f"{role}.{index}"
            indicator, number = one.routing_indicator, one.serial
            if indicator and not _INDICATOR.fullmatch(indicator.value):
                yield Hit(
                    indicator.span,
                    "not a routing indicator",
                    field=f"{place}.routing_indicator",
                )
            if number and not _NUMBER.fullmatch(number.value):
                yield Hit(
                    number.span, "number is not of four digits", field=f"{place}.serial"
                )
            left = _LEFT.match(one.name.value) if number is None else None
            if left:
                yield Hit(
                    witness.part(one.name, *left.span("number")),
                    "number is not of four digits",
                    field=f"{place}.serial",
                )
            bare = _BARE.match(one.name.value) if routed and not indicator else None
            if bare:
                yield Hit(
                    witness.part(one.name, *bare.span("indicator")),
                    "routing indicator without a stroke after it",
                    field=f"{place}.name",
                )
