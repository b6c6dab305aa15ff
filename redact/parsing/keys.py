"""Which lines begin a part of the header, each on a line of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.parsing import authority, subject, tags
from redact.parsing.declassification import EO_LINE
from redact.parsing.lines import cut
from redact.parsing.references import REF_LINE

if TYPE_CHECKING:
    from redact.parsing.lines import Line

_ORDER_INSIDE: Final = re.compile(r"[ ](?=E\.[ ]?O\.[ ]?\d{4,5}[ ]?:)", re.IGNORECASE)
_KEY_INSIDE: Final = re.compile(
    r"(?<=\S)[ ]+(?=SUBJ(?:ECT)?[ ]?:|TAGS?[ ]?:|E\.[ ]?O\.[ ]?\d{4,5}[ ]?:)"
)
_NEAR: Final = 40


def starts_header(text: str, line: Line) -> bool:
    """Tell whether ``line`` is an E.O., TAGS, SUBJECT, REF or authority line."""
    return bool(
        EO_LINE.match(text, line.start, line.end)
        or subject.match_subject(text, line)
        or tags.match_tags(text, line)
        or REF_LINE.match(text, line.start, line.end)
        or authority.starts(text, line) is not None
    )


def has_order(text: str, line: Line) -> bool:
    """Tell whether an E.O. line stands behind other text on ``line``."""
    return bool(_ORDER_INSIDE.search(text, line.start, line.end))


def split_order(text: str, lines: list[Line], start: int) -> None:
    """Give the E.O. line a line of its own where attention text precedes it."""
    for index in range(start, min(len(lines), start + _NEAR)):
        line = lines[index]
        if starts_header(text, line):
            return
        inside = _ORDER_INSIDE.search(text, line.start, line.end)
        if inside:
            before, after = cut(line, inside.end())
            end = inside.start()
            lines[index : index + 1] = [before._replace(end=end), after]
            return


def split_keys(text: str, lines: list[Line], start: int) -> None:
    """Give TAGS and SUBJECT lines of their own where they share one."""
    index = start
    while index < min(len(lines), start + _NEAR):
        line = lines[index]
        if EO_LINE.match(text, line.start, line.end) or tags.match_tags(text, line):
            inside = _KEY_INSIDE.search(text, line.start, line.end)
            if inside and inside.start() > line.start:
                before, after = cut(line, inside.end())
                lines[index : index + 1] = [
                    before._replace(end=inside.start()),
                    after,
                ]
        index += 1
