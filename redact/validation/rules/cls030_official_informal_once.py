"""CLS030: OFFICIAL INFORMAL stands as caption or in the subject, not in both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_WORD: Final = "OFFICIALINFORMAL"
_ANYWHERE: Final = re.compile(r"OFFICIAL\s*[-/]?\s*INFORMAL", re.IGNORECASE)
_FIRST: Final = re.compile(r"OFFICIAL\s?[- ]\s?INFORMAL(?![A-Za-z])")


@rule(
    "CLS030",
    "official-informal-once",
    severity="warning",
    since="0.2",
    summary="OFFICIAL INFORMAL as a caption but not in the subject, or the reverse",
    why=(
        "The caption routes the cable, the subject tells the reader: an official"
        " informal message has the words in both places."
    ),
    hint="Add OFFICIAL INFORMAL where it is missing.",
    source="5 FAH-2 H-252.1-2",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: OFFICIAL INFORMAL: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nOFFICIAL INFORMAL\n\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: OFFICIAL INFORMAL: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Silent without a subject, which is TAG011's, and where a mask may hide it."""
    subject = cable.subject
    if subject is None:
        return
    caption = next((one for one in handling.said(cable) if one.word == _WORD), None)
    if caption:
        if not (
            _ANYWHERE.search(subject.value) or witness.is_masked(cable, subject.span)
        ):
            yield Hit(
                caption.span,
                "this caption must stand in the subject too",
                field=caption.field,
            )
        return
    match = _FIRST.match(subject.value)
    if match and _WORD not in handling.words(cable) and not handling.is_masked(cable):
        yield Hit(
            Span(subject.span.start, subject.span.start + match.end()),
            "the subject has OFFICIAL INFORMAL, but no caption line",
            field="subject",
        )
