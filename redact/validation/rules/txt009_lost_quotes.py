"""TXT009: quotes that became other characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# each begins with the sign itself: letters are many, these are few
_LOST: Final = {
    ",": re.compile(
        r",(?:(?<=[A-Za-z]{2},)(?=[sS](?:\s|[.;:)?!]|$))|(?<=\b[dDlL],)(?=[A-Z][a-z]))"
    ),
    "&": re.compile(
        r"&(?<=[\s(]&)(?=[A-Za-z][^&8\n]{0,80}(?:\n[^&8\n]{0,80})?"
        r"(?<=[A-Za-z.,!?'])8(?:[\s.,;:)?!]|$))"
    ),
    "¬": re.compile("¬(?<= ¬)(?= )"),
}


@rule(
    "TXT009",
    "lost-quotes",
    severity="info",
    since="0.2",
    summary="comma or digit stands where a quotation mark was lost",
    why=(
        "Curly quotes cut to seven bits became , & and 8; a name's possessive is"
        " then not seen as one."
    ),
    hint="Look for the text in another copy.",
    source="observed (09PARIS1007, 09UNVIEVIENNA289)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The minister,s visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report all of them once, at the first."""
    if not cable.paragraphs:
        return
    start, end = cable.paragraphs[0].span.start, cable.paragraphs[-1].span.end
    text = cable.document.text
    found = [
        match.span()
        for sign, pattern in _LOST.items()
        if sign in text
        for match in pattern.finditer(text, start, end)
    ]
    if found:
        count = witness.counted(len(found), "place")
        yield Hit(Span(*min(found)), f"a quotation mark was lost ({count})")
