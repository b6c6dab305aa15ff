"""HDR012: ZCZC stands more than once in the file."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_IDENTIFIER: Final = re.compile(
    r"^[ \t]*(?P<identifier>V?ZCZC[A-Z0-9]{3,12})[ \t]*\r*$", re.MULTILINE
)
_END: Final = re.compile(r"^[ \t]*NNNN[ \t]*\r*$", re.MULTILINE)


@rule(
    "HDR012",
    "second-transmission-identifier",
    severity="warning",
    since="0.2",
    summary="ZCZC stands more than once in the file",
    why="ZCZC begins a transmission: two messages in one file are read as one.",
    hint="Cut the file into its messages, or take the second line out.",
    source="ACP 127(G) 202c",
    bad=(
        "VZCZCXYZ0000\nVZCZCXYZ0001\n"
        "RR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.channel",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the second one; what follows an end of message is TXT010's."""
    text = cable.document.text
    if text.count("ZCZC") < 2:
        return
    found = list(islice(_IDENTIFIER.finditer(text), 2))
    if len(found) < 2 or _END.search(text, found[0].end(), found[1].start()):
        return
    yield Hit(Span(*found[1].span("identifier")), "a second ZCZC in one file")
