"""Labelled identifiers of a person: passport, visa, national id, case number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.recognizer import recognizer
from redact.detection.words import mentions, small
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_LABELLED: Final = re.compile(
    r"""
    \b (?: passports? | PPT s? | PP | visas? (?:[ ]foil)? | service
      | military (?:[ ]service)?
      | national (?:[ ](?:id|identity|identification|insurance|registration))? (?:[
        ]card)?
      | id (?:entity|entification)? (?:[ ](?:card|document|paper))? | identity
      | C\.?N\.?I\.?C | cedula | c[eé]dula | carnet | D\.?N\.?I | R\.?U\.?[TC]
        | CURP | N\.?R\.?I\.?C
      | N\.?I\.?C | PESEL | J\.?M\.?B\.?G | aadhaar | iqama | emirates[ ]id
        | citizenship
      | (?:driver|driving) (?:'?s)? [ ] licen[cs]e | drivers?[ ]permit | laissez-passer
      | alien (?:[ ]registration)? | A | case | file | registration | badge
        | booking | prisoner
      | inmate | tax (?:payer)? (?:[ ]id)? | T\.?I\.?N | voter (?:[ ]id)?
        | social[ ]security
      | employee | seaman'?s? (?:[ ]book)? | refugee | ration[ ]card | personal
        | student | tracking
      | petition | receipt | warrant | serial | travel[ ]document
        | residence[ ]permit | SEVIS
    ) (?![^\W\d_])
    (?P<word> [ \t]{0,3} (?: [-/#] | numbers? \b | nos? \b \.? | num \b \.?
      | nbr \b \.? | nr \b \.?
      | [#] | id \b | ID \b | n[º°o] \.? | [(] (?:number|no\.?) [)] ){0,2} )
    (?P<join> [ \t]{0,3} (?: [:=] | is \b | was \b | of \b | are \b )? \s{0,3} [#]? )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SMALL: Final = re.compile(
    _LABELLED.pattern.lower()
    .replace("(?p<", "(?P<")
    .replace(r"[^\w\d_]", r"[^\W\d_]"),  # what is no letter stays so
    re.VERBOSE,
)
_VALUE: Final = re.compile(
    r"""
    (?: [A-Z]{1,4} [ -]? )? \d{1,6} (?: [ ./-]? [A-Z0-9]{1,9} ){0,4} (?: - [A-Z0-9] )?
  | [A-Z0-9]{5,17}
    """,
    re.VERBOSE,
)
_WEAK: Final = frozenset(
    "service file a case serial national personal student registration employee"
    " tracking"
    " petition receipt warrant military citizenship refugee identity id".split()
)
_CARD: Final = re.compile(r"national\s+id|id(?:entity)?\s+card", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"\b(?:numbers?|nos?|num|nbr|nr|id)\b|[#º°:]", re.IGNORECASE
)
_NEXT: Final = re.compile(r"[A-Z]{0,2}-?\d{5}")
_LIST: Final = re.compile(r"\s{0,3}(?:,|and|;|/)\s{1,3}(?:and\s)?")
_HEADER: Final = re.compile(
    r"^(?=[^\n]{0,160}\b(?:passport|PPT|PP no|ID no|CNIC|NRIC|cedula|document)\b)"
    r"(?=[^\n]{0,160}\b(?:name|DOB|date of birth|born|nationality)\b)[^\n]{0,200}$",
    re.IGNORECASE | re.MULTILINE,
)
_CELL: Final = re.compile(
    r"(?<!\S)(?=[A-Z]{0,3}-?[0-9]{5})[A-Z]{0,3}-?[0-9]{5,14}(?![^\s;,.)])"
)
_ROWS: Final = 60


def _digits(text: str) -> int:
    return sum(c.isdigit() for c in text)


def _value(text: str, at: int) -> Span | None:
    match = _VALUE.match(text, at)
    if match is None:
        return None
    value = match.group()
    # stop before a following word or date: the longest part with no blank is sure
    head = re.match(r"[A-Z]{0,4}[ -]?[A-Z0-9./-]+", value)
    if head is not None and " " in value:
        parts = value.split(" ")
        while len(parts) > 1 and not any(c.isdigit() for c in parts[-1]):
            parts.pop()
        value = " ".join(parts)
        if len(parts) > 1 and not all(p.isdigit() for p in parts[1:]):
            value = parts[0] if _digits(parts[0]) > 3 else " ".join(parts[:2])
    value = value.rstrip("./-")
    if _digits(value) < 4 or text[at + len(value) : at + len(value) + 1].isalnum():
        return None
    return Span(at, at + len(value))


@recognizer(
    "id-number",
    entity="ID_NUMBER",
    score=0.9,
    summary="a labelled passport, visa, service, national id or case number",
    finds=(
        "Passport no. «G11902837», visa foil #«20771234»",
        "PPT: «XA-123456»; CNIC «35202-1234567-1»",
        "PASSPORT NUMBER: «A 1234567», ISSUED 2 MAY 2001",
        "A#«098765432» and case number «2004-1187/B» are his.",
        "national ID card «790412-1234567»",
        "Name     DOB         PPT no.\nKESTLIK  04 MAR 68   «G11902837»\n\n1. Text",
    ),
    leaves=(
        "His passport was issued in 2004. Visa applications rose to 12,000.",
        "A 2007 report; case 3 of 5; the service of 5000 men; file 1998",
        "Passport no. [ID_NUMBER 1]",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Read the value after each label, and the cells of tables with such a column."""
    text = cable.document.text
    for label in _labels(text):
        word = re.split(r"[ \t.#:/-]", label.group().strip().casefold(), maxsplit=1)[0]
        tail = label["word"] + label["join"]
        if (
            (word in _WEAK or len(word) < 3)
            and not _NUMBER.search(tail)
            and not _CARD.match(label.group())
        ):
            continue
        span = _value(text, label.end())
        if span is None or _is_year(text, span, tail):
            continue
        yield span
        for _ in range(20):
            more = _LIST.match(text, span.end)
            following = _value(text, more.end()) if more else None
            if following is None or not _NEXT.match(text, following.start):
                break
            yield following
            span = following
    if mentions(
        text, "passport", "ppt", "pp no", "id no", "cnic", "nric", "cedula"
    ) or (mentions(text, "document")):
        yield from _cells(text)


def _labels(text: str) -> Iterator[re.Match[str]]:
    """Labels; in small letters they are found quicker, and stand in the same places."""
    lower = small(text)
    if lower is text:
        yield from _LABELLED.finditer(text)
        return
    for found in _SMALL.finditer(lower):
        label = _LABELLED.match(text, found.start())
        if label:
            yield label


def _is_year(text: str, span: Span, tail: str) -> bool:
    value = span.of(text)
    return len(value) == 4 and value[:2] in ("19", "20") and not _NUMBER.search(tail)


def _cells(text: str) -> Iterator[Span]:
    for header in _HEADER.finditer(text):
        at = header.end() + 1
        for _ in range(_ROWS):
            stop = text.find("\n", at)
            stop = len(text) if stop < 0 else stop
            line = text[at:stop].strip()
            if len(line) > 160 or (line.endswith(".") and line.count(" ") > 8):
                break
            for cell in _CELL.finditer(text, at, stop):
                yield Span(*cell.span())
            at = stop + 1
            if at >= len(text):
                break
