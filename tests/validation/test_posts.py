"""The tables of offices and routing indicators are well formed, and ship."""

from __future__ import annotations

import re

import pytest

from redact.validation.tables import posts


def test_offices_stand_as_in_ids() -> None:
    names = posts.stations()
    assert len(names) > 300
    assert [name for name in names if not re.fullmatch(r"[A-Z]{3,20}", name)] == []


def test_indicators_are_of_known_posts() -> None:
    table = posts.routed_posts()
    assert len(table) > 200
    assert [one for one in table if not re.fullmatch(r"R[A-Z]{3,6}", one)] == []
    known = posts.stations()
    assert {
        place
        for place in table.values()
        if not any(posts.are_neighbours(place, name) for name in known)
    } == set()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("LIMA", "LIMA", True, id="same"),
        pytest.param("LIMA", "QUITO", False, id="other post"),
        pytest.param("BRUSSELS", "USEUBRUSSELS", True, id="mission of the town"),
        pytest.param("USUNNEWYORK", "USUN", True, id="short form"),
        pytest.param("KIEV", "KYIV", True, id="two spellings"),
        pytest.param("VATICAN", "ROME", True, id="one station"),
        pytest.param("BRUSSELS", "PARIS", False, id="two towns"),
    ],
)
def test_neighbours(one: str, other: str, expected: bool) -> None:
    assert posts.are_neighbours(one, other) is expected
    assert posts.are_neighbours(other, one) is expected
