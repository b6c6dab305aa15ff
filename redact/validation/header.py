"""What rules ask of a cable's header: FL5 as it stands, words of precedence."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Addressee, Cable

MONTHS: Final = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_FL5: Final = re.compile(
    r"""
    (?P<letters> [A-Z] (?: [ ] [A-Z] )? ) [ ]+
    (?P<day> [0-9]{2} ) (?P<hour> [0-9]{2} ) (?P<minute> [0-9]{2} ) (?P<zone> [A-Z] )
    [ ]+ (?P<month> [A-Z]{3,9} ) [ ]+ (?P<year> [0-9]{4} | [0-9]{2} ) \b
    """,
    re.VERBOSE,
)
_WORDS: Final = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE", "NIACT")
_OTHER_WORDS: Final = frozenset({"URGENT", "IMMED", "DEFERRED"})
_LAST_WORD: Final = re.compile(r"[ ](?P<word>[A-Z]{5,10})\Z")


def fl5(cable: Cable) -> re.Match[str] | None:
    """FL5 taken apart, whether its parts exist or not (ACP 127(G) 113)."""
    line = cable.dtg_line
    if line is None:
        return None
    return _FL5.match(cable.document.text, line.start, line.end)


def impossible(match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    """Day, hour and minute of FL5 that do not exist."""
    day, hour, minute = (int(match[part]) for part in ("day", "hour", "minute"))
    month = match["month"][:3]
    last = 31
    if month in MONTHS:
        short = int(match["year"])
        year = short if short > 99 else (1900 if short >= 66 else 2000) + short
        last = monthrange(year, MONTHS.index(month) + 1)[1] if year else last
    if not 1 <= day <= last:
        yield Span(*match.span("day")), f"there is no day {day:02d} in that month"
    if hour > 23:
        yield Span(*match.span("hour")), f"there is no hour {hour:02d}"
    if minute > 59:
        yield Span(*match.span("minute")), f"there is no minute {minute:02d}"


def misspelt_word(one: Addressee) -> Span | None:
    """
    Where a word stands that is nearly, but not quite, one of precedence.

    The parser leaves it at the end of the address.
    """
    word = one.precedence
    if word is not None:
        return None if word.value in witness.LETTERS else word.span
    match = _LAST_WORD.search(one.name.value)
    if match is None:
        return None
    found = match["word"]
    if found in _OTHER_WORDS or any(_is_near(found, known) for known in _WORDS):
        return witness.part(one.name, *match.span("word"))
    return None


def rank(one: Addressee) -> int | None:
    """Rank of an addressee's precedence; null where its word is not known."""
    if misspelt_word(one) is not None:
        return None
    word = one.precedence.value if one.precedence else "ROUTINE"
    return witness.RANKS[witness.LETTERS[word]]


def has_header(cable: Cable) -> bool:
    """Something of FL1 to FL9 was read: it is no bare text."""
    return bool(
        cable.dtg_line
        or cable.dtg
        or cable.originator
        or cable.to
        or cable.info
        or cable.transmission
    )


def _is_near(word: str, known: str) -> bool:
    """One letter lost, put in, changed, or two that changed places."""
    if word == known or abs(len(word) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    a, b = word[start:], known[start:]
    return (
        a[1:] == b[1:]
        or a == b[1:]
        or a[1:] == b
        or (a[:2] == b[1::-1] and a[2:] == b[2:])
    )
