"""HDR039: TO, INFO and XMT out of order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


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
    """Report the first block that stands above one which belongs before it."""
    blocks = [found[0].span for found in (cable.to, cable.info, cable.exempt) if found]
    if cable.originator:
        blocks.insert(0, cable.originator.span)
    for before, after in pairwise(blocks):
        if after.start < before.start:
            yield Hit(after, "stands above what belongs before it")
            return
