"""Comparing what was found with what is labelled."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.detection import run
from redact.evaluation.intervals import interval
from redact.evaluation.places import PLACES, Places
from redact.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.evaluation.gold import Gold
    from redact.policy import Policy
    from redact.span import Span

ENTITIES: Final = {
    "PERSON": frozenset({"PERSON"}),
    "MARKING": frozenset({"CLASSIFICATION", "PORTION_MARK", "CAPTION"}),
    "AUTHORITY": frozenset({"AUTHORITY"}),
    "DECL": frozenset({"DECLASSIFICATION"}),
}
"""Labelled types and the entity types that answer to them."""

CASES: Final = ("mixed", "capitals")
_FEW_SMALL: Final = 10  # one letter in ten: mostly capitals


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` of ``whole``, with the 95 % interval."""

    right: int
    whole: int
    low: float
    high: float

    @property
    def value(self) -> float | None:
        """Null where there was nothing."""
        return self.right / self.whole if self.whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """
    Shares of one labelled type in one part of the cables.

    ``recall``: mentions of which every letter is found; ``letters``: letters of
    mentions found; ``precision``: findings that touch a mention; ``complete``: cables
    of which every mention is found. What does not apply to a part is null.
    """

    type: str
    part: str
    cables: int
    recall: Share
    letters: Share
    precision: Share | None
    complete: Share | None


@dataclass(frozen=True, slots=True)
class Missed:
    """A mention not found whole, or a finding that is none: by place, not by text."""

    name: str
    line: int
    column: int
    type: str
    what: str


@dataclass(frozen=True, slots=True)
class _Cable:
    case: str
    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """All rows, and every place where finding and label differ."""

    level: str
    threshold: float
    rows: tuple[Row, ...]
    missed: tuple[Missed, ...] = field(repr=False)

    def recall(self, kind: str = "PERSON") -> Share | None:
        """Over all cables."""
        return next(
            (r.recall for r in self.rows if r.type == kind and r.part == "all"), None
        )


def evaluate(labelled: Iterable[Gold], policy: Policy) -> Evaluation:
    """
    Scan every cable as ``policy`` says and count.

    Raises :class:`InputError` for labels that do not fit and
    :class:`RecognizerError` where a cable could not be checked.
    """
    missed: list[Missed] = []
    cables = [_count(gold, policy, missed) for gold in labelled]
    kinds = [kind for kind in ENTITIES if any(_has(c, kind) for c in cables)]
    rows = [row for kind in kinds for row in _rows(kind, cables)]
    return Evaluation(
        level=policy.level,
        threshold=policy.threshold("PERSON"),
        rows=tuple(rows),
        missed=tuple(missed),
    )


def _has(cable: _Cable, kind: str) -> bool:
    """Whether a type is labelled; of persons a set without any says something too."""
    counts = cable.counts
    found = counts[kind, "", "findings"] if kind == "PERSON" else 0
    return bool(counts[kind, "", "mentions"] + found)


def _count(gold: Gold, policy: Policy, missed: list[Missed]) -> _Cable:
    document = gold.document
    text = document.text
    parsed = parse(document)
    places = Places(parsed)
    found = run(parsed, policy, include_kept=False)
    small = sum(map(str.islower, text))
    cable = _Cable("capitals" if small * _FEW_SMALL < len(text) else "mixed")

    def tell(span: Span, kind: str, what: str) -> None:
        line, column = document.position(span.start)
        missed.append(Missed(document.name, line, column, kind, what))

    for kind, entities in ENTITIES.items():
        spans = [one.span for one in found if one.entity in entities]
        # any mask hides what is under it; what it is called matters for precision
        hidden = _letters(
            text,
            [
                one.span
                for one in found
                if one.entity in entities or policy.action(one) == "mask"
            ],
        )
        mentions = gold.spans[kind]
        either = sorted(
            (*mentions, *(gold.spans["PERSON_EMBEDDED"] if kind == "PERSON" else ()))
        )
        counts = cable.counts
        for span in mentions:
            letters = _letters(text, [span])
            whole = letters <= hidden
            for place in ("", places.of(span.start)):
                counts[kind, place, "mentions"] += 1
                counts[kind, place, "found"] += whole
                counts[kind, place, "letters"] += len(letters)
                counts[kind, place, "letters found"] += len(letters & hidden)
            if not whole:
                tell(span, kind, "partly missed" if letters & hidden else "missed")
        for span in spans:
            right = _touches(span, either)
            counts[kind, "", "findings"] += 1
            counts[kind, "", "right"] += right
            if not right:
                tell(span, kind, "false alarm")
    return cable


def _letters(text: str, spans: Iterable[Span]) -> set[int]:
    return {i for s in spans for i in range(s.start, s.end) if text[i].isalnum()}


def _touches(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether ``span`` overlaps one of ``others`` (sorted, disjoint)."""
    at = bisect_left(others, span)
    return any(span.overlaps(other) for other in others[max(0, at - 1) : at + 1])


def _rows(kind: str, cables: Sequence[_Cable]) -> Iterable[Row]:
    yield _row(kind, "all", "", cables)
    for case in CASES:
        some = [cable for cable in cables if cable.case == case]
        if some and len(some) < len(cables):
            yield _row(kind, case, "", some)
    for place in PLACES:
        if any(cable.counts[kind, place, "mentions"] for cable in cables):
            yield _row(kind, place, place, cables)


def _row(kind: str, part: str, place: str, cables: Sequence[_Cable]) -> Row:
    def share(right: str, whole: str) -> Share:
        parts = [
            (c.counts[kind, place, right], c.counts[kind, place, whole]) for c in cables
        ]
        low, high = interval(parts)
        return Share(sum(r for r, _ in parts), sum(w for _, w in parts), low, high)

    whole = not place
    done = [
        (int(c.counts[kind, "", "found"] == c.counts[kind, "", "mentions"]), 1)
        for c in cables
    ]
    complete = Share(sum(r for r, _ in done), len(done), *interval(done))
    return Row(
        type=kind,
        part=part,
        cables=len(cables),
        recall=share("found", "mentions"),
        letters=share("letters found", "letters"),
        precision=share("right", "findings") if whole else None,
        complete=complete if whole else None,
    )
