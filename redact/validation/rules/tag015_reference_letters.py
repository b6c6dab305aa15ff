"""TAG015: letters of the references that do not run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_CITED: Final = re.compile(
    r"\b(?:[Rr]ef|REF)(?:tel|TEL)?[ ]\(?(?P<letter>[B-HJ-NP-Z])(?=[\s.,;:)\]])"
)


@rule(
    "TAG015",
    "reference-letters",
    severity="info",
    since="0.2",
    summary=(
        "letters of the references do not run A, B, C, or the text cites one that"
        " is not there"
    ),
    why="A reference is lost, or the text points at another one than was meant.",
    hint="Look for the reference in another copy.",
    source="observed (forms collected by the cablemap project)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "REF: A. STATE 1280\n"
        "     C. STATE 1281\n"
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
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "REF: A. STATE 1280\n"
        "     B. STATE 1281\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="references",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report the first letter that is out of turn, then the first cited in vain."""
    labels = [one.label for one in cable.references if one.label]
    if not labels or cable.has_damage("garbled", "extract"):
        return
    letters = [label.value for label in labels]
    expected = ord("A")
    for label in labels:
        if ord(label.value) not in (expected, expected - 1):
            yield Hit(label.span, f"letter {label.value} where {chr(expected)} is due")
            return
        expected = ord(label.value) + 1
    if cable.is_record or not cable.paragraphs:
        return
    start, end = cable.paragraphs[0].span.start, cable.paragraphs[-1].span.end
    for match in _CITED.finditer(cable.document.text, start, end):
        if match["letter"] not in letters:
            place = Span(*match.span("letter"))
            yield Hit(place, f"there is no reference {match['letter']}")
            return
