"""DCL014: a date beside 50X1-HUM or 50X2-WMD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import instruction
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_UNDATED: Final = re.compile(r"50X1[ -]?HUM(?:AN)?|50X2[ -]?WMD")


@rule(
    "DCL014",
    "date-beside-fifty-year-code",
    severity="warning",
    since="0.2",
    summary="50X1-HUM or 50X2-WMD with a date",
    why=(
        "Neither code has a date: one of the two does not belong there, and the"
        " earlier one could free a source's name."
    ),
    hint="Strike the date, or look for another code.",
    source="32 CFR 2001.21(a)(4)",
    bad=(
        "R 272239Z MAR 13\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 13526: DECL: 50X1-HUM, 20340101\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 13\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 13526: DECL: 50X1-HUM\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="declassification.date",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the date."""
    dated = cable.declassification.date if cable.declassification else None
    if dated is None:
        return
    for code in instruction.codes(cable):
        if _UNDATED.fullmatch(code.value):
            yield Hit(dated.span, f"{code.value} carries no date")
            return
