"""From the network's output to how often it is right, as seen on cables left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FEWEST = 40  # findings in a bin


def curve(seen: dict[str, Any]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """
    Logits and shares between which :class:`NameModel` interpolates.

    Isotonic (pool adjacent violators) over the bins of ``seen``, which must come from
    a model without a curve of its own.
    """
    step = float(seen["step"])
    right: dict[int, int] = {}
    whole: dict[int, int] = {}
    for _, number, is_right, count in seen["bins"]:
        whole[number] = whole.get(number, 0) + count
        right[number] = right.get(number, 0) + count * bool(is_right)
    blocks: list[list[float]] = []  # weight, right, sum of logit * weight
    for number in sorted(whole):
        weight = whole[number]
        blocks.append([weight, right[number], (number + 0.5) * step * weight])
        while len(blocks) > 1 and (
            blocks[-1][0] < _FEWEST
            or blocks[-2][0] < _FEWEST
            or blocks[-2][1] / blocks[-2][0] >= blocks[-1][1] / blocks[-1][0]
        ):
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    logits = [b[2] / b[0] for b in blocks]
    shares = [(b[1] + 0.5) / (b[0] + 1) for b in blocks]
    # below what was seen, straight down to nothing
    logits = [logits[0] - 6.0, *logits, logits[-1] + 4.0]
    top = max(shares[-1], min(0.9995, 1 - (1 - shares[-1]) / 4))
    shares = [min(1e-4, shares[0]), *shares, top]
    return np.array(logits), np.maximum.accumulate(shares)
