"""Leaving out: train without some groups of cables, and measure on them."""

from __future__ import annotations

import math
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any, Final

from redact.detection.names import finder
from redact.detection.names.model import NameModel
from training import save, score

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from training.corpora import Labelled

FOLDS: Final = (
    ("latin", "seasia", "own-latin", "own-asiapac", "own-mixed"),
    ("arab", "africa", "southasia", "own-mideast", "own-africa", "own-southasia", "own-plain2"),
    ("europe", "eurasia", "eastasia", "acronym", "own-europe", "own-eurasia", "own-wires2"),
)  # fmt: skip
"""Groups of written cables that are left out together: whole regions."""

THRESHOLDS: Final = (
    0.9,
    0.8,
    0.7,
    0.6,
    0.5,
    0.4,
    0.3,
    0.2,
    0.15,
    0.1,
    0.07,
    0.05,
    0.03,
    0.02,
    0.01,
)
STEP: Final = 0.25
"""Width of a bin of logits."""

_model: list[NameModel] = []


def leave_out(
    cables: Sequence[Labelled],
    train: Callable[[list[Labelled]], save.Trained],
    only: Sequence[int] = (),
) -> dict[str, Any]:
    """Train once for each fold, on the others; counts only, no text."""
    bins: Counter[tuple[int, int, bool]] = Counter()
    rows: list[dict[str, Any]] = []
    for number, groups in enumerate(FOLDS, start=1):
        if only and number not in only:
            continue
        inside = [text for text in cables if text.group not in groups]
        outside = [text for text in cables if text.group in groups]
        model = NameModel(save.arrays(train(inside)))
        for text, (found, counted) in zip(
            outside, measured(outside, model), strict=True
        ):
            bins.update({(number, b, right): n for (b, right), n in found.items()})
            rows.append({
                "fold": number,
                "group": text.group,
                "capitals": text.capitals,
                "counts": {str(t): dict(c) for t, c in counted.items()},
            })  # fmt: skip
        print(f"fold {number}: {len(outside)} cables left out", file=sys.stderr)
    return {
        "step": STEP,
        "bins": sorted([fold, b, right, n] for (fold, b, right), n in bins.items()),
        "rows": rows,
    }


def together(parts: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What several runs saw, each of other folds."""
    return {
        "step": STEP,
        "bins": sorted(row for part in parts for row in part["bins"]),
        "rows": [row for part in parts for row in part["rows"]],
    }


def measured(
    texts: Sequence[Labelled], model: NameModel
) -> list[tuple[Counter[tuple[int, bool]], dict[float, Counter[str]]]]:
    """For each text: findings by bin of their logit, and counts by threshold."""
    _model[:] = [model]  # inherited by the processes
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(_measure, texts, chunksize=8))


def _measure(
    text: Labelled,
) -> tuple[Counter[tuple[int, bool]], dict[float, Counter[str]]]:
    read, hints = score.recognized(text)
    either = text.people + text.embedded
    bins: Counter[tuple[int, bool]] = Counter()
    for one in finder.find(read, hints, 0.004, _model[0]):
        right = any(a < one.span.end and one.span.start < b for a, b in either)
        share = min(max(one.score, 1e-4), 1 - 1e-4)
        bins[math.floor(math.log(share / (1 - share)) / STEP), right] += 1
    counted = {}
    for threshold in THRESHOLDS:
        found = finder.find(read, hints, threshold, _model[0])
        spans = [(one.span.start, one.span.end) for one in found]
        counted[threshold] = score.measure(text, spans)
    return bins, counted


def table(rows: Sequence[dict[str, Any]], threshold: float) -> Counter[str]:
    """Sums over ``rows`` at one threshold."""
    total: Counter[str] = Counter()
    for row in rows:
        total.update(row["counts"][str(threshold)])
    return total
