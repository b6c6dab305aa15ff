"""
What the files of an export are called: a name masked in a cable is masked there, too.

Published paths follow from the paths, the names masked in the set and the policy
alone, so that an export and its proof agree on them, in any order of PATHs.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from redact.detection.finding import Finding
from redact.detection.names.lexicon import NOT_A_NAME, Kind, fold, kind_of
from redact.detection.names.lists import Lists
from redact.manifest import NAME
from redact.masking.identity import canonical, identify
from redact.masking.name import Name
from redact.masking.residue import CABLE_ID, SHORTEST, Residue
from redact.masking.style import BLOCK
from redact.numbering import worded
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from redact.masking.hidden import Secret
    from redact.policy import Policy

_LETTERS: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036F])*")
_JOINT: Final = re.compile(r"[\s_.,'’‘()-]{0,8}\Z")
_ILLEGAL: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
_ORDINARY: Final = NOT_A_NAME | Kind.OFFICE | Kind.PARTICLE
_EXTENSION: Final = re.compile(r"\.[A-Za-z0-9]{1,5}\Z")
_TELLING: Final = 6
"""A name of so many letters is masked within a longer word, too."""


def published(
    files: Sequence[PurePosixPath], secrets: Iterable[Secret], policy: Policy
) -> Mapping[str, str]:
    """
    From the path of each original to the path of what is published of it.

    Where a part of a path is a name masked anywhere in the set, or denied, a mask
    takes its place: in any case, without accents, with ``_``, ``-``, ``.`` or
    blanks between its words, or with nothing; a longer one also within a word, for
    a name too many masked is a nuisance, and one too few a leak. The rest of the
    path stays, and the same folder is called the same everywhere. No two paths
    become one that were not one before, also case aside.
    """
    paths = sorted({file.as_posix() for file in files if file.parts})
    words = _Wording(paths, secrets, policy)
    worded: dict[str, str] = {}  # original path of a file or folder -> its last part
    below: dict[str, dict[str, None]] = {}
    for path in paths:
        above = ""
        for step in path.split("/"):
            place = f"{above}/{step}" if above else step
            if place not in worded:
                worded[place] = words.masked(step)
                below.setdefault(above, {})[place] = None
            above = place
    for above, places in below.items():
        _tell_apart(above, tuple(places), worded)
    return {path: _joined(path, worded) for path in paths}


def _joined(path: str, worded: Mapping[str, str]) -> str:
    steps: list[str] = []
    while path:
        steps.append(worded[path])
        path = path.rpartition("/")[0]
    return "/".join(reversed(steps))


def _tell_apart(above: str, places: Sequence[str], worded: dict[str, str]) -> None:
    """Number the masked names of one folder that would meet; others keep theirs."""
    taken = {_folded(NAME)} if not above else set()
    masked = []
    for place in places:
        if worded[place] == place.rpartition("/")[2]:
            taken.add(_folded(worded[place]))
        else:
            masked.append(place)
    tries: dict[str, int] = {}
    for place in masked:
        name = wanted = worded[place]
        kept = PurePosixPath(place).suffix
        end = kept if kept and wanted.endswith(kept) else ""
        while _folded(name) in taken:
            number = tries[wanted] = tries.get(wanted, 1) + 1
            name = f"{wanted.removesuffix(end)} ({number}){end}"
        taken.add(_folded(name))
        worded[place] = name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


class _Wording:
    """Masks the parts of a path; people are numbered as they come."""

    def __init__(
        self, paths: Sequence[str], secrets: Iterable[Secret], policy: Policy
    ) -> None:
        secrets = tuple(secrets)
        self._policy = policy
        self._lists = Lists.of(policy)
        self._residue = Residue(policy).add(secrets)
        self._people = _people(secrets, policy)
        self._longest = max(map(len, self._people), default=0)
        self._numbers = {
            _bare(secret.text): secret.entity
            for secret in secrets
            if secret.entity != "PERSON"
        }
        self._given: dict[str, dict[str, int]] = {}
        self._paths = paths
        self._known: dict[str, str] = {}

    def masked(self, step: str) -> str:
        """One part of a path with masks for names; the same each time."""
        if step not in self._known:
            self._known[step] = self._masked(step)
        return self._known[step]

    def _masked(self, step: str) -> str:
        plain = CABLE_ID.sub(lambda m: " " * len(m.group()), step)
        spans = {*self._named(plain), *self._denied(plain)}
        for start, end, _, _ in spans:
            plain = plain[:start] + " " * (end - start) + plain[end:]
        spans.update(self._left(plain.replace("_", " ")))
        pieces: list[str] = []
        at = 0
        for start, end, entity, key in sorted(spans):
            if start >= at:
                pieces += (step[at:start], self._mask(entity, key))
                at = end
            elif end > at:
                at = end  # what overlaps goes with the first
        made = "".join((*pieces, step[at:]))
        for kept in (*_EXTENSION.findall(step), ""):
            if not self._residue.search_name(made):
                break
            made = self._mask("PERSON", _bare(step)) + kept
        return made

    def _named(self, plain: str) -> Iterator[tuple[int, int, str, str]]:
        """The longest names in ``plain``, from the left."""
        atoms = _atoms(plain)
        folds = [fold(span.of(plain)) for span in atoms]
        i = 0
        while i < len(atoms):
            joined, found, j = "", -1, i
            while j < len(atoms) and len(joined) < self._longest:
                gap = plain[atoms[j - 1].end : atoms[j].start] if j > i else ""
                if not _JOINT.match(gap):
                    break
                joined += folds[j]
                if joined in self._people:
                    found, key = j, self._people[joined]
                j += 1
            if found >= 0:
                yield atoms[i].start, atoms[found].end, "PERSON", key
                i = found
            else:
                yield from self._within(atoms[i], folds[i])
            i += 1

    def _within(self, atom: Span, word: str) -> Iterator[tuple[int, int, str, str]]:
        """A telling name with other letters at it: ``penhallowmemo``."""
        at = 0
        while at + _TELLING <= len(word):
            for end in range(min(len(word), at + self._longest), at + _TELLING - 1, -1):
                key = self._people.get(word[at:end])
                if key is not None:
                    if len(word) != len(atom):  # letters that fold to none or two
                        yield atom.start, atom.end, "PERSON", key
                        return
                    yield atom.start + at, atom.start + end, "PERSON", key
                    at = end - 1
                    break
            at += 1

    def _denied(self, plain: str) -> Iterator[tuple[int, int, str, str]]:
        if self._policy.entities["PERSON"].action != "mask":
            return
        atoms = _atoms(plain)
        starts, text = {}, ""
        ends = {}
        for atom in atoms:  # as words of a text, whatever stood between
            starts[len(text)] = atom.start
            text += atom.of(plain)
            ends[len(text)] = atom.end
            text += " "
        for found in self._lists.denied(text):
            start, end = found.span.start, found.span.end
            if start in starts and end in ends:
                key = _bare(text[start:end])
                yield starts[start], ends[end], "PERSON", self._people.get(key, key)
        for found in self._lists.denied(plain.replace("_", " ")):
            span = found.span
            key = _bare(plain[span.start : span.end])
            yield span.start, span.end, "PERSON", self._people.get(key, key)

    def _left(self, plain: str) -> Iterator[tuple[int, int, str, str]]:
        """What the search of all texts finds in a name, numbers above all."""
        for span in self._residue.search(plain):
            key = _bare(span.of(plain))
            entity = self._numbers.get(key, "PERSON")
            yield span.start, span.end, entity, self._people.get(key, key)

    def _mask(self, entity: str, key: str) -> str:
        policy = self._policy
        if policy.style == "block":
            return BLOCK
        if policy.style == "exemption":
            return _ILLEGAL.sub("-", f"[{policy.exemption(entity, None)}]")
        label = _ILLEGAL.sub("-", policy.entities[entity].label)
        if policy.is_keyed and policy.key is not None:
            return worded(label, [policy.key.number(entity, key)])
        if label not in self._given:
            taken = re.compile(rf"\[{re.escape(label)} (\d{{1,5}})\]")
            used = (int(n) for path in self._paths for n in taken.findall(path))
            self._given[label] = {"": max(used, default=0)}
        given = self._given[label]
        number = given.setdefault(key, given[""] + len(given))
        return f"[{label} {number}]"


def _atoms(text: str) -> list[Span]:
    """The words of a file's name: letters, up to a change of case (``aB``)."""
    spans = []
    for run in _LETTERS.finditer(text):
        start, end = run.span()
        for i in range(start + 1, end):
            if text[i].isupper() and text[i - 1].islower():
                spans.append(Span(start, i))
                start = i
        spans.append(Span(start, end))
    return spans


def _people(secrets: Iterable[Secret], policy: Policy) -> Mapping[str, str]:
    """
    From the letters of each form that tells a person, to that one's canonical form.

    Who is who is told as within one document. A surname that several people have is
    somebody else: it cannot be told whose.
    """
    allowed = {w for name in policy.allow for w in Name.read(name).all_words}
    names = _told_apart({s.text for s in secrets if s.entity == "PERSON"})
    keys: dict[str, str] = {}
    owners: dict[str, set[str]] = {}
    for name, person in names:
        if name.is_full and name.spelled > 1:
            for form in _forms(name):
                keys.setdefault("".join(form), person)
        for word in name.words[-name.family :]:
            if (
                len(word) >= SHORTEST
                and not word.isdigit()
                and not kind_of(word) & _ORDINARY
                and word not in allowed
            ):
                owned = owners.setdefault(word, set())
                if name.is_full:
                    owned.add(person)
    for word, people in owners.items():
        lone = canonical("", word, "")
        keys.setdefault(word, people.pop() if len(people) == 1 else lone)
    return keys


def _told_apart(texts: Iterable[str]) -> list[tuple[Name, str]]:
    """Names with their persons, the fullest first."""
    lines = sorted({" ".join(text.split()) for text in texts} - {""})
    findings, at = [], 0
    for line in lines:
        span = Span(at, at + len(line))
        findings.append(Finding(span=span, entity="PERSON", score=1.0, recognizer=""))
        at = span.end + 1
    named = []
    who = identify("\n".join(lines), findings)
    for line, whose in zip(lines, who, strict=True):
        if (name := Name.read(line)).words:
            lone = canonical("", " ".join(name.words), name.suffix)
            known = whose is not None and len(whose) == 1
            named.append((name, whose[0].canon if whose and known else lone))
    return sorted(named, key=_fullest_first)


def _fullest_first(named: tuple[Name, str]) -> tuple[int, int, tuple[str, ...], str]:
    name, person = named
    return -name.spelled, -len(name.words), (*name.words, *name.all_words), person


def _forms(name: Name) -> Iterator[tuple[str, ...]]:
    words, last = name.words, name.surname
    given = words[: -name.family] or words[:-1]
    for form in (
        name.all_words,
        words,
        (given[0], last),
        (*words[-name.family :], *given),
        (last, given[0]),
    ):
        if sum(len(word) > 1 for word in form) > 1:
            yield form


def _bare(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())
