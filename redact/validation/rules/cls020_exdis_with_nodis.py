"""CLS020: EXDIS and NODIS stand on one cable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import handling
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_PAIR: Final = frozenset({"EXDIS", "NODIS"})


@rule(
    "CLS020",
    "exdis-with-nodis",
    severity="error",
    since="0.2",
    summary="EXDIS and NODIS on one cable",
    why=(
        "Each names who may read the cable, and the lists differ: with both, nobody"
        " knows whom the sender meant."
    ),
    hint="Treat it as NODIS, the narrower one, until the originator has said which.",
    source="CAPCO Register 2016 H.9 (EXDIS, NODIS)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nNODIS\n\nEXDIS\n\nNOFORN\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nNODIS\n\nNOFORN\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first of the two, once."""
    found = [one for one in handling.said(cable) if one.word in _PAIR]
    if len({one.word for one in found}) > 1:
        first = found[0]
        other = min(_PAIR - {first.word})
        yield Hit(
            first.span,
            f"{first.word} and {other} exclude each other",
            field=first.field,
        )
