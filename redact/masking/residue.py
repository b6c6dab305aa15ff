"""
Search a text for what was masked elsewhere.

This is no recognizer: it knows the names, and asks only whether one of them can
still be read, in other case, without accents, turned round or over a line end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.detection.finding import ENTITIES
from redact.detection.names.context import embedded
from redact.detection.names.lexicon import NOT_A_NAME, Kind, fold, kind_of
from redact.detection.names.lists import Lists
from redact.detection.names.reading import Run, read
from redact.detection.names.token import tokens_of
from redact.masking.allowed import still_secret
from redact.masking.name import WORD, Name
from redact.numbering import INNER, OTHERS
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.masking.hidden import Secret
    from redact.policy import Policy

_ENDS: Final = re.compile(r"['’‘`ʻʼ´][sS]\Z")  # noqa: RUF001 - as in texts
_GAP: Final = re.compile(
    r"(?P<period>\.)?[ \t,'’\"()-]{0,8}(?:\r{0,3}\n[ \t]{0,40})?\Z"
)
_BROKEN: Final = re.compile(r"-[ \t]{0,8}\r{0,3}\n[ \t]{0,40}\Z")
_HYPHEN_BEFORE: Final = re.compile(r"\w-\Z")
_HYPHEN_AFTER: Final = re.compile(r"-\w")
_HEADING: Final = re.compile(r"[ \t]{0,20}[A-Z ]{2,30} \d{3,8}[ \t]{1,9}\d\d\d")
_LOGIN: Final = re.compile(r"[\w.+-]{0,64}@")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_CABLE_ID: Final = re.compile(r"(?<![^\W_])\d\d[A-Z]{3,20}\d{1,6}(?![^\W_])")
_MASK: Final = re.compile(rf"\[[^\[\]\n]{{1,{INNER}}}{OTHERS}\]")
_ORDINARY: Final = NOT_A_NAME | Kind.OFFICE | Kind.PARTICLE
_LABELS: Final = frozenset(fold(w) for e in ENTITIES for w in e.split("_"))
SHORTEST: Final = 4
"""A surname of fewer letters says little by itself, and is often something else."""
_DIGITS: Final = 5
_NUMBERS: Final = frozenset(
    {"ID_NUMBER", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "US_SSN", "EMAIL_ADDRESS"}
)


@dataclass(slots=True)
class _Node:
    ends: bool = False
    next: dict[str, _Node] = field(default_factory=dict)


class Residue:
    """
    What must not be read any more: names and identifiers that were masked.

    Full names count in any case; a surname alone, of four letters or more, where
    it is written as a name and is not also an English word, a place or a title
    (*Young*, *March*: a fresh scan judges those). Words of names that the policy
    lets everyone read do not count alone.

    In ``elsewhere``, that is in other cables than the one where it was masked, a
    surname alone counts less often: if it was masked in a full name, surely a
    name, and is not also a given name. Most cables know some other *Paul*.
    """

    def __init__(self, policy: Policy, *, elsewhere: bool = False) -> None:
        self._elsewhere = elsewhere
        self._names = _Node()
        self._surnames: set[str] = set()
        self._numbers: dict[str, set[str]] = {}
        self._policy = policy
        self._allowed = Lists.of(policy).allowed_words

    def add(self, secrets: Iterable[Secret]) -> Residue:
        """Take in what was masked; types without an identity are left out."""
        for secret in secrets:
            text = secret.text
            if secret.entity == "PERSON":
                self._add_person(Name.read(text), sure=secret.sure)
            elif secret.entity in _NUMBERS:
                key = _bare(text)
                if len(key) >= _DIGITS and any(c.isdigit() or c == "@" for c in text):
                    self._numbers.setdefault(key[:_DIGITS], set()).add(key)
        return self

    def _add_person(self, name: Name, *, sure: bool) -> None:
        full = name.is_full and name.spelled > 1
        if full:
            words, last = name.words, name.surname
            given = words[: -name.family] or words[:-1]
            self._sequence(name.all_words)
            self._sequence(words)
            self._sequence((given[0], last))
            self._sequence((*words[-name.family :], *given))
            self._sequence((last, given[0]))
        if self._elsewhere and not (full and sure):
            return
        leave = _ORDINARY | (Kind.GIVEN | Kind.NAMEWORD if self._elsewhere else 0)
        for word in name.words[-name.family :]:
            if (
                len(word) >= SHORTEST
                and not word.isdigit()
                and not kind_of(word) & leave
                and word not in self._allowed
            ):
                self._surnames.add(word)

    def _sequence(self, words: tuple[str, ...]) -> None:
        if sum(len(word) > 1 for word in words) < 2:
            return
        node = self._names
        for word in words:
            node = node.next.setdefault(word, _Node())
        node.ends = True

    def search(self, text: str) -> list[Span]:
        """Every place in ``text`` where something masked can be read, in order."""
        found = sorted({*self._people(text), *self._identifiers(text)})
        return still_secret(text, found, self._policy) if self._elsewhere else found

    def search_name(self, path: str) -> bool:
        """
        Tell whether a file's path holds something masked, in any case.

        The office in a cable's own number (``07LIMA1052``) is a place, whoever
        bears its name.
        """
        plain = _CABLE_ID.sub(" ", path.replace("_", " ").replace("/", " / "))
        words = {fold(match.group()) for match in _LETTERS.finditer(plain)}
        return not words.isdisjoint(self._surnames) or bool(self.search(plain))

    def _people(self, text: str) -> Iterator[Span]:
        if not self._names.next and not self._surnames:
            return
        words = _Words(text)
        i = 0
        while i < len(words.folds):
            last = self._longest(words, i)
            if last > i:
                if not words.is_embedded(i, last):
                    yield words.span(i, last)
                i = last
            elif words.folds[i] in self._surnames:
                if words.is_name(i):
                    yield words.span(i, i)
            elif words.is_broken(i) and words.joined(i) in self._surnames:
                yield words.span(i, i + 1)
            i += 1

    def _longest(self, words: _Words, i: int) -> int:
        """Index of the last word of the longest name that starts at word ``i``."""
        node = self._names.next.get(words.folds[i])
        end, j = -1, i
        while node is not None:
            if node.ends:
                end = j
            if j + 1 >= len(words.folds) or not words.is_next(j):
                break
            j += 1
            node = node.next.get(words.folds[j])
        return end

    def _identifiers(self, text: str) -> Iterator[Span]:
        if not self._numbers:
            return
        places = [i for i, c in enumerate(text) if c.isalnum()]
        bare = "".join(text[i].lower()[:1] for i in places)
        for i, place in enumerate(places):
            if place and text[place - 1].isalnum():
                continue
            for key in self._numbers.get(bare[i : i + _DIGITS], ()):
                last = i + len(key) - 1
                if (
                    bare.startswith(key, i)
                    and not text[places[last] + 1 : places[last] + 2].isalnum()
                ):
                    yield Span(place, places[last] + 1)


def _bare(text: str) -> str:
    return "".join(c.lower()[:1] for c in text if c.isalnum())


class _Words:
    """The words of a text without what stands in masks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        known: dict[str, str] = {}
        for match in WORD.finditer(text):
            start, end = match.span()
            word = match.group()
            if _ENDS.search(word):
                word, end = word[:-2], end - 2
            if word not in known:
                known[word] = fold(word)
            self.folds.append(known[word])
            self.starts.append(start)
            self.ends.append(end)
        self._hide_masks()

    def _hide_masks(self) -> None:
        at = 0
        for mask in _MASK.finditer(self.text):
            while at < len(self.starts) and self.starts[at] < mask.start():
                at += 1
            while at < len(self.starts) and self.starts[at] < mask.end():
                if self.folds[at] in _LABELS:
                    self.folds[at] = ""
                at += 1

    def is_next(self, i: int) -> bool:
        """Tell whether a name may go on from word ``i`` to the next."""
        gap = _GAP.match(self.text[self.ends[i] : self.starts[i + 1]])
        # a full stop ends a sentence, if it is no initial's
        return bool(gap) and not (gap and gap["period"] and len(self.folds[i]) > 2)

    def is_broken(self, i: int) -> bool:
        """Tell whether word ``i`` is hyphenated at the end of its line."""
        if i + 1 >= len(self.starts):
            return False
        return bool(_BROKEN.match(self.text[self.ends[i] : self.starts[i + 1]]))

    def joined(self, i: int) -> str:
        """Words ``i`` and ``i + 1`` as one."""
        return self.folds[i] + self.folds[i + 1]

    def span(self, first: int, last: int) -> Span:
        """Characters of the words ``first`` to ``last``."""
        return Span(self.starts[first], self.ends[last])

    def is_name(self, i: int) -> bool:
        """
        Tell whether word ``i``, a surname, is written as one, by itself.

        Not in the address lines (a post may be called like a person), nor as part
        of a double name, which is another's.
        """
        start, end, text = self.starts[i], self.ends[i], self.text
        if not text[start].isupper():
            return _LOGIN.match(text, end) is not None  # o.penhallow@...
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        if _HYPHEN_BEFORE.match(before) or _HYPHEN_AFTER.match(after):
            # ex-Smith is Smith, Smith-Jones is not
            return before[:1].islower() or after[1:].islower()
        return not self.is_embedded(i, i)

    def is_embedded(self, first: int, last: int) -> bool:
        """Tell a name inside the name of something else, which detection leaves."""
        tokens = tokens_of(self.text)
        i, j = tokens.at(self.starts[first]), tokens.at(self.starts[last])
        if j >= len(tokens) or tokens.starts[i] != self.starts[first]:
            return False
        run = Run(i, j, self.span(first, last), tuple(range(i, j + 1)))
        if embedded(tokens, run):
            return True
        if i == j and (tokens.quiet[i] == 1 or _in_page_heading(self.text, run.span)):
            return True
        longer = read(tokens, i)
        return longer is not None and longer.last > j and embedded(tokens, longer)


def _in_page_heading(text: str, span: Span) -> bool:
    """``LIMA 00001052  002 OF 003``: a post, at the beginning of a line."""
    start = text.rfind("\n", 0, span.start) + 1
    return _HEADING.match(text, start, span.end + 40) is not None
