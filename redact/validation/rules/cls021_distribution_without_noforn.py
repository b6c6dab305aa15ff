"""CLS021: EXDIS or NODIS stands without NOFORN."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_REQUIRED: Final = 2016
"""Year of the register that asks for NOFORN."""


@rule(
    "CLS021",
    "distribution-without-noforn",
    severity="info",
    since="0.2",
    summary="EXDIS or NODIS without NOFORN (from 2016 a warning)",
    why=(
        "Since 2016 these captions require NOFORN: who is kept from a cable by them"
        " is no foreigner. Older cables often go without, and were right."
    ),
    hint="Add NOFORN below the caption on a new cable; leave an old one as it is.",
    source="CAPCO Register 2016 H.9 (EXDIS, NODIS)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nEXDIS\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nEXDIS\n\nNOFORN\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Silent beside REL TO, CLS022's, and beside NF portions, CLS024's."""
    limits = [one for one in handling.said(cable) if one.word in {"EXDIS", "NODIS"}]
    if not limits:
        return
    found = handling.words(cable)
    if "REL TO" in found or handling.bars_foreigners(found):
        return
    if handling.is_masked(cable) or any(
        "NOFORN" in handling.controls(mark.value) for mark in cable.portion_marks
    ):
        return
    days = witness.days(cable)
    required = bool(days) and all(day.year >= _REQUIRED for day in days)
    yield Hit(
        limits[0].span,
        f"{limits[0].word} stands without NOFORN",
        severity="warning" if required else None,
        field=limits[0].field,
    )
