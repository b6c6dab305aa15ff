"""
What the E.O. line instructs, beyond what the parser made of it.

Words that are left when label, codes and dates are taken off; dates that do not
exist; a line that was meant to be the E.O. line. Works on the values of fields,
so that it judges records as it judges text.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from redact.parsing.dates import MONTHS, full_year
from redact.parsing.declassification import DATE_ALIKE
from redact.validation import witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Declassification, Located
    from redact.span import Span

LABEL: Final = re.compile(
    r"\b(?:DECLASSIFY(?:[ ]+ON)?|DECLAS+|DECL)\b[ ]*[:;.,]?", re.IGNORECASE
)
CODE: Final = re.compile(
    r"""
    \b (?: XG?DS[ -]?[0-9]? | GDS | ADS | RDS(?:-[0-9])? | OADR | MR
      | (?:25|50|75)X[0-9]{1,2} (?: [ -]? (?:HUMAN|HUM|WMD) )?
      | (?:1\.[56][ ]?)? X-?[0-9] ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
RETIRED: Final = re.compile(
    r"""
    (?: ^ | [:;,] ) \s*
    (?P<what> MR (?! \.? \s+ [A-Z] ) | MANUAL\s+REVIEW | D[CN]I\s+ONLY
      | SUBJECT\s+TO\s+(?:A\s+)?(?:TREATY|INTERNATIONAL\s+AGREEMENT) )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Instructions that name no end (32 CFR 2001.22(e), CAPCO Register 2008 section 9)."""
_NUMERIC: Final = re.compile(
    r"""
    (?<![\w/.-])
    (?: (?P<y1>[0-9]{4}) [/.-] (?P<m1>[0-9]{1,2}) [/.-] (?P<d1>[0-9]{1,2})
      | (?P<m2>[0-9]{1,2}) [/.-] [ ]? (?P<d2>[0-9]{1,2}) [/.-] [ ]? (?P<y2>[0-9]{1,5})
      | (?P<y3>[0-9]{4}) (?P<m3>[0-9]{2}) (?P<d3>[0-9]{2}) )
    (?![\w/-])
    """,
    re.VERBOSE,
)
_NAMED: Final = re.compile(
    r"""
    (?<![\w/.-])
    (?: (?P<d1>[0-9]{1,2}) [ ]? (?P<n1>[A-Z]{3,9}) [.,]{0,2} [ ]? (?P<y1>[0-9]{4})
      | (?P<n2>[A-Z]{3,9}) [.]? [ ]? (?P<d2>[0-9]{1,2}) ,? [ ] (?P<y2>[0-9]{4}) )
    (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS_ALONE: Final = re.compile(r"(?<![^\s:;.,])[0-9][0-9 /.-]*$")
_ORDER_WORD: Final = re.compile(r"\W{0,4}E\s?[.,]?\s?O\s?[.,:;]", re.IGNORECASE)
_VALUE_LINE: Final = re.compile(
    r"\W{0,4}(?:(?:DECLASSIFY(?:\s+ON)?|DECLAS+|DECL)\s?[:;]|OADR\b|XG?DS\b|GDS\b)",
    re.IGNORECASE,
)


def is_read(found: Declassification) -> bool:
    """Tell whether the parser made anything of the value."""
    return bool(found.date or found.exemptions or found.event or found.not_applicable)


def words(found: Declassification) -> str:
    """The value without label, codes, dates and punctuation around it."""
    left = found.raw.value
    for pattern in (LABEL, CODE, _NUMERIC, _NAMED):
        left = pattern.sub(" ", left)
    return " ".join(left.split()).strip(" .,;:/-()&")


def is_blank(found: Declassification) -> bool:
    """Tell whether nothing follows the label."""
    return not any(c.isalnum() for c in LABEL.sub(" ", found.raw.value))


def has_end(found: Declassification) -> bool:
    """Tell whether a date or words that may be an event stand beside the codes."""
    return bool(found.date or found.event or any(c.isalpha() for c in words(found)))


def codes(cable: Cable) -> tuple[Located[str], ...]:
    """The exemption codes of the E.O. line."""
    return cable.declassification.exemptions if cable.declassification else ()


def impossible_date(cable: Cable) -> Span | None:
    """
    Where a date stands that is none: 30 February, month 13, a year of three digits.

    Null where another date was read, or where the value is masked.
    """
    found = cable.declassification
    if found is None or found.date or found.not_applicable:
        return None
    if witness.is_masked(cable, found.raw.span):
        return None
    text = found.raw.value
    for match in (*_NUMERIC.finditer(text), *_NAMED.finditer(text)):
        if not _exists(match):
            return witness.part(found.raw, *match.span())
    alike = DATE_ALIKE.search(text)
    if alike:
        return witness.part(found.raw, *alike.span())
    label = LABEL.match(text)
    alone = _DIGITS_ALONE.search(text, label.end() if label else 0)
    if is_read(found) or alone is None:
        return None
    return witness.part(found.raw, *alone.span())


def _exists(match: re.Match[str]) -> bool:
    parts = {key[0]: value for key, value in match.groupdict().items() if value}
    name = parts.get("n")
    if name is not None and name[:3].upper() not in MONTHS:
        return True  # words, no date
    month = MONTHS[name[:3].upper()] if name else int(parts["m"])
    if len(parts["y"]) not in {2, 4}:
        return False
    try:
        date(full_year(int(parts["y"])), month, int(parts["d"]))
    except ValueError:
        return False
    return True


def broken_order_line(cable: Cable) -> Span | None:
    """A line that begins with E.O. and has no number that can be read."""
    return _stray_line(cable, _ORDER_WORD)


def stray_value(cable: Cable) -> Span | None:
    """A line with DECL, OADR or GDS that belongs to no E.O. line."""
    return _stray_line(cable, _VALUE_LINE)


def _stray_line(cable: Cable, pattern: re.Pattern[str]) -> Span | None:
    return next(
        (span for span, text in _strays(cable) if pattern.match(text)),
        None,
    )


def _strays(cable: Cable) -> Iterator[tuple[Span, str]]:
    """Header lines that were taken for attention lines, or not understood."""
    for line in cable.attention:
        yield line.span, line.value
    for span in cable.unread:
        yield span, span.of(cable.document.text)
