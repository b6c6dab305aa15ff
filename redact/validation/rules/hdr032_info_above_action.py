"""HDR032: an INFO addressee has a higher precedence than any TO."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Addressee, Cable

_NIGHT: Final = "NIACT IMMEDIATE"


@rule(
    "HDR032",
    "info-above-action",
    severity="warning",
    since="0.2",
    summary="INFO addressee has a higher precedence than every TO addressee",
    why="Who only takes note cannot need a message sooner than those who must act.",
    hint="Raise the TO addressee or lower the INFO addressee; no word is ROUTINE.",
    source="ACP 127(G) 152a; observed in 33 of 33 public cables",
    bad=(
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC ROUTINE\n"
        "INFO AMEMBASSY QUITO IMMEDIATE\nUNCLAS LIMA 001052\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC IMMEDIATE\n"
        "INFO AMEMBASSY QUITO PRIORITY\nUNCLAS LIMA 001052\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="info",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first INFO word that is above; one above FL5 is HDR031's."""
    needed = [_rank(cable, one) for one in cable.to]
    highest = max((rank for rank in needed if rank is not None), default=None)
    if highest is None or None in needed:
        return
    letter = cable.precedence.value if cable.precedence else None
    for index, one in enumerate(cable.info):
        rank, found = _rank(cable, one), one.precedence
        if rank is None or found is None or rank <= highest:
            continue
        if letter in witness.RANKS and rank // 2 > witness.RANKS[letter]:
            return
        yield Hit(
            found.span,
            f"{found.value} is above every TO addressee",
            field=f"info.{index}.precedence",
        )
        return


def _rank(cable: Cable, one: Addressee) -> int | None:
    """Higher is sooner; night action is above the same word without it."""
    letter = witness.letter_of(cable, one)
    if letter is None:
        return None
    night = one.precedence is not None and one.precedence.value == _NIGHT
    return witness.RANKS[letter] * 2 + night
