"""
The policy's lists: names that are always masked, names that never are.

Names are looked up by the words of a text, so that what a scan costs does not
depend on how many names there are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from redact.detection.deadline import Deadline
from redact.detection.finding import Finding
from redact.detection.names.lexicon import fold
from redact.detection.names.token import MASKED, WORD, Tokens, tokens_of
from redact.errors import RecognizerError
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from redact.policy import Allowance, Policy

DENIED: Final = "deny-list"
_GAP: Final = re.compile(
    r"[ \t.,'’‘\"()‐‑–-]{0,6}(?:[ \t]{0,80}\r{0,3}\n[ \t]{0,40})?\Z"  # noqa: RUF001
)
# scripts that put no blanks between words
_UNSPACED: Final = re.compile(
    r"[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF⺀-鿿가-힯\U00020000-\U0003134F]"
)
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})

Key: TypeAlias = tuple[str, ...]
Days: TypeAlias = tuple["date | None", "date | None"]


def key_of(name: str) -> Key:
    """The folded words of a name."""
    return tuple(fold(word) for word in WORD.findall(name))


def forms_of(name: str) -> tuple[Key, ...]:
    """
    The words of a listed name in each order that means it, the family name last first.

    ``John Doe`` is ``Doe, John`` too, and ``Doe, John`` is ``John Doe``.
    """
    key = key_of(name)
    last, comma, given = name.partition(",")
    rest = key_of(given)
    if comma and rest and rest[0] not in _SUFFIXES:
        family = key_of(last)
        return tuple(dict.fromkeys(((*rest, *family), (*family, *rest))))
    if len(key) > 1:
        return tuple(dict.fromkeys((key, (key[-1], *key[:-1]))))
    return (key,) if key else ()


class _Index:
    """Names by their first word; their number costs memory alone."""

    __slots__ = ("_lengths", "names")

    def __init__(self, names: Iterable[Key]) -> None:
        self.names = frozenset(names)
        lengths: dict[str, set[int]] = {}
        for key in self.names:
            lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {
            word: tuple(sorted(counts, reverse=True))
            for word, counts in lengths.items()
        }

    def find(self, tokens: Tokens) -> Iterator[tuple[int, Key]]:
        """The longest name at each word that begins one: its place, and the name."""
        get, folds = self._lengths.get, tokens.folds
        for i, word in enumerate(folds):
            if not (lengths := get(word)) or tokens.shapes[i] == MASKED:
                continue
            for length in lengths:
                key = tuple(folds[i : i + length])
                if key in self.names and all(
                    _GAP.match(tokens.gap(j)) for j in range(i, i + length - 1)
                ):
                    yield i, key
                    break


class _Unspaced:
    """Names in scripts without blanks, by their first sign that is one."""

    __slots__ = ("_names", "_places")

    def __init__(self, names: Iterable[str]) -> None:
        self._names: set[str] = set()
        self._places: dict[str, set[tuple[int, int]]] = {}
        for name in names:
            if sign := _UNSPACED.search(name):
                self._names.add(name)
                place = (sign.start(), len(name))
                self._places.setdefault(sign[0], set()).add(place)

    def find(self, text: str) -> Iterator[Span]:
        """Every place of every name, as written."""
        if not self._names:
            return
        for sign in _UNSPACED.finditer(text):
            for before, length in self._places.get(sign[0], ()):
                start = sign.start() - before
                if start >= 0 and text[start : start + length] in self._names:
                    yield Span(start, start + length)


@dataclass(frozen=True, slots=True)
class Lists:
    """
    The lists of one policy, ready for use.

    ``allowed`` has every form of a name with its family name; ``dated`` the days
    of those that hold for some time.
    """

    allowed: Mapping[Key, str]
    dated: Mapping[Key, tuple[Days, ...]]
    allow_patterns: tuple[Any, ...]
    deny_patterns: tuple[Any, ...]
    allowed_words: frozenset[str]
    _allowed_index: _Index
    _denied_index: _Index
    _unspaced: _Unspaced

    @classmethod
    def of(cls, policy: Policy) -> Lists:
        """Build them, or take them from the last policies seen."""
        global _last  # noqa: PLW0603 - swapped whole, so safe in threads
        own = (
            policy.allow,
            policy.allow_dated,
            policy.allow_patterns,
            policy.deny,
            policy.deny_patterns,
        )
        # a long tuple's hash is not kept: it would be reckoned for each text
        for known, lists in _last:
            if all(one is other for one, other in zip(known, own, strict=True)):
                return lists
        lists = _build(*own)
        _last = ((own, lists), *_last[:3])
        return lists

    def denied(self, text: str) -> list[Finding]:
        """
        Every name of the deny list in ``text``, any case, over line ends.

        Raises :class:`RecognizerError` where a pattern does not finish in time.
        """
        spans = set(self._unspaced.find(text))
        if self._denied_index.names:
            tokens = tokens_of(text)
            spans.update(
                Span(tokens.starts[i], tokens.ends[i + len(key) - 1])
                for i, key in self._denied_index.find(tokens)
            )
        spans.update(self._matched(text))
        return [
            Finding(span=span, entity="PERSON", score=1.0, recognizer=DENIED)
            for span in sorted(spans)
        ]

    def _matched(self, text: str) -> Iterator[Span]:
        deadline = Deadline.of(text)
        for number, pattern in enumerate(self.deny_patterns):
            try:
                for match in pattern.finditer(text, timeout=deadline.left):
                    if match.start() < match.end():
                        yield Span(*match.span())
                    _ = deadline.left
            except TimeoutError:
                raise _late("deny", number) from None

    def without_allowed(
        self, text: str, found: Iterable[Finding], sent: date | None = None
    ) -> list[Finding]:
        """
        Leave out allowed names, and their surnames alone where no one else has them.

        A name that the cable protects, or that is denied, stays. ``sent`` is the
        cable's day: without it no name is allowed that holds for some time only.
        """
        found = list(found)
        if not self.allowed and not self.allow_patterns:
            return found
        deadline = Deadline.of(text)
        keys = [key_of(finding.span.of(text)) for finding in found]
        free = [
            finding.recognizer != DENIED
            and not finding.protected
            and (self._holds(key, sent) or self._fits(finding.span.of(text), deadline))
            for finding, key in zip(found, keys, strict=True)
        ]
        others = {
            word
            for key, is_free in zip(keys, free, strict=True)
            if len(key) > 1 and not is_free
            for word in key
        }
        surnames = {
            self.allowed[key]
            for _, key in self._allowed_index.find(tokens_of(text))
            if len(key) > 1 and self._holds(key, sent)
        } - others
        return [
            finding
            for finding, key, is_free in zip(found, keys, free, strict=True)
            if not is_free
            and not (
                len(key) == 1
                and key[0] in surnames
                and finding.recognizer != DENIED
                and not finding.protected
            )
        ]

    def readable(self, text: str, sent: date | None) -> list[Span]:
        """
        Where names stand in ``text`` that may be read in a cable of that day.

        In order; a surname alone is one where the full name stands somewhere.
        """
        tokens = tokens_of(text)
        names = {
            i: key
            for i, key in self._allowed_index.find(tokens)
            if self._holds(key, sent)
        }
        surnames = {self.allowed[key] for key in names.values()}
        return [
            Span(tokens.starts[i], tokens.ends[i + len(names.get(i, ".")) - 1])
            for i, word in enumerate(tokens.folds)
            if i in names or word in surnames
        ]

    def _holds(self, key: Key, sent: date | None) -> bool:
        if key not in self.allowed:
            return False
        times = self.dated.get(key)
        if times is None:
            return True
        return sent is not None and any(
            (first is None or first <= sent) and (last is None or sent <= last)
            for first, last in times
        )

    def _fits(self, name: str, deadline: Deadline) -> bool:
        plain = " ".join(name.split())
        for number, pattern in enumerate(self.allow_patterns):
            try:
                if pattern.fullmatch(plain, timeout=deadline.left):
                    return True
            except TimeoutError:
                raise _late("allow", number) from None
        return False


_last: tuple[tuple[tuple[Any, ...], Lists], ...] = ()


def _late(key: str, number: int) -> RecognizerError:
    return RecognizerError(f"names.{key}-patterns.{number} of the policy timed out")


@lru_cache(maxsize=4)
def _build(
    allow: tuple[str, ...],
    allow_dated: tuple[Allowance, ...],
    allow_patterns: tuple[str, ...],
    deny: tuple[str, ...],
    deny_patterns: tuple[str, ...],
) -> Lists:
    allowed: dict[Key, str] = {}
    dated: dict[Key, tuple[Days, ...]] = {}
    for one in allow_dated:
        for form, surname in _with_surname(one.name):
            allowed[form] = surname
            dated[form] = (*dated.get(form, ()), (one.first, one.last))
    for name in allow:
        for form, surname in _with_surname(name):
            allowed[form] = surname
            dated.pop(form, None)  # whoever may always be read may be read then
    return Lists(
        allowed=allowed,
        dated=dated,
        allow_patterns=_compiled(allow_patterns),
        deny_patterns=_compiled(deny_patterns),
        allowed_words=frozenset(
            word for key in allowed if key not in dated for word in key
        ),
        _allowed_index=_Index(allowed),
        _denied_index=_Index(form for name in deny for form in forms_of(name)),
        _unspaced=_Unspaced(deny),
    )


def _with_surname(name: str) -> Iterator[tuple[Key, str]]:
    forms = forms_of(name)
    for form in forms:
        yield form, forms[0][-1]


def _compiled(patterns: Collection[str]) -> tuple[Any, ...]:
    if not patterns:
        return ()
    # presidio's own engine: it stops in time, which that of Python cannot
    import regex  # type: ignore[import-untyped]  # noqa: PLC0415

    return tuple(regex.compile(pattern, regex.V0) for pattern in patterns)
