from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="short lines"),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO RUEHBJ/AMEMBASSY BEIJING WHERE EVERY LINE IS LONGER THAN IT MAY BE"
            },
            [("BE", "info")],
            id="over 69",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO RUEHBJ/AMEMBASSY BEIJING WHERE EVERY LINE IS LONGER THAN IT MAY "
            },
            [],
            id="69",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO RUEHBJ/AMEMBASSY BEIJING WHERE EVERY LINE IS LONGER THAN IT MAY BE\nINFO RUEHBJ/AMEMBASSY BEIJING WHERE EVERY LINE IS LONGER THAN IT MAY BE"
            },
            [("BE", "info")],
            id="two are told together",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO RUEHBJ/AMEMBASSY [PERSON 1] WHERE EVERY LINE IS LONGER THAN IT MAY BE"
            },
            [],
            id="a mask makes it longer",
        ),
        pytest.param(
            {
                "SUBJECT: PERU": "SUBJECT: PERU AND A SUBJECT THAT GOES ON AND ON AND DOES NOT END AT ALL"
            },
            [],
            id="a subject",
        ),
    ],
)
def test_lengths(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR047", vary(UNCLASSIFIED, changes)) == expected
