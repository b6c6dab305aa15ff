from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"WASHDC IMMEDIATE": "WASHDC FLASH"},
            [("FLASH", "warning")],
            id="word too high",
        ),
        pytest.param(
            {"WASHDC IMMEDIATE": "WASHDC"}, [("O", "warning")], id="no word as high"
        ),
        pytest.param(
            {"WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE"}, [], id="NIACT takes O"
        ),
        pytest.param(
            {"BEIJING PRIORITY": "BEIJING FLASH"}, [("FLASH", "warning")], id="in INFO"
        ),
        pytest.param({"O 272239Z": "R 272239Z"}, [], id="FL5 is wrong: HDR014's"),
        pytest.param(
            {"WASHDC IMMEDIATE": "WASHDC URGENT"}, [], id="unknown word is the schema's"
        ),
        pytest.param(
            {"O 272239Z": "X 272239Z"}, [], id="unknown letter is the schema's"
        ),
    ],
)
def test_words(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR031", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no word means routine"),
        pytest.param(
            {"WASHDC 4718": "WASHDC ROUTINE 4718"}, [], id="routine spelled out"
        ),
        pytest.param({"TO RUEHC/SECSTATE WASHDC 4718\n": ""}, [], id="no addressees"),
        pytest.param(
            {"R 272239Z": "P 272239Z", "WASHDC 4718": "WASHDC IMEDAITE 4718"},
            [],
            id="misspelt word is HDR033's",
        ),
        pytest.param(
            {"R 272239Z": "P 272239Z", "WASHDC 4718": "WASHDC PRIORITY 471832"},
            [],
            id="word before a number that is none",
        ),
        pytest.param(
            {"R 272239Z": "P 272239Z", "TO RUEHC/SECSTATE WASHDC 4718": "TO [(b)(1)]"},
            [],
            id="a mask may hide the word",
        ),
        pytest.param(
            {"R 272239Z": "P O 272239Z", "WASHDC 4718": "WASHDC IMMEDIATE 4718"},
            [],
            id="swapped letters are HDR030's",
        ),
    ],
)
def test_routine(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR031", vary(UNCLASSIFIED, changes)) == expected
