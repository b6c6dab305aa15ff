from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="numbered"),
        pytest.param({"1. The": "The", "2. It": "It"}, [], id="two"),
        pytest.param(
            {
                "1. The": "The",
                "2. It was short.\n": "It was short.\n\nNobody stayed.\n",
            },
            [("T", "info")],
            id="three",
        ),
    ],
)
def test_unnumbered(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR003", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "It went well.\n\nIt was short.\n\nIt was hot.\nBRYLL\n"
            },
            [("I", "info")],
            id="three without",
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "It went well.\n\nIt was short.\nBRYLL\n"
            },
            [],
            id="two without: one text in two blocks",
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "It went well.\nBRYLL\n"
            },
            [],
            id="one",
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "It began.\n\nIt went on.\n\n1. It was short.\nBRYLL\n"
            },
            [],
            id="one of three has a number",
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "It went well.\n\nIt was short.\n\nIt was hot.\nBRYLL\n",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="partial extract",
        ),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR003", vary(UNCLASSIFIED, changes)) == expected
