"""
Recall and precision of the names found, against labelled cables: counts only.

    python benchmarks/names.py CABLES [--parsed]

``CABLES`` is a folder of ``NAME.txt`` with ``gold/NAME.json`` (``spans`` of
``start``, ``end``, ``type``). No name is printed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from redact.cable import Cable
from redact.detection import run
from redact.document import Document
from redact.parsing import parse
from redact.policy import EntityPolicy, Policy

NAMES_ONLY = {
    entity: EntityPolicy(action="mask" if entity == "PERSON" else "keep", label=entity)
    for entity in Policy().entities
}


def measure(
    text: str, found: list[tuple[int, int]], gold: list[dict[str, Any]]
) -> Counter[str]:
    """Mentions and characters, found and missed, of one cable."""
    counts: Counter[str] = Counter()
    people = [(s["start"], s["end"]) for s in gold if s["type"] == "PERSON"]
    either = people + [
        (s["start"], s["end"]) for s in gold if s["type"] == "PERSON_EMBEDDED"
    ]
    masked = {i for start, end in found for i in range(start, end)}

    def letters(spans: list[tuple[int, int]]) -> set[int]:
        return {i for a, b in spans for i in range(a, b) if text[i].isalnum()}

    wanted = letters(people)
    counts["mentions"] = len(people)
    counts["mentions found"] = sum(letters([span]) <= masked for span in people)
    counts["findings"] = len(found)
    counts["findings right"] = sum(
        any(a < end and start < b for a, b in either) for start, end in found
    )
    counts["characters"] = len(wanted)
    counts["characters found"] = len(wanted & masked)
    counts["characters masked"] = len(letters(found))
    counts["characters right"] = len(letters(found) & letters(either))
    counts["cables"] = 1
    counts["cables complete"] = counts["mentions found"] == counts["mentions"]
    return counts


def report(name: str, c: Counter[str]) -> str:
    """One line of shares."""

    def share(part: str, whole: str) -> str:
        return f"{100 * c[part] / max(1, c[whole]):5.1f} %"

    return (
        f"{name:8} {c['cables']:4} cables {c['mentions']:6} mentions"
        f"  recall {share('mentions found', 'mentions')}"
        f"  precision {share('findings right', 'findings')}"
        f"  characters {share('characters found', 'characters')}"
        f" / {share('characters right', 'characters masked')}"
        f"  complete {share('cables complete', 'cables')}"
    )


def main(folder: Path, *, parsed: bool, level: str) -> None:
    """Print totals for mixed and all-capitals cables."""
    totals: dict[str, Counter[str]] = {}
    policy = Policy(
        entities=NAMES_ONLY, level="strict" if level == "strict" else "balanced"
    )
    for gold_path in sorted(folder.glob("gold/*.json")):
        path = folder / f"{gold_path.stem}.txt"
        if not path.is_file():
            continue
        document = Document.from_bytes(path.name, path.read_bytes())
        cable = parse(document) if parsed else Cable(document=document)
        found = [
            (f.span.start, f.span.end)
            for f in run(cable, policy)
            if f.entity == "PERSON"
        ]
        gold = json.loads(gold_path.read_text("utf-8"))["spans"]
        small = sum(c.islower() for c in document.text)
        kind = "capitals" if small < len(document.text) / 10 else "mixed"
        counts = measure(document.text, found, gold)
        for name in (kind, "all"):
            totals[name] = totals.get(name, Counter()) + counts
    for name, counts in sorted(totals.items()):
        print(report(name, counts))


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        parsed="--parsed" in sys.argv,
        level="strict" if "--strict" in sys.argv else "balanced",
    )
