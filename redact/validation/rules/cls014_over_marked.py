"""CLS014: a banner above every portion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS014",
    "over-marked",
    severity="warning",
    since="0.2",
    summary="banner has a higher level than every portion mark",
    why=(
        "The banner is the highest of the portions. Several portions together may"
        " be worth more than each (compilation), but then the cable says so."
    ),
    hint="Ask the originator whether the banner or a mark is wrong.",
    source=(
        "32 CFR 2001.21(b)(2); CAPCO Register 2016 D.2; observed in 21 of 21 public"
        " cables"
    ),
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "1. (C) The visit went well.\n"
        "\n"
        "2. (C) The visit went well.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "1. (S) The visit went well.\n"
        "\n"
        "2. (C) The visit went well.\n"
        "BRYLL\n"
    ),
    field="classification.level",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Only where every paragraph has a mark that can be read."""
    banner, claims = cable.banner, witness.levels(cable)
    if banner is None or banner.raw is None or not witness.is_classified(cable):
        return
    if witness.softened(cable) or not cable.paragraphs:
        return
    numbered = body.numbered(cable) or list(cable.paragraphs)
    numbers = [one.number.value for one in numbered if one.number]
    if numbers != list(range(1, len(numbers) + 1)) or any(
        body.odd_mark(cable, one) for one in numbered
    ):
        return  # the mark that is lost, or misspelt, may be the highest
    statement = cable.classified_by.span if cable.classified_by else None
    for paragraph in numbered:
        if statement and paragraph.span.overlaps(statement):
            continue
        if paragraph.mark is None or paragraph.mark.value.level is None:
            return
    marks = [mark.value.level for mark in cable.portion_marks]
    known = [level for level in marks if level is not None]
    if len(known) < len(marks) or not known:
        return
    highest = max(known)
    if all(highest < level for level in claims):
        yield Hit(
            banner.raw.span,
            f"banner is {min(claims).word}, the highest portion {highest.word}",
        )
