"""From the banner to the first line of text: captions, E.O., TAGS, SUBJECT, REF."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.cable import Banner, Located
from redact.parsing import authority, markings, subject, tags
from redact.parsing.banner import MASK
from redact.parsing.declassification import EO_LINE, read_declassification
from redact.parsing.keys import split_keys, split_order, starts_header
from redact.parsing.lines import cut, join, unbroken
from redact.parsing.references import REF_LINE, read_references
from redact.span import Span

if TYPE_CHECKING:
    from redact.cable import ClassifiedBy, Declassification, PortionMark, Reference
    from redact.parsing.lines import Line

_CORRECTED: Final = re.compile(
    r"C[ ]?O[ ]?R[ ]?R[ ]?E[ ]?C[ ]?T[ ]?E[ ]?D[ ]+C[ ]?O[ ]?P[ ]?Y\b.*"
)
_NUMBERED: Final = re.compile(r"\d{1,3}\.(?:\s|\()")
_RULER: Final = re.compile(r"[-=_*]{3}")
_HANGING: Final = re.compile(
    r"(?:[,;/&(-]|\b(?:FOR|AND|TO|PASS|FROM|OF|ALSO))$", re.IGNORECASE
)
_ATTENTION_WORD: Final = re.compile(
    r"\b(?:FOR|PASS|ATTN|ATTENTION|PLEASE|INFO|DEPT|DEPARTMENT|STATE|DESK)\b",
    re.IGNORECASE,
)
_LETTERED: Final = re.compile(r"[(\[]?(?P<letter>[A-Z])[.)\]][ ]+\S")
_CABLE_ALONE: Final = re.compile(r"(?:\d{2}[ ])?[A-Z][A-Z .'\-]{2,24}[ ]\d{1,7}")
_SUMMARY: Final = re.compile(
    r"(?:BEGIN[ ])?(?:SUMMARY|COMMENT)\b(?![ ]+(?:OF|ON|BY|FROM)\b)", re.IGNORECASE
)
_DECL_VALUE: Final = re.compile(r"DECL|N/A|GDS|ADS|XGDS|RDS|OADR", re.IGNORECASE)
_ENCLOSED: Final = re.compile(
    r"[(\[/*-]{0,2}[ ]?(?P<value>[A-Za-z].*?)[ ]?[)\]/*.,;-]{0,2}"
)
_LONGEST_CAPTION: Final = 60
_FOLLOWER: Final = re.compile(
    r"(?:derived\s+from|declassify\s+on|reasons?)\s*:|(?:for\s+)?reasons?\s+1\."
    r"|1\.\s?[3-6]\s?\(?[a-h]\b",
    re.IGNORECASE,
)
_EMPTY_LABEL: Final = re.compile(r".{0,12}Classified\s+By\s*:?", re.IGNORECASE)
_OPEN: Final = re.compile(r"(?:\b1\.[3-6]|\breasons?:?|\bfor|\band|,)$", re.IGNORECASE)
_REST: Final = re.compile(
    r"(?:and\s)?\(?[a-h]\)|1\.[3-6]|(?:for\s+)?reasons?\b", re.IGNORECASE
)
_LATE: Final = 40
MAX_LINES: Final = 400
"""Header lines looked at; a cable's list of addressees is shorter."""


@dataclass(slots=True)
class Header:
    """What was read; ``next`` is the index of the first line of text."""

    banner: Banner | None = None
    captions: list[Located[str]] = field(default_factory=list)
    attention: list[Located[str]] = field(default_factory=list)
    executive_order: Located[str] | None = None
    declassification: Declassification | None = None
    tags_line: Span | None = None
    tags: list[Located[str]] = field(default_factory=list)
    tag_names: list[Located[str]] = field(default_factory=list)
    subject: Located[str] | None = None
    subject_mark: Located[PortionMark] | None = None
    references_line: Span | None = None
    references: list[Reference] = field(default_factory=list)
    classified_by: ClassifiedBy | None = None
    unread: list[Span] = field(default_factory=list)
    next: int = 0


class HeaderReader:
    """Walks the lines after the banner once, in order."""

    def __init__(
        self, text: str, lines: list[Line], start: int, year: int | None
    ) -> None:
        self.text = text
        self.lines = lines
        self.at = start
        self.year = year
        self.header = Header(next=start)

    def read(self) -> Header:
        """Read up to the first line of text."""
        split_order(self.text, self.lines, self.at)
        split_keys(self.text, self.lines, self.at)
        first = self._first_key()
        self._handling(first)
        stop = min(len(self.lines), self.at + MAX_LINES)
        while self.at < stop:
            line = self.lines[self.at]
            if line.blank:
                self.at += 1
                continue
            if not self._key(line):
                break
            self.header.next = self.at
        if self.header.classified_by is None:
            self._late_authority()
        return self.header

    def _late_authority(self) -> None:
        """A statement that stands in the text, or behind a line not understood."""
        at = self.at
        for index in range(at, min(len(self.lines), at + _LATE)):
            line = self.lines[index]
            label = None if line.blank else authority.starts(self.text, line)
            if label is None:
                continue
            self.at = index
            self._authority(label)
            found = self.header.classified_by
            if found and (found.section or found.reasons or found.derived_from):
                break
            self.header.classified_by = None
        self.at = at

    def _first_key(self) -> int | None:
        """The first E.O., TAGS or SUBJECT line, if any comes before the text."""
        for index in range(self.at, min(len(self.lines), self.at + MAX_LINES)):
            line = self.lines[index]
            if line.blank:
                continue
            text = self.text
            if (
                EO_LINE.match(text, line.start, line.end)
                or tags.match_tags(text, line)
                or subject.match_subject(text, line)
                or authority.starts(text, line) is not None
            ):
                return index
            if _NUMBERED.match(text, line.start, line.end):
                return None
        return None

    def _handling(self, first: int | None) -> None:
        """Captions, corrected-copy notices, attention lines."""
        pending: list[Line] = []
        limit = len(self.lines) if first is None else first
        while self.at < limit:
            line = self.lines[self.at]
            if line.blank:
                self._attention(pending)
                self.at += 1
                continue
            captions = self._captions(line)
            content = line.text(self.text)
            if captions:
                self._attention(pending)
                self.header.captions += captions
            elif _CORRECTED.match(content) or MASK.fullmatch(content):
                self._attention(pending)
            elif first is None and not self._may_be_attention(line, pending):
                break
            else:
                if pending and not _HANGING.search(pending[-1].text(self.text)):
                    self._attention(pending)
                pending.append(line)
            self.at += 1
            self.header.next = self.at
        self._attention(pending)

    def _captions(self, line: Line) -> tuple[Located[str], ...]:
        """Captions on a line of their own, in brackets or with a stop, any case."""
        found = markings.read_caption(self.text, line.start, line.end)
        if found or line.end - line.start > _LONGEST_CAPTION:
            return found
        match = _ENCLOSED.fullmatch(self.text, line.start, line.end)
        if not match:
            return ()
        place = Span(*match.span("value"))
        upper = match["value"].upper()
        found = markings.read_caption(upper, 0, len(upper))
        return tuple(
            Located(
                one.value,
                Span(place.start + one.span.start, place.start + one.span.end),
            )
            for one in found
        )

    def _may_be_attention(self, line: Line, pending: list[Line]) -> bool:
        """Judge a line where no E.O., TAGS or SUBJECT line ends the zone."""
        content = line.text(self.text)
        return (
            content == content.upper()
            and bool(pending or _ATTENTION_WORD.search(content[:60]))
            and not starts_header(self.text, line)
        )

    def _attention(self, pending: list[Line]) -> None:
        joined = join(self.text, pending)
        if joined:
            self.header.attention.append(joined)
            pending.clear()

    def _key(self, line: Line) -> bool:
        text = self.text
        if match := EO_LINE.match(text, line.start, line.end):
            self._order(match)
        elif match := tags.match_tags(text, line):
            self._tags(match.start("value"))
        elif match := self._is_subject(line):
            self._subject(match)
        elif match := REF_LINE.match(text, line.start, line.end):
            self._references(match.start("value"), line)
        elif (label := authority.starts(text, line)) is not None:
            if self.header.classified_by:
                return False
            numbered = _NUMBERED.match(text, line.start, line.end)
            at = self.at
            self._authority(label)
            if numbered:
                self.at = at  # it is paragraph 1 too
                return False
        elif captions := markings.read_caption(text, line.start, line.end):
            if self.header.subject:
                return False
            self.header.captions += captions
            self.at += 1
        elif self._stray(line):
            self.at += 1
        else:
            return False
        return True

    def _is_subject(self, line: Line) -> re.Match[str] | None:
        match = subject.match_subject(self.text, line)
        if match or self.header.subject:
            return match
        return subject.match_bare(self.text, line)

    def _stray(self, line: Line) -> bool:
        """A line between E.O. and SUBJECT that is none of the known ones."""
        if self.header.subject or not any(
            subject.match_subject(self.text, other)
            for other in self.lines[self.at : self.at + 12]
            if not other.blank
        ):
            return False
        content = line.text(self.text)
        if _ATTENTION_WORD.search(content):
            self.header.attention.append(Located(content, line.span))
        else:
            self.header.unread.append(line.span)
        return True

    def _stops(self, line: Line) -> bool:
        """Tell whether a wrapped header value ends before ``line``."""
        return (
            line.blank
            or starts_header(self.text, line)
            or bool(_NUMBERED.match(self.text, line.start, line.end))
            or bool(_RULER.match(self.text, line.start, line.end))
            or bool(_SUMMARY.match(self.text, line.start, line.end))
        )

    def _wrapped(self) -> list[Line]:
        """The current line and those that continue it; moves past them."""
        taken = [self.lines[self.at]]
        self.at += 1
        while self.at < len(self.lines) and not self._stops(self.lines[self.at]):
            taken.append(self.lines[self.at])
            self.at += 1
        return taken

    def _order(self, match: re.Match[str]) -> None:
        start, end = match.span("value")
        if not self.header.executive_order:
            place = Span(*match.span("order"))
            self.header.executive_order = Located(match["order"], place)
        self.at += 1
        if start >= end and self.at < len(self.lines):
            below = self.lines[self.at]
            if _DECL_VALUE.match(self.text, below.start, below.end):
                start, end = below.start, below.end
                self.at += 1
        read = read_declassification(self.text, start, end)
        if read and not read.not_applicable and not (read.date or read.exemptions):
            while self.at < len(self.lines):  # an event may run on
                below = self.lines[self.at]
                if self._stops(below) or markings.read_caption(
                    self.text, below.start, below.end
                ):
                    break
                end = below.end
                self.at += 1
            read = read_declassification(self.text, start, end)
        if not self.header.declassification:
            self.header.declassification = read

    def _tags(self, start: int) -> None:
        line = self.lines[self.at]
        taken = [line]
        self.at += 1
        while (index := self._next_codes(start, taken)) is not None:
            taken.append(self.lines[index])
            self.at = index + 1
        place = Span(line.start, taken[-1].end)
        self.header.tags_line = self.header.tags_line or place
        if start < place.end:
            codes, names = tags.read_tags(unbroken(self.text, taken), start, place.end)
            self.header.tags += codes
            self.header.tag_names += names

    def _next_codes(self, start: int, taken: list[Line]) -> int | None:
        """Index of the line on which the codes go on."""
        index = self.at
        text = self.text
        end = taken[-1].end
        if start >= end or text[end - 1] == ",":
            index = self._over_blanks(2)
        if index >= len(self.lines):
            return None
        below = self.lines[index]
        if (
            self._stops(below)
            or subject.match_bare(text, below)
            or markings.read_caption(text, below.start, below.end)
            or not tags.carries_on(text, below, text[max(start, end - 200) : end])
        ):
            return None
        mark = markings.read_portion_mark(text, below.start, below.end)
        return None if mark and mark.span.end < below.end else index

    def _over_blanks(self, most: int) -> int:
        """Index of the next line, over ``most`` blank ones at the most."""
        index = self.at
        while index < len(self.lines) and self.lines[index].blank:
            index += 1
        return index if index - self.at <= most else self.at

    def _subject(self, match: re.Match[str]) -> None:
        start = subject.value_start(self.text, match)
        taken = self._subject_lines(start)
        end = taken[-1].end
        if self.header.subject or start >= end:
            return  # printed twice, or empty
        if match.groupdict().get("mark"):
            mark = markings.read_portion_mark(
                self.text, self.text.index("(", match.start("mark")), start
            )
            first, last, more = subject.peel(self.text, start, end)
            mark = mark or more
        else:
            before = markings.read_portion_mark(self.text, match.start(), start)
            first, last, mark = subject.peel(self.text, start, end)
            mark = before or mark
        self.header.subject_mark = mark
        self.header.subject = subject.join_subject(self.text, taken, first, last)

    def _subject_lines(self, start: int) -> list[Line]:
        """Take the lines of the subject whose value begins at ``start``."""
        text = self.text
        taken = [self._cut_subject(start)]
        while True:
            self.at += 1
            index = self.at
            if index < len(self.lines) and self.lines[index].blank:
                index = self._over_blanks(2)
                if index >= len(self.lines) or not subject.hangs(
                    text, taken, self.lines[index], start
                ):
                    return taken
            if index >= len(self.lines):
                return taken
            line = self.lines[index]
            if self._breaks_subject(line) or subject.ends(text, line, taken, start):
                return taken
            self.at = index
            taken.append(self._cut_subject(line.start))

    def _breaks_subject(self, line: Line) -> bool:
        return (
            line.blank
            or starts_header(self.text, line)
            or bool(_RULER.match(self.text, line.start, line.end))
            or bool(_SUMMARY.match(self.text, line.start, line.end))
        )

    def _cut_subject(self, start: int) -> Line:
        """Give the current line, without a header line that begins on it."""
        line = self.lines[self.at]
        inside = subject.inside(self.text, line, max(start, line.start))
        if not inside:
            return line
        before, after = cut(line, inside.end())
        before = before._replace(end=inside.start())
        self.lines[self.at : self.at + 1] = [before, after]
        return before

    def _references(self, start: int, line: Line) -> None:
        taken = self._wrapped()
        while self.at < len(self.lines):  # lettered items set off by blank lines
            below = self._next_item(start, taken[-1].end)
            if below is None:
                break
            self.at = below
            taken += self._wrapped()
        end = taken[-1].end
        first = self.header.references_line or line.span
        self.header.references_line = Span(first.start, max(end, line.end))
        if start < end:
            self.header.references += read_references(
                unbroken(self.text, taken), start, end, self.year
            )

    def _next_item(self, start: int, end: int) -> int | None:
        """Index of a line that carries on the letters of ``start`` to ``end``."""
        read = read_references(self.text, start, end, self.year) if start < end else []
        labels = [one.label.value for one in read if one.label]
        nothing = not labels and not self.text[start:end].strip()
        after = chr(ord(labels[-1]) + 1) if labels else "A" if nothing else "B"
        index = self.at
        while index < len(self.lines) and self.lines[index].blank:
            index += 1
        if index >= len(self.lines) or index - self.at > 2:
            return None
        line = self.lines[index]
        if nothing and _CABLE_ALONE.fullmatch(self.text, line.start, line.end):
            return index
        match = _LETTERED.match(self.text, line.start, line.end)
        last = next((one.label for one in reversed(read) if one.label), None)
        bracketed = (
            match is not None and match[0][0] in "(["
            if nothing
            else last is not None and self.text[last.span.start - 1] in "(["
        )
        if (
            match
            and match["letter"] == after
            and (match[0][0] in "([") == bracketed  # "(C) Text" after "B." is text
            and any(c.isdigit() for c in line.text(self.text))
            and not self._stops(line)
        ):
            return index
        return None

    def _authority(self, start: int) -> None:
        taken = [self.lines[self.at]]
        self.at += 1
        while self.at < len(self.lines):
            below = self.lines[self.at]
            if below.blank or _NUMBERED.match(self.text, below.start, below.end):
                follower = self._follower()
                if follower is None:
                    break
                self.at = follower
                below = self.lines[self.at]
            taken.append(below)
            self.at += 1
        read = authority.read_classified_by(
            unbroken(self.text, taken), start, taken[-1].end
        )
        self.header.classified_by = read
        # what stands behind the statement is text again
        while len(taken) > 1 and taken[-1].start >= read.span.end:
            taken.pop()
            self.at -= 1

    def _follower(self) -> int | None:
        """``Reason:``, ``Derived From:`` or ``Declassify On:`` after blank lines."""
        index = self.at
        while index < len(self.lines) and self.lines[index].blank:
            index += 1
        if index >= len(self.lines) or index - self.at > 6:
            return None
        line = self.lines[index]
        if _FOLLOWER.match(self.text, line.start, line.end):
            return index
        above = self.lines[self.at - 1]
        if index - self.at > 1 or above.blank or self._stops(line):
            return None
        if _EMPTY_LABEL.fullmatch(self.text, above.start, above.end) or (
            _OPEN.search(self.text, above.start, above.end)
            and _REST.match(self.text, line.start, line.end)
        ):
            return index
        return None
