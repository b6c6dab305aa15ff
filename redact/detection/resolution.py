"""From overlapping raw findings to findings in order that do not overlap."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from redact.detection.finding import ENTITIES, Finding
from redact.detection.names.token import MASK
from redact.numbering import NUMBERS
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.policy import Policy

_RANK: Final = {entity: rank for rank, entity in enumerate(ENTITIES)}
DENIED: Final = "deny-list"


def merge_people(found: Iterable[Finding]) -> list[Finding]:
    """Join overlapping findings of one entity; the surest of them speaks for all."""
    merged: list[Finding] = []
    for finding in sorted(found):
        if merged and merged[-1].span.end > finding.span.start:
            merged[-1] = _join(merged[-1], finding, _surer(merged[-1], finding))
        else:
            merged.append(finding)
    return merged


def _surer(one: Finding, other: Finding) -> Finding:
    if (one.recognizer == DENIED) != (other.recognizer == DENIED):
        return one if one.recognizer == DENIED else other
    return max(one, other, key=lambda f: (f.score, len(f.span), -f.span.start))


def _larger(one: Finding, other: Finding) -> Finding:
    return max(
        one,
        other,
        key=lambda f: (len(f.span), f.score, -_RANK[f.entity], -f.span.start),
    )


def _join(one: Finding, other: Finding, speaker: Finding) -> Finding:
    return replace(
        speaker,
        span=Span(one.span.start, max(one.span.end, other.span.end)),
        score=max(one.score, other.score),
        unclassified=one.unclassified and other.unclassified,
        protected=one.protected or other.protected,
    )


def resolve(text: str, found: Iterable[Finding], policy: Policy) -> tuple[Finding, ...]:
    """
    Make ``found`` disjoint.

    What is masked comes first: overlapping masks grow together (covering too
    little is a leak), the largest giving its entity. What is reported, then what
    is kept, is cut around them: a name inside a kept line still gets its mask.
    """
    by_action: dict[str, list[Finding]] = {"mask": [], "report": [], "keep": []}
    for finding in found:
        by_action[policy.action(finding)].append(finding)
    taken: list[Finding] = []
    for action in ("mask", "report", "keep"):
        grown = _grow(by_action[action], policy)
        taken = sorted(taken + _cut(text, grown, taken))
    return tuple(taken)


def _grow(found: list[Finding], policy: Policy) -> list[Finding]:
    grown: list[Finding] = []
    largest: list[Finding] = []
    for finding in sorted(found):
        if grown and grown[-1].span.end > finding.span.start:
            largest[-1] = _larger(largest[-1], finding)
            joined = _join(grown[-1], finding, largest[-1])
            if policy.action(joined) != policy.action(finding):
                joined = replace(joined, unclassified=largest[-1].unclassified)
            grown[-1] = joined
        else:
            grown.append(finding)
            largest.append(finding)
    return grown


def _cut(
    text: str, found: Sequence[Finding], around: Sequence[Finding]
) -> list[Finding]:
    """What is left of ``found`` (disjoint) outside ``around`` (disjoint, sorted)."""
    pieces: list[Finding] = []
    at = 0
    for finding in found:
        start, end = finding.span.start, finding.span.end
        while at < len(around) and around[at].span.end <= start:
            at += 1
        k = at
        while k < len(around) and around[k].span.start < end:
            pieces += _piece(text, finding, start, around[k].span.start)
            start = max(start, around[k].span.end)
            k += 1
        pieces += _piece(text, finding, start, end)
    return pieces


def _piece(text: str, finding: Finding, start: int, end: int) -> list[Finding]:
    if Span(start, end) == finding.span if start < end else False:
        return [finding]
    while start < end and not text[start].isalnum() and text[start] not in "([":
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in ")].":
        end -= 1
    if not any(c.isalnum() for c in text[start:end]):
        return []
    return [replace(finding, span=Span(start, end))]


def drop_masked(text: str, found: Iterable[Finding], policy: Policy) -> list[Finding]:
    """Leave out findings that lie within a mask: nothing is masked twice."""
    labels = sorted({entity.label for entity in policy.entities.values()})
    exemptions = sorted({e.exemption for e in policy.entities.values() if e.exemption})
    own = "|".join(
        [rf"\[{re.escape(label)}{NUMBERS}\]" for label in labels]
        + [re.escape(f"[{exemption}]") for exemption in exemptions]
    )
    masks = sorted(m.span() for p in (MASK, re.compile(own)) for m in p.finditer(text))
    kept: list[Finding] = []
    at = 0
    for finding in sorted(found):
        while at < len(masks) and masks[at][1] <= finding.span.start:
            at += 1
        inside = any(
            start <= finding.span.start and finding.span.end <= end
            for start, end in masks[at : at + 3]
        )
        if not inside:
            kept.append(finding)
    return kept
