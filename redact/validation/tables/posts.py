"""Offices that number cables, and whose routing indicator is whose."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

# names of one town at different times, or of what stands in one town and sends
# through another post's station
_ONE_STATION: Final = (
    {"ALMATY", "ASTANA"},
    {"ANTANANARIVO", "TANANARIVE"},
    {"BEIJING", "PEKING", "USLOPEKING"},
    {"BELIZE", "BELMOPAN"},
    {"BENIN", "COTONOU"},
    {"BOMBAY", "MUMBAI"},
    {"BRUSSELS", "USNATO", "NATO", "NATOB"},
    {"BUSAN", "PUSAN"},
    {"CALCUTTA", "KOLKATA"},
    {"CANTON", "GUANGZHOU"},
    {"CHENNAI", "MADRAS"},
    {"DACCA", "DHAKA"},
    {"FORTLAMY", "NDJAMENA"},
    {"HARARE", "SALISBURY"},
    {"HOCHIMINHCITY", "SAIGON"},
    {"JEDDAH", "JIDDA"},
    {"KIEV", "KYIV"},
    {"LENINGRAD", "STPETERSBURG"},
    {"LOURENCOMARQUES", "MAPUTO"},
    {"MALABO", "SANTAISABEL"},
    {"NEWYORK", "USUN", "USUNNEWYORK"},
    {"BAGHDAD", "BASRAH", "HILLAH", "KIRKUK", "MOSUL", "ERBIL"},
    {"ROME", "VATICAN"},
    {"VIENNA", "USOSCE"},
    {"STATE", "SECTO", "TOSEC", "PARTO", "WASHDC"},
)


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def stations() -> frozenset[str]:
    """Every office known, as ids write it: ``KUALALUMPUR``."""
    return frozenset(name for line in _lines("stations.txt") for name in line.split())


@cache
def routed_posts() -> dict[str, str]:
    """Place of the post that has a routing indicator: ``RUEHKL``, ``KUALALUMPUR``."""
    rows = [line.split(" ") for line in _lines("routing.txt")]
    return {row[0]: "".join(row[1:]) for row in rows}


def are_neighbours(one: str, other: str) -> bool:
    """Tell whether two offices, as ids write them, are of one town or station."""
    return (
        one in other
        or other in one
        or any(one in group and other in group for group in _ONE_STATION)
    )
