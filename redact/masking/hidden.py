"""What a plan hides: types and texts, for searching them elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from redact.parsing import parse, parsed
from redact.span import Span
from redact.structured.view import view_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.detection.finding import Finding
    from redact.masking.plan import Plan
    from redact.structured.view import View

_SURE: Final = 0.75
_DERIVED: Final = frozenset({"propagation", "elsewhere-in-set"})


@dataclass(frozen=True, slots=True, order=True)
class Secret:
    """
    One text that was masked.

    ``sure``: something in the cable itself says that it is a name (a title, a
    list, a signature), so that its surname may be looked for in other cables.
    """

    entity: str
    text: str = field(repr=False)
    sure: bool = True


def hidden_in(planned: Plan) -> tuple[Secret, ...]:
    """
    All that ``planned`` hides, each text once.

    A name in a classification-authority statement counts as a person's, too.
    """
    found = {finding for mask in planned.masks for finding in mask.because}
    view = view_of(planned.document)
    if view is not None:
        moved = ((finding, view.inside(finding.span)) for finding in found)
        seen = [replace(finding, span=span) for finding, span in moved if span]
        return tuple(sorted(set(secrets_of(view, seen))))
    text = planned.document.text
    secrets = {
        Secret(finding.entity, finding.span.of(text), is_sure(finding))
        for finding in found
    }
    authority = parsed(planned.document).classified_by
    if authority and authority.name:
        name = authority.name.span
        if any(finding.span.covers(name) for finding in found):
            secrets.add(Secret("PERSON", name.of(text)))
    return tuple(sorted(secrets))


def secrets_of(view: View, found: Iterable[Finding]) -> Iterator[Secret]:
    """What ``found`` (places in ``view``) is, as it reads: without escapes."""
    statements: list[Span] = []
    for finding in found:
        yield Secret(finding.entity, finding.span.of(view.text), is_sure(finding))
        if finding.entity == "AUTHORITY":
            statements.append(finding.span)
    statements.sort()
    for at, part in view.parts() if statements else ():
        first = bisect_left(statements, Span(at, at + 1))
        inside = first < len(statements) and statements[first].start - at < len(
            part.text
        )
        authority = parse(part).classified_by if inside else None
        if authority and authority.name:
            name = Span(authority.name.span.start + at, authority.name.span.end + at)
            if any(span.covers(name) for span in statements[first : first + 9]):
                yield Secret("PERSON", name.of(view.text))


def is_sure(finding: Finding) -> bool:
    """Tell whether the cable itself says that this is what it is taken for."""
    return finding.score >= _SURE and finding.recognizer not in _DERIVED
