"""The classification authority statement, ``Classified By: ... for reason 1.4(d)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.cable import ClassifiedBy, Located
from redact.parsing.officials import read_official
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

_CLASSIFIED: Final = r"CLASS?I?F?I?F?I?E?D \s+ (?:BY|ON|BT) \b"
_THIS: Final = (
    r"(?:THIS \s+ (?:MESSAGE|CABLE|TELEGRAM|DOCUMENT|REPORT) \s+"
    r" (?: (?:IS|WAS|HAS \s+ BEEN) \s+ )? )"
)
START: Final = re.compile(
    rf"""
    \W{{0,3}} (?: \d{{1,2}} \. \s* )?
    (?: \(? \s* [A-Z]{{1,3}} (?: /{{1,2}} [A-Z]{{1,8}} )? \s* \) \s* )?
    (?P<label>
        {_CLASSIFIED}
          (?= \s* [:;.,(-] | \s+ (?: (?-i: [A-Z] ) | acting\b | the\s+(?-i: [A-Z] ) )
            | \s* $ )
      | {_THIS} CLASSIFIED \s+ BY \b (?= \s* : | \s+ (?-i: [A-Z] ) | \s* $ )
      | DERIVED \s+ FROM \s* :
      | CLASSIFICATION \s+ REASON \s* : )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# the label over a line end
_BROKEN: Final = re.compile(r"Classified\s{1,4}By\b", re.IGNORECASE)
_BY: Final = re.compile(
    rf"""
    (?: (?: \( [A-Z]{{1,3}} \) \s* )? {_THIS}? {_CLASSIFIED} \s* [:;.,-]? \s* )+
    (?: \( [A-Z]{{1,3}} \) \s* )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REASON: Final = re.compile(
    r"""
    [\s,;.(:-]*
    (?: \b(?: for | f\s{1,3}or | fo\s{1,3}r | per | under | pursuant\s+to | due\s+to
          | because\s+of | by\s+virtue\s+of | on\s+the\s+basis\s+of
          | based\s+(?:up)?on | in\s+accordance\s+with )\s+
          (?: sections? \s+ (?=\d) )? )?
    (?: \b(?:the\s+following\s+)?
        (?: reasons? (?: \b | (?= \s?\d ) ) (?: \s+ s\b )? | reason\(s\)
          | r\s{0,3}e\s{0,3}a\s{0,3}s\s{0,3}o\s{0,3}n\s{0,3}s? (?= [\s:]+ [1lI(] )
          | (?<=for\s) r[eas]{1,4}[on]{1,3}s? (?= [\s:]+ [1lI(] )
          | classification\s+reason ) [:;,.]?
      | \b (?: E\.?\s?O\. | EO | Executive\s+Order ) \s* \d{5} \b
      | \b (?: [1lI] \s{0,4} [.,] \s{0,4} | 1-) [3456] (?!\d)
          (?!\s*(?:million|billion|percent)) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ORDER: Final = re.compile(
    r"\b(?:E\.?\s?O\.?|Executive\s+Order)\s*:?\s*(?P<order>\d{5})\b", re.IGNORECASE
)
_SECTION: Final = re.compile(
    r"""
    (?: (?<![\d.]) 1 | (?<![\w.]) [lI] ) (?: \s{0,4} [.,] \s{0,4} | (?<=1)- )
      (?P<digit>[3456]) (?!\d) (?!\s*(?:million|billion|percent))
    """,
    re.VERBOSE,
)
# "reasons 14 (b)": the stop was lost
_FUSED_SECTION: Final = re.compile(
    r"\breasons?\b[\s:.,]{0,4}1(?P<digit>[3456])(?=\s?[(a-h])", re.IGNORECASE
)
_FUSED_LETTERS: Final = re.compile(
    r"[\s.]{0,2}(?P<letters>(?=[a-h]{2,4}\b)a?b?c?d?e?f?g?h?)\b", re.IGNORECASE
)
_LETTER: Final = re.compile(
    r"""
    (?: [\s,/&+;:()\[\]{}<>'"-] | \b(?:a\s+nd|an\s*\n\s*d|an\s+d(?=\s*\())\b
      | \. (?: (?!\s) | (?= \s* \( ) )
      | \b(?:and|or|ad|nad|adn)\b | \breasons?\b | \bsections?\b
      | \b(?:sub-?)?(?:paragraph|section|para)s?\b )*+
    (?P<letter>[A-Z])
    (?: (?! [A-Za-z] | '[A-Za-z] | \. \s? O\. ) | (?= [A-H]{1,3} \) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"\)?\s*(?:-|\b(?:through|thru|to)\b)\s*\(?(?P<to>[A-H])(?![A-Za-z])",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"\breasons?\b[\s:]*(?=\(?[a-h]\b)(?!\(?a\s+[a-z])", re.IGNORECASE
)
_CLOSE: Final = re.compile(
    r"\s?[)'\"}>\]]?(?:\s+(?:of|under|and|in)\s+"
    r"(?:E\.?\s?O\.?|Executive\s+Order)\s*\d{5})?\s*\.?",
    re.IGNORECASE,
)
_DERIVED: Final = re.compile(
    r"\bDerived\s+From\s*:?\s*"
    r"(?P<source>(?:(?!\s*(?:Declassify|Reason|Classified)\b)[^;]){1,200})",
    re.IGNORECASE,
)
_FOLLOWERS: Final = re.compile(
    r"\s*(?:Derived\s+From|Declassify\s+On|Reasons?|DECL)\s*:[^\n]*", re.IGNORECASE
)


_LONGEST: Final = 1000
"""No statement is longer; what is longer is prose."""


def starts(text: str, line: Line) -> int | None:
    """Where the statement's label begins, if ``line`` opens one."""
    match = START.match(text, line.start, line.end)
    if match:
        return match.start("label")
    if line.end - line.start == 10:  # "Classified" alone
        broken = _BROKEN.match(text, line.start, line.end + 8)
        return line.start if broken else None
    return None


def read_classified_by(text: str, start: int, end: int) -> ClassifiedBy:
    """
    Read a statement from ``start`` (its first word) within the block to ``end``.

    32 CFR 2001.21(a) (original) and 2001.22 (derivative),
    in any of the forms that cables show.
    """
    end = min(end, start + _LONGEST)
    by = _BY.match(text, start, end)
    head = by.end() if by else start
    reason = _REASON.search(text, head, end)
    derived = _DERIVED.search(text, head, end)
    name_end = min(
        (m.start() for m in (reason, derived) if m and m.start() >= head), default=end
    )
    if not by:
        name_end = head
    name, title = read_official(text, head, name_end)
    section, reasons, last = _reasons(text, reason.start() if reason else head, end)
    if not reason and not derived:
        last = _sentence_end(text, head, end)
    last = max(last, name_end, derived.end() if derived else 0)
    close = _CLOSE.match(text, last, end)
    last = close.end() if close else last
    while follower := _FOLLOWERS.match(text, last, end):
        last = follower.end()
    while last > start and text[last - 1].isspace():
        last -= 1
    order = _ORDER.search(text, head, end)
    return ClassifiedBy(
        span=Span(start, max(last, start + 1)),
        name=name,
        title=title,
        section=section,
        reasons=reasons,
        derived_from=_source(derived),
        order=_group(order, "order"),
    )


def _group(match: re.Match[str] | None, group: str) -> Located[str] | None:
    return Located(match[group], Span(*match.span(group))) if match else None


def _source(match: re.Match[str] | None) -> Located[str] | None:
    if not match:
        return None
    words = match["source"].rstrip(" \t\r\n.,")
    if not words:
        return None
    start = match.start("source")
    return Located(re.sub(r"\s+", " ", words), Span(start, start + len(words)))


def _sentence_end(text: str, start: int, end: int) -> int:
    stop = text.find(".\n", start, end)
    return stop if stop >= 0 else end


def _reasons(
    text: str, start: int, end: int
) -> tuple[Located[str] | None, tuple[Located[str], ...], int]:
    section: Located[str] | None = None
    found: list[Located[str]] = []
    last = start
    sections = list(_SECTION.finditer(text, start, end))
    if not sections and (fused := _FUSED_SECTION.search(text, start, end)):
        sections = [fused]
    if not sections:
        bare = _BARE.search(text, start, end)
        if bare:
            last = _letters(text, "", Span(bare.start(), bare.end()), end, found)
        return None, tuple(found), last
    for match, after in zip(
        sections, [*(m.start() for m in sections[1:]), end], strict=True
    ):
        value = f"1.{match['digit']}"
        section = section or Located(value, Span(*match.span()))
        place = Span(*match.span())
        last = max(match.end(), _letters(text, value, place, after, found))
    return section, tuple(found), last


def _letters(
    text: str,
    section: str,
    place: Span,
    end: int,
    found: list[Located[str]],
) -> int:
    """Read the letters behind a section that stands at ``place``."""
    last = place.end
    if section and (fused := _FUSED_LETTERS.match(text, last, end)):
        for at, letter in enumerate(fused["letters"], fused.start("letters")):
            found.append(Located(f"{section}({letter.lower()})", Span(at, at + 1)))
        last = fused.end()
    while match := _LETTER.match(text, last, end):
        if "." in match[0] and found and "\n" in match[0]:
            break  # the next sentence begins with a letter of its own
        letter = match["letter"].lower()
        last = match.end()
        found.append(Located(f"{section}({letter})", Span(*match.span("letter"))))
        if span := _RANGE.match(text, last, end):
            place = Span(*span.span("to"))
            found += [
                Located(f"{section}({chr(c)})", place)
                for c in range(ord(letter) + 1, ord(span["to"].lower()) + 1)
            ]
            last = span.end()
    return last
