"""CLS029: captions share a line, or the most restrictive is not the first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import handling
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from redact.cable import Cable

_RANKS: Final = {
    **dict.fromkeys(handling.CHANNELS, 3),
    "NODIS": 3,
    "EXDIS": 3,
    "STADIS": 2,
    "LIMDIS": 1,
    "SIPDIS": 0,
}
"""What limits whom; controls such as NOFORN are not ordered against these."""


@rule(
    "CLS029",
    "captions-out-of-order",
    severity="info",
    since="0.2",
    summary="two captions on one line, or a more restrictive caption below another",
    why=(
        "The message center reads captions line by line and acts on the first: each"
        " has a line of its own, the most restrictive on top."
    ),
    hint="Give each caption its line and put the most restrictive one first.",
    source="5 FAH-2 H-252.1-1",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nSIPDIS NODIS\n\nNOFORN\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nNODIS\n\nSTADIS\n\nNOFORN\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """
    Tell it once; captions that exclude each other have their own rules.

    The same caption twice on a line is CLS032's.
    """
    found = [one for one in handling.said(cable) if one.field.startswith("captions")]
    if len(found) < 2 or handling.contradicts_itself(handling.said(cable)):
        return
    shared = _shared_line(cable.document.text, found)
    if shared:
        yield Hit(shared, "several captions share a line")
        return
    least = len(_RANKS)
    for one in found:
        rank = _RANKS.get(one.word, least)
        if least < rank < len(_RANKS):
            yield Hit(
                one.span, "a less restrictive caption stands above", field=one.field
            )
            return
        least = min(least, rank)


def _shared_line(text: str, found: Sequence[handling.Said]) -> Span | None:
    """The first line with two different captions, from its first to its last."""
    start: handling.Said | None = None
    end = 0
    for left, right in pairwise(found):
        between = text[left.span.end : right.span.start]
        same_line = "\n" not in between and "\r" not in between
        if start and not same_line:
            break
        if same_line and left.word != right.word:
            start = start or left
            end = right.span.end
    return Span(start.span.start, end) if start else None
