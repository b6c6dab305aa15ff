from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no page line"),
        pytest.param(
            {
                "R 272239Z": "PAGE 01            LIMA     01052     272239Z\nACTION WHA-00\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [],
            id="the same",
        ),
        pytest.param(
            {
                "R 272239Z": "PAGE 01            LIMA     01025     272239Z\nACTION WHA-00\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [("01025", "warning")],
            id="another serial",
        ),
        pytest.param(
            {
                "R 272239Z": "PAGE 01            QUITO     01052     272239Z\nACTION WHA-00\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [("QUITO", "warning")],
            id="another office",
        ),
        pytest.param(
            {
                "R 272239Z": "PAGE 01            LIMA     01052     01 OF 02     272239Z\nACTION WHA-00\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
                "UNCLAS LIMA": "UNCLAS SECTION 01 OF 03 LIMA",
            },
            [("02", "warning")],
            id="another number of sections",
        ),
        pytest.param(
            {
                "R 272239Z": "PAGE 01 LIMA 01025 272239Z\nACTION WHA-00\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [("01025", "warning")],
            id="single blanks",
        ),
        pytest.param(
            {
                "R 272239Z": "PAGE 01  LIMA  01025  272239Z\nACTION WHA-00\n\nR 272239Z",
                "2. It": "PAGE 02  LIMA  01025  272239Z\n\n2. It",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [("01025", "warning")],
            id="the same on two pages",
        ),
        pytest.param(
            {
                "R 272239Z": "PAGE 01 KUALA 01052 272239Z\nACTION WHA-00\n\nR 272239Z",
                "UNCLAS LIMA": "UNCLAS KUALA LUMPUR",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [],
            id="the office is cut",
        ),
    ],
)
def test_pages(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR044", vary(UNCLASSIFIED, changes)) == expected
