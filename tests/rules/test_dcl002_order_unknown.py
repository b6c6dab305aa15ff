from __future__ import annotations

import pytest

from redact.document import Document
from redact.parsing import parse
from redact.policy import Policy
from redact.validation import run
from redact.validation.rule import RULES
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param({"12958": "12598"}, [("12598", "error")], id="digits exchanged"),
        pytest.param({"12958": "1295"}, [("1295", "error")], id="digit lost"),
        pytest.param({"12958": "129588"}, [("129588", "error")], id="digit doubled"),
        pytest.param({"12958": "16652"}, [("16652", "error")], id="digit changed"),
        pytest.param({"12958": "10501"}, [], id="before 11652"),
        pytest.param({"12958": "13292"}, [], id="the amendment of 12958"),
        pytest.param({"12958": "13526"}, [], id="wrong day: DCL003's"),
        pytest.param(
            {"E.O. 12958: N/A\n": "E.O.: N/A\n"},
            [("E.O.: N/A", "error")],
            id="no number",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "E.O. : N/A\n"},
            [("E.O. : N/A", "error")],
            id="no number, blank before the colon",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "E.O. [NUMBER]: N/A\n"}, [], id="masked number"
        ),
        pytest.param({"E.O. 12958: N/A\n": ""}, [], id="no line: DCL001's"),
    ],
)
def test_number(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL002", vary(UNCLASSIFIED, changes)) == expected


def test_it_names_the_order_of_the_day() -> None:
    text = vary(UNCLASSIFIED, {"12958": "12598"})
    document = Document.from_bytes("example", text.encode())
    (hit,) = RULES.get("DCL002").check(parse(document))
    assert hit.message == (
        "E.O. 12598 is no order on classification, on 2007-03-27 E.O. 12958 was in force"
    )


def test_what_follows_from_it_is_not_told() -> None:
    text = vary(
        CLASSIFIED,
        {"12958": "12598", "reasons 1.4(b)": "E.O. 12958, reasons 1.4(b)"},
    )
    document = Document.from_bytes("example", text.encode())
    assert [one.code for one in run(parse(document), Policy())] == ["DCL002"]
