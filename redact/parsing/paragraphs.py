"""The text: paragraphs, portion marks, headings, section banners, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from redact.cable import Located, Paragraph
from redact.parsing import markings
from redact.parsing.banner import MASK, read_banner
from redact.parsing.signature import SENTENCE_END, cut_end, read_signature
from redact.span import Span

if TYPE_CHECKING:
    from redact.cable import Banner, PortionMark
    from redact.parsing.lines import Line

_NUMBER: Final = re.compile(
    r"(?P<number>\d{1,3})(?:[ ]?\.\)?|\)(?=[ ]*\())(?=\s|\(|\[|$|[A-Z])[ \t]*"
)
# numbers in other dress: only where a mark follows and the number is the next
_LOOSE: Final = re.compile(
    r"""
    (?: PARA(?:GRAPH)? \.? [ ]{1,2} )? (?P<open>\()? (?P<number>\d{1,3})
    (?: (?(open)\)|(?!\))) [ ]? | [ ]? [.,:;]? [ ]? -{1,2} [ ]?
      | [ ]? [.,:;] [ ]? | [ ] )
    (?=[(\[{])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# where no number has a stop
_BRACKETED: Final = re.compile(r"\(?(?P<number>\d{1,3})\)(?=\s)[ \t]*")
_RULER: Final = re.compile(r"[-=_*~]{3}[-=_*~ ]*|-")
_LEAD: Final = re.compile(
    r"(?:(?:[-*•o]{1,3}|\d{1,3}[.)]|[A-Za-z][.)]|\([0-9ivx]{1,4}\))[ \t]+)*"
)
_ENUMERATED: Final = re.compile(r"\((?P<letter>[A-Za-z])\)")
_HEADING_START: Final = re.compile(r"[\"'“‘.(\[ -]{0,5}[A-Z0-9]")
_MONTH_END: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$", re.IGNORECASE
)
_TAIL: Final = 8


@dataclass(slots=True)
class Body:
    """What was read of the text."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    portion_marks: list[Located[PortionMark]] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    banners: list[Banner] = field(default_factory=list)
    signed_by: list[Located[str]] = field(default_factory=list)
    closed: bool = False
    """The text ends with a signature, an end mark or a full sentence."""
    any_text: bool = False


class _Start(NamedTuple):
    """The first line of a numbered paragraph."""

    line: int
    number: Located[int]
    mark: Located[PortionMark] | None


class BodyReader:
    """Reads the lines of the text, once."""

    def __init__(self, text: str, lines: list[Line], first: Banner | None) -> None:
        self.text = text
        self.first = first
        self.body = Body()
        self.lines, self.body.closed = cut_end(text, self._without_banners(lines))

    def read(self) -> Body:
        """Read everything."""
        self.body.any_text = any(not line.blank for line in self.lines)
        self._signature()
        starts = self._numbered()
        if starts:
            self._numbered_paragraphs(starts)
        else:
            self._blocks()
        self._marks()
        return self.body

    def _content(self, index: int) -> str:
        return self.lines[index].text(self.text)

    def _without_banners(self, lines: list[Line]) -> list[Line]:
        kept: list[Line] = []
        for line in lines:
            banner = None
            # a section's banner, never prose: level, SECTION, MRN
            if (
                not line.blank
                and line.end - line.start < 120
                and self.text[line.end - 1].isdigit()
                and self.text.find("SECTION", line.start, line.end) >= 0
            ):
                banner = read_banner(self.text, line.start, line.end)
            if banner and banner.section:
                self.body.banners.append(banner)
            else:
                kept.append(line)
        return kept

    def _signature(self) -> None:
        found = read_signature(self.text, self.lines)
        if found:
            self.body.signed_by += found.names
            self.lines = found.lines
        last = self.lines[-1] if self.lines else None
        self.body.closed = self.body.closed or bool(
            found
            or (last and SENTENCE_END.search(self.text[last.start : last.end][-_TAIL:]))
        )
        while self.lines and self.lines[-1].blank:
            self.lines.pop()

    def _numbered(self) -> list[_Start]:
        """Find the first line of every numbered paragraph."""
        return self._starts(_NUMBER) or self._starts(_BRACKETED)

    def _starts(self, pattern: re.Pattern[str]) -> list[_Start]:
        starts: list[_Start] = []
        last = 0
        margin = 4
        for index, line in enumerate(self.lines):
            if line.blank:
                continue
            first = self.text[line.start]
            if not (first.isdigit() or first in "(Pp"):
                continue
            match = pattern.match(self.text, line.start, line.end)
            loose = None
            if not match:
                loose = match = _LOOSE.match(self.text, line.start, line.end)
            if not match:
                continue
            number = int(match["number"])
            mark = self._mark_at(index, match.end())
            marked = mark is not None or bool(
                MASK.match(self.text, match.end(), line.end)
            )
            if loose and not (marked and self._is_next(index, number, last)):
                continue
            if not marked and line.indent > margin:
                continue  # a list inside a paragraph
            if self._is_next(index, number, last, marked=marked):
                if not starts:
                    margin = line.indent + 1
                place = Span(*match.span("number"))
                starts.append(_Start(index, Located(number, place), mark))
                last = number
        return starts

    def _mark_at(self, index: int, at: int) -> Located[PortionMark] | None:
        """Read the mark behind a number, on the next line too."""
        line = self.lines[index]
        if at >= line.end and index + 1 < len(self.lines):
            line = self.lines[index + 1]
            at = line.start
        return markings.read_portion_mark(self.text, at, line.end, damaged=True)

    def _is_next(
        self, index: int, number: int, last: int, *, marked: bool = False
    ) -> bool:
        """
        Tell whether a number at a line's start begins a paragraph.

        Numbers run on from the last; dates and figures wrapped to a line's start
        do not, or stand in the middle of a sentence.
        """
        if marked:
            return number >= last and number <= last + 20 and number > 0
        if number not in (last + 1, last + 2):
            return False
        before = index - 1
        if before < 0 or self.lines[before].blank:
            return True
        content = self._content(before)
        if _RULER.fullmatch(content):
            return True
        if _MONTH_END.search(content):
            return False
        return number == last + 1 and bool(SENTENCE_END.search(content))

    def _numbered_paragraphs(self, starts: list[_Start]) -> None:
        ends = [start.line for start in starts[1:]] + [len(self.lines)]
        self._heading_blocks(0, starts[0].line)
        for start, end in zip(starts, ends, strict=True):
            line = self.lines[start.line]
            last = self._without_headings(
                start.line, end, at_end=end == len(self.lines)
            )
            self.body.paragraphs.append(
                Paragraph(
                    span=Span(line.start, self.lines[last].end),
                    number=start.number,
                    mark=start.mark,
                )
            )
            self._heading_blocks(last + 1, end)

    def _heading_blocks(self, start: int, end: int) -> None:
        self.body.headings += [
            line.span
            for line in self.lines[start:end]
            if not line.blank and not _RULER.fullmatch(self.text, line.start, line.end)
        ]

    def _without_headings(self, first: int, end: int, *, at_end: bool) -> int:
        """Index of the last line of the paragraph that begins at ``first``."""
        last = end - 1
        while last > first and self.lines[last].blank:
            last -= 1
        if at_end:
            return last
        while last > first:
            step = self._one_heading(first, last)
            if step == last:
                return last
            last = step
            while last > first and self.lines[last].blank:
                last -= 1
        return last

    def _one_heading(self, first: int, last: int) -> int:
        """Step over one heading that ends at line ``last``; ``last`` if none does."""
        at = last
        if _RULER.fullmatch(self._content(at)):
            at -= 1
            block = self._block_top(first, at)
            if block:
                return block - 1
            taken = 0
            while (
                at > first
                and taken < 3
                and not self.lines[at].blank
                and not _RULER.fullmatch(self._content(at))
                and self._looks_like_heading(at)
            ):
                at -= 1
                taken += 1
            if at > first and taken and _RULER.fullmatch(self._content(at)):
                at -= 1
            return at
        if self._looks_like_heading(at) and (
            self.lines[at - 1].blank or _RULER.fullmatch(self._content(at - 1))
        ):
            at -= 1
            if at > first and _RULER.fullmatch(self._content(at)):
                at -= 1
            return at
        return last

    def _block_top(self, first: int, at: int) -> int | None:
        """Top of a short block of lines over a ruler that stands between blanks."""
        top = at
        while top > first and not self.lines[top - 1].blank:
            top -= 1
        if top == first or self.lines[at].blank or not self._looks_ruled(at):
            return None
        words = top + bool(_RULER.fullmatch(self._content(top)))
        if at - words > 2 or not _HEADING_START.match(self._content(words)):
            return None
        return top

    def _looks_like_heading(self, index: int) -> bool:
        content = self._content(index)
        return (
            len(content) <= 72
            and content[0] not in "-*•\"'“.,"
            and (content[0].isupper() or content[0] in "([")
            and content[-1] not in ".;,"
            and len(content.split()) <= 12
            and not _LEAD.match(content).group()  # type: ignore[union-attr]
        )

    def _looks_ruled(self, index: int) -> bool:
        """A heading over its ruler, in quotes, with dots or a full stop too."""
        content = self._content(index)
        return (
            len(content) <= 72
            and len(content.split()) <= 12
            and content[-1] not in ";,"
            and not _NUMBER.match(content)
        )

    def _blocks(self) -> None:
        """Unnumbered text: one paragraph for every block between blank lines."""
        block: list[int] = []
        for index in range(len(self.lines) + 1):
            if index < len(self.lines) and not self.lines[index].blank:
                if _RULER.fullmatch(self._content(index)):
                    self._block(block, headed=True)
                    block = []
                else:
                    block.append(index)
                continue
            self._block(block, headed=False)
            block = []

    def _block(self, block: list[int], *, headed: bool) -> None:
        if not block:
            return
        if headed or self._is_heading_block(block):
            self.body.headings += [self.lines[index].span for index in block]
            return
        line = self.lines[block[0]]
        self.body.paragraphs.append(
            Paragraph(
                span=Span(line.start, self.lines[block[-1]].end),
                number=None,
                mark=markings.read_portion_mark(self.text, line.start, line.end),
            )
        )

    def _is_heading_block(self, block: list[int]) -> bool:
        mark = markings.read_portion_mark(
            self.text, self.lines[block[0]].start, self.lines[block[0]].end
        )
        return len(block) == 1 and not mark and self._looks_like_heading(block[0])

    def _marks(self) -> None:
        """Portion marks at the start of paragraphs, bullets, headings and items."""
        marks = self.body.portion_marks
        starts = {p.number.span.start for p in self.body.paragraphs if p.number}
        fresh = True
        enumerating = ""
        for line in self.lines:
            if line.blank:
                fresh = True
                continue
            lead = _LEAD.match(self.text, line.start, line.end)
            at = lead.end() if lead else line.start
            if self.text.startswith("(", at) and (fresh or at > line.start):
                item = _ENUMERATED.match(self.text, at, line.end)
                letter = item["letter"].upper() if item else ""
                if letter == "A" or (
                    letter and enumerating and ord(letter) == ord(enumerating) + 1
                ):
                    enumerating = letter  # (A), (B), (C): a list, no marks
                else:
                    mark = markings.read_portion_mark(self.text, at, line.end)
                    if mark:
                        marks.append(mark)
            if line.start in starts:
                enumerating = ""
            fresh = bool(_RULER.fullmatch(self.text, line.start, line.end))
