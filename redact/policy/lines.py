"""
On which line of a TOML text each key stands; tomllib does not tell.

The scanner knows just enough of TOML to find keys: it expects a text that tomllib
has read, and its answer is held against what tomllib read. Where they differ there
is no answer, and a message names the file alone.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Path: TypeAlias = tuple["str | int", ...]

_BLANK: Final = re.compile(r"[ \t]*+")
_VOID: Final = re.compile(r"(?:[ \t\r\n]++|\#[^\n]*+)*+")
_KEY: Final = re.compile(
    r"""
    (?P<bare> [A-Za-z0-9_-]++ )
  | " (?: [^"\\\n] | \\. )*+ "
  | ' [^'\n]*+ '
    """,
    re.VERBOSE,
)
_STRING: Final = re.compile(
    r'''
    """ (?: [^"\\] | \\. | "{1,2}+ (?! " ) )*+ "{3,5}+
  | \'\'\' (?: [^'] | '{1,2}+ (?! ' ) )*+ '{3,5}+
  | " (?: [^"\\\n] | \\. )*+ "
  | ' [^'\n]*+ '
    ''',
    re.VERBOSE | re.DOTALL,
)
_PLAIN: Final = re.compile(r"[^\s,\]}#]++(?:[ ][0-9][^\s,\]}#]*+)?+")  # a date, a time
_DEEPEST: Final = 100


class _LostError(Exception):
    """Something stands there that the scanner does not know."""


def lines_of(text: str, table: Mapping[str, Any]) -> dict[Path, int]:
    """
    The line of every key of ``table``, which tomllib read from ``text``.

    Tables count from where they are first named, items of arrays by number. Empty
    where the scanner's reading is not tomllib's.
    """
    scanner = _Scanner(text)
    try:
        scanner.read()
    except _LostError:
        return {}
    return scanner.found if scanner.found.keys() == set(_paths(table, ())) else {}


def _paths(value: object, path: Path) -> Iterator[Path]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield (*path, key)
            yield from _paths(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield (*path, number)
            yield from _paths(one, (*path, number))


def _unquoted(key: str) -> str:
    try:
        return str(tomllib.loads(f"k = {key}")["k"])
    except tomllib.TOMLDecodeError:
        raise _LostError from None


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.found: dict[Path, int] = {}
        self._line = 1
        self._counted = 0
        self._arrays: dict[Path, int] = {}

    def read(self) -> None:
        """Walk through the whole text."""
        table: Path = ()
        self._skip(_VOID)
        while self.at < len(self.text):
            if self._take("[["):
                line = self._here()
                table = self._array(self._keys(), line)
                self._must("]]")
            elif self._take("["):
                line = self._here()
                table = self._resolved(self._keys(), line)
                self._must("]")
            else:
                self._pair(table, 0)
            self._skip(_VOID)

    def _pair(self, table: Path, depth: int) -> None:
        line = self._here()
        path = table
        for key in self._keys():
            path = (*path, key)
            self.found.setdefault(path, line)
        self._must("=")
        self._skip(_BLANK)
        self._value(path, depth)

    def _value(self, path: Path, depth: int) -> None:
        if depth > _DEEPEST:
            raise _LostError
        if self._take("["):
            self._items(path, depth)
        elif self._take("{"):
            self._skip(_VOID)
            while not self._take("}"):
                self._pair(path, depth + 1)
                self._skip(_VOID)
                self._take(",")
                self._skip(_VOID)
        else:
            self._match(
                _STRING if self.text[self.at : self.at + 1] in "\"'" else _PLAIN
            )

    def _items(self, path: Path, depth: int) -> None:
        number = 0
        self._skip(_VOID)
        while not self._take("]"):
            own = (*path, number)
            self.found[own] = self._here()
            self._value(own, depth + 1)
            number += 1
            self._skip(_VOID)
            self._take(",")
            self._skip(_VOID)

    def _keys(self) -> list[str]:
        keys: list[str] = []
        while not keys or self._take("."):
            self._skip(_BLANK)
            match = self._match(_KEY)
            keys.append(match[0] if match["bare"] else _unquoted(match[0]))
            self._skip(_BLANK)
        return keys

    def _resolved(self, keys: list[str], line: int) -> Path:
        """The table that a header means; in an array, its last item."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            self.found.setdefault(path, line)
            if path in self._arrays:
                path = (*path, self._arrays[path])
        return path

    def _array(self, keys: list[str], line: int) -> Path:
        path = (*self._resolved(keys[:-1], line), keys[-1])
        self.found.setdefault(path, line)
        self._arrays[path] = self._arrays.get(path, -1) + 1
        path = (*path, self._arrays[path])
        self.found[path] = line
        return path

    def _here(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self.text, self.at):
            self.at = match.end()

    def _take(self, sign: str) -> bool:
        taken = self.text.startswith(sign, self.at)
        self.at += len(sign) * taken
        return taken

    def _must(self, sign: str) -> None:
        self._skip(_BLANK)
        if not self._take(sign):
            raise _LostError

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = pattern.match(self.text, self.at)
        if not match or match.end() == self.at:
            raise _LostError
        self.at = match.end()
        return match
