"""Level words that mark something: in banners, page lines, attributes, metadata."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from redact.detection.layout import MRN_TAIL, Layout, layout_of
from redact.parsing.markings import LEVEL_WORDS, MASK, read_level
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Located

_LABEL: Final = re.compile(
    r"""
    ^ [ \t*"]{0,12}
    (?: (?: Original | Current | Previous | Overall | Derived | Message ) [ \t]+ ){0,2}
    Classification [ \t]* (?: :[ \t]* | \*{3}[ \t]* | :[ \t]*\*{3}[ \t]* )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_TITLE: Final = re.compile(
    r"^[ \t]{0,9}\d{2,4}[A-Z]{2,24}\d{1,7}(?:_[a-d])?[ \t]{1,4}[-–—][ \t]{1,4}",
    re.MULTILINE,
)
_SUBJECT: Final = re.compile(r"^[ \t]{0,9}SUBJ(?:ECT)?:[ \t]{1,4}", re.MULTILINE)
_DISTRIBUTION: Final = re.compile(r"[ ]{2,40}[A-Z]{3}\d{4}(?!\w)")
_SECTION: Final = re.compile(r"[ ]*SEC(?:TION)?[ ]+\d{1,3}[ ]+OF[ ]+\d{1,3}[ ]*$")
_PAGE: Final = re.compile(r"[ ]{1,60}(?:PAGE|Page)[ ]{1,4}\d{1,3}\b.{0,60}$")
_ANY_CASE: Final = re.compile(
    r"""
    (?P<level> top\s{1,2}secret | secret | confidential | unclas (?:sified)?
      | limited\s{1,2}official\s{1,2}use | restricted )
    (?: [ ] efto )? (?P<tail> (?: [ ] section [ ] \d{1,3} [ ] of [ ] \d{1,3} )?
        (?: [ ] [a-z.'/-]+ ){1,5} [ ] \d{6} ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FUSED: Final = re.compile(
    r"""
      (?<= [0-9\])] ) (?= [A-Z][A-Z ] )
    | (?<= [A-Z] ) (?= CONFIDENTIAL[ /] | SECRET[ /] | TOP[ ]SECRET[ /] | UNCLAS[ S/]
        | C[ ]O[ ]N[ ]F | S[ ]E[ ]C[ ]R | U[ ]N[ ]C[ ]L | T[ ]O[ ]P[ ]{1,2}S )
    """,
    re.VERBOSE,
)
_NUMBER: Final = re.compile(r"[ ](?P<number>\d{6})(?!\d)")
_MASKED: Final = re.compile(
    rf"(?:(?:[ ]?(?://?|,)[ ]?|[ ]{{1,2}})(?:{MASK.pattern})){{1,4}}"
)
"""Captions behind the level that are masked already."""
_FIRST: Final = frozenset("STCRLOFUQENIJ/sucltr")
_LONG: Final = 240


class LevelMark(NamedTuple):
    """A level and what is joined to it, and the caveats apart from it."""

    span: Span
    apart: tuple[Located[str], ...]


def find_levels(cable: Cable) -> Iterator[LevelMark]:
    """Every level word that stands where a marking stands (markings.md 1 and 4)."""
    text = cable.document.text
    preamble = cable.preamble.classification if cable.preamble else None
    if preamble and not MASK.match(preamble.value):
        yield LevelMark(preamble.span, ())
    for banner in cable.banners:
        if banner.raw:
            yield _mark(text, banner.raw.span, banner.caveats)
    layout = layout_of(cable)
    yield from _on_lines(layout)
    yield from _labelled(text)
    yield from _inside(text)


@lru_cache(maxsize=2)
def _on_lines(layout: Layout) -> tuple[LevelMark, ...]:
    """Levels at the start of lines; two recognizers ask for them."""
    return tuple(
        mark for index in range(len(layout.lines)) for mark in _on_line(layout, index)
    )


def _mark(text: str, place: Span, caveats: tuple[Located[str], ...]) -> LevelMark:
    """Take what is joined by a slash, and EFTO, to the level."""
    end = place.end
    start = place.start
    while start > 0 and text[start - 1] == "/" and start > place.start - 2:
        start -= 1
    apart: list[Located[str]] = []
    for caveat in caveats:
        between = text[end : caveat.span.start]
        slashed = "/" in between or ("," in between and end > place.end)
        if not apart and (slashed or caveat.value == "EFTO"):
            end = caveat.span.end
        else:
            apart.append(caveat)
    return LevelMark(Span(start, end), tuple(apart))


def _rest(read: tuple[object, Span, tuple[Located[str], ...]]) -> int:
    return max([read[1].end, *(caveat.span.end for caveat in read[2])])


def _on_line(layout: Layout, index: int) -> Iterator[LevelMark]:
    """A level at the start of a line, judged by what follows it there."""
    text, line = layout.text, layout.lines[index]
    if line.blank or text[line.start] not in _FIRST or line.end - line.start > _LONG:
        return
    read = read_level(text, line.start, line.end)
    if not read and index + 1 < len(layout.lines):
        below = layout.lines[index + 1]
        if line.end - line.start < 40 and not below.blank:
            read = read_level(text, line.start, min(below.end, below.start + 80))
            if read and read[1].end <= below.start:
                read = None  # not the broken word we looked for
    if not read:
        if match := _ANY_CASE.match(text, line.start, line.end):
            yield LevelMark(Span(*match.span("level")), ())
        return
    if read[0] is None:
        return  # masked already
    mark = _mark(text, read[1], read[2])
    rest = _rest(read)
    if masked := _MASKED.match(text, rest, line.end):
        rest = masked.end()
    tail = text[rest : line.end] if rest < line.end else ""
    if (
        _is_spaced(text, read[1])
        or "//" in mark.span.of(text)
        or MRN_TAIL.match(tail)
        or _ANY_CASE.match(text, line.start, line.end)
        or (rest > line.end and MRN_TAIL.match(text, rest))
        or _DISTRIBUTION.match(tail)
        or _SECTION.match(tail)
        or _PAGE.match(tail)
        or (not tail.strip() and layout.stands_alone(index))
    ):
        yield mark


def _is_spaced(text: str, place: Span) -> bool:
    words = place.of(text).split()
    return sum(len(word) == 1 for word in words) > 3


def _labelled(text: str) -> Iterator[LevelMark]:
    """After ``Current Classification:``, in title lines, as ``SUBJECT: SBU: ...``."""
    for label in (_LABEL, _TITLE, _SUBJECT):
        for match in label.finditer(text):
            end = text.find("\n", match.end())
            end = len(text) if end < 0 else end
            read = read_level(text, match.end(), end)
            if read is None or read[0] is None:
                continue
            rest = _rest(read)
            if label is not _SUBJECT or text[rest : rest + 2].strip() == ":":
                yield _mark(text, read[1], read[2])


def _inside(text: str) -> Iterator[LevelMark]:
    """Inside a line: letter-spaced, with ``//`` controls, or fused to a banner."""
    for match in LEVEL_WORDS.finditer(text):
        place = Span(*match.span())
        quoted = text[place.start - 2 : place.start] == ',"'
        if (
            _is_spaced(text, place)
            or text.startswith("//", place.end)
            or text[max(0, place.start - 2) : place.start] == "//"
            or (quoted and text.startswith('",', place.end))
            or _heads_banner(text, place)
        ):
            read = read_level(text, place.start, min(len(text), place.end + 200))
            if read and read[0] is not None:
                yield _mark(text, read[1], read[2])
    yield from _fused(text)


def _heads_banner(text: str, place: Span) -> bool:
    tail = MRN_TAIL.match(text, place.end, place.end + 80)
    return bool(tail and text[tail.end() - 6 : tail.end()].isdigit())


def _fused(text: str) -> Iterator[LevelMark]:
    """A damaged level glued to the line before it, found from its number."""
    for number in _NUMBER.finditer(text):
        first = max(0, number.start() - 120)
        start = max(text.rfind("\n", first, number.start()) + 1, first)
        for joint in _FUSED.finditer(text, start, number.start()):
            read = read_level(text, joint.end(), number.end())
            if read and read[0] is not None:
                tail = MRN_TAIL.match(text, _rest(read), number.end())
                if tail and tail.end() == number.end():
                    yield _mark(text, read[1], read[2])
