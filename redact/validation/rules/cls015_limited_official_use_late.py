"""CLS015: LIMITED OFFICIAL USE after 1996."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_LAST: Final = 1996


@rule(
    "CLS015",
    "limited-official-use-late",
    severity="info",
    since="0.2",
    summary="LIMITED OFFICIAL USE in a cable after 1996",
    why=(
        "Sensitive but unclassified took its place: the date or the level may be wrong."
    ),
    hint="Compare the date with FL3 and the references.",
    source="observed in NARA files (ACP 127 study of the AAD telegrams)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "LIMITED OFFICIAL USE LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
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
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. The visit went well.\n"
        "BRYLL\n"
    ),
    field="classification.level",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge by all days that the cable may be of."""
    banner, days = cable.banner, witness.days(cable)
    if banner is None or banner.level != Level.LIMITED_OFFICIAL_USE or not days:
        return
    if all(day.year > _LAST for day in days):
        yield Hit(
            banner.raw.span if banner.raw else banner.span,
            f"LIMITED OFFICIAL USE in {days[0].year}",
        )
