"""Who is who within one document: which findings mean the same person or number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from redact.detection.finding import IDENTIFIERS, MARKINGS
from redact.masking.gender import of_title
from redact.masking.legible import Legible
from redact.masking.name import Name
from redact.masking.people import People
from redact.numbering import MOST

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.detection.finding import Finding
    from redact.masking.people import Found, Person


@dataclass(frozen=True, slots=True)
class Subject:
    """
    One person or number of a document: what numbers in masks are for.

    ``canon`` is its canonical form, which a keyed number is made of: of a person
    the first given name, surname and suffix, as far as this document tells them.
    No two subjects of one cable are equal.
    """

    entity: str
    canon: str = field(repr=False)


Who = tuple[Subject, ...] | None
"""Who may be meant: one, several, too many (empty); null for what is nobody."""


def identify(
    text: str, findings: Sequence[Finding], starts: Sequence[int] = ()
) -> tuple[Who, ...]:
    """
    For each finding who or what it means; ``findings`` are one document's.

    A surname alone, a given name alone, another case, initials, a short form or a
    login mean those whose names in full they fit: one, or up to four who cannot be
    told apart. Neither order nor nearness of the findings matters. Markings have no
    identity: ``None``.

    Where the document is of many cables, which begin at ``starts`` (ascending), each
    is read for itself: a surname alone means people of that cable. Who is the same
    in two of them, by all that each one tells, is one subject.
    """
    cables: dict[int, dict[int, Name]] = {}
    for i, finding in enumerate(findings):
        if finding.entity == "PERSON":
            cable = cables.setdefault(bisect_right(starts, finding.span.start), {})
            cable[i] = _name(finding.span.of(text))
    persons: dict[int, Who] = {}
    for names in cables.values():
        persons |= _identified(text, findings, names)
    return tuple(
        persons[i] if i in persons else _number(finding, text)
        for i, finding in enumerate(findings)
    )


_WORDS: Final = re.compile(r"[^\W_]+")
_UNPUNCTUATED: Final = frozenset(
    {*IDENTIFIERS, "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "US_SSN"}
)


def _number(finding: Finding, text: str) -> Who:
    """Normal form of an identifier: no case, no blanks; in numbers no marks either."""
    if finding.entity in MARKINGS:
        return None
    raw = "".join(finding.span.of(text).casefold().split())
    if finding.entity in _UNPUNCTUATED:
        raw = "".join(_WORDS.findall(raw)) or raw
    return (Subject(finding.entity, raw),)


def _name(text: str) -> Name:
    """A name without a title; the initial behind a surname goes before it."""
    name = Name.read(Legible.of(text).text).without_title().without_umlauts()
    words = name.words
    if len(words) > 1 and len(words[-1]) == 1 and len(words[0]) > 1:
        at = next(i for i, word in enumerate(words) if len(word) == 1)
        if all(len(word) == 1 for word in words[at:]):
            words = (*words[at:], *words[:at])  # LUDWIG A.
            return replace(name, words=words, family=at)
    return name


def _identified(
    text: str, findings: Sequence[Finding], names: dict[int, Name]
) -> dict[int, Who]:
    titles = {i: of_title(text, findings[i].span.start) for i in names}
    people = People((name, titles[i]) for i, name in names.items())
    known: dict[tuple[Name, str, str], Found] = {}
    alone: dict[_Lone, None] = {}
    found: dict[int, Found] = {}
    for i, name in names.items():
        key = name, findings[i].span.of(text), titles[i]
        if key not in known:
            known[key] = people.find(*key)
        found[i] = known[key]
        if found[i] == () and name.words:
            alone[name.words, name.suffix, titles[i]] = None
    subjects = _subjects(people.all)
    lone = _Lonely(alone)
    met: dict[int, Who] = {}
    for i, name in names.items():
        whose = found[i]
        if whose is None or len(whose) > MOST:
            met[i] = ()
        elif not name.words:
            met[i] = (Subject("PERSON", f"#{i}"),)
        else:
            who = tuple(subjects[person] for person in whose)
            if not name.is_full or not who:
                who += lone.find(name.words, name.suffix, titles[i])
            met[i] = who if len(who) <= MOST else ()
    return met


def canonical(given: str, surname: str, suffix: str) -> str:
    """What a person's keyed number is made of; folded, empty where not known."""
    return f"{given}|{surname}|{suffix}"


def _subjects(people: Iterable[Person]) -> dict[Person, Subject]:
    """Canonical forms; where two people's are alike, of all words that are known."""
    short = {person: canonical(*person.parts) for person in people}
    alike = Counter(short.values())
    subjects: dict[Person, Subject] = {}
    taken: set[str] = set(alike)
    for person, canon in short.items():
        if alike[canon] > 1:
            canon = f"{' '.join(person.words)}||{person.suffix}"  # noqa: PLW2901
            while canon in taken:
                canon += "#"  # noqa: PLW2901 - never two people as one
            taken.add(canon)
        subjects[person] = Subject("PERSON", canon)
    return subjects


_Lone = tuple[tuple[str, ...], str, str]
"""A name that no name in full explains: its words, suffix and title."""


class _Lonely:
    """
    Those whom only a surname names, and what else may mean them.

    *Vale* may be *Vale Jr.* or *Vale Sr.*, *Mr. Vale* or *Mrs. Vale*, if both are met.
    """

    def __init__(self, names: Iterable[_Lone]) -> None:
        forms: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for words, *form in names:
            forms.setdefault(words, []).append((form[0], form[1]))
        self._own: dict[tuple[str, ...], dict[tuple[str, str], Subject]] = {}
        for words, told in forms.items():
            most = [one for one in told if not any(_fits(one, o) for o in told)]
            alike = Counter(suffix for suffix, _ in most)
            self._own[words] = {
                (suffix, title): Subject(
                    "PERSON",
                    canonical("", " ".join(words), suffix)
                    + (f"|{title}" if alike[suffix] > 1 else ""),
                )
                for suffix, title in most
            }

    def find(
        self, words: tuple[str, ...], suffix: str, title: str
    ) -> tuple[Subject, ...]:
        """All of these ``words`` who may be meant."""
        form = suffix, title
        return tuple(
            subject
            for told, subject in self._own.get(words, {}).items()
            if told == form or _fits(form, told)
        )


def _fits(less: tuple[str, str], more: tuple[str, str]) -> bool:
    """Tell whether ``more`` says all that ``less`` does, and something else."""
    return less != more and all(a in ("", b) for a, b in zip(less, more, strict=True))
