from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("lines", "beginning", "expected"),
    [
        pytest.param(10, "The visit", [], id="short"),
        pytest.param(160, "The visit", [("1", "info")], id="long"),
        pytest.param(160, "Summary: The visit", [], id="long, with a summary"),
    ],
)
def test_long_cables(
    lines: int, beginning: str, expected: list[tuple[str, str]]
) -> None:
    more = "It was long.\n" * lines
    changes = {"1. The visit went well.\n": f"1. {beginning} went well.\n{more}"}
    assert hits("PAR010", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="short"),
        pytest.param(
            {
                "1. The visit went well.": "1. The visit went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well."
            },
            [("1", "info")],
            id="long, no summary",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary: it went well. End summary.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well."
            },
            [],
            id="long with summary",
        ),
        pytest.param(
            {
                "1. The visit went well.": "SUMMARY\n\n1. The visit went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well."
            },
            [],
            id="heading",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. The visit went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well."
            },
            [],
            id="three pages",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. The visit went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.\nIt went well.",
                "UNCLAS LIMA": "UNCLAS SECTION 02 OF 02 LIMA",
            },
            [],
            id="the summary may be in section 1",
        ),
    ],
)
def test_length(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR010", vary(UNCLASSIFIED, changes)) == expected
