"""The index of what was withheld: CSV (RFC 4180), HTML, JSON (index.schema.json)."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING, Any, Final

from redact.reporters.cell import cell
from redact.reporters.objects import dump
from redact.reporters.row import counted, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from redact.index import Index, Withheld

VERSION: Final = 1
COLUMNS: Final = (
    "document",
    "sent",
    "item",
    "place",
    "line",
    "type",
    "mask",
    "exemption",
    "reason",
)
UNKNOWN: Final = "not in the tables of FOIA and E.O. 13526"
_HEADS: Final = {"sent": "Date", "item": "No.", "mask": "Shown as"}
_STYLE: Final = """\
body { font: 11pt/1.4 Georgia, serif; color: #000; background: #fff; margin: 2em; }
table { border-collapse: collapse; margin: 1em 0 2em; }
caption { text-align: left; font-weight: bold; padding: .3em 0; }
th, td { border: 1px solid #767676; padding: .2em .5em; text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
td.n { text-align: right; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media print { body { margin: 0; font-size: 9pt; } @page { margin: 2cm; } }
"""


def render(index: Index, style: str) -> str:
    """Write ``index`` in ``style``; it depends on nothing but the index."""
    return "".join(_STYLES[style](index))


def _row(one: Withheld) -> dict[str, str | int | None]:
    return {
        "document": one.document,
        "sent": one.sent,
        "item": one.item,
        "place": one.part.words,
        "line": one.line,
        "type": one.type,
        "mask": one.mask,
        "exemption": one.exemption,
        "reason": one.reason or UNKNOWN,
    }


def _csv(index: Index) -> Iterator[str]:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in index.withheld:
        row = _row(one)
        writer.writerow(cell(row[key]) for key in COLUMNS)
    yield text.getvalue()


def _json(index: Index) -> Iterator[str]:
    withheld: list[dict[str, Any]] = [
        {
            "document": one.document,
            "sent": one.sent,
            "item": one.item,
            "part": one.part.name,
            "paragraph": one.part.paragraph,
            "line": one.line,
            "type": one.type,
            "mask": one.mask,
            "exemption": one.exemption,
            "reason": one.reason,
        }
        for one in index.withheld
    ]
    yield dump(
        {
            "version": VERSION,
            "policies": list(index.policies),
            "documents": index.documents,
            "by_exemption": index.by_exemption,
            "by_type": index.by_type,
            "withheld": withheld,
        },
        indent=2,
    )


def _html(index: Index) -> Iterator[str]:
    """One page that loads nothing, for screen, paper and screen reader."""
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Index of what was withheld</title>\n<style>\n{_STYLE}</style>\n"
        "</head>\n<body>\n<main>\n<h1>Index of what was withheld</h1>\n"
    )
    held = len({one.document for one in index.withheld})
    yield (
        f"<p>{counted(len(index.withheld), 'item')} withheld from"
        f" {held} of {counted(index.documents, 'document')}.</p>\n"
    )
    if len(index.policies) > 1:
        yield (
            f"<p>The documents were made under {len(index.policies)} different"
            " policies.</p>\n"
        )
    reasons = {one.exemption: one.reason or UNKNOWN for one in index.withheld}
    yield from _table(
        "By exemption",
        ("Exemption", "Items", "Covers"),
        [(code, n, reasons[code]) for code, n in index.by_exemption.items()],
    )
    yield from _table("By type", ("Type", "Items"), list(index.by_type.items()))
    yield from _table(
        "Every item, by document and place",
        [_HEADS.get(key, key.capitalize()) for key in COLUMNS],
        [tuple(_row(one).values()) for one in index.withheld],
    )
    yield "</main>\n</body>\n</html>\n"


def _table(
    caption: str, heads: Sequence[str], rows: Sequence[tuple[str | int | None, ...]]
) -> Iterator[str]:
    """A table; the first cell of a row is its head."""
    yield f"<table>\n<caption>{escape(caption)}</caption>\n<thead>\n<tr>"
    yield "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield "</tr>\n</thead>\n<tbody>\n"
    for first, *rest in rows:
        yield f'<tr><th scope="row">{_shown(first)}</th>'
        for value in rest:
            mark = ' class="n"' if isinstance(value, int) else ""
            yield f"<td{mark}>{_shown(value)}</td>"
        yield "</tr>\n"
    yield "</tbody>\n</table>\n"


def _shown(value: str | int | None) -> str:
    return "" if value is None else escape(printable(str(value)))


_STYLES: Final[dict[str, Callable[[Index], Iterator[str]]]] = {
    "csv": _csv,
    "html": _html,
    "json": _json,
}
NAMES: Final = tuple(_STYLES)
