"""HDR023: FL3 has no section number, but the banner says SECTION."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR023",
    "section-number-missing",
    severity="warning",
    since="0.2",
    summary="FL3 has no section number, but the banner says SECTION",
    why="Sections have one serial and filing time: only the number tells them apart.",
    hint="Write it after the serial: #1052/01.",
    source="observed in 11 of 11 public cables of several sections",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 LIMA 001052\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052/01 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 LIMA 001052\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.section",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare with the first banner; a malformed FL3 is HDR017's."""
    sent = cable.transmission
    part = cable.banner.section if cable.banner else None
    if sent is None or sent.serial is None or sent.section or part is None:
        return
    before = sent.serial.span.start - 1
    if not cable.is_record and cable.document.text[before : before + 1] != "#":
        return
    if part.value.total > 1:
        at = sent.serial.span.end  # behind the serial is its place
        yield Hit(
            Span(at, at + 1) if at < len(cable.document.text) else sent.serial.span,
            f"FL3 has no section number in a cable of {part.value.total} sections",
        )
