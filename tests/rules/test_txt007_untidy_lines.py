from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, fixed, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="tidy"),
        pytest.param({"well.\n": "well. \n"}, [(" ", "info")], id="a blank"),
        pytest.param(
            {"well.\n": "well. \t\n", "short.\n": "short.  \n"},
            [(" \t", "info")],
            id="blanks are told together",
        ),
        pytest.param(
            {"well.\n": "well.\r\n"}, [("\r\n", "info")], id="one CR LF among LF"
        ),
        pytest.param({"well.\n": "well.\rIt\n"}, [("\r", "info")], id="stray CR"),
        pytest.param(
            {"BRYLL\n": "BRYLL "}, [(" ", "info")], id="a blank at the very end"
        ),
    ],
)
def test_lines(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT007", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize("newline", ["\r\n", "\r\r\n", "\r"])
def test_one_kind_of_line_end_is_tidy(newline: str) -> None:
    assert hits("TXT007", UNCLASSIFIED.replace("\n", newline)) == []


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r\r\n"])
def test_blanks_are_mended_and_line_ends_are_not(newline: str) -> None:
    tidy = UNCLASSIFIED.replace("\n", newline)
    assert fixed("TXT007", tidy.replace(newline, " \t" + newline)) == tidy
