"""The E.O. line: order, and when or why not the cable is declassified."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from redact.cable import Declassification, Located
from redact.parsing.dates import MONTHS, full_year
from redact.span import Span

EO_LINE: Final = re.compile(
    r"""
    (?: \( [A-Z]{1,3} \) [ ]* )?
    (?: (?: E [./]? [ ]? | \. ) [O0] \.?
      | EXEC (?: UTIVE | \. ) [ ]+ ORDER (?= [ ]? \d{5} [ ]* (?:[:;,]|DECL|N/A) ) )
    [ ]? [:,]? [ ]{0,3} (?P<order>\d{3,6}) (?!\d)
    (?: ,? [ ]+ \(? AS [ ]+ AMENDED \b \)? )? [ :;,.-]{0,12} (?P<value>.*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_APPLICABLE: Final = re.compile(
    r"N\s?[/\\]\s?A\b|NA\b|N\.\s?A\b\.?|NOT APPLICABLE\b", re.IGNORECASE
)
_MONTH: Final = rf"(?:{'|'.join(MONTHS)})[A-Z]{{0,6}}"
_DATE: Final = re.compile(
    rf"""
      (?<!\d) (?P<y1>(?:19|20)\d{{2}}) [/.-] (?P<m1>\d{{1,2}})
        [/.-] (?P<d1>\d{{1,2}}) (?!\d)
    | (?<!\d) (?P<m2>\d{{1,2}}) [ ]?[/.-]{{1,2}}[ ]?
        (?P<d2>\d{{1,2}}) [ ]?[/.-]{{1,2}}[ ]? (?P<y2>\d{{4}}|\d{{2}}) (?![\dA-Z])
    | (?<!\d) (?P<y3>(?:19|20)\d{{2}}) (?P<m3>\d{{2}}) (?P<d3>\d{{2}}) (?!\d)
    | (?<!\d) (?P<m6>\d{{2}}) /? (?P<d6>\d{{2}}) /? (?P<y6>(?:19|20)\d{{2}}) (?!\d)
    | (?<!\d) (?P<d4>\d{{1,2}}) (?:ST|ND|RD|TH)? [ -]? (?P<n4>{_MONTH})
        \.?,? [ -]? (?P<y4>\d{{4}}|\d{{2}}) (?!\d)
    | \b (?P<n5>{_MONTH}) \.? [ ]? (?P<d5>\d{{1,2}}) (?:ST|ND|RD|TH)?
        (?: ,? [ ]? (?P<y5>\d{{4}}) | ,? [ ] '? (?P<y7>\d{{2}}) ) (?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# figures and letters that look like them: a date all the same, but none that exists
DATE_ALIKE: Final = re.compile(
    r"(?<![\w])[0-9OIlS]{1,2}[/.-][0-9OIlS]{1,2}[/.-][0-9OIlS]{2,4}(?!\w)"
)
_CODE: Final = re.compile(
    r"""
    (?: \b | (?<=1\.[56]) )
    (?: XG?DS[ -]?[1-4]? | GDS | ADS | RDS (?:-[1-9])? | OADR | MR (?! \.? \s+ [A-Z] )
      | (?:25|50|75)X\d{1,2} (?: -? (?:HUMAN|HUM|WMD) )?
      | (?: (?<=1\.[56]) | (?<![A-Z0-9]) ) X[ -]?[1-8] ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SHORT: Final = re.compile(r"^X[ -]")
_LABEL: Final = re.compile(
    r"(?:DECLAS(?:SIFY|SIFICATION|S)?|DECL|DELC|DCL|DEC)\b(?:\s+ON\b)?\s*[:;.,]?\s*",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(
    r"(?=(?:UPON|AFTER|WHEN|UNTIL|END|CONCLUSION|COMPLETION|FOLLOWING)\b)",
    re.IGNORECASE,
)


def read_date(match: re.Match[str]) -> date | None:
    """
    The day that ``match`` of the date pattern names; null if there is none.

    Two-digit years are 20xx (Cablegate) but for 66 to 99.
    """
    parts = {k: v for k, v in match.groupdict().items() if v}
    year = next(int(v) for k, v in parts.items() if k[0] == "y")
    day = next(int(v) for k, v in parts.items() if k[0] == "d")
    named = next((v for k, v in parts.items() if k[0] == "n"), None)
    month = (
        MONTHS.get(named[:3].upper(), 0)
        if named
        else next(int(v) for k, v in parts.items() if k[0] == "m")
    )
    try:
        return date(full_year(year), month, day)
    except ValueError:
        return None


def read_declassification(text: str, start: int, end: int) -> Declassification | None:
    """Read the value of an E.O. line, ``text[start:end]`` without outer blanks."""
    if start >= end:
        return None
    raw = Located(re.sub(r"\s*\n\s*", " ", text[start:end]), Span(start, end))
    lab = _LABEL.match(text, start, end)
    if match := _NOT_APPLICABLE.match(text, lab.end() if lab else start, end):
        return Declassification(
            raw=Located(match[0], Span(*match.span())),
            date=None,
            exemptions=(),
            event=None,
            not_applicable=True,
        )
    day = None
    dated = bool(DATE_ALIKE.search(text, start, end))
    for match in _DATE.finditer(text, start, end):
        dated = dated or not (match["n4"] or match["n5"])
        value = read_date(match)
        if value:
            day = Located(value, Span(*match.span()))
            dated = True
            break
    codes = tuple(
        Located(_SHORT.sub("X", m[0].upper()), Span(*m.span()))
        for m in _CODE.finditer(text, start, end)
    )
    label = _LABEL.search(text, start, end)
    label = label or _EVENT.match(text, start, end)
    event = None
    if label and not dated and not codes:
        at = label.end()
        words = re.sub(r"\s+", " ", text[at:end]).strip(" .")
        if any(c.isalpha() for c in words):
            event = Located(words, Span(at, end))
    return Declassification(
        raw=raw, date=day, exemptions=codes, event=event, not_applicable=False
    )
