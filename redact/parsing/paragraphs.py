"""The text: paragraphs, portion marks, headings, section banners, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.cable import Located, Paragraph
from redact.parsing import markings
from redact.parsing.banner import MASK, read_banner
from redact.span import Span

if TYPE_CHECKING:
    from redact.cable import Banner, PortionMark
    from redact.parsing.lines import Line

_NUMBER: Final = re.compile(
    r"(?P<number>\d{1,3})(?:[ ]?\.|\)(?=[ ]*\())(?=\s|\(|$)[ \t]*"
)
_RULER: Final = re.compile(r"[-=_*~]{3}[-=_*~ ]*|-")
_LEAD: Final = re.compile(
    r"(?:(?:[-*•o]{1,3}|\d{1,3}[.)]|[A-Za-z][.)]|\([0-9ivx]{1,4}\))[ \t]+)*"
)
_ENUMERATED: Final = re.compile(r"\((?P<letter>[A-Za-z])\)")
_MONTH_END: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$", re.IGNORECASE
)
_SENTENCE_END: Final = re.compile(r"[.!?:][\"')\]]*$|[\")\]]$")
_SIGNATURE: Final = re.compile(
    r"""
    (?P<name> [^\W\d_a-z] [\w.'’\-]+
      (?: (?: [ ] | [ ]?[/&,][ ]? | [ ](?:AND|and)[ ] )
          (?! NNNN ) [A-Z] [A-Za-z.'’\-]* ){0,3} )
    [,.]?? (?: [ ]* [#]+ )? (?: [ ]* NNNN )?
    """,
    re.VERBOSE,
)
# in a cable whose last line runs on into the signature: "... PHONE PERMITTING. REED"
_INLINE_SIGNATURE: Final = re.compile(
    r"[.!?][\")]?[ ]{1,3}(?P<name>[A-Z][A-Z'\-]{2,24})"
)
_NAMES_APART: Final = re.compile(r"[ ]?[/&,][ ]?|[ ](?:AND|and)[ ]")
_NOT_A_NAME: Final = frozenset(
    """
    END TEXT SUMMARY COMMENT NNNN NNN BT UNCLASSIFIED UNCLAS CONFIDENTIAL SECRET
    SENSITIVE SIPDIS NOFORN NODIS EXDIS SBU NA N/A BACKGROUND CONCLUSION REGARDS
    NOTE BEGIN QUOTE UNQUOTE CONTINUED SECTION PAGE PART TOP LIMITED OFFICIAL USE
    DECLASSIFIED RELEASED TBD CABLE MESSAGE ATTACHMENT ANNEX
    A ABOUT AMONG AND AS AT BUT BY FOR FROM HAS HAVE IN INTO IS OF ON OR OUT OVER THAT
    THE THEIR THEN THIS TO WAS WERE WHEN WHICH WITH
    """.split()
)
_END_OF_MESSAGE: Final = re.compile(
    r"""
    NNNN? (?:[A-Z]{0,9})? | BT | [.,]+ | [=*-]{3,} \s* CABLE\ ENDS \s* [=*-]{3,}
    | RELEASED\ (?:IN\ (?:FULL|PART).* | \d{4})
    | X{6,} | Page\ \d+\ of\ \d+ | Viewing\ cable\ \w+
    | https?://\S+ | \#\d{4} | << \s* END\ OF\ DOCUMENT \s* >> | [#]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STAMP: Final = re.compile(
    r".*Declassified/Released.*|.*EO Systematic Review.*", re.IGNORECASE
)
_STAMP_PART: Final = re.compile(r"\d{1,2} [A-Za-z]{3} \d{4}|US Department of State")
# above a stamp: the reviewer's name, always with an initial
_REVIEWER: Final = re.compile(r"[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+")
_ATTRIBUTES: Final = re.compile(r"Message Attributes:?|Current Classification:.*")


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


class BodyReader:
    """Reads the lines of the text, once."""

    def __init__(self, text: str, lines: list[Line], first: Banner | None) -> None:
        self.text = text
        self.first = first
        self.body = Body()
        self.lines = self._cut_end(self._without_banners(lines))

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

    def _cut_end(self, lines: list[Line]) -> list[Line]:
        """Leave out archival attributes, end marks, stamps and end lines."""
        for index, line in enumerate(lines):
            if self.text.startswith("Message A", line.start) and _ATTRIBUTES.fullmatch(
                self.text, line.start, line.end
            ):
                lines = lines[:index]
                self.body.closed = True
                break
        end = len(lines)
        stamped = False
        while end:
            line = lines[end - 1]
            if not line.blank:
                content = line.text(self.text)
                if _END_OF_MESSAGE.fullmatch(content):
                    self.body.closed = True
                elif _STAMP.fullmatch(content):
                    stamped = True
                elif markings.read_caption(self.text, line.start, line.end):
                    pass
                elif _STAMP_PART.fullmatch(content):
                    if not stamped and not self._stamp_above(lines[:end]):
                        break
                elif not (
                    self._is_level(line) or (stamped and _REVIEWER.fullmatch(content))
                ):
                    break
            end -= 1
        return lines[:end]

    def _stamp_above(self, lines: list[Line]) -> bool:
        return any(
            _STAMP.fullmatch(self.text, line.start, line.end) for line in lines[-5:-1]
        )

    def _is_level(self, line: Line) -> bool:
        read = markings.read_level(self.text, line.start, line.end)
        if not read:
            return False
        _, place, caveats = read
        return max([place.end, *(c.span.end for c in caveats)]) >= line.end

    def _signature(self) -> None:
        if not self.lines:
            return
        line = self.lines[-1]
        content = line.text(self.text)
        match = _SIGNATURE.fullmatch(content) if len(content) <= 60 else None
        if match and not self._is_prose(match["name"]):
            at = line.start
            for piece in _pieces(match["name"]):
                start = at + piece.start
                self.body.signed_by.append(
                    Located(piece.of(match["name"]), Span(start, start + len(piece)))
                )
            self.body.closed = True
            self.lines.pop()
        elif inline := self._inline_signature(line):
            self.body.signed_by.append(inline)
            self.body.closed = True
            self.lines[-1] = line._replace(end=self._before(inline.span.start))
        elif _SENTENCE_END.search(content):
            self.body.closed = True
        while self.lines and self.lines[-1].blank:
            self.lines.pop()

    def _inline_signature(self, line: Line) -> Located[str] | None:
        tail = max(line.start, line.end - 32)
        for match in _INLINE_SIGNATURE.finditer(self.text, tail, line.end):
            name = match["name"]
            if match.end() == line.end and name not in _NOT_A_NAME:
                return Located(name, Span(*match.span("name")))
        return None

    def _before(self, at: int) -> int:
        while self.text[at - 1].isspace():
            at -= 1
        return at

    def _is_prose(self, name: str) -> bool:
        words = re.split(r"[ /&,]+", name)
        if any(word.upper().strip(".") in _NOT_A_NAME for word in words):
            return True
        if name.endswith(".") and not re.search(r"\b(?:JR|SR|Jr|Sr)\.$", name):
            return True
        before = len(self.lines) - 2
        if before >= 0 and not self.lines[before].blank and not name.isupper():
            # mixed case: a signature only if the line before ended its sentence
            return not _SENTENCE_END.search(self._content(before))
        return False

    def _numbered(self) -> list[tuple[int, int]]:
        """(index of line, number) of every paragraph's first line."""
        starts: list[tuple[int, int]] = []
        last = 0
        margin = 4
        for index, line in enumerate(self.lines):
            if line.blank or not self.text[line.start].isdigit():
                continue
            match = _NUMBER.match(self.text, line.start, line.end)
            if not match:
                continue
            number = int(match["number"])
            mark = markings.read_portion_mark(self.text, match.end(), line.end)
            masked = MASK.match(self.text, match.end(), line.end)
            marked = mark is not None or masked is not None
            if not marked and line.indent > margin:
                continue  # a list inside a paragraph
            if self._is_next(index, number, last, marked=marked):
                if not starts:
                    margin = line.indent + 1
                starts.append((index, number))
                last = number
        return starts

    def _is_next(self, index: int, number: int, last: int, *, marked: bool) -> bool:
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
        return number == last + 1 and bool(_SENTENCE_END.search(content))

    def _numbered_paragraphs(self, starts: list[tuple[int, int]]) -> None:
        ends = [index for index, _ in starts[1:]] + [len(self.lines)]
        self._heading_blocks(0, starts[0][0])
        for (index, number), end in zip(starts, ends, strict=True):
            line = self.lines[index]
            match = _NUMBER.match(self.text, line.start, line.end)
            if not match:
                continue
            last = self._without_headings(index, end, at_end=end == len(self.lines))
            self.body.paragraphs.append(
                Paragraph(
                    span=Span(line.start, self.lines[last].end),
                    number=Located(number, Span(*match.span("number"))),
                    mark=markings.read_portion_mark(
                        self.text, match.end(), line.end, damaged=True
                    ),
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
        if top == first or self.lines[at].blank or not self._looks_like_heading(at):
            return None
        words = top + bool(_RULER.fullmatch(self._content(top)))
        if at - words > 2 or not self._content(words)[0].isupper():
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


def _pieces(name: str) -> list[Span]:
    pieces: list[Span] = []
    at = 0
    for match in _NAMES_APART.finditer(name):
        if match.start() > at:
            pieces.append(Span(at, match.start()))
        at = match.end()
    if at < len(name):
        pieces.append(Span(at, len(name)))
    return pieces
