from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no NIACT"),
        pytest.param(
            {"WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE"},
            [("NIACT IMMEDIATE", "info")],
            id="no reason",
        ),
        pytest.param(
            {"BEIJING PRIORITY": "BEIJING NIACT IMMEDIATE"},
            [("NIACT IMMEDIATE", "info")],
            id="an INFO addressee",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "BEIJING PRIORITY": "BEIJING NIACT IMMEDIATE",
            },
            [("NIACT IMMEDIATE", "info")],
            id="two, told once",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "The visit went": "NIACT is used as the visit went",
            },
            [],
            id="NIACT named",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "The visit went": "The Minister must answer before opening\nof business. The visit went",
            },
            [],
            id="a deadline",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "The visit went": "Action requested: see paragraph 2. The visit went",
            },
            [],
            id="action requested",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "The visit went": "THIS IS URGENT. The visit went",
            },
            [],
            id="urgent, in capitals",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "It was short.": "This is urgent.",
            },
            [("NIACT IMMEDIATE", "info")],
            id="reason in paragraph 2",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "1. (C) Summary. The visit went well and the visitors bought\nfruit. End summary.\n": "1. (C) Entire text.\n",
                "2. (U) It was short.": "2. This is urgent.",
            },
            [],
            id="a notice first, then the reason",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "1. (C) Summary. The visit went well and the visitors bought\nfruit. End summary.\n": "1. (C) Entire text.\n",
            },
            [("NIACT IMMEDIATE", "info")],
            id="a notice first, no reason",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "1. (C) ": "",
                "2. (U) ": "",
                "3. (SBU) ": "",
            },
            [("NIACT IMMEDIATE", "info")],
            id="paragraphs without numbers",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "The visit went": "[PERSON 1] said that it went",
            },
            [],
            id="a mask may hide it",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "1. (C) Summary. The visit went well and the visitors bought\nfruit. End summary.\n": "",
            },
            [],
            id="paragraph 1 is lost",
        ),
        pytest.param(
            {
                "WASHDC IMMEDIATE": "WASHDC NIACT IMMEDIATE",
                "3. (SBU) The weather was good.\nBRYLL\n": "3. (SBU) The weather was ",
            },
            [],
            id="truncated",
        ),
    ],
)
def test_first_paragraph(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS031", vary(CLASSIFIED, changes)) == expected
