"""DCL013: 25X1-human after June 2010."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_HUMAN: Final = re.compile(r"25X1[ -]?HUM(?:AN)?")


@rule(
    "DCL013",
    "human-source-code-retired",
    severity="warning",
    since="0.2",
    summary="25X1-human from 27 June 2010 on, when 50X1-HUM had replaced it",
    why=(
        "The code for a human source changed with E.O. 13526: the old one says"
        " 25 years, the new one up to 75."
    ),
    hint="Use 50X1-HUM.",
    source=(
        "CAPCO Register and Manual 2016 E.3 (ISOO Notice 2012-02); 32 CFR 2001.21(a)(4)"
    ),
    bad=(
        "R 272239Z MAR 13\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 13526: DECL: 25X1-HUMAN\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 13\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 13526: DECL: 50X1-HUM\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="declassification.exemption",
    unconfirmed="the day from which 25X1-human was no longer used",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge by the day."""
    days, first = witness.days(cable), order.ORDERS["13526"].start
    if not days or any(day < first for day in days):
        return
    for code in instruction.codes(cable):
        if _HUMAN.fullmatch(code.value):
            yield Hit(code.span, f"25X1-human on {days[0]}, use 50X1-HUM")
            return
