"""HDR035: a signal that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# ZFF4, ZFF-4: a figure says which of a signal's meanings
_SIGNAL: Final = re.compile(r"Z[A-Z]{2}(?:-?[0-9])?")
_LINES: Final = frozenset({"FM", "TO", "INFO"})


@rule(
    "HDR035",
    "unknown-operating-signal",
    severity="info",
    since="0.2",
    summary="what follows the date-time group is no operating signal",
    why=(
        "Operating signals are Z and two letters; other words may be a part of"
        " another line."
    ),
    hint="Look for a line that was joined to FL5.",
    source="ACP 127(G) 135",
    bad=(
        "R 272239Z MAR 07 QDK2\n"
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
    good=(
        "R 272239Z MAR 07 ZDK\n"
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
    field="dtg",
)
def check(cable: Cable) -> Iterator[Hit]:
    """What follows a signal is its text: ZDK MANY SVCS. Once a cable."""
    found = cable.message_signals
    if not found or any(one.value in _LINES for one in found):
        return  # the line below was joined to FL5
    if witness.is_masked(cable, Span(found[0].span.start, found[-1].span.end)):
        return
    odd = [
        one.span
        for index, one in enumerate(found)
        if (index == 0 or any(map(str.isdigit, one.value)))
        and not _SIGNAL.fullmatch(one.value)
        and not (index and one.value.isdigit())
    ]
    if odd:
        yield Hit(Span(odd[0].start, odd[-1].end), "not an operating signal")
