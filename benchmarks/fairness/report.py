"""The numbers as tables for people, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from benchmarks.fairness.measuring import EXTRA, behind
from benchmarks.fairness.ways import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from benchmarks.fairness.measuring import Result
    from redact.evaluation.measure import Share

WITHIN: Final = 2.0
"""Points of recall that a region may be behind the best."""

_KINDS: Final = (*FORMS, *EXTRA)
_WIDE: Final = 28


def table(results: Sequence[Result]) -> str:
    """Both tables: regions, then regions by form."""
    return "\n".join([*_regions(results), "", *_forms(results)]) + "\n"


def record(results: Sequence[Result], **settings: object) -> dict[str, Any]:
    """All that the tables say."""
    best = _best(results)
    return {
        **settings,
        "best": best.region,
        "within": WITHIN,
        "regions": [
            {
                "region": one.region,
                "title": one.title,
                "mentions": one.recall().whole,
                "recall": _numbers(one.recall()),
                "recall_mixed": _numbers(one.recall("mixed")),
                "recall_capitals": _numbers(one.recall("capitals")),
                "precision": _numbers(one.precision),
                "behind_best": [round(share, 5) for share in behind(one, best)],
                "forms": {
                    kind: {"found": found, "mentions": mentions}
                    for kind, (found, mentions) in one.forms.items()
                },
            }
            for one in _ordered(results)
        ],
    }


def _regions(results: Sequence[Result]) -> Iterator[str]:
    best = _best(results)
    yield (
        f"{'region':<{_WIDE}}{'mentions':>9}{'recall':>8}  {'95 %':<13}{'mixed':>6}"
        f"{'caps':>7}{'precision':>11}  behind the best"
    )
    near = 0
    for one in _ordered(results):
        recall = one.recall()
        distance, low, high = (100 * share for share in behind(one, best))
        near += distance <= WITHIN
        yield (
            f"{one.title:<{_WIDE}}{recall.whole:>9}{_percent(recall):>8}"
            f"  {100 * recall.low:5.1f}-{100 * recall.high:<7.1f}"
            f"{_percent(one.recall('mixed')):>6}{_percent(one.recall('capitals')):>7}"
            f"{_percent(one.precision):>11}"
            f"  {distance:4.1f} ({low:.1f} to {high:.1f})"
        )
    yield f"{near} of {len(results)} regions within {WITHIN} points of the best"


def _forms(results: Sequence[Result]) -> Iterator[str]:
    yield f"{'recall by form':<{_WIDE}}" + "".join(f"{kind:>10}" for kind in _KINDS)
    for one in _ordered(results):
        yield f"{one.title:<{_WIDE}}" + _cells(one.forms.get(k) for k in _KINDS)
    sums = [
        [one.forms[kind] for one in results if kind in one.forms] for kind in _KINDS
    ]
    yield f"{'all':<{_WIDE}}" + _cells(
        (sum(f for f, _ in some), sum(m for _, m in some)) for some in sums
    )
    yield f"{'mentions':<{_WIDE}}" + "".join(
        f"{sum(m for _, m in some):>10}" for some in sums
    )


def _cells(counts: Iterable[tuple[int, int] | None]) -> str:
    return "".join(
        f"{100 * one[0] / one[1]:>10.1f}" if one and one[1] else f"{'-':>10}"
        for one in counts
    )


def _ordered(results: Sequence[Result]) -> list[Result]:
    return sorted(results, key=lambda one: (-(one.recall().value or 0), one.region))


def _best(results: Sequence[Result]) -> Result:
    return _ordered(results)[0]


def _percent(share: Share) -> str:
    return "-" if share.value is None else f"{100 * share.value:.1f}"


def _numbers(share: Share) -> dict[str, float | int | None]:
    return {
        "right": share.right,
        "whole": share.whole,
        "share": None if share.value is None else round(share.value, 5),
        "low": round(share.low, 5),
        "high": round(share.high, 5),
    }
