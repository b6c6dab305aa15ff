"""Attention and passing lines: which of their words are persons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind, fold, kind_of
from redact.detection.names.token import MASK
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM: Final = re.compile(
    r"""
    (?P<word> [^\W\d_][\w&]* (?: ['’] [^\W\d_]+ )? )  # letters, digits allowed
  | (?P<break> \n )
  | (?P<mark> [^\s] )
    """,
    re.VERBOSE,
)
_US_BODY: Final = re.compile(r"US[A-Z]{2,}")
_VOWEL: Final = re.compile(r"[aeiouy]")
_CAPTIONS: Final = frozenset(
    "sipdis nodis exdis limdis stadis noforn sensitive roger channel cherokee eyes only"
    " official informal correct corrected copy captions caption handling distribution"
    " unclas efto dissent agrement dirgen terrep visas viper donkey condor aidac nodis"
    " medical med excise excision deleted privacy sbu fouo priority immediate"
    " flash".split()
)
_NEVER: Final = Kind.OFFICE | Kind.PLACE | Kind.BODY | Kind.TITLE | Kind.ROLE
_ROUTINE: Final = frozenset(
    "addressee addressees added caption for pass to from and or the of also please"
    " attn attention info by with via at only"
    " in on as".split()
)


class _Word:
    """A word of such a line, with what stands right before and after it."""

    __slots__ = ("after", "before", "end", "fold", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.fold = fold(text)
        self.before = ""
        self.after = ""


def people(text: str, part: Span) -> Iterator[Span]:
    """Names in the attention and passing lines of ``part``."""
    hidden = [m.span() for m in MASK.finditer(text, part.start, part.end)]
    words: list[_Word] = []
    at = part.start
    for match in _ITEM.finditer(text, part.start, part.end):
        if match["word"] is None:
            continue
        word = _Word(match["word"], match.start(), match.end())
        word.before = text[at : word.start]
        if words:
            words[-1].after = word.before
        at = word.end
        words.append(word)
    if words:
        words[-1].after = text[at : part.end] + "\n\n"
    yield from _names(text, words, hidden)


def _names(
    text: str, words: list[_Word], hidden: list[tuple[int, int]]
) -> Iterator[Span]:
    i = 0
    while i < len(words):
        j = i
        while j < len(words) and _personal(words, j) and (j == i or _close(words[j])):
            j += 1
        if j > i and any(len(w.text) > 1 for w in words[i:j]):
            start, end = words[i].start, words[j - 1].end
            if _reverse(words, i, j):
                j += 1
                while j < len(words) and len(words[j].text) == 1 and _close(words[j]):
                    j += 1
                end = words[j - 1].end
            if len(words[j - 1].text) == 1 and text[end : end + 1] == ".":
                end += 1
            if not any(a < end and start < b for a, b in hidden):
                yield Span(start, end)
            i = j
        else:
            i += 1


def _reverse(words: list[_Word], i: int, j: int) -> bool:
    """``HENDERSON, K.``: a comma and an initial."""
    return (
        j == i + 1
        and j < len(words)
        and len(words[j].text) == 1
        and words[j].before.strip() == ","
        and words[j].after.startswith(".")
    )


def _close(word: _Word) -> bool:
    return (
        re.fullmatch(r"[ \t]{1,3}|\.[ \t]{0,3}|-|[ \t]*\r*\n[ \t]*", word.before)
        is not None
    )


def _personal(words: list[_Word], i: int) -> bool:
    """Tell whether word ``i`` is part of a person's name."""
    word = words[i]
    if len(word.text) == 1:
        return _is_initial(words, i)
    kind = kind_of(word.fold)
    if _excluded(words, i, kind):
        return False
    if _after_initial(words, i) and len(word.text) > 2:
        return not kind & (Kind.BODY | Kind.ROLE)
    return not _office(word) and _surname(words, i, kind)


def _office(word: _Word) -> bool:
    """``EUR/``, ``G-``: it goes on as an office symbol does."""
    return word.after.startswith("/") or (
        word.after.startswith("-") and len(word.text) < 4
    )


def _surname(words: list[_Word], i: int, kind: int) -> bool:
    word = words[i]
    if kind & (_NEVER | Kind.WORD):
        if not kind & (Kind.NAMEWORD | Kind.GIVEN) or kind & Kind.OFFICE:
            return False
        return _expects(words, i) or (_introduced(word) and not kind & _NEVER)
    if len(word.text) <= 3:
        return _short(words, i, kind)
    if not _VOWEL.search(word.fold):
        return False
    return len(word.text) > 4 or not word.before.endswith("/")


def _is_initial(words: list[_Word], i: int) -> bool:
    """``J.`` or ``A`` before a surname, not the one-letter office of ``T/FOO``."""
    word = words[i]
    if not word.text.isupper() or i + 1 >= len(words):
        return False
    following = words[i + 1]
    return (
        word.after in (".", ". ", " ")
        and (not word.before.endswith("/") or word.after == ".")
        and len(following.text) > 2
        and following.fold not in _ROUTINE
        and not kind_of(following.fold) & Kind.OFFICE
    )


def _after_initial(words: list[_Word], i: int) -> bool:
    return (
        i > 0
        and len(words[i - 1].text) == 1
        and words[i - 1].text.isupper()
        and words[i].before in (".", ". ", " ")
    )


def _excluded(words: list[_Word], i: int, kind: int) -> bool:
    """Digits, captions, routine words, posts that open a line, small words."""
    word = words[i]
    return (
        any(c.isdigit() or c in "&_" for c in word.text)
        or word.fold in _CAPTIONS
        or word.fold in _ROUTINE
        or _US_BODY.match(word.text) is not None
        or (word.text.islower() and not kind & Kind.PARTICLE)
        or _addressee(words, i)
    )


def _introduced(word: _Word) -> bool:
    """A dash, a colon or a parenthesis stands before it."""
    return word.before.rstrip()[-1:] in ("-", "–", ":", "(")


def _short(words: list[_Word], i: int, kind: int) -> bool:
    """Tell a surname of two or three letters from an office symbol."""
    word = words[i]
    if len(word.text) == 3 and _listed(words, i):
        return True
    if word.before.endswith("/") or not _VOWEL.search(word.fold):
        return False
    return (
        _introduced(word)
        or bool(kind & (Kind.GIVEN | Kind.NAMEWORD))
        or (i > 0 and _close(word) and _personal_before(words, i))
        or not word.text.isupper()
    )


def _addressee(words: list[_Word], i: int) -> bool:
    """``BRIDGETOWN FOR``, ``KUALA LUMPUR PASS``: what opens a line is a post."""
    j = i
    while j + 1 < len(words) and j - i < 3 and re.fullmatch(r"[ \t]+", words[j].after):
        if words[j + 1].fold in ("for", "pass"):
            break
        j += 1
    else:
        return False
    while i and re.fullmatch(r"[ \t]+", words[i].before):
        i -= 1
    return i == 0 or any(mark in words[i].before for mark in "\n;.")


def _listed(words: list[_Word], i: int) -> bool:
    """A short surname in a list of longer ones: ``KESTLIK, AHN, OBWALA``."""
    return (
        0 < i < len(words) - 1
        and words[i].before == ", "
        and _personal_before(words, i)
        and words[i].after[:1] in (",", ";", "\n", "\r", " ")
        and _VOWEL.search(words[i].fold) is not None
    )


def _personal_before(words: list[_Word], i: int) -> bool:
    kind = kind_of(words[i - 1].fold)
    return len(words[i - 1].text) > 3 and not kind & (_NEVER | Kind.WORD)


def _expects(words: list[_Word], i: int) -> bool:
    """After an office, ``FOR``, a dash or a comma a word may be a surname."""
    if i == 0:
        return False
    before = words[i - 1]
    if "/" in words[i].before:
        return False
    kind = kind_of(before.fold)
    return bool(
        kind & (Kind.OFFICE | Kind.GIVEN | Kind.TITLE)
        or before.fold in ("for", "and", "attn", "to")
        or "/" in before.before
        or "-" in words[i].before
        or "(" in words[i].before
        or "," in words[i].before
        or len(before.text) == 1
        or (before.text.isupper() and not kind & Kind.WORD)
    )
