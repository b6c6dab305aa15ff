from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param({"0862239": "0852239"}, [("085", "error")], id="FL3 is wrong"),
        pytest.param(
            {"O 272239Z": "O 242239Z"},
            [("24", "error")],
            id="DTG is wrong, FL3 and preamble agree",
        ),
        pytest.param({"0862239": "3672239"}, [], id="impossible day is HDR018's"),
        pytest.param({"MAR 07": "MAR 08"}, [], id="leap year in the DTG is HDR006's"),
    ],
)
def test_days(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR020", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param({"MAR 07": "MAR 08"}, [("086", "error")], id="leap year"),
        pytest.param(
            {"MAR 07": "MAR 08", "0862239": "0872239"}, [], id="leap year, right day"
        ),
        pytest.param({"R 272239Z MAR 07\n": ""}, [], id="no DTG"),
    ],
)
def test_days_without_preamble(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("HDR020", vary(UNCLASSIFIED, changes)) == expected
