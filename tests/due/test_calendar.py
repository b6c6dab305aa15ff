from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from redact.due import Decision
from redact.outcome import Outcome
from redact.reporters.calendar import COLUMNS, Calendar, render
from redact.resources import schema

ONE = Decision(
    reference_id="07LIMA1052",
    sent=date(2007, 3, 27),
    order="12958",
    says="event",
    event="AFTER THE VISIT OF O. THORNBURY",
    declassify_on=date(2032, 12, 31),
    basis="event; 25 years at the latest",
    confirmed=True,
    status="undecidable",
    days=2191,
)
SOON = replace(
    ONE,
    says="2017-03-27",
    event=None,
    declassify_on=date(2017, 3, 27),
    basis="DECL date",
    status="overdue",
    days=-3567,
)
NEVER = replace(ONE, sent=None, declassify_on=None, days=None)


def calendar(*rows: tuple[str, Decision], **more: Any) -> Calendar:
    return Calendar(rows=rows, on=date(2027, 1, 1), until=date(2027, 12, 31), **more)


def lines(*rows: tuple[str, Decision], **more: Any) -> list[list[str]]:
    return list(csv.reader(io.StringIO(render(calendar(*rows, **more), "csv"))))


def test_table() -> None:
    table = render(calendar(("b.txt", ONE), ("a.txt", SOON)), "table")
    assert table == (
        "path   reference id  sent        order  says        declassify on"
        "  basis                          status       days\n"
        "a.txt  07LIMA1052    2007-03-27  12958  2017-03-27  2017-03-27   "
        "  DECL date                      overdue      -3567\n"
        "b.txt  07LIMA1052    2007-03-27  12958  event       2032-12-31   "
        "  event; 25 years at the latest  undecidable  2191\n"
    )


def test_an_empty_table_is_empty() -> None:
    assert render(calendar(), "table") == ""


@pytest.mark.parametrize("style", ["table", "csv", "json"])
def test_soonest_first_and_never_last(style: str) -> None:
    rows = (("n.txt", NEVER), ("b.txt", ONE), ("c.txt", SOON), ("a.txt", SOON))
    text = render(calendar(*rows), style)
    places = [text.index(name) for name in ("a.txt", "c.txt", "b.txt", "n.txt")]
    assert places == sorted(places)


@pytest.mark.parametrize("style", ["table", "csv", "json"])
def test_the_words_of_an_event_are_shown_on_request_only(style: str) -> None:
    row = ("a.txt", ONE)
    assert "THORNBURY" not in render(calendar(row), style)
    shown = render(calendar(row, show_text=True), style)
    assert "event: AFTER THE VISIT OF O. THORNBURY" in shown


def test_csv() -> None:
    assert lines(("a, b.txt", SOON), ("n.txt", NEVER)) == [
        list(COLUMNS),
        [
            "a, b.txt",
            "07LIMA1052",
            "2007-03-27",
            "12958",
            "2017-03-27",
            "2017-03-27",
            "DECL date",
            "overdue",
            "-3567",
        ],
        [
            "n.txt",
            "07LIMA1052",
            "",
            "12958",
            "event",
            "",
            "event; 25 years at the latest",
            "undecidable",
            "",
        ],
    ]


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        pytest.param("=1+1.txt", "'=1+1.txt", id="formula"),
        pytest.param("+a.txt", "'+a.txt", id="plus"),
        pytest.param("-a.txt", "'-a.txt", id="minus"),
        pytest.param("@a.txt", "'@a.txt", id="at"),
        pytest.param("a=b.txt", "a=b.txt", id="sign inside"),
        pytest.param('a"b.txt', 'a"b.txt', id="quote"),
        pytest.param("a\nb.txt", "a\\nb.txt", id="line end"),
        pytest.param("\ta.txt", "'\\ta.txt", id="tab"),
        pytest.param("\x1b[31m.txt", "\\x1b[31m.txt", id="escape"),
    ],
)
def test_a_cell_is_text(name: str, cell: str) -> None:
    assert lines((name, SOON))[1][0] == cell


def test_an_event_that_is_a_formula_is_text() -> None:
    found = replace(ONE, says="", event=None, basis="=cmd|'/c calc'!A1")
    assert lines(("a.txt", found))[1][6] == "'=cmd|'/c calc'!A1"


def test_json_conforms_to_its_schema() -> None:
    unreadable = Outcome(name="b.bin", error="empty file")
    text = render(
        calendar(
            ("a.txt", SOON),
            ("n.txt", replace(NEVER, reference_id=None, order=None, confirmed=False)),
            unclassified=3,
            errors=[unreadable],
        ),
        "json",
    )
    found = json.loads(text)
    Draft202012Validator(schema("due")).validate(found)
    assert found["cables"][0] == {
        "path": "a.txt",
        "reference_id": "07LIMA1052",
        "sent": "2007-03-27",
        "order": "12958",
        "says": "2017-03-27",
        "declassify_on": "2017-03-27",
        "basis": "DECL date",
        "status": "overdue",
        "days": -3567,
        "confirmed": True,
    }
    assert [one["confirmed"] for one in found["cables"]] == [True, False]
    assert (found["on"], found["until"]) == ("2027-01-01", "2027-12-31")
    assert found["unclassified"] == 3
    assert found["errors"] == [{"path": "b.bin", "message": "empty file"}]


def test_json_of_nothing_conforms_too() -> None:
    found = json.loads(render(calendar(), "json"))
    Draft202012Validator(schema("due")).validate(found)
    assert found["cables"] == []
