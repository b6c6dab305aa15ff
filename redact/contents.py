"""
Finding in JSON and CSV: section by section, as a reader sees them.

Each section is read as a document of its own, so the memory that is needed does not
grow with the number of cables. What one value gives away is then looked for in all.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from redact.cable import Cable
from redact.detection import find_all
from redact.detection.finding import MARKINGS
from redact.detection.labelled import NAME, is_code, is_weak, labelled
from redact.detection.resolution import DENIED, drop_masked, resolve
from redact.document import Document
from redact.masking.hidden import secrets_of
from redact.masking.inside import again, located
from redact.masking.numbers import Evened
from redact.parsing import parse
from redact.parsing.reading import readable
from redact.span import Span
from redact.structured.view import STRING, Labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from redact.detection.finding import Finding
    from redact.policy import Policy
    from redact.structured.view import Place, View

_DECREED: Final = frozenset({NAME, DENIED})
_NUMBER: Final = "id-number"


Known: TypeAlias = "dict[tuple[object, ...], tuple[Finding, ...]]"
"""What was found in a section, by its text and labels."""


def find(
    view: View,
    policy: Policy,
    *,
    include_kept: bool = False,
    known: Known | None = None,
) -> tuple[Finding, ...]:
    """
    Everything found in a JSON or CSV document, as :func:`redact.detection.run` does.

    Places are those of the file; no finding goes over the end of a value. ``known``
    keeps what sections hold from one call to the next, under one policy. Numbers in
    masks say nothing about what is around them, and are read as one: a section is not
    searched again because its masks got new numbers.
    """
    known = {} if known is None else known
    found: list[Finding] = []
    for at, part in view.parts():
        values = _labelled(view, at, len(part.text))
        even = Evened(part.text, policy)
        labels = tuple(Labelled(even.there(one.span, at), one.keys) for one in values)
        key = (even.text, labels, include_kept)
        if key not in known:
            document = replace(part, text=even.text)
            # lines of values are no cable, whatever they look like
            is_text = not _in_label(view, at)
            cable = parse(document) if is_text else Cable(document=document)
            told = labelled(even.text, labels)
            known[key] = find_all(cable, policy, include_kept=include_kept, told=told)
        raw = [replace(one, span=even.back(one.span)) for one in known[key]]
        likely = drop_masked(part.text, _likely(view, at, raw, values), policy)
        seen = resolve(readable(part.text), likely, policy)
        found += (_moved(one, at) for one in seen)
    hidden = set(secrets_of(view, (f for f in found if policy.action(f) == "mask")))
    if hidden:
        found = _resolved(view, found, again(view, hidden, policy), policy)
    return tuple(sorted(one for whole in found for one in located(view, whole)))


def _likely(
    view: View, at: int, found: Iterable[Finding], values: Sequence[Labelled]
) -> Iterator[Finding]:
    """
    Leave out what only the form of the view suggests.

    A key is no marking, and begins one only for the value on its line; codes are
    nobody's names; *id* and *serial* alone are no label of a person's number.
    """
    for finding in found:
        if finding.recognizer in _DECREED:
            yield finding
            continue
        span = _moved(finding, at).span
        i = bisect_left(values, span.end, key=lambda one: one.span.start) - 1
        value = values[i] if i >= 0 and values[i].span.covers(span) else None
        if value:
            says = (
                finding.recognizer != _NUMBER
                or span.start > value.span.start
                or not is_weak(value)
            )
            if says and not is_code(view.text, value):
                yield finding
        elif finding.entity in MARKINGS and _in_label(view, span.start):
            if line := _on_line(view, span):
                yield replace(finding, span=Span(line.start - at, line.end - at))
        else:
            yield finding


def _on_line(view: View, span: Span) -> Span | None:
    """The part of ``span`` that is in the value behind the label where it begins."""
    end = view.text.find("\n", span.start, span.end)
    places = view.places(Span(span.start, end if end > 0 else span.end))
    return next((place.span for place in places if _is_value(view, place)), None)


def _in_label(view: View, at: int) -> bool:
    places = view.places(Span(at, at + 1))
    return not places or not _is_value(view, places[0])


def _is_value(view: View, place: Place) -> bool:
    return view.kind_of(place) == STRING


def _labelled(view: View, at: int, length: int) -> Sequence[Labelled]:
    """The labelled values of the section at ``at``."""
    first = bisect_left(view.labelled, at, key=lambda one: one.span.start)
    last = bisect_left(view.labelled, at + length, key=lambda one: one.span.start)
    return view.labelled[first:last]


def _moved(finding: Finding, by: int) -> Finding:
    span = finding.span
    return replace(finding, span=Span(span.start + by, span.end + by))


def _resolved(
    view: View, found: list[Finding], more: Iterable[Finding], policy: Policy
) -> list[Finding]:
    """Add ``more`` where it is not masked yet."""
    masked = [one.span for one in found if policy.action(one) == "mask"]
    fresh = []
    for one in more:
        i = bisect_left(masked, one.span.end, key=lambda span: span.start) - 1
        if i < 0 or not masked[i].covers(one.span):
            fresh.append(one)
    return list(resolve(view.text, (*found, *fresh), policy)) if fresh else found


@dataclass(frozen=True, slots=True)
class _Part(Document):
    """A section; lines and columns are those of the file."""

    whole: View | None = None
    at: int = 0

    def position(self, offset: int) -> tuple[int, int]:
        view = self.whole
        places = (
            view.places(Span(self.at + offset, self.at + offset + 1)) if view else []
        )
        if view is None or not places:
            return super(_Part, self).position(offset)
        return view.document.position(places[0].source.start)


def reasons(
    view: View, policy: Policy, findings: Sequence[Finding], *, quote: bool = False
) -> tuple[tuple[str, ...], ...]:
    """Say why each of ``findings`` was made, as the section where it stands shows."""
    from redact.detection.reasons import explain  # noqa: PLC0415 - as in api

    said: dict[Finding, tuple[str, ...]] = {}
    placed = [(one, view.inside(one.span)) for one in findings]
    rest = [(one, span) for one, span in placed if span is not None]
    k = 0
    for at, text in view.parts():
        mine: dict[Finding, Finding] = {}
        while k < len(rest) and rest[k][1].start < at + len(text.text):
            one, span = rest[k]
            mine[replace(one, span=Span(span.start - at, span.end - at))] = one
            k += 1
        if mine:
            part = _Part(
                text.name, text.text, text.sha256, text.encoding, whole=view, at=at
            )
            told = explain(parse(part), policy, tuple(mine), quote=quote)
            said |= dict(zip(mine.values(), told, strict=True))
    return tuple(said.get(one, ()) for one in findings)
