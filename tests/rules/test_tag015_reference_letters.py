from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"\n\n1. The": "\n\nREF: A. STATE 1280\n     B. STATE 1281\n\n1. The"},
            [],
            id="A, B",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: A. STATE 1280\n     C. STATE 1281\n\n1. The"},
            [("C", "info")],
            id="A, C",
        ),
        pytest.param(
            {
                "\n\n1. The": "\n\nREF: A. STATE 1280\n     B. STATE 1281\n\n1. The",
                "It was": "As in ref B, it was",
            },
            [],
            id="cited",
        ),
        pytest.param(
            {
                "\n\n1. The": "\n\nREF: A. STATE 1280\n     B. STATE 1281\n\n1. The",
                "It was": "As in ref D, it was",
            },
            [("D", "info")],
            id="cited, but not there",
        ),
    ],
)
def test_letters(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG015", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no letters"),
        pytest.param(
            {"REF: STATE 37835": "REF: A. STATE 37835\n     B. LIMA 12"}, [], id="A, B"
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: A. STATE 37835\n     C. LIMA 12"},
            [("C", "info")],
            id="A, C",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: A) STATE 37835, C) LIMA 12"},
            [("C", "info")],
            id="A, C on one line",
        ),
        pytest.param(
            {
                "REF: STATE 37835": "REF: (A) STATE 37835\n     (B) LIMA 12\n     (E) QUITO 7"
            },
            [("E", "info")],
            id="B, E",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: B. STATE 37835\n     C. LIMA 12"},
            [("B", "info")],
            id="begins with B",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: A. STATE 37835\n     B. B) LIMA 12"},
            [],
            id="letter doubled",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: A. STATE 37835\n     M. BRYLL E-MAIL"},
            [],
            id="an initial",
        ),
        pytest.param(
            {
                "REF: STATE 37835": "REF: A. STATE 37835\n     B. LIMA 12",
                "It was short": "It was short (ref D)",
            },
            [("D", "info")],
            id="cited, but not there",
        ),
        pytest.param(
            {
                "REF: STATE 37835": "REF: A. STATE 37835\n     B. LIMA 12",
                "It was short": "IT WAS SHORT (REFS A AND C)",
            },
            [("C", "info")],
            id="cited second",
        ),
        pytest.param(
            {
                "REF: STATE 37835": "REF: A. STATE 37835\n     B. LIMA 12",
                "It was short": "It was short (refs A and B)",
            },
            [],
            id="cited and there",
        ),
        pytest.param(
            {
                "REF: STATE 37835": "REF: A. STATE 37835\n     B. LIMA 12",
                "It was short": "See refs for a Discussion",
            },
            [],
            id="no letter cited",
        ),
        pytest.param(
            {
                "REF: STATE 37835": "REF: A. STATE 37835\n     B. LIMA 12",
                "It was short": "The ref Dixon sent",
            },
            [],
            id="a word, no letter",
        ),
        pytest.param(
            {"It was short": "It was short (ref D)"}, [], id="no letters to compare"
        ),
    ],
)
def test_letters_and_near_misses(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("TAG015", vary(CLASSIFIED, changes)) == expected
