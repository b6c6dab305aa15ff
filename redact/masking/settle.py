"""
Mask until nothing is left to mask.

A mask changes what stands around a word: behind *Sultan* there is a name no more,
so *Sultan* itself looks like one. What is published must have nothing in it that
a fresh scan would find; so the masked text is scanned again, and what is found
there is masked in the original too.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from redact.document import Document
from redact.errors import PlanError
from redact.masking import inside, plan
from redact.masking.apply import apply
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from redact.detection.finding import Finding
    from redact.masking.plan import Plan
    from redact.policy import Policy

ROUNDS: Final = 12


def settle(
    document: Document,
    policy: Policy,
    scan: Callable[[Document, Policy], tuple[Finding, ...]],
) -> tuple[Plan, tuple[Finding, ...]]:
    """
    Plan masks after which ``scan`` finds nothing more to mask; and the findings.

    What is scanned are the masked bytes, decoded as a reader will. Raises
    :class:`PlanError` where new findings do not end, and what ``scan`` raises.
    """
    findings = scan(document, policy)
    for _ in range(ROUNDS):
        planned = plan(document, findings, policy)
        masked = apply(planned)
        published = Document.from_bytes(document.name, document.encode(masked))
        left = [f for f in scan(published, policy) if policy.action(f) == "mask"]
        if not left:
            again = inside.left(planned, policy)
            if not again:
                return planned, findings
            findings = _grown(findings, again, policy)
            continue
        if published.text != masked:
            # fewer kinds of bytes are left, and they read as another encoding
            raise PlanError("the masked bytes read as text of another encoding")
        findings = _grown(findings, _mapped(planned, left), policy)
    raise PlanError(f"something is left to mask after {ROUNDS} rounds")


def _grown(
    findings: Iterable[Finding], more: Iterable[Finding], policy: Policy
) -> tuple[Finding, ...]:
    """Add ``more`` to what is masked; what is only reported gives way to it."""
    more = tuple(more)
    kept = [
        finding
        for finding in findings
        if policy.action(finding) == "mask"
        or not any(finding.span.overlaps(one.span) for one in more)
    ]
    return tuple(sorted((*kept, *more)))


def _mapped(planned: Plan, found: Iterable[Finding]) -> list[Finding]:
    """Findings in the masked text, put where they stand in the original."""
    masks = planned.masks
    growth = [len(m.replacement) - (m.span.end - m.span.start) for m in masks]
    shifts = [0, *accumulate(growth)]
    starts = [mask.span.start + shifts[i] for i, mask in enumerate(masks)]

    def original(offset: int, *, end: bool) -> int:
        i = bisect_right(starts, offset - end) - 1
        if i < 0:
            return offset
        mask = masks[i]
        if offset - end < starts[i] + len(mask.replacement):
            return mask.span.end if end else mask.span.start
        return offset - shifts[i + 1]

    return [
        replace(
            finding,
            span=Span(
                original(finding.span.start, end=False),
                original(finding.span.end, end=True),
            ),
        )
        for finding in found
    ]
