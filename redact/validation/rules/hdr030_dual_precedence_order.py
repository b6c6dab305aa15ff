"""HDR030: two precedences that do not descend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR030",
    "dual-precedence-order",
    severity="warning",
    since="0.2",
    summary="second precedence of FL5 is not below the first",
    why=(
        "The first is for action, the second for information: the network sends by"
        " the first."
    ),
    hint="Compare with the words of the addressees.",
    source="ACP 127(G) 152",
    bad=(
        "P O 190243Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718\n"
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
        "O P 190243Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718\n"
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
    field="precedence",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare ranks; an unknown letter is HDR026's."""
    first, second = cable.precedence, cable.dual_precedence
    if not first or not second:
        return
    ranks = witness.RANKS.get(first.value), witness.RANKS.get(second.value)
    if ranks[0] is not None and ranks[1] is not None and ranks[0] <= ranks[1]:
        yield Hit(second.span, f"{second.value} is not below {first.value}")
