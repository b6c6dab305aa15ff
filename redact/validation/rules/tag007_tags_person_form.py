"""TAG007: no person in the parentheses after a TAGS code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TAG007",
    "tags-person-form",
    severity="warning",
    since="0.2",
    summary="parentheses after a TAGS code do not hold LAST, FIRST",
    why=(
        "Only a person may stand there, surname first: other words are filed as a name."
    ),
    hint="Write LAST, FIRST, or take the parentheses out.",
    source="TL:TAGS-1 (1974) 3a(f), 4",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: OVIP (VISIT) PREL PE\n"
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
        "TAGS: OVIP (BRYLL, ADA) PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="tag_names",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each that has no comma between two words."""
    if cable.tags_line and witness.is_masked(cable, cable.tags_line):
        return
    for index, name in enumerate(cable.tag_names):
        surname, comma, given = name.value.partition(",")
        if comma and surname.strip() and given.strip():
            continue
        yield Hit(name.span, "not LAST, FIRST", field=f"tag_names.{index}")
