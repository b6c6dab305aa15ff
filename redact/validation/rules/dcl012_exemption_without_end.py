"""DCL012: 25X, 50X or 75X with no date or event, with no such number, or too early."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_CODE: Final = re.compile(
    r"(?:25|50|75)X(?P<number>[0-9]{1,2})(?P<kind>-?(?:HUMAN|HUM|WMD))?"
)
_KIND: Final = re.compile(r"(?:25X1|50X[12])[ -]?(?:HUM|WMD)", re.IGNORECASE)


@rule(
    "DCL012",
    "exemption-without-end",
    severity="warning",
    since="0.2",
    summary=(
        "25X, 50X or 75X without date or event, with another number than 1 to"
        " 9, or before 14 October 1995"
    ),
    why=(
        "These exemptions only put declassification off: beside them stands"
        " when. Only a human source and the design of weapons need no date."
    ),
    hint="Add the date or event; look for a wrong digit in the code.",
    source="32 CFR 2001.26; CAPCO Register and Manual 2016 E.1, E.6",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 25X6\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 25X6, 20321231\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="declassification.exemption",
)
def check(cable: Cable) -> Iterator[Hit]:
    """The first fault of the first such code: number, day, then what is missing."""
    found, days = cable.declassification, witness.days(cable)
    if found is None or witness.is_masked(cable, found.raw.span):
        return
    for code in found.exemptions:
        match = _CODE.match(code.value)
        if match is None:
            continue
        if not 1 <= int(match["number"]) <= 9:
            yield Hit(code.span, f"no exemption {match[0]}, numbers run from 1 to 9")
        elif days and all(day < order.TWELVE_NINE for day in days):
            yield Hit(code.span, f"no {match[0]} on {days[0]}, before E.O. 12958")
        elif not (
            match["kind"]
            or _KIND.search(found.raw.value)
            or instruction.has_end(found)
            or instruction.impossible_date(cable)
        ):
            yield Hit(code.span, f"{match[0]} without the date or event that ends it")
        else:
            continue
        return
