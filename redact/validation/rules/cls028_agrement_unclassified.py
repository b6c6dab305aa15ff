"""CLS028: AGREMENT CHANNEL stands on a plain unclassified cable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.validation import handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_CONTROLLED: Final = frozenset({"SENSITIVE", "SBU", "SBUNOFORN", "FOUO", "LOU"})
_TOKENS: Final = frozenset({"SBU", "FOUO", "LOU", "OUO"})


@rule(
    "CLS028",
    "agrement-unclassified",
    severity="warning",
    since="0.2",
    summary="AGREMENT CHANNEL on an unclassified cable without any control",
    why=(
        "What passes between an ambassador and the Secretary about an appointment"
        " must be classified or administratively controlled."
    ),
    hint="Ask the originator for the level; SENSITIVE is the least.",
    source="5 FAH-2 H-442.1.d (2008)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nAGREMENT CHANNEL\n\n"
        "E.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n\nAGREMENT CHANNEL\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Silent where a place claims a level, or a portion is sensitive: CLS018's."""
    found = handling.said(cable)
    channel = next((one for one in found if one.word == "AGREMENTCHANNEL"), None)
    if channel is None or witness.levels(cable) != {Level.UNCLASSIFIED}:
        return
    if not _CONTROLLED.isdisjoint(handling.words(cable)):
        return
    if any(
        mark.value.token in _TOKENS
        or (mark.value.level is not None and mark.value.level.is_classified)
        for mark in cable.portion_marks
    ):
        return
    yield Hit(
        channel.span,
        "this channel needs a classification or an administrative control",
        field=channel.field,
    )
