"""DCL016: an event that may lie more than ten years off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# what comes to an end by itself, and soon
_SURE: Final = re.compile(
    r"""
    \b (?: VISIT | TRIP | TRAVEL | TOUR | MEETING | CONFERENCE | SUMMIT | SESSION
      | TALKS | ROUND | CONSULTATION | CONGRESS | ELECTION | INAUGURATION | CEREMONY
      | ARRIVAL | DEPARTURE | RETURN | DELIVERY | RELEASE | PUBLICATION | ANNOUNCEMENT
      | SIGNATURE | SIGNING | VOTE | TRIAL | EXERCISE | EVENT | DEMARCHE
      | AGREMENT | APPOINTMENT | SUMMER | WINTER | SPRING | FALL | AUTUMN | MONTH
      | WEEK | YEAR ) S? \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


@rule(
    "DCL016",
    "open-ended-event",
    severity="info",
    since="0.2",
    summary="event in place of a date may lie more than ten years off",
    why=(
        "An event must be sure to come, within ten years; a calendar cannot"
        " plan with any other. A visit, a meeting, an election will come."
    ),
    hint="Give a date as well, or an event that is sure to come.",
    source="CAPCO Register and Manual 2016 E.1; 32 CFR 2001.12",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n"
        "E.O. 12958: DECL: AFTER KOREAN UNIFICATION\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
        "\nClassified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: AFTER VISIT\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="declassification.event",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge classified cables from E.O. 12958 on, and events of no known kind."""
    found, days = cable.declassification, witness.days(cable)
    if found is None or found.event is None or not witness.is_classified(cable):
        return
    if any(day < order.TWELVE_NINE for day in days):
        return
    if witness.is_masked(cable, found.raw.span) or instruction.impossible_date(cable):
        return
    if instruction.RETIRED.search(found.raw.value):
        return
    if not _SURE.search(found.event.value):
        yield Hit(found.event.span, "event may lie more than ten years off")
