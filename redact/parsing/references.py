"""REF lines: cables and other documents that a cable answers."""

from __future__ import annotations

import re
from typing import Final

from redact.cable import Located, Reference
from redact.parsing.dates import full_year
from redact.span import Span

REF_LINE: Final = re.compile(
    r"""
    (?: (?i: REF(?:S|\(S\)|TELS?|ERENCES?)? \.? [ ]? [:;.] | RE: ) [ ]*
      | REFS? [ ]+ (?= [(\[]? [A-Z] [).:\]] | (?:\d{2}[ ])? [A-Z][A-Z ]{2,24} [ ] \d ) )
    (?P<value>.*)
    """,
    re.VERBOSE,
)
_LABEL: Final = re.compile(
    r"""
    (?<![A-Za-z0-9.])
    (?: \( (?P<a>[A-Z]) \) | \[ (?P<b>[A-Z]) \]
      | (?P<c>[A-Z]) (?: \. (?![A-Z]\.) | \) | [ ]?:)
      | (?P<d>[A-Z]) [ ] - (?=[ ])
      | (?P<e>[A-Z]) - (?=[A-Z]{3}) )
    [ \t\n\r¶Â]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(
    r"[;,]\s*(?:AND\b|&)?|\bAND\b|&|(?<=\d)\s+(?=(?:\d{2}[ ]?)?[A-Z]{3})", re.IGNORECASE
)
_NOTHING: Final = re.compile(
    r"(?:PREVIOUS|NOTAL|OTHERS?|ET AL|NONE|SERIES|\([A-Z/]{1,12}\))[\s.,;]*",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"\([CSUR]\)")
_YEAR_ALONE: Final = re.compile(r"'?(?:\d{2}|\d{4})")
_CABLE: Final = re.compile(
    r"""
    (?: (?P<mark>\([A-Z/]{1,12}\)) \s* )?
    (?: ' )? (?: (?P<before>(?:19|20)\d{2}|\d{2}) [ ]? )?
    (?P<office> [A-Z] [A-Z .'\-]*? ) [ ]?
    (?: \( (?P<inside>\d{2}|\d{4}) \) [ ]? )?
    (?: [ ]? \#? (?<![A-Z.]) | (?<=[A-Z]) ) (?P<number>\d{1,7})
    (?: [ ]? - [ ]? (?P<after>\d{2}|\d{4}) (?!\d) )?
    (?P<more> (?: [ ]? / [ ]? \d{1,7} )* )
    (?: \s* \( (?P<paren>\d{2}|\d{4}) \) )?
    (?: \s* \( [^()]{0,80} \) | [ ,]* \b (?:NOTAL|PARAS?\b.{0,40}|EXDIS|NODIS|SEPTEL) )*
    (?: \s* (?: --? | : ) \s+ .{0,120} | \s+ SERIES | ,? \s+ ET \.? \s? AL )?
    [\s.,;]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_CABLES: Final = re.compile(
    r"""
    \b (?: E-?MAILS? | TELCONS? | TELECONS? | FBIS | FAM | FAH | LETTERS? | FAX
      | MEMO(?:RANDUM)? | PHONE | NOTES? | DATED | OF | ON | UNSCR | UNGA | CFR | USC
      | TD | IIR | DIPNOTE | REPORT | ARTICLE | PRESS | MEETING | CONVERSATION
      | HANDBOOK | SECTION | PARA | PAGE | DOD | ICA
      | JAN(?:UARY)? | FEB(?:RUARY)? | MAR(?:CH)? | MAY | APR(?:IL)?
      | JUNE? | JULY? | AUG(?:UST)? | SEPT?(?:EMBER)?
      | OCT(?:OBER)? | NOV(?:EMBER)? | DEC(?:EMBER)? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST: Final = 160
"""No reference to a cable is longer; what is longer is prose."""
_MORE: Final = re.compile(r"\d{1,7}")
_BARE_NUMBER: Final = re.compile(
    r"\s*(?P<number>\d{1,7})\s*(?:\([^()]{0,80}\))?[\s.,;]*"
)


def read_references(
    text: str, start: int, end: int, year: int | None
) -> list[Reference]:
    """
    Cut ``text[start:end]`` into items; ``year`` is the cable's own.

    Letters count only in their order (A, B, C ...), so that initials and
    abbreviations do not cut an item.
    """
    cuts: list[tuple[Located[str] | None, int, int]] = []
    first_label = _LABEL.match(text, *_trim(text, start, end))
    expected = "A"
    if first_label and not _MARK.fullmatch(first_label[0].strip()):
        expected = _letter(first_label)
    label: Located[str] | None = None
    at = start
    for match in _LABEL.finditer(text, start, end):
        letter = _letter(match)
        where = Span(match.start(), match.end())
        group = match.lastgroup or "a"
        place = Located(letter, Span(*match.span(group)))
        if label and letter == label.value and not text[at : where.start].strip():
            at = where.end  # doubled: "B. B)"
        elif letter == expected:
            cuts.append((label, at, where.start))
            label, at = place, where.end
            expected = chr(ord(letter) + 1)
    cuts.append((label, at, end))
    found: list[Reference] = []
    for mark, first, last in cuts:
        found += _items(text, mark, first, last, year)
    return found


def _letter(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).upper()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;.-¶Â"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;¶Â"):
        end -= 1
    for word in ("and", "&"):
        if text[start:end].lower().endswith(f" {word}"):
            return _trim(text, start, end - len(word) - 1)
    return start, end


def _fold(text: str) -> str:
    return re.sub(r"\s*[\r\n]+[ \t¶Â]*", " ", text)


def _items(
    text: str, label: Located[str] | None, start: int, end: int, year: int | None
) -> list[Reference]:
    start, end = _trim(text, start, end)
    if start >= end:
        return []
    whole = _one(text, label, start, end, year)
    if whole:
        return whole
    found: list[Reference] = []
    other: tuple[int, int] | None = None  # what stands between is one document
    for first, last in _pieces(text, start, end):
        bare = _BARE_NUMBER.fullmatch(text, first, last)
        if bare and found and found[-1].id and other is None:
            found.append(_same_office(found[-1], bare))
            continue
        read = _one(text, label, first, last, year)
        if read:
            found += [*_other(text, label, other), *read]
            other = None
        else:
            other = (other[0] if other else first, last)
    if not any(one.id for one in found):
        other = (start, end)
    return [*found, *_other(text, label, other)]


def _other(
    text: str, label: Located[str] | None, place: tuple[int, int] | None
) -> list[Reference]:
    """A document that is no cable, as written."""
    if place is None or _NOTHING.fullmatch(text, *place):
        return []
    raw = Located(_fold(text[slice(*place)]), Span(*place))
    return [Reference(label=label, raw=raw, id=None, year=None)]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    at = start
    for match in _SEPARATOR.finditer(text, start, end):
        if match[0].isspace() and _YEAR_ALONE.fullmatch(
            text[at : match.start()].strip()
        ):
            continue  # "06 QUITO 12": the year belongs to what follows
        pieces.append(_trim(text, at, match.start()))
        at = match.end()
    pieces.append(_trim(text, at, end))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _id(office: str, number: str, year: int) -> str | None:
    name = "".join(c for c in office.upper() if c.isalpha())
    return f"{year % 100:02d}{name}{int(number)}" if name else None


def _one(
    text: str, label: Located[str] | None, start: int, end: int, year: int | None
) -> list[Reference]:
    if end - start > _LONGEST:
        return []
    folded = _fold(text[start:end])
    match = _CABLE.fullmatch(folded)
    if not match or _NOT_CABLES.search(match["office"]) or len(match["office"]) > 40:
        return []
    written = match["before"] or match["inside"] or match["after"] or match["paren"]
    own = full_year(int(written)) if written else None
    used = own if own is not None else year
    raw = Located(folded.rstrip(" .,;"), Span(start, end))
    numbers = [match["number"], *_MORE.findall(match["more"])]
    return [
        Reference(
            label=label,
            raw=raw,
            id=None if used is None else _id(match["office"], number, used),
            year=own,
        )
        for number in numbers
    ]


def _same_office(last: Reference, bare: re.Match[str]) -> Reference:
    stem = (last.id or "").rstrip("0123456789")
    span = Span(*bare.span())
    return Reference(
        label=last.label,
        raw=Located(bare[0].strip(), span),
        id=f"{stem}{int(bare['number'])}",
        year=last.year,
    )
