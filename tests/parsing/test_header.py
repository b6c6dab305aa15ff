from __future__ import annotations

from datetime import date

import pytest

from redact.cable import Level
from redact.parsing.declassification import EO_LINE, read_declassification
from redact.parsing.references import read_references
from tests.parsing.cables import read, sound


@pytest.mark.parametrize(
    ("line", "level", "office", "number"),
    [
        pytest.param("C O N F I D E N T I A L QUITO 001052", Level.CONFIDENTIAL,
                     "QUITO", 1052, id="spaced"),
        pytest.param("CONFIDENTIAL QUITO 001052", Level.CONFIDENTIAL, "QUITO", 1052,
                     id="closed"),
        pytest.param("S E C R E T SECTION 02 OF 03 PORT AU PRINCE 000007",
                     Level.SECRET, "PORT AU PRINCE", 7, id="section, blanks"),
        pytest.param("T O P  S E C R E T QUITO 001052", Level.TOP_SECRET, "QUITO",
                     1052, id="top secret"),
        pytest.param("UNCLAS QUITO 01052", Level.UNCLASSIFIED, "QUITO", 1052,
                     id="five digits"),
        pytest.param("UNCLAS EFTO QUITO 001052", Level.UNCLASSIFIED, "QUITO", 1052,
                     id="EFTO is a caveat"),
        pytest.param("LIMITED OFFICIAL USE QUITO 4402", Level.LIMITED_OFFICIAL_USE,
                     "QUITO", 4402, id="LOU"),
        pytest.param("UNCLAS FINAL SECTION OF 02 QUITO 001052", Level.UNCLASSIFIED,
                     "QUITO", 1052, id="final section"),
        pytest.param("[CLASSIFICATION] QUITO 001052", None, "QUITO", 1052,
                     id="masked"),
        pytest.param("████████ QUITO 001052", None, "QUITO", 1052, id="masked, block"),
    ],
)  # fmt: skip
def test_banner(line: str, level: Level | None, office: str, number: int) -> None:
    cable = sound("C O N F I D E N T I A L SECTION 01 OF 02 QUITO 001052", line)
    banner = cable.banner
    assert banner
    assert (banner.level, banner.office and banner.office.value) == (level, office)
    assert banner.number
    assert banner.number.value == number
    assert cable.captions[0].value == "NOFORN"


@pytest.mark.parametrize(
    ("line", "order", "raw", "day", "codes", "event", "none"),
    [
        pytest.param("E.O. 12958: DECL: 03/27/2017", "12958", "DECL: 03/27/2017",
                     date(2017, 3, 27), (), None, False, id="date"),
        pytest.param("EO 12958 DECL: 07/02/11", "12958", "DECL: 07/02/11",
                     date(2011, 7, 2), (), None, False, id="no stops, short year"),
        pytest.param("E.o. 12958: decl: 6/30/08", "12958", "decl: 6/30/08",
                     date(2008, 6, 30), (), None, False, id="lower case"),
        pytest.param("E.O. 12958: DECL: 2020/02/23", "12958", "DECL: 2020/02/23",
                     date(2020, 2, 23), (), None, False, id="year first"),
        pytest.param("E.O. 13526: DECL: 20200223", "13526", "DECL: 20200223",
                     date(2020, 2, 23), (), None, False, id="CFR form"),
        pytest.param("E.O. 12958:N/A", "12958", "N/A", None, (), None, True,
                     id="N/A glued"),
        pytest.param("E.O. 12958:  N/A ", "12958", "N/A", None, (), None, True,
                     id="N/A, two blanks"),
        pytest.param("E.O. 12958: DECL: X1, X5", "12958", "DECL: X1, X5", None,
                     ("X1", "X5"), None, False, id="X codes"),
        pytest.param("E.O. 12356: DECL: OADR", "12356", "DECL: OADR", None,
                     ("OADR",), None, False, id="OADR"),
        pytest.param("E.O. 11652: GDS", "11652", "GDS", None, ("GDS",), None, False,
                     id="GDS"),
        pytest.param("E.O. 12065: XDS-3 03/27/09 (OAKHURST, R.) OR-M", "12065",
                     "XDS-3 03/27/09 (OAKHURST, R.) OR-M", date(2009, 3, 27),
                     ("XDS-3",), None, False, id="XDS, 1978 to 1982"),
        pytest.param("E.O. 12958: DECL: AFTER MR. OAKHURST LEAVES", "12958",
                     "DECL: AFTER MR. OAKHURST LEAVES", None, (),
                     "AFTER MR. OAKHURST LEAVES", False, id="MR. is no manual review"),
        pytest.param("E.O. 12958: DECL: MR.", "12958", "DECL: MR.", None, ("MR",),
                     None, False, id="MR with a stop"),
        pytest.param("E.O. 11652: ADS, DECLAS 12-31-84", "11652",
                     "ADS, DECLAS 12-31-84", date(1984, 12, 31), ("ADS",), None,
                     False, id="ADS with a date"),
        pytest.param("E.O. 12958: decl: after korean unification", "12958",
                     "decl: after korean unification", None, (),
                     "after korean unification", False, id="event"),
        pytest.param("E.O. 1295: DECL: 03/27/2017", "1295", "DECL: 03/27/2017",
                     date(2017, 3, 27), (), None, False, id="lost digit"),
        pytest.param("E.O. 12958: DECL: 02/30/2017", "12958", "DECL: 02/30/2017",
                     None, (), None, False, id="no such day"),
        pytest.param("E.O. 12958: DECL: 12/31/2033, 25X1", "12958",
                     "DECL: 12/31/2033, 25X1", date(2033, 12, 31), ("25X1",), None,
                     False, id="25X with a date"),
        pytest.param("E.O. 13526: DECL: 50X1-HUM", "13526", "DECL: 50X1-HUM", None,
                     ("50X1-HUM",), None, False, id="50X1-HUM"),
    ],
)  # fmt: skip
def test_executive_order(
    line: str,
    order: str,
    raw: str,
    day: date | None,
    codes: tuple[str, ...],
    event: str | None,
    none: bool,
) -> None:
    match = EO_LINE.match(line)
    assert match
    assert match["order"] == order
    start, end = match.span("value")
    found = read_declassification(line, start, len(line[:end].rstrip()))
    assert found
    assert found.raw.value == raw
    assert (found.date and found.date.value) == day
    assert tuple(code.value for code in found.exemptions) == codes
    assert (found.event and found.event.value) == event
    assert found.not_applicable is none


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("STATE 37835", [(None, "07STATE37835")], id="plain"),
        pytest.param("06 KINGSTON 1280", [(None, "06KINGSTON1280")], id="year before"),
        pytest.param("2006 KINGSTON 1280", [(None, "06KINGSTON1280")], id="long year"),
        pytest.param("KINGSTON (01) 1280", [(None, "01KINGSTON1280")], id="(01)"),
        pytest.param("KINGSTON 1280-91", [(None, "91KINGSTON1280")], id="-91"),
        pytest.param("06KINGSTON1280", [(None, "06KINGSTON1280")], id="an id"),
        pytest.param("A. STATE 1\n     ¶B. THE HAGUE 002",
                     [("A", "07STATE1"), ("B", "07THEHAGUE2")], id="A. with pilcrow"),
        pytest.param("A) STATE 1, B) PARIS 2, C) PARIS 3",
                     [("A", "07STATE1"), ("B", "07PARIS2"), ("C", "07PARIS3")],
                     id="A)"),
        pytest.param("(A) STATE 1 (B) PARIS 2", [("A", "07STATE1"), ("B", "07PARIS2")],
                     id="(A)"),
        pytest.param("[A] STATE 1 [B] PARIS 2", [("A", "07STATE1"), ("B", "07PARIS2")],
                     id="[A]"),
        pytest.param("A - STATE 1; B - PARIS 2", [("A", "07STATE1"), ("B", "07PARIS2")],
                     id="A -"),
        pytest.param("09 STATE 9; A. A)STATE 1; B. B) SEOUL 2",
                     [(None, "09STATE9"), ("A", "07STATE1"), ("B", "07SEOUL2")],
                     id="doubled letters"),
        pytest.param("Kabul 936/935", [(None, "07KABUL936"), (None, "07KABUL935")],
                     id="two numbers, slash"),
        pytest.param("STATE 1 AND 2", [(None, "07STATE1"), (None, "07STATE2")],
                     id="two numbers, AND"),
        pytest.param("STATE 1 & PARIS 2", [(None, "07STATE1"), (None, "07PARIS2")],
                     id="&"),
        pytest.param("STATE 1 (NOTAL)", [(None, "07STATE1")], id="NOTAL"),
        pytest.param("KUALA LUMPUR", [(None, None)], id="no number"),
        pytest.param("A. TALLGREN-OKORO E-MAIL OF MAY 5 B. STATE 1",
                     [("A", None), ("B", "07STATE1")], id="an e-mail"),
        pytest.param("TD-314/21795-05", [(None, None)], id="a report"),
        pytest.param("BOGOTA 1165 AND PREVIOUS", [(None, "07BOGOTA1165")], id="previous"),
        pytest.param("07BOGOTA1 07BOGOTA2", [(None, "07BOGOTA1"), (None, "07BOGOTA2")],
                     id="blanks between"),
        pytest.param("STATE 1; TALLGREN LETTER OF MAY 5, PARIS 2",
                     [(None, "07STATE1"), (None, None), (None, "07PARIS2")],
                     id="a letter between"),
        pytest.param("A) STATE 1; B) OKORO/LUND EMAIL 3 MAR 07",
                     [("A", "07STATE1"), ("B", None)], id="an e-mail with a date"),
        pytest.param("06 QUITO 12, 06 LIMA 3, AND BOGOTA 4 (NOTAL)",
                     [(None, "06QUITO12"), (None, "06LIMA3"), (None, "07BOGOTA4")],
                     id="years in a list"),
        pytest.param("QUITO 12 (06)", [(None, "06QUITO12")], id="year behind"),
        pytest.param("A. STATE 37835: NEXT STEPS\n     B. QUITO 12: REPLY",
                     [("A", "07STATE37835"), ("B", "07QUITO12")], id="words behind"),
        pytest.param("A-STATE 37835\n     B-QUITO 12",
                     [("A", "07STATE37835"), ("B", "07QUITO12")], id="A-"),
        pytest.param("7 FAM 1310", [(None, None)], id="a manual"),
    ],
)  # fmt: skip
def test_references(value: str, expected: list[tuple[str | None, str | None]]) -> None:
    found = read_references(value, 0, len(value), 2007)
    assert [(r.label and r.label.value, r.id) for r in found] == expected


def test_tags_with_persons_and_continuation() -> None:
    cable = sound(
        "TAGS: PREL, PGOV EC",
        "TAGS: PREL, OVIP (TALLGREN, INES V.)\nEC, UNMIK",
    )
    assert [tag.value for tag in cable.tags] == ["PREL", "OVIP", "EC", "UNMIK"]
    assert [name.value for name in cable.tag_names] == ["TALLGREN, INES V."]
    assert cable.subject


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("AGS: PREL EC", id="AGS"),
        pytest.param("TAGES: PREL EC", id="TAGES"),
        pytest.param("TAG: PREL EC", id="TAG"),
        pytest.param("TAGS PREL EC", id="no colon"),
    ],
)
def test_tags_misspelt(line: str) -> None:
    cable = sound("TAGS: PREL, PGOV EC", line)
    assert [tag.value for tag in cable.tags] == ["PREL", "EC"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("REFS (A) STATE 37835 (B) QUITO 12", id="no colon"),
        pytest.param("REF A: STATE 37835\nREF B: QUITO 12", id="a line each"),
    ],
)
def test_reference_lines(lines: str) -> None:
    cable = sound("REF: A. BOGOTA 37\n     B. 06 QUITO 2211", lines)
    assert [(r.label and r.label.value, r.id) for r in cable.references] == [
        ("A", "07STATE37835"),
        ("B", "07QUITO12"),
    ]
    assert cable.classified_by


def test_order_and_tags_on_one_line() -> None:
    cable = sound(
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL, PGOV EC",
        "E.O. 12958: DECL: 03/27/2017 TAGS: PREL, PGOV EC",
    )
    assert cable.declassification
    assert cable.declassification.raw.value == "DECL: 03/27/2017"
    assert [tag.value for tag in cable.tags] == ["PREL", "PGOV", "EC"]


def test_attention_before_the_order_on_one_line() -> None:
    cable = sound("E.O. 12958: DECL", "FOR WHA/AND E.O. 12958: DECL")
    assert cable.attention[-1].value == "FOR WHA/AND"
    assert cable.executive_order
    assert cable.declassification


def test_lettered_references_over_blank_lines() -> None:
    cable = sound(
        "     B. 06 QUITO 2211\n\nClassified",
        "\n     B. 06 QUITO 2211\n\n(U) Classified",
    )
    assert [r.id for r in cable.references] == ["07BOGOTA37", "06QUITO2211"]
    assert cable.classified_by
    assert cable.classified_by.name


@pytest.mark.parametrize(
    ("lines", "subject", "mark"),
    [
        pytest.param("SUBJECT: ONE\nTWO", "ONE TWO", None, id="two lines"),
        pytest.param("SUBJ: (S/NF) ONE", "ONE", "S/NF", id="mark before"),
        pytest.param("UBJECT: ONE (U)", "ONE", "U", id="mark after"),
        pytest.param("SUBJECT ONE THING", "ONE THING", None, id="no colon"),
        pytest.param(
            "SUBJECT: TALKS ON\nSUBJECT MATTER OF TREATIES",
            "TALKS ON SUBJECT MATTER OF TREATIES",
            None,
            id="wrapped at SUBJECT",
        ),
        pytest.param(
            "SUBJECT: A QUIET\nSUMMARY OF TALKS",
            "A QUIET SUMMARY OF TALKS",
            None,
            id="wrapped at SUMMARY",
        ),
        pytest.param("SUBJECT: ONE (UN)", "ONE (UN)", None, id="no mark"),
    ],
)
def test_subject(lines: str, subject: str, mark: str | None) -> None:
    cable = sound("SUBJECT: (C) A QUIET MEETING ON THE RIVER\n  TREATY", lines)
    assert cable.subject
    assert cable.subject.value == subject
    assert (cable.subject_mark and cable.subject_mark.value.text) == mark


def test_captions_and_attention() -> None:
    cable = sound()
    assert [caption.value for caption in cable.captions] == ["NOFORN", "SIPDIS"]
    assert [line.value for line in cable.attention] == [
        "STATE FOR WHA/AND TILDEN-OKORO",
        "TREATY PASS TO OFAC".replace("TREATY", "TREASURY"),
    ]


def test_a_cable_without_header_lines_is_text() -> None:
    cable = read("UNCLAS QUITO 001052\n\n1. This is all.\n\nVANTERPOOL\n")
    assert [p.number and p.number.value for p in cable.paragraphs] == [1]
    assert cable.attention == ()
