"""Offices that number cables, and whose routing indicator is whose."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def stations() -> frozenset[str]:
    """Every office known, as ids write it: ``KUALALUMPUR``."""
    return frozenset(name for line in _lines("stations.txt") for name in line.split())


@cache
def routed_posts() -> dict[str, str]:
    """Give the place of the post that has a routing indicator: ``RUEHKL``."""
    return {
        line.partition(" ")[0]: line.partition(" ")[2] for line in _lines("routing.txt")
    }
