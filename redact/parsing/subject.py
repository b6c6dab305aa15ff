"""SUBJECT lines: their label, the marks before and behind, and where they end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.cable import Located
from redact.parsing import markings
from redact.span import Span

if TYPE_CHECKING:
    from redact.cable import PortionMark
    from redact.parsing.lines import Line

_LABEL: Final = re.compile(
    r"""
    (?: \( [ ]? [A-Z/]{1,8} [ ]? \) [ ]* )?
    (?: (?P<word> SUBJECTS? | SUBJ | SUB | S[ ]U[ ]B[ ]J[ ]E[ ]C[ ]T | [A-Z]{5,9} )
        (?P<mark> [ ]* \( [ ]? [A-Z/]{1,12} [ ]? \) )?
        (?: [ ]?[:;]+ | (?<=J) \. | (?<=ECT) (?: \. | [ ]* -{1,2} (?=[ ]) ) )
      | SUBJECT (?=\t) )
    [ \t]*
    (?P<value> .* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AGAIN: Final = re.compile(r"(?:SUBJ(?:ECT)?[ ]?:+[ ]*)+", re.IGNORECASE)
# without its colon: only in capitals, and only while no subject was read
_BARE: Final = re.compile(r"(?:SUBJECT|SUBJ)[ ]+(?P<value>[^a-z\n]{6,})$")
_MODEL: Final = "SUBJECT"
_OTHERS: Final = frozenset({"OBJECT", "OBJECTS", "SUBJECTED", "PROJECT"})
_LEAD: Final = re.compile(r"[\s:;]*(?:-{1,2}\s+)?")
_HANGS: Final = re.compile(
    r"(?:[,&/-]|\b(?:THE|OF|ON|IN|FOR|TO|WITH|BY|AT|FROM|AND|OR|A|AN))$", re.IGNORECASE
)
_MONTH: Final = re.compile(
    r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?$", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,3})(?:\.\)?|\))(?=\s|\()\s*")
_INSIDE: Final = re.compile(
    r"(?<=\S)[ \t]+(?=REF(?:S|TELS?|\(S\))?:[ ]|SUBJ(?:ECT)?:[ ]|TAGS:[ ])"
)
_CAPTION: Final = frozenset(
    "SIPDIS NOFORN NODIS EXDIS LIMDIS STADIS SENSITIVE ORCON".split()
)
_STOP_WORDS: Final = frozenset("PAGE TAGS ACTION".split())
_LONGEST_LINE: Final = 80


def match_subject(text: str, line: Line) -> re.Match[str] | None:
    """Match a line with a label of SUBJECT, misprinted by one letter at most."""
    if line.start == line.end or not (
        text[line.start].isalpha() or text[line.start] == "("
    ):
        return None
    match = _LABEL.match(text, line.start, line.end)
    if not match or not match["word"]:
        return match
    word = match["word"].upper()
    if word in {"SUBJECT", "SUBJECTS", "SUBJ", "SUB"} or " " in word:
        return match
    if word in _OTHERS or not match["word"].isupper() or not _one_edit(word):
        return None
    return match


def _one_edit(word: str) -> bool:
    if not 6 <= len(word) <= 8:
        return False
    common = 0
    while common < min(len(word), 7) and word[common] == _MODEL[common]:
        common += 1
    rest, want = word[common:], _MODEL[common:]
    return (
        rest == want[1:]
        or rest[1:] in (want, want[1:])
        or (rest[:2] == want[1::-1] and rest[2:] == want[2:])
    )


def match_bare(text: str, line: Line) -> re.Match[str] | None:
    """Match a label without its colon."""
    if not text.startswith("SUBJ", line.start, line.end):
        return None
    return _BARE.match(text, line.start, line.end)


def value_start(text: str, match: re.Match[str]) -> int:
    """Where the value begins; a label printed twice is left out."""
    start, end = match.span("value")
    again = _AGAIN.match(text, start, end)
    return again.end() if again else start


def inside(text: str, line: Line, start: int) -> re.Match[str] | None:
    """Where another header line begins on the subject's own, outside parentheses."""
    for match in _INSIDE.finditer(text, start, line.end):
        opened = text.count("(", start, match.start())
        if opened == text.count(")", start, match.start()):
            return match
    return None


def ends(text: str, line: Line, taken: list[Line], start: int) -> bool:
    """Tell by what ``line`` is whether the subject of the lines ``taken`` ends."""
    last = taken[-1]
    empty = start >= last.end
    numbered = _NUMBERED.match(text, line.start, line.end)
    if numbered and not _wrapped_figure(text, line, last, numbered):
        return True
    captions = markings.read_caption(text, line.start, line.end)
    if captions and captions[0].value in _CAPTION:
        return True
    if empty:
        return False
    mark = markings.read_portion_mark(text, line.start, line.end)
    if mark and mark.span.end < line.end:
        return True
    return _is_prose(text, line) and not _is_prose(text, last, start)


def _wrapped_figure(text: str, line: Line, last: Line, numbered: re.Match[str]) -> bool:
    if markings.read_portion_mark(text, numbered.end(), line.end):
        return False
    above = text[max(last.start, last.end - 24) : last.end]
    if _MONTH.search(above):
        return True
    return int(numbered["number"]) > 2 and bool(_HANGS.search(above))


def _is_prose(text: str, line: Line, start: int = 0) -> bool:
    content = text[max(start, line.start) : line.end]
    small = sum(1 for c in content if c.islower())
    return small > len(content) // 2


def hangs(text: str, taken: list[Line], line: Line, start: int) -> bool:
    """Tell whether a subject goes on with ``line`` over a blank line."""
    last = taken[-1]
    if line.end - line.start > _LONGEST_LINE:
        return False
    if start >= last.end:
        return not _is_prose(text, line) or text[line.start].isupper()
    above = text[max(start, last.start, last.end - 12) : last.end]
    return bool(_HANGS.search(above)) and not (
        _is_prose(text, line) and not _is_prose(text, last, start)
    )


def peel(
    text: str, start: int, end: int
) -> tuple[int, int, Located[PortionMark] | None]:
    """Take portion marks off both ends; gives what is left, and the first mark."""
    first = start
    while first < end and text[first].isspace():
        first += 1
    marks: list[Located[PortionMark]] = []
    while len(marks) < 3:
        mark = markings.read_portion_mark(text, first, end, damaged=True)
        if not mark:
            break
        marks.append(mark)
        lead = _LEAD.match(text, mark.span.end, end)
        first = lead.end() if lead else mark.span.end
    last = end
    tail = text.rfind("(", first, end)
    if tail > first:
        mark = markings.read_portion_mark(text, tail, end)
        if mark and text[mark.span.end : end].strip(" .") == "":
            marks.append(mark)
            last = tail
            while last > first and text[last - 1].isspace():
                last -= 1
    return first, last, marks[0] if marks else None


def join_subject(
    text: str, taken: list[Line], first: int, last: int
) -> Located[str] | None:
    """Give what stands from ``first`` to ``last``, its lines joined by a blank."""
    if first >= last:
        return None
    pieces = [
        text[max(one.start, first) : min(one.end, last)]
        for one in taken
        if one.start < last and one.end > first
    ]
    return Located(" ".join(piece for piece in pieces if piece), Span(first, last))
