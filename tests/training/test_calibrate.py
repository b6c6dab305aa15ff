"""Scores are shares: the curve, and how far off it is on regions left out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from redact.detection.names.model import shipped
from training.calibrate import curve

ROOT = Path(__file__).resolve().parents[2]
SEEN = ROOT / "training" / "seen.json"

BINS = st.lists(
    st.tuples(
        st.integers(1, 3), st.integers(-20, 30), st.booleans(), st.integers(1, 900)
    ),
    min_size=1,
    max_size=60,
)


@given(BINS)
def test_the_curve_never_falls(bins: list[tuple[int, int, bool, int]]) -> None:
    at, shares = curve({"step": 0.25, "bins": bins})
    assert (np.diff(at) > 0).all()
    assert (np.diff(shares) >= 0).all()
    assert shares.min() > 0
    assert shares.max() < 1


def test_the_model_has_the_curve_of_what_was_seen() -> None:
    at, shares = curve(json.loads(SEEN.read_text("utf-8")))
    outputs = np.linspace(-6, 9, 100)
    told = shipped().probability(outputs.astype(np.float32))
    assert np.allclose(told, np.interp(outputs, at, shares), atol=1e-6)


def test_what_was_seen_holds_counts_only() -> None:
    seen = json.loads(SEEN.read_text("utf-8"))
    assert set(seen) == {"step", "bins", "rows"}
    assert all(isinstance(n, int | bool) for row in seen["bins"] for n in row)
    assert {key for row in seen["rows"] for key in row} == {
        "fold",
        "group",
        "capitals",
        "counts",
    }


def test_the_picture_is_fresh_and_the_scores_mean_what_they_say(tmp_path: Path) -> None:
    out = tmp_path / "reliability.svg"
    done = subprocess.run(
        [sys.executable, "training/reliability.py", "--out", out],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert out.read_bytes() == (ROOT / "docs" / "reliability.svg").read_bytes()
    assert float(done.stdout.split()[-1]) < 0.05
