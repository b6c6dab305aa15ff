"""CLS011: a section is missing, or stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import sections, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.validation.rule import Severity

_LISTED: Final = 5
"""Sections named in a message; more are counted."""


@rule(
    "CLS011",
    "section-missing",
    severity="warning",
    since="0.2",
    summary="section of the message is not in the file, or is there twice",
    why=(
        "Each section is sent on its own and may arrive late or never; the reader of"
        " an incomplete cable must know that it is."
    ),
    hint=(
        "Look for the section in another file or ask for it; in a recombined copy"
        " compare the end of the text."
    ),
    source="ACP 127(G) 208e, f",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 03 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went well.\n\n"
        "UNCLAS SECTION 03 OF 03 LIMA 001052\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went well.\n\n"
        "UNCLAS SECTION 02 OF 02 LIMA 001052\n\n2. It was short.\nBRYLL\n"
    ),
    field="classification.section",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the second of two, and for what is missing at the first banner."""
    stated = sections.stated(cable)
    seen: set[int] = set()
    for one in stated:
        if one.value.number in seen:
            yield Hit(one.span, f"section {one.value.number} stands again")
        seen.add(one.value.number)
    missing = sorted(sections.missing(cable))
    if missing:
        yield Hit(stated[0].span, _message(missing), _severity(cable))


def _message(missing: list[int]) -> str:
    if len(missing) == 1:
        return f"section {missing[0]} is not here"
    if len(missing) > _LISTED:
        return f"{len(missing)} sections are not here, the first is {missing[0]}"
    return f"sections {', '.join(map(str, missing))} are not here"


def _severity(cable: Cable) -> Severity | None:
    """Copies that were put together again often keep the first banner alone."""
    if len(cable.banners) == 1 and not cable.page_headings:
        return "info"
    return witness.softened(cable)
