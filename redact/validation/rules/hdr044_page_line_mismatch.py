"""HDR044: a PAGE line of another cable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule
from redact.validation.tables import posts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable

_PAGE: Final = re.compile(
    r"""
    ^ [ \t]* PAGE [ ] [0-9]{2} [ ]{1,20}
    (?P<office> [A-Z] [A-Z.'-]* (?: [ ] [A-Z.'-]+ ){0,4} ) [ ]{1,20}
    (?P<number> [0-9]{5,6} )
    (?: [ ]{1,20} (?P<section> [0-9]{2} ) [ ] OF [ ] (?P<total> [0-9]{2} ) )?
    (?: [ ]{1,20} [0-9]{6} [A-Z] )? [ \t]* \r* $
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
    """Report the first part of a line that disagrees, and each wrong value once."""
    banner = cable.banner
    if banner is None or banner.office is None or banner.number is None:
        return
    if "PAGE " not in cable.document.text:
        return
    seen: set[tuple[str, str]] = set()
    for match in _PAGE.finditer(cable.document.text):
        found = _fault(cable, banner, match)
        if found and (found[0], match[found[0]]) not in seen:
            seen.add((found[0], match[found[0]]))
            yield Hit(Span(*match.span(found[0])), found[1])


def _fault(
    cable: Cable, banner: Banner, match: re.Match[str]
) -> tuple[str, str] | None:
    """The group that disagrees, and what to say of it."""
    if banner.office is None or banner.number is None:
        return None
    office, given = (
        witness.squeeze(banner.office.value),
        witness.squeeze(match["office"]),
    )
    number, page = banner.number.value, int(match["number"])
    total = banner.section.value.total if banner.section else None
    # what other rules tell of the banner is no fault of the page
    if not posts.are_neighbours(office, given):
        told, found = (
            witness.sender_is(cable, match["office"]),
            ("office", "page of another office"),
        )
    elif page % 100000 != number % 100000:
        told, found = (
            witness.number_disputed(cable, page) or not witness.is_padded(cable),
            ("number", f"page has {page:06d}, the banner {number:06d}"),
        )
    elif match["total"] and total is not None and int(match["total"]) != total:
        told, found = (
            False,
            (
                "total",
                f"page counts {int(match['total'])} sections, the banner {total}",
            ),
        )
    else:
        return None
    return None if told else found
