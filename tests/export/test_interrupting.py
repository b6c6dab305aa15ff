"""A small trial of kills; the whole one is ``benchmarks/interrupting.py``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.interrupting import Trial


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
@pytest.mark.skipif(sys.platform == "win32", reason="kills process groups")
def test_killed_exports_end_as_undisturbed_ones(tmp_path: Path) -> None:
    trial = Trial(tmp_path, cables=40, jobs=2, seed=5)
    tally = trial.run(6, trial.prepare())
    assert tally.problems == []
    assert tally.kills == 6
    assert tally.twice == 0
