"""The five letters of the security line, FL4, and the prosign of FL1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.layout import disjoint
from redact.detection.recognizer import recognizer
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_LINE: Final = re.compile(
    r"""
    (?<! [A-Za-z0-9] ) ZN[RY] [ \t]{1,4}
    (?P<letters> (?: [A-Z]{4,6} | [A-Z](?:[ ][A-Z]){4} ) (?: / [A-Z]{4,6} )?
        (?: [ ] [A-Z]{2} (?= [ \t]* (?: Z[A-Z]{2} | \r | \n | $ ) ) )? )
    (?! \w )
    """,
    re.VERBOSE,
)

# VZCZC, channel, number, and the prosign of old networks (ACP 127(G) 124a)
_PROSIGN: Final = re.compile(
    r"^[ \t]{0,9}V?ZCZC[A-Z0-9]{3,12}[ ]{1,4}(?P<prosign>HH|UU)[ \t]*\r*$", re.MULTILINE
)
_GROUP: Final = re.compile(r"[A-Z]{4,6}")


@recognizer(
    "security-letters",
    entity="CLASSIFICATION",
    score=1.0,
    summary="letters of the security line, ZNR or ZNY; prosign of FL1",
    finds=(
        "DE RUEHPE #1052 0862239\nZNY «CCCCC» ZZH\nO 272239Z MAR 07\n",
        "ZNR «UUUUU»\n",
        "ZNY «TTTTT/AAAAA» ZZH\n",
        "ZNY «SSSQS» ZZH\n",
        "VZCZCABC123 «HH»\n",
    ),
    leaves=(
        "ZNY [CLASSIFICATION] ZZH\n",
        "CCCCC ZZH\n",
        "ZNY ZZH\n",
        "VZCZCXYZ0000\nUU\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield the letters with their suffix (ACP 127(G) 124, 203; ACP 117 7.d)."""
    yield from disjoint(_letters(cable))


def _letters(cable: Cable) -> Iterator[Span]:
    letters = cable.transmission.letters if cable.transmission else None
    if letters and _GROUP.fullmatch(letters.value):
        yield letters.span
    for match in _LINE.finditer(cable.document.text):
        yield Span(*match.span("letters"))
    for match in _PROSIGN.finditer(cable.document.text):
        yield Span(*match.span("prosign"))
