"""HDR008: the preamble's weekday does not fit its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_WEEKDAY: Final = re.compile(r"[A-Z][a-z]{2}(?=[ ])")
_NAMES: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@rule(
    "HDR008",
    "weekday-mismatch",
    severity="warning",
    since="0.2",
    summary="weekday of the preamble does not fit its date",
    why="Weekday and date were written by one program: one of them was changed later.",
    hint="Compare with the DTG, and correct the one that differs.",
    source="calendar; observed (preamble of Cablegate copies)",
    bad=(
        "07LIMA1052\nA VISIT\nMon Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.date",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare; a weekday that fits the DTG shows that the date is at fault: HDR007."""
    found = cable.preamble.date if cable.preamble else None
    word = (
        _WEEKDAY.match(cable.document.text, found.span.start, found.span.end)
        if found
        else None
    )
    if found is None or word is None:
        return  # records have no weekday
    day = found.value.date()
    if word[0] == _NAMES[day.weekday()]:
        return
    sent = witness.days(cable)
    if sent and day not in sent and any(word[0] == _NAMES[d.weekday()] for d in sent):
        return
    yield Hit(Span(*word.span()), f"{day} is a {_NAMES[day.weekday()]}")
