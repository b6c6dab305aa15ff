"""The geographic TAGS of the country that a post is in (codes of 1974 to 2010)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, frozenset[str]]:
    text = files(__package__).joinpath("countries.txt").read_text("ascii")
    return {
        office: frozenset(codes.split(","))
        for line in text.split("\n")
        if not line.startswith("#")
        for office, _, codes in (entry.partition(":") for entry in line.split())
    }


def geographic(office: str) -> frozenset[str]:
    """Codes of the country of ``office`` (``KUALALUMPUR``); empty where unknown."""
    return _table().get(office, frozenset())
