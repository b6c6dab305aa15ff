"""CLS024: a control of the portions is missing in banner and captions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import handling
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_ROLLED_UP: Final = ("NOFORN", "ORCON", "PROPIN")


@rule(
    "CLS024",
    "control-not-rolled-up",
    severity="warning",
    since="0.2",
    summary="NOFORN, ORCON or PROPIN in a portion mark, but not in banner or captions",
    why=(
        "The banner speaks for all portions. Who handles the cable by it would pass"
        " on a portion that is closed to others."
    ),
    hint="Add the control as a caption line, or correct the portion mark.",
    source="CAPCO Register 2016 D.2, H.8 (banner roll-up)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nSIPDIS\n\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n(S/NF) The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nNOFORN\n\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n(S/NF) The visit went well.\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first classified portion with the control, once for each."""
    marks = [
        mark
        for mark in cable.portion_marks
        if mark.value.controls and mark.value.level and mark.value.level.is_classified
    ]
    if not marks or handling.is_masked(cable):
        return
    found = handling.words(cable)
    for name in _ROLLED_UP:
        if name in found or (name == "NOFORN" and handling.bars_foreigners(found)):
            continue
        first = next((m for m in marks if name in handling.controls(m.value)), None)
        if first:
            yield Hit(
                first.span,
                f"{name} stands here, but neither in the banner nor as a caption",
            )
