"""
The people of one document, told apart by the forms their names take.

What a form leaves open (a surname alone, an initial, a short form) is told by
elimination alone, never by nearness: where two people fit, both may be meant.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Optional, TypeVar

from redact.detection.names.lexicon import Kind, kind_of
from redact.masking import gender
from redact.masking.given import usual, whole_names
from redact.masking.kin import CROWD, LONGEST, Full, key_of, link
from redact.masking.name import Name, is_particle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_GIVEN: Final = Kind.GIVEN | Kind.NAMEWORD
_UNSTOPPED: Final = (3, 4)
"""Letters of initials without stops: JFK; two may be a word or a state."""

_K = TypeVar("_K")
_V = TypeVar("_V")
Found = Optional[tuple["Person", ...]]  # noqa: UP045 - evaluated, and not yet there
"""Who may be meant; nobody who is named in full, or (null) too many."""


@dataclass(slots=True, eq=False)
class Person:
    """One person: all names in full that can be nobody else's, the fullest first."""

    forms: list[Full]

    @property
    def parts(self) -> tuple[str, str, str]:
        """First given name, surname and suffix, as far as they are known."""
        given = max(self.forms, key=_detail_of_given)
        return given.first, self.words[-1], max(one.name.suffix for one in self.forms)

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the longest form."""
        return min((one.words for one in self.forms), key=lambda w: (-len(w), w))

    @property
    def gender(self) -> str:
        """``m`` or ``f``, where titles and given name agree; else empty."""
        told = {gender.of_given(one.first) for one in self.forms}
        told = told.union(*(one.genders for one in self.forms)) - {""}
        return told.pop() if len(told) == 1 else ""

    @property
    def suffix(self) -> str:
        """``jr``, ``sr``, ``ii`` ...; empty where none is known."""
        return self.parts[2]


def _detail_of_given(form: Full) -> tuple[bool, bool, str]:
    return len(form.first) > 1, not whole_names(form.first), form.first


class People:
    """
    Who is named in full among ``names``, and whom a shorter form may mean.

    Beside each name stands the gender that a title tells: ``m``, ``f`` or empty.
    """

    def __init__(self, names: Iterable[tuple[Name, str]]) -> None:
        told = dict.fromkeys(names)
        named = list(dict.fromkeys(name for name, _ in told if name.is_full))
        self._fulls: dict[tuple[tuple[str, ...], str], Full] = {}
        self._others: dict[Name, list[tuple[tuple[str, ...], str]]] = _surnames(named)
        for name in named:
            if name not in self._others:
                full = self._fulls.setdefault(key_of(name), Full.of(name))
                full.write(name.words[0])
        for name, one in told:
            if one and name.is_full and name not in self._others:
                self._fulls[key_of(name)].genders.add(one)
        link(tuple(self._fulls.values()))
        self._whose: dict[Full, Found] = {}
        self.all = tuple(self._group())
        self._parts = _Parts(self.all)

    def find(self, name: Name, written: str, title: str = "") -> Found:
        """
        Everyone who may be meant by ``name``, which is ``written`` so.

        *Mrs. Ruiz* is nobody who is a man beyond doubt; a name in full decides more
        than a ``title``, which may be wrong.
        """
        found = self._fitting(name, written)
        if not found or not title:
            return found
        left = tuple(one for one in found if one.gender in ("", title))
        is_part = not name.is_full or name in self._others
        return left if left or is_part else found

    def _fitting(self, name: Name, written: str) -> Found:
        if name in self._others:
            fulls = [self._fulls[k] for k in self._others[name] if k in self._fulls]
            return _by_suffix(self._together(fulls), name.suffix)
        if name.is_full:
            return self._whose[self._fulls[key_of(name)]]
        return _by_suffix(self._parts.find(name, written), name.suffix)

    def _group(self) -> Iterator[Person]:
        """Each set of fullest names that agree; what fits several sets is nobody's."""
        fullest = [full for full in self._fulls.values() if not full.fuller]
        torn = [full for full in fullest if full.is_crowded or full.is_torn()]
        apart = set(torn)
        for full in fullest:
            if full not in apart and full not in self._whose:
                one = Person([full, *(o for o in full.like if o not in apart)])
                self._whose.update(dict.fromkeys(one.forms, (one,)))
                yield one
        for full in torn:
            if full.is_crowded:
                self._whose[full] = None
                continue
            self._whose[full] = self._together(o for o in full.like if o not in apart)
            if not self._whose[full]:
                self._whose[full] = (one := Person([full]),)
                yield one
        for full in self._fulls.values():
            if full.fuller:
                above = [one for one in full.fuller if not one.fuller]
                self._whose[full] = None if full.is_crowded else self._together(above)

    def _together(self, fulls: Iterable[Full]) -> Found:
        found: dict[Person, None] = {}
        for full in fulls:
            whose = self._whose[full]
            if whose is None:
                return None
            found.update(dict.fromkeys(whose))
        return tuple(found)


def _surnames(named: list[Name]) -> dict[Name, list[tuple[tuple[str, ...], str]]]:
    """
    What looks like a name in full, and is another form of names in full.

    That are surnames of two words (``García Márquez``) or with a particle (``Van
    Gogh``), and the surname first (``LUDWIG ALEXIS``).
    """
    tails: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    led: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in named:
        for size in range(2, min(len(name.words), LONGEST)):
            _add(tails, name.words[-size:], name)
        if len(name.all_words) <= LONGEST:
            for part in _led_by_particle(name.all_words):
                _add(led, part, name)
    turned = {key_of(name): name for name in named}
    found: dict[Name, list[tuple[tuple[str, ...], str]]] = {}
    for name in named:
        first = name.words[0]
        whole = [one for one in led.get(name.all_words, ()) if one != name]
        if len(first) > 1:
            may_be_given = kind_of(first) & _GIVEN
            whole += [
                one
                for one in tails.get(name.words, ())
                if len(name.words) <= one.family or not may_be_given
            ]
            back = (usual(name.words[1]), *name.words[2:], first), name.suffix
            if back in turned and not may_be_given:
                one, second = turned[back], name.words[1]
                # where no list knows which is the given name, one of both ways
                if kind_of(second) & _GIVEN or name.words > one.words:
                    whole.append(one)
        if whole:
            found[name] = [key_of(one) for one in whole]
    return found


def _led_by_particle(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Each part behind the first word that begins with a particle."""
    for start in range(1, len(words) - 1):
        if is_particle(words[start]):
            for end in range(start + 2, len(words) + 1):
                yield words[start:end]


class _Parts:
    """Persons by a surname, a given name, a login or initials alone."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._words: dict[str, list[Person]] = defaultdict(list)
        self._calls: dict[str, list[Person]] = defaultdict(list)
        self._logins: dict[str, list[Person]] = defaultdict(list)
        self._initials: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            for form in person.forms:
                self._take(form, person)

    def _take(self, form: Full, person: Person) -> None:
        words, name = form.words, form.name
        for word in (*sorted(form.given), *words[1:]):
            if len(word) > 1:
                _add(self._words, word, person)
        for word in sorted(form.calls):
            _add(self._calls, word, person)
        letters = "".join(word[0] for word in words[1:-1])
        for first in sorted(form.letters):
            given = dict.fromkeys((first, first + letters))
            for letter in given:
                _add(self._logins, letter + words[-1], person)
                _add(self._logins, words[-1] + letter, person)
            _add(self._initials, first + letters + words[-1][0], person)
        _add(self._initials, "".join(word[0] for word in name.all_words), person)

    def find(self, name: Name, written: str) -> Found:
        """Whom all surnames and given names leave; else a login, else initials."""
        if not name.words:
            return ()
        if name.spelled == 0:
            return _few(self._initials.get(name.initials, ()))
        word = max(name.words, key=len)
        found = self._words.get(word)
        if not found:
            calls = dict.fromkeys((usual(word), *sorted(whole_names(word))))
            found = [one for call in calls for one in self._calls.get(call, ())]
        if not found:
            found = self._logins.get(word)
        if (
            not found
            and len(word) in _UNSTOPPED
            and written.isupper()
            and not kind_of(word) & _GIVEN
        ):
            found = self._initials.get(word)
        return _few(found or ())


def _add(table: dict[_K, list[_V]], key: _K, one: _V) -> None:
    found = table[key]
    if len(found) <= CROWD and (not found or found[-1] is not one):
        found.append(one)


def _few(found: Iterable[Person]) -> Found:
    people = tuple(dict.fromkeys(found))
    return people if len(people) <= CROWD else None


def _by_suffix(found: Found, suffix: str) -> Found:
    """Of several, those with this very suffix, else those with none."""
    if not found or not suffix:
        return found
    same = tuple(one for one in found if one.suffix == suffix)
    return same or tuple(one for one in found if not one.suffix)
