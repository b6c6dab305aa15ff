"""HDR044: a PAGE line of a Washington copy is of another cable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable

_PAGE_LINE: Final = re.compile(
    r"""
    ^ [ \t]* PAGE [ ] [0-9]{2} [ ]{1,20}
    (?P<office> [A-Z] [A-Z'.\-]* (?: [ ] [A-Z'.\-]+ ){0,4} ) [ ]{1,20}
    (?P<number> [0-9]{5,8} )
    (?: [ ]{1,20} (?P<section> (?P<nn>[0-9]{2,3}) [ ] OF [ ] (?P<mm>[0-9]{2,3}) ) )?
    [ ]{1,20} [0-9]{6} Z [ \t]* \r* $
    """,
    re.VERBOSE | re.MULTILINE,
)
_SHORTEST_CUT: Final = 5
"""Washington cut the office to six characters, one of which may be a blank."""


@rule(
    "HDR044",
    "page-line-mismatch",
    severity="warning",
    since="0.2",
    summary="PAGE line has another office, number or section than the banner",
    why="Pages of different cables were mixed up, or a digit is mistyped.",
    hint="Look for text of another cable that was filed with this one.",
    source="observed in 00HANOI686 and in NARA's telegrams",
    bad=(
        "PAGE 01  HANOI 00868  050821Z\nACTION EAP-00\nINFO LOG-00 /000W\n"
        "R 050814Z APR 00\nFM AMEMBASSY HANOI\nTO SECSTATE WASHDC\n"
        "UNCLAS HANOI 000686\nE.O. 12958: N/A\nTAGS: PREL VM\nSUBJECT: A VISIT\n"
    ),
    good=(
        "PAGE 01  HANOI 00686  050821Z\nACTION EAP-00\nINFO LOG-00 /000W\n"
        "R 050814Z APR 00\nFM AMEMBASSY HANOI\nTO SECSTATE WASHDC\n"
        "UNCLAS HANOI 000686\nE.O. 12958: N/A\nTAGS: PREL VM\nSUBJECT: A VISIT\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each wrong value once, at the first line that has it."""
    if not cable.banner or "PAGE " not in cable.document.text:
        return
    seen: set[str] = set()
    for line in _PAGE_LINE.finditer(cable.document.text):
        for group, message in _faults(cable, cable.banner, line):
            key = group + line[group]
            if key not in seen:
                seen.add(key)
                yield Hit(Span(*line.span(group)), message)


def _faults(
    cable: Cable, banner: Banner, line: re.Match[str]
) -> Iterator[tuple[str, str]]:
    if banner.office and not _is_office(cable, banner.office.value, line["office"]):
        yield "office", "PAGE line names another office than the banner"
    number = int(line["number"])
    if (
        banner.number
        and number != banner.number.value
        and not witness.number_disputed(cable, number)
    ):
        yield (
            "number",
            f"PAGE line has number {number}, the banner {banner.number.value}",
        )
    section = banner.section.value if banner.section else None
    if section and line["section"]:
        if int(line["mm"]) != section.total:
            yield (
                "section",
                f"PAGE line counts {line['mm']} sections, the banner {section.total}",
            )
        elif not 1 <= int(line["nn"]) <= section.total:
            yield (
                "section",
                f"PAGE line is of section {int(line['nn'])} of {section.total}",
            )


def _is_office(cable: Cable, office: str, found: str) -> bool:
    wanted, read = witness.squeeze(office), witness.squeeze(found)
    named = witness.preamble_id(cable)
    offices = (wanted, named.office if named else wanted)
    return any(
        read == one or (len(read) >= _SHORTEST_CUT and one.startswith(read))
        for one in offices
    )
