"""Lines of a cable, with blanks, page headings and pilcrows out of the way."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from redact.cable import Damage, Located, PageHeading
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEWLINE: Final = re.compile(r"\r+\n?|\n")
_BARE_CR: Final = re.compile(r"\r")
_PILCROW: Final = re.compile(
    r"""
    (?: (?P<mojibake> Â¶ ) | (?P<pilcrow> ¶ ) | \N{REPLACEMENT CHARACTER} (?=[A-Z0-9]) )
    [ \t]*
    """,
    re.VERBOSE,
)
# bytes of UTF-8 read as Windows-1252 or Latin-1: a lead byte, then continuation bytes
_CONTINUATION: Final = "\x80-\xbf" + "".join(
    bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
)
_MOJIBAKE: Final = re.compile(
    rf"[\xc2-\xc3][{_CONTINUATION}]|\xe2\u20ac[{_CONTINUATION}]?|\xe2\x80[\x80-\xbf]"
)
_LOST: Final = re.compile("\N{REPLACEMENT CHARACTER}+|¿{3,}")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]+")
_REDACTED: Final = re.compile(r"X{6,}")
_PAGE_HEADING: Final = re.compile(
    r"""
    (?P<office> [A-Z] [A-Z '.\-]{1,11}? ) [ ]+
    (?P<number> \d{8} ) [ ]{1,4}
    (?P<section> \d{3} ) (?: \. \d )? [ ] OF [ ] (?P<total> \d{3} )
    """,
    re.VERBOSE,
)
_PAGE_LINE: Final = re.compile(r"PAGE[ ]\d{2}[ ]+[A-Z][A-Z '.\-]*[ ]\d{5,8}\b.*")


_GAP: Final = 12
"""Fewer characters between two lines hold no page heading."""


class Line(NamedTuple):
    """
    One line: where its characters stand, without blanks at either end.

    ``indent`` counts the blanks before; ``pilcrow`` tells that a publisher's
    pilcrow stood there (it is not part of the line any more).
    """

    start: int
    end: int
    indent: int
    pilcrow: bool

    @property
    def blank(self) -> bool:
        """No visible character."""
        return self.start == self.end

    def text(self, source: str) -> str:
        """What is on the line."""
        return source[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place; only for a line that is not blank."""
        return Span(self.start, self.end)


def split(text: str) -> list[Line]:
    """Cut ``text`` into lines at LF, CR LF, CR CR LF and stray CR."""
    newline = _NEWLINE if "\n" in text else _BARE_CR
    lines: list[Line] = []
    at = 0
    for match in newline.finditer(text):
        lines.append(_line(text, at, match.start()))
        at = match.end()
    if at < len(text):
        lines.append(_line(text, at, len(text)))
    return lines


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    content = raw.lstrip()
    first = end - len(content)
    last = first + len(content.rstrip())
    pilcrow = False
    if content and content[0] in "¶Â\N{REPLACEMENT CHARACTER}":
        match = _PILCROW.match(text, first, last)
        if match:
            pilcrow = True
            first = match.end()
    if first >= last:
        return Line(last, last, 0, pilcrow)
    return Line(first, last, first - start, pilcrow)


def cut(line: Line, at: int) -> tuple[Line, Line]:
    """Two lines out of one that was fused at offset ``at``."""
    return (
        Line(line.start, at, line.indent, line.pilcrow),
        Line(at, line.end, 0, pilcrow=False),
    )


def join(text: str, lines: list[Line]) -> Located[str] | None:
    """Several lines as one value, joined by one blank."""
    if not lines:
        return None
    return Located(
        " ".join(line.text(text) for line in lines),
        Span(lines[0].start, lines[-1].end),
    )


def unbroken(text: str, lines: list[Line]) -> str:
    """Give ``text`` with blanks for page headings that stand between ``lines``."""
    pieces: list[str] = []
    at = 0
    for above, below in pairwise(lines):
        gap = below.start - above.end
        if gap > _GAP and text[above.end : below.start].strip(" \t\r\n¶Â"):
            pieces += (text[at : above.end], "\n".rjust(gap))
            at = below.start
    return "".join([*pieces, text[at:]]) if pieces else text


def page_headings(
    text: str, lines: Iterable[Line]
) -> tuple[list[Line], list[PageHeading], list[Span]]:
    """
    Take page breaks out of the stream (page headings of post copies, as observed).

    Gives the remaining lines, the headings read, and the spans of Washington
    ``PAGE nn`` lines met inside. The blank line before a heading and the two
    after go with it, so that a paragraph runs on over the break.
    """
    kept: list[Line] = []
    headings: list[PageHeading] = []
    pages: list[Span] = []
    skip_blank = 0
    for line in lines:
        if line.blank:
            if skip_blank:
                skip_blank -= 1
            else:
                kept.append(line)
            continue
        skip_blank = 0
        tail = text[line.end - 1]
        match = None
        if tail.isdigit():
            match = _PAGE_HEADING.fullmatch(text, line.start, line.end)
        if match:
            headings.append(_heading(match))
            if kept and kept[-1].blank:
                kept.pop()
            skip_blank = 2
        elif text.startswith("PAGE ", line.start) and _PAGE_LINE.fullmatch(
            text, line.start, line.end
        ):
            pages.append(line.span)
        else:
            kept.append(line)
    return kept, headings, pages


def _heading(match: re.Match[str]) -> PageHeading:
    def place(group: str) -> Span:
        return Span(*match.span(group))

    def number(group: str) -> Located[int]:
        return Located(int(match[group]), place(group))

    return PageHeading(
        span=Span(*match.span()),
        office=Located(match["office"], place("office")),
        number=number("number"),
        section=number("section"),
        total=number("total"),
    )


def without(text: str, spans: Iterable[Span]) -> str:
    """Blank ``spans`` of ``text``, so that a value may run on over a page heading."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += [text[at : span.start], " " * len(span)]
        at = span.end
    return "".join([*pieces, text[at:]])


def find_damage(text: str, lines: Iterable[Line]) -> list[Damage]:
    """Damage of single characters: pilcrows, mojibake, lost and control characters."""
    found: list[Damage] = []
    if "¶" in text:
        for line in lines:
            if line.pilcrow:
                start = text.rfind("¶", max(0, line.start - 64), line.start)
                if start >= 0 and text[start - 1 : start] != "Â":
                    found.append(Damage("pilcrow", Span(start, start + 1)))
    for kind, pattern, may_be in (
        ("mojibake", _MOJIBAKE, not text.isascii()),
        ("replacement", _LOST, "\N{REPLACEMENT CHARACTER}" in text or "¿¿¿" in text),
        ("control", _CONTROL, True),
        ("redacted", _REDACTED, "XXXXXX" in text),
    ):
        if not may_be:
            continue
        found += [Damage(kind, Span(*m.span())) for m in pattern.finditer(text)]
    return found
