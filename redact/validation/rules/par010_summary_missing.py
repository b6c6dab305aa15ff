"""PAR010: a long cable without summary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import body, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_SUMMARY: Final = re.compile(r"\bsummary\b", re.IGNORECASE)
_PAGES: Final = 150
_HEADER: Final = (
    "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
    "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
)


@rule(
    "PAR010",
    "summary-missing",
    severity="info",
    since="0.2",
    summary="cable of over three pages (150 lines) has no summary",
    why="Readers decide by the summary whether they go on.",
    hint="Nothing to mend in a record; look whether the first paragraph is lost.",
    source="5 FAH-1 H-246.3",
    bad=_HEADER + "1. The visit went well.\n" + "It was long.\n" * 150 + "BRYLL\n",
    good=_HEADER + "1. The visit went well.\n\n2. It was short.\nBRYLL\n",
    field="paragraphs",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Count the lines of the text; the word anywhere is enough."""
    if not cable.paragraphs or body.is_part(cable):
        return
    if cable.has_damage("garbled", "extract"):
        return
    text = cable.document.text
    start = cable.paragraphs[0].span.start
    end = max(one.span.end for one in cable.paragraphs)
    lines = text.count("\n", start, end) + 1
    if lines <= _PAGES:
        return
    above = cable.subject.span.end if cable.subject else start
    if not _SUMMARY.search(text, min(above, start), end):
        yield Hit(witness.lead(cable.paragraphs[0]), f"no summary in {lines} lines")
