"""HDR047: a line before the text is longer than 69 characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_LONGEST: Final = 69
_LINE: Final = re.compile(rf"(?:^|(?<=\r))[^\r\n]{{{_LONGEST + 1},}}", re.MULTILINE)
_DIGRAPHS: Final = frozenset({"ZZ", "OO", "PP", "RR", "YY"})
_PUBLISHERS: Final = re.compile(r"Â?¶[ \t]*")


@rule(
    "HDR047",
    "long-header-line",
    severity="info",
    since="0.2",
    summary="line before the text is longer than 69 characters",
    why="Terminals cut or wrap longer lines, and a cut address is not delivered.",
    hint="Wrap the line; an address goes on its own line.",
    source="ACP 127(G) 138f",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO DEPARTMENT OF AGRICULTURE FOREIGN"
        " AGRICULTURAL SERVICE WASHINGTON DC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO USDA FAS WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Once a cable, at what is too much in the first such line, with the count."""
    if not cable.banner or cable.is_record:
        return
    text = cable.document.text
    start, end = _zone(cable)
    fused = [one.span for one in cable.damage if one.kind == "fused-banner"]
    long: list[Span] = []
    for line in _LINE.finditer(text, start, end):
        extra = sum(len(sign) for sign in _PUBLISHERS.findall(line[0]))
        length = len(line[0].rstrip())
        if length - extra <= _LONGEST:
            continue
        span = Span(line.start(), line.start() + length)
        if witness.is_masked(cable, span):
            continue
        if any(span.overlaps(one) for one in fused) or _repeats(line[0]):
            continue  # TXT008's, HDR016's
        long.append(Span(span.start + _LONGEST, span.end))
    if long:
        lines = witness.counted(len(long), "line")
        yield Hit(long[0], f"{lines} before the text over {_LONGEST} characters")


def _zone(cable: Cable) -> tuple[int, int]:
    """
    What the network reads: from FL1, or the distribution, to the banner.

    The preamble and a notice before it are the publisher's, and a subject or a
    statement is wrapped anew in many copies.
    """
    before = [one.span for one in cable.damage if one.kind == "extract"]
    if cable.preamble:
        before.append(cable.preamble.span)
    end = cable.banner.span.end if cable.banner else 0
    return max((span.end for span in before), default=0), end


def _repeats(line: str) -> bool:
    words = line.split()
    return words[0] in _DIGRAPHS and len(set(words)) < len(words)
