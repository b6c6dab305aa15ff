"""
Our own reading of a cable's header, which holds when the parser understood nothing.

Layout: domain grammar of State Department telegrams (ACP 127(G) format lines 1 to
12; TAGS handbook TL:TAGS-1, 1974).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEARCHED: Final = 40_000  # a header is at the top
_ENVELOPE: Final = re.compile(
    r"""
    ^ [ \t]* (?: VZCZ | (?:ZZ|OO|PP|RR)[ ]R[A-Z]{3} | DE[ ]R[A-Z]{3} | ZN[RY][ ] | FM[ ]
      | [ZOPRY](?:[ ][ZOPRY])?[ ]\d{6}Z | PAGE[ ]\d\d | ACTION[ ][A-Z]{1,5}-\d\d )
    """,
    re.VERBOSE | re.MULTILINE,
)
_CLASS: Final = (
    r"(?: UNCLAS(?:S?IFIED)? | C[ ]?O[ ]?N[ ]?F[ ]?I[ ]?D[ ]?E[ ]?N[ ]?T[ ]?I[ ]?A[ ]?L"
    r" | (?: T[ ]?O[ ]?P[ ]{1,3} )? S[ ]?E[ ]?C[ ]?R[ ]?E[ ]?T"
    r" | LIMITED[ ]OFFICIAL[ ]USE | R[ ]?E[ ]?S[ ]?T[ ]?R[ ]?I[ ]?C[ ]?T[ ]?E[ ]?D"
    r" | \[CLASSIFICATION\] )"
)
_BANNER: Final = re.compile(
    rf"^ (?: [^\n]{{0,80}} \d )? [ \t]* {_CLASS} (?: [ \t][^\n]{{0,80}} )? \d{{3,6}}"
    r" [^\n]{0,30} $",
    re.VERBOSE | re.MULTILINE,
)
_KEYWORD: Final = re.compile(
    r"^[ \t]*(?:\S{0,2}(?:E\.?[ ]?O\.?[ ]?\d{4,5}|TAGS|SUBJECT|SUBJ)\b)",
    re.MULTILINE | re.IGNORECASE,
)
_TAGS: Final = re.compile(
    r"^[ \t]*(?:T?AGE?S|TAG)[ \t]{0,4}:[^\n]*"
    r"(?:\n(?![ \t]*(?:SUBJ|UBJECT|REFS?\b|E\.?O\.?|\r*$|Subj|Ref))[^\n]*){0,5}",
    re.MULTILINE,
)
_PAGE: Final = re.compile(
    r"^[ \t]*(?:PAGE[ ]\d\d[^\n]*|[A-Z][A-Z .]{2,20}[ ]\d{8}[ ]+\d{3}[^\n]*)$",
    re.MULTILINE,
)
_SERIAL_LINE: Final = re.compile(r"^[ \t]*(?:INFO|TO|FM|XMT)[ ]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Zones:
    """``silent`` parts hold no names; ``spoken`` ones only in their own grammar."""

    silent: tuple[Span, ...]
    attention: Span | None
    tags: Span | None


def _span(start: int, end: int) -> Span | None:
    return Span(start, end) if start < end else None


@lru_cache(maxsize=2)
def zones_of(text: str) -> Zones:
    """Find envelope, page headings, attention lines and the TAGS line."""
    head = text[:_SEARCHED]
    silent: list[Span] = []
    first = _ENVELOPE.search(head)
    banner = _BANNER.search(head, first.start() if first else 0)
    keyword = _KEYWORD.search(head, banner.end() if banner else 0)
    attention = None
    if banner and (keyword is None or banner.start() < keyword.start()):
        start = first.start() if first and first.start() < banner.start() else None
        silent.append(Span(banner.start() if start is None else start, banner.end()))
        if keyword:
            attention = _span(banner.end(), keyword.start())
    elif first and keyword:
        last = max(
            (m.end() for m in _SERIAL_LINE.finditer(head, 0, keyword.start())),
            default=first.end(),
        )
        line_end = head.find("\n", last) + 1 or len(head)
        silent.append(Span(first.start(), max(line_end, first.end())))
        attention = _span(line_end, keyword.start())
    elif keyword:
        attention = _span(0, keyword.start())
    tags = _TAGS.search(head)
    silent += (Span(*m.span()) for m in _PAGE.finditer(text))
    return Zones(tuple(sorted(silent)), attention, Span(*tags.span()) if tags else None)


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Lines of a part without their line ends and outer blanks; blank ones left out."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        left, right = at, stop
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left < right:
            yield Span(left, right)
        at = stop + 1
