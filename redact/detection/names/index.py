"""Names by the words they begin with: to look them up by the words of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar

from redact.detection.names.lexicon import fold
from redact.detection.names.token import MASKED, WORD, Tokens
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_GAP: Final = re.compile(
    r"[ \t.,'’‘\"()‐‑–-]{0,6}(?:[ \t]{0,80}\r{0,3}\n[ \t]{0,40})?\Z"  # noqa: RUF001
)
# scripts that put no blanks between words
_UNSPACED: Final = re.compile(
    r"[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF⺀-鿿가-힯\U00020000-\U0003134F]"
)
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})

Key: TypeAlias = tuple[str, ...]
T = TypeVar("T")


class Kept(Generic[T]):
    """
    What was built last from the same long tuples.

    A tuple's hash is not kept by Python: it would be reckoned for each text. So the
    very same tuples are known by identity, equal ones (of a policy read again, or
    sent to another process) are compared; four are kept.
    """

    __slots__ = ("_build", "_known")

    def __init__(self, build: Callable[..., T]) -> None:
        self._build = build
        self._known: tuple[tuple[tuple[Any, ...], T], ...] = ()

    def __call__(self, *own: Any) -> T:  # noqa: ANN401 - whatever build takes
        """Give what was built of ``own``, or build it."""
        known = self._known  # swapped whole, so safe in threads
        for args, built in known:
            if all(one is other for one, other in zip(args, own, strict=True)):
                return built
        equal = next((built for args, built in known if args == own), None)
        made = self._build(*own) if equal is None else equal
        self._known = ((own, made), *known[:3])
        return made


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


class Index:
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


class Unspaced:
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
