"""HDR032: INFO goes before TO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR032",
    "info-above-action",
    severity="warning",
    since="0.2",
    summary="an INFO addressee has a higher precedence than every TO addressee",
    why="Who has to act gets the cable after those who only read it.",
    hint="Compare with FL2 and FL5.",
    source="ACP 127(G) 152a; observed in 33 of 33 public cables",
    bad=(
        "O 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC ROUTINE 4718\n"
        "INFO RUEHBJ/AMEMBASSY BEIJING IMMEDIATE 0394\n"
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
    field="info",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare the highest of both; a word that is not known decides nothing."""
    action = [header.rank(cable, one) for one in cable.to]
    ranks = [header.rank(cable, one) for one in cable.info]
    known = [found for found in (*action, *ranks) if found is not None]
    if not action or not ranks or len(known) < len(action) + len(ranks):
        return
    highest = max(found for found in action if found is not None)
    letter = witness.RANKS.get(cable.precedence.value) if cable.precedence else None
    if letter is not None and max(known) > letter:
        return  # a word above FL5 is HDR031's
    for index, one in enumerate(cable.info):
        found = ranks[index]
        if found is not None and found > highest and one.precedence:
            yield Hit(
                one.precedence.span,
                "precedence above that of every TO addressee",
                field=f"info.{index}.precedence",
            )
            return
