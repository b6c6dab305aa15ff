from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param(
            {"short.\nBRYLL\n": "about the\n"},
            [("2. It was about the", "warning")],
            id="no sentence end",
        ),
        pytest.param(
            {"\n1. The visit went well.\n\n2. It was short.\nBRYLL\n": ""},
            [("SUBJECT: PERU: A VISIT TO THE MARKET", "warning")],
            id="nothing after the header",
        ),
        pytest.param(
            {"BRYLL\n": ""}, [], id="a sentence ends: the signature is PAR012's"
        ),
        pytest.param(
            {
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable.\n\nVZCZCXYZ0000\n",
                "short.\nBRYLL\n": "about the\n",
            },
            [],
            id="an extract says so itself",
        ),
    ],
)
def test_the_end(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT001", vary(UNCLASSIFIED, changes)) == expected
