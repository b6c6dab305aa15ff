"""HDR025: FL3's routing indicator is another post's than FM line and banner name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import office
from redact.validation.rule import Hit, rule
from redact.validation.tables import posts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR025",
    "station-mismatch",
    severity="info",
    since="0.2",
    summary="routing indicator of FL3 is another post's than FM line and banner name",
    why="Header and text may belong to different cables.",
    hint="Compare serial and filing time; posts of one town share a station.",
    source="ACP 117 CAN-US SUPP-1 3; routing indicators of public cables (observed)",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHNE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.station",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare known posts only; where FM and banner differ, either will do."""
    station = cable.transmission.station if cable.transmission else None
    place = posts.routed_posts().get(station.value) if station else None
    if station is None or place is None:
        return
    others = office.senders(cable)
    if not any(other in posts.stations() for other in others):
        return
    if not any(posts.are_neighbours(place, other) for other in others):
        yield Hit(station.span, f"{station.value} is another post's indicator")
