"""What ``redact evaluate`` measured: a table, JSON, a picture."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Final

from redact.reporters.objects import dump
from redact.reporters.row import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from redact.evaluation.measure import Evaluation, Row, Share

VERSION: Final = 1
_HEADS: Final = ("", "cables", "mentions", "recall", "letters", "precision", "complete")


def render(measured: Evaluation, style: str, *, places: bool = False) -> str:
    """Write ``measured`` in ``style``; with ``places`` every place that differs."""
    return _STYLES[style](measured, places)


def _percent(share: Share | None, *, interval: bool = True) -> str:
    if share is None or share.value is None:
        return "-"
    value = f"{100 * share.value:.1f} %"
    return (
        f"{value} ({100 * share.low:.1f}-{100 * share.high:.1f})" if interval else value
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (
        f"{row.type} {row.part}",
        str(row.cables),
        str(row.recall.whole),
        _percent(row.recall),
        _percent(row.letters, interval=False),
        _percent(row.precision),
        _percent(row.complete, interval=False),
    )


def _table(measured: Evaluation, places: bool) -> str:
    lines = [_HEADS, *map(_cells, measured.rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = "".join(
        "  ".join(
            cell.ljust(width) if k in (0, 3, 5) else cell.rjust(width)
            for k, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        + "\n"
        for line in lines
    )
    if places:
        text += "".join(
            f"{printable(one.name)}:{one.line}:{one.column}: {one.type} {one.what}\n"
            for one in measured.missed
        )
    return text


def _share(share: Share | None) -> dict[str, Any] | None:
    if share is None:
        return None
    value = share.value
    return {
        "right": share.right,
        "whole": share.whole,
        "value": None if value is None else round(value, 6),
        "low": round(share.low, 6),
        "high": round(share.high, 6),
    }


def _json(measured: Evaluation, places: bool) -> str:
    made: dict[str, Any] = {
        "version": VERSION,
        "level": measured.level,
        "threshold": measured.threshold,
        "rows": [
            {
                "type": row.type,
                "part": row.part,
                "cables": row.cables,
                "recall": _share(row.recall),
                "letters": _share(row.letters),
                "precision": _share(row.precision),
                "complete": _share(row.complete),
            }
            for row in measured.rows
        ],
    }
    if places:
        made["places"] = [
            {
                "path": one.name,
                "line": one.line,
                "column": one.column,
                "type": one.type,
                "what": one.what,
            }
            for one in measured.missed
        ]
    return dump(made, indent=2)


_STYLES: Final[dict[str, Callable[[Evaluation, bool], str]]] = {
    "table": _table,
    "json": _json,
}

_LEFT, _WIDTH, _STEP, _TOP = 170, 520, 26, 64


def picture(measured: Evaluation) -> str:
    """Recall and precision with their intervals, a line for each part: SVG."""
    rows = [row for row in measured.rows if row.recall.whole or row.precision]
    shares = [s for row in rows for s in (row.recall, row.precision) if s and s.whole]
    lowest = min((s.low for s in shares), default=0.0)
    floor = min(0.9, max(0.0, int(lowest * 10) / 10))
    height = _TOP + _STEP * len(rows) + 34

    def x(value: float) -> float:
        return _LEFT + (value - floor) / (1 - floor) * _WIDTH

    body = [*_grid(x, floor, height)]
    for number, row in enumerate(rows):
        y = _TOP + _STEP * number + 8
        body.append(
            f'<text x="{_LEFT - 12}" y="{y + 4}" text-anchor="end">'
            f"{escape(row.type)} {escape(row.part)}</text>"
        )
        body += _mark(row.recall, x, y - 4, "recall")
        body += _mark(row.precision, x, y + 5, "precision")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 40}'
        f' {height}" role="img" aria-label="recall and precision by part">\n'
        "<style>text{font:12px sans-serif;fill:#222}.grid{stroke:#ddd}"
        ".recall{stroke:#0b62a8;fill:#0b62a8}.precision{stroke:#b4530a;fill:#b4530a}"
        "text.recall,text.precision{stroke:none}</style>\n"
        '<rect width="100%" height="100%" fill="#fff"/>\n'
        f'<text x="{_LEFT}" y="20">Share found (recall) and share right (precision),'
        f" level {escape(measured.level)}, with 95 % intervals</text>\n"
        f'<text x="{_LEFT}" y="40" class="recall">\N{BLACK CIRCLE} recall</text>\n'
        f'<text x="{_LEFT + 80}" y="40" class="precision">'
        "\N{BLACK CIRCLE} precision</text>\n" + "\n".join(body) + "\n</svg>\n"
    )


def _grid(x: Callable[[float], float], floor: float, height: int) -> Iterable[str]:
    for step in range(6):
        value = floor + (1 - floor) * step / 5
        yield (
            f'<line class="grid" x1="{x(value):.1f}" x2="{x(value):.1f}"'
            f' y1="{_TOP - 8}" y2="{height - 26}"/>'
        )
        yield (
            f'<text x="{x(value):.1f}" y="{height - 10}" text-anchor="middle">'
            f"{100 * value:.0f} %</text>"
        )


def _mark(
    share: Share | None, x: Callable[[float], float], y: float, kind: str
) -> list[str]:
    if share is None or share.value is None:
        return []
    line = (
        f'<line class="{kind}" x1="{x(share.low):.1f}" x2="{x(share.high):.1f}"'
        f' y1="{y}" y2="{y}"/>'
    )
    dot = (
        f'<circle class="{kind}" cx="{x(share.value):.1f}" cy="{y}" r="3.5">'
        f"<title>{kind} {_percent(share)}</title></circle>"
    )
    return [line, dot]
