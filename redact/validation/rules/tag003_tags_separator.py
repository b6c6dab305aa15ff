"""TAG003: odd signs between TAGS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# names stand in parentheses: their signs are not separators
_ODD: Final = re.compile(r"\([^()]{0,200}\)|(?P<odd>,[ \t]*(?:,[ \t]*)+|;|\.(?=\s*\Z))")


@rule(
    "TAG003",
    "tags-separator",
    severity="warning",
    since="0.2",
    summary="TAGS are not separated by one blank or comma, or end in a full stop",
    why=(
        "Programs that cut the line at blanks and commas read an empty or a wrong code."
    ),
    hint="Leave one comma or blank between codes, and nothing after the last.",
    source="TL:TAGS-1 (1974) 3a, 4",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL,,PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL, PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="tags",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first odd sign of the line."""
    line = cable.tags_line
    if line is None or not cable.tags:
        return
    for match in _ODD.finditer(line.of(cable.document.text)):
        if match["odd"]:
            start, end = (line.start + offset for offset in match.span("odd"))
            yield Hit(Span(start, end), "codes are separated by one blank or comma")
            return
