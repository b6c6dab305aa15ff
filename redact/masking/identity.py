"""Who is who within one document: which findings mean the same person or number."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from redact.detection.finding import IDENTIFIERS, MARKINGS
from redact.masking.name import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.detection.finding import Finding

_CANDIDATES: Final = 64
"""So many people of one surname are told apart; it bounds the work on odd texts."""


def identify(text: str, findings: Sequence[Finding]) -> tuple[str | None, ...]:
    """
    For each finding a key: equal keys mean the same person or the same number.

    ``findings`` are one document's. Markings have no identity: ``None``. Full
    names are compared first; a surname alone, another case, initials or a login
    form then join the one named most recently before, else the first one.
    """
    keys = [_number(finding, text) for finding in findings]
    mentions = [
        _Mention(i, finding.span.start, Name.read(finding.span.of(text)))
        for i, finding in enumerate(findings)
        if finding.entity == "PERSON"
    ]
    for index, number in _cluster(mentions).items():
        keys[index] = f"PERSON {number}"
    return tuple(keys)


_WORDS: Final = re.compile(r"[^\W_]+")
_UNPUNCTUATED: Final = frozenset(
    {*IDENTIFIERS, "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "US_SSN"}
)


def _number(finding: Finding, text: str) -> str | None:
    """Normal form of an identifier: no case, no blanks; in numbers no marks either."""
    if finding.entity in MARKINGS:
        return None
    raw = "".join(finding.span.of(text).casefold().split())
    if finding.entity in _UNPUNCTUATED:
        raw = "".join(_WORDS.findall(raw)) or raw
    return f"{finding.entity} {raw}"


@dataclass(frozen=True, slots=True)
class _Mention:
    index: int
    place: int
    name: Name

    @property
    def detail(self) -> tuple[int, int, int]:
        """Sorts the fullest names first."""
        name = self.name
        return -name.spelled, -len(name.words), -len(name.all_words)


@dataclass(slots=True, eq=False)
class _Person:
    """One person: number, fullest name, and where full names of theirs stand."""

    number: int
    name: Name
    first: int
    places: list[int] = field(default_factory=list)

    def last_before(self, place: int) -> int:
        """The nearest place before ``place``; -1 where there is none."""
        at = bisect_left(self.places, place)
        return self.places[at - 1] if at else -1


_Table = dict[str, list[_Person]]


class _People:
    """The persons met so far, found by any word of their names."""

    def __init__(self) -> None:
        self.count = 0
        self._exact: dict[Name, _Person] = {}
        self._surname: _Table = {}
        self._word: _Table = {}
        self._login: _Table = {}
        self._initials: _Table = {}

    def of_full(self, mention: _Mention) -> _Person:
        """The person of a full name: one met before, or a new one."""
        name = mention.name
        person = self._exact.get(name) or _nearest(
            (p for p in self._word.get(name.surname, ()) if name.may_be(p.name)),
            mention.place,
        )
        if person is None:
            person = self._exact[name] = self._new(mention)
            for word in dict.fromkeys(name.words[-name.family :]):
                _list(self._surname, word, person)
            for word in dict.fromkeys(name.words):
                _list(self._word, word, person)
            _list(self._login, name.words[0][0] + name.surname, person)
            _list(self._initials, name.initials, person)
        return person

    def of_part(self, mention: _Mention) -> _Person:
        """The person of a surname, a given name, a login or initials alone."""
        name, place = mention.name, mention.place
        if not name.words:
            return self._new(mention)
        if name.spelled == 0:
            person = _nearest(self._initials.get(name.initials, ()), place)
        else:
            word = name.surname
            person = (
                _nearest(self._surname.get(word, ()), place)
                or _nearest(self._word.get(word, ()), place)
                or _nearest(self._login.get(word, ()), place)
                or (
                    _nearest(self._initials.get(word, ()), place)
                    if 2 < len(word) < 5  # JFK
                    else None
                )
            )
        person = person or self._exact.get(name)
        if person is None:
            person = self._exact[name] = self._new(mention)
        return person

    def _new(self, mention: _Mention) -> _Person:
        self.count += 1
        return _Person(self.count, mention.name, mention.place)


def _list(table: _Table, key: str, person: _Person) -> None:
    found = table.setdefault(key, [])
    if len(found) < _CANDIDATES:
        found.append(person)


def _nearest(candidates: Iterable[_Person], place: int) -> _Person | None:
    """The one named most recently before ``place``, else the first one after it."""
    return max(candidates, key=lambda p: (p.last_before(place), -p.first), default=None)


def _cluster(mentions: Sequence[_Mention]) -> dict[int, int]:
    """From the index of each mention to the number of its person."""
    people = _People()
    numbers: dict[int, int] = {}
    full = sorted((m for m in mentions if m.name.is_full), key=lambda m: m.detail)
    for _, level in groupby(full, key=lambda m: m.detail):
        # what is read here counts as "named before" only for shorter names
        met = [(m, people.of_full(m)) for m in level]
        for mention, person in met:
            numbers[mention.index] = person.number
            person.places.append(mention.place)
            person.first = min(person.first, mention.place)
        for person in {person.number: person for _, person in met}.values():
            person.places.sort()
    for mention in mentions:
        if not mention.name.is_full:
            numbers[mention.index] = people.of_part(mention).number
    return numbers
