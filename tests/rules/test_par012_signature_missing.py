from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param({"BRYLL\n": ""}, [(".", "warning")], id="none"),
        pytest.param({"BRYLL\n": "[PERSON 1]\n"}, [], id="a mask"),
        pytest.param(
            {"BRYLL\n": "", "UNCLAS LIMA": "UNCLAS SECTION 01 OF 02 LIMA"},
            [],
            id="not the last section",
        ),
    ],
)
def test_signatures(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR012", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="signed"),
        pytest.param({"BRYLL\n": ""}, [(".", "warning")], id="none"),
        pytest.param({"BRYLL\n": "BRYLL-ODE\n"}, [], id="hyphen"),
        pytest.param({"BRYLL\n": "Bryll\n"}, [], id="mixed case"),
        pytest.param(
            {"BRYLL\n": "BRYLL\nUNCLASSIFIED\n\nNNNN\n"},
            [],
            id="level and end mark after it",
        ),
        pytest.param({"BRYLL\n": "\nNNNN\n"}, [(".", "warning")], id="end mark alone"),
        pytest.param({"BRYLL\n": "[PERSON 1]\n"}, [], id="masked"),
        pytest.param({"BRYLL\n": "████████\n"}, [], id="masked, block"),
        pytest.param({"BRYLL\n": "XXXXXXXXXXXX\n"}, [], id="withheld"),
        pytest.param(
            {"2. It was short.\nBRYLL\n": "2. It was short and then it"},
            [],
            id="truncated: TXT001 tells",
        ),
        pytest.param(
            {
                "BRYLL\n": "",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="partial extract",
        ),
        pytest.param(
            {"BRYLL\n": "", "UNCLAS LIMA": "UNCLAS SECTION 01 OF 02 LIMA"},
            [],
            id="first of two sections",
        ),
        pytest.param(
            {"BRYLL\n": "", "UNCLAS LIMA": "UNCLAS SECTION 02 OF 02 LIMA"},
            [(".", "warning")],
            id="last of two sections",
        ),
        pytest.param(
            {
                "BRYLL\n": "",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "UNCLASSIFIED        PTQ0683\n\nPAGE 01        LIMA  01052  272239Z\nACTION ARA-00\n\nINFO  LOG-00   NP-00   AID-00   /000W\n                  ------------------47E1B3  272239Z /38\n",
            },
            [(".", "info")],
            id="Washington copy",
        ),
    ],
)
def test_end(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR012", vary(UNCLASSIFIED, changes)) == expected
