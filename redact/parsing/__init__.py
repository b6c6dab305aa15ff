"""
From a document to a cable.

Reading follows the format lines of ACP 127(G) and the State Department's usage.
It never raises on a text and takes time linear in its length: what is not
understood is left null and listed as unread.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redact.cable import Cable, Damage
from redact.parsing import banner as banners
from redact.parsing import envelope as envelopes
from redact.parsing import keys, markings, misprints
from redact.parsing import lines as streams
from redact.parsing.header import Header, HeaderReader
from redact.parsing.paragraphs import Body, BodyReader
from redact.parsing.preamble import read_preamble
from redact.parsing.reading import readable
from redact.span import Span

if TYPE_CHECKING:
    from redact.cable import Banner, Located, PortionMark
    from redact.document import Document
    from redact.parsing.envelope import Envelope
    from redact.parsing.lines import Line

_EXTRACT: Final = re.compile(
    r"This record is a partial extract of the original cable", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"\d{1,3}\.\s")
# what a transmission hit leaves: signs inside words that no text has
_ODD: Final = re.compile(
    r"""\S*[A-Za-z0-9]["`_^~|{}<>\\@][A-Za-z0-9_]\S*|\b\d{2,}[A-Z]\b"""
)
_ENVELOPE_LINES: Final = 2000
_PAGE_WIDTH: Final = 80
_PAGE_TOP: Final = 8
"""Characters (newlines, blanks) between a page line and a classification by it."""


def parse(document: Document) -> Cable:
    """Read ``document``; what cannot be read is null, and nothing is raised."""
    return _Parser(document).parse()


@lru_cache(maxsize=2)
def parsed(document: Document) -> Cable:
    """As :func:`parse`; the steps of masking one cable share the reading of it."""
    return parse(document)


class _Parser:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = readable(document.text)
        self.all_lines = streams.split(self.text)
        self.damage = streams.find_damage(self.text, self.all_lines)
        self.lines, self.page_headings, self.pages = streams.page_headings(
            self.text, self.all_lines
        )
        breaks = sorted([*(one.span for one in self.page_headings), *self.pages])
        if breaks:
            self.text = streams.without(self.text, breaks)

    def parse(self) -> Cable:
        text = self.text
        start = self._extract()
        preamble, skip = (
            read_preamble(text, self.lines, envelopes.is_transmission)
            if not start
            else (None, start)
        )
        stated = preamble.date.value.year if preamble and preamble.date else None
        envelope, banner, at = self._envelope(max(start, skip), stated)
        envelope.preamble = preamble
        year = envelope.dtg.value.year if envelope.dtg else stated
        reader = HeaderReader(text, self.lines, at, year)
        header = reader.read()
        header.banner = banner
        body = BodyReader(text, self.lines[header.next :], banner).read()
        self._judge_damage(envelope, header, body)
        return self._cable(envelope, header, body)

    def _extract(self) -> int:
        for index, line in enumerate(self.lines[:10]):
            if not line.blank:
                if _EXTRACT.match(self.text, line.start, line.end):
                    self.damage.append(Damage("extract", line.span))
                    return index + 1
                return 0
        return 0

    def _envelope(  # noqa: C901 - one walk down the lines, a branch for each kind
        self, start: int, year: int | None
    ) -> tuple[Envelope, Banner | None, int]:
        """Read up to and including the first banner."""
        text, lines = self.text, self.lines
        reader = envelopes.EnvelopeReader(text, year)
        banner: Banner | None = None
        unread: list[Span] = []
        at = start
        while at < min(len(lines), start + _ENVELOPE_LINES):
            line = lines[at]
            if line.blank:
                at += 1
                continue
            if parts := envelopes.fused(text, line):
                lines[at : at + 1] = parts
                continue
            banner, taken = self._banner(at)
            if banner:
                self._behind_banner(banner, at + taken - 1)
                at += taken
                break
            fused = banners.fused_at(text, line)
            if fused is not None:
                before, after = streams.cut(line, fused)
                lines[at : at + 1] = [self._restrip(before), after]
                self.damage.append(Damage("fused-banner", Span(after.start, after.end)))
                continue
            if reader.role and self._ends_addresses(line):
                break
            if keys.starts_header(text, line) or keys.has_order(text, line):
                break
            at += 1
            if line.text(text).rstrip(":") in {"BT", "Message Text"}:
                continue
            lone = banners.lone_level(text, line)
            if not lone and reader.role:
                sender = reader.envelope.originator
                lone = misprints.read_misprint(
                    text, line, sender.value if sender else None
                )
            if lone and reader.role and not self._beside_page(line):
                banner = lone
                break
            if not lone and not reader.take(line):
                unread.append(line.span)
        envelope = reader.close()
        if not self._any(envelope) and banner is None:
            # no header at all: nothing was understood, all of it is text
            return envelopes.Envelope(), None, self._first_header(start)
        envelope.unread = unread
        return envelope, banner, at

    def _banner(self, at: int) -> tuple[Banner | None, int]:
        """Read the banner that begins on line ``at``; how many lines it takes."""
        text, line = self.text, self.lines[at]
        banner = banners.read_banner(text, line.start, line.end)
        below = self.lines[at + 1 : at + 2]
        if (
            not banner
            and below
            and not below[0].blank
            and line.end - line.start < _PAGE_WIDTH
            and not banners.MASK.match(text, line.start, line.end)
            and markings.read_level(text, line.start, line.end)
            and not self._beside_page(line)
        ):
            return banners.read_broken(text, line, below[0]), 2
        return banner, 1

    def _behind_banner(self, banner: Banner, at: int) -> None:
        """Give captions and header lines behind the number a line of their own."""
        text, line = self.text, self.lines[at]
        start = banner.span.end
        while start < line.end and text[start].isspace():
            start += 1
        rest = line._replace(start=start)
        if start < line.end and (
            markings.read_caption(text, start, line.end)
            or keys.starts_header(text, rest)
        ):
            self.lines[at : at + 1] = [line._replace(end=banner.span.end), rest]

    def _restrip(self, line: Line) -> Line:
        end = line.end
        while end > line.start and self.text[end - 1].isspace():
            end -= 1
        return line._replace(end=end)

    def _ends_addresses(self, line: Line) -> bool:
        """Captions, prose and numbered text end the list of addressees."""
        content = line.text(self.text)
        return bool(
            markings.read_caption(self.text, line.start, line.end)
            or _NUMBERED.match(content)
            or len(content) > 120
            or sum(c.islower() for c in content) > len(content) // 3
        )

    def _beside_page(self, line: Line) -> bool:
        """A classification at the top of a page, not the banner."""
        return any(
            abs(page.start - line.end) < _PAGE_TOP
            or abs(line.start - page.end) < _PAGE_TOP
            for page in self.pages
        )

    def _first_header(self, start: int) -> int:
        for index in range(start, min(len(self.lines), start + 200)):
            line = self.lines[index]
            if line.blank:
                continue
            if keys.starts_header(self.text, line) or keys.has_order(self.text, line):
                return index
        return start

    @staticmethod
    def _any(envelope: Envelope) -> bool:
        return bool(
            envelope.transmission
            or envelope.dtg_line
            or envelope.originator
            or envelope.distribution
            or any(envelope.addressees.values())
        )

    def _judge_damage(self, envelope: Envelope, header: Header, body: Body) -> None:
        text = self.text
        has_header = self._any(envelope) or header.banner is not None
        last = next((line for line in reversed(self.lines) if not line.blank), None)
        if has_header and last and not (body.any_text and body.closed):
            self.damage.append(Damage("truncated", last.span))
        level = header.banner.level if header.banner else None
        sent = envelope.dtg.value.year if envelope.dtg else 0
        # the statement is required since E.O. 12958
        classified = level is not None and level.is_classified and sent > 1995
        first = body.paragraphs[0].number if body.paragraphs else None
        lost = (first is not None and first.value > 1) or (
            classified and header.classified_by is None
        )
        if has_header and lost:
            start = (
                header.references_line.start
                if header.references_line
                else self.lines[min(header.next, len(self.lines) - 1)].start
            )
            odd = list(_ODD.finditer(text, start, min(len(text), start + 2000)))
            if len(odd) > 1:
                self.damage.append(
                    Damage("garbled", Span(odd[0].start(), odd[-1].end()))
                )

    def _cable(self, envelope: Envelope, header: Header, body: Body) -> Cable:
        banners = ((header.banner,) if header.banner else ()) + tuple(body.banners)
        marks: list[Located[PortionMark]] = list(body.portion_marks)
        if header.subject_mark:
            marks.append(header.subject_mark)
        marks.sort(key=lambda mark: mark.span)
        end = header.next
        while end > 0 and self.lines[end - 1].blank:
            end -= 1
        head = Span(0, self.lines[end - 1].end) if end and self.lines else None
        return Cable(
            document=self.document,
            preamble=envelope.preamble,
            transmission=envelope.transmission,
            precedence=envelope.precedence,
            dual_precedence=envelope.dual_precedence,
            dtg=envelope.dtg,
            dtg_line=envelope.dtg_line,
            message_signals=tuple(envelope.message_signals),
            originator=envelope.originator,
            to=tuple(envelope.addressees["TO"]),
            info=tuple(envelope.addressees["INFO"]),
            exempt=tuple(envelope.addressees["XMT"]),
            distribution=envelope.distribution,
            banners=banners,
            captions=tuple(header.captions),
            attention=tuple(header.attention),
            executive_order=header.executive_order,
            declassification=header.declassification,
            tags_line=header.tags_line,
            tags=tuple(header.tags),
            tag_names=tuple(header.tag_names),
            subject=header.subject,
            subject_mark=header.subject_mark,
            references_line=header.references_line,
            references=tuple(header.references),
            classified_by=header.classified_by,
            paragraphs=tuple(body.paragraphs),
            portion_marks=tuple(marks),
            headings=tuple(body.headings),
            page_headings=tuple(self.page_headings),
            signed_by=tuple(body.signed_by),
            header=head,
            damage=tuple(sorted(self.damage, key=lambda d: (d.span, d.kind))),
            unread=tuple(sorted([*envelope.unread, *header.unread])),
        )
