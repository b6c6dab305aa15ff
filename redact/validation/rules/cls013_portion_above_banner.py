"""CLS013: a portion mark is above the banner's level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS013",
    "portion-above-banner",
    severity="error",
    since="0.1",
    summary="portion mark has a higher level than the banner",
    why=(
        "The banner is the highest level in the text: a reader who trusts it would"
        " mishandle this portion."
    ),
    hint="Raise the banner or correct the mark; ask the originator which.",
    source="32 CFR 2001.21(b), (c)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
        "\n1. (C) The visit went well.\n\n2. (S) It was short.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
        "\n1. (C) The visit went well.\n\n2. (U) It was short.\n"
    ),
    field="paragraphs",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report every mark above all levels that banner, FL4 and preamble claim."""
    claims = witness.levels(cable)
    if not claims:
        return
    highest = max(claims)
    for mark in cable.portion_marks:
        level = mark.value.level
        if cable.subject_mark and mark.span == cable.subject_mark.span:
            continue  # TAG012's
        if level is not None and level.is_classified and level > highest:
            yield Hit(mark.span, f"portion is {level.word}, the banner {highest.word}")
