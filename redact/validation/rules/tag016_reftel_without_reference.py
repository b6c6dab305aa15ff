"""TAG016: a reftel, but no REF line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_REFTEL: Final = re.compile(
    r"\b(?:[Rr]eftels?|REFTELS?|(?:[Rr]efs?|REFS?) [A-H](?=[\s.,;:)]))"
)


@rule(
    "TAG016",
    "reftel-without-reference",
    severity="warning",
    since="0.2",
    summary="text cites a reftel, but there is no REF line",
    why="What is cited cannot be found, nor checked for release.",
    hint="Look for the line in another copy.",
    source="observed; 5 FAH-1 H-200",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. As reported reftel, the visit went well.\n"
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
        "REF: STATE 1280\n"
        "\n"
        "1. As reported reftel, the visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="references",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report the first; a garbled or partial copy has lost its lines."""
    if cable.references_line or not cable.paragraphs:
        return
    if cable.has_damage("garbled", "extract"):
        return
    start, end = cable.paragraphs[0].span.start, cable.paragraphs[-1].span.end
    match = _REFTEL.search(cable.document.text, start, end)
    if match:
        yield Hit(Span(*match.span()), "a reftel, but no REF line")
