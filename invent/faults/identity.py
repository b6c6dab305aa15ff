"""Faults of identity: the preamble and the transmission header (HDR-01 to 25)."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from invent.faults.edit import (
    Edit,
    Fault,
    add_one,
    after_line,
    change,
    day,
    has,
    put,
    when,
    year,
)

if TYPE_CHECKING:
    from random import Random

    from invent.model import Invented

_DIGRAPHS: Final = ("OO", "PP", "RR")
_SECTION: Final = ("HDR019", "HDR020", "HDR022", "HDR023", "HDR025")


def _id_parts(text: str) -> tuple[str, str, str]:
    office = text[2:].rstrip("0123456789")
    return text[:2], office, text[2 + len(office) :]


def _id_zeros(text: str, _: Random) -> str:
    head, office, serial = _id_parts(text)
    return f"{head}{office}00{serial}"


def _id_office(text: str, _: Random) -> str:
    head, office, serial = _id_parts(text)
    return f"{head}{office[0]}{office[2:]}Q{serial}"


def _id_serial(text: str, _: Random) -> str:
    head, office, serial = _id_parts(text)
    return f"{head}{office}{int(serial) + 1}"


def _id_year(text: str, _: Random) -> str:
    return add_one(text[:2]) + text[2:]


def _other_day(cable: Invented, rng: Random) -> list[Edit]:
    """Another day of the same month, with the weekday that fits it."""
    del rng
    if not has(cable, "preamble.day", "preamble.weekday"):
        return []
    sent = date.fromisoformat(day(cable))
    other = sent + timedelta(days=3 if sent.day < 15 else -3)
    return [
        (*cable.places["preamble.weekday"], f"{other:%a}"),
        (*cable.places["preamble.day"], f"{other:%d}"),
    ]


def _weekday(text: str, rng: Random) -> str:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return rng.choice([name for name in names if name != text])


def _digraph(text: str, rng: Random) -> str:
    return rng.choice([pair for pair in _DIGRAPHS if pair != text])


def _day_of_year(text: str, _: Random) -> str:
    number = int(text)
    return f"{number - 3 if number > 10 else number + 3:03d}"


def _other_parity(cable: Invented, rng: Random) -> list[Edit]:
    """The day of the year that the date has in a leap year, or has not."""
    del rng
    if "fl3.day" not in cable.places or int(day(cable)[5:7]) < 3:
        return []
    step = -1 if isleap(year(cable)) else 1
    number = int(cable.at("fl3.day")) + step
    return [(*cable.places["fl3.day"], f"{number:03d}")]


def _minute(text: str, _: Random) -> str:
    return f"{text[:2]}{(int(text[2:]) + 1) % 60:02d}"


IDENTITY: Final = (
    Fault(
        code="HDR001",
        what="the preamble's id has its year twice",
        make=change("preamble.id", lambda text, _: text[:2] + text),
        allowed=("HDR002", "HDR003", "HDR005", "HDR006"),
    ),
    Fault(
        code="HDR002",
        what="the id's serial has leading zeros",
        make=change("preamble.id", _id_zeros),
        allowed=("HDR005",),
    ),
    Fault(
        code="HDR003",
        what="the id's office is no station",
        make=change("preamble.id", _id_office),
        also=("HDR005",),
    ),
    Fault(
        code="HDR004",
        what="the id holds a word of the banner",
        make=change("preamble.id", lambda text, _: f"{text[:2]}EFTO{text[2:]}"),
        also=("HDR005",),
        allowed=("HDR003",),
    ),
    Fault(
        code="HDR005",
        what="the id's serial is not the MRN's",
        make=change("preamble.id", _id_serial),
    ),
    Fault(
        code="HDR006",
        what="the id's year is not the DTG's",
        make=change("preamble.id", _id_year),
        allowed=("HDR005",),
    ),
    Fault(code="HDR007", what="the preamble's day is not the DTG's", make=_other_day),
    Fault(
        code="HDR008",
        what="the preamble's weekday does not fit its date",
        make=change("preamble.weekday", _weekday),
    ),
    Fault(
        code="HDR009",
        what="the preamble's subject is not the cable's",
        make=put("preamble.subject", "ANOTHER MATTER ALTOGETHER"),
    ),
    Fault(
        code="HDR010",
        what="the preamble's origin is another post",
        make=put("preamble.origin", "Embassy Oslo"),
    ),
    Fault(
        code="HDR011",
        what="FL1's channel designator is short of letters",
        make=put("fl1", "VZCZX0000"),
    ),
    Fault(
        code="HDR012",
        what="two transmission identifiers in one file",
        make=after_line("fl1", "VZCZCXYZ0001"),
    ),
    Fault(
        code="HDR013",
        what="FL2's digraph is two different letters",
        make=change("fl2.digraph", lambda text, _: f"{text[0]}W"),
        allowed=("HDR014", "HDR015"),
    ),
    Fault(
        code="HDR014",
        what="FL2's digraph is not FL5's letter",
        make=change("fl2.digraph", _digraph),
    ),
    Fault(
        code="HDR015",
        what="a routing indicator holds a figure",
        make=put("fl2.ri.0", "RUEH8Z"),
    ),
    Fault(
        code="HDR016",
        what="a routing indicator stands twice",
        make=change("fl2.ri.0", lambda text, _: f"{text} {text}"),
        allowed=("HDR047",),
    ),
    Fault(
        code="HDR017",
        what="FL3 has lost the sign before its serial",
        make=put("fl3.sign", ""),
        allowed=_SECTION,
    ),
    Fault(
        code="HDR018",
        what="FL3's day is past the end of the year",
        make=put("fl3.day", "367"),
        allowed=("HDR020",),
    ),
    Fault(
        code="HDR019",
        what="FL3's serial is not the MRN's",
        make=change("fl3.serial", lambda text, _: add_one(text)),
    ),
    Fault(
        code="HDR020",
        what="FL3's day is not the DTG's",
        make=change("fl3.day", _day_of_year),
    ),
    Fault(
        code="HDR021",
        what="FL3's day fits the date in a leap year only, or never in one",
        make=_other_parity,
        also=("HDR020",),
    ),
    Fault(
        code="HDR022",
        what="FL3's time is not the DTG's",
        make=change("fl3.time", _minute),
    ),
    Fault(
        code="HDR023",
        what="FL3 has no section number in a cable of several sections",
        make=when(lambda cable: has(cable, "banner.section"), put("fl3.section", "")),
    ),
    Fault(
        code="HDR024",
        what="FL3 has a section number in a cable of one section",
        make=when(
            lambda cable: not has(cable, "fl3.section"),
            change("fl3.serial", lambda text, _: f"{text}/01"),
        ),
    ),
    Fault(
        code="HDR025",
        what="FL3's routing indicator is another post's",
        make=put("fl3.ri", "RUEHNY"),
    ),
)
