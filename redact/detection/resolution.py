"""From overlapping raw findings to findings in order that do not overlap."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from redact.detection.finding import ENTITIES, Finding
from redact.detection.names.token import MASK
from redact.numbering import NUMBERS
from redact.parsing.markings import LEVEL_WORDS
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.cable import Banner
    from redact.policy import Policy

_RANK: Final = {entity: rank for rank, entity in enumerate(ENTITIES)}
DENIED: Final = "deny-list"
_APART: Final = frozenset({"CLASSIFICATION", "PORTION_MARK", "CAPTION"})
_STAMP: Final = "DECLASSIFIED"
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_LONG: Final = 10
"""Letters of a level that no name has by chance."""
_DAMAGED: Final = frozenset({"ECRET", "SIFIED", "UNCLASS", "FOUO", "SBU", "LOU", "OUO"})
_HOLD_NAMES: Final = frozenset({"CAPTION", "PORTION_MARK"})


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


def apart_from_marks(
    text: str,
    people: Iterable[Finding],
    others: Iterable[Finding],
    banners: Iterable[Banner],
) -> list[Finding]:
    """
    Take level words, captions and portion marks out of the ends of ``people``.

    What is left of a person stays one: a line end or a blank is all that parts a
    signature from the level under it. Nothing is left in a banner, where office
    and number follow the level, nor of the letters of a level itself. A name within
    a caption stays.
    """
    marks = _joined(
        f for f in others if f.entity in _APART or f.span.of(text).upper() == _STAMP
    )
    tails = sorted((b.raw.span.end, b.span.end) for b in banners if b.raw and b.number)
    kept: list[Finding] = []
    at = tail = 0
    for one in sorted(people):
        while at < len(marks) and marks[at].span.end <= one.span.start:
            at += 1
        here = marks[at] if at < len(marks) else None
        if here is None or here.span.start >= one.span.end:
            kept.append(one)
        elif here.span.start <= one.span.start and one.span.end <= here.span.end:
            if here.entity in _HOLD_NAMES or not _is_level(here.span.of(text)):
                kept.append(one)
        else:
            pieces = _cut(text, [one], marks[at : at + 4])
            while tail < len(tails) and tails[tail][1] <= one.span.start:
                tail += 1
            kept += [
                piece
                for piece in pieces
                if _WORD.search(piece.span.of(text))
                and not (
                    tail < len(tails)
                    and tails[tail][0] <= piece.span.start
                    and piece.span.end <= tails[tail][1]
                )
            ]
    return kept


def _joined(found: Iterable[Finding]) -> list[Finding]:
    joined: list[Finding] = []
    for one in sorted(found):
        if joined and joined[-1].span.end > one.span.start:
            joined[-1] = _join(joined[-1], one, _larger(joined[-1], one))
        else:
            joined.append(one)
    return joined


def _is_level(written: str) -> bool:
    """
    Tell whether a level cannot be a name: spaced, long, as it should be, or hit by Q.

    A name may be one letter from ``UNCLAS``; and a policy may keep levels.
    """
    word = written.upper()
    return (
        len(word) >= _LONG
        or "Q" in word
        or word in _DAMAGED
        or any(c.isspace() for c in word)
        or LEVEL_WORDS.fullmatch(word) is not None
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
