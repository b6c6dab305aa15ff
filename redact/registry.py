"""Rules and recognizers by name."""

from __future__ import annotations

import difflib
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")


def near_miss(word: str, known: list[str]) -> str:
    """``, did you mean X?`` where something known is close to ``word``."""
    close = difflib.get_close_matches(word.casefold(), [k.casefold() for k in known], 1)
    for name in known:
        if close and name.casefold() == close[0]:
            return f", did you mean {name}?"
    return ""


class Registry(Generic[T]):
    """
    What the modules of one package declare, loaded once, sorted by key.

    A key taken twice is an error at import; modules come from our own package
    only, never from a user's folder.
    """

    def __init__(self, package: str, key: Callable[[T], str]) -> None:
        self._package = package
        self._key = key
        self._items: dict[str, T] = {}
        self._loaded = False

    def add(self, item: T) -> T:
        """Take ``item`` in, from a decorator."""
        key = self._key(item)
        if key in self._items:
            raise ValueError(f"{key} is declared twice")
        self._items[key] = item
        return item

    def load(self) -> dict[str, T]:
        """All items by key, in the order of their keys."""
        if not self._loaded:
            package = import_module(self._package)
            for module in iter_modules(package.__path__):
                import_module(f"{self._package}.{module.name}")
            self._items = dict(sorted(self._items.items()))
            self._loaded = True
        return self._items

    def __iter__(self) -> Iterator[T]:
        return iter(self.load().values())

    def get(self, key: str) -> T:
        """Look up ``key``; :class:`KeyError` names a near miss."""
        items = self.load()
        if key not in items:
            raise KeyError(f"unknown: {key}{near_miss(key, list(items))}")
        return items[key]
