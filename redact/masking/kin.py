"""Names in full laid beside one another: which is a fuller form, which may be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from redact.masking.given import usual, whole_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from redact.masking.name import Name

CROWD: Final = 64
"""Where more names than these are alike, none is told from the others."""
LONGEST: Final = 12
"""Words of a name that is compared with others; longer ones are no names."""
_NEIGHBOURS: Final = 8

_Table = dict[tuple[str, str], list["Full"]]


@dataclass(slots=True, eq=False)
class Full:
    """
    A name in full, its first given name in the usual form.

    ``given`` are the forms of that as they are written, ``letters`` the initials
    that fit it, ``genders`` what titles before the name say. Once linked, ``fuller``
    are the names of which this one may be a shorter form, ``like`` those that go
    well with it, each telling something more.
    """

    name: Name
    given: set[str] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    fuller: list[Full] = field(default_factory=list)
    like: list[Full] = field(default_factory=list)
    is_crowded: bool = False

    @classmethod
    def of(cls, name: Name) -> Full:
        """Read a name that stands somewhere, without an umlaut's ``e``."""
        name = name.without_umlauts()
        words, suffix = key_of(name)
        full = cls(replace(name, words=words, suffix=suffix))
        full.write(name.words[0])
        return full

    @property
    def words(self) -> tuple[str, ...]:
        """All words, the surname last."""
        return self.name.words

    @property
    def first(self) -> str:
        """The first given name, or its initial."""
        return self.words[0]

    @property
    def calls(self) -> frozenset[str]:
        """The first given name, and all that it may be short for."""
        return whole_names(self.first) | {self.first}

    def write(self, given: str) -> None:
        """Note how the given name is written somewhere."""
        self.given.add(given)
        whole = {name[0] for name in self.calls}
        self.letters |= {given[0], *(whole if len(given) > 1 else ())}

    def is_torn(self) -> bool:
        """Tell whether it goes well with names that contradict each other."""
        return len(self.like) > _NEIGHBOURS or not all(
            may_be(one, other) for one, other in combinations(self.like, 2)
        )


def key_of(name: Name) -> tuple[tuple[str, ...], str]:
    """Equal for names that differ in the form of the given name alone."""
    return (usual(name.words[0]), *name.words[1:]), name.suffix


def may_be(one: Full, other: Full) -> bool:
    """
    Tell whether two names in full may be one person's.

    Suffixes and first given names agree (an initial with what it begins, a short
    form with what it is short for), and the words of the shorter stand in order in
    the longer: so ``A. Lund`` may be ``Arne B. Lund``, ``Ana Ruiz`` never
    ``Carlos Ruiz``.
    """
    if one.name.suffix and other.name.suffix and one.name.suffix != other.name.suffix:
        return False
    short, long = sorted((one, other), key=lambda full: len(full.words))
    if not _given_agrees(short, long) or short.words[-1] not in long.words[1:]:
        return False
    return _in_order(short.words, long.words, mutual=True)


def is_within(short: Full, long: Full) -> bool:
    """Tell whether ``long`` says all that ``short`` says, and more."""
    if short.name.suffix not in ("", long.name.suffix):
        return False
    if len(short.words) > len(long.words) or short is long:
        return False
    first = short.first == long.first or (
        long.first in whole_names(short.first)
        or (len(short.first) == 1 and short.first in long.letters)
    )
    return first and _in_order(short.words, long.words, mutual=False)


def _given_agrees(one: Full, other: Full) -> bool:
    if len(one.first) == 1 or len(other.first) == 1:
        return not one.letters.isdisjoint(other.letters)
    return one.first in other.calls or other.first in one.calls


def _in_order(short: tuple[str, ...], long: tuple[str, ...], *, mutual: bool) -> bool:
    """Tell whether the words behind the first of ``short`` stand so in ``long``."""
    at = 1
    for word in short[1:]:
        while at < len(long) and not _agrees(word, long[at], mutual=mutual):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _agrees(word: str, longer: str, *, mutual: bool) -> bool:
    if len(word) == 1 or (mutual and len(longer) == 1):
        return word[0] == longer[0]
    return word == longer


def link(fulls: Sequence[Full]) -> None:
    """Find for each name its fuller and its like ones, in linear time."""
    fulls = [full for full in fulls if len(full.words) <= LONGEST]
    tables = _Tables(fulls)
    pairs: dict[Full, dict[Full, None]] = defaultdict(dict)
    for full in fulls:
        for other in tables.alike(full):
            if is_within(full, other):
                full.fuller.append(other)
            elif not is_within(other, full) and may_be(full, other):
                pairs[full][other] = pairs[other][full] = None
    for full in fulls:
        if not full.fuller:
            full.like = [other for other in pairs[full] if not other.fuller]


class _Tables:
    """Names in full by given name or initial, and any word behind it."""

    def __init__(self, fulls: Sequence[Full]) -> None:
        self._called: _Table = defaultdict(list)
        self._begins: _Table = defaultdict(list)
        self._initial: _Table = defaultdict(list)
        for full in fulls:
            for word in dict.fromkeys(full.words[1:]):
                if len(full.first) == 1:
                    _add(self._initial, [(full.first, word)], full)
                else:
                    _add(self._called, [(one, word) for one in full.calls], full)
                    _add(self._begins, [(one, word) for one in full.letters], full)

    def alike(self, full: Full) -> Iterator[Full]:
        """All that may be the same as ``full`` and have its last word."""
        word, seen = full.words[-1], {full}
        if len(full.first) == 1:
            tables = [self._begins[one, word] for one in sorted(full.letters)]
            tables.append(self._initial[full.first, word])
        else:
            tables = [self._called[one, word] for one in sorted(full.calls)]
            if any(len(one) > CROWD for one in tables):
                full.is_crowded = len(full.words) == 2
            tables += [self._initial[one, word] for one in sorted(full.letters)]
        if len(full.first) == 1 and any(len(one) > CROWD for one in tables):
            full.is_crowded = True
        for found in tables:
            for other in found[:CROWD]:
                if other not in seen:
                    seen.add(other)
                    yield other


def _add(table: _Table, keys: Sequence[tuple[str, str]], full: Full) -> None:
    for key in keys:
        if len(table[key]) <= CROWD:
            table[key].append(full)
