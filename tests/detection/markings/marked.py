"""What the tests of markings share: examples with the places in «guillemets»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from redact.cable import Cable
from redact.detection.finding import MARKINGS
from redact.detection.recognizer import RECOGNIZERS
from redact.document import Document
from redact.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from redact.detection.recognizer import Recognizer
    from redact.span import Span

OURS = tuple(r for r in RECOGNIZERS if r.entity in MARKINGS)


def split(example: str) -> tuple[str, list[str]]:
    """An example's text and what is marked in it."""
    return re.sub("[«»]", "", example), re.findall("«([^»]*)»", example)


def unread(text: str) -> Cable:
    """A cable that no parser has understood."""
    return Cable(document=Document.from_bytes("example", text.encode()))


def read(text: str) -> Cable:
    return parse(Document.from_bytes("example", text.encode()))


READINGS = (unread, read)


def found(
    text: str,
    entity: str,
    reading: Callable[[str], Cable] = read,
    recognizers: Iterable[Recognizer] = OURS,
) -> list[str]:
    """What all recognizers of one entity find, overlaps joined, in order."""
    cable = reading(text)
    spans: set[Span] = set()
    for one in recognizers:
        if one.entity == entity:
            spans.update(one.find(cable))
    joined: list[tuple[int, int]] = []
    for span in sorted(spans):
        if joined and joined[-1][1] > span.start:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span.end))
        else:
            joined.append((span.start, span.end))
    return [text[start:end] for start, end in joined]
