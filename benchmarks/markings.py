"""
Recall and precision of markings against labelled cables, as they are and in capitals.

    python benchmarks/markings.py GOLD_DIR

GOLD_DIR holds NAME.txt and gold/NAME.json, as ``redact evaluate`` reads them. A label
counts as found if every letter of it is found, in a type that answers to it; a finding
is right if it touches a label. Letters whose capital is longer stay as they are, so
that the places fit. No text is printed.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import redact
from redact.evaluation import gold
from redact.evaluation.measure import ENTITIES

TYPES = ("MARKING", "AUTHORITY", "DECL")


@dataclass(slots=True)
class Counts:
    """Labels, those found whole; findings, those that touch a label."""

    labels: int = 0
    whole: int = 0
    found: int = 0
    right: int = 0


def upper(text: str) -> str:
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def measure(folder: Path, *, capitals: bool) -> dict[str, Counts]:
    """Counts by labelled type over all cables of ``folder``."""
    counts = {kind: Counts() for kind in TYPES}
    for one in gold.read(folder):
        text = upper(one.document.text) if capitals else one.document.text
        document = redact.Document.from_bytes(one.document.name, text.encode())
        findings = redact.scan(document, redact.Policy(), include_kept=True)
        for kind in TYPES:
            # a name in a statement is a finding of its own
            hidden = {
                at
                for f in findings
                if f.entity in ENTITIES[kind] or f.entity == "PERSON"
                for at in range(f.span.start, f.span.end)
            }
            places = [f.span for f in findings if f.entity in ENTITIES[kind]]
            labels = one.spans[kind]
            marked = {at for s in labels for at in range(s.start, s.end)}
            own = counts[kind]
            own.labels += len(labels)
            own.whole += sum(
                all(
                    at in hidden or not text[at].isalnum()
                    for at in range(s.start, s.end)
                )
                for s in labels
            )
            own.found += len(places)
            own.right += sum(
                not marked.isdisjoint(range(s.start, s.end)) for s in places
            )
    return counts


def share(right: int, whole: int) -> str:
    return f"{right}/{whole} {100 * right / whole:6.2f} %" if whole else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, metavar="GOLD_DIR")
    folder = parser.parse_args().gold
    print(f"{'letters':9} {'type':10} {'recall':>18} {'precision':>18}")
    for name, capitals in (("mixed", False), ("capitals", True)):
        for kind, one in measure(folder, capitals=capitals).items():
            recall = share(one.whole, one.labels)
            precision = share(one.right, one.found)
            print(f"{name:9} {kind:10} {recall:>18} {precision:>18}")


if __name__ == "__main__":
    main()
