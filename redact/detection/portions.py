"""Which parentheses with a level in them are portion marks: by where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from redact.detection.layout import REF_LINE, SUBJECT_LINE, layout_of
from redact.parsing.markings import PORTION_MARK, read_portion_mark
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Located, PortionMark

_LEAD: Final = re.compile(
    r"""
    (?: (?: \d{1,3} (?: [.)] | \.[A-Za-z0-9]{1,2}\.? ) | \( \d{1,2} \) | [A-Za-z][.)]
          | \( [A-Za-z] \) | \[ [A-Za-z] \] | [IVXivx]{1,5}[.)] | [-*•·o+>]{1,3}
          | \u2013 | \u2014 ) [ \t]* ){1,4}
    """,
    re.VERBOSE,
)
_NUMBER: Final = re.compile(r"\d{1,3}[.)]")
_MARKED_NUMBER: Final = re.compile(
    r"^[ \t¶Â\ufffd]{0,12}(?P<number>\d{1,3})\.[ \t]{0,4}(?=\([A-Z])", re.MULTILINE
)
_LABEL: Final = re.compile(
    r"""
    (?: \d{1,3}[.)][ \t]* )? (?: [A-Z][\w'/&-]* [ \t]{1,2} ){0,4} [A-Z][\w'/&-]*
    [ \t]? [:.-]{1,2} [ \t]*
    """,
    re.VERBOSE,
)
_REF: Final = re.compile(
    r"REF(?:S|\(S\)|ERENCES?)?\s*[:.]\s*(?:\(?\[?[A-Za-z][.)\]]?[.)]?\s*-?\s*)?",
    re.IGNORECASE,
)
_LETTERS: Final = r"(?:TS|SBU|LOU|FOUO|OUO|[CSUR])(?://?(?:NF|NOFORN))?"
_DAMAGED: Final = re.compile(
    rf"""
    ^ [ \t¶Â\ufffd]{{0,12}} \d{{1,3}} \. [ \t]{{0,4}}
      (?= {_LETTERS} \) \s | \( {_LETTERS} [ ]+ [A-Z]
        | [\[{{(] [ ]? {_LETTERS} [ ]? [\]}})] )
    """,
    re.VERBOSE | re.MULTILINE,
)
_BARE: Final = re.compile(
    rf"^[ \t¶Â\ufffd]{{0,12}}(?!R\))(?={_LETTERS}\)[ ]+[A-Z])", re.MULTILINE
)
_SUBJECT_END: Final = re.compile(
    rf"^[ \t]{{0,9}}SUBJ(?:ECT)?[ ]?:[^()\n]{{1,120}}[ ]"
    rf"(?!R\))(?={_LETTERS}\)[ \t\r]*$)",
    re.MULTILINE,
)
_REASON: Final = re.compile(
    r"(?:1\s?\.\s?[3-6]|[\s(,/][A-Ha-h]\)?)[\s,/]*(?:and|AND|or|OR)?\s*$"
)
_REASONS_LINE: Final = re.compile(
    r"\s*(?:[,/&]|and\b|AND\b|or\b)*\s*\(?\s*[A-Ha-h]\s*\)|\s*[.,;]?\s*$"
)
_PREVIOUS: Final = {"C": "B", "S": "R", "U": "T", "R": "Q"}
_WINDOW: Final = 2500
_FARTHEST: Final = 200
_MOST_LINES: Final = 60
_TRIES: Final = 8
"""Reasons' letters looked over before a list's letter is given up."""
_CONTROLLED: Final = frozenset({"NF", "NOFORN", "ENTIRE TEXT", "EXDIS", "NODIS"})


def find_marks(cable: Cable) -> Iterator[Span]:
    """Every portion mark of markings.md section 3, its look-alikes left out."""
    judge = _Judge(cable)
    for outline in PORTION_MARK.finditer(judge.text):
        mark = read_portion_mark(judge.text, outline.start(), len(judge.text))
        if mark and judge.accepts(mark):
            judge.accepted_end = mark.span.end
            judge.accepted += 1
            yield mark.span
    yield from judge.damaged()


class _Judge:
    def __init__(self, cable: Cable) -> None:
        self.text = cable.document.text
        self.layout = layout_of(cable)
        self.starts = [line.start for line in self.layout.lines]
        self.numbered = [
            (match.start(), int(match["number"]))
            for match in _MARKED_NUMBER.finditer(self.text)
        ]
        self.accepted_end = -1
        self.accepted = 0

    def _line_of(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def accepts(self, mark: Located[PortionMark]) -> bool:
        """Judge a mark by what stands before and after it."""
        text, start, end = self.text, mark.span.start, mark.span.end
        index = self._line_of(start)
        line = self.layout.lines[index]
        if start - line.start > _FARTHEST and "//" not in mark.span.of(text):
            return False
        before = text[line.start : start] if start > line.start else ""
        if "//" in mark.span.of(text) or _CONTROLLED.intersection(mark.value.controls):
            return not before or not before[-1].isalnum()
        if not self._is_followed(end) and not self._ends_subject(index, start, end):
            return False
        if (
            self.accepted_end > line.start
            and not text[self.accepted_end : start].strip()
        ):
            return True  # doubled
        if not before:
            return self._opens_line(index, mark)
        return self._after(before, index, mark)

    def _is_followed(self, end: int) -> bool:
        """Text follows, and no second parenthesis of a statute's cite."""
        after = self.text[end : end + 1]
        if after == "(":
            return read_portion_mark(self.text, end, len(self.text)) is not None
        if not after or after in ",.;)]":
            return False
        return bool(self.text[end : end + _FARTHEST].strip())

    def _after(self, before: str, index: int, mark: Located[PortionMark]) -> bool:
        subject = SUBJECT_LINE.fullmatch(before)
        lead = _LEAD.fullmatch(before)
        if subject or _REF.fullmatch(before):
            return subject is not None or not self._is_item(mark)
        if lead:
            if _NUMBER.match(before) or mark.value.token not in _PREVIOUS:
                return True
            return mark.span.of(self.text).isupper() or not self._is_item(mark)
        if _LABEL.fullmatch(before):
            return not self._is_item(mark)
        if self._ends_subject(index, mark.span.start, mark.span.end):
            return True
        return self._is_fused(before, mark)

    def _is_fused(self, before: str, mark: Located[PortionMark]) -> bool:
        """
        A paragraph's mark inside a line.

        So after a sentence's end or, in a cable of marked paragraphs, after the
        one word that damage left in the number's place.
        """
        written = mark.span.of(self.text)
        rest = self.text[mark.span.end : mark.span.end + 12].lstrip()
        if (
            not before[-1].isspace()
            or not rest[:1].isupper()
            or written != written.upper()
            or mark.value.text == "R"
            or self._is_item(mark)
        ):
            return False
        return before.rstrip()[-1] in ".!?" or (
            self.accepted > 1
            and len(before.split()) == 1
            and (rest[1:2].islower() or self._fills_gap(mark))
        )

    def _fills_gap(self, mark: Located[PortionMark]) -> bool:
        """Two numbers are between the marked paragraphs around, one is missing."""
        at = bisect_right(self.numbered, (mark.span.start, 0))
        if not 0 < at < len(self.numbered):
            return False
        return self.numbered[at][1] - self.numbered[at - 1][1] == 2

    def _opens_line(self, index: int, mark: Located[PortionMark]) -> bool:
        """A mark at the margin: a new block, and no item of a list."""
        if self._is_reason(mark):
            return False
        return self.layout.begins_block(index) and not self._is_item(mark)

    def _is_reason(self, mark: Located[PortionMark]) -> bool:
        """A reason's letter that was wrapped to the next line."""
        if mark.value.text != "C":
            return False
        before = self.text[max(0, mark.span.start - 40) : mark.span.start]
        return bool(_REASON.search(before)) and bool(
            _REASONS_LINE.match(self.text, mark.span.end, mark.span.end + 40)
        )

    def _is_item(self, mark: Located[PortionMark]) -> bool:
        """``(C)`` after ``(A)`` and ``(B)``: a list's letter."""
        token = mark.value.token
        if token not in _PREVIOUS or mark.value.controls:
            return False
        letter = mark.span.of(self.text).strip("() \t\r\n")
        if len(letter) > 1:
            return False
        previous = _PREVIOUS[letter.upper()]
        if letter.islower():
            previous = previous.lower()
        window = self.text[max(0, mark.span.start - _WINDOW) : mark.span.start]
        at = len(window)
        for _ in range(_TRIES):
            at = window.rfind(f"({previous})", 0, at)
            if at < 0:
                break
            if not _REASON.search(window, max(0, at - 24), at):
                return True
        block = self.text[self._block_start(mark) : mark.span.start][-_WINDOW:]
        return bool(
            re.search(rf"(?:^|\s){previous}[.)]\s", block) and REF_LINE.search(block)
        )

    def _block_start(self, mark: Located[PortionMark]) -> int:
        """Where the lines without a blank one between them begin."""
        lines = self.layout.lines
        top = self._line_of(mark.span.start)
        first = max(0, top - _MOST_LINES)
        while top > first and not lines[top - 1].blank:
            top -= 1
        return lines[top].start

    def _ends_subject(self, index: int, start: int, end: int) -> bool:
        """A mark behind the text of the SUBJECT line, or of its continuation."""
        lines = self.layout.lines
        if end != lines[index].end or not self.text[start - 1 : start].isspace():
            return False
        for above in range(index, max(-1, index - 4), -1):
            content = self.layout.content(above)
            if not content:
                return False
            if SUBJECT_LINE.match(content):
                below = self.layout.content(index + 1)
                return not below or bool(REF_LINE.match(below))
        return False

    def damaged(self) -> Iterator[Span]:
        """Marks with one bracket lost, where a mark must stand."""
        for match in _DAMAGED.finditer(self.text):
            mark = read_portion_mark(
                self.text, match.end(), len(self.text), damaged=True
            )
            if mark:
                yield mark.span
        for match in _SUBJECT_END.finditer(self.text):
            yield Span(match.end(), self.text.index(")", match.end()) + 1)
        for match in _BARE.finditer(self.text):
            at = match.end()
            mark = read_portion_mark(self.text, at, len(self.text), damaged=True)
            index = self._line_of(at)
            if mark and self.layout.begins_block(index) and not self._is_lettered(at):
                yield mark.span

    def _is_lettered(self, at: int) -> bool:
        """``C) text`` after ``B) text``."""
        letter = self.text[at]
        if self.text[at + 1] != ")":
            return False
        first = max(0, at - _WINDOW)
        previous = chr(ord(letter) - 1)
        return any(
            place >= 0 and not self.text[place - 1 : place].isalnum()
            for sign in ")."
            for place in (self.text.rfind(previous + sign, first, at),)
        )
