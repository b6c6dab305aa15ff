"""PAR012: no signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR012",
    "signature-missing",
    severity="warning",
    since="0.2",
    summary="no signature after the text",
    why="Who answers for the cable is not told, or its end is lost.",
    hint="Look for the end in another copy.",
    source="observed (cablemap project); 5 FAH-1 H-200",
    bad=(
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
    field="signed_by",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """
    Point at the end; a section that is not the last one has none.

    Washington's copies were often cut before it: there it is information.
    """
    if cable.signed_by or not cable.paragraphs or cable.banner is None:
        return
    if cable.has_damage("truncated", "extract"):
        return  # the end is lost: TXT001 tells
    section = cable.banners[-1].section
    if (
        section
        and section.value.number < section.value.total
        and not cable.page_headings
    ):
        return
    place = body.last_character(cable)
    if place is None or witness.has_masked_end(cable):
        return
    severity = "info" if cable.distribution else witness.softened(cable)
    yield Hit(place, "no signature", severity=severity)
