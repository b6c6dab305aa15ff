"""HDR030: of two precedences the first is not the higher one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR030",
    "dual-precedence-order",
    severity="warning",
    since="0.2",
    summary="dual precedence does not give the higher first and the lower second",
    why="The first letter is for action, the second for information addressees.",
    hint="Order them Z, O, P, R; a single precedence is written once.",
    source="ACP 127(G) 152",
    bad=(
        "P O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC IMMEDIATE\n"
        "INFO AMEMBASSY QUITO PRIORITY\nUNCLAS LIMA 001052\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "O P 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC IMMEDIATE\n"
        "INFO AMEMBASSY QUITO PRIORITY\nUNCLAS LIMA 001052\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Swapped letters both, an equal one where it stands again."""
    first, second = cable.precedence, cable.dual_precedence
    if not first or not second:
        return
    if envelope.higher_second(cable):
        yield Hit(
            Span(first.span.start, second.span.end),
            f"{second.value} is above {first.value} and comes first",
        )
    elif first.value == second.value and first.value in witness.RANKS:
        yield Hit(second.span, f"{second.value} stands twice, once is enough")
