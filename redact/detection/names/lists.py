"""The policy's lists: names that are always masked, names that never are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from redact.detection.finding import Finding
from redact.detection.names.lexicon import fold
from redact.detection.names.token import MASKED, WORD, Tokens, tokens_of
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.policy import Policy

DENIED: Final = "deny-list"
_GAP: Final = re.compile(r"[ \t.,'’‘\"()-]{0,6}(?:\r{0,3}\n[ \t]{0,40})?\Z")
_UNSPACED: Final = re.compile(r"[⺀-鿿가-힯\U00020000-\U0003134F]")

Key: TypeAlias = tuple[str, ...]


@dataclass(slots=True)
class _Node:
    """Names by their words: one step a word."""

    ends: bool = False
    next: dict[str, _Node] = field(default_factory=dict)


def key_of(name: str) -> Key:
    """The folded words of a name."""
    return tuple(fold(word) for word in WORD.findall(name))


def _orders(key: Key) -> tuple[Key, ...]:
    """As written, and with the last word first: ``Doe, John``."""
    return (key, (key[-1], *key[:-1])) if len(key) > 1 else (key,)


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one policy, ready for use."""

    allowed: frozenset[Key]
    allow_patterns: tuple[re.Pattern[str], ...]
    root: _Node
    deny_patterns: tuple[re.Pattern[str], ...]
    unspaced: tuple[str, ...]  # denied names in scripts without blanks

    @classmethod
    def of(cls, policy: Policy) -> Lists:
        """Build them, or take them from the last policies seen."""
        return _build(
            policy.allow, policy.allow_patterns, policy.deny, policy.deny_patterns
        )

    def denied(self, text: str) -> list[Finding]:
        """Every name of the deny list in ``text``, any case, over line ends."""
        spans = set(self._listed(tokens_of(text))) if self.root.next else set()
        for name in self.unspaced:
            at = text.find(name)
            while at >= 0:
                spans.add(Span(at, at + len(name)))
                at = text.find(name, at + len(name))
        for pattern in self.deny_patterns:
            spans.update(
                Span(*m.span()) for m in pattern.finditer(text) if m.start() < m.end()
            )
        return [
            Finding(span=span, entity="PERSON", score=1.0, recognizer=DENIED)
            for span in sorted(spans)
        ]

    def _listed(self, tokens: Tokens) -> Iterator[Span]:
        for i, word in enumerate(tokens.folds):
            node = self.root.next.get(word)
            if node is None or tokens.shapes[i] == MASKED:
                continue
            j, end = i, -1
            while node is not None:
                if node.ends:
                    end = j
                if not node.next or not _GAP.match(tokens.gap(j)):
                    break
                j += 1
                node = node.next.get(tokens.folds[j])
            if end >= 0:
                yield Span(tokens.starts[i], tokens.ends[end])

    def without_allowed(self, text: str, found: Iterable[Finding]) -> list[Finding]:
        """
        Leave out allowed names, and their surnames alone where no one else has them.

        A name that the cable protects, or that is denied, stays.
        """
        found = list(found)
        if not self.allowed and not self.allow_patterns:
            return found
        keys = [key_of(finding.span.of(text)) for finding in found]
        free = [
            finding.recognizer != DENIED
            and not finding.protected
            and self._allows(key, finding.span.of(text))
            for finding, key in zip(found, keys, strict=True)
        ]
        others = {
            word
            for key, is_free in zip(keys, free, strict=True)
            if len(key) > 1 and not is_free
            for word in key
        }
        surnames = {key[-1] for key in self._present(tokens_of(text))} - others
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

    def _allows(self, key: Key, name: str) -> bool:
        if key in self.allowed:
            return True
        plain = " ".join(name.split())
        return any(pattern.fullmatch(plain) for pattern in self.allow_patterns)

    def _present(self, tokens: Tokens) -> Iterator[Key]:
        """Allowed names of two words or more that stand in the text."""
        by_first: dict[str, list[Key]] = {}
        for key in self.allowed:
            if len(key) > 1:
                by_first.setdefault(key[0], []).append(key)
        for i, word in enumerate(tokens.folds):
            for key in by_first.get(word, ()):
                if tuple(tokens.folds[i : i + len(key)]) == key:
                    yield key


@lru_cache(maxsize=4)
def _build(
    allow: tuple[str, ...],
    allow_patterns: tuple[str, ...],
    deny: tuple[str, ...],
    deny_patterns: tuple[str, ...],
) -> Lists:
    root = _Node()
    unspaced: list[str] = []
    for name in deny:
        if _UNSPACED.search(name):
            unspaced.append(name)
        key = key_of(name)
        for order in _orders(key) if key else ():
            node = root
            for word in order:
                node = node.next.setdefault(word, _Node())
            node.ends = True
    return Lists(
        allowed=frozenset(
            order for name in allow for order in _orders(key_of(name)) if order
        ),
        allow_patterns=tuple(re.compile(pattern) for pattern in allow_patterns),
        root=root,
        deny_patterns=tuple(re.compile(pattern) for pattern in deny_patterns),
        unspaced=tuple(unspaced),
    )
