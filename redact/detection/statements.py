"""The classification authority's statement, from its label to its end."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from redact.detection.layout import KEY_LINE, Layout, layout_of
from redact.parsing.markings import read_portion_mark
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_CITE: Final = re.compile(
    r"(?<![\d.])1[ ]?[.,][ ]?[3-6](?!\d)(?!\s?(?:million|billion|percent|%))",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"""
    [\s"'¶Â\ufffd]{0,6} (?: \d{1,2} [.)] \s{0,3} )?
    (?: \( [^()\n]{1,12} \) \s{0,3} ){0,2}
    (?P<label>
        CLASSIFIED \s{1,3} BY \b (?P<by> [ \t]*[:;-] | \s{1,3} MULTIPLE \s+ SOURCES )?
      | (?P<sure> CLASSIFIED \s{1,3} ON \s? : | DERIVED \s{1,3} FROM \s? :
          | DECLASSIFY \s{1,3} ON \s? :
          | CLASSIF(?:YING|ICATION) \s{1,3} (?:AUTHORITY|OFFICER|OFFICIAL) \s? : )
      | (?: CLASSIFICATION \s{1,3} )? REASONS? (?: \s{1,3} FOR \s{1,3} CLASSIFICATION )?
          \s? [:;]
      | CLASSIFIED \s? :
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INSIDE: Final = re.compile(r"(?<![A-Za-z])CLASSIFIED[ ]{1,3}BY[ ]?:", re.IGNORECASE)
_LETTERS: Final = re.compile(
    r"""
    (?: \.(?=\S) )? [\s,;/&+:-]* (?: (?:and|or|reasons?) \s+ )?
    (?: \( \s? [A-Z] (?: \s? (?: [,/&+-] | and | or ) \s? [A-Z] ){0,7} \s? \)
      | [A-H] (?![A-Z'.]) | [A-H] (?=\.\s) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOSE: Final = re.compile(
    r"\s?\)?(?:\s+(?:of|under|and|in|per)\s+E\.?\s?O\.?\s*\d{5})?[ \t]*[.;]?",
    re.IGNORECASE,
)
_FOLLOWER: Final = re.compile(
    r"\s*(?:Derived\s+From|Declassify\s+On|DECL(?:AS)?(?:\s+ON)?)\s?:", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"\d{1,3}[.)](?:\s|\()")
_WRAPPED_LETTERS: Final = re.compile(
    r"\(?\s?[A-Ha-h]\s?[)/,].{0,40}$|[A-Ha-h](?:\s+(?:and|AND)\s+[A-Ha-h])?\.?$"
)
_CONTINUED: Final = re.compile(
    r"(?:for\s+)?(?:the\s+)?reasons?\b|1\s?\.\s?[3-6]|\(?[a-h]\)|E\.?\s?O\.?\s?\d{5}\b(?!:)",
    re.IGNORECASE,
)
_MOST_LINES: Final = 14


def find_statements(cable: Cable) -> Iterator[Span]:
    """
    Every statement of 32 CFR 2001.21(a) and 2001.22 in any form of format.md 7.

    A number or a portion mark before the label is no part of it.
    """
    layout = layout_of(cable)
    text = layout.text
    for index, line in enumerate(layout.lines):
        if line.blank:
            continue
        match = _OPENING.match(text, line.start, min(line.end, line.start + 120))
        if match and (span := _statement(layout, index, match)):
            yield span
        elif match is None and line.end - line.start < 400:
            inside = _INSIDE.search(text, line.start, line.end)
            if inside:
                yield _span(layout, index, inside.start(), inside.end())


def opens_block(cable: Cable, offset: int) -> bool:
    """Tell whether what begins at ``offset`` is no wrapped rest of a sentence."""
    layout = layout_of(cable)
    if cable.document.text[offset].islower():
        return False
    index = bisect_right(layout.lines, offset, key=lambda line: line.start) - 1
    return layout.begins_block(max(index, 0))


def _statement(layout: Layout, index: int, match: re.Match[str]) -> Span | None:
    """Judge whether what looks like a statement's opening is one."""
    start = match.start("label")
    end = _block_end(layout, index, start)
    sure = match["sure"] or match["by"]
    if not sure:
        if not _CITE.search(layout.text, match.end(), end):
            return None
        if not layout.begins_block(index) and match["label"].islower():
            return None
    elif match["by"] and layout.text[start].islower():
        return None
    return _span(layout, index, start, match.end())


def _block_end(layout: Layout, index: int, start: int) -> int:
    """Where the block of lines ends in which the statement begins."""
    text, lines = layout.text, layout.lines
    end = lines[index].end
    cited = _CITE.search(text, start, end) is not None
    blank = False
    for at in range(index + 1, min(len(lines), index + _MOST_LINES)):
        line = lines[at]
        content = line.text(text)
        if line.blank:
            if blank or cited:
                break
            blank = True
            continue
        if blank and not _CONTINUED.match(content):
            break
        if _ends_block(content, text, line.start):
            break
        blank = False
        end = line.end
        cited = cited or _CITE.search(content) is not None
    return end


def _ends_block(content: str, text: str, start: int) -> bool:
    if _NUMBERED.match(content) or KEY_LINE.match(content) or content[:3] == "---":
        return True
    if content[0] != "(":
        return False
    return not _WRAPPED_LETTERS.match(content) and bool(
        read_portion_mark(text, start, len(text))
    )


def _span(layout: Layout, index: int, start: int, opened: int) -> Span:
    text = layout.text
    end = _block_end(layout, index, start)
    cites = list(_CITE.finditer(text, opened, end))
    if cites:
        last = cites[-1].end()
        while match := _LETTERS.match(text, last, end):
            last = match.end()
        close = _CLOSE.match(text, last, end)
        last = close.end() if close else last
        while follower := _FOLLOWER.match(text, last, end):
            stop = text.find("\n", follower.end(), end)
            last = end if stop < 0 else stop
        if text[last - 1] not in ".;":  # the sentence runs on
            stop = text.find("\n", last, end)
            last = end if stop < 0 else stop
        end = last
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
