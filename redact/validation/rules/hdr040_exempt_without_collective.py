"""HDR040: XMT exempts someone, but no address is a collective one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_INLINE: Final = re.compile(r"(?<=\S)[ ,]+(?P<xmt>XMT[ /]+\S.*)")


@rule(
    "HDR040",
    "exempt-without-collective",
    severity="warning",
    since="0.2",
    summary="XMT exempts an addressee though no address is a collective",
    why="XMT takes members out of a collective; without one it has no effect.",
    hint="Look for the collective that is missing, or take the XMT line out.",
    source="ACP 127(G) Annex B, FL9",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nXMT AMEMBASSY SOFIA\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO EUROPEAN POLITICAL COLLECTIVE\n"
        "XMT AMEMBASSY SOFIA\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="exempt",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Once a cable; an address that is not evidently a single one may be several."""
    if not cable.to and not cable.info:
        return  # HDR038's
    place = cable.exempt[0].name.span if cable.exempt else None
    for _, _, one in envelope.addressees(cable):
        match = _INLINE.search(one.name.value)
        if match and place is None:
            place = witness.part(one.name, *match.span("xmt"))
        if one in cable.exempt:
            continue
        name = one.name.value[: match.start()] if match else one.name.value
        if envelope.may_be_collective(one, name) or witness.is_masked(cable, one.span):
            return
    if place:
        yield Hit(place, "exempted from a collective, but none is addressed")
