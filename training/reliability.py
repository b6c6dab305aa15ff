"""
Draw docs/reliability.svg: what share of findings with a score were names.

    python training/reliability.py [--seen training/seen.json] [--out docs/reliability.svg]

The scores are those of three models, each on regions it was not trained on. The curve
is fitted on two of them and drawn on the third, in turn: it is not its own judge.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from training.calibrate import curve  # noqa: E402 - run as a script

TENTHS = 10
LEFT, TOP, SIZE = 60, 40, 360


def points(seen: dict[str, Any]) -> list[tuple[float, float, int]]:
    """Mean score, share of names and number of findings, in each tenth of the scores."""
    sums = np.zeros((TENTHS, 3))
    folds = sorted({row[0] for row in seen["bins"]})
    for fold in folds:
        others = {**seen, "bins": [row for row in seen["bins"] if row[0] != fold]}
        at, shares = curve(others)
        for number, logit, right, count in seen["bins"]:
            if number != fold:
                continue
            score = float(np.interp((logit + 0.5) * seen["step"], at, shares))
            tenth = min(int(score * TENTHS), TENTHS - 1)
            sums[tenth] += (score * count, count * bool(right), count)
    return [(s / n, r / n, int(n)) for s, r, n in sums if n]


def error(seen: dict[str, Any]) -> float:
    """Expected calibration error: the mean distance of score and share."""
    found = points(seen)
    whole = sum(n for _, _, n in found)
    return sum(abs(score - share) * n for score, share, n in found) / whole


def draw(found: list[tuple[float, float, int]]) -> str:
    """The picture, as SVG."""

    def x(value: float) -> float:
        return LEFT + value * SIZE

    def y(value: float) -> float:
        return TOP + (1 - value) * SIZE

    body = [
        f'<line class="even" x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}"/>',
        *(
            f'<line class="grid" x1="{x(k / 5)}" x2="{x(k / 5)}" y1="{y(0)}" y2="{y(1)}"/>'
            f'<line class="grid" x1="{x(0)}" x2="{x(1)}" y1="{y(k / 5)}" y2="{y(k / 5)}"/>'
            f'<text x="{x(k / 5)}" y="{y(0) + 18}" text-anchor="middle">{k / 5:.1f}</text>'
            f'<text x="{LEFT - 8}" y="{y(k / 5) + 4}" text-anchor="end">{k / 5:.1f}</text>'
            for k in range(6)
        ),
    ]
    line = " ".join(f"{x(score):.1f},{y(share):.1f}" for score, share, _ in found)
    body.append(f'<polyline class="seen" points="{line}"/>')
    for score, share, count in found:
        body.append(
            f'<circle cx="{x(score):.1f}" cy="{y(share):.1f}" r="4">'
            f"<title>{count} findings: score {score:.2f}, names {share:.2f}</title></circle>"
        )
        body.append(
            f'<text class="n" x="{x(score) + 7:.1f}" y="{y(share) + 14:.1f}">{count}</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + SIZE + 60} {TOP + SIZE + 60}"'
        ' role="img" aria-label="share of names by score">\n'
        "<style>text{font:12px sans-serif;fill:#222}.n{font-size:10px;fill:#666}"
        ".grid{stroke:#e4e4e4}.even{stroke:#999;stroke-dasharray:4 4}"
        ".seen{fill:none;stroke:#0b62a8;stroke-width:2}circle{fill:#0b62a8}</style>\n"
        '<rect width="100%" height="100%" fill="#fff"/>\n'
        f'<text x="{LEFT}" y="22">Of findings with a score, so many were names (regions left out)</text>\n'
        + "\n".join(body)
        + f'\n<text x="{x(0.5)}" y="{y(0) + 40}" text-anchor="middle">score</text>\n</svg>\n'
    )


def main() -> None:
    """Write the picture and say how far off the scores are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seen", type=Path, default=ROOT / "training" / "seen.json")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "reliability.svg")
    options = parser.parse_args()
    seen = json.loads(options.seen.read_text("utf-8"))
    options.out.write_text(draw(points(seen)), "utf-8")
    for score, share, count in points(seen):
        print(f"score {score:.2f}: {share:.2f} of {count}")
    print(f"expected calibration error {error(seen):.3f}")


if __name__ == "__main__":
    main()
