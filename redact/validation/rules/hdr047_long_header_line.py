"""HDR047: header lines over 69 characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_LONG: Final = re.compile(r"^[^\r\n]{69}(?P<more>[^\r\n]*[^\s])[ \t\r]*$", re.MULTILINE)


@rule(
    "HDR047",
    "long-header-line",
    severity="info",
    since="0.2",
    summary="header line is longer than 69 characters",
    why="Teleprinters cut there; long lines were joined or changed after sending.",
    hint="Look for two lines that were joined.",
    source="ACP 127(G) 138f",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "INFO RUEHBJ/AMEMBASSY BEIJING WHERE EVERY LINE IS LONGER THAN IT MAY BE 0394\n"
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
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report them together, at what is too much of the first; masks are longer."""
    start, end = _zone(cable)
    if start >= end:
        return
    long = [
        match
        for match in _LONG.finditer(cable.document.text, start, end)
        if not witness.is_masked(cable, Span(*match.span()))
    ]
    if long:
        place = Span(*long[0].span("more"))
        yield Hit(place, f"over 69 characters ({witness.counted(len(long), 'line')})")


def _zone(cable: Cable) -> tuple[int, int]:
    """From the end of the preamble to the banner, or to what is glued to it."""
    if cable.banner is None:
        return 0, 0
    end = cable.document.text.rfind("\n", 0, cable.banner.span.start) + 1
    above = [cable.preamble.span.end] if cable.preamble else [0]
    above += [one.span.end for one in cable.damage if one.kind == "extract"]
    return max(above), end
