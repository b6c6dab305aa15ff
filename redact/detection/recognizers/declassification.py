"""The declassification line."""

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
    (?<! \w ) E \.? [ ]? O \.? [ ]? [:,]? [ ]{0,3} \d{3,6} [ \t]* [:;,.]? [ \t]*
    (?: DECL (?:AS\w*)? (?: [ ] ON )? [ ]? [:;.,] | N/A \b | N\.A\. | X?GDS \b | ADS \b
      | RDS \b | X?DS-? \d | OADR \b | DECLASSIFY \b )
    [^\n]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"[ \t]+(?:TAGS?|SUBJ(?:ECT)?|CLASSIFIED[ ]BY)[ ]?:?(?=[ ])|\r"
)
_RELEASED: Final = re.compile(
    r"""
    ^ [ \t]{0,60} (?P<stamp>
        RELEASED [ ] IN [ ] (?: FULL | PART ) (?: [ ,]+ (?: B\d(?:\([A-Z]\))?
            | 1\.4\([A-Z]\) | \([bB]\)\(\d\) ) ){0,8}
      | DECLASSIFIED ) [ \t]* \r* $
    """,
    re.VERBOSE | re.MULTILINE,
)
_ATTRIBUTE: Final = re.compile(
    r"""
    ^ [ \t]{0,9} (?: Executive [ ] Order | Disposition [ ] Reason | Decaption [ ] Date
        | Review [ ] Event ) [ ]? : [ \t]*
    (?P<value> (?! n/?a \b | [<\s] ) [^\n]{1,80} ) $
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)


@recognizer(
    "declassification",
    entity="DECLASSIFICATION",
    score=1.0,
    summary="the E.O. line: order and date, event or exemption",
    finds=(
        "SIPDIS\n\n«E.O. 12958: DECL: 03/27/2017»\nTAGS: PREL\n",
        "«E.O. 12958:  N/A» \nTAGS: PREL\n",
        "«EO 12958 DECL: 07/02/11»\n",
        "«E.O. 11652: XGDS-1»\n",
        "«E.O. 12958: DECL: X1, X5» TAGS: PREL\n",
        "«RELEASED IN PART B1, 1.4(B)»\n",
    ),
    leaves=(
        "J) N/A\n",
        "1. The designation under E.O. 13224 took effect.\n",
        "1. DECLARATION: WE DECLINED.\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield the order with its value (TAGS handbook of 1974; 32 CFR 2001.21)."""
    yield from disjoint(_spans(cable))


def _spans(cable: Cable) -> Iterator[Span]:
    text = cable.document.text
    if cable.declassification and cable.executive_order:
        start = cable.executive_order.span.start
        line = text.rfind("\n", max(0, start - 12), start) + 1
        label = re.compile(r"E\.?\s?O\.?", re.IGNORECASE).search(text, line, start)
        end = cable.declassification.raw.span.end
        if label and end > label.start():
            yield Span(label.start(), end)
    for match in _LINE.finditer(text):
        following = _NEXT.search(text, match.start(), match.end())
        end = following.start() if following else match.end()
        while text[end - 1].isspace():
            end -= 1
        yield Span(match.start(), end)
    for match in _RELEASED.finditer(text):
        yield Span(*match.span("stamp"))
    for match in _ATTRIBUTE.finditer(text):
        value = match["value"].rstrip()
        yield Span(match.start("value"), match.start("value") + len(value))
