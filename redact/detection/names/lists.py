"""
The policy's lists: names that are always masked, names that never are.

Names are looked up by the words of a text, so that what a scan costs does not
depend on how many names there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from redact.detection.deadline import Deadline
from redact.detection.finding import Finding
from redact.detection.names.index import Index, Kept, Key, Unspaced, forms_of, key_of
from redact.detection.names.token import tokens_of
from redact.errors import RecognizerError
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from redact.policy import Allowance, Policy

DENIED: Final = "deny-list"
Days: TypeAlias = tuple["date | None", "date | None"]


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
    _allowed_index: Index
    _denied_index: Index
    _unspaced: Unspaced

    @classmethod
    def of(cls, policy: Policy) -> Lists:
        """Build them, or take them from the last policies seen."""
        return _built(
            policy.allow,
            policy.allow_dated,
            policy.allow_patterns,
            policy.deny,
            policy.deny_patterns,
        )

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


def _late(key: str, number: int) -> RecognizerError:
    return RecognizerError(f"names.{key}-patterns.{number} of the policy timed out")


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
        _allowed_index=Index(allowed),
        _denied_index=Index(form for name in deny for form in forms_of(name)),
        _unspaced=Unspaced(deny),
    )


_built: Final = Kept(_build)


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
