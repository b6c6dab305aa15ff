from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"MAR 07\n": "MAR 07 ZDS ZDK\n"}, [], id="two signals"),
        pytest.param(
            {"MAR 07\n": "MAR 07 ZDK MANY SVCS\n"}, [], id="a signal and its words"
        ),
        pytest.param({"MAR 07\n": "MAR 07 QDK2\n"}, [("QDK2", "info")], id="no signal"),
        pytest.param(
            {"MAR 07\n": "MAR 07 ZDK QDK2\n"}, [("QDK2", "info")], id="after a signal"
        ),
        pytest.param({"MAR 07\n": "MAR 07 ZFF-4\n"}, [], id="a figure after a hyphen"),
        pytest.param({"MAR 07\n": "MAR 07 ZDK 2\n"}, [], id="a figure apart"),
        pytest.param(
            {"MAR 07\n": "MAR 07 QDK2 QDK3\n"},
            [("QDK2 QDK3", "info")],
            id="two are told together",
        ),
        pytest.param({"MAR 07\n": "MAR 07 [CAPTION 1]\n"}, [], id="a mask"),
        pytest.param({"MAR 07\nFM": "MAR 07 FM"}, [], id="the line below joined"),
    ],
)
def test_signals(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR035", vary(UNCLASSIFIED, changes)) == expected
