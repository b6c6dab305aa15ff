"""Scanning filled carriers and counting what was found of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final, Literal

from benchmarks.fairness.filling import fill
from redact.document import Document
from redact.evaluation.gold import TYPES, Gold
from redact.evaluation.intervals import interval
from redact.evaluation.measure import CASES, Share, evaluate
from redact.policy import EntityPolicy, Policy
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.fairness.filling import Carrier, Filled, Mention
    from benchmarks.fairness.names import Region

Level = Literal["balanced", "strict"]
EXTRA: Final = ("bare", "broken")
"""Mentions with no cue at all; mentions over a line end. They have a form too."""

_DRAWS: Final = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """Counts of one carrier, all seeds together."""

    case: str
    found: int
    mentions: int
    right: int
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Counts of one region: by carrier, and (found, mentions) by form."""

    region: str
    title: str
    parts: tuple[Part, ...]
    forms: dict[str, tuple[int, int]]
    misses: tuple[str, ...] = field(repr=False)

    def recall(self, case: str | None = None) -> Share:
        """Mentions found whole, with an interval over carriers."""
        some = [part for part in self.parts if case in {None, part.case}]
        return _share([(part.found, part.mentions) for part in some])

    @property
    def precision(self) -> Share:
        """Findings that touch a mention."""
        return _share([(part.right, part.findings) for part in self.parts])


def policy(level: Level) -> Policy:
    """Mask names and nothing else."""
    entities = {
        entity: EntityPolicy(
            action="mask" if entity == "PERSON" else "keep", label=entity
        )
        for entity in Policy().entities
    }
    return Policy(entities=entities, level=level)


def gold(filled: Filled) -> Gold:
    """The labels of a filled carrier, as ``redact evaluate`` has them."""
    spans: dict[str, tuple[Span, ...]] = dict.fromkeys(TYPES, ())
    spans["PERSON"] = tuple(Span(one.start, one.end) for one in filled.mentions)
    return Gold(Document.from_bytes(filled.name, filled.text.encode()), spans)


def measure(
    region: Region, carriers: Sequence[Carrier], seeds: int, level: Level
) -> Result:
    """Fill every carrier with ``seeds`` casts of ``region`` and scan it."""
    parts = []
    forms: Counter[tuple[str, bool]] = Counter()
    misses: list[str] = []
    for carrier in carriers:
        filled = [fill(carrier, region, seed) for seed in range(seeds)]
        labelled = [gold(one) for one in filled]
        evaluation = evaluate(labelled, policy(level))
        row = next(row for row in evaluation.rows if row.part == "all")
        precision = row.precision or Share(0, 0, 0.0, 1.0)
        parts.append(
            Part(
                case=CASES[carrier.capitals],
                found=row.recall.right,
                mentions=row.recall.whole,
                right=precision.right,
                findings=precision.whole,
            )
        )
        places = {
            (one.name, one.line, one.column): one.what for one in evaluation.missed
        }
        for one, label in zip(filled, labelled, strict=True):
            for mention in one.mentions:
                place = (one.name, *label.document.position(mention.start))
                what = places.get(place, "found")
                hit = what == "found"
                name = one.text[mention.start : mention.end]
                forms[mention.form, hit] += 1
                for extra, holds in zip(
                    EXTRA, (mention.bare, "\n" in name), strict=True
                ):
                    forms[extra, hit] += holds
                if not hit:
                    misses.append(f"{one.name} {what} {_shown(one, mention)}")
    kinds = sorted({kind for kind, _ in forms})
    return Result(
        region=region.name,
        title=region.title,
        parts=tuple(parts),
        forms={
            kind: (forms[kind, True], forms[kind, True] + forms[kind, False])
            for kind in kinds
        },
        misses=tuple(misses),
    )


def behind(result: Result, best: Result) -> tuple[float, float, float]:
    """
    Recall of ``best`` less that of ``result``, and its 95 % interval.

    Both had the same carriers, so that carriers are drawn, for both alike (percentile
    bootstrap, seeded).
    """

    def distance(pairs: Iterable[tuple[Part, Part]]) -> float:
        mine, its = zip(*pairs, strict=True)
        return _of(its) - _of(mine)

    pairs = list(zip(result.parts, best.parts, strict=True))
    rng = Random(0)
    draws = sorted(distance(rng.choices(pairs, k=len(pairs))) for _ in range(_DRAWS))
    cut = round(_DRAWS * 0.025)
    return distance(pairs), draws[cut], draws[-1 - cut]


def _shown(filled: Filled, mention: Mention) -> str:
    """``full: ... spokesman «NAME» said``, in one line."""
    text, start, end = filled.text, mention.start, mention.end
    around = f"{text[max(0, start - 40) : start]}«{text[start:end]}»{text[end:][:30]}"
    return f"{mention.form}: {' '.join(around.split())}"


def _of(parts: Sequence[Part]) -> float:
    return sum(one.found for one in parts) / max(1, sum(one.mentions for one in parts))


def _share(parts: Sequence[tuple[int, int]]) -> Share:
    low, high = interval(parts)
    return Share(sum(r for r, _ in parts), sum(w for _, w in parts), low, high)
