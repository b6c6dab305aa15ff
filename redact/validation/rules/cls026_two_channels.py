"""CLS026: a cable goes through two channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import handling
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS026",
    "two-channels",
    severity="error",
    since="0.2",
    summary="two different channel captions",
    why=(
        "A channel caption decides who is given the cable; a message can have only one."
    ),
    hint="Keep the channel that was meant; send a second cable through the other.",
    source="5 FAH-2 H-442.c (2023)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nROGER CHANNEL\n\nDS CHANNEL\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nROGER CHANNEL\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the second; the same channel again is CLS032's."""
    channels = [one for one in handling.said(cable) if one.word in handling.CHANNELS]
    second = next((one for one in channels if one.word != channels[0].word), None)
    if second:
        yield Hit(
            second.span,
            "second channel caption: only one is allowed",
            field=second.field,
        )
