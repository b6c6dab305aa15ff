"""The five lines that Cablegate puts before a cable."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

from redact.cable import Located, Preamble
from redact.numbering import INNER, OTHERS
from redact.parsing.dates import MONTHS
from redact.parsing.lines import join
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from redact.parsing.lines import Line

_ID: Final = re.compile(r"\d{2,4}[A-Z][A-Z0-9]*\d")
# one word with a figure, or a mask: an id where the other four lines follow
_ID_ALIKE: Final = re.compile(
    r"(?=[^\n]*[0-9])[A-Z0-9][A-Za-z0-9_.'\-]{2,59}"
    rf"|\[[^\[\]\n]{{1,{INNER}}}{OTHERS}\]|█+"
)
_DATE: Final = re.compile(
    r"""
    [A-Z][a-z]{2},? [ ] (?P<month>[A-Z][a-z]{2}) [ ]+ (?P<day>\d{1,2}) [ ]+
    (?P<hour>\d{2}) : (?P<minute>\d{2}) : (?P<second>\d{2}) [ ]+
    (?: (?P<sign>[+-]) (?P<zh>\d{2}) :? (?P<zm>\d{2}) | [A-Z]{2,5} ) [ ]+
    (?P<year>\d{4})
    """,
    re.VERBOSE,
)


def read_preamble(
    text: str, lines: list[Line], ends: Callable[[str, Line], bool]
) -> tuple[Preamble | None, int]:
    """
    Read Cablegate's five lines, if the file begins with them.

    Gives the preamble and the index of the first line after it; ``ends`` tells
    the first line of the cable itself.
    """
    head = [i for i, line in enumerate(lines[:20]) if not line.blank][:8]
    if not head:
        return None, 0
    named = _ID.match(text, lines[head[0]].start, lines[head[0]].end)
    if not named and not _ID_ALIKE.fullmatch(
        text, lines[head[0]].start, lines[head[0]].end
    ):
        return None, 0
    first = 1 if named else 2  # without an id the second line is the subject
    dated = [
        k
        for k in range(first, len(head))
        if _DATE.fullmatch(text, lines[head[k]].start, lines[head[k]].end)
    ]
    stop = next((k for k, i in enumerate(head) if ends(text, lines[i])), len(head))
    if dated and dated[0] < stop:
        at = dated[0]
    elif named and stop == 5:  # the date is damaged, but the five lines are there
        at = 2
    else:
        return None, 0

    def line(k: int) -> Located[str] | None:
        if not 0 <= k < stop:
            return None
        found = lines[head[k]]
        return Located(found.text(text), found.span)

    last = min(at + 2, stop - 1)
    subject_lines = [lines[head[k]] for k in range(1, at)]
    preamble = Preamble(
        span=Span(lines[head[0]].start, lines[head[last]].end),
        reference_id=line(0),
        subject=join(text, subject_lines),
        date=_date(text, lines[head[at]]),
        classification=line(at + 1),
        origin=line(at + 2),
    )
    return preamble, head[last] + 1


def _date(text: str, line: Line) -> Located[datetime] | None:
    match = _DATE.fullmatch(text, line.start, line.end)
    if not match or not match["sign"]:
        return None
    zone = timedelta(hours=int(match["zh"]), minutes=int(match["zm"]))
    try:
        moment = datetime(
            int(match["year"]),
            MONTHS[match["month"].upper()],
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            int(match["second"]),
            tzinfo=timezone(-zone if match["sign"] == "-" else zone),
        )
    except (ValueError, KeyError):
        return None
    return Located(moment, line.span)
