"""How far a share can be believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.evaluation.intervals import interval, wilson


@pytest.mark.parametrize(
    ("right", "whole", "low", "high"),
    [
        pytest.param(0, 10, 0.0, 0.2775, id="none"),
        pytest.param(5, 10, 0.2366, 0.7634, id="half"),
        pytest.param(10, 10, 0.7225, 1.0, id="all"),
        pytest.param(98, 100, 0.9300, 0.9945, id="of a hundred"),
    ],
)
def test_wilson(right: int, whole: int, low: float, high: float) -> None:
    # E. B. Wilson 1927; values as in R's prop.test without correction
    assert wilson(right, whole) == pytest.approx((low, high), abs=5e-4)


PARTS = st.lists(
    st.integers(0, 40).flatmap(
        lambda whole: st.tuples(st.integers(0, whole), st.just(whole))
    ),
    max_size=30,
)


@given(PARTS)
def test_the_share_lies_within_and_wilson_too(parts: list[tuple[int, int]]) -> None:
    right, whole = sum(r for r, _ in parts), sum(w for _, w in parts)
    low, high = interval(parts)
    assert 0 <= low <= high <= 1
    if whole:
        assert low <= right / whole <= high
    assert low <= wilson(right, whole)[0]
    assert high >= wilson(right, whole)[1]
    assert interval(parts) == (low, high)


def test_cables_that_differ_widen_it() -> None:
    alike = [(9, 10)] * 20
    apart = [(10, 10)] * 18 + [(0, 10)] * 2
    assert interval(apart)[0] < interval(alike)[0]
