"""
Print the tables of docs/model-card.md from what ``--folds`` saw.

    python training/report.py [--seen training/seen.json] [--at 0.3]

Every number is of cables whose region the model had not seen in training.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402 - run as a script

from redact.evaluation.intervals import interval  # noqa: E402 - the same
from training.calibrate import curve  # noqa: E402 - the same


def cell(rows: list[dict[str, Any]], threshold: str, right: str, whole: str) -> str:
    """A share with its interval over cables."""
    parts = [
        (r["counts"][threshold].get(right, 0), r["counts"][threshold].get(whole, 0))
        for r in rows
    ]
    done, of = (sum(column) for column in zip(*parts, strict=True))
    low, high = interval(parts)
    return f"{100 * done / max(of, 1):.1f} ({100 * low:.1f} to {100 * high:.1f})"


def mentions(rows: list[dict[str, Any]], threshold: str) -> int:
    """How many names there are."""
    return sum(r["counts"][threshold].get("mentions", 0) for r in rows)


def line(name: str, rows: list[dict[str, Any]], threshold: str) -> str:
    """One row of a Markdown table."""
    recall = cell(rows, threshold, "found", "mentions")
    precision = cell(rows, threshold, "right", "findings")
    return f"| {name} | {len(rows)} | {mentions(rows, threshold)} | {recall} | {precision} |"


def main() -> None:
    """By threshold, by case, by region left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seen", type=Path, default=ROOT / "training" / "seen.json")
    parser.add_argument(
        "--at", default="0.3", help="the threshold of the table by region"
    )
    options = parser.parse_args()
    seen = json.loads(options.seen.read_text("utf-8"))
    rows: list[dict[str, Any]] = seen["rows"]
    at, shares = curve(seen)
    head = "| cables | mentions | recall % | precision % |\n|---|---|---|---|---|"
    print(
        f"| output above (score) | case {head[1:]}".replace(
            "| case | cables", "| cables"
        )
    )
    for threshold in rows[0]["counts"]:
        logit = np.log(float(threshold) / (1 - float(threshold)))
        score = float(np.interp(logit, at, shares))
        for name, wanted in (("mixed", False), ("capitals", True)):
            some = [r for r in rows if r["capitals"] is wanted]
            print(line(f"{threshold} ({score:.2f}), {name}", some, threshold))
    print(f"\n| region left out, at {options.at} {head}")
    for group in sorted({r["group"] for r in rows}):
        print(line(group, [r for r in rows if r["group"] == group], options.at))


if __name__ == "__main__":
    main()
