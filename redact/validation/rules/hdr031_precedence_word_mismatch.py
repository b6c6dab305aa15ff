"""HDR031: the highest precedence word is not FL5's letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR031",
    "precedence-word-mismatch",
    severity="warning",
    since="0.1",
    summary="highest precedence of the addressees is not the first letter of FL5",
    why="One letter serves all addressees: none of them may need more, one needs it.",
    hint="Compare with FL2; FLASH is Z, NIACT and IMMEDIATE O, PRIORITY P, ROUTINE R.",
    source="ACP 127(G) 152b; observed in 37 of 37 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="precedence",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the word that is too high, else at the letter."""
    letter, highest = cable.precedence, witness.highest_letter(cable)
    if not letter or letter.value not in witness.RANKS or highest is None:
        return
    # INFO alone: the second letter is theirs
    is_theirs = not cable.to and (cable.dual_precedence or cable.is_record)
    if is_theirs or highest in {letter.value, header.higher_second(cable)}:
        return  # also where FL5's letters are swapped: HDR030's
    if any(header.letter_of(cable, one) is None for one in (*cable.to, *cable.info)):
        return  # masked, or the word that decides may be the misspelt one: HDR033
    digraph = witness.digraph(cable)
    if digraph and digraph.value[0] == highest:
        return  # FL5 is the odd one out: HDR014 points at it
    if witness.RANKS[highest] < witness.RANKS[letter.value]:
        yield Hit(
            letter.span,
            f"FL5 says {letter.value}, but no addressee is above {highest}",
        )
        return
    for role, found in (("to", cable.to), ("info", cable.info)):
        for index, one in enumerate(found):
            if one.precedence and witness.LETTERS.get(one.precedence.value) == highest:
                yield Hit(
                    one.precedence.span,
                    f"{one.precedence.value} is above FL5's {letter.value}",
                    field=f"{role}.{index}.precedence",
                )
                return
