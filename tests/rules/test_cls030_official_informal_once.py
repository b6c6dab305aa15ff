from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="in neither"),
        pytest.param(
            {
                "SIPDIS\n": "OFFICIAL INFORMAL\n",
                "SUBJECT: PERU": "SUBJECT: OFFICIAL INFORMAL: PERU",
            },
            [],
            id="in both",
        ),
        pytest.param(
            {
                "SIPDIS\n": "OFFICIAL-INFORMAL\n",
                "SUBJECT: PERU": "SUBJECT: OFFICIAL - INFORMAL - PERU",
            },
            [],
            id="with hyphens",
        ),
        pytest.param(
            {
                "SIPDIS\n": "OFFICIAL INFORMAL\n",
                "TO THE MARKET": "TO THE MARKET (OFFICIAL INFORMAL)",
            },
            [],
            id="at the subject's end",
        ),
        pytest.param(
            {"SIPDIS\n": "OFFICIAL INFORMAL\n"},
            [("OFFICIAL INFORMAL", "warning")],
            id="not in the subject",
        ),
        pytest.param(
            {"SUBJECT: PERU": "SUBJECT: OFFICIAL INFORMAL: PERU"},
            [("OFFICIAL INFORMAL", "warning")],
            id="no caption",
        ),
        pytest.param(
            {"SUBJECT: PERU": "SUBJECT: (U) OFFICIAL INFORMAL: PERU"},
            [("OFFICIAL INFORMAL", "warning")],
            id="no caption, subject marked",
        ),
        pytest.param(
            {"SUBJECT: PERU": "SUBJECT: Official informal talks with PERU"},
            [],
            id="prose in the subject",
        ),
        pytest.param(
            {"SUBJECT: PERU": "SUBJECT: OFFICIAL INFORMALITY IN PERU"},
            [],
            id="a longer word",
        ),
        pytest.param(
            {
                "SIPDIS\n": "OFFICIAL INFROMAL\n",
                "SUBJECT: PERU": "SUBJECT: OFFICIAL INFORMAL: PERU",
            },
            [],
            id="misprint is CLS033's",
        ),
        pytest.param(
            {
                "SIPDIS\n": "[CAPTION]\n",
                "SUBJECT: PERU": "SUBJECT: OFFICIAL INFORMAL: PERU",
            },
            [],
            id="masked caption",
        ),
        pytest.param(
            {
                "SIPDIS\n": "OFFICIAL INFORMAL\n",
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: [PERSON 1]",
            },
            [],
            id="masked subject",
        ),
        pytest.param(
            {
                "SIPDIS\n": "OFFICIAL INFORMAL\n",
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "",
            },
            [],
            id="no subject is TAG011's",
        ),
    ],
)
def test_places(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS030", vary(UNCLASSIFIED, changes)) == expected
