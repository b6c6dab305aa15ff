"""
What was found once is found everywhere in the same cable.

A name's words are looked up in the cable's word index, so the work grows with the
text and not with the number of names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from redact.detection.finding import Finding
from redact.detection.names.context import embedded
from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import BLANK, HYPHEN, Run, read
from redact.detection.names.token import (
    CAPITAL,
    INITIAL,
    LOWER,
    MASKED,
    OTHER,
    UPPER,
    Tokens,
    tokens_of,
)
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NAME: Final = "propagation"
_LOSS: Final = 0.96
_PART_LOSS: Final = 0.9
_LOGIN: Final = 5
"""So many letters of a login in small letters are no chance."""
_UNSAFE: Final = (
    Kind.WORD | Kind.PLACE | Kind.BODY | Kind.TITLE | Kind.ROLE | Kind.OFFICE
)


@dataclass(frozen=True, slots=True)
class _Known:
    """A word of a name found: how sure, whether protected, whether a login."""

    score: float
    protected: bool
    login: bool = False


def propagate(
    text: str, found: Sequence[Finding], covered: bytes | bytearray = b""
) -> tuple[Finding, ...]:
    """
    Find the names in ``found`` again: whole, by surname, by any of their words.

    ``covered`` has a byte for each word of the text: where it is set, nothing has to
    be found any more.

    Any case, accents folded, over line ends, without the possessive; words that
    are English words, places or titles count only where something else speaks
    for a name. Scores are below those of the source.
    """
    tokens = tokens_of(text)
    known = _vocabulary(tokens, found)
    if not known:
        return ()
    return tuple(_search(tokens, known, covered))


def _vocabulary(tokens: Tokens, found: Iterable[Finding]) -> dict[str, _Known]:
    known: dict[str, _Known] = {}
    for finding in found:
        words = _words(tokens, finding.span)
        for i in words:
            word, kind = tokens.folds[i], tokens.kinds[i]
            if len(word) < 2 or (kind & Kind.PARTICLE and len(words) > 1):
                continue
            score = finding.score * (_LOSS if len(words) == 1 else _PART_LOSS)
            if i == words[-1] or "," in tokens.gap(i):
                score = finding.score * _LOSS
            old = known.get(word)
            known[word] = _Known(
                max(score, old.score if old else 0.0),
                finding.protected or bool(old and old.protected),
            )
        if len(words) > 1:
            _login(tokens, words, finding, known)
    return known


def _words(tokens: Tokens, span: Span) -> list[int]:
    i, words = tokens.at(span.start), []
    while i < tokens.size and tokens.starts[i] < span.end:
        if tokens.shapes[i] not in (OTHER, MASKED, INITIAL):
            words.append(i)
        i += 1
    if words and tokens.folds[words[-1]] in (
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "vi",
        "xvi",
    ):
        words = words[:-1] or words
    return words


def _login(
    tokens: Tokens, words: list[int], finding: Finding, known: dict[str, _Known]
) -> None:
    """``JDOE`` for John Doe, wherever it stands."""
    first, last = tokens.folds[words[0]], tokens.folds[words[-1]]
    if "," in tokens.gap(words[0]):
        first, last = tokens.folds[words[1]], first
    if len(last) > 2:
        entry = _Known(finding.score * _PART_LOSS, finding.protected, login=True)
        known.setdefault(first[0] + last, entry)


def _search(
    tokens: Tokens, known: dict[str, _Known], covered: bytes | bytearray
) -> Iterator[Finding]:
    size, folds, done = tokens.size, tokens.folds, -1
    for i in [i for i, word in enumerate(folds) if word in known]:
        if i <= done or tokens.quiet[i] == 1:
            continue
        last = i
        while last + 1 < size and folds[last + 1] in known and _adjacent(tokens, last):
            last += 1
        done = last
        if covered and all(covered[i : last + 1]):
            continue
        finding = _judge(tokens, known, i, last)
        if finding:
            yield finding


def _adjacent(tokens: Tokens, i: int) -> bool:
    gap = tokens.gap(i)
    return BLANK.match(gap) is not None or HYPHEN.match(gap) is not None


def _judge(
    tokens: Tokens, known: dict[str, _Known], first: int, last: int
) -> Finding | None:
    """Decide about the known words ``first`` to ``last``, and how far they reach."""
    while first <= last and not _written_as_name(tokens, known, first):
        first += 1
    while last >= first and not _written_as_name(tokens, known, last):
        last -= 1
    if first > last:
        return None
    entries = [known[tokens.folds[i]] for i in range(first, last + 1)]
    safe = any(
        entry.login or not _unsafe(tokens, i)
        for i, entry in enumerate(entries, start=first)
    )
    if not safe and not _speaks_for_itself(tokens, first, last):
        return None
    run = Run(
        first,
        last,
        Span(tokens.starts[first], tokens.ends[last]),
        tuple(range(first, last + 1)),
    )
    if embedded(tokens, run) and not any(e.protected for e in entries):
        return None
    start, end = _reach(tokens, first, last)
    return Finding(
        span=Span(start, end),
        entity="PERSON",
        score=round(max(e.score for e in entries), 4),
        recognizer=NAME,
        protected=any(e.protected for e in entries),
    )


def _written_as_name(tokens: Tokens, known: dict[str, _Known], i: int) -> bool:
    word = tokens.folds[i]
    if tokens.shapes[i] == LOWER and known[word].login:
        return len(word) >= _LOGIN and not tokens.kinds[i] & _UNSAFE  # not train
    return tokens.shapes[i] in (CAPITAL, UPPER) or (
        tokens.shapes[i] == LOWER
        and i > 0
        and HYPHEN.match(tokens.gap(i - 1)) is not None
        and tokens.shapes[i - 1] == CAPITAL
    )


def _unsafe(tokens: Tokens, i: int) -> bool:
    """Tell whether word ``i`` by itself could as well be something else."""
    kind = tokens.kinds[i]
    if tokens.folds[i] in tokens.common:
        return True
    if not kind & _UNSAFE:
        # a syllable in capitals is as often an acronym
        return tokens.shapes[i] == UPPER and len(tokens.folds[i]) < 3
    return True


def _speaks_for_itself(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether words that are ordinary ones, too, are a name where they stand."""
    if last > first:
        return True
    kind = tokens.kinds[first]
    before, after = tokens.gap(first - 1), tokens.gap(first)
    possessive = after[:2].lower() in ("'s", "’s")
    if first and tokens.kinds[first - 1] & Kind.TITLE and before in (" ", ". "):
        return True
    if tokens.plain[first] or (first and not BLANK.match(before)):
        return False  # in capitals, or after a mark, nothing tells it from the word
    if kind & (Kind.PLACE | Kind.BODY | Kind.TITLE) and not possessive:
        return False
    # part of something longer with capitals
    return not (
        (first and tokens.shapes[first - 1] in (CAPITAL, UPPER))
        or (
            BLANK.match(after)
            and first + 1 < tokens.size
            and tokens.shapes[first + 1] in (CAPITAL, UPPER)
        )
    )


def _reach(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Take in the rest of a longer name: a given name before, a particle, initials."""
    start, end = tokens.starts[first], tokens.ends[last]
    for back in range(1, 6):
        i = first - back
        if i < 0 or tokens.quiet[i] or tokens.shapes[i] not in _NAMELIKE:
            break
        if tokens.gap(i).count("\n") > 1:
            break
        run = read(tokens, i)
        if run and run.last >= last and run.first == i:
            start, end = run.span.start, max(end, run.span.end)
    run = read(tokens, first, bold=True)
    if run and run.span.end > end:
        end = run.span.end
    return start, end


_NAMELIKE: Final = frozenset({CAPITAL, UPPER, INITIAL, LOWER})
