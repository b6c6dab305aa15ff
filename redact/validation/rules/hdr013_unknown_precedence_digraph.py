"""HDR013: FL2 does not begin with ZZ, OO, PP or RR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR013",
    "unknown-precedence-digraph",
    severity="error",
    since="0.2",
    summary="FL2 does not begin with ZZ, OO, PP or RR",
    why="The network sorts by these two letters, and has no queue for others.",
    hint="Double the first letter of FL5.",
    source="ACP 127(G) 151a, 152b; 5 FAH-2 H-321.2-1",
    bad=(
        "VZCZCXYZ0000\nRP RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.precedence",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Look the letters up; YY over a letter or Y is HDR014's or HDR026's."""
    found = cable.transmission.precedence if cable.transmission else None
    if found is None or found.value in {2 * letter for letter in witness.RANKS}:
        return
    letter = cable.precedence.value if cable.precedence else None
    if found.value != "YY":
        yield Hit(found.span, "FL2 does not begin with ZZ, OO, PP or RR")
    elif letter != "Y" and letter not in witness.RANKS:
        yield Hit(
            found.span,
            "YY is no precedence of State's telegrams",
            severity="warning",
        )
