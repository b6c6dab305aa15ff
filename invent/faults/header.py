"""Faults of FL5 to FL9, distribution header and page headings (HDR-26 to 47)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from invent.faults.edit import (
    Edit,
    Fault,
    add_one,
    change,
    drop_line,
    first,
    has,
    lines_of,
    put,
    when,
)

if TYPE_CHECKING:
    from random import Random

    from invent.model import Invented

_UNREAD_DTG: Final = ("HDR005", "HDR006", "HDR020", "HDR022", "DCL003")
_LONG: Final = " AND ALL OTHER DIPLOMATIC AND CONSULAR MISSIONS IN ITS CARE ABROAD"


def _count(cable: Invented, role: str) -> int:
    return len(cable.expected[{"to": "to", "info": "info", "xmt": "exempt"}[role]])


def _last(cable: Invented) -> str:
    """The place of the last addressee."""
    roles = [role for role in ("to", "info", "xmt") if _count(cable, role)]
    return f"{roles[-1]}.{_count(cable, roles[-1]) - 1}"


def _block(cable: Invented, role: str) -> tuple[int, int]:
    start, _ = lines_of(cable, f"{role}.0")
    _, end = lines_of(cable, f"{role}.{_count(cable, role) - 1}")
    return start, end


def _above_letter(cable: Invented, rng: Random) -> list[Edit]:
    """Give the first addressee a word above FL5's letter."""
    del rng
    letter = cable.at("fl5.letter")
    if letter == "Z" or not _count(cable, "to"):
        return []
    if letter == "R":
        _, end = cable.places["to.0.name"]
        return [(end, end, " IMMEDIATE")]
    return [(*cable.places["to.0.precedence"], "FLASH")]


def _info_above(cable: Invented, rng: Random) -> list[Edit]:
    """Lower the one TO below the INFO addressees, which keep FL5's letter."""
    del rng
    word = {"O": "IMMEDIATE", "P": "PRIORITY", "Z": "FLASH"}.get(cable.at("fl5.letter"))
    words = {row["precedence"] for row in cable.expected["info"]}
    if word not in words or not has(cable, "to.0.precedence"):
        return []
    return [(*cable.places["to.0.precedence"], "ROUTINE")]


def _nobody(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    roles = [role for role in ("to", "info", "xmt") if _count(cable, role)]
    return [(*_block(cable, role), "") for role in roles]


def _info_first(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not _count(cable, "to") or not _count(cable, "info"):
        return []
    to, info = _block(cable, "to"), _block(cable, "info")
    text = cable.text
    return [(*to, text[slice(*info)]), (*info, text[slice(*to)])]


def _exempt(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if _count(cable, "xmt") or "COLLECTIVE" in str(cable.expected["info"]):
        return []
    _, end = lines_of(cable, _last(cable))
    return [(end, end, "XMT AMEMBASSY OSLO\n")]


def _twice(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    place = _last(cable)
    _, end = lines_of(cable, place)
    return [(end, end, cable.at(place) + "\n")]


def _too_long(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    _, end = cable.places[f"{_last(cable)}.name"]
    return [(end, end, _LONG)]


def _signal(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    _, end = cable.places["fl5"]
    return [(end, end, " QDK2")]


HEADER: Final = (
    Fault(
        code="HDR026",
        what="FL5's precedence is no precedence",
        make=put("fl5.letter", "X"),
        allowed=("HDR014", "HDR030", "HDR031"),
    ),
    Fault(
        code="HDR027",
        what="the DTG's day does not exist",
        make=put("fl5.day", "32"),
        allowed=_UNREAD_DTG,
    ),
    Fault(
        code="HDR028",
        what="the DTG's month is misspelt",
        make=put("fl5.month", "SPT"),
        allowed=_UNREAD_DTG,
    ),
    Fault(
        code="HDR029",
        what="the DTG's zone is not Z",
        make=put("fl5.zone", "R"),
        allowed=("HDR007", "HDR020", "HDR021", "HDR022", "DCL008", "DCL009"),
    ),
    Fault(
        code="HDR030",
        what="a dual precedence of two equal letters",
        make=change("fl5.letter2", lambda *_: "O"),
        allowed=("HDR031",),
    ),
    Fault(
        code="HDR031",
        what="an addressee's precedence is above FL5's",
        make=_above_letter,
    ),
    Fault(
        code="HDR032",
        what="INFO has a higher precedence than TO",
        make=_info_above,
    ),
    Fault(
        code="HDR033",
        what="a precedence word is misspelt",
        make=first(
            put("info.0.precedence", "PIORITY"), put("to.0.precedence", "PIORITY")
        ),
        allowed=("HDR031", "HDR032", "HDR041"),
    ),
    Fault(
        code="HDR035",
        what="a signal after the DTG is none",
        make=_signal,
    ),
    Fault(
        code="HDR036",
        what="no FM line",
        make=drop_line("fm"),
        allowed=("HDR025", "HDR037", "HDR039"),
    ),
    Fault(
        code="HDR037",
        what="FM names another post than the MRN",
        make=put("fm.name", "AMEMBASSY OSLO"),
        allowed=("HDR010", "HDR025", "TAG010"),
    ),
    Fault(code="HDR038", what="no addressee at all", make=_nobody),
    Fault(code="HDR039", what="INFO stands before TO", make=_info_first),
    Fault(code="HDR040", what="XMT without a collective", make=_exempt),
    Fault(
        code="HDR041",
        what="an addressee's routing indicator or number is malformed",
        make=first(
            put("to.0.ri", "RUE8C"),
            change("to.0.mcn", lambda text, _: text[:2]),
        ),
    ),
    Fault(code="HDR042", what="an addressee stands twice", make=_twice),
    Fault(
        code="HDR043",
        what="the distribution's sum is wrong",
        make=change("distribution.sum", lambda text, _: add_one(text)),
    ),
    Fault(
        code="HDR044",
        what="a PAGE line has another serial",
        make=change("page.1.serial", lambda text, _: add_one(text)),
    ),
    Fault(
        code="HDR045",
        what="a page heading has another serial",
        make=change("heading.2.serial", lambda text, _: add_one(text)),
    ),
    Fault(
        code="HDR046",
        what="a page heading is missing",
        make=drop_line("heading.2"),
        allowed=("CLS011",),
    ),
    Fault(
        code="HDR047",
        what="a header line is longer than 69 characters",
        make=when(lambda cable: has(cable, "fm"), _too_long),
    ),
)
