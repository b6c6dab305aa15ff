"""CLS035: the banner's controls are not parted as the register asks."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable

_COMMAS_UNTIL: Final = date(2005, 7, 1)
_TAIL: Final = re.compile(r"[\s,]*/[/,]*")
"""What may not stand behind the last control."""
_CLASSES: Final = tuple(
    re.compile(rf"(?:{words})(?:[ -].*)?")
    for words in (
        "HCS|SI|TK|TALENT KEYHOLE|RSV|KDK|KLONDIKE|EL|ENDSEAL",
        "SAR|SPECIAL ACCESS REQUIRED",
        "RD|FRD|RESTRICTED DATA|FORMERLY RESTRICTED DATA|TFNI|CNWDI|DOD UCNI|DOE UCNI",
        "FGI",
        "RSEN|FOUO|FOR OFFICIAL|ORCON|IMCON|NOFORN|PROPIN|REL TO|RELIDO|DSEN|FISA|USA",
        "LIMDIS|EXDIS|NODIS|SBU|SENSITIVE BUT|LES|LAW ENFORCEMENT|SSI",
    )
)


@rule(
    "CLS035",
    "banner-separator-wrong",
    severity="warning",
    since="0.2",
    summary="controls in the banner are not parted by // between classes and / within",
    why=(
        "Programs and people read the controls by their slashes. Where one is missing"
        " or a blank stands between, a control can be taken for something else."
    ),
    hint="Write LEVEL//CONTROL/CONTROL//CONTROL without blanks.",
    source="CAPCO Register 2016 D.1, G.1, I (commas until July 2005)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "SECRET/ /NOFORN LIMA 001052\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "SECRET//ORCON/NOFORN//EXDIS LIMA 001052\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="classification",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first wrong separator; a banner without slashes is not in CAPCO."""
    days = witness.days(cable)
    if any(day < order.TWELVE_NINE for day in days):
        return
    commas = any(day < _COMMAS_UNTIL for day in days)
    for banner in cable.banners:
        wrong = _first_wrong(cable.document.text, banner, commas=commas)
        if wrong:
            yield Hit(wrong, "controls must be parted by // or / without blanks")
            return


def _first_wrong(text: str, banner: Banner, *, commas: bool) -> Span | None:
    if banner.raw is None or banner.office is None:
        return None
    at, end = banner.raw.span.end, banner.office.span.start
    if "/" not in text[at:end]:
        return None
    last: int | None = None
    for index, caveat in enumerate(banner.caveats):
        kind = _class(caveat.value)
        allowed = {"//"}
        if index and (kind is None or last is None):
            allowed = {"//", "/"}
        elif index and kind == last:
            allowed = {"/", ",", ", "} if commas else {"/"}
        if text[at : caveat.span.start] not in allowed:
            if at == caveat.span.start:
                return caveat.span
            return Span(at, caveat.span.start)
        at, last = caveat.span.end, kind
    tail = _TAIL.match(text, at, end)
    return Span(at, tail.end()) if tail else None


def _class(value: str) -> int | None:
    """Index of the control's class in the order of the register; null if unknown."""
    return next((i for i, one in enumerate(_CLASSES) if one.fullmatch(value)), None)
