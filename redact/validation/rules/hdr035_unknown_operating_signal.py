"""HDR035: a signal that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_SIGNAL: Final = re.compile(r"Z[A-Z]{2}[0-9]?")


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
    """What follows a signal is its text: ZDK MANY SVCS."""
    for index, signal in enumerate(cable.message_signals):
        before = cable.message_signals[index - 1] if index else None
        odd = before is None or any(map(str.isdigit, signal.value))
        if odd and not _SIGNAL.fullmatch(signal.value):
            yield Hit(signal.span, "not an operating signal")
