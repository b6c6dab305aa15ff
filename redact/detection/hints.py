"""
Cheap, linear conditions for presidio's entity types, without presidio.

presidio costs a second to import and its patterns are slow or grow with the
square of a text's length. So the text is first searched for what a finding must
contain; presidio is loaded only where there is such a place, and looks only there.

Numbers need more: presidio gives a phone number 0.4 whatever surrounds it, takes
``#1052 0862239`` for one, and relies on lemmas for context. In a cable the context
is a label (``TEL``, ``FAX``, ``CELL`` ...), and a number that is not labelled must
be written as only phone numbers are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH: Final = 320
"""Longer than any address or host name (RFC 5321 4.5.3.1, RFC 1035 2.3.4)."""


class Place(NamedTuple):
    """A part of the text where an entity may stand, and how sure its form makes us."""

    start: int
    end: int
    score: float
    plan: str = ""  # of a phone number: "labelled", "international", "national"


_AT: Final = re.compile(r"@ | [(\[{] [ ]? at [ ]? [)\]}]", re.VERBOSE | re.IGNORECASE)
_BRACKETED_AT: Final = re.compile(
    r"[ ]? [(\[{] [ ]? at [ ]? [)\]}] [ ]?", re.VERBOSE | re.IGNORECASE
)
_LOCAL_PART: Final = re.compile(r"[\w.%+\-]{1,64}\Z")
_DOMAIN: Final = re.compile(r"[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8}")
_HOST: Final = re.compile(r"[a-z0-9.\-][.][a-z]{2}", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"""
      \d \. \d{1,3} \. \d                            # IPv4
    | ::                                             # IPv6, shortened
    | [0-9A-Fa-f] (?: : [0-9A-Fa-f]{1,4} ){2} : [0-9A-Fa-f]  # IPv6, in full; no time
    """,
    re.VERBOSE,
)
_CARD: Final = re.compile(r"\d(?:[- ]?\d){12}")
_IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2}")
_SSN: Final = re.compile(r"[0-9]{3}[- .]?[0-9]{2}[- .]?[0-9]{4}")
_SPACE: Final = re.compile(r"\s")

_SSN_APART: Final = re.compile(r"[0-9]{3}[- .][0-9]{2}[- .][0-9]{4}")
SSN_LABEL: Final = re.compile(
    r"""
    \b (?: ssns? | ss \s? (?: no | nr | number | \# )
         | soc(?:ial|\.)? \s{1,2} sec(?:urity|\.)? ) (?![a-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""presidio's own context word *security* is everywhere in cables."""

# what may stand between the digits of one number: never a full stop and a blank,
# for a paragraph number may follow
_GAP: Final = r"(?: [ ]?[-/\u2010-\u2013][ ]? | \. | [ ]?[()]{1,2}[ -]? | [ ] )"
_MORE: Final = rf"(?: {_GAP}? [0-9] )"
# over a line end only where the number is not whole yet
_BROKEN: Final = rf"""
    {_MORE}{{0,5}} [)]? [-/]?
    [ ]{{0,2}} \r{{0,2}}\n [ ]{{0,4}}
    [(]? [0-9] {_MORE}{{3,12}}
"""
_EXTENSION: Final = (
    r"(?: [ ]{0,2},?[ ]? (?: ext(?:ension|\.)? | x ) [ .:-]{0,2} [0-9]{1,6} )?"
)
_NUMBER: Final = rf"""
    [+(]{{0,3}} [0-9] (?: {_BROKEN} | {_MORE}{{5,16}} ) {_EXTENSION}
    (?! [0-9] | z\b )  # 310838Z is a date-time group
"""
_LABEL: Final = r"""
    (?: tel(?:e?phones?|s)?(?:\#|s\.)? | phones? | telefax | fax(?:es)? | facsimile
      | cell(?:s|phones?|ulars?)? | mobiles? | mob | gsm | ivg | dsn | voip
      | pagers? | beeper | hotline | landline | switchboard )
"""
_WORD: Final = rf"""
    (?: {_LABEL} | numbers? | nos? | nrs? | nbr | at | is | are | and | or | on
      | home | work | office | direct | line | local | private | secure | duty
      | unclas(?:s(?:ified)?)? | commercial | contact | his | her | their )
"""
_FILLER: Final = r"[\s.:;,#*=()/&\-]"
_FLAGS: Final = re.VERBOSE | re.IGNORECASE
_LABELLED: Final = re.compile(
    rf"""
    \b {_LABEL} (?![a-z0-9])
    (?: {_FILLER}{{0,6}} {_WORD} (?![a-z0-9]) ){{0,4}}
    {_FILLER}{{0,6}} (?= [+(]{{0,3}}[0-9] )
    """,
    _FLAGS,
)
_WEAKLY_LABELLED: Final = re.compile(
    r"""
    \b (?: office | home | work | residence | call | contact )
    [ ]? [ :] (?= [+(0-9] )
    """,
    _FLAGS,
)
_LABELLED_NUMBER: Final = re.compile(_NUMBER, _FLAGS)
_NEXT_NUMBER: Final = re.compile(
    rf"""
    {_FILLER}{{0,6}} (?: {_WORD} (?![a-z0-9]) {_FILLER}{{0,6}} ){{0,3}}
    (?= [+(]{{0,3}}[0-9] )
    """,
    _FLAGS,
)
_LABEL_AFTER: Final = re.compile(
    rf"[ ]?[(\[] (?: {_WORD} [ .:/-]{{1,2}} )? {_LABEL} [)\] .:/,]", _FLAGS
)
_NUMBER_BEFORE: Final = re.compile(rf"(?<![\w.,/+-]) {_NUMBER} \Z", _FLAGS)
_NOT_BEFORE: Final = r"(?<![\w$#.,/:+-])(?<![$#][ ])"
_NOT_AFTER: Final = r"(?![\w/:%]|[.,-][0-9])"
_NORTH_AMERICAN: Final = re.compile(
    rf"""
    {_NOT_BEFORE} (?: 1[-. ] )?
    (?: \([2-9][0-9]{{2}}\)[ -]?[2-9][0-9]{{2}}[-. ] | [2-9][0-9]{{2}}-[2-9][0-9]{{2}}-
      | [2-9][0-9]{{2}}\.[2-9][0-9]{{2}}\. )
    [0-9]{{4}} {_EXTENSION} {_NOT_AFTER}
    """,
    _FLAGS,
)
_INTERNATIONAL: Final = re.compile(
    rf"""
    (?<![\w+])
    (?: \+[ ]?[(]?[1-9]
      | (?<![$#.,:/-]) (?: 00[- ]?(?=[1-9]) | 011[-. ] ) [0-9] )
    (?: {_BROKEN} | {_MORE}{{6,14}} ) {_NOT_AFTER}
    """,
    re.VERBOSE,
)
_GROUPED: Final = re.compile(
    rf"""
    {_NOT_BEFORE}
    (?: \([0-9]{{1,5}}(?:-[0-9]{{1,4}})?\)[ -]? | [0-9]{{1,4}}[-.] )
    [0-9]{{1,4}} (?: [-. ][0-9]{{2,4}} ){{1,4}} {_NOT_AFTER}
    """,
    re.VERBOSE,
)
_NO_PHONE: Final = re.compile(
    r"""
      (?:19|20)[0-9]{2} [-.] (?:0[1-9]|1[0-2]) [-.] [0-3][0-9]  # a date
    | (?:0?[1-9]|1[0-2]) [-/] (?:0?[1-9]|[12][0-9]|3[01]) [-/] (?:19|20)[0-9]{2} \Z
    | [0-9]{1,3} (?: \.[0-9]{3} )+ \Z                           # 1.500.000
    """,
    re.VERBOSE,
)
_MIN_DIGITS: Final = 7
_LONGEST_NUMBER: Final = 40
_MIN_LABELLED: Final = 6
_MIN_WEAKLY_LABELLED: Final = 9


def _windows(text: str, anchor: re.Pattern[str], *, to_space: bool) -> Iterator[Place]:
    """
    Runs without blanks around each ``anchor``, at most REACH to either side.

    With ``to_space`` a run goes on to its end, however far. Windows that touch
    are one, so that nothing is cut between two anchors.
    """
    start = end = -1
    for found in anchor.finditer(text):
        if found.end() <= end and (to_space or found.end() + REACH <= end):
            continue
        left = found.start()
        floor = max(left - REACH, end, 0)
        while left > floor and not text[left - 1].isspace():
            left -= 1
        limit = len(text) if to_space else found.end() + REACH
        space = _SPACE.search(text, found.end(), limit)
        right = space.start() if space else min(limit, len(text))
        if left <= end:
            end = max(end, right)
            continue
        if end > 0:
            yield Place(start, end, 1.0)
        start, end = left, right
    if end > 0:
        yield Place(start, end, 1.0)


def mail_windows(text: str) -> Iterator[Place]:
    """Where an ``@`` stands."""
    return _windows(text, _AT, to_space=False)


def host_windows(text: str) -> Iterator[Place]:
    """Where a dot stands before two letters."""
    return _windows(text, _HOST, to_space=True)


def address_windows(text: str) -> Iterator[Place]:
    """Where dots or colons stand as in an IP address."""
    return _windows(text, _ADDRESS, to_space=False)


def bracketed_mail(text: str) -> Iterator[tuple[Place, str]]:
    """``DOE(AT)STATE.GOV``, for want of an ``@`` in teletype: place and address."""
    for found in _BRACKETED_AT.finditer(text):
        local = _LOCAL_PART.search(text[max(0, found.start() - 64) : found.start()])
        domain = _DOMAIN.match(text, found.end())
        if local and domain:
            start = found.start() - len(local[0])
            yield (
                Place(start, domain.end(), 1.0),
                f"{local[0]}@{domain[0].rstrip('-')}",
            )


def _is_number(written: str, digits: int) -> bool:
    return sum(map(str.isdigit, written)) >= digits and not _NO_PHONE.match(written)


def phone_places(text: str) -> Iterator[Place]:
    """Numbers that are labelled, or written as only phone numbers are."""
    done = 0
    for label in _LABELLED.finditer(text):
        if label.end() <= done:
            continue  # a label between two numbers of one list
        number = _LABELLED_NUMBER.match(text, label.end())
        while number:
            if _is_number(number[0], _MIN_LABELLED):
                # the gap before it took the bracket of (51-1) 434-3000
                opened = number[0].find(")") >= 0 > number[0].find("(")
                start = number.start() - (opened and text[number.start() - 1] == "(")
                yield Place(start, number.end(), 0.85, "labelled")
            done = number.end()
            between = _NEXT_NUMBER.match(text, done)
            number = between and _LABELLED_NUMBER.match(text, between.end())
    for label in _WEAKLY_LABELLED.finditer(text):
        number = _LABELLED_NUMBER.match(text, label.end())
        if number and _is_number(number[0], _MIN_WEAKLY_LABELLED):
            yield Place(*number.span(), 0.6, "labelled")
    for label in _LABEL_AFTER.finditer(text):
        # searched in a slice, so that it does not look further back
        start = max(0, label.start() - _LONGEST_NUMBER)
        number = _NUMBER_BEFORE.search(text[start : label.start()])
        if number and _is_number(number[0], _MIN_LABELLED):
            yield Place(start + number.start(), label.start(), 0.85, "labelled")
    for pattern, score, plan in (
        (_INTERNATIONAL, 0.75, "international"),
        (_NORTH_AMERICAN, 0.75, "international"),
        (_GROUPED, 0.4, "national"),
    ):
        for found in pattern.finditer(text):
            if _is_number(found[0], _MIN_DIGITS):
                yield Place(*found.span(), score, plan)


def may_contain(text: str, entity: str) -> bool:
    """Tell whether ``text`` meets the necessary condition of ``entity``."""
    if entity == "PHONE_NUMBER":
        return next(phone_places(text), None) is not None
    if entity == "US_SSN" and not _SSN_APART.search(text):
        # nine digits together are nothing without a label
        return bool(_SSN.search(text) and SSN_LABEL.search(text))
    return _CONDITIONS[entity].search(text) is not None


_CONDITIONS: Final = {
    "EMAIL_ADDRESS": _AT,
    "URL": _HOST,
    "IP_ADDRESS": _ADDRESS,
    "CREDIT_CARD": _CARD,
    "IBAN_CODE": _IBAN,
    "US_SSN": _SSN,
}
