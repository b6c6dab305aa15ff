from __future__ import annotations

from importlib.resources import files

import pytest

from redact.validation import tables
from redact.validation.tables import posts, tags
from redact.validation.tables.countries import geographic

OFFICES = {
    office: codes.split(",")
    for line in files(tables).joinpath("countries.txt").read_text("ascii").split("\n")
    if not line.startswith("#")
    for office, _, codes in (entry.partition(":") for entry in line.split())
}


def test_every_office_of_the_countries_numbers_cables() -> None:
    assert set(OFFICES) - posts.stations() == set()


def test_every_country_has_a_known_code() -> None:
    known = tags.codes("geographic")
    assert {code for codes in OFFICES.values() for code in codes} - known == set()
    assert geographic("LIMA") == {"PE"}
    assert geographic("NEVERLAND") == frozenset()


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("subject", id="subject"),
        pytest.param("programme", id="programme"),
    ],
)
def test_subjects_and_programmes_have_four_letters(kind: tags.Kind) -> None:
    assert {len(code) for code in tags.codes(kind)} == {4}


def test_every_subject_is_of_a_known_field() -> None:
    assert all(map(tags.is_subject, tags.codes("subject")))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("PE", True, id="country"),
        pytest.param("XF", False, id="region of 1974"),
        pytest.param("2M", False, id="region of today"),
        pytest.param("AL", False, id="an organisation too"),
        pytest.param("PREL", False, id="subject"),
    ],
)
def test_countries_are_told_from_regions(code: str, *, expected: bool) -> None:
    assert tags.is_country(code) is expected
