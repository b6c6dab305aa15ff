"""From the banner to the first line of text: captions, E.O., TAGS, SUBJECT, REF."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.cable import Banner, Located
from redact.parsing import authority, markings
from redact.parsing.banner import MASK
from redact.parsing.declassification import EO_LINE, read_declassification
from redact.parsing.envelope import join
from redact.parsing.lines import cut
from redact.parsing.references import REF_LINE, read_references
from redact.span import Span

if TYPE_CHECKING:
    from redact.cable import ClassifiedBy, Declassification, PortionMark, Reference
    from redact.parsing.lines import Line

_CORRECTED: Final = re.compile(
    r"C[ ]?O[ ]?R[ ]?R[ ]?E[ ]?C[ ]?T[ ]?E[ ]?D[ ]+C[ ]?O[ ]?P[ ]?Y\b.*"
)
_TAGS: Final = re.compile(
    r"(?:TAGS?|TAGES|AGS|T[ ]A[ ]G[ ]S)(?:[ ]?[:;.][ ]*|[ ]+(?=[A-Z]))(?P<value>.*)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"""
    (?: SUBJECT | SUBJ | UBJECT | SUBJET | SUBECT | SUJECT )
    [ ]?[:;.][ ]* (?: SUBJECT:[ ]* )? (?P<value>.*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# without its colon: only in capitals, and only while no subject was read
_BARE_SUBJECT: Final = re.compile(
    r"(?:SUBJECT|SUBJ)[ ]+(?:-[ ])?(?P<value>[^a-z\n]{6,})$"
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
_PERSON_TAG: Final = re.compile(r"\(\s*(?P<name>[^()]*?)\s*\)")
_CODE: Final = re.compile(r"[^\s,;()/¶Â]+")
_LETTERED: Final = re.compile(r"[(\[]?(?P<letter>[A-Z])[.)\]][ ]+\S")
_CABLE_ALONE: Final = re.compile(r"(?:\d{2}[ ])?[A-Z][A-Z .'\-]{2,24}[ ]\d{1,7}")
_SUMMARY: Final = re.compile(
    r"(?:BEGIN[ ])?(?:SUMMARY|COMMENT)\b(?![ ]+(?:OF|ON|BY|FROM)\b)", re.IGNORECASE
)
_ORDER_INSIDE: Final = re.compile(r"[ ](?=E\.[ ]?O\.[ ]?\d{4,5}[ ]?:)", re.IGNORECASE)
_DECL_VALUE: Final = re.compile(r"DECL|N/A|GDS|ADS|XGDS|RDS|OADR", re.IGNORECASE)
_TAGS_INSIDE: Final = re.compile(r"[ ]+TAGS?[ ]?:")
_SUBJECT_INSIDE: Final = re.compile(r"[ ]+(?=SUBJ(?:ECT)?[ ]?:)")
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


def starts_header(text: str, line: Line) -> bool:
    """Tell whether ``line`` is an E.O., TAGS, SUBJECT, REF or authority line."""
    return bool(
        EO_LINE.match(text, line.start, line.end)
        or _SUBJECT.match(text, line.start, line.end)
        or _is_tags(text, line)
        or REF_LINE.match(text, line.start, line.end)
        or authority.starts(text, line) is not None
    )


def has_order(text: str, line: Line) -> bool:
    """Tell whether an E.O. line stands behind other text on ``line``."""
    return bool(_ORDER_INSIDE.search(text, line.start, line.end))


def _is_tags(text: str, line: Line) -> re.Match[str] | None:
    match = _TAGS.match(text, line.start, line.end)
    if (
        match
        and ":" not in match[0][:8]
        and text[line.start : line.end] != text[line.start : line.end].upper()
    ):
        return None  # prose that begins with "Tags"
    return match


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
        self._split_order()
        for index in range(self.at, min(len(self.lines), self.at + 40)):
            line = self.lines[index]
            if EO_LINE.match(self.text, line.start, line.end) or _is_tags(
                self.text, line
            ):
                inside = _SUBJECT_INSIDE.search(self.text, line.start, line.end)
                if inside:
                    before, after = cut(line, inside.end())
                    self.lines[index : index + 1] = [
                        before._replace(end=inside.start()),
                        after,
                    ]
                    break
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

    def _split_order(self) -> None:
        """Give the E.O. line a line of its own where attention text precedes it."""
        for index in range(self.at, min(len(self.lines), self.at + 40)):
            line = self.lines[index]
            if starts_header(self.text, line):
                return
            inside = _ORDER_INSIDE.search(self.text, line.start, line.end)
            if inside:
                before, after = cut(line, inside.end())
                end = inside.start()
                self.lines[index : index + 1] = [before._replace(end=end), after]
                return

    def _first_key(self) -> int | None:
        """The first E.O., TAGS or SUBJECT line, if any comes before the text."""
        for index in range(self.at, min(len(self.lines), self.at + MAX_LINES)):
            line = self.lines[index]
            if line.blank:
                continue
            text = self.text
            if (
                EO_LINE.match(text, line.start, line.end)
                or _is_tags(text, line)
                or _SUBJECT.match(text, line.start, line.end)
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
            captions = markings.read_caption(self.text, line.start, line.end)
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
            self._order(match, line)
        elif match := _is_tags(text, line):
            self._tags(match.start("value"))
        elif match := self._is_subject(line):
            self._subject(match.start("value"))
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
        match = _SUBJECT.match(self.text, line.start, line.end)
        if match or self.header.subject:
            return match
        return _BARE_SUBJECT.match(self.text, line.start, line.end)

    def _stray(self, line: Line) -> bool:
        """A line between E.O. and SUBJECT that is none of the known ones."""
        if self.header.subject or not any(
            _SUBJECT.match(self.text, other.start, other.end)
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

    def _order(self, match: re.Match[str], line: Line) -> None:
        start, end = match.span("value")
        tags = _TAGS_INSIDE.search(self.text, start, end)
        if tags:
            end = tags.start()
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
        if tags:
            self._codes(tags.end(), line.end)
            self.header.tags_line = Span(tags.start() + 1, line.end)

    def _tags(self, start: int) -> None:
        line = self.lines[self.at]
        taken = [line]
        self.at += 1
        while self.at < len(self.lines):
            below = self.lines[self.at]
            if (
                self._stops(below)
                or _BARE_SUBJECT.match(self.text, below.start, below.end)
                or markings.read_caption(self.text, below.start, below.end)
            ):
                break
            taken.append(below)
            self.at += 1
        place = Span(line.start, taken[-1].end)
        self.header.tags_line = self.header.tags_line or place
        if start < place.end:
            self._codes(start, place.end)

    def _codes(self, start: int, end: int) -> None:
        at = start
        for match in _PERSON_TAG.finditer(self.text, start, end):
            self._plain_codes(at, match.start())
            at = match.end()
            if match["name"]:
                self.header.tag_names.append(
                    Located(
                        re.sub(r"\s+", " ", match["name"]), Span(*match.span("name"))
                    )
                )
        self._plain_codes(at, end)

    def _plain_codes(self, start: int, end: int) -> None:
        for match in _CODE.finditer(self.text, start, end):
            code = match[0].rstrip(".")
            if code.upper() in {"SIPDIS", "NOFORN", "SENSITIVE", "EXDIS", "NODIS"}:
                continue
            if any(c.isalnum() for c in code):
                place = Span(match.start(), match.start() + len(code))
                self.header.tags.append(Located(code.upper(), place))

    def _subject(self, start: int) -> None:
        taken = self._wrapped()
        end = taken[-1].end
        if self.header.subject or start >= end:
            return  # printed twice, or empty
        mark = markings.read_portion_mark(self.text, start, end)
        first = start
        if mark:
            first = mark.span.end
            while first < end and self.text[first].isspace():
                first += 1
        else:
            tail = self.text.rfind("(", start, end)
            mark = (
                markings.read_portion_mark(self.text, tail, end)
                if tail > start
                else None
            )
            if mark and mark.span.end == end:
                end = tail
                while end > first and self.text[end - 1].isspace():
                    end -= 1
            else:
                mark = None
        self.header.subject_mark = mark
        if first < end:
            pieces = [
                self.text[max(one.start, first) : min(one.end, end)]
                for one in taken
                if one.start < end and one.end > first
            ]
            value = " ".join(piece for piece in pieces if piece)
            self.header.subject = Located(value, Span(first, end))

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
            self.header.references += read_references(self.text, start, end, self.year)

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
        read = authority.read_classified_by(self.text, start, taken[-1].end)
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
