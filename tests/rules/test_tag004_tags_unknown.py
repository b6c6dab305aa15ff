from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PGVO PE"},
            [("PGVO", "info")],
            id="unknown",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL KXYZ PE"},
            [],
            id="a programme",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ECONEFIN PE"},
            [],
            id="run together: TAG005 tells",
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG004", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PGVO PREL PE"},
            [("PGVO", "info")],
            id="misspelt",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL KDEM KWMN PE"}, [], id="programmes"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL KZZZ PE"},
            [],
            id="every K and three letters is a programme",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL KDEMO PE"},
            [("KDEMO", "info")],
            id="five letters are not",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL AORC IAEA UNGA NATO ASEAN EUN"},
            [],
            id="organisations",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL UNGA/C-4 WS"},
            [],
            id="committee of an organisation",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL AJ GG UP BK EZ LH YI KV"},
            [],
            id="countries of the 1990s",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL XF XY ZL 2M 7A"},
            [],
            id="regions of two times",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL BRYLL ADA PE"},
            [("BRYLL ADA", "info")],
            id="neighbours are told together",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: BRYLL PREL ADAM PE"},
            [("BRYLL", "info"), ("ADAM", "info")],
            id="two places",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PRELPGOV PE"},
            [],
            id="run together: TAG005 tells",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: SIPDIS PREL PE"},
            [],
            id="caption: TAG009 tells",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL OVIP (BRYLL, ADA) PE"}, [], id="a person"
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL [TAGS] PE"}, [], id="masked"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL ████████ PE"}, [], id="masked, block"
        ),
    ],
)
def test_codes_and_near_misses(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("TAG004", vary(UNCLASSIFIED, changes)) == expected
