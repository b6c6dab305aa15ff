"""
Banners that are not whole: the level lost or unknown, the MRN malformed.

Only where a banner is due, after the addressees: what stands there and is none
of them would pass for one more address, and so would all lines after it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from redact.cable import Banner, Located, Section
from redact.parsing import markings
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

_SECTION: Final = (
    r"(?:SECTION|SEC)[ ]+(?P<nn>[^\s\[█]{1,4})[ ]+OF[ ]+(?P<mm>[^\s\[█]{1,4})"
)
_REST: Final = re.compile(
    rf"""
    [ ,/]* (?: {_SECTION} (?![^ ]) [ ]* )?
    (?P<office> (?!SERVICE) [A-Z][A-Z.'/\-]{{0,30}} (?![^ ])
      (?: [ ][A-Z.'/\-]{{1,30}} (?![^ ]) ){{0,4}} )?
    (?: [ ]* (?P<serial> [A-Z]{{0,12}}\d[^\s\[█]{{0,12}} (?:[ ]\S{{1,6}})? ) )?
    """,
    re.VERBOSE,
)
_SECTION_ONLY: Final = re.compile(rf"{_SECTION}[ ]+")
_SERIAL: Final = re.compile(r"[ ]+(?P<number>\d{5,6})")
_LETTERS: Final = re.compile(r"[A-Z][A-Z ]{3,40}")
# an MRN leaves these out, always or now and then
_POST: Final = re.compile(
    r"""
    (?: (?P<always> AMEMBASSY | EMBASSY | AMCONSUL | AMCONGEN | US[ ]?MISSION )
      | US[ ]?INT | US[ ]?OFFICE | USLO | USDEL | REO ) [ ]+ (?=\S)
    """,
    re.VERBOSE,
)
_WORDS: Final = (
    "CONFIDENTIAL",
    "LIMITEDOFFICIALUSE",
    "RESTRICTED",
    "SECRET",
    "TOPSECRET",
    "UNCLAS",
    "UNCLASSIFIED",
)


def read_misprint(text: str, line: Line, sender: str | None) -> Banner | None:
    """
    Read a banner that is not whole from a line after the addressees.

    Either a level begins it, or ``sender`` (the FM line) and a serial number end
    it. ``raw`` is then what stands for the level, ``level`` null if that is none.
    """
    return _without_mrn(text, line) or (
        _without_level(text, line, sender) if sender else None
    )


def _without_mrn(text: str, line: Line) -> Banner | None:
    read = markings.read_level(text, line.start, line.end)
    if not read or read[0] is None:
        return None
    level, place, caveats = read
    rest = max([place.end, *(caveat.span.end for caveat in caveats)])
    match = _REST.fullmatch(text, rest, line.end)
    if not match:
        return None
    number = None
    if match["serial"] and re.fullmatch(r"[0-9]{3,6}", match["serial"]):
        number = Located(int(match["serial"]), Span(*match.span("serial")))
    return Banner(
        span=line.span,
        level=level,
        raw=Located(place.of(text), place),
        caveats=caveats,
        office=_at(match, "office"),
        number=number,
        section=_section(match),
    )


def _without_level(text: str, line: Line, sender: str) -> Banner | None:
    for office in _offices(sender):
        at = text.find(office, line.start, line.end)
        if at < 0:
            continue
        end = at + len(office)
        serial = _SERIAL.fullmatch(text, end, line.end)
        section = _SECTION_ONLY.fullmatch(text, line.start, at)
        head = text[line.start : at].strip()
        if not serial or (head and not section and not _is_like_level(head)):
            continue
        level = raw = None
        if head and not section:
            raw = Located(head, Span(line.start, line.start + len(head)))
            read = markings.read_level(text, line.start, at)
            level = read[0] if read and read[1] == raw.span else None
        return Banner(
            span=line.span,
            level=level,
            raw=raw,
            caveats=(),
            office=Located(office, Span(at, end)),
            number=Located(int(serial["number"]), Span(*serial.span("number"))),
            section=_section(section) if section else None,
        )
    return None


def _offices(sender: str) -> tuple[str, ...]:
    """The names under which the office of an FM line may stand in an MRN."""
    if sender.startswith("SECSTATE"):
        return ("STATE",)
    post = _POST.match(sender)
    if not post:
        return (sender,)
    rest = sender[post.end() :]
    return (rest,) if post["always"] else (rest, sender)


def _is_like_level(head: str) -> bool:
    """Tell whether ``head`` is a piece of a level word, or has most of its letters."""
    if not _LETTERS.fullmatch(head):
        return False
    letters = head.replace(" ", "")
    return any(
        (len(letters) > 3 and letters in word)
        or (
            (letters[0] == word[0] or letters[-2:] == word[-2:])
            and 8 * (Counter(letters) & Counter(word)).total()
            >= 3 * (len(letters) + len(word))
        )
        for word in _WORDS
    )


def _at(match: re.Match[str], group: str) -> Located[str] | None:
    if not match[group]:
        return None
    return Located(match[group], Span(*match.span(group)))


def _section(match: re.Match[str]) -> Located[Section] | None:
    numbers = match["nn"] or "", match["mm"] or ""
    if not all(re.fullmatch(r"[0-9]{1,3}", one) for one in numbers):
        return None
    return Located(
        Section(int(numbers[0]), int(numbers[1])),
        Span(match.start("nn"), match.end("mm")),
    )
