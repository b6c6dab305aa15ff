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
_MOMENT: Final = re.compile(
    r"""
    (?<![0-9])
    (?P<day>[0-9]{2}) (?P<hour>[0-9]{2}) (?P<minute>[0-9]{2})
    \s? (?P<zone>[A-Z])
    \s* (?P<month>[A-Za-z]{3,9}) \.?
    \s* (?P<year>[0-9]{4}|[0-9]{2}) (?![0-9])
    """,
    re.VERBOSE,
)
_WORDS: Final = frozenset({"FLASH", "NIACT", "IMMEDIATE", "PRIORITY", "ROUTINE"})
_OTHER_WORDS: Final = frozenset({"URGENT", "IMMED", "DEFERRED"})
# one slip of the hand from a word, but words of their own
_INNOCENT: Final = frozenset({"ROUTING", "PRIORY", "PRIORI", "MEDIATE", "REMEDIATE"})
_LOOKALIKES: Final = str.maketrans("015", "OIS")
_TOKEN: Final = re.compile(r"[^ ]+")
_FROM_LINE: Final = re.compile(
    r"^[ \t]*(?P<line>(?:FM|FROM)\b[ \t:]*(?P<name>[^\r\n]*?))[ \t]*\r*$", re.MULTILINE
)
_ADDRESS_LINE: Final = re.compile(
    r"^[ \t]*(?P<line>(?:TO|INFO)\b[ \t:]*(?P<name>[^\r\n]*?))[ \t]*\r*$", re.MULTILINE
)
_TAIL: Final = 60
"""Characters at the end of an address in which a word of precedence stands."""


def fl5(cable: Cable) -> re.Match[str] | None:
    """FL5 taken apart, whether its parts exist or not (ACP 127(G) 113)."""
    line = cable.dtg_line
    if line is None:
        return None
    return _MOMENT.search(cable.document.text, line.start, line.end)


def impossible(match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    """Day, hour and minute of FL5 that do not exist."""
    day, hour, minute = (int(match[part]) for part in ("day", "hour", "minute"))
    month = match["month"][:3].upper()
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
    if word is not None and word.value not in witness.LETTERS:
        return word.span
    found = trailing_word(one.name.value)
    if found is None:
        return None
    text = one.name.value[slice(*found)]
    after = word.value if word else None
    if text in _WORDS and (text != "NIACT" or after == "IMMEDIATE"):
        return None  # well spelt; what follows it was not understood
    return witness.part(one.name, *found)


def trailing_word(name: str) -> tuple[int, int] | None:
    """
    Where ``name`` ends in what is, or is meant as, a word of precedence.

    The parser leaves there a misspelt word, and a word before a number that is
    none. A place is never taken for one: only slips of the hand count, only in
    the last words, and FLASH and NIACT are too short for another letter.
    """
    shift = max(0, len(name) - _TAIL)
    words = list(_TOKEN.finditer(name, shift))
    while len(words) > 1 and any(map(str.isdigit, words[-1][0])):
        if _is_meant(words[-1][0]):
            break
        words.pop()
    if not words:
        return None
    last = words[-1]
    if last[0] in _WORDS or _is_meant(last[0]):
        return last.span()
    if len(words) > 1 and words[-2][0] + last[0] in _WORDS:
        return words[-2].start(), last.end()
    return None


def letter_of(cable: Cable, one: Addressee) -> str | None:
    """The letter ``one`` needs, R without a word; null where that is not certain."""
    if one.precedence is not None:
        known = misspelt_word(one) is None
        return witness.LETTERS.get(one.precedence.value) if known else None
    if trailing_word(one.name.value) or witness.is_masked(cable, one.span):
        return None
    return "R"


def rank(cable: Cable, one: Addressee) -> int | None:
    """Rank of an addressee's precedence; null where its word is not known."""
    letter = letter_of(cable, one)
    return None if letter is None else witness.RANKS[letter]


def higher_second(cable: Cable) -> str | None:
    """FL5's second letter, if it is above the first: they are swapped (HDR030's)."""
    first, second = cable.precedence, cable.dual_precedence
    if not first or not second:
        return None
    ranks = [witness.RANKS.get(one.value, 0) for one in (first, second)]
    return second.value if 0 < ranks[0] < ranks[1] else None


def has_header(cable: Cable) -> bool:
    """Something of FL2 to FL9 was read: it is no bare text."""
    sent = cable.transmission
    return bool(has_addresses(cable) or (sent and (sent.station or sent.signal)))


def has_addresses(cable: Cable) -> bool:
    """Something of FL5 to FL9 was read."""
    return bool(
        cable.dtg_line
        or cable.dtg
        or cable.originator
        or cable.to
        or cable.info
        or cable.exempt
    )


def zone(cable: Cable) -> tuple[int, int]:
    """From the end of FL5 (or what stands before) to the banner: FL6 to FL9."""
    if cable.is_record:
        return 0, 0
    above = (
        cable.preamble.span if cable.preamble else None,
        cable.transmission.span if cable.transmission else None,
        cable.dtg_line,
    )
    start = max((span.end for span in above if span), default=0)
    below = (
        cable.banner.span if cable.banner else None,
        cable.executive_order.span if cable.executive_order else None,
        cable.tags_line,
        cable.subject.span if cable.subject else None,
    )
    end = min((one.start for one in below if one and one.start >= start), default=start)
    return start, end


def from_line(cable: Cable) -> re.Match[str] | None:
    """A line of that zone that begins as FL6 does: its ``line`` and ``name``."""
    return _FROM_LINE.search(cable.document.text, *zone(cable))


def is_below_addresses(cable: Cable, line: re.Match[str]) -> bool:
    """Tell whether such a line was read as one more addressee (HDR039's)."""
    if cable.banner is None:
        return False  # where the addresses end is not certain
    place = Span(*line.span("line"))
    return any(one.span.overlaps(place) for one in (*cable.to, *cable.info))


def address_line(cable: Cable) -> re.Match[str] | None:
    """A line of that zone that begins as FL7 or FL8 does."""
    return _ADDRESS_LINE.search(cable.document.text, *zone(cable))


def is_masked(cable: Cable) -> bool:
    """Tell whether a mask stands alone on a line where FL6 to FL9 belong."""
    return witness.has_lone_mask(cable, *zone(cable))


def _is_meant(word: str) -> bool:
    """Tell whether ``word`` is a precedence misspelt, or one of another service."""
    written, word = word, word.translate(_LOOKALIKES)
    if word in _WORDS:
        return written != word
    if word in _INNOCENT or not 4 <= len(word) <= 11:
        return False
    if word in _SLIPS or word in _OTHER_WORDS:
        return True
    return any(
        abs(len(word) - len(right)) < 3
        and (word[0] == right[0] or word[-2:] == right[-2:])
        and _distance(word, right) < 3
        for right in ("IMMEDIATE", "PRIORITY")  # long enough for two slips
    )


def _slips(word: str, *, replaced: bool) -> Iterator[str]:
    """``word`` with one letter left out, doubled, swapped or (if so) replaced."""
    for at, letter in enumerate(word):
        head, tail = word[:at], word[at + 1 :]
        if at:
            yield head + tail
        yield head + letter * 2 + tail
        if tail:
            yield head + tail[0] + letter + tail[1:]
        if replaced:
            for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
                yield head + other + tail


_SLIPS: Final = frozenset(
    slip
    for word in sorted(_WORDS)
    # five letters are too few to tell FLASH from a place but for its letters
    for slip in _slips(word, replaced=len(word) > 5)
    if slip != word
)


def _distance(left: str, right: str) -> int:
    """Letters left out, put in, replaced or swapped (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, previous, row = row, before, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
    return row[-1]


def misread(cable: Cable, like: re.Pattern[str]) -> Span | None:
    """A line before FM that the parser took for nothing, but ``like`` knows."""
    if cable.is_record or cable.originator is None:
        return None
    for span in cable.unread:
        if (
            span.end <= cable.originator.span.start
            and like.fullmatch(cable.document.text, span.start, span.end)
            and not witness.is_masked(cable, span)
        ):
            return span
    return None


def is_local(cable: Cable) -> bool:
    """FL5 has another zone than Z: HDR029's, and its hour is not FL3's."""
    match = None if cable.is_record else fl5(cable)
    return match is not None and match["zone"] != "Z"
