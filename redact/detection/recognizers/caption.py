"""Handling and dissemination captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.banners import find_levels
from redact.detection.layout import MRN_TAIL, Layout, disjoint, layout_of
from redact.detection.recognizer import recognizer
from redact.parsing.markings import PLAIN_CAPTIONS, read_caption, read_level
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_ANYWHERE: Final = re.compile(
    r"""
    (?<! [A-Za-z] )
    (?: NOFORN | NODIS | EXDIS | STADIS | SIPDIS | LIMDIS | FOUO | ORCON (?:-USGOV)?
      | (?-i: WNINTEL | NOCONTRACT | NFIBONLY | USIBONLY | PROPIN | RELIDO ) )
    (?! [A-Za-z] (?! \.?[ ]?O\.?[ ]?\d{5} ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SPACED: Final = re.compile(
    r"""
    (?<! [A-Z] [ ] ) (?<! [A-Za-z] )
    (?: N[ ]{1,2}O[ ]{1,2}F[ ]{1,2}O[ ]{1,2}R[ ]{1,2}N
      | (?: N[ ]{1,2}O | E[ ]{1,2}X | S[ ]{1,2}T[ ]{1,2}A | S[ ]{1,2}I[ ]{1,2}P
          | L[ ]{1,2}I[ ]{1,2}M ) [ ]{1,2}D[ ]{1,2}I[ ]{1,2}S )
    (?! [A-Za-z] ) (?! [ ] [A-Z] (?![A-Z]) )
    """,
    re.VERBOSE,
)
_ATTRIBUTE: Final = re.compile(
    r"""
    ^ [ \t*]{0,9} (?: (?:Original|Current) [ ] (?:Previous [ ])?
        Handling [ ] Restrictions | Handling [ ] Restrictions | Channel [ ] Indicators )
    [ \t]* (?: : | \*{3} ) [ \t]*
    (?P<value> (?! n/?a \b ) [A-Z] [A-Z0-9 ,;/-]{1,60}? ) [ \t]* \r* $
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_LONGEST: Final = 240
_HEADER_ONLY: Final = re.compile(r"FOR .* ONLY|ONLY|CODEL")


@recognizer(
    "caption",
    entity="CAPTION",
    score=1.0,
    summary="captions on their own line; words such as NOFORN and EXDIS anywhere",
    finds=(
        "UNCLAS LIMA 001052\n\n«SENSITIVE»\n«SIPDIS»\n\nE.O. 12958: N/A\n",
        "S E C R E T LIMA 001052\n\n«NODIS»/«ROGER CHANNEL»\n\nE.O. 12958: DECL: X1\n",
        "SECRET LIMA 001052\n\n«REL TO USA, GBR AND CAN»\n\nE.O. 12958: DECL: X1\n",
        "SECRET LIMA 1052\n\n«FOR INR/GGI ONLY»\n\nE.O. 11652: GDS\n",
        "2. (C) Post sent the report «EXDIS» last week.\n",
        "SECRET «NOFORN» LIMA 001052\n",
        "[CLASSIFICATION]//«NOFORN» LIMA 001052\n",
        "CONFIDENTIAL LIMA 1052\n\n«E X D I S»\n\nE.O. 11652: GDS\n",
    ),
    leaves=(
        "1. He crossed the English Channel with Roger.\n",
        "1. THIS IS A\nSENSITIVE\nISSUE FOR THE MINISTRY.\n",
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nSUBJECT: SENSITIVE TECHNOLOGY\n",
        "1. (U) Sensitive equipment is for limited distribution.\n",
        "UNCLAS LIMA 001052\n\nAIDAC\n\nE.O. 12958: N/A\n",
        "[CAPTION]\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield captions (5 FAH-2 H-252.1, H-442; CAPCO register H.8, H.9)."""
    yield from disjoint(_captions(cable))


def _captions(cable: Cable) -> Iterator[Span]:
    text = cable.document.text
    for caption in cable.captions:
        if caption.value not in PLAIN_CAPTIONS and "[" not in caption.value:
            yield caption.span
    for mark in find_levels(cable):
        for caveat in mark.apart:
            yield caveat.span
    for pattern in (_ANYWHERE, _SPACED):
        for match in pattern.finditer(text):
            yield Span(*match.span())
    for match in _ATTRIBUTE.finditer(text):
        yield Span(*match.span("value"))
    yield from _lines(layout_of(cable))
    yield from _beside_masks(layout_of(cable))


def _lines(layout: Layout) -> Iterator[Span]:
    """Lines that consist of captions, where they are not the rest of a sentence."""
    for index, line in enumerate(layout.lines):
        if line.blank or not layout.text[line.start].isupper():
            continue
        for caption in read_caption(layout.text, line.start, line.end):
            if caption.value in PLAIN_CAPTIONS:
                continue
            in_header = layout.in_header(index)
            if in_header or (
                not _HEADER_ONLY.fullmatch(caption.value) and layout.stands_alone(index)
            ):
                yield caption.span


def _beside_masks(layout: Layout) -> Iterator[Span]:
    """Captions behind a level that is masked already: ``[CLASSIFICATION]//NOFORN``."""
    text = layout.text
    for index, line in enumerate(layout.lines):
        if line.blank or text[line.start] not in "[█X":
            continue
        read = read_level(text, line.start, min(line.end, line.start + _LONGEST))
        if read is None or read[0] is not None or not read[2]:
            continue
        rest = read[2][-1].span.end
        if MRN_TAIL.match(text, rest, line.end) or (
            not text[rest : line.end].strip() and layout.stands_alone(index)
        ):
            yield from (caveat.span for caveat in read[2])
