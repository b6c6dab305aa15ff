"""TAG011: no SUBJECT."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_OBLIGATORY: Final = date(1973, 3, 1)
_LONGEST: Final = 300
_LABEL: Final = re.compile(
    r"^[ \t]*(?P<label>SUBJ(?:ECT)?[ ]?:)[ \t]*\r*$", re.IGNORECASE | re.MULTILINE
)


@rule(
    "TAG011",
    "subject-missing",
    severity="error",
    since="0.2",
    summary="no SUBJECT, or one of 300 characters and more",
    why="The subject is what a reader and every index sees first.",
    hint="Look for the line in another copy; an over-long one has run into the text.",
    source="TL:TAGS-1 (1974) 1c",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
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
    field="subject",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at where the line belongs, or at the part that is too much."""
    subject = cable.subject
    if subject is None:
        if cable.banner is None or witness.is_extract(cable):
            return
        if any(day < _OBLIGATORY for day in witness.days(cable)):
            return
        severity = witness.softened(cable)
        empty = _label(cable)
        if empty is not None:
            yield Hit(empty, "SUBJECT without text", severity=severity)
        else:
            place = cable.tags_line or witness.after_order(cable)
            yield Hit(place, "no SUBJECT", severity=severity)
    elif len(subject.value) >= _LONGEST:
        yield Hit(subject.span, f"subject of {len(subject.value)} characters")


def _label(cable: Cable) -> Span | None:
    """Where the word stands that nothing follows."""
    if cable.is_record or cable.header is None:
        return None
    match = _LABEL.search(cable.document.text, cable.header.start, cable.header.end)
    return Span(*match.span("label")) if match else None
