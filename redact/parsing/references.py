"""REF lines: cables and other documents that a cable answers."""

from __future__ import annotations

import re
from typing import Final

from redact.cable import Located, Reference
from redact.parsing.envelope import full_year
from redact.span import Span

_AHEAD: Final = r"""
    (?: \([A-Z/]{1,12}\) \s? )? '? (?: (?:19|20)?\d{2} [ ]? )?
    [A-Z] [A-Z.'\-]* (?: [ ]? [ \n] [ ]* [A-Z.'\-]+ ){0,4} (?: [ ] \(\d\d\) )?
    \s? \#? \d{1,7} (?![\d:])
"""
"""A reference to a cable, roughly: what must follow a doubtful letter."""
REF_LINE: Final = re.compile(
    r"""
    (?: \( [A-Z]{1,3} (?: /[A-Z]{2,6} )? \) [ ]* (?=(?i:REF)) )?
    (?: (?i: REF(?:S|\(S\)|/S|'S|TELS?|ERENCES?)? [ ]?
              (?: \.? [ ]? [:;.] | -{1,2} (?=[ ]) )
          | RE: | REF(?:S|ERENCES?)? [ ]* - (?=[(A-Z]) ) [ ]*
      | REF(?:S|TELS?|ERENCES?)? [ ]+
        (?= [(\[]? [A-Z] [).:\]] | (?:\d{2}[ ])? [A-Z][A-Z ]{2,24} [ ] \d ) )
    (?P<value>.*)
    """,
    re.VERBOSE,
)
_LABEL: Final = re.compile(
    rf"""
    (?: (?<![A-Za-z0-9.]) | (?<=\d\.) )
    (?: REF(?:TEL)?S? [ ]? [:.]? [ ]? )?
    (?: \( [ ]? (?P<a>[A-Z]) \.? [ ]? \) [ ]? [:.,-]? | \[ (?P<b>[A-Z]) \]
      | (?P<c>[A-Z]) (?: [.,]\) | \. (?![A-Z]\.) | \) | [ ]?: )
      | (?P<d>[A-Z]) [ ]? -{{1,2}} (?=[ ])
      | (?!E-MAIL) (?P<e>[A-Z]) - (?=[A-Z]{{3}})
      | (?P<f>[A-Z]) (?: [,/;] [ ]? | [ ]{{1,3}} ) (?={_AHEAD}) )
    [ \t\n\r¶Â]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SURE: Final = re.compile(_AHEAD, re.VERBOSE | re.IGNORECASE)
_SEPARATOR: Final = re.compile(
    r"""
    [;,] \s* (?:AND\b|&)? | \bAND\b | & | \+ | \s/\s | (?<=\d)/(?=[A-Z]{3})
    | (?<![\w/.-]) \(? [1-9] [.)] \s* (?= [A-Z]{3} | \d\d[ ] )
    | (?<=[\d)]) \.? \s+ (?= (?: (?:19|20)?\d{2} [ ]? )?
        (?: [A-Z]{3} | (?! (?:OF|ON|AT|IN|TO|BY|ET|NO) [ ] ) [A-Z]{2}[ ][A-Z]{3} ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOTHING: Final = re.compile(
    r"""
    \W*
    (?: PREVIOUS | NOTAL | OTHERS? | ET[ ]AL | NONE | N/?A | SERIES | EARLIER | PRIOR
      | PRECEDING | SUBSEQUENT | RELATED | FOLLOWING | THEREIN | LATER | BOTH | ALL
      | EMAILS? (?=$) | MESSAGES | TELS? | CABLES? | REF(?:TEL)?S?
      | \([A-Z/]{1,12}\) | [\s.,;:/-]+ )
    (?: [\s.,;:)]+ (?:CABLES?|MESSAGES?|TELS?|NOTAL|REFTELS?) )? [\s.,;:)]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MARK: Final = re.compile(r"\([CSUR]\)")
_PLAIN: Final = re.compile(r"\bREF(?:TEL)?S?[ ]?:?|[:\s]+", re.IGNORECASE)
_AND: Final = re.compile(r"and\s", re.IGNORECASE)
_AND_LAST: Final = re.compile(r"\s(?:and|&)$", re.IGNORECASE)
_ODD: Final = re.compile(r"\s\S*[A-Za-z0-9][\"`_^~|{}<>\\][A-Za-z0-9_]")
"""What a transmission hit leaves."""
_YEAR_ALONE: Final = re.compile(r"'?(?:\d{2}|\d{4})")
_CABLE: Final = re.compile(
    r"""
    (?: (?P<mark>\([A-Z/]{1,12}\)) \s* )?
    (?: \( (?P<front>\d{2}|\d{4}) \) \s? )?
    (?: ' )? (?: (?P<before>(?:19|20)\d{2}|\d{2}) [ -]? )?
    (?P<office> [A-Z] [A-Z .'\-]*? ) [ ]?
    (?: (?: \( (?P<inside>\d{2}|\d{4}) \) | ' (?P<short>\d{2}) (?=[ ]) ) [ ]? )?
    (?: [ ]? \#? (?<![A-Z.]) | (?<=[A-Z]) ) (?P<number>\d{1,7})
    (?: [ ]? - [ ]? (?P<after>\d{2}|\d{4}) (?!\d) )?
    (?P<more> (?: [ ]? / [ ]? \d{1,7} )* )
    (?: \s* \( (?P<paren>\d{2}|\d{4}) \) )?
    (?: \s* \( [^()]{0,80} \) | \s* \[ [^\[\]]{0,80} \] | \s* "[^"]{0,80}"
      | [ ,]* \b (?:NOTAL|PARA(?:GRAPH)?S?\b.{0,40}|EXDIS|NODIS|LIMDIS|SEPTEL) )*
    (?: \s* (?: --? | : ) \s+ .{0,120} | \s+ SERIES | ,? \s+ ET \.? \s? (?:AL|SEQ)
      | ,? \s+ (?:DATED|DTG|DTD|OF|ON|FROM) \s+ (?: [^;]*\d[^;]{0,20} ) | \s+ - )?
    [\s.,;]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_CABLES: Final = re.compile(
    r"""
    \b (?: E-?MAILS? | TELCONS? | TELECONS? | FBIS | FAM | FAH | LETTERS? | FAX
      | MEMO(?:RANDUM)? | PHONE | NOTES? | DATED | OF | ON | UNSCR | UNGA | CFR | USC
      | TD | IIR | DIPNOTE | REPORT | ARTICLE | PRESS | MEETING | CONVERSATION
      | HANDBOOK | SECTION | PARA(?:GRAPH)?S? | PAGE | DOD | ICA
      | JAN(?:UARY)? | FEB(?:RUARY)? | MAR(?:CH)? | MAY | APR(?:IL)?
      | JUNE? | JULY? | AUG(?:UST)? | SEPT?(?:EMBER)?
      | OCT(?:OBER)? | NOV(?:EMBER)? | DEC(?:EMBER)? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEARS: Final = ("before", "front", "inside", "short", "after", "paren")
_DOCUMENT: Final = re.compile(
    r"\b(?:E-?MAILS?|TELE?CONS?|FBIS|LETTER|FAX|MEMO|DIPNOTE|REPORT|ARTICLE|TD|IIR|FAM)\b",
    re.IGNORECASE,
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
    start += _noise(text, start, end)
    found: list[Reference] = []
    for mark, first, last in _cuts(text, start, end):
        at, stop = _trim(text, first, last)
        alone = _BARE_NUMBER.fullmatch(text, at, stop)
        if alone and found and found[-1].id:  # "A. QUITO 12, B. 13"
            found.append(_same_office(found[-1], alone, mark))
        elif at < stop:
            found += _items(text, mark, at, stop, year)
    return found


def _noise(text: str, start: int, end: int) -> int:
    """The length of what repeats the line's own label."""
    at = start
    while at < end and (match := _PLAIN.match(text, at, end)):
        if match[0].strip(" :") and _LABEL.match(text, at, end):
            break  # "REF A: .."
        at = match.end()
    return at - start


def _cuts(
    text: str, start: int, end: int
) -> list[tuple[Located[str] | None, int, int]]:
    cuts: list[tuple[Located[str] | None, int, int]] = []
    first_label = _LABEL.match(text, *_trim(text, start, end))
    expected = "A"
    if first_label and not _MARK.fullmatch(first_label[0].strip()):
        expected = _letter(first_label)
    label: Located[str] | None = None
    loose = bool(first_label and first_label["f"])
    at = start
    for match in _LABEL.finditer(text, start, end):
        letter = _letter(match)
        where = Span(match.start(), match.end())
        group = match.lastgroup or "a"
        if group == "f" and not loose:
            continue
        place = Located(letter, Span(*match.span(group)))
        empty = not text[at : where.start].strip()
        if label and letter == label.value and empty:
            at = where.end  # doubled: "B. B)"
        elif label and empty and _MARK.fullmatch(match[0].strip()):
            continue  # "B. (C) LIMA 3"
        elif letter == expected or (
            _out_of_order(letter, expected, label)
            and (label or not _MARK.fullmatch(match[0].strip()))
            and _after_item(text, where.start, start)
            and (sure := _SURE.match(text, where.end, min(end, where.end + 60)))
            and not _NOT_CABLES.search(sure[0])
        ):
            cuts.append((label, at, where.start))
            label, at = place, where.end
            expected = chr(ord(letter) + 1)
    cuts.append((label, at, end))
    return cuts


def _out_of_order(letter: str, expected: str, label: Located[str] | None) -> bool:
    """A letter was skipped, or set twice."""
    if label and letter == label.value:
        return True
    return 0 < ord(letter) - ord(expected) < 4


def _after_item(text: str, at: int, start: int) -> bool:
    """Tell whether an item may end here: a figure, a bracket, a stop, a line end."""
    before = text[max(start, at - 80) : at]
    bare = before.rstrip(" \t¶Â")
    return (
        not bare.strip()
        or bare[-1] in "\r\n"
        or bare[-1] in ".,;)]"
        or bare[-1].isdigit()
    )


def _letter(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).upper()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Go past blanks, stops and a lone "and" at both ends."""
    while start < end:
        if text[start].isspace() or text[start] in ":,;.-¶Â":
            start += 1
        elif _AND.match(text, start, end):
            start += 4
        else:
            break
    while start < end:
        if text[end - 1].isspace() or text[end - 1] in ",;-¶Â":
            end -= 1
        elif (word := _AND_LAST.search(text, max(start, end - 4), end)) is not None:
            end = word.start()
        else:
            break
    return start, end


def _fold(text: str) -> str:
    return re.sub(r"\s*[\r\n]+[ \t¶Â]*", " ", text)


def _items(
    text: str, label: Located[str] | None, start: int, end: int, year: int | None
) -> list[Reference]:
    whole = _one(text, label, start, end, year)
    if whole:
        return whole
    found: list[Reference] = []
    other: tuple[int, int] | None = None  # what stands between is one document
    for first, last, glued in _pieces(text, start, end):
        bare = _BARE_NUMBER.fullmatch(text, first, last)
        if bare and found and found[-1].id and other is None:
            found.append(_same_office(found[-1], bare, found[-1].label))
            continue
        read = _one(text, label, first, last, year)
        if read:
            found += [*_other(text, label, other), *read]
            other = None
        elif not (glued and found and other is None) or _DOCUMENT.search(
            text, first, last
        ):
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
    start, end = place
    if _SURE.match(text, start, end) and (odd := _ODD.search(text, start, end)):
        end = odd.start()  # what follows is another part of the cable
    raw = Located(_fold(text[start:end]), Span(start, end))
    return [Reference(label=label, raw=raw, id=None, year=None)]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The parts between separators, and whether only a blank stands before each."""
    pieces: list[tuple[int, int, bool]] = []
    at = start
    glued = False
    for match in _SEPARATOR.finditer(text, start, end):
        if match[0].isspace() and _YEAR_ALONE.fullmatch(
            text[at : match.start()].strip()
        ):
            continue  # "06 QUITO 12": the year belongs to what follows
        pieces.append((*_trim(text, at, match.start()), glued))
        at, glued = match.end(), match[0].isspace()
    pieces.append((*_trim(text, at, end), glued))
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
    written = next((match[group] for group in _YEARS if match[group]), None)
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


def _same_office(
    last: Reference, bare: re.Match[str], label: Located[str] | None
) -> Reference:
    stem = (last.id or "").rstrip("0123456789")
    span = Span(*bare.span())
    return Reference(
        label=label,
        raw=Located(bare[0].strip(), span),
        id=f"{stem}{int(bare['number'])}",
        year=last.year,
    )
