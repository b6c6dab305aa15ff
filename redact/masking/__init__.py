"""From findings to masks, from masks to text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from redact.errors import PlanError
from redact.masking.exemptions import exemptions
from redact.masking.plan import Mask, Plan, merge
from redact.masking.style import replacements
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.policy import Policy

LINE_ENDS: Final = "\n\r\f\v"
"""What ends a line or a page: it stays, whatever is masked around it."""
BLANKS: Final = " \t\xa0"
_LINE: Final = re.compile(rf"[^{LINE_ENDS}]+")


def plan(document: Document, findings: Iterable[Finding], policy: Policy) -> Plan:
    """
    Decide the masks of those ``findings`` whose action is *mask*.

    What is broken over a line end gets its label on the first line and nothing on
    the others; line ends, and blanks around them, stay. Raises
    :class:`PlanError` where a finding is not in the document.
    """
    merged = merge(f for f in findings if policy.action(f) == "mask")
    if merged and merged[-1][0].end > len(document.text):
        raise PlanError("a finding runs past the end of the document")
    speakers = [replace(because[0], span=span) for span, because in merged]
    codes = exemptions(document, speakers, policy)
    texts = replacements(document, speakers, policy, codes)
    return Plan(
        document,
        tuple(
            Mask(piece, "" if i else text, because, code)
            for (span, because), text, code in zip(merged, texts, codes, strict=True)
            for i, piece in enumerate(_pieces(document.text, span))
        ),
    )


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The parts of ``span`` on each line, without the blanks around them."""
    for line in _LINE.finditer(text, span.start, span.end):
        start, end = line.span()
        while start < end and text[start] in BLANKS:
            start += 1
        while end > start and text[end - 1] in BLANKS:
            end -= 1
        if start < end:
            yield Span(start, end)
