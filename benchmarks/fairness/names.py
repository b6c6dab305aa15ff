"""People of a region: names from its lists, put together in its ways."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.fairness import ways

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

FOLDER: Final = Path(__file__).resolve().parent / "regions"
PARTICLES: Final = frozenset(
    """abu af al ap ba bar bat ben bin binti bint d da de del der di do dos du e el ibn
    kyzy la le lo los o oglu ould qizi sae st ter umm uulu van von y zu""".split()
)
"""Words of a name that many people share (folded)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Honorifics:
    """What stands before or after ``on``, a form of the name; no part of it."""

    on: str
    before: Mapping[bool, tuple[str, ...]]
    after: Mapping[bool, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Names that go together and the style in which they do."""

    style: str
    men: tuple[str, ...]
    women: tuple[str, ...]
    families: tuple[str, ...]
    middles: tuple[str, ...]
    honorifics: Honorifics


@dataclass(frozen=True, slots=True)
class Region:
    """A region and its ways, each as likely as it has family names."""

    name: str
    title: str
    ways: tuple[Way, ...]

    @property
    def given(self) -> tuple[str, ...]:
        """All given names."""
        return tuple(name for way in self.ways for name in (*way.men, *way.women))

    @property
    def families(self) -> tuple[str, ...]:
        """All family names (or fathers' names where there are no others)."""
        return tuple(name for way in self.ways for name in way.families)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person: ``forms`` by name, and the words around the honored form."""

    forms: Mapping[str, str] = field(repr=False)
    before: str = ""
    after: str = ""

    def calls(self, used: Iterable[str]) -> frozenset[str]:
        """What this person is called by where ``used`` are the forms, folded."""
        alone = {"short", "family"} | ({"given", "single", "honored"} & set(used))
        names = (self.forms[form].casefold() for form in alone)
        return frozenset(name.removeprefix("al-") for name in names)


def words(text: str) -> frozenset[str]:
    """The words of names in ``text``, folded; no initials, no particles."""
    found = re.findall(r"[^\W\d_]{2,}", text.casefold())
    return frozenset(found) - PARTICLES


@cache
def regions() -> dict[str, Region]:
    """Every region by name, sorted."""
    return {path.stem: _region(path) for path in sorted(FOLDER.glob("*.toml"))}


def invite(rng: Random, region: Region, *, woman: bool) -> Person:
    """A new person of ``region``."""
    chances = [len(way.families) for way in region.ways]
    way = rng.choices(region.ways, weights=chances)[0]
    given, father = rng.choice(way.women if woman else way.men), rng.choice(way.men)
    draw = ways.Draw(
        rng=rng,
        woman=woman,
        given=given,
        father=father,
        family=rng.choice(way.families),
        other=rng.choice(way.families),
        middle=rng.choice(way.middles),
    )
    forms = ways.STYLES[way.style](draw)
    before, after = way.honorifics.before[woman], way.honorifics.after[woman]
    return Person(
        forms={**forms, "honored": forms[way.honorifics.on]},
        before=rng.choice(before) if before else "",
        after=rng.choice(after) if after else "",
    )


def _region(path: Path) -> Region:
    table = tomllib.loads(path.read_text("utf-8"))
    return Region(path.stem, table["title"], tuple(map(_way, table["ways"])))


def _way(table: dict[str, Any]) -> Way:
    honorifics = table["honorifics"]
    return Way(
        style=table["style"],
        men=_list(table["men"]),
        women=_list(table["women"]),
        families=_list(table["families"]),
        middles=_list(table.get("middles", "")) or ("",),
        honorifics=Honorifics(
            on=honorifics["on"],
            before={
                True: _list(honorifics.get("before_women", "")),
                False: _list(honorifics.get("before_men", "")),
            },
            after={
                True: _list(honorifics.get("after_women", "")),
                False: _list(honorifics.get("after_men", "")),
            },
        ),
    )


def _list(names: str) -> tuple[str, ...]:
    """Names divided by commas; an empty one among others is meant."""
    return tuple(name.strip() for name in names.split(",")) if names else ()
