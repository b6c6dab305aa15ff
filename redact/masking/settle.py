"""
Mask until nothing is left to mask.

A mask changes what stands around a word: behind *Sultan* there is a name no more,
so *Sultan* itself looks like one. What is published must have nothing in it that
a fresh scan would find; so the masked text is scanned again, and what is found
there is masked in the original too. So is what was masked in one place and can
still be read in another, in a form that no scan takes for a name.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from redact.detection.finding import Finding
from redact.document import Document
from redact.errors import PlanError
from redact.masking import inside, plan
from redact.masking.apply import apply
from redact.masking.cut import cut
from redact.masking.hidden import hidden_in
from redact.masking.residue import Residue, bare
from redact.span import Span
from redact.structured.view import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from redact.masking.hidden import Secret
    from redact.masking.plan import Plan
    from redact.policy import Policy

ROUNDS: Final = 12


def settle(
    document: Document,
    policy: Policy,
    scan: Callable[[Document, Policy], tuple[Finding, ...]],
    more: Iterable[Finding] = (),
) -> tuple[Plan, tuple[Finding, ...]]:
    """
    Plan masks after which ``scan`` finds nothing more to mask; and the findings.

    ``more`` is masked besides what is found; its places are in ``document``.
    What is scanned are the masked bytes, decoded as a reader will. Raises
    :class:`PlanError` where new findings do not end, and what ``scan`` raises.
    """
    findings = _grown(scan(document, policy), more, policy)
    for _ in range(ROUNDS):
        planned = plan(document, findings, policy)
        masked = apply(planned)
        published = Document.from_bytes(document.name, document.encode(masked))
        left = [f for f in scan(published, policy) if policy.action(f) == "mask"]
        if not left and view_of(document) is None:
            left = _readable(planned, published.text, policy)
        if not left:
            again = inside.left(planned, policy) or _cut(planned, policy)
            if not again:
                return planned, findings
            findings = _grown(findings, again, policy)
            continue
        if published.text != masked:
            # fewer kinds of bytes are left, and they read as another encoding
            raise PlanError("the masked bytes read as text of another encoding")
        findings = _grown(findings, mapped(planned, left), policy)
    raise PlanError(f"something is left to mask after {ROUNDS} rounds")


def _readable(planned: Plan, text: str, policy: Policy) -> list[Finding]:
    """What ``planned`` hides in one place and ``text`` shows in another."""
    hidden = hidden_in(planned)
    return _found(text, Residue(policy).add(hidden).search(text), hidden)


def _cut(planned: Plan, policy: Policy) -> list[Finding]:
    """What ``planned`` hides in part: *Wren-* at a line's end, not *field*."""
    if view_of(planned.document) is not None:
        return []  # there everything is searched as it was, see `inside`
    hidden = hidden_in(planned)
    masked = [mask.span for mask in planned.masks]
    left = cut(planned.document, masked, Residue(policy).add(hidden).search)
    return _found(planned.document.text, left, hidden)


def _found(text: str, spans: Iterable[Span], hidden: Sequence[Secret]) -> list[Finding]:
    numbers = {
        bare(secret.text): secret.entity
        for secret in hidden
        if secret.entity != "PERSON"
    }
    return [
        Finding(
            span=span,
            entity=numbers.get(bare(span.of(text)), "PERSON"),
            score=1.0,
            recognizer="propagation",
        )
        for span in spans
    ]


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


def mapped(planned: Plan, found: Iterable[Finding]) -> list[Finding]:
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
