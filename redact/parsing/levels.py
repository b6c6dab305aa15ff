"""
Classification words: closed, letter-spaced and damaged.

ACP 127(G) 209 has the classification spaced (``S E C R E T``) and unclassified
as ``UNCLAS``; 32 CFR 2001.21 and the CAPCO register (2016) give the levels.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from redact.cable import Level, Located
from redact.codes import CODES
from redact.numbering import NUMBERS
from redact.parsing.controls import BANNER_CONTROL, PLAIN_CAVEAT, normal
from redact.span import Span


class _Word(NamedTuple):
    letters: str
    level: Level
    joints: frozenset[int]
    """Counts of letters after which a blank belongs."""


def _word(words: str, level: Level) -> _Word:
    joints: set[int] = set()
    count = 0
    for part in words.split()[:-1]:
        count += len(part)
        joints.add(count)
    return _Word(words.replace(" ", ""), level, frozenset(joints))


# longest first
_WORDS: Final = (
    _word("SENSITIVE BUT UNCLASSIFIED", Level.UNCLASSIFIED),
    _word("FOR OFFICIAL USE ONLY", Level.UNCLASSIFIED),
    _word("LIMITED OFFICIAL USE", Level.LIMITED_OFFICIAL_USE),
    _word("OFFICIAL USE ONLY", Level.LIMITED_OFFICIAL_USE),
    _word("CONFIDENTIAL", Level.CONFIDENTIAL),
    _word("UNCLASSIFIED", Level.UNCLASSIFIED),
    _word("RESTRICTED", Level.RESTRICTED),
    _word("TOP SECRET", Level.TOP_SECRET),
    _word("SECRET", Level.SECRET),
    _word("UNCLAS", Level.UNCLASSIFIED),
)
# as they stand only: no edit, no capitalised form
_SHORT: Final = (
    _word("UNCLASS", Level.UNCLASSIFIED),
    _word("SIFIED", Level.UNCLASSIFIED),
    _word("FOUO", Level.UNCLASSIFIED),
    _word("SBU", Level.UNCLASSIFIED),
    _word("LOU", Level.LIMITED_OFFICIAL_USE),
    _word("OUO", Level.LIMITED_OFFICIAL_USE),
    _word("LIM OFF USE", Level.LIMITED_OFFICIAL_USE),
    _word("LIMITED OFF USE", Level.LIMITED_OFFICIAL_USE),
)
_ENGLISH: Final = frozenset({"SECRETS", "SECRETE", "UNCLES", "UNCLASP"})
"""One edit from a level, and words all the same."""
_FIRST: Final = frozenset("STCRLOFUQENIstcrlofuqeni")
_MOST_LETTERS: Final = 26

LEVEL_WORDS: Final = re.compile(
    r"""
    \b (?: T\s{0,2}O\s{0,2}P\s{0,3} )? S\s{0,2}E\s{0,2}C\s{0,2}R\s{0,2}E\s{0,2}T \b
    | \b C\s{0,2}O\s{0,2}N\s{0,2}F\s{0,2}I\s{0,2}D\s{0,2}E\s{0,2}N\s{0,2}T\s{0,2}I
      \s{0,2}A\s{0,2}L \b
    | \b U\s{0,2}N\s{0,2}C\s{0,2}L\s{0,2}A\s{0,2}S
      (?: \s{0,2}S\s{0,2}I\s{0,2}F\s{0,2}I\s{0,2}E\s{0,2}D )? \b
    | \b R\s{0,2}E\s{0,2}S\s{0,2}T\s{0,2}R\s{0,2}I\s{0,2}C\s{0,2}T\s{0,2}E\s{0,2}D \b
    | \b L\s{0,2}I\s{0,2}M\s{0,2}I\s{0,2}T\s{0,2}E\s{0,2}D\s{0,3}
      O\s{0,2}F\s{0,2}F\s{0,2}I\s{0,2}C\s{0,2}I\s{0,2}A\s{0,2}L\s{0,3}
      U\s{0,2}S\s{0,2}E \b
    | \b SENSITIVE\s{1,2}BUT\s{1,2}UNCLASSIFIED \b
    | \b (?: FOR\s{1,2} )? OFFICIAL\s{1,2}USE\s{1,2}ONLY \b
    """,
    re.VERBOSE,
)
"""Undamaged level words, upper case: to look where one may stand."""

MASK: Final = re.compile(
    rf"\[{CODES}\]"
    rf"|\[[A-Z][A-Z_ ]{{1,38}}{NUMBERS}\]|█{{8}}|X{{8}}(?!\w)"
)
"""A mask of ours (or a publisher's) in a marking's place."""
_FOREIGN: Final = re.compile(
    r"//\s?(?:(?:(?:NATO|COSMIC|JOINT|UN|[A-Z]{3,4})\s{1,2}){1,2})?"
    r"|(?:NATO|COSMIC|JOINT)\s{1,2}"
)
_FOREIGN_TAIL: Final = re.compile(
    r"-(?:SAVATE|AVICULA)(?![A-Z])|\s{1,2}[A-Z]{3}\b(?:,?\s[A-Z]{3}\b)+"
)
"""Behind a level of NATO's (CAPCO register 2008, 9) or a joint one."""
_JOINED: Final = re.compile(r"\s{0,2}(?://?|,|;|\s-{1,2}|-)\s{0,2}")
_APART: Final = re.compile(r"\s{1,4}")
_SECRETARY: Final = re.compile(r"\s{1,2}A\s{1,2}R\s{1,2}[IY]\b", re.IGNORECASE)


def read_level(
    text: str, start: int, end: int
) -> tuple[Level | None, Span, tuple[Located[str], ...]] | None:
    """
    Read a classification word that begins at ``start``.

    Gives its level (null where a mask stands in its place), the place of the
    level's words alone, and the caveats behind it (``EFTO``, ``NOFORN``, what
    follows ``//``), each where it stands. Null where there is no such word.
    What follows on the line is for the caller to judge.
    """
    if start >= end:
        return None
    foreign = _FOREIGN.match(text, start, end) if text[start] in "/NCJ" else None
    for at in dict.fromkeys((start, foreign.end() if foreign else start)):
        found = _level_at(text, at, end)
        if found:
            level, place = found
            if foreign and at > start:
                slashes = start + len(foreign[0]) - len(foreign[0].lstrip("/ "))
                place = Span(slashes, place.end)
                joint = "JOINT" in foreign[0]
                tail = _FOREIGN_TAIL.match(text, place.end, end)
                if tail and joint != tail[0].startswith("-"):
                    place = Span(slashes, tail.end())
            return level, place, _caveats(text, place.end, end)
    mask = MASK.match(text, start, end)
    if mask:
        return None, Span(*mask.span()), _caveats(text, mask.end(), end)
    return None


def is_unclassified(text: str) -> bool:
    """Tell whether a marking says *unclassified* and nothing more."""
    bare = text.strip().strip("()").strip()
    if bare.upper() in {"U", "UU", "UUUUU"}:
        return True
    found = _level_at(bare, 0, len(bare))
    if not found or found[0] is not Level.UNCLASSIFIED or found[1].end < len(bare):
        return False
    letters = "".join(bare.split()).upper()
    return letters.startswith(("UN", "NC", "Q", "SIFIED"))


def _letters(text: str, start: int, end: int, most: int = _MOST_LETTERS) -> list[int]:
    """Places of the letters from ``start``, over gaps of up to three blanks."""
    places: list[int] = []
    at = start
    blanks = 0
    while at < end and len(places) < most:
        char = text[at]
        if char.isspace():
            blanks += 1
            if blanks > 3:
                break
        elif char.isascii() and char.isalpha():
            places.append(at)
            blanks = 0
        else:
            break
        at += 1
    return places


def _level_at(text: str, start: int, end: int) -> tuple[Level, Span] | None:
    if start >= end or text[start] not in _FIRST:
        return None
    head = text[start : min(end, start + 3)]
    if len(head) < 3 or not (head.isascii() and head.isalpha()):  # spaced, perhaps
        places = _letters(text, start, min(end, start + 12), 3)
        head = "".join(text[at] for at in places)
    if len(head) < 3 or not _candidates(head.upper()):
        return None
    places = _letters(text, start, min(end, start + 4 * _MOST_LETTERS))
    raw = "".join(text[at] for at in places)
    upper = raw.upper()
    best: tuple[int, bool, Level] | None = None
    for word in _candidates(upper[:3]):
        for count, exact in _lengths(word, upper):
            if (best is None or (count, exact) > best[:2]) and _fits(
                text, places, raw, word, count, exact=exact, end=end
            ):
                best = (count, exact, word.level)
    if best is None:
        return None
    return best[2], Span(start, places[best[0] - 1] + 1)


@cache
def _candidates(first: str) -> tuple[_Word, ...]:
    """Give the words that three letters may begin, with one edit at most."""

    def fits(letters: str) -> bool:
        head = letters[:3]
        return (
            sum(a != b for a, b in zip(first, head, strict=True)) <= 1
            or first in {letters[1:4], head[0] + letters[2:4], head[:2] + letters[3:4]}
            or first in {head[0] + head[:2], head[:2] + head[1]}
        )

    return tuple(word for word in (*_WORDS, *_SHORT) if fits(word.letters))


def _lengths(word: _Word, letters: str) -> list[tuple[int, bool]]:
    """How many of ``letters`` spell ``word``, with one edit at most."""
    size = len(word.letters)
    if letters.startswith(word.letters):
        exact = [(size, True)]
        if letters[size : size + 1] == word.letters[-1]:
            exact.append((size + 1, False))  # the last letter doubled
        return exact
    if size < 6 or word in _SHORT:
        return []
    common = 0
    while common < min(size, len(letters)) and letters[common] == word.letters[common]:
        common += 1
    rest, tail = letters[common:], word.letters[common:]
    found: list[tuple[int, bool]] = []
    if rest.startswith(tail[1:]):
        found.append((size - 1, False))  # a letter lost
    if len(rest) >= len(tail) and rest[1:].startswith(tail[1:]):
        found.append((size, False))  # a letter changed
    if tail[1:] and rest[:2] == tail[1::-1] and rest[2:].startswith(tail[2:]):
        found.append((size, False))  # two letters swapped
    if (
        common
        and rest[:1] == letters[common - 1 : common]
        and rest[1:].startswith(tail)
    ):
        found.append((size + 1, False))  # a letter doubled
    return found


def _fits(
    text: str,
    places: list[int],
    raw: str,
    word: _Word,
    count: int,
    *,
    exact: bool,
    end: int,
) -> bool:
    """Judge what spells ``word``: blanks, case, and where it ends."""
    if count > len(places):
        return False
    last = places[count - 1] + 1
    if last < end and (text[last].isalnum() or text[last] in "_'’"):
        return False
    slack = 0 if exact else 1
    gaps = joints = 0
    for index in range(1, count):
        joint = any(abs(index - j) <= slack for j in word.joints)
        if places[index] - places[index - 1] > 1 and not joint:
            gaps += 1
        joints += joint
    inner = count - 1 - joints
    letters = raw[:count]
    if gaps:
        spaced = gaps * 2 >= inner and gaps > 1 and count <= len(word.letters)
        if word in _SHORT:
            return exact and letters.isupper() and gaps == inner
        return (spaced or (exact and letters.isupper())) and not _SECRETARY.match(
            text, last, end
        )
    if letters.isupper():
        return letters not in _ENGLISH
    return exact and word not in _SHORT and raw[0].isupper() and raw[1].islower()


def _caveats(text: str, start: int, end: int) -> tuple[Located[str], ...]:
    found: list[Located[str]] = []
    at = start
    while at < end:
        apart = _JOINED.match(text, at, end)
        control = BANNER_CONTROL.match(text, apart.end(), end) if apart else None
        if not control:
            blanks = _APART.match(text, at, end)
            control = PLAIN_CAVEAT.match(text, blanks.end(), end) if blanks else None
        if not control:
            break
        found.append(Located(normal(control[0]), Span(*control.span())))
        at = control.end()
    return tuple(found)
