"""Masks and findings as JSON, to be put away and taken up again: places, no text."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from redact.detection.finding import ENTITIES, Finding
from redact.masking.plan import Mask
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_FINDING = tuple(field.name for field in fields(Finding) if field.name != "span")
_MASK = tuple(
    field.name for field in fields(Mask) if field.name not in ("span", "because")
)


def pack_findings(findings: Iterable[Finding]) -> list[Any]:
    """Findings as lists of plain values."""
    return [
        [one.span.start, one.span.end, *(getattr(one, name) for name in _FINDING)]
        for one in findings
    ]


def unpack_findings(packed: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - from JSON
    """Undo :func:`pack_findings`; :class:`ValueError` where it is none."""
    return tuple(_finding(one) for one in _list(packed))


def pack(masks: Iterable[Mask]) -> list[Any]:
    """Masks as lists of plain values."""
    return [
        [
            mask.span.start,
            mask.span.end,
            pack_findings(mask.because),
            *(getattr(mask, name) for name in _MASK),
        ]
        for mask in masks
    ]


def unpack(packed: Any) -> tuple[Mask, ...]:  # noqa: ANN401 - from JSON
    """Undo :func:`pack`; :class:`ValueError` where it is none."""
    masks = []
    for one in _list(packed):
        start, end, because, *rest = _list(one, 3 + len(_MASK))
        values = dict(zip(_MASK, rest, strict=True))
        findings = unpack_findings(because)
        masks.append(Mask(span=_span(start, end), because=findings, **values))
    return tuple(masks)


def _finding(packed: Any) -> Finding:  # noqa: ANN401 - from JSON
    start, end, *rest = _list(packed, 2 + len(_FINDING))
    values = dict(zip(_FINDING, rest, strict=True))
    if values["entity"] not in ENTITIES:
        raise ValueError("an entity that there is not")
    return Finding(span=_span(start, end), **values)


def _span(start: Any, end: Any) -> Span:  # noqa: ANN401 - from JSON
    if type(start) is not int or type(end) is not int:
        raise ValueError("a place must be two numbers")
    return Span(start, end)


def _list(packed: Any, size: int | None = None) -> list[Any]:  # noqa: ANN401
    if not isinstance(packed, list) or size not in (None, len(packed)):
        raise ValueError("not a list of the expected length")
    return packed
