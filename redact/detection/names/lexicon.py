"""
Word lists, read once: what speaks for a personal name and what against it.

Words are folded (:func:`fold`): no case, no accents, no apostrophes.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "ð": "d",
    }
)
_APOSTROPHES: Final = str.maketrans("", "", "'’‘`ʻʼ´")  # noqa: RUF001 - as in texts


class Kind:
    """What the lists say about a word: bits, several of which may be set."""

    NONE: Final = 0
    WORD: Final = 1
    NAMEWORD: Final = 2
    TITLE: Final = 4
    ROLE: Final = 8
    PLACE: Final = 16
    BODY: Final = 32
    OFFICE: Final = 64
    PARTICLE: Final = 128
    GIVEN: Final = 256


class Code:
    """What the model's gazetteer says about a word: bits above a frequency's three."""

    CITY: Final = 8
    LAND: Final = 16
    GIVEN: Final = 32
    FAMILY: Final = 64
    TONGUE: Final = 128  # a language, its speakers, a currency
    FOREIGN: Final = 256  # frequent in another language
    REGION: Final = 512
    BIGCITY: Final = 1024


NOT_A_NAME: Final = (
    Kind.WORD | Kind.TITLE | Kind.ROLE | Kind.PLACE | Kind.BODY
)  # an office symbol may be a surname too: only attention lines ask for it

_FILES: Final = {
    "namewords": Kind.NAMEWORD,
    "titles": Kind.TITLE,
    "roles": Kind.ROLE,
    "places": Kind.PLACE,
    "bodies": Kind.BODY,
    "offices": Kind.OFFICE,
    "particles": Kind.PARTICLE,
    "given": Kind.GIVEN,
}


def fold(word: str) -> str:
    """Give ``word`` without case, accents and apostrophes."""
    if word.isascii():
        return word.lower().translate(_APOSTROPHES)
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(
        _APOSTROPHES
    )


def _read(name: str) -> frozenset[str]:
    path = files(__package__).joinpath("lexicon", f"{name}.txt")
    words: set[str] = set()
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            words.update(map(fold, line.split()))
    return frozenset(words)


@cache
def _lists() -> tuple[frozenset[str], dict[str, int]]:
    kinds: dict[str, int] = {}
    for name, kind in _FILES.items():
        for word in _read(name):
            kinds[word] = kinds.get(word, Kind.NONE) | kind
    return _read("words"), kinds


_ENDINGS: Final = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("ly", ("", "le")),
    ("ily", ("y",)),
    ("er", ("", "e")),
    ("ers", ("", "e")),
    ("ness", ("",)),
    ("est", ("", "e")),
    ("nt", ("",)),  # didn't, folded
)
_SUFFIXES: Final = (
    "tion", "tions", "ment", "ments", "ness", "ability", "isation", "ization", "ations",
    "ical", "ically", "ively", "fully", "lessly", "ological", "ingly", "ship", "ships",
)  # fmt: skip


def _ordinary(word: str, words: frozenset[str]) -> bool:
    if word in words:
        return True
    for ending, replacements in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) < 3 or stem is word or stem == word:
            continue
        if ending in ("er", "ers") and stem.endswith("ing"):
            continue  # Kissinger is none
        if any(stem + end in words for end in replacements):
            return True
        if len(stem) >= 4 and stem[-1] == stem[-2] and stem[:-1] in words:
            return True  # stopped, planning
    return len(word) >= 9 and word.endswith(_SUFFIXES)


@cache
def _kind(word: str) -> int:
    words, kinds = _lists()
    kind = kinds.get(word, Kind.NONE)
    if word.endswith("s") and len(word) > 4:  # committees, spokesmen's leaders
        kind |= kinds.get(word[:-1], Kind.NONE) & (Kind.BODY | Kind.ROLE | Kind.TITLE)
    if _ordinary(word, words):
        kind |= Kind.WORD
    return kind


def kind_of(word: str) -> int:
    """What is known of a folded word."""
    if len(word) > 40:  # no word of any list; keep the cache small
        return Kind.NONE
    return _kind(word)
