"""HDR039: FM, TO, INFO and XMT are out of order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import envelope
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_WORDS: Final = ("FM", "TO", "INFO", "XMT")
_RANKS: Final = {"to": 1, "info": 2, "exempt": 3}


@rule(
    "HDR039",
    "address-order",
    severity="error",
    since="0.2",
    summary="FM, TO, INFO and XMT do not stand in this order",
    why="Lines may be left out, but those present keep the order of the format.",
    hint="Put FM first, then TO, INFO and XMT.",
    source="ACP 127(G) 142b, Annex B",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nINFO AMEMBASSY QUITO\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "INFO AMEMBASSY QUITO\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Once a cable, at the first address that stands too late."""
    if not cable.banner or not cable.banner.office:
        return  # where the addresses end is not certain
    found = [(one.span, _RANKS[role]) for role, _, one in envelope.addressees(cable)]
    if cable.originator:
        found.append((cable.originator.span, 0))
    else:
        found += [
            (Span(*line.span("line")), 0)
            for line in envelope.from_lines(cable)
            if envelope.is_out_of_order(cable, line)
        ]
    highest = 0
    for span, rank in sorted(found):
        if rank < highest:
            yield Hit(span, f"{_WORDS[rank]} stands after {_WORDS[highest]}")
            return
        highest = rank
