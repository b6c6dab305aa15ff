"""Authority and declassification, markings.md section 6 and format.md section 7."""

from __future__ import annotations

import pytest

from tests.detection.markings.whole import TEXT, cable, differences

BOTH = ("mixed", "crlf", "crcrlf", "capitals")
STATEMENTS = (
    "Classified By: the Economic Counselor for reasons 1.4 (b) and (d).",
    "Classified By: the Economic Counselor for reason 1.4(d).",
    "Classified By: the Economic Counselor, for reasons 1.4(b) and (d).",
    "Classified By: the Economic Counselor, reasons 1.4 (b,d).",
    "Classified By: the Economic Counselor, reasons 1.4 (b/d).",
    "Classified By: the Economic Counselor, reasons 1.4 (B&D).",
    "Classified By: the Economic Counselor, reasons 1.4 (b+d).",
    "Classified By: the Economic Counselor, reasons 1.4 b and d.",
    "Classified By: the Economic Counselor, reasons 1.4 (G)(E).",
    "Classified By: the Economic Counselor, reasons 1.4 ( B) AND (D).",
    "Classified By: the Economic Counselor, reason 1.5 D.",
    "Classified By: the Economic Counselor, reason 1.5.D.",
    "Classified By: Classified by the Economic Counselor, reasons 1.4 (b) and (d).",
    "CLASSIFIED BY THE ECONOMIC COUNSELOR.\nREASONS: 1.5 (B) AND (D).",
    "Classified By: the Economic Counselor for reasons 1.4\n( B) and (d).",
    "Classified By: the Economic Counselor, E.O. 12958,\nreasons 1.5 (b) and (d).",
    "Classified by: the Economic Counselor. Reason: 1.4 (b) and\n(d).",
    "CLASSIFIED BY MULTIPLE SOURCES",
    "Classified by: Multiple Sources",
    "Derived From: STATE 37835",
    "Classified By: the Economic Counselor\nReason: 1.4 (b), (d)\nDeclassify On: 20170327",
    "Classified By: Multiple Sources\nDerived From: STATE 37835\nDeclassify On: X1",
    "Declassify On: 27 March 2017",
    "Classification Reason: 1.4 (c)",
    "Reason: 1.4 (b) and (d).",
    "Reasons: 1.5 (b), (d).",
    "Classified on: 27 March 2007",
    "Classified On: 03/27/2007",
)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement(statement: str) -> None:
    assert differences(cable(authority=f"«A|{statement}»\n\n"), BOTH) == []


ORDERS = (
    "E.O. 12958: DECL: 03/27/2017", "EO 12958 DECL: 07/02/11",
    "E.o. 12958: decl: 03/27/2017", "E.O. 12958:N/A", "E.O. 12958:  N/A",
    "E.O. 12958: N/A", "E.O. 12958: DECL: 2020/02/23", "E.O. 12958: DECL: 6/30/08",
    "E.O. 12958: DECL: 1/26/10", "E.O. 12958: DECL: X1, X5", "E.O. 12958: DECL: X1",
    "E.O. 12958: decl: after korean unification", "E.O. 1295: DECL: 03/27/2017",
    "E.O. 12958: DECL: OADR", "E.O. 12356: DECL: OADR", "E.O. 12356: DECL:OADR",
    "E.O. 12356: N/A", "E.O. 13526: DECL: 20170327", "E.O. 13526: DECL: 25X1",
    "E.O. 13526: DECL: 50X1-HUM", "E.O. 13526: DECL: 50X2-WMD", "E.O. 13526: DECL: 25X6",
    "E.O. 12958: DECL: MR", "E.O. 11652: GDS", "E.O. 11652: ADS, DECLAS 01-31-80",
    "E.O. 11652: XGDS-1", "E.O. 11652: XGDS-4", "E.O. 11652: XGDS2",
    "E.O. 11652: XGDS-3, DECLAS 01-31-90", "E.O. 11652: N/A", "E.O. 11652: NA",
    "E.O. 12065: GDS 3/27/86", "E.O. 12065: RDS-3 3/27/99", "E.O. 12065: N/A",
    "E.O. 12958: DECL: upon completion of the talks", "E.O. 12958: DECL: X8",
    "E.O. 12958: DECL: 25X1-human", "E.O. 13526: N/A", "E.O. 12958 DECL: 03/27/2017",
    "E.O. 12958: DECL: X9", "E.O. 12958: X1", "E.O. 12958: 03/27/2017",
    "E.O. 13526: 25X1", "E.O. 12356: OADR", "E.O. 12958: DECL:",
    "E.O. 11652: ADS, DECLAS UPON OPENING OF THE PORT",
)  # fmt: skip


@pytest.mark.parametrize("order", ORDERS)
def test_an_order(order: str) -> None:
    assert differences(cable(order=f"«D|{order}»")) == []


STAMP = "Declassified/Released US Department of State EO Systematic Review"


@pytest.mark.parametrize("name", ["Ada B. Marlowe ", "Otho P. Quill ", ""])
@pytest.mark.parametrize(
    "day", ["04 MAY 2006", "27 May 2014", "30 JUN 2005", "05 JUL 2006"]
)
def test_a_stamp(name: str, day: str) -> None:
    assert differences(cable(end=f"\n\n«A|{name}{STAMP} {day}»\n"), BOTH) == []
    assert differences(f"«A|{name}{STAMP} {day}»\n\n{cable()}", BOTH) == []


@pytest.mark.parametrize(
    "stamp",
    [
        "RELEASED IN PART B1, 1.4(B)", "RELEASED IN FULL", "RELEASED IN PART",
        "RELEASED IN PART B6", "RELEASED IN PART B1, B6, B7(C)", "DECLASSIFIED",
        "RELEASED IN PART B1,1.4(B),1.4(D),B6", "RELEASED IN PART (b)(1)",
    ],
)  # fmt: skip
def test_a_foia_stamp(stamp: str) -> None:
    assert differences(f"«D|{stamp}»\n\n{cable()}", BOTH) == []
    assert differences(cable(end=f"\n\n«D|{stamp}»\n"), BOTH) == []


@pytest.mark.parametrize(
    "line",
    [
        "Executive Order: «D|GS»", "Executive Order: «D|11652 GDS»",
        "Executive Order: «D|X1»", "Executive Order: «D|AS 19800131»",
        "Disposition Reason: «D|1.5D, 25X6»", "Disposition Reason: «D|25X6»",
    ],
)  # fmt: skip
def test_an_attribute(line: str) -> None:
    assert differences(f"{cable()}\nMessage Attributes\n{line}\nCopy: SINGLE\n") == []


def test_order_and_tags_on_one_line() -> None:
    marked = cable().replace("2017»\nTAGS", "2017» TAGS")
    assert differences(marked) == []


def test_attention_before_the_order() -> None:
    marked = cable(order="DEPT FOR ARA/AND «D|E.O. 12958: DECL: 03/27/2017»")
    assert differences(marked) == []


def test_a_statement_behind_its_number() -> None:
    statement = (
        "¶1. «P|(U)» «A|CLASSIFIED BY THE ECONOMIC COUNSELOR. REASON: 1.5 (D).»\n\n"
    )
    text = TEXT.replace("2. ", "3. ").replace("1. ", "2. ")
    assert differences(cable(authority=statement, text=text), BOTH) == []
