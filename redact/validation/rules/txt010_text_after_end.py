"""TXT010: an end of message that is not the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_END: Final = re.compile(r"^[ \t]*(?P<end>N{4})[ \t]*\r*$", re.MULTILINE)
_VISIBLE: Final = re.compile(r"\S")
# what archives and web copies add: attributes, a footer, a stamp, another end
_ARCHIVE: Final = re.compile(
    r"""
      (?i: Message [ ] (?: Attributes | Text ) ) | << | \*{3} | < /? [a-z] | N{3}
    | (?: [A-Z][A-Za-z.]* [ ] ){0,4} (?i: Declassified/Released )
    """,
    re.VERBOSE,
)


@rule(
    "TXT010",
    "text-after-end",
    severity="warning",
    since="0.2",
    summary="NNNN stands before the end, and text follows",
    why=(
        "Two messages are in one file, or the second part was never looked at as a"
        " cable."
    ),
    hint="Split the file at NNNN.",
    source="ACP 127(G) 114",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\nNNNN\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\nNNNN\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at NNNN; what archives put after a message is no text."""
    text = cable.document.text
    for match in _END.finditer(text):
        after = _VISIBLE.search(text, match.end())
        if after and not _ARCHIVE.match(text, after.start()):
            yield Hit(Span(*match.span("end")), "text follows the end of the message")
