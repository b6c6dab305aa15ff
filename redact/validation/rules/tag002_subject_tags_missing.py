"""TAG002: no subject among the TAGS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import witness
from redact.validation.formats import is_tags_code
from redact.validation.rule import Hit, rule
from redact.validation.tables import tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TAG002",
    "subject-tags-missing",
    severity="error",
    since="0.2",
    summary="no subject TAGS: four letters, the first one of A B C E L M O P S T",
    why="Country and organisation tell where, not what a cable is about.",
    hint="Add the subject TAGS that fits the subject line.",
    source="NARA RG 59 CFPF FAQ I.3; TL:TAGS-1 (1974) 3a; 5 FAH-3 H-111",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PE UN\n"
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
    """A subject that has run together with another code counts: TAG005 tells."""
    codes = [tag.value for tag in cable.tags]
    if not codes or not all(map(is_tags_code, codes)):
        return  # the schema's
    if any(map(tags.is_subject, codes)):
        return
    if any(tags.is_subject(half) for code in codes for half in tags.halves(code)):
        return
    if cable.tags_line and witness.is_masked(cable, cable.tags_line):
        return
    first, last = cable.tags[0].span, cable.tags[-1].span
    yield Hit(
        Span(first.start, last.end),
        "no subject TAGS among the codes",
        severity=witness.softened(cable),
    )
