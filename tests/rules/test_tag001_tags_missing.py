from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="there"),
        pytest.param({"TAGS: PREL PGOV PE\n": ""}, [("A", "error")], id="none"),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "", "MAR 07": "FEB 73"}, [], id="before March 1973"
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE\n": "",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="an extract",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "", "It was short.\nBRYLL\n": "it was about\n"},
            [("A", "info")],
            id="the copy breaks off",
        ),
    ],
)
def test_lines(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG001", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="present"),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": ""},
            [("A", "error")],
            id="missing: told at the end of the E.O. line",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS:"},
            [("TAGS:", "error")],
            id="no code on the line",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "AGS: PREL PE"}, [], id="first letter lost"
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE\n": "",
                "E.O. 12958: N/A\n": "E.O. 12958: N/A TAGS: PREL PE\n",
            },
            [],
            id="on the order line",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "", "MAR 07": "FEB 73"}, [], id="before March 1973"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "", "MAR 07": "MAR 73"},
            [("A", "error")],
            id="March 1973",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "", "SIPDIS": "AIDAC"},
            [],
            id="AIDAC telegrams were exempt",
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: [TAGS]"}, [], id="masked"),
        pytest.param(
            {
                "TAGS: PREL PGOV PE\n": "",
                "E.O. 12958: N/A\n": "",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="partial extract",
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE\n": "",
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "1. The visit went well and then they went on to the",
            },
            [("A", "info")],
            id="truncated",
        ),
        pytest.param(
            {"UNCLAS LIMA 001052\n": "", "TAGS: PREL PGOV PE\n": ""},
            [],
            id="no banner: not a whole cable",
        ),
    ],
)
def test_line(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG001", vary(UNCLASSIFIED, changes)) == expected
