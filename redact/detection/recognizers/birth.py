"""Labelled dates and places of birth: ``DPOB: 12 MAR 1970, LIMA``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.token import MASK
from redact.detection.recognizer import recognizer
from redact.detection.words import mentions
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
DATE: Final = re.compile(
    rf"""
    \b (?: \d{{1,2}} (?: st|nd|rd|th )? [ ./-]? \s? (?:of[ ])? {_MONTH} [
      ,./-]{{0,2}} \s? \d{{2,4}}
      | {_MONTH} [ ] {{0,2}} \s? \d{{1,2}} (?: st|nd|rd|th )? [ ,./-]{{1,2}} \s?
        \d{{2,4}}
      | \d{{4}} [./-] \d{{1,2}} [./-] \d{{1,2}}
        | \d{{1,2}} [./-] \d{{1,2}} [./-] \d{{2,4}}
      | (?: 19 | 20 ) \d\d [01] \d [0-3] \d
      | {_MONTH} [ ,]{{1,2}} \d{{4}} | \d{{4}} ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DATE_LABEL: Final = re.compile(
    r"""
    (?P<label> \b (?: D\.?O\.?B\.? (?: / \s? P\.?O\.?B\.? )? | D\.?P\.?O\.?B\.? | P?DOB
      | (?: date | day | year )s? (?: [ ] and [ ] place )? [ ] of [ ] birth
        | birth[ -]?(?:date|day)s? ) )
    (?: [ \t]{0,3} (?: : | = | -{1,2} | is \b | was \b | \( )? \s{0,3} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BORN: Final = re.compile(r"\bborn\s{1,2}(?:on\s{1,2}(?:or about\s)?)?", re.IGNORECASE)
_PLACE_LABEL: Final = re.compile(
    r"""
    \b (?: P\.?O\.?B\.? | (?: place | city | town | country )s? [ ] of [ ] birth
      | birth[ -]?place )
    [ \t]{0,3} (?: : | = | -{1,2} | is \b | was \b )? [ \t]{1,3}
  | \b (?: P\.?O\.?B\.? | (?: place | city ) [ ] of [ ] birth ) [:=] \s{0,3}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TO_PLACE: Final = re.compile(r"\s{0,3}(?:,|;|/|\bin\b|\bat\b|-{1,2})\s{1,3}(?:in\s)?")
_PLACE: Final = re.compile(
    r"""
    [A-Z] [\w'’.-]{1,24} (?: [ ] (?: (?:de|la|del|al|el|da|do|dos|upon|sur) [ ] )?
      [A-Z] [\w'’-]{1,24} ){0,3}
    (?: , [ ] [A-Z] [\w'’.-]{1,24} (?: [ ] [A-Z] [\w'’-]{1,24} ){0,2}
        (?= \s* (?: [;.,)\n] | \Z ) ) )?
    """,
    re.VERBOSE,
)
_NOT_PLACE: Final = re.compile(
    r"(?:passport|PPT|DOB|POB|DPOB|visa|nationality|citizen|occupation|male|female|sex"
    r"|id)\b",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(
    r"^(?=[^\n]{0,160}\b(?:DOB|D\.O\.B|DPOB|date of birth|born)\b)"
    r"(?=[^\n]{0,160}\b(?:name|passport|PPT|nationality|POB)\b)[^\n]{0,200}$",
    re.IGNORECASE | re.MULTILINE,
)
_ROWS: Final = 60
_LABELS: Final = ("birth", "born", "dob", "o.b", "ob.", "pob")
"""One of them is in every label."""


def _dates(text: str) -> Iterator[tuple[Span, bool]]:
    """Every labelled date, and whether its label speaks of the place as well."""
    for label in _DATE_LABEL.finditer(text):
        if date := DATE.match(text, label.end()):
            yield Span(*date.span()), "p" in label["label"].casefold()
    for born in _BORN.finditer(text):
        if (date := DATE.match(text, born.end())) and len(date.group()) > 4:
            yield Span(*date.span()), True


def _place(text: str, at: int) -> Span | None:
    match = _PLACE.match(text, at)
    if match is None or _NOT_PLACE.match(text, at) or MASK.match(text, at):
        return None
    end = match.end()
    while end > at and text[end - 1] in ".-":
        end -= 1
    return Span(at, end)


@recognizer(
    "date-of-birth",
    entity="DATE_OF_BIRTH",
    score=0.9,
    summary="a labelled date of birth",
    finds=(
        "DOB: «12 MAR 1970», DPOB: «3 May 1981», Lima",
        "DATE OF BIRTH «1970-03-12»; D.O.B. «03/12/70»; born on «May 12, 1970».",
        "DATE AND PLACE OF BIRTH: «12 MARCH 1970», LIMA, PERU",
        "Name     DOB        PPT no.\nKESTLIK  «04 MAR 68»  G11902837\n",
    ),
    leaves=(
        "He was born in 1955. The date of birth is unknown; issued 12 MAR 1970",
        "DOB: [DATE_OF_BIRTH 1]",
    ),
)
def find_date(cable: Cable) -> Iterator[Span]:
    """Dates after a label, and in a column under one."""
    text = cable.document.text
    if not mentions(text, *_LABELS):
        return
    for span, _ in _dates(text):
        yield span
    for header in _HEADER.finditer(text):
        at = header.end() + 1
        for _ in range(_ROWS):
            stop = text.find("\n", at)
            stop = len(text) if stop < 0 else stop
            line = text[at:stop].strip()
            if len(line) > 160 or (line.endswith(".") and line.count(" ") > 8):
                break
            for date in DATE.finditer(text, at, stop):
                if len(date.group()) > 4:
                    yield Span(*date.span())
            at = stop + 1
            if at >= len(text):
                break


@recognizer(
    "place-of-birth",
    entity="PLACE_OF_BIRTH",
    score=0.85,
    summary="a labelled place of birth",
    finds=(
        "DPOB: 12 MAR 1970, «LIMA»; PPT 1234567",
        "POB: «Nova Kestria, Zalmar»; DOB: 3 May 1981",
        "born on March 12, 1970 in «Zalmar City».",
        "PLACE OF BIRTH: «ZALMAR»",
    ),
    leaves=(
        "The place of birth is unknown. POB: [PLACE_OF_BIRTH 1]",
        "DOB: 3 May 1981, PPT 77",
    ),
)
def find_place(cable: Cable) -> Iterator[Span]:
    """Places after a label, and after a date whose label names both."""
    text = cable.document.text
    if not mentions(text, *_LABELS):
        return
    for label in _PLACE_LABEL.finditer(text):
        if place := _place(text, label.end()):
            yield place
    for span, both in _dates(text):
        step = _TO_PLACE.match(text, span.end) if both else None
        if step and (place := _place(text, step.end())):
            yield place
