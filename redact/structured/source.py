"""
JSON with places: what stands where, and nothing that two programs read differently.

The standard library's reader keeps no places, takes the last of two equal keys
and reads NaN; all three would let something pass unseen.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from redact.errors import InputError
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from redact.document import Document

_BLANK: Final = re.compile(r"[ \t\r\n]*+")
_NUMBER: Final = re.compile(
    r"""
    -? (?: 0 | [1-9][0-9]*+ )
    (?P<fraction> \. [0-9]++ )?
    (?P<exponent> [eE] [+-]? [0-9]++ )?
    """,
    re.VERBOSE,
)
_STRING: Final = re.compile(
    r"""
    " [^"\\\x00-\x1F]*+ (?: \\ [^\x00-\x1F] [^"\\\x00-\x1F]*+ )*+ "
    """,
    re.VERBOSE,
)
_HALF: Final = re.compile("[\ud800-\udfff]")
_NOT_FINITE: Final = re.compile(r"[+-]?(?:NaN|Infinity)\b")
_WORDS: Final = {"true": True, "false": False, "null": None}
_DEEPEST: Final = 32
"""A record is four levels deep; deeper ones would exhaust the stack."""
_LONGEST_NUMBER: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """
    A JSON value: plain, and with its place.

    ``span`` is the token's, quotes and brackets included. ``members`` are an
    object's values, ``keys`` the places of its keys, ``items`` an array's values.
    """

    value: Any = field(repr=False)
    span: Span
    members: dict[str, Node] = field(default_factory=dict, repr=False)
    keys: dict[str, Span] = field(default_factory=dict, repr=False)
    items: tuple[Node, ...] = field(default=(), repr=False)

    @property
    def place(self) -> Span:
        """Where a message points: the characters of a string, a bracket, a word."""
        start, end = self.span.start, self.span.end
        if isinstance(self.value, dict | list):
            return Span(start, start + 1)
        if isinstance(self.value, str) and end - start > 2:
            return Span(start + 1, end - 1)
        return self.span

    def at(self, path: list[str | int]) -> Node:
        """Follow ``path`` as far as it goes."""
        node = self
        for step in path:
            if isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            elif isinstance(step, str) and step in node.members:
                node = node.members[step]
            else:
                break
        return node


class Token(NamedTuple):
    """
    A bracket, key or value of a JSON text, with its place: quotes are part of it.

    ``text`` is a string's or a key's, decoded; of other tokens, as written.
    """

    kind: Literal["{", "}", "[", "]", "key", "string", "number", "word"]
    start: int
    end: int
    text: str


def tokens(document: Document) -> Iterator[Token]:
    """
    Give the tokens of one JSON value, or of one a line, however deep they lie.

    Raises :class:`InputError` as :func:`values` does.
    """
    return _Reader(document).tokens()


def values(document: Document) -> Iterator[Node]:
    """
    Give the JSON values of ``document``: one, one a line, or those of one array.

    Raises :class:`InputError` with line and column, which quotes nothing.
    """
    return _Reader(document).values()


class _Reader:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text

    def values(self) -> Iterator[Node]:
        at = self._skip(0)
        if self._text.startswith("[", at):
            whole = self._value(at, 0)
            self._end(whole.span.end)
            yield from whole.items
            return
        while True:
            found = self._value(at, 0)
            yield found
            after = self._skip(found.span.end)
            if after == len(self._text):
                return
            if "\n" not in self._text[found.span.end : after]:
                raise self._error(after, "a value must end its line")
            at = after

    def tokens(self) -> Iterator[Token]:
        at = self._skip(0)
        while True:
            end = at
            for token in self._tokens(at):
                yield token
                end = token.end
            at = self._skip(end)
            if at == len(self._text):
                return
            if "\n" not in self._text[end:at]:
                raise self._error(at, "a value must end its line")

    def _tokens(self, at: int) -> Iterator[Token]:
        """One value, read with a stack of its own: no text is too deep for it."""
        text = self._text
        open_: list[set[str] | None] = []  # an object's keys; an array has none
        while True:
            token = self._token(at)
            yield token
            at, is_first = token.end, token.kind in ("{", "[")
            if is_first:
                open_.append(set() if token.kind == "{" else None)
            while open_:
                at = self._skip(at)
                if not text.startswith("]" if open_[-1] is None else "}", at):
                    break
                yield Token("]" if open_.pop() is None else "}", at, at + 1, text[at])
                at, is_first = at + 1, False
            if not open_:
                return
            keys = open_[-1]
            if not is_first:
                close = "]" if keys is None else "}"
                at = self._expect(at, ",", f"a comma or {close} is expected here")
            if keys is not None:
                at = yield from self._key(at, keys)

    def _key(self, at: int, keys: set[str]) -> Generator[Token, None, int]:
        if not self._text.startswith('"', at):
            raise self._error(at, "a key in quotes is expected here")
        key, end = self._string(at)
        if key in keys:
            raise self._error(at, "this key is in the object twice")
        keys.add(key)
        yield Token("key", at, end, key)
        return self._expect(self._skip(end), ":", "a colon is expected here")

    def _token(self, at: int) -> Token:
        first = self._text[at : at + 1]
        if first in ("{", "["):
            return Token("{" if first == "{" else "[", at, at + 1, first)
        if first == '"':
            text, end = self._string(at)
            return Token("string", at, end, text)
        for word in _WORDS:
            if self._text.startswith(word, at):
                return Token("word", at, at + len(word), word)
        span = self._number(at).span
        return Token("number", span.start, span.end, span.of(self._text))

    def _end(self, at: int) -> None:
        if self._skip(at) < len(self._text):
            raise self._error(self._skip(at), "something follows the end of the JSON")

    def _skip(self, at: int) -> int:
        match = _BLANK.match(self._text, at)
        return match.end() if match else at

    def _error(self, at: int, why: str) -> InputError:
        line, column = self._document.position(min(at, max(len(self._text) - 1, 0)))
        return InputError(f"line {line}, column {column}: {why}")

    def _value(self, at: int, depth: int) -> Node:
        first = self._text[at : at + 1]
        if depth > _DEEPEST:
            raise self._error(at, "JSON nested too deep for a record")
        if first == "{":
            return self._object(at, depth)
        if first == "[":
            return self._array(at, depth)
        if first == '"':
            text, end = self._string(at)
            return Node(value=text, span=Span(at, end))
        for word, value in _WORDS.items():
            if self._text.startswith(word, at):
                return Node(value=value, span=Span(at, at + len(word)))
        return self._number(at)

    def _string(self, at: int) -> tuple[str, int]:
        match = _STRING.match(self._text, at)
        if match is None:
            raise self._error(at, "this JSON string is not closed, or holds a control")
        try:
            text: str = json.loads(match[0])
        except ValueError:
            raise self._error(at, "this JSON string has a malformed escape") from None
        if not text.isascii() and _HALF.search(text):
            raise self._error(at, "this JSON string holds half a character")
        return text, match.end()

    def _number(self, at: int) -> Node:
        match = _NUMBER.match(self._text, at)
        if _NOT_FINITE.match(self._text, at):
            raise self._error(at, "NaN and Infinity are no JSON")
        if match is None or not match[0]:
            raise self._error(at, "a JSON value is expected here")
        if len(match[0]) > _LONGEST_NUMBER:
            raise self._error(at, "number of too many digits")
        real = match["fraction"] or match["exponent"]
        value = float(match[0]) if real else int(match[0])
        if not isfinite(value):
            raise self._error(at, "number too large")
        return Node(value=value, span=Span(*match.span()))

    def _array(self, at: int, depth: int) -> Node:
        items: list[Node] = []
        here = self._skip(at + 1)
        while not self._text.startswith("]", here):
            if items:
                here = self._expect(here, ",", "a comma or ] is expected here")
            items.append(self._value(here, depth + 1))
            here = self._skip(items[-1].span.end)
        return Node(
            value=[item.value for item in items],
            span=Span(at, here + 1),
            items=tuple(items),
        )

    def _object(self, at: int, depth: int) -> Node:
        members: dict[str, Node] = {}
        keys: dict[str, Span] = {}
        here = self._skip(at + 1)
        while not self._text.startswith("}", here):
            if members:
                here = self._expect(here, ",", "a comma or } is expected here")
            if not self._text.startswith('"', here):
                raise self._error(here, "a key in quotes is expected here")
            key, end = self._string(here)
            if key in members:
                raise self._error(here, "this key is in the object twice")
            keys[key] = Span(here, end)
            here = self._expect(self._skip(end), ":", "a colon is expected here")
            members[key] = self._value(here, depth + 1)
            here = self._skip(members[key].span.end)
        return Node(
            value={key: member.value for key, member in members.items()},
            span=Span(at, here + 1),
            members=members,
            keys=keys,
        )

    def _expect(self, at: int, character: str, why: str) -> int:
        """Go over ``character``, and the blanks after it."""
        if not self._text.startswith(character, at):
            raise self._error(at, why)
        return self._skip(at + 1)
