"""CLS025: NOFORN stands above a text without any NOFORN portion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS025",
    "noforn-without-portion",
    severity="info",
    since="0.2",
    summary="NOFORN as caption or in the banner, but in no portion mark",
    why=(
        "The banner sums up the portions. If none is NOFORN, marks were forgotten or"
        " the caption holds back more than the sender meant."
    ),
    hint="Ask the originator which portions are NOFORN; keep the caption until then.",
    source="CAPCO Register 2016 D.2, H.8 (NOFORN)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nNOFORN\n\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n(S) The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nNOFORN\n\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n(S/NF) The visit went well.\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """
    Judge only a text that is whole and marked throughout.

    EXDIS and NODIS bring NOFORN with them, REL TO with NOFORN is CLS022's.
    """
    found = handling.said(cable)
    caption = next((one for one in found if one.word == "NOFORN"), None)
    if caption is None or witness.softened(cable):
        return
    if any(one.word in {"EXDIS", "NODIS", "REL TO"} for one in found):
        return
    marked = [one for one in cable.paragraphs if one.mark]
    if not marked or any(one.number and not one.mark for one in cable.paragraphs):
        return
    if any(
        handling.bars_foreigners(handling.controls(mark.value))
        for mark in cable.portion_marks
    ):
        return
    yield Hit(
        caption.span, "NOFORN stands here, but in no portion mark", field=caption.field
    )
