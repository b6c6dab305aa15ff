"""TXT007: line ends of two kinds, blanks before them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Edit, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_BLANK: Final = (" ", "\t")
# most texts have none: a look for these is much faster than a pattern
_BEFORE_END: Final = tuple(f"{blank}{end}" for blank in _BLANK for end in "\r\n")
_BLANKS: Final = re.compile(r"(?<![ \t])[ \t]++(?=\r{0,2}\n|\Z)")
_END: Final = re.compile(r"(?P<end>\r{0,2}\n)|(?P<stray>\r++)")


@rule(
    "TXT007",
    "untidy-lines",
    severity="info",
    since="0.2",
    summary="stray CR, mixed line ends, or blanks at the end of lines",
    why="Harmless to read, but every comparison of copies stumbles over it.",
    hint="Run --fix, which takes the blanks out; convert line ends with your editor.",
    source="observed in 24 of 39 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well. \n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each of the three once, at its first place."""
    text = cable.document.text
    blanks = (
        list(_BLANKS.finditer(text))
        if text[-1:] in _BLANK or any(one in text for one in _BEFORE_END)
        else []
    )
    if blanks:
        yield Hit(
            Span(*blanks[0].span()),
            f"blanks at the end of {witness.counted(len(blanks), 'line')}",
            fix=tuple(Edit(*match.span(), "") for match in blanks),
        )
    if "\r" not in text or "\n" not in text:
        return
    ends = [match for match in _END.finditer(text) if match["end"]]
    counts = Counter(match["end"] for match in ends)
    if len(counts) > 1:
        usual = counts.most_common(1)[0][0]
        other = next(match for match in ends if match["end"] != usual)
        yield Hit(Span(*other.span()), "line ends in another way than the others")
    stray = next((match for match in _END.finditer(text) if match["stray"]), None)
    if stray:
        yield Hit(Span(*stray.span()), "carriage return without line feed")
