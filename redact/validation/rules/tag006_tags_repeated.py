"""TAG006: a TAGS code that stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TAG006",
    "tags-repeated",
    severity="info",
    since="0.2",
    summary="TAGS code stands more than once",
    why="Harmless; one of the two may have been meant for another code.",
    hint="Take one of them out.",
    source="observed (02ROME1196)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PREL PE\n"
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
    """Report the second and further ones."""
    seen: set[str] = set()
    for index, tag in enumerate(cable.tags):
        if tag.value in seen:
            yield Hit(tag.span, "code stands again", field=f"tags.{index}")
        seen.add(tag.value)
