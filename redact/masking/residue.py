"""
Search a text for what was masked elsewhere.

This is no recognizer: it knows the names, and asks only whether one of them can
still be read: in other case, without accents, turned round, spaced, escaped, in
look-alike letters or over a line end.
"""

from __future__ import annotations

import base64
import binascii
import re
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Code, fold
from redact.detection.names.lists import Lists
from redact.detection.names.token import tokens_of
from redact.masking.allowed import still_secret
from redact.masking.legible import Legible
from redact.masking.plausible import reads_as_person
from redact.masking.spelled import Words, letters_apart
from redact.masking.telling import (
    SHORTEST,
    code_of,
    disguises,
    forms_of,
    is_known,
    is_ordinary,
    is_rare,
    is_surname,
    tells_small,
)
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from redact.masking.hidden import Secret
    from redact.policy import Policy

__all__ = ["CABLE_ID", "SHORTEST", "Residue", "bare"]

_CODED: Final = re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{8,4000}={0,2}")
CABLE_ID: Final = re.compile(r"(?<![^\W_])\d\d[A-Z]{3,20}\d{1,6}(?![^\W_])")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_CUES: Final = frozenset("in at near to from outside toward towards via of".split())
_APART: Final = 5
"""So many letters, spaced or broken, are no chance."""
_DIGITS: Final = 5
_COUNTRY: Final = 4
_LOCAL: Final = 8
"""A phone number without its country has as many digits at least."""
_NUMBERS: Final = frozenset(
    {
        "ID_NUMBER",
        "PHONE_NUMBER",
        "CREDIT_CARD",
        "IBAN_CODE",
        "US_SSN",
        "EMAIL_ADDRESS",
    }
)


@dataclass(slots=True)
class _Node:
    ends: bool = False
    next: dict[str, _Node] = field(default_factory=dict)


class Residue:
    """
    What must not be read any more: names and identifiers that were masked.

    Full names count in any case and form; a surname alone as
    :mod:`redact.masking.telling` says. Words of names that the policy lets everyone
    read do not count alone. ``elsewhere`` is for other cables than the one where
    it was masked: there, fewer surnames say who is meant.
    """

    def __init__(self, policy: Policy, *, elsewhere: bool = False) -> None:
        self._elsewhere = elsewhere
        self._trusting = False
        self._names = _Node()
        self._surnames: set[str] = set()
        self._disguised: set[str] = set()
        self._glued: set[str] = set()
        self._logins: set[str] = set()
        self._sizes: set[int] = set()
        self._beginnings: set[str] = set()
        self._numbers: dict[str, set[str]] = {}
        self._phones: set[str] = set()
        self._policy = policy
        self._allowed = Lists.of(policy).allowed_words

    def add(self, secrets: Iterable[Secret]) -> Residue:
        """Take in what was masked; types without an identity are left out."""
        for secret in secrets:
            text = Legible.of(secret.text).text
            if secret.entity == "PERSON":
                self._add_person(text, sure=secret.sure)
            elif secret.entity in _NUMBERS:
                self._add_number(text, secret.entity)
        return self

    def trusting(self) -> Residue:
        """
        As this, but a surname that may be something else counts without a look.

        For texts of which the most is masked already: a scan of each costs most.
        """
        other = copy(self)
        other._trusting = True  # noqa: SLF001 - its own
        return other

    def _add_person(self, text: str, *, sure: bool) -> None:
        forms = forms_of(
            text, sure=sure, elsewhere=self._elsewhere, allowed=self._allowed
        )
        for sequence in forms.sequences:
            self._sequence(sequence)
        for word in forms.glued:
            self._add_glued(word)
        self._logins.update(forms.logins)
        for word in forms.surnames:
            if word not in self._surnames:
                self._surnames.add(word)
                self._begin(word)
                if len(word) >= _APART:
                    self._sizes.add(len(word))
                self._disguised.update(disguises(word))

    def _add_number(self, text: str, entity: str) -> None:
        key = bare(text)
        if len(key) < _DIGITS or not any(c.isdigit() or c == "@" for c in text):
            return
        keys = {key}
        if entity == "PHONE_NUMBER":
            keys.update(_local(text))
            self._phones.update(key for key in keys if len(key) >= _LOCAL)
        elif entity == "EMAIL_ADDRESS":
            local = [fold(word) for word in _LETTERS.findall(text.partition("@")[0])]
            if sum(len(word) > 2 for word in local) > 1:  # orla.penhallow
                self._sequence(tuple(local))
                self._add_glued("".join(local))
        for one in keys:
            self._numbers.setdefault(one[:_DIGITS], set()).add(one)

    def _add_glued(self, word: str) -> None:
        if word not in self._glued:
            self._glued.add(word)
            self._begin(word)

    def _begin(self, word: str) -> None:
        """Know what ``word`` may begin with, where it is in pieces."""
        if len(word) >= _APART:
            self._beginnings.update(word[:size] for size in range(1, len(word)))

    def _sequence(self, words: tuple[str, ...]) -> None:
        node = self._names
        for word in words:
            node = node.next.setdefault(word, _Node())
        node.ends = True

    def search(self, text: str) -> list[Span]:
        """Every place in ``text`` where something masked can be read, in order."""
        seen = _Seen.of(text)
        read = {
            *self._people(seen),
            *self._identifiers(seen),
            *self._coded(seen),
        }
        found = sorted({seen.legible.span(span) for span in read})
        return still_secret(text, found, self._policy) if self._elsewhere else found

    def search_name(self, path: str) -> bool:
        """
        Tell whether a file's path holds something masked, in any case.

        The office in a cable's own number (``07LIMA1052``) is a place, whoever
        bears its name.
        """
        plain = CABLE_ID.sub(" ", Legible.of(path).text)
        words = {fold(match.group()) for match in _LETTERS.finditer(plain)}
        return not words.isdisjoint(self._surnames) or bool(
            self.search(plain.replace("/", " / "))
        )

    def _people(self, seen: _Seen) -> Iterator[Span]:
        """The longest of what stands at one place; what overlaps goes with it."""
        if not self._names.next and not self._surnames:
            return
        words = seen.words
        alone: dict[int, int] = {}
        for i, last in self._alone(words, seen.ids):
            alone[i] = max(last, alone.get(i, last))
        ends = dict(alone)
        for i, last in self._sequences(words):
            # its last word may go on: Tobias Wren-, field
            ends[i] = max(last, alone.get(last, last))
        at = -1
        for i, last in sorted(ends.items()):
            if i > at:
                yield words.span(i, last)
                at = last
        for letters, start, end in seen.apart:
            if self._spells(letters):
                yield Span(start, end)

    def _sequences(self, words: Words) -> Iterator[tuple[int, int]]:
        for word in words.plain.keys() & self._names.next.keys():
            for i in words.plain[word]:
                last = self._longest(words, i)
                if last > i:
                    yield i, last

    def _longest(self, words: Words, i: int) -> int:
        """Index of the last word of the longest name that starts at word ``i``."""
        node = self._names.next.get(words.folds[i])
        end, j = -1, i
        while node is not None:
            if node.ends:
                end = j
            if j + 1 >= len(words.folds) or not words.is_next(j):
                break
            j += 1
            following = node.next.get(words.folds[j])
            if following is None and len(words.folds[j]) == 1 and words.is_next(j):
                j += 1  # an initial that was not masked with it: Orla X. Penhallow
                following = node.next.get(words.folds[j])
            node = following
        return end

    def _alone(
        self, words: Words, ids: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[int, int]]:
        """Telling words by themselves, with the last piece of each."""
        for word in words.forms.keys() & self._surnames:
            for i in words.forms[word]:
                if self._is_meant(words, i, word) and self._tells(words, i, word, ids):
                    yield i, i
        for kind in (self._glued, self._disguised):
            for word in words.plain.keys() & kind:
                yield from ((i, i) for i in words.plain[word])
        for word in words.plain.keys() & self._logins:
            yield from ((i, i) for i in words.plain[word] if words.is_login(i))
        for word in words.pieces.keys() & self._surnames:
            if is_rare(word) or not self._elsewhere:  # ConocoPhillips
                yield from ((i, i) for i in words.pieces[word])
        yield from self._in_pieces(words)

    def _in_pieces(self, words: Words) -> Iterator[tuple[int, int]]:
        for word in words.plain.keys() & self._beginnings:
            for i in words.plain[word]:
                for last, joined in words.joined(i):
                    known = joined in self._surnames or joined in self._glued
                    if known and len(joined) >= _APART:
                        yield i, last

    @staticmethod
    def _is_meant(words: Words, i: int, word: str) -> bool:
        """Tell the word itself; or of a family, *the Penhallows*, if it is no other."""
        written = words.folds[i]
        if written == word or word in words.others(i):
            return True
        return not is_ordinary(written) and not is_known(written)

    def _tells(
        self, words: Words, i: int, word: str, ids: Sequence[tuple[int, int]]
    ) -> bool:
        """
        Tell whether word ``i``, the surname ``word``, stands there as one.

        Not in a cable's number or its address lines, where it is a post. In small
        letters, or where all is in capitals, it must not be another word as well.
        """
        start = words.starts[i]
        if any(first <= start < last for first, last in ids):
            return False
        code = code_of(word)
        if code & (Code.CITY | Code.BIGCITY | Code.REGION) and _is_quiet(
            words.text, start
        ):
            return False
        if words.is_login(i):
            return True
        if self._elsewhere:
            return self._trusting or _tells_there(words, i, word)
        return words.is_capital(i) or tells_small(word)

    def _spells(self, letters: str) -> bool:
        """Tell whether single letters make a name, or hold one."""
        if letters in self._surnames or letters in self._glued:
            return True
        for size in self._sizes:
            if any(
                letters[i : i + size] in self._surnames
                for i in range(len(letters) - size + 1)
            ):
                return not letters.startswith(("confidential", "secret", "unclas"))
        return False

    def _coded(self, seen: _Seen) -> Iterator[Span]:
        """Base64 and hexadecimal digits that hold something masked."""
        for span, inner in seen.coded:
            if next(chain(self._people(inner), self._identifiers(inner)), None):
                yield span

    def _identifiers(self, seen: _Seen) -> Iterator[Span]:
        if not self._numbers:
            return
        bare, places, text = seen.bare, seen.places, seen.legible.text
        for i, place in enumerate(places):
            keys = self._numbers.get(bare[i : i + _DIGITS])
            if keys is None:
                continue
            glued = bool(place) and text[place - 1].isalnum()
            for key in keys:
                last = i + len(key) - 1
                if (
                    bare.startswith(key, i)
                    and (not glued or (key in self._phones and _is_prefix(text, place)))
                    and not text[places[last] + 1 : places[last] + 2].isalnum()
                ):
                    yield Span(place, places[last] + 1)


class _Seen:
    """A text made ready: several searches are made in one, one after another."""

    def __init__(self, text: str, *, coded: bool = True) -> None:
        self.legible = Legible.of(text)
        self._coded = coded

    @classmethod
    @lru_cache(maxsize=8)
    def of(cls, text: str) -> _Seen:
        """Read ``text``, or take up what was read of it."""
        return cls(text)

    @cached_property
    def words(self) -> Words:
        return Words(self.legible.text)

    @cached_property
    def ids(self) -> tuple[tuple[int, int], ...]:
        """Places of cables' numbers."""
        return tuple(m.span() for m in CABLE_ID.finditer(self.legible.text))

    @cached_property
    def apart(self) -> tuple[tuple[str, int, int], ...]:
        return tuple(letters_apart(self.legible.text))

    @cached_property
    def places(self) -> list[int]:
        """Where letters and digits stand."""
        return [i for i, c in enumerate(self.legible.text) if c.isalnum()]

    @cached_property
    def bare(self) -> str:
        """The letters and digits, in small letters."""
        text = self.legible.text
        return "".join(text[i].lower()[:1] for i in self.places)

    @cached_property
    def coded(self) -> tuple[tuple[Span, _Seen], ...]:
        """What other alphabets hold; not again within."""
        return tuple(
            (Span(*match.span()), _Seen(plain, coded=False))
            for match in (_CODED.finditer(self.legible.text) if self._coded else ())
            for plain in _decoded(match.group())
        )


def _tells_there(words: Words, i: int, word: str) -> bool:
    """
    Tell a surname in another cable.

    One that can be little else does, even a street's. Any other may be a town's name
    there, or a newspaper's: it must read as a person's.
    """
    is_city = bool(code_of(word) & Code.BIGCITY)
    in_capitals = words.in_capitals(i)
    if not words.is_capital(i) or in_capitals:
        if not tells_small(word) or not is_surname(word) or is_city:
            return False
        if not in_capitals:
            return True
    elif is_city and (words.is_compound(i) or _is_cued(words, i)):
        return False
    if is_rare(word) and not words.is_hyphened(i):
        return True
    return reads_as_person(words.text, words.starts[i])


def _is_cued(words: Words, i: int) -> bool:
    return i > 0 and words.folds[i - 1] in _CUES


def bare(text: str) -> str:
    """Letters and digits of an identifier, in small letters."""
    return "".join(c.lower()[:1] for c in text if c.isalnum())


def _local(text: str) -> Iterator[str]:
    """A phone number without its country: ``+1 (202) 555-0117``."""
    digits = "".join(c for c in text if c.isdigit())
    if text.lstrip(" (").startswith(("+", "00")) or len(digits) > 10:
        bare = digits.removeprefix("00")
        groups = re.findall(r"\d+", text)
        first = groups[0].removeprefix("00") if groups else ""
        for size in {1, 2, 3, len(first)}:
            if 0 < size < _COUNTRY and len(bare) - size >= _LOCAL:
                yield bare[size:]


def _is_prefix(text: str, place: int) -> bool:
    """Tell whether only a country's digits stand before ``place``."""
    start = place
    while start and place - start <= _COUNTRY and text[start - 1].isdigit():
        start -= 1
    return place - start <= _COUNTRY and not text[start - 1 : start].isalnum()


def _decoded(coded: str) -> Iterator[str]:
    for decode in (_base64, bytes.fromhex):
        try:
            text = decode(coded.rstrip("=")).decode("utf-8")
        except (binascii.Error, ValueError):
            continue
        if text.isprintable():
            yield text


def _base64(coded: str) -> bytes:
    return base64.b64decode(coded + "=" * (-len(coded) % 4), validate=True)


def _is_quiet(text: str, start: int) -> bool:
    """Tell a place in the header, where posts and stations are named."""
    tokens = tokens_of(text)
    i = tokens.at(start)
    return i < len(tokens) and tokens.quiet[i] == 1
