"""From findings to masks, from masks to text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from redact.errors import PlanError
from redact.masking import inside
from redact.masking.exemptions import exemptions
from redact.masking.plan import BLANKS, LINE_ENDS, Mask, Plan, merge, pieces
from redact.masking.style import replacements
from redact.structured.view import view_of

__all__ = ["BLANKS", "LINE_ENDS", "Mask", "Plan", "merge", "plan"]

if TYPE_CHECKING:
    from collections.abc import Iterable

    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.policy import Policy


def plan(document: Document, findings: Iterable[Finding], policy: Policy) -> Plan:
    """
    Decide the masks of those ``findings`` whose action is *mask*.

    What is broken over a line end gets its label on the first line and nothing on
    the others; line ends, and blanks around them, stay. JSON and CSV stay what
    they are, see :mod:`redact.masking.inside`. Raises :class:`PlanError` where a
    finding is not in the document.
    """
    view = view_of(document)
    if view is not None:
        return inside.plan(view, findings, policy)
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
            for i, piece in enumerate(pieces(document.text, span))
        ),
    )
