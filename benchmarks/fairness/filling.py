"""
Carriers: cables whose names are left open, and how they are filled.

The first line of a carrier says who is in it (``cast: a=m b=f``). ``{a.short}`` is
replaced by that form of the name of ``a``, ``{A.SHORT}`` by the same in capitals;
``{a.short!}`` says that nothing around the name tells that it is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.fairness.names import Person, invite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.fairness.names import Region

FOLDER: Final = Path(__file__).resolve().parent / "carriers"
PLACEHOLDER: Final = re.compile(
    r"\{(?P<who>[A-Za-z])\.(?P<form>[A-Za-z]+)(?P<bare>!?)\}"
)
WIDTH: Final = 66
"""Columns of a numbered paragraph: names fall over line ends as they come."""

_FLOWING: Final = re.compile(r"\d+\. |Classified By|CLASSIFIED BY")
_SENTENCE: Final = re.compile(r"(?:(?<!Dr|Mr)(?<!Mrs|CDR)[.!?]\"?|\([CSU]\)|\(SBU\)) $")
_TRIES: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in a filled carrier: ``start`` up to, not including, ``end``."""

    start: int
    end: int
    form: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Carrier:
    """
    A cable with placeholders, in blocks that a blank line divides.

    ``women`` says of everybody in it whether she is one, ``forms`` which are used.
    """

    name: str
    women: Mapping[str, bool]
    forms: Mapping[str, frozenset[str]]
    blocks: tuple[str, ...]

    @property
    def capitals(self) -> bool:
        """Tell whether it is written wholly in capitals."""
        return not any(
            c.islower() for block in self.blocks for c in PLACEHOLDER.sub("", block)
        )


@dataclass(frozen=True, slots=True)
class Filled:
    """A carrier with the names of one region."""

    name: str
    text: str
    mentions: tuple[Mention, ...]


@cache
def carriers() -> dict[str, Carrier]:
    """Every carrier by name, sorted."""
    return {path.stem: _carrier(path) for path in sorted(FOLDER.glob("*.txt"))}


def fill(carrier: Carrier, region: Region, seed: int) -> Filled:
    """``carrier`` with people of ``region``, always the same for a ``seed``."""
    people = _people(carrier, region, Random(f"{carrier.name}/{region.name}/{seed}"))
    parts: list[str] = []
    mentions: list[Mention] = []
    start = 0
    for block in carrier.blocks:
        text, found = _filled(block, people, capitals=carrier.capitals)
        parts.append(wrapped(text) if _FLOWING.match(block) else text)
        mentions.extend(
            Mention(
                start=start + one.start,
                end=start + one.end,
                form=one.form,
                bare=one.bare,
            )
            for one in found
        )
        start += len(text) + len("\n\n")
    text = "\n\n".join(parts) + "\n"
    return Filled(f"{region.name}-{carrier.name}-{seed}", text, tuple(mentions))


def _filled(
    block: str, people: Mapping[str, Person], *, capitals: bool
) -> tuple[str, list[Mention]]:
    text = ""
    found = []
    done = 0
    for match in PLACEHOLDER.finditer(block):
        text += block[done : match.start()]
        done = match.end()
        who, form = match["who"].lower(), match["form"].lower()
        person = people[who]
        name, before, after = person.forms[form], "", ""
        if form == "honored":
            before = person.before + " " * bool(person.before)
            gap = "" if person.after.startswith("-") else " "
            after = gap + person.after if person.after else ""
        if capitals or match["form"].isupper():
            name, before, after = name.upper(), before.upper(), after.upper()
        elif _SENTENCE.search(text) and not before:
            name = name[0].upper() + name[1:]  # Al-Masri, De Groot
        start = len(text) + len(before)
        text += before + name + after
        found.append(
            Mention(
                start=start,
                end=start + len(name),
                form=form,
                bare=bool(match["bare"]),
            )
        )
    return text + block[done:], found


def wrapped(text: str) -> str:
    """Break lines at spaces, one character for one, so that places stay."""
    return "\n".join(map(_wrapped_line, text.split("\n")))


def _wrapped_line(text: str) -> str:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return "\n".join(lines)


def _people(carrier: Carrier, region: Region, rng: Random) -> dict[str, Person]:
    """
    Everybody, no two called alike.

    A name may be a word of the carrier: that is what such names are like.
    """
    taken: set[str] = set()
    people: dict[str, Person] = {}
    for who, woman in carrier.women.items():
        for _ in range(_TRIES):
            person = invite(rng, region, woman=woman)
            if taken.isdisjoint(person.calls(carrier.forms[who])):
                break
        else:
            raise RuntimeError(f"{region.name} has too few names for {carrier.name}")
        taken |= person.calls(carrier.forms[who])
        people[who] = person
    return people


def _carrier(path: Path) -> Carrier:
    cast, _, body = path.read_text("utf-8").partition("\n")
    women = {
        who: sex == "f" for who, sex in (entry.split("=") for entry in cast.split()[1:])
    }
    blocks = tuple(
        _flowed(lines) if _FLOWING.match(block) else block
        for block in body.strip("\n").split("\n\n")
        for lines in [block.split("\n")]
    )
    used = {(m["who"].lower(), m["form"].lower()) for m in PLACEHOLDER.finditer(body)}
    forms = {who: frozenset(form for w, form in used if w == who) for who in women}
    return Carrier(path.stem, women, forms, blocks)


def _flowed(lines: list[str]) -> str:
    """A paragraph in one line; a signature below it keeps its own."""
    signed = [lines.pop()] if PLACEHOLDER.fullmatch(lines[-1]) else []
    return "\n".join([" ".join(lines), *signed])
