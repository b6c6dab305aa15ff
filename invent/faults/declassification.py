"""Faults of authority, declassification and TAGS to REF (DCL, TAG)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from invent.faults.edit import (
    Edit,
    Fault,
    after_line,
    change,
    day,
    drop_line,
    has,
    is_classified,
    level,
    lines_of,
    put,
    when,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from invent.faults.edit import Make
    from invent.model import Invented

_AMENDED: Final = "2003-09-22"


def _order(*numbers: str) -> Callable[[Invented], bool]:
    return lambda cable: cable.expected["executive_order"] in numbers


def _amended(cable: Invented) -> bool:
    """Classified under E.O. 12958 as amended."""
    return is_classified(cable) and _AMENDED <= day(cable) < "2010-06-27"


def _years(count: int) -> Make:
    """Put the date of declassification ``count`` years from the DTG."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        return change("eo.date", lambda t, _: f"{t[:6]}{year(cable) + count}")(
            cable, rng
        )

    return make


def _dated(cable: Invented) -> bool:
    return has(cable, "eo.date") and _order("12958", "13526")(cable)


def _not_applicable(cable: Invented, rng: Random) -> list[Edit]:
    value = "N/A" if is_classified(cable) else f"DECL: 01/01/{year(cable) + 5}"
    return put("eo.value", value)(cable, rng)


def _other_order(text: str, _: Random) -> str:
    return "12356" if text in {"12958", "13526"} else "13526"


def _no_title(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not has(cable, "authority.title"):
        return []
    start, end = cable.places["authority.title"]
    before = start < cable.places["authority.name"][0]
    return [(start, end + 1, "")] if before else [(start - 2, end, "")]


def _authority(cable: Invented, rng: Random) -> list[Edit]:
    """An authority statement on an unclassified cable."""
    if is_classified(cable) or year(cable) < 1996:
        return []
    section = "1.5" if day(cable) < _AMENDED else "1.4"
    line = f"\nClassified By: DCM Lorna Thornbury for reason {section}(d)."
    place = "ref" if has(cable, "ref") else "subject"
    return after_line(place, line)(cable, rng)


def _full_stop(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    _, end = cable.places["eo"]
    return [(end, end, ".")]


def _remove_authority(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not has(cable, "authority"):
        return []
    start, end = lines_of(cable, "authority")
    return [(start, end + 1, "")]  # and the blank line after it


def _quoted_order(text: str, _: Random) -> str:
    return f"E.O. 12065, {text}"


def _only_country(cable: Invented, rng: Random) -> list[Edit]:
    tags = cable.expected["tags"]
    return put("tags", f"TAGS: {tags[-1]}")(cable, rng)


def _fused(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    _, end = cable.places["tags.0"]
    start, _ = cable.places["tags.1"]
    return [(end, start, "")]


def _repeated(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    _, end = cable.places["tags"]
    return [(end, end, f" {cable.at('tags.0')}")]


def _elsewhere(cable: Invented, rng: Random) -> list[Edit]:
    if not cable.expected["from"].startswith("AMEMBASSY"):
        return []
    last = max(int(p[5:]) for p in cable.places if p[:5] == "tags." and p[5:].isdigit())
    return put(f"tags.{last}", "IT")(cable, rng)


def _subject_mark(cable: Invented, rng: Random) -> list[Edit]:
    above = {"UNCLASSIFIED": "(C)", "CONFIDENTIAL": "(S)", "SECRET": "(TS)"}
    mark = above.get(level(cable))
    if mark is None:
        return []
    if has(cable, "subject.mark"):
        return put("subject.mark", mark)(cable, rng)
    start, _ = cable.places["subject.text"]
    return [(start, start, f"{mark} ")]


def _later_reference(cable: Invented, rng: Random) -> list[Edit]:
    if not has(cable, "ref.0"):
        return []
    later = f"{(year(cable) + 1) % 100:02d}"
    if has(cable, "ref.0.year"):
        return put("ref.0.year", later)(cable, rng)
    start, _ = cable.places["ref.0.office"]
    return [(start, start, f"{later} ")]


def _no_number(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not has(cable, "ref.0"):
        return []
    start, end = cable.places["ref.0.number"]
    return [(start - 1, end, "")]


DECLASSIFICATION: Final = (
    Fault(code="DCL001", what="no E.O. line", make=drop_line("eo")),
    Fault(
        code="DCL002",
        what="the order's number is misspelt",
        make=put("eo.number", "12598"),
        allowed=("DCL003",),
    ),
    Fault(
        code="DCL003",
        what="the order was not in force",
        make=change("eo.number", _other_order),
        allowed=("DCL010", "DCL017"),
    ),
    Fault(
        code="DCL004",
        what="N/A does not fit the level",
        make=_not_applicable,
        allowed=("DCL005", "DCL017"),
    ),
    Fault(
        code="DCL005",
        what="no value on a classified cable",
        make=when(is_classified, put("eo.value", "DECL:")),
        allowed=("DCL017",),
    ),
    Fault(
        code="DCL006",
        what="the date of declassification does not exist",
        make=when(_dated, change("eo.date", lambda text, _: f"02/30/{text[6:]}")),
        allowed=("DCL005",),
    ),
    Fault(
        code="DCL007",
        what="the date of declassification is before the DTG",
        make=when(_dated, _years(-2)),
    ),
    Fault(
        code="DCL008",
        what="more than ten years under E.O. 12958 as first issued",
        make=when(
            lambda cable: _order("12958")(cable) and day(cable) < _AMENDED, _years(20)
        ),
    ),
    Fault(
        code="DCL009",
        what="more than 25 years",
        make=when(lambda cable: day(cable) >= _AMENDED, _years(31)),
    ),
    Fault(
        code="DCL010",
        what="an X code after September 2003",
        make=when(_amended, put("eo.value", "DECL: X1")),
    ),
    Fault(
        code="DCL011",
        what="OADR after E.O. 12356",
        make=when(
            lambda cable: _dated(cable) and is_classified(cable),
            put("eo.value", "DECL: OADR"),
        ),
    ),
    Fault(
        code="DCL012",
        what="a 25X code without date or event",
        make=when(_amended, put("eo.value", "DECL: 25X6")),
        allowed=("DCL005",),
    ),
    Fault(
        code="DCL013",
        what="25X1-human after June 2010",
        make=when(_order("13526"), put("eo.value", "DECL: 25X1-human")),
        allowed=("DCL012",),
    ),
    Fault(
        code="DCL014",
        what="50X1-HUM with a date",
        make=when(_order("13526"), put("eo.value", "DECL: 50X1-HUM, 20340101")),
    ),
    Fault(
        code="DCL015",
        what="MR, which is no instruction",
        make=when(_amended, put("eo.value", "DECL: MR")),
        allowed=("DCL005", "DCL016"),
    ),
    Fault(
        code="DCL016",
        what="an event in place of a date",
        make=when(_amended, put("eo.value", "DECL: AFTER KOREAN UNIFICATION")),
    ),
    Fault(
        code="DCL017",
        what="ADS without date or event",
        make=when(
            lambda cable: _order("11652")(cable) and is_classified(cable),
            put("eo.value", "ADS"),
        ),
    ),
    Fault(
        code="DCL018",
        what="no authority statement on a classified cable",
        make=_remove_authority,
    ),
    Fault(
        code="DCL019",
        what="an authority statement on an unclassified cable",
        make=_authority,
    ),
    Fault(code="DCL020", what="the classifier's position is missing", make=_no_title),
    Fault(
        code="DCL021",
        what="no reason",
        make=put("authority.reasons", ""),
        allowed=("DCL023",),
    ),
    Fault(
        code="DCL022",
        what="the reason's section is of another time",
        make=change(
            "authority.section", lambda text, _: "1.4" if text == "1.5" else "1.5"
        ),
    ),
    Fault(
        code="DCL023",
        what="a reason that the order has not",
        make=put("authority.letters", "(k)"),
        allowed=("DCL021",),
    ),
    Fault(
        code="DCL024",
        what="another order in the authority statement",
        make=change("authority.section", _quoted_order),
    ),
    Fault(code="DCL025", what="a full stop ends the E.O. line", make=_full_stop),
    Fault(
        code="TAG001",
        what="no TAGS line",
        make=drop_line("tags"),
        allowed=("TAG010",),
    ),
    Fault(
        code="TAG002",
        what="no subject TAGS",
        make=_only_country,
    ),
    Fault(
        code="TAG003",
        what="two commas between TAGS",
        make=change("tags.0", lambda text, _: f"{text},,"),
    ),
    Fault(
        code="TAG004",
        what="a TAGS code that nobody knows",
        make=put("tags.0", "PGVO"),
    ),
    Fault(
        code="TAG005",
        what="two TAGS codes have run together",
        make=_fused,
        allowed=("TAG002", "TAG004"),
    ),
    Fault(code="TAG006", what="a TAGS code stands twice", make=_repeated),
    Fault(
        code="TAG007",
        what="no person in the parentheses of OVIP",
        make=put("tags.person", "VISIT"),
        allowed=("TAG008",),
    ),
    Fault(
        code="TAG008",
        what="OVIP without a name",
        make=when(
            lambda cable: not has(cable, "tags.ovip"),
            change("tags.0", lambda text, _: f"OVIP {text}"),
        ),
    ),
    Fault(
        code="TAG009",
        what="a caption among the TAGS",
        make=change("tags.0", lambda text, _: f"SIPDIS {text}"),
        allowed=("TAG004",),
    ),
    Fault(code="TAG010", what="the TAGS name another country", make=_elsewhere),
    Fault(
        code="TAG011",
        what="no SUBJECT",
        make=drop_line("subject"),
        allowed=("HDR009", "CLS030"),
    ),
    Fault(
        code="TAG012",
        what="the subject is marked above the banner",
        make=_subject_mark,
        allowed=("CLS013", "CLS014", "HDR009"),
    ),
    Fault(
        code="TAG013",
        what="a reference of a later year",
        make=_later_reference,
    ),
    Fault(code="TAG014", what="a reference without a number", make=_no_number),
    Fault(
        code="TAG015",
        what="the references' letters leave one out",
        make=when(lambda cable: not has(cable, "ref.2.label"), put("ref.1.label", "C")),
    ),
    Fault(
        code="TAG016",
        what="a reftel, but no REF line",
        make=when(lambda cable: has(cable, "reftel"), drop_line("ref")),
        allowed=("TAG015",),
    ),
)
