"""HDR014: FL2's digraph is not FL5's letter doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR014",
    "precedence-digraph-mismatch",
    severity="error",
    since="0.1",
    summary="FL2's precedence is not the first letter of FL5, doubled",
    why="The network delivers by FL2, the reader acts by FL5: one of them is wrong.",
    hint="Compare with the addressees' precedence words.",
    source="ACP 127(G) 152b; observed in 25 of 25 public cables",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nOO RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.precedence",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare the letters; where the addressees decide, point at the odd one out."""
    digraph, letter = witness.digraph(cable), cable.precedence
    if not digraph or not letter or letter.value == digraph.value[0]:
        return
    if letter.value not in witness.RANKS:
        return  # the schema's business
    if header.higher_second(cable) == digraph.value[0]:
        return  # FL5's letters are swapped: HDR030's
    if witness.highest_letter(cable) == digraph.value[0]:
        yield Hit(
            letter.span,
            f"FL5 says {letter.value}, but FL2 and addressees say {digraph.value[0]}",
            field="precedence",
        )
    else:
        yield Hit(digraph.span, f"FL2 says {digraph.value}, FL5 {letter.value}")
