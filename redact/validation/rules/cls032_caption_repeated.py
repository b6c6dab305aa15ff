"""CLS032: a caption stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Edit, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span


@rule(
    "CLS032",
    "caption-repeated",
    severity="info",
    since="0.1",
    summary="caption stands more than once",
    why="Harmless and common in cables of 2006 and 2007; one of them can go.",
    hint="Delete the second one; --fix does where nothing but blanks is between them.",
    source="observed in 15 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nSIPDIS\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the second and further ones."""
    seen: set[str] = set()
    before: Span | None = None
    for index, caption in enumerate(cable.captions):
        word = witness.squeeze(caption.value)
        if word in seen:
            yield Hit(
                caption.span,
                "caption stands again",
                field=f"captions.{index}",
                fix=_without(cable, before, caption.span),
            )
        seen.add(word)
        before = caption.span


def _without(cable: Cable, first: Span | None, second: Span) -> tuple[Edit, ...]:
    """Take the second of two equal lines out, with the blank ones between them."""
    text = cable.document.text
    if cable.is_record or first is None or first.of(text) != second.of(text):
        return ()
    here = text.rfind("\n", 0, first.start) + 1
    after = text.find("\n", second.end) + 1
    lines = text[here:after].split("\n") if after else []
    if {line.strip() for line in lines} != {"", first.of(text)}:
        return ()
    return (Edit(text.index("\n", first.end) + 1, after, ""),)
