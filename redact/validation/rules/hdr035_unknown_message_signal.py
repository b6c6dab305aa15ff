"""HDR035: what follows the DTG is no operating signal."""

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
# ZDK MANY SVCS, ZDK 2: words or a figure may complete a signal
_COMPLEMENT: Final = re.compile(r"(?![QZ][A-Z]{2}$)[A-Z]{2,}|[0-9]+")
_LINES: Final = frozenset({"FM", "TO", "INFO"})


@rule(
    "HDR035",
    "unknown-message-signal",
    severity="info",
    since="0.2",
    summary="what follows the date-time group is not Z and two letters",
    why="Operating signals tell of repeats and corrections; others are not understood.",
    hint="Signals are such as ZDK and ZDS; words may follow a signal only.",
    source="ACP 127(G) 135; ZDK MANY SVCS observed",
    bad=(
        "R 272239Z MAR 07 QDK2\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07 ZDK MANY SVCS\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Once a cable, from the first group that is none to the last."""
    found = cable.message_signals
    if not found or any(one.value in _LINES for one in found):
        return  # the next line was joined to FL5
    after_signal = False
    wrong: list[Span] = []
    for one in found:
        if _SIGNAL.fullmatch(one.value):
            after_signal = True
        elif not (after_signal and _COMPLEMENT.fullmatch(one.value)):
            wrong.append(one.span)
    if wrong and not witness.is_masked(cable, Span(found[0].span.start, wrong[-1].end)):
        yield Hit(
            Span(wrong[0].start, wrong[-1].end),
            "no operating signal, these are Z and two letters",
        )
