"""HDR044: a PAGE line of another cable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_PAGE: Final = re.compile(
    r"""
    ^ [ \t]* PAGE [ ] [0-9]{2} [ ]+ (?P<office> [A-Z] [A-Z .'-]*? ) [ ]{2,}
    (?P<number> [0-9]{5,6} ) \b
    (?: [ ]+ (?P<section> [0-9]{2} ) [ ] OF [ ] (?P<total> [0-9]{2} ) )?
    """,
    re.VERBOSE | re.MULTILINE,
)


@rule(
    "HDR044",
    "page-line-mismatch",
    severity="warning",
    since="0.2",
    summary="PAGE line has another office, serial or section than the MRN",
    why="A page of another cable may have been filed with this one.",
    hint="Look for text of another cable on that page.",
    source="observed (00HANOI686)",
    bad=(
        "PAGE 01            LIMA     01053     272239Z\n"
        "ACTION WHA-00\n"
        "\n"
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    good=(
        "PAGE 01            LIMA     01052     272239Z\n"
        "ACTION WHA-00\n"
        "\n"
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="classification",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report the first part of each line that disagrees."""
    banner = cable.banner
    if banner is None or banner.office is None or banner.number is None:
        return
    office, number = witness.squeeze(banner.office.value), banner.number.value
    for match in _PAGE.finditer(cable.document.text):
        given = witness.squeeze(match["office"])
        if not (office.startswith(given) or given.startswith(office)):
            yield Hit(Span(*match.span("office")), "page of another office")
        elif int(match["number"]) % 100000 != number % 100000:
            if not witness.number_disputed(cable, int(match["number"])):
                yield Hit(
                    Span(*match.span("number")),
                    f"page has {int(match['number']):06d}, the banner {number:06d}",
                )
        elif match["total"] and banner.section:
            total = banner.section.value.total
            if int(match["total"]) != total:
                yield Hit(
                    Span(*match.span("total")),
                    f"page counts {int(match['total'])} sections, the banner {total}",
                )
