"""PAR005: a numbered paragraph of a classified cable without portion mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR005",
    "portion-mark-missing",
    severity="error",
    since="0.1",
    summary="numbered paragraph of a classified cable has no portion mark",
    why=(
        "A portion without mark cannot be told apart from the classified ones, and so"
        " cannot be released. Before E.O. 12958 few cables had marks: those without"
        " any are left alone, a mark missing among others is a warning."
    ),
    hint=(
        "Ask the originator; treat the portion as classified as the banner"
        " says until then."
    ),
    source="32 CFR 2001.21(c); 5 FAH-1 H-246.2",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns for reason"
        " 1.4(d).\n\n1. (C) The visit went well.\n\n2. It was short.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns for reason"
        " 1.4(d).\n\n1. (C) The visit went well.\n\n2. (U) It was short.\n"
    ),
    field="paragraphs",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report every paragraph, but once where not one of them is marked."""
    if not witness.is_classified(cable):
        return
    statement = cable.classified_by.span if cable.classified_by else None
    numbered = [
        (index, paragraph.number, paragraph.mark is not None)
        for index, paragraph in enumerate(cable.paragraphs)
        if paragraph.number
        and not (statement and paragraph.span.overlaps(statement))
        and not witness.is_masked_at(cable, paragraph.number.span.end)
        and not body.odd_mark(cable, paragraph)
    ]
    bare = [(index, number) for index, number, marked in numbered if not marked]
    if not bare or body.has_notice(cable):
        return
    severity = witness.softened(cable)
    if witness.is_before_marks(cable):
        if len(bare) == len(numbered):
            return  # marks were not yet the custom
        severity = severity or "warning"
    if cable.is_record and len(numbered) - len(bare) <= 1:
        severity = "info"  # a notice in the first one would not be in the record
    if len(bare) == len(numbered) and len(bare) > 1:
        index, number = bare[0]
        yield Hit(
            number.span,
            f"none of {len(bare)} numbered paragraphs has a portion mark",
            severity=severity,
            field=f"paragraphs.{index}.number",
        )
        return
    for index, number in bare:
        yield Hit(
            number.span,
            f"paragraph {number.value} has no portion mark",
            severity=severity,
            field=f"paragraphs.{index}.number",
        )
