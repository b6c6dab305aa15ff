"""HDR039: TO, INFO and XMT out of order."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import header
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_WORDS: Final = ("FM", "TO", "INFO", "XMT")


@rule(
    "HDR039",
    "address-order",
    severity="error",
    since="0.2",
    summary="FM, TO, INFO and XMT do not stand in this order",
    why="Addressees below INFO are read as being for information.",
    hint="Put the blocks in order.",
    source="ACP 127(G) 142b",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "INFO RUEHBJ/AMEMBASSY BEIJING 0394\n"
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
        "R 272239Z MAR 07\n"
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
    field="to",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report the first address that stands above what belongs before it."""
    if cable.banner is None:
        return  # where the addresses end is not certain
    roles = (cable.to, cable.info, cable.exempt)
    found = [(one.span, rank) for rank, role in enumerate(roles, 1) for one in role]
    if cable.originator:
        found.append((cable.originator.span, 0))
    else:
        line = header.from_line(cable)
        if line and header.is_below_addresses(cable, line):
            found.append((Span(*line.span("line")), 0))
    found.sort()
    ranks = [rank for _, rank in found]
    lowest_below = list(accumulate(reversed(ranks), min))[::-1]
    for (span, rank), below in zip(found, lowest_below, strict=True):
        if below < rank:
            yield Hit(span, f"{_WORDS[rank]} stands above {_WORDS[below]}")
            return
