"""
Why something was found, in words: ``redact scan --explain``.

A sentence holds our words, numbers of lines and scores, and a recognizer's summary;
of the cable itself it holds nothing, unless the user asked for quotes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

from redact.detection import as_read, labelled, recognized
from redact.detection.names.evidence import gather
from redact.detection.names.lexicon import Kind
from redact.detection.names.lists import DENIED, Lists
from redact.detection.names.token import INITIAL, LOWER, MASKED, Tokens, tokens_of
from redact.detection.propagation import NAME as PROPAGATION
from redact.detection.recognizer import RECOGNIZERS
from redact.detection.wording import (
    AGAINST,
    FOR,
    PARTS,
    READINGS,
    listing,
    share,
    summary,
    times,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from redact.cable import Cable
    from redact.detection.finding import Finding
    from redact.detection.occlusion import Judge
    from redact.document import Document
    from redact.policy import Policy
    from redact.span import Span

Sentences: TypeAlias = tuple[str, ...]
T = TypeVar("T")

_PROTECT: Final = "person-protect"
_SURE: Final = 0.5  # the score of a recognizer whose names are looked for elsewhere


def explain(
    cable: Cable, policy: Policy, findings: Sequence[Finding], *, quote: bool = False
) -> tuple[Sentences, ...]:
    """
    For each of ``findings`` (of ``run``, in order), sentences that say why.

    No text of the cable is in them but, with ``quote``, the words of the finding
    itself. Raises :class:`RecognizerError` as ``run`` does.
    """
    seen = as_read(cable)
    raw = recognized(seen)
    names = _Names(seen, cable.document, policy, raw, findings, quote=quote)
    inside = _touching(findings, [(one.span, one) for one in raw])
    made = []
    for number, finding in enumerate(findings):
        say = names.say if finding.entity == "PERSON" else _say
        others = _others(finding, inside[number], policy)
        made.append((*say(finding), *others))
    return tuple(made)


def _say(finding: Finding) -> Iterator[str]:
    """What a recognizer other than those of names looks for."""
    yield f"{summary(finding.recognizer)} ({finding.recognizer})"


def _added(finding: Finding) -> bool:
    """Tell whether it is of an engine that the policy adds, or of a key or column."""
    return finding.recognizer.startswith(("presidio:", labelled.NAME))


def _others(
    finding: Finding, inside: Iterable[Finding], policy: Policy
) -> Iterator[str]:
    """What else a finding has taken in, by type: overlapping masks grow together."""
    action = policy.action(finding)
    surest: dict[str, Finding] = {}
    for one in inside:
        old = surest.get(one.entity)
        if policy.action(one) == action and (old is None or one.score > old.score):
            surest[one.entity] = one
    surest.pop(finding.entity, None)
    for _, one in sorted(surest.items()):
        yield f"in it also: {summary(one.recognizer)} ({one.recognizer})"


def _touching(
    findings: Sequence[Finding], said: Iterable[tuple[Span, T]]
) -> list[list[T]]:
    """What overlaps each of ``findings``, which are in order and disjoint."""
    starts = [one.span.start for one in findings]
    touching: list[list[T]] = [[] for _ in findings]
    for span, what in said:
        k = max(bisect_right(starts, span.start) - 1, 0)
        while k < len(findings) and starts[k] < span.end:
            if findings[k].span.overlaps(span):
                touching[k].append(what)
            k += 1
    return touching


class _Place(NamedTuple):
    """Where words of a name stand once more: index of the first, score, taken."""

    first: int
    score: float
    taken: bool


class _Names:
    """The sentences about personal names of one cable."""

    def __init__(
        self,
        cable: Cable,
        document: Document,
        policy: Policy,
        raw: Sequence[Finding],
        findings: Sequence[Finding],
        *,
        quote: bool,
    ) -> None:
        self._text = cable.document.text
        self._document = document  # lines are those of the file
        self._policy = policy
        self._threshold = policy.threshold("PERSON")
        self._hints = [one for one in raw if one.entity == "PERSON"]
        self._findings = [one for one in findings if one.entity == "PERSON"]
        self._quote = quote

    @cached_property
    def _tokens(self) -> Tokens:
        return tokens_of(self._text)

    @cached_property
    def _evidence(self) -> dict[str, list[Span]]:
        return gather(self._text, self._hints)

    @cached_property
    def _judge(self) -> Judge:
        from redact.detection.names.model import shipped  # noqa: PLC0415 - numpy
        from redact.detection.occlusion import Judge  # noqa: PLC0415 - the same

        return Judge(shipped(), self._tokens, self._evidence)

    @cached_property
    def _code(self) -> Callable[[str], int]:
        from redact.detection.names.model import shipped  # noqa: PLC0415 - numpy

        return shipped().code

    @cached_property
    def _spoken(self) -> dict[Finding, list[str]]:
        """For each finding, the recognizers and readings that touch it."""
        said = [
            (span, name) for name, spans in self._evidence.items() for span in spans
        ]
        touching = _touching(self._findings, said)
        return dict(zip(self._findings, touching, strict=True))

    @cached_property
    def _taken(self) -> bytearray:
        """A byte for each word, set where it lies in a name that was found."""
        taken = bytearray(len(self._tokens))
        for one in self._findings:
            for i in self._within(one.span):
                taken[i] = 1
        return taken

    @cached_property
    def _where(self) -> dict[str, list[int]]:
        where = defaultdict(list)
        for i, word in enumerate(self._tokens.folds):
            if self._tokens.shapes[i] != MASKED:
                where[word].append(i)
        return where

    def _by_word(self, found: Iterable[Finding]) -> dict[str, list[Finding]]:
        """Findings by each of their words."""
        made = defaultdict(list)
        for one in sorted(found):
            for word in {self._tokens.folds[i] for i in self._within(one.span)}:
                made[word].append(one)
        return made

    @cached_property
    def _sources(self) -> dict[str, list[Finding]]:
        return self._by_word(one for one in self._hints if one.score >= _SURE)

    @cached_property
    def _protected(self) -> dict[str, list[Finding]]:
        return self._by_word(o for o in self._hints if o.recognizer == _PROTECT)

    @cached_property
    def _denied(self) -> dict[str, list[Finding]]:
        return self._by_word(Lists.of(self._policy).denied(self._text))

    def _within(self, span: Span) -> range:
        """Indices of the words that ``span`` touches."""
        tokens = self._tokens
        first = tokens.at(span.start)
        if first and tokens.ends[first - 1] > span.start:
            first -= 1
        return range(first, max(first, tokens.at(span.end)))

    def _line(self, i: int) -> int:
        return self._document.position(self._tokens.starts[i])[0]

    def say(self, finding: Finding) -> Iterator[str]:
        """All sentences about one finding."""
        words = self._within(finding.span)
        core = self._core(words)
        decreed = list(self._decree(finding, core))
        yield from decreed
        if finding.recognizer == DENIED or (decreed and not finding.protected):
            return
        if not words:  # in scripts that have no words of ours
            yield from self._speakers(finding, core)
            return
        places = self._places(words, core)
        yield from self._speakers(finding, core)
        yield from self._elsewhere(places, core)
        yield from self._listed(words, core)
        yield from self._against(words, core)
        alone = not decreed and not _added(finding)
        yield from self._scored(finding, words, places, alone=alone)

    def _core(self, words: range) -> list[int]:
        """The words that carry the name: no initials, no particles, if others do."""
        tokens = self._tokens
        core = [
            i
            for i in words
            if tokens.shapes[i] not in (INITIAL, MASKED)
            and not tokens.kinds[i] & Kind.PARTICLE
        ]
        return core or [i for i in words if tokens.shapes[i] != MASKED]

    def _decree(self, finding: Finding, core: Sequence[int]) -> Iterator[str]:
        """What makes a name of it whatever the model thinks."""
        folds = {self._tokens.folds[i] for i in core}
        if finding.recognizer == DENIED:
            yield "on the deny list of the policy"
        elif finding.recognizer == PROPAGATION and not folds.isdisjoint(self._denied):
            yield "part of a name on the deny list of the policy"
        if not finding.protected:
            return
        asked = [one for word in sorted(folds) for one in self._protected.get(word, ())]
        if not asked or any(one.span.overlaps(finding.span) for one in asked):
            yield "the cable asks to protect this name"
        else:
            line = self._document.position(min(asked).span.start)[0]
            yield f"the cable asks to protect this name at line {line}"

    def _speakers(self, finding: Finding, core: Sequence[int]) -> Iterator[str]:
        """Recognizers first, the surest before others; then readings."""
        known = RECOGNIZERS.load()
        names = set(self._spoken[finding]) - {_PROTECT}
        if "run-long" in names:
            names.discard("run")
        spoken = sorted(
            names & known.keys(), key=lambda name: (-known[name].score, name)
        )
        if _added(finding):
            yield f"for it: {summary(finding.recognizer)} ({finding.recognizer})"
        for name in spoken:
            yield f"for it: {summary(name)} ({name})"
        if not (spoken or finding.protected or _added(finding)):
            yield "no recognizer speaks for it at this place"
        for name in sorted(names & READINGS.keys()):
            yield f"for it: {READINGS[name]} ({name})"
        source = self._source(finding, core) if PROPAGATION in names else None
        if source is not None:
            line = self._document.position(source.span.start)[0]
            yield (
                f"for it: a name at line {line}, given away there by"
                f" {source.recognizer}, has the same word ({PROPAGATION})"
            )

    def _source(self, finding: Finding, core: Sequence[int]) -> Finding | None:
        """The surest recognizer's finding elsewhere that has a word of this one."""
        found = {
            one
            for i in core
            for one in self._sources.get(self._tokens.folds[i], ())
            if not one.span.overlaps(finding.span)
        }
        return max(found, key=lambda one: (one.score, -one.span.start), default=None)

    def _places(self, words: range, core: Sequence[int]) -> list[_Place]:
        """Other places of the words that carry the name, not in small letters."""
        tokens, scores = self._tokens, self._judge.scores
        indices = sorted(
            i
            for word in {tokens.folds[i] for i in core}
            for i in self._where[word]
            if i not in words and tokens.shapes[i] != LOWER
        )
        places: list[_Place] = []
        last = -2
        for i in indices:
            taken = bool(self._taken[i]) or scores[i] >= self._threshold
            if i == last + 1:
                old = places.pop()
                score = max(old.score, scores[i])
                places.append(_Place(old.first, score, old.taken or taken))
            else:
                places.append(_Place(i, scores[i], taken))
            last = i
        return places

    def _elsewhere(
        self, places: Sequence[_Place], core: Sequence[int]
    ) -> Iterator[str]:
        one = len(core) == 1
        if not places:
            who = "its word stands" if one else "its words stand"
            yield f"{who} at no other place"
            return
        count, taken = len(places), [place for place in places if place.taken]
        who = "the same word stands" if one else "words of it stand"
        if count == 1:
            judged = (
                f"taken for a name too, at line {self._line(places[0].first)}"
                if taken
                else "not taken for a name"
            )
            yield f"{who} at 1 other place, {judged}"
            return
        many = (
            f"{len(taken) if len(taken) < count else 'all'} of them taken for"
            f" {'a name' if len(taken) == 1 else 'names'}; surest at line"
            f" {self._line(_surest(taken).first)}"
            if taken
            else "none of them taken for a name"
        )
        yield f"{who} at {count} other places, {many}"

    def _name(self, i: int, words: range) -> str:
        if self._quote:
            return f'"{self._tokens.word(i)}"'
        return f"word {i - words[0] + 1}" if len(words) > 1 else "the word"

    def _known(
        self, words: range, core: Sequence[int], table: Iterable[tuple[int, int, str]]
    ) -> list[str]:
        """``word 1 is a given name and a family name``, by what ``table`` asks for."""
        made = []
        for i in core:
            kind, code = self._tokens.kinds[i], self._code(self._tokens.folds[i])
            said = [
                what for kinds, codes, what in table if kind & kinds or code & codes
            ]
            if said:
                made.append(f"{self._name(i, words)} is {listing(said)}")
        return made

    def _listed(self, words: range, core: Sequence[int]) -> Iterator[str]:
        known = self._known(words, core, FOR)
        if known:
            yield f"for it, in the word lists: {', '.join(known)}"
        elif not self._known(words, core, AGAINST):
            who = "the word is" if len(core) == 1 else "its words are"
            yield f"{who} in no word list"

    def _against(self, words: range, core: Sequence[int]) -> Iterator[str]:
        tokens = self._tokens
        if known := self._known(words, core, AGAINST):
            yield f"against it, in the word lists: {', '.join(known)}"
        folds = {tokens.folds[i] for i in core}
        small = [
            i
            for word in folds
            for i in self._where[word]
            if i not in words and tokens.shapes[i] == LOWER
        ]
        if small:
            who = "the same word stands" if len(core) == 1 else "words of it stand"
            yield f"against it: {who} in small letters at {times(len(small))}"
        elif not folds.isdisjoint(tokens.common):
            yield "against it: the cable writes it as an acronym, too"
        if all(tokens.upper[i] for i in words):
            yield "its line is all in capitals, so capitals say nothing"
        elif all(tokens.plain[i] for i in words):
            yield "its line is a heading, so capitals say little"

    def _scored(
        self,
        finding: Finding,
        words: range,
        places: Sequence[_Place],
        *,
        alone: bool,
    ) -> Iterator[str]:
        score = self._judge.score(words[0], words[-1])
        if score < self._threshold:
            taken = [place for place in places if place.taken]
            because = (
                f": it is taken because of line {self._line(_surest(taken).first)}"
                if taken and alone
                else ""
            )
            yield (
                f"the model's own score for this place is {score:.2f}, below the"
                f" policy's threshold of {self._threshold:.2f}{because}"
            )
            return
        if round(score, 4) == finding.score:
            yield f"{share(score)} findings with such a score are names"
        yield from self._rests(words, elsewhere=bool(places))

    def _rests(self, words: range, *, elsewhere: bool) -> Iterator[str]:
        """What the decision rests on, measured."""
        first, last = words[0], words[-1]
        parts = [part for part in PARTS if elsewhere or part != "elsewhere"]
        scores = {part: self._judge.without(first, last, (part,)) for part in parts}
        parts.sort(key=lambda part: scores[part])
        alike: dict[str, list[str]] = defaultdict(list)
        for part in parts:
            alike[f"{scores[part]:.2f}"].append(PARTS[part])
        told = [
            f"{score} without {listing(names, 'or')}" for score, names in alike.items()
        ]
        yield f"the score would be {listing(told)}"
        needed = [part for part in parts if scores[part] < self._threshold]
        if needed:
            rests = listing([PARTS[part] for part in needed])
            yield (
                f"the decision rests on {rests},{' each' if len(needed) > 1 else ''}"
                f" needed to reach the policy's threshold of {self._threshold:.2f}"
            )
            return
        pairs = {
            pair: self._judge.without(first, last, pair)
            for pair in combinations(parts, 2)
        }
        least = min(pairs, key=lambda pair: pairs[pair])
        both = " and ".join(PARTS[part] for part in least)
        if pairs[least] < self._threshold:
            yield (
                "the decision rests on no one of these alone: it would be taken for"
                f" a name without any of them, but not without both {both}"
                f" ({pairs[least]:.2f})"
            )
        else:
            yield (
                "the decision rests on no one of these, nor on any two: without both"
                f" {both} the score would still be {pairs[least]:.2f}"
            )


def _surest(places: Iterable[_Place]) -> _Place:
    return max(places, key=lambda place: (place.score, -place.first))
