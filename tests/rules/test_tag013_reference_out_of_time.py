from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"\n\n1. The": "\n\nREF: 06 STATE 1280\n\n1. The"}, [], id="earlier"
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: 08 STATE 1280\n\n1. The"},
            [("08 STATE 1280", "warning")],
            id="later",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: LIMA 1052\n\n1. The"},
            [("LIMA 1052", "warning")],
            id="itself",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: LIMA 1051\n\n1. The"}, [], id="the one before"
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: 08 STATE 1280\n\n1. The", "0862239": "0872239"},
            [],
            id="the year of the DTG is in doubt",
        ),
    ],
)
def test_years(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG013", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no year"),
        pytest.param({"REF: STATE 37835": "REF: 07 STATE 37835"}, [], id="same year"),
        pytest.param({"REF: STATE 37835": "REF: 06 STATE 37835"}, [], id="year before"),
        pytest.param(
            {"REF: STATE 37835": "REF: 08 STATE 37835"},
            [("08 STATE 37835", "warning")],
            id="year after",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: A. 06 STATE 37835 B. 2008 KINGSTON 12"},
            [("2008 KINGSTON 12", "warning")],
            id="four figures, second item",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: LIMA 1052"},
            [("LIMA 1052", "warning")],
            id="the cable itself",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: 06 LIMA 1052"}, [], id="same number, other year"
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: LIMA 1051"}, [], id="another cable of the post"
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: 08 STATE 37835", "07LIMA1052": "08LIMA1052"},
            [],
            id="year in dispute: HDR006 tells",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: 08 STATE 37835", "0862239": "0852239"},
            [],
            id="date in dispute: HDR020 tells",
        ),
    ],
)
def test_years_and_near_misses(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("TAG013", vary(CLASSIFIED, changes)) == expected
