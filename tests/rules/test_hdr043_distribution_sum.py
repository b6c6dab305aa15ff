from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no distribution"),
        pytest.param(
            {
                "R 272239Z": "ACTION WHA-00\n\nINFO  LOG-00   ACE-02   INR-03   /005W\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [],
            id="it adds up",
        ),
        pytest.param(
            {
                "R 272239Z": "ACTION WHA-00\n\nINFO  LOG-00   ACE-02   INR-03   /006W\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [("006", "info")],
            id="it does not",
        ),
        pytest.param(
            {
                "R 272239Z": "ACTION WHA-00\n\nINFO  LOG-00ACE-02   INR-03   /005W\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [],
            id="two run together",
        ),
        pytest.param(
            {
                "R 272239Z": "ACTION WHA-00\nINFO LOG-00 AF-O1 /001W\n\nR 272239Z",
                "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n": "",
            },
            [("AF-O1", "info")],
            id="an item that is none",
        ),
    ],
)
def test_sums(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR043", vary(UNCLASSIFIED, changes)) == expected
