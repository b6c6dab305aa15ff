"""TXT004: paragraph signs that a publisher put in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Edit, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# what publishers put one before: a number, or a capital with full stop or bracket
_LABEL: Final = re.compile(r"[ ]?(?:[0-9]|\(?[A-Z][.)])")


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
    hint="Run --fix, which takes them out.",
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
            if _LABEL.match(text, span.end)
        ),
    )
