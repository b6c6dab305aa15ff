"""TAG010: no TAGS of the country of the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule
from redact.validation.tables import tags
from redact.validation.tables.countries import geographic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TAG010",
    "tags-country",
    severity="info",
    since="0.2",
    summary="no TAGS is of the country that the post is in",
    why=(
        "Most cables concern the country they come from; a wrong code files this"
        " one elsewhere."
    ),
    hint="Look whether a country code is mistyped.",
    source="5 FAH-3 H-110; observed",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL EC\n"
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
        "TO SECSTATE WASHDC\n"
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
    field="tags",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Only where other countries are named: many a cable is about none."""
    banner = cable.banner
    own = banner.office.value if banner and banner.office else None
    home = geographic(witness.squeeze(own)) if own else frozenset()
    named = [tag for tag in cable.tags if tags.is_country(tag.value)]
    if home and named and not any(tag.value in home for tag in cable.tags):
        codes = " or ".join(sorted(home))
        yield Hit(named[0].span, f"no TAGS of the post's country ({codes})")
