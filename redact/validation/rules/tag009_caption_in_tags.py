"""TAG009: a caption that strayed into the TAGS line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# what stands in parentheses is a name: OVIP (VANCE, ROGER)
_WORD: Final = re.compile(
    rf"\([^()]{{0,200}}\)|\b(?P<word>{'|'.join(sorted(witness.CAPTION_WORDS))})\b"
)


@rule(
    "TAG009",
    "caption-in-tags",
    severity="warning",
    since="0.2",
    summary="caption stands among the TAGS",
    why="It was meant to limit distribution, and no program looks for it there.",
    hint="Move it to a line of its own above the E.O. line.",
    source="observed (collected by the cablemap project)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: SIPDIS PREL PE\n"
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
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="tags",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Look among the codes, and on the line for what the parser did not take."""
    found = [tag.span for tag in cable.tags if tag.value in witness.CAPTION_WORDS]
    line = cable.tags_line
    if not found and line is not None and not cable.is_record:
        words = _WORD.finditer(cable.document.text, line.start, line.end)
        found = [Span(*match.span("word")) for match in words if match["word"]]
    for span in found:
        yield Hit(span, "a caption, not a TAGS code")
