"""Invented people: names composed from lists, in the manner of many cultures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from invent.name_lists import CULTURES, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from invent.name_lists import Culture


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """
    One invented person and the forms that the name takes.

    ``short`` is what stands alone after the first mention (often the family
    name); ``family`` and ``given`` make ``FAMILY, Given``, where ``given`` is
    empty for people of one name. ``key`` is the person's number in the cable.
    """

    key: int
    full: str
    short: str
    family: str
    given: str
    woman: bool

    @property
    def listed(self) -> str:
        """``Family, Given``."""
        return f"{self.family}, {self.given}" if self.given else self.family

    @property
    def login(self) -> str:
        """``RBUDDEN``: initial and family name, as on the Department's network."""
        letters = "".join(c for c in self.family.upper() if c.isalpha())
        return (self.given[:1] + letters).upper()

    @property
    def signature(self) -> str:
        """The family name in capitals."""
        return self.family.upper()

    @property
    def words(self) -> frozenset[str]:
        """Every word of the name, to keep two people of one cable apart."""
        return frozenset(self.full.upper().replace("-", " ").split()) - PARTICLES


ACCENTED: Final = frozenset({"spanish", "european", "portuguese"})
"""Cultures whose names are written with accents where the encoding has them."""


def invent_person(rng: Random, culture: str, key: int) -> Person:
    """Compose a person of ``culture``."""
    lists = CULTURES[culture]
    woman = rng.random() < 0.35
    given = rng.choice(lists.women if woman else lists.men)
    family = rng.choice(lists.families)
    draw = _Draw(rng, lists, given, family, woman)
    full, short, family, given = _STYLES[lists.style](draw)
    return Person(
        key=key, full=full, short=short, family=family, given=given, woman=woman
    )


@dataclass(frozen=True, slots=True)
class _Draw:
    """What the styles compose a name from."""

    rng: Random
    lists: Culture
    given: str
    family: str
    woman: bool

    def other_man(self) -> str:
        """A father's name."""
        return self.rng.choice([name for name in self.lists.men if name != self.given])

    def middle(self) -> str:
        """A middle name or a joining word."""
        return self.rng.choice(self.lists.middles)


_Forms = tuple[str, str, str, str]
"""Full, short, family and given name."""


def _plain(draw: _Draw) -> _Forms:
    return f"{draw.given} {draw.family}", draw.family, draw.family, draw.given


def _family_first(draw: _Draw) -> _Forms:
    return f"{draw.family} {draw.given}", draw.family, draw.family, draw.given


def _vietnamese(draw: _Draw) -> _Forms:
    given = f"{draw.middle()} {draw.given}"
    return f"{draw.family} {given}", draw.given, draw.family, given


def _patronymic(draw: _Draw) -> _Forms:
    family, middle = draw.family, draw.middle()
    if draw.woman:
        family = _feminine(family)
        middle = middle.removesuffix("ich") + "na"
    given = f"{draw.given} {middle}" if draw.rng.random() < 0.5 else draw.given
    return f"{given} {family}", family, family, given


def _double(draw: _Draw) -> _Forms:
    others = [name for name in draw.lists.families if name != draw.family]
    both = f"{draw.family} {draw.middle()}{draw.rng.choice(others)}"
    return f"{draw.given} {both}", draw.family, both, draw.given


def _single(draw: _Draw) -> _Forms:
    if draw.rng.random() < 0.5:
        return draw.family, draw.family, draw.family, ""
    return _plain(draw)


def _father(draw: _Draw) -> _Forms:
    family = f"{draw.other_man()} {draw.family}"
    return f"{draw.given} {family}", draw.given, family, draw.given


def _son_of(draw: _Draw) -> _Forms:
    if draw.rng.random() < 0.5:
        return _plain(draw)
    link = "bint" if draw.woman else draw.middle()
    given = f"{draw.given} {link} {draw.other_man()}"
    return f"{given} {draw.family}", draw.family, draw.family, given


def _initial(draw: _Draw) -> _Forms:
    if draw.rng.random() < 0.4:
        return _plain(draw)
    given = f"{draw.given} {draw.rng.choice('ABCDEFGHJKLMNPRSTW')}."
    return f"{given} {draw.family}", draw.family, draw.family, given


_STYLES: Final[dict[str, Callable[[_Draw], _Forms]]] = {
    "plain": _plain,
    "family-first": _family_first,
    "vietnamese": _vietnamese,
    "patronymic": _patronymic,
    "double": _double,
    "single": _single,
    "father": _father,
    "son-of": _son_of,
    "initial": _initial,
}


def _feminine(family: str) -> str:
    if family.endswith(("ov", "ev", "in")):
        return family + "a"
    if family.endswith("sky"):
        return family.removesuffix("sky") + "skaya"
    if family.endswith("ski"):
        return family.removesuffix("ski") + "ska"
    return family


class Cast:
    """The people of one cable, no two of whom share a word of their names."""

    NATIVE: Final = "native"

    def __init__(self, rng: Random, native: str, *, accents: bool = False) -> None:
        self._rng = rng
        self._native = native
        self._accents = accents
        self._taken: set[str] = set()
        self.people: list[Person] = []

    def invite(self, culture: str = NATIVE) -> Person:
        """A new person of ``culture`` (the host country's by default)."""
        if culture == self.NATIVE:
            culture = self._native
        if self._accents and culture in ACCENTED:
            culture = "accented"
        for _ in range(200):
            person = invent_person(self._rng, culture, len(self.people))
            if self._taken.isdisjoint(person.words):
                self._taken |= person.words
                self.people.append(person)
                return person
        raise RuntimeError("the lists of names are too short for this cable")

    def foreigner(self) -> Person:
        """A new person of any culture."""
        return self.invite(self._rng.choice(sorted(CULTURES.keys() - {"accented"})))
