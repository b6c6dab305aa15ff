"""Names among the TAGS: ``OVIP (TALLGREN, INES V.)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind, fold, kind_of
from redact.detection.names.token import MASK
from redact.detection.names.zone import zones_of
from redact.detection.recognizer import recognizer
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_ITEM: Final = re.compile(r"[^;()]+")
_PARENTHESES: Final = re.compile(r"\(([^()]{2,200})\)")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


@recognizer(
    "person-tags",
    entity="PERSON",
    score=0.95,
    summary="a name in parentheses on the TAGS line",
    finds=(
        "TAGS: OVIP («FERNCASTLE, TOBIAS J.») PREL\nSUBJECT: VISIT\n",
        "TAGS: PREL, OVIP («KESTLIK, JAROMIR»;\n«OBWALA DOMINIK»), PE\nSUBJECT: X\n",
    ),
    leaves=("TAGS: PREL PGOV (IAEA) UN\nSUBJECT: X (Y)\n",),
)
def find(cable: Cable) -> Iterator[Span]:
    """Take what stands in parentheses, and the parser's names."""
    text = cable.document.text
    for name in cable.tag_names:
        yield name.span
    zone = zones_of(text).tags
    if zone is None:
        return
    for group in _PARENTHESES.finditer(text, zone.start, zone.end):
        for item in _ITEM.finditer(text, group.start(1), group.end(1)):
            start, end = item.span()
            while start < end and text[start] in " \t\r\n,":
                start += 1
            while end > start and text[end - 1] in " \t\r\n,":
                end -= 1
            if start < end and _named(text[start:end]):
                yield Span(start, end)


def _named(item: str) -> bool:
    words = _WORD.findall(item)
    if not words or MASK.search(item):
        return False
    if "," in item or len(words) > 1:
        return True
    word = words[0]
    return len(word) > 4 and not kind_of(fold(word)) & (Kind.OFFICE | Kind.BODY)
