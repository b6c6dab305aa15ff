"""TXT004: paragraph signs that a publisher put in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Edit, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span

# what publishers put one before: a number, or a capital with full stop or bracket
_LABEL: Final = re.compile(r"(?:[0-9]{1,3}|[A-Z])[.)]")
_ALONE: Final = re.compile(r"(?:\A|\n[ \t\r]*\n|---[ \t\r]*\n)[ \t]*\Z")
_BEFORE: Final = 80


@rule(
    "TXT004",
    "pilcrow",
    severity="info",
    since="0.2",
    summary="line begins with a paragraph sign that was not in the cable",
    why=(
        "Publishers put one before line-initial numbers, wrapped dates included:"
        " who counts paragraphs by it, miscounts."
    ),
    hint="Run --fix, which takes out those that cannot be the author's.",
    source="observed in public copies",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "\u00b61. The visit went well.\n\n\u00b62. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report all of them at the first; none that could be the author's is mended."""
    found = [damage.span for damage in cable.damage if damage.kind == "pilcrow"]
    if not found:
        return
    text = cable.document.text
    yield Hit(
        found[0],
        f"publisher's paragraph sign ({witness.counted(len(found), 'line')})",
        fix=tuple(
            Edit(span.start, span.end, "")
            for span in found
            if _is_publishers(cable, text, span)
        ),
    )


def _is_publishers(cable: Cable, text: str, sign: Span) -> bool:
    """
    Tell a publisher's sign from an author's, who cites a paragraph by it.

    It stands right before the label of a paragraph that begins after a blank line
    or a ruler, or of a reference.
    """
    if not _LABEL.match(text, sign.end):
        return False
    references = cable.references_line
    if references and references.covers(sign):
        return True
    return bool(_ALONE.search(text[max(0, sign.start - _BEFORE) : sign.start]))
