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
    ],
)
def test_signals(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR035", vary(UNCLASSIFIED, changes)) == expected
