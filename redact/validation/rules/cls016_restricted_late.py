"""CLS016: RESTRICTED after 1953."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_LAST: Final = 1953


@rule(
    "CLS016",
    "restricted-late",
    severity="warning",
    since="0.2",
    summary="RESTRICTED in a U.S. telegram after 1953",
    why="E.O. 10501 abolished the level: allies still have it, a U.S. banner has not.",
    hint="Look whether an ally sent the text, or the word is misread.",
    source="E.O. 10501; ACP 127(G) 124",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "R E S T R I C T E D LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. The visit went well.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "1. (C) The visit went well.\n"
        "\n"
        "2. (U) The visit went well.\n"
        "BRYLL\n"
    ),
    field="classification.level",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge by all days that the cable may be of."""
    banner, days = cable.banner, witness.days(cable)
    if banner is None or banner.level != Level.RESTRICTED or not days:
        return
    if len(witness.levels(cable)) > 1:
        return  # other places deny it: CLS004's or CLS005's
    if banner.raw and banner.raw.value.upper().startswith(("/", "NATO")):
        return  # an ally's level, not a U.S. one
    if all(day.year > _LAST for day in days):
        yield Hit(
            banner.raw.span if banner.raw else banner.span,
            f"RESTRICTED in {days[0].year}",
        )
