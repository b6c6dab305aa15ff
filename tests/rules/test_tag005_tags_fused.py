from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="apart"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ECONEFIN PE"},
            [("ECONEFIN", "warning")],
            id="two subjects",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PHUMBA"},
            [("PHUMBA", "warning")],
            id="subject and country",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ETRDEINVECINPGOVCS"},
            [("ETRDEINVECINPGOVCS", "warning")],
            id="a whole line",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL UNESCO PE"}, [], id="a long organisation"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL QWERTYU PE"}, [], id="no codes"
        ),
    ],
)
def test_fused(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG005", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="apart"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ECONEFIN PE"},
            [("ECONEFIN", "warning")],
            id="two subjects",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PHUMBA PREL"},
            [("PHUMBA", "warning")],
            id="subject and country",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: RUPREL PGOV"},
            [("RUPREL", "warning")],
            id="country and subject",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: NATOPREL PE"},
            [("NATOPREL", "warning")],
            id="organisation and subject",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: KDEMKPAO PREL PE"},
            [("KDEMKPAO", "warning")],
            id="two programmes",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ETRDEINVECINPGOVCS PE"},
            [("ETRDEINVECINPGOVCS", "warning")],
            id="five codes",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL UNESCO UNHCR INTELSAT ECOSOC PE"},
            [],
            id="long names of organisations",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PAKISTAN PE"},
            [],
            id="a word with K inside is no programme",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL POGOV MOPPS"}, [], id="misspelt"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL UNFICYP PE"},
            [],
            id="cut into known pieces, but known itself",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL ABCDEFGHIJKLMNOP"},
            [],
            id="cannot be cut",
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE": "TAGS: PREL PGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOVPGOV"
            },
            [],
            id="too long for a code",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL/PGOV/PE"}, [], id="a slash parts them"
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG005", vary(UNCLASSIFIED, changes)) == expected
