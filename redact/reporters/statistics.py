"""How often each code was told, instead of where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from redact.reporters.objects import VERSION, dump
from redact.validation.rule import RULES, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.outcome import Outcome
    from redact.reporters.row import View
    from redact.validation.rule import Severity

_GRAVITY: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}


@dataclass(slots=True)
class _Count:
    severity: Severity = "info"
    count: int = 0
    files: int = 0
    fixable: int = 0


def text(outcomes: Iterable[Outcome], _view: View) -> Iterator[str]:
    """A table, the most frequent code first; nothing where nothing was told."""
    counts = _counts(outcomes)
    if not counts:
        return
    heads = ("count", "files", "fixable", "severity", "code")
    table = [
        (str(one.count), str(one.files), str(one.fixable or "-"), one.severity, code)
        for code, one in counts
    ]
    widths = [max(map(len, cells)) for cells in zip(heads, *table, strict=True)]
    for cells, name in zip(
        (heads, *table), ("what", *(_summary(code) for code, _ in counts)), strict=True
    ):
        numbers = [
            cell.rjust(width) for cell, width in zip(cells[:3], widths, strict=False)
        ]
        words = [
            cell.ljust(width) for cell, width in zip(cells[3:], widths[3:], strict=True)
        ]
        yield f"{'  '.join((*numbers, *words, name))}\n"


def objects(outcomes: Iterable[Outcome], _view: View) -> Iterator[str]:
    """The same as JSON, and every error (schemas/report.schema.json)."""
    seen: list[Outcome] = []

    def watched() -> Iterator[Outcome]:
        for outcome in outcomes:
            if outcome.error is not None:
                seen.append(outcome)
            yield outcome

    statistics: list[dict[str, Any]] = [
        {
            "code": code,
            "name": RULES.get(code).name,
            "severity": one.severity,
            "count": one.count,
            "files": one.files,
            "fixable": one.fixable,
        }
        for code, one in _counts(watched())
    ]
    errors = [{"path": one.name, "message": one.error} for one in seen]
    whole = {"version": VERSION, "statistics": statistics, "errors": errors}
    yield dump(whole, indent=2)


def _counts(outcomes: Iterable[Outcome]) -> list[tuple[str, _Count]]:
    counts: dict[str, _Count] = {}
    for outcome in outcomes:
        for found in outcome.diagnostics:
            one = counts.setdefault(found.code, _Count())
            one.count += 1
            one.fixable += bool(found.fix)
            one.severity = min(one.severity, found.severity, key=_GRAVITY.__getitem__)
        for code in {found.code for found in outcome.diagnostics}:
            counts[code].files += 1
    return sorted(counts.items(), key=lambda item: (-item[1].count, item[0]))


def _summary(code: str) -> str:
    return RULES.get(code).summary
