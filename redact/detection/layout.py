"""Where on the page something stands: what recognizers of markings ask."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redact.parsing import lines as streams
from redact.parsing.markings import read_caption, read_level
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.cable import Cable
    from redact.parsing.lines import Line

KEY_LINE: Final = re.compile(
    r"""
    E \.? [ ]? O \.? [ ]? [:,]? [ ]{0,3} \d{3,6} \s* [:;,.]
    | (?: TAGS? | SUBJ(?:ECT)? ) \s* :
    """,
    re.VERBOSE | re.IGNORECASE,
)
REF_LINE: Final = re.compile(r"REF(?:S|\(S\)|ERENCES?)?\s*[:.]", re.IGNORECASE)
SUBJECT_LINE: Final = re.compile(
    r"(?:SUBJECT|SUBJ|UBJECT|SUBJET|SUBECT)[ ]?[:;.][ ]*", re.IGNORECASE
)
MRN_TAIL: Final = re.compile(
    r"""
    [ ,/]* (?: (?: SECTION | SEC | S[ ]E[ ]C[ ]T[ ]I[ ]O[ ]N ) [ ]{1,3}
               \d[ ]?\d{0,2} [ ]{1,3} (?: OF | O[ ]F ) [ ]{1,3} \d[ ]?\d{0,2} [ ]{1,3}
             | FINAL [ ] SECTION [ ] OF [ ] \d{1,3} [ ]{1,3} )?
    [A-Z] [A-Z.'/\-]* (?: [ ] [A-Z.'/\-]+ ){0,4} [ ]{1,6} \d{3,6}
    (?! \d | [A-Y/.,;:)-] )
    """,
    re.VERBOSE,
)
"""What follows the level in a banner: section, office, number."""
_PAGE: Final = re.compile(r"PAGE\s+\d{1,3}\b|-{3,}|[=_*]{3,}")
_END: Final = re.compile(
    r"$|BT$|N{3}|#|<<|(?i:.*Declassified/Released"
    r"|.*Systematic Review)"
)
_HEADER_LINES: Final = 60
_WRAP: Final = 48


def disjoint(spans: Iterable[Span]) -> Iterator[Span]:
    """The smallest spans that cover all of ``spans``, in order."""
    last: Span | None = None
    for span in sorted(spans):
        if last and last.end > span.start:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


class Layout:
    """The lines of a cable, and judgements on where one of them stands."""

    def __init__(self, text: str, *, begun: bool) -> None:
        self.text = text
        self.lines: list[Line] = streams.split(text)
        self.header_end = self._header_end(begun=begun)
        self._markings: dict[int, bool] = {}

    def _header_end(self, *, begun: bool) -> int:
        """Index of the first line after the zone of banner and captions."""
        for index, line in enumerate(self.lines):
            if (
                line.end - line.start > 4
                and self.text[line.start] in "ETSets"
                and KEY_LINE.match(self.text, line.start, line.end)
            ):
                return index
        if begun:
            return min(len(self.lines), _HEADER_LINES)
        return 0

    def content(self, index: int) -> str:
        """The line without blanks at its ends; empty outside the text."""
        if 0 <= index < len(self.lines):
            return self.lines[index].text(self.text)
        return ""

    def in_header(self, index: int) -> bool:
        """Tell whether the line stands before E.O., TAGS and SUBJECT."""
        return index < self.header_end

    def is_marking(self, index: int) -> bool:
        """Tell whether a line is a banner, a level or captions and nothing else."""
        if not 0 <= index < len(self.lines):
            return False
        if index not in self._markings:
            self._markings[index] = self._is_marking(index)
        return self._markings[index]

    def _is_marking(self, index: int) -> bool:
        line = self.lines[index]
        if line.blank or line.end - line.start > 160:
            return False
        if read_caption(self.text, line.start, line.end):
            return True
        read = read_level(self.text, line.start, line.end)
        if not read:
            return False
        rest = max([read[1].end, *(caveat.span.end for caveat in read[2])])
        tail = self.text[rest : line.end]
        return not tail.strip() or bool(MRN_TAIL.match(tail))

    def stands_alone(self, index: int) -> bool:
        """
        Tell whether a line of one word or two is no wrapped rest of a sentence.

        So at the top or foot of a page, centred, between blanks, in the header,
        beside another marking, or under the signature.
        """
        if self.in_header(index) or self.lines[index].indent > 7:
            return True
        before, after = self.content(index - 1), self.content(index + 1)
        if not before:
            return not after or self._is_edge(index + 1) or self.is_marking(index + 1)
        if self._is_edge(index - 1) or self.is_marking(index - 1):
            return True
        return self._ends_text(index) and self._is_signature(before)

    def _is_edge(self, index: int) -> bool:
        content = self.content(index)
        return bool(_PAGE.match(content)) or content in {"BT", "NNN", "NNNN"}

    @staticmethod
    def _is_signature(content: str) -> bool:
        return len(content) <= 30 and content[-1].isalpha() and content.isupper()

    def _ends_text(self, index: int) -> bool:
        """Nothing but blanks, end marks and stamps follow."""
        last = min(len(self.lines), index + 12)
        return all(
            _END.match(self.content(at)) is not None for at in range(index + 1, last)
        )

    def begins_block(self, index: int) -> bool:
        """Tell whether a line is no wrapped continuation of the one before."""
        before = self.content(index - 1)
        return (
            not before
            or len(before) <= _WRAP
            or before[-1] in ".:;!?)\"'-=_*"
            or bool(KEY_LINE.match(before) or REF_LINE.match(before))
        )


def layout_of(cable: Cable) -> Layout:
    """The layout of ``cable``; the recognizers of one cable share it."""
    return _layout(cable.document.text, bool(cable.banner or cable.dtg_line))


@lru_cache(maxsize=2)
def _layout(text: str, begun: bool) -> Layout:
    return Layout(text, begun=begun)
