"""HDR041: an addressee's routing indicator or number is malformed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Addressee, Cable
    from redact.validation.rule import Severity

_INDICATOR: Final = re.compile(r"R[A-Z]{3,6}")
_SERIAL: Final = re.compile(r"[0-9]{4}")
_GLUED: Final = re.compile(r"(?P<ri>[A-Z0-9]{2,9})/[ ]*(?P<name>[A-Z].*)")
_APART: Final = re.compile(r"(?P<ri>R[A-Z]{3,6})(?:[ ]+/[ ]*|[ ]+)(?P<name>[A-Z].*)")
_NUMBER: Final = re.compile(r"[ ](?P<number>(?=[A-Z]{0,5}[0-9])[A-Z0-9]{1,7})$")
_FOUR_DIGITS: Final = date(1995, 1, 1)
"""What older cables wrote is not known; from here on all that were seen have four."""


@rule(
    "HDR041",
    "malformed-address",
    severity="warning",
    since="0.2",
    summary="addressee is not routing indicator, slash, address, four-digit number",
    why="The network routes by the indicator; receipts and repeats cite the number.",
    hint="Write it as RUEHC/SECSTATE WASHDC IMMEDIATE 4718.",
    source="ACP 117; 5 FAH-2 H-321.7 and H-321.8 (as quoted by cablemap)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC SECSTATE WASHDC 4718\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 4718\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    unconfirmed="that numbers had four digits before 1995: there it is info",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge the indicator and the number of each addressee apart."""
    for role, index, one in envelope.addressees(cable):
        path = f"{role}.{index}"
        yield from _indicator(one, path)
        yield from _number(cable, one, path)


def _indicator(one: Addressee, path: str) -> Iterator[Hit]:
    found = one.routing_indicator
    if found:
        if not _INDICATOR.fullmatch(found.value):
            yield Hit(
                found.span,
                "no routing indicator, these are R and three to six letters",
                field=f"{path}.routing_indicator",
            )
        return
    for pattern, fault in (
        (_GLUED, "no routing indicator, these are R and three to six letters"),
        (_APART, "routing indicator and address are joined by a slash"),
    ):
        match = pattern.fullmatch(one.name.value)
        if match and envelope.is_post(match["name"]):
            yield Hit(
                witness.part(one.name, *match.span("ri")), fault, field=f"{path}.name"
            )
            return


def _number(cable: Cable, one: Addressee, path: str) -> Iterator[Hit]:
    found = one.serial
    if found:
        if not _SERIAL.fullmatch(found.value):
            yield Hit(
                found.span,
                f"the number has four digits, not {len(found.value)}",
                severity=_severity(cable),
                field=f"{path}.serial",
            )
        return
    # only a post's address is known not to end in a figure
    name = one.name.value
    match = _NUMBER.search(name, max(0, len(name) - 8))
    if not match or not envelope.is_post(_APART.sub(r"\g<name>", name)):
        return
    place = envelope.trailing_word(name)
    if place and place[1] > match.start("number"):
        return  # a misspelt precedence: HDR033's
    yield Hit(
        witness.part(one.name, *match.span("number")),
        "the number at the end has four digits",
        severity=_severity(cable),
        field=f"{path}.name",
    )


def _severity(cable: Cable) -> Severity | None:
    days = witness.days(cable)
    return "info" if days and min(days) < _FOUR_DIGITS else None
