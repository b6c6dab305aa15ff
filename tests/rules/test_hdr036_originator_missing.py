from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param(
            {"FM AMEMBASSY LIMA\n": ""}, [("R 272239Z MAR 07", "error")], id="none"
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA\n": "FM AMEMBASSY LIMA\nFM AMEMBASSY QUITO\n"},
            [("FM", "error")],
            id="two",
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA\n": "", "It was short.\nBRYLL\n": "it was about\n"},
            [("R 272239Z MAR 07", "info")],
            id="the copy breaks off",
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA\n": "FM\n"}, [("FM", "error")], id="an empty one"
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA\n": "FROM AMEMBASSY LIMA\n"},
            [],
            id="FROM is understood",
        ),
        pytest.param({"FM AMEMBASSY LIMA\n": "[(b)(1)]\n"}, [], id="masked"),
        pytest.param(
            {
                "FM AMEMBASSY LIMA\n": "",
                "WASHDC 4718\n": "WASHDC 4718\nFM AMEMBASSY LIMA\n",
            },
            [],
            id="below TO: HDR039's",
        ),
    ],
)
def test_senders(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR036", vary(UNCLASSIFIED, changes)) == expected
