"""TAG006: a TAGS code that stands twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Located

_NAMED: Final = re.compile(r"[\s,]*[(\[█]")


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
    """Report the second and further ones; one with its own person stands for that."""
    seen: set[str] = set()
    for index, tag in enumerate(cable.tags):
        if tag.value in seen and not _has_person(cable, tag):
            yield Hit(tag.span, "code stands again", field=f"tags.{index}")
        seen.add(tag.value)


def _has_person(cable: Cable, tag: Located[str]) -> bool:
    if cable.is_record:
        return bool(cable.tag_names)
    return bool(_NAMED.match(cable.document.text, tag.span.end))
