"""TAG005: TAGS codes that have run together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation.rule import Hit, rule
from redact.validation.tables import tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TAG005",
    "tags-fused",
    severity="warning",
    since="0.2",
    summary="TAGS codes have run together",
    why="The blank was lost: nobody finds the cable by either code.",
    hint="Put the blanks back.",
    source="observed (collected by the cablemap project)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: ECONEFIN PE\n"
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
        "TAGS: ECON EFIN PE\n"
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
    """Report each that can be cut into known codes."""
    for index, tag in enumerate(cable.tags):
        parts = tags.halves(tag.value)
        if parts:
            yield Hit(
                tag.span, f"{len(parts)} codes have run together", field=f"tags.{index}"
            )
