"""How far a measured share can be believed."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_Z: Final = 1.959964  # 95 %
_DRAWS: Final = 400
_FEWEST: Final = 5  # cables from which draws are worth anything


def wilson(right: int, whole: int) -> tuple[float, float]:
    """
    95 % interval of ``right / whole`` as if every one were drawn by itself.

    Wilson's score interval (E. B. Wilson, JASA 22, 1927); (0, 1) of nothing.
    """
    if not whole:
        return 0.0, 1.0
    share, z2 = right / whole, _Z * _Z
    middle = share + z2 / (2 * whole)
    half = _Z * math.sqrt(share * (1 - share) / whole + z2 / (4 * whole * whole))
    below = 1 + z2 / whole
    low, high = (middle - half) / below, (middle + half) / below
    return max(0.0, min(share, low)), min(1.0, max(share, high))


def interval(parts: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """
    95 % interval of the share over cables, each ``(right, whole)``.

    Names of one cable are found or missed together, so that cables are drawn, not
    names (percentile bootstrap, seeded); never narrower than Wilson's interval.
    """
    right, whole = (
        (sum(column) for column in zip(*parts, strict=True)) if parts else (0, 0)
    )
    low, high = wilson(right, whole)
    counted = [part for part in parts if part[1]]
    if len(counted) < _FEWEST:
        return low, high
    rng = Random(0)  # noqa: S311 - the same interval every time
    shares = []
    for _ in range(_DRAWS):
        drawn = rng.choices(counted, k=len(counted))
        shares.append(sum(r for r, _ in drawn) / sum(w for _, w in drawn))
    shares.sort()
    cut = round(_DRAWS * 0.025)
    return min(low, shares[cut]), max(high, shares[-1 - cut])
