"""
Masks inside JSON and CSV: the file stays well-formed, and means the same.

A mask stays within one value. A string stays a string with the mask in it; a number
becomes a string, quotes and all. Afterwards the file is read once more, beside the
original: it has the same objects, arrays, keys, rows and cells, or there is no plan.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from redact.detection.finding import Finding
from redact.errors import InputError, PlanError
from redact.masking.apply import apply
from redact.masking.exemptions import exemptions, levels_in
from redact.masking.hidden import hidden_in
from redact.masking.plan import Mask, Plan, merge, pieces
from redact.masking.residue import Residue
from redact.masking.style import replacements
from redact.span import Span
from redact.structured import cables, kind
from redact.structured.source import tokens
from redact.structured.table import dialect_of
from redact.structured.view import NUMBER, view_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from redact.cable import Level
    from redact.document import Document
    from redact.masking.hidden import Secret
    from redact.policy import Policy
    from redact.structured.view import Place, View

AGAIN: Final = "propagation"
_CONTROLS: Final = frozenset(map(chr, range(0x20)))


def plan(view: View, findings: Iterable[Finding], policy: Policy) -> Plan:
    """
    Decide the masks of a JSON or CSV document, as :func:`redact.masking.plan` does.

    Raises :class:`PlanError` where the masked file would not be well-formed or
    would have another structure.
    """
    because_of: dict[Finding, Finding] = {}
    for finding in findings:
        if policy.action(finding) == "mask":
            span = view.inside(finding.span)
            if span is None:
                raise PlanError("a finding is in no value of the file")
            for part in parts(view, replace(finding, span=span)):
                because_of[part] = finding
    merged = merge(because_of)
    readable = replace(view.document, text=view.text)
    speakers = [replace(because[0], span=span) for span, because in merged]
    levels = _levels(view, [because_of[because[0]] for _, because in merged], policy)
    codes = exemptions(readable, speakers, policy, levels)
    texts = replacements(readable, speakers, policy, codes, starts=view.records)
    masks: list[Mask] = []
    for (span, because), text, code in zip(merged, texts, codes, strict=True):
        reasons = tuple(because_of[one] for one in because)
        for i, piece in enumerate(pieces(view.text, span)):
            made = _mask(view, view.places(piece), "" if i else text)
            masks.append(replace(made, because=reasons, exemption=code))
    planned = Plan(view.document, tuple(masks))
    _check(view.document, planned)
    return planned


def _mask(view: View, places: list[Place], text: str) -> Mask:
    if len(places) != 1:
        raise PlanError("a mask would cover more than one value")
    (place,) = places
    quote = '"' if view.kind_of(place) == NUMBER else ""
    return Mask(place.source, f"{quote}{text}{quote}", ())


def _levels(
    view: View, findings: Sequence[Finding], policy: Policy
) -> Sequence[Level | None]:
    """The level of each of ``findings``, where the policy asks and a record says."""
    none = (None,) * len(findings)
    if not any(own.levels for own in policy.entities.values()):
        return none
    try:
        return levels_in(findings, cables(view.document))
    except InputError:
        return none  # a table of another kind: no cables, no levels


def _check(document: Document, planned: Plan) -> None:
    """Read the masked file beside the original; nothing else may have changed."""
    masked = replace(document, text=apply(planned))
    masks = {mask.span.start: mask.replacement for mask in planned.masks}
    try:
        if kind(masked) != kind(document):
            raise PlanError("the masked file would read as another kind of file")
        if kind(document) == "csv":
            same = _same_table(document, masked, masks.values())
        else:
            same = _same_json(document, masked, masks)
    except InputError as exc:
        raise PlanError(f"the masked file would be broken: {exc}") from None
    if not same:
        raise PlanError("the masked file would have another structure")


def _same_json(document: Document, masked: Document, masks: dict[int, str]) -> bool:
    if any(not _CONTROLS.isdisjoint(mask) or "\\" in mask for mask in masks.values()):
        return False
    for one, other in zip_longest(tokens(document), tokens(masked)):
        if one is None or other is None:
            return False
        quoted = one.kind == "number" and one.start in masks and other.kind == "string"
        if one.kind != other.kind and not quoted:
            return False
    return True


def _same_table(document: Document, masked: Document, masks: Iterable[str]) -> bool:
    dialect = dialect_of(document)
    bad = {*_CONTROLS, dialect.delimiter, '"', "\\"}
    if any(not bad.isdisjoint(mask) for mask in masks):
        return False
    return all(
        one is not None
        and other is not None
        and [cell.quoted for cell in one] == [cell.quoted for cell in other]
        for one, other in zip_longest(dialect.rows(document), dialect.rows(masked))
    )


def left(planned: Plan, policy: Policy) -> tuple[Finding, ...]:
    """
    What is masked in one value of a JSON or CSV document, and not in another.

    A text has no values: nothing is left there.
    """
    view = view_of(planned.document)
    if view is None:
        return ()
    because = {finding for mask in planned.masks for finding in mask.because}
    masked = [span for span, _ in merge(because)]
    return tuple(
        found
        for one in again(view, hidden_in(planned), policy)
        for found in located(view, one)
        if not _covered(found.span, masked)
    )


def again(view: View, hidden: Iterable[Secret], policy: Policy) -> Iterator[Finding]:
    """Every place in ``view`` where something ``hidden`` can be read, by type."""
    by_type: dict[str, list[Secret]] = {}
    for secret in hidden:
        by_type.setdefault(secret.entity, []).append(secret)
    searches = [
        (entity, Residue(policy).add(secrets))
        for entity, secrets in sorted(by_type.items())
    ]
    for at, part in view.parts():
        for entity, residue in searches:
            for span in residue.search(part.text):
                yield Finding(
                    span=Span(span.start + at, span.end + at),
                    entity=entity,
                    score=policy.threshold(entity),
                    recognizer=AGAIN,
                )


def parts(view: View, found: Finding) -> Iterator[Finding]:
    """``found`` in the view, cut where one value ends and without marks at the cuts."""
    places = view.places(found.span)
    text = view.text
    for place in places:
        start, end = place.span.start, place.span.end
        while len(places) > 1 and start < end and not text[start].isalnum():
            start += 1
        while len(places) > 1 and end > start and not text[end - 1].isalnum():
            end -= 1
        if start < end:
            yield replace(found, span=Span(start, end))


def located(view: View, found: Finding) -> Iterator[Finding]:
    """``found`` in the view as findings in the file."""
    for part in parts(view, found):
        for place in view.places(part.span):
            yield replace(part, span=place.source)


def _covered(span: Span, masked: list[Span]) -> bool:
    """Tell whether what is ``masked`` (sorted, disjoint) hides all of ``span``."""
    at, i = span.start, bisect_right(masked, span.start, key=lambda one: one.end)
    while i < len(masked) and masked[i].start <= at < span.end:
        at = masked[i].end
        i += 1
    return at >= span.end
