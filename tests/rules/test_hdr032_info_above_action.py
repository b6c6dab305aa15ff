from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no INFO"),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC PRIORITY 4718\nINFO RUEHBJ/AMEMBASSY BEIJING"
            },
            [],
            id="INFO below",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC PRIORITY\nINFO RUEHBJ/AMEMBASSY BEIJING PRIORITY"
            },
            [],
            id="equal",
        ),
        pytest.param(
            {
                "R 272239Z": "P 272239Z",
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC\nINFO RUEHBJ/AMEMBASSY BEIJING PRIORITY",
            },
            [("PRIORITY", "warning")],
            id="no word is routine",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC\nRUEHKO/AMEMBASSY TOKYO IMMEDIATE\nINFO RUEHBJ/AMEMBASSY BEIJING PRIORITY"
            },
            [],
            id="one TO is above",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC PRORITY\nINFO RUEHBJ/AMEMBASSY BEIJING PRIORITY"
            },
            [],
            id="a misspelt word decides nothing",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC\nINFO RUEHBJ/AMEMBASSY BEIJING FLASH"
            },
            [],
            id="a word above FL5 is HDR031's",
        ),
        pytest.param(
            {
                "R 272239Z": "P 272239Z",
                "TO RUEHC/SECSTATE WASHDC 4718": "TO [(b)(1)]\nINFO RUEHBJ/AMEMBASSY BEIJING PRIORITY",
            },
            [],
            id="a mask may hide the word",
        ),
    ],
)
def test_words(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR032", vary(UNCLASSIFIED, changes)) == expected
