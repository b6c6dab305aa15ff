"""CLS034: NATO's or an intelligence control system's words stand in the banner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import handling
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_SYSTEM: Final = re.compile(
    r"""
    (?: COSMIC[ ] )? ATOMAL | BALK | BOHEMIA
    | HCS (?: -.* )? | SI (?: -.* )? | TK (?: -.* )? | TALENT[ ]KEYHOLE | RSV-.*
    | (?: KDK | KLONDIKE | EL | ENDSEAL ) (?: -.* )?
    | BYEMAN | LACONIC | COMINT | HUMINT | UMBRA | SPOKE | MORAY | GAMMA | ZARF | RUFF
    """,
    re.VERBOSE,
)
_NATO: Final = re.compile(
    r"""
    (?: // [ ]? )?
    (?: COSMIC[ ]TOP[ ]SECRET
      | NATO[ ](?: SECRET | CONFIDENTIAL | RESTRICTED | UNCLASSIFIED ) )
    """,
    re.VERBOSE,
)


@rule(
    "CLS034",
    "foreign-control-system",
    severity="warning",
    since="0.2",
    summary="NATO or SCI words (COSMIC, ATOMAL, TK, HCS, SI) in banner or captions",
    why=(
        "Such material has networks and registries of its own and does not travel on"
        " State Department telegrams: a cable with these words is spilled or mismarked."
    ),
    hint="Stop handling the cable here and call the security officer.",
    source="CAPCO Register 2016 G.1",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "SECRET//TK LIMA 001052\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "SECRET//NOFORN LIMA 001052\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="classification",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first such word, once."""
    raw = cable.banner.raw if cable.banner else None
    if raw and _NATO.match(raw.value):
        yield Hit(raw.span, "NATO marking as the level", field="classification.raw")
        return
    for one in handling.said(cable):
        if _SYSTEM.fullmatch(one.raw.value):
            yield Hit(
                one.span,
                "control system that a State Department cable does not carry",
                field=one.field,
            )
            return
    for index, line in enumerate(cable.attention):
        if _NATO.fullmatch(line.value):
            yield Hit(line.span, "NATO marking", field=f"attention.{index}")
            return
