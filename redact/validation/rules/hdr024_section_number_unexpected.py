"""HDR024: FL3 has a section number, but the banner does not say SECTION."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR024",
    "section-number-unexpected",
    severity="info",
    since="0.2",
    summary="FL3 has a section number, but the banner does not say SECTION",
    why="The copy was put together from several sections, or some of them are lost.",
    hint="Look whether the text is whole: paragraph numbers, page headings, signature.",
    source="observed in 5 public cables (recombined copies)",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052/01 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.section",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare with all banners."""
    part = cable.transmission.section if cable.transmission else None
    if part is None or part.value < 1 or not cable.banners:
        return  # section 0 is the schema's
    if not any(banner.section for banner in cable.banners):
        yield Hit(part.span, f"FL3 says section {part.value:02d}, the banner none")
