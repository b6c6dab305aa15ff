"""CLS027: AGREMENT or DIRGEN CHANNEL stands with another caption."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_ALONE_SINCE: Final = 2018
"""Year of the edition that admits no other caption at all."""


@rule(
    "CLS027",
    "channel-not-alone",
    severity="error",
    since="0.2",
    summary="AGREMENT CHANNEL or DIRGEN CHANNEL with another caption",
    why=(
        "These channels are the narrowest distribution there is; another caption"
        " would send the cable elsewhere. The edition of 2008 forbids NODIS and EXDIS"
        " only, that of 2018 every other caption: an older cable with one is a"
        " warning. Controls such as NOFORN or SENSITIVE are no such captions."
    ),
    hint="Take the other caption out; the channel alone limits the distribution.",
    source="5 FAH-2 H-442.1 (2008), H-442.c (2018, 2023)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n\nAGREMENT CHANNEL\n\nNODIS\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n\nAGREMENT CHANNEL\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first other one; a second channel is CLS026's."""
    found = handling.said(cable)
    other = handling.first_other(found)
    if other is None:
        return
    always = other.word in {"NODIS", "EXDIS"}
    new = any(day.year >= _ALONE_SINCE for day in witness.days(cable))
    yield Hit(
        other.span,
        "the channel admits no other caption",
        severity=None if always or new else "warning",
        field=other.field,
    )
