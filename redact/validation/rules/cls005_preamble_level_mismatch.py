"""CLS005: preamble and banner give different levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS005",
    "preamble-level-mismatch",
    severity="error",
    since="0.1",
    summary="classification of the preamble is not the banner's level",
    why="Who sorts cables by their metadata would treat this one wrongly.",
    hint="Correct the preamble; the banner is the sender's own word.",
    source="observed (preamble of Cablegate copies)",
    bad=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.classification",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare levels; a banner that FL4 contradicts too is CLS004's."""
    stated = cable.preamble.classification if cable.preamble else None
    claimed, level = witness.preamble_level(cable), cable.level
    if stated is None or claimed is None or level is None or claimed == level:
        return
    if not claimed.is_classified and not level.is_classified:
        return  # the preamble's list has no LIMITED OFFICIAL USE
    if witness.letters_level(cable) == claimed:
        return
    yield Hit(stated.span, f"preamble says {claimed.word}, the banner {level.word}")
