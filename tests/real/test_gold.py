"""
How much of what two people marked in real cables is masked.

Only counts are compared and shown. ``gold/NAME.json`` has spans of PERSON,
PERSON_EMBEDDED (a name inside a name of something else: either way is fine),
MARKING, AUTHORITY and DECL.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

import redact

NAMES: Final = sorted(
    path.stem for path in Path(__file__).with_name("expected").glob("*.json")
)
# by the default policy these stay: they say unclassified
UNCLASSIFIED: Final = frozenset({"UNCLAS", "UUUUU", "(U)"})

every_cable = pytest.mark.parametrize("name", NAMES)


@cache
def gold(folder: Path, name: str) -> list[dict[str, Any]]:
    spans: list[dict[str, Any]] = json.loads(
        (folder / "gold" / f"{name}.json").read_bytes()
    )["spans"]
    return spans


@cache
def masked(folder: Path, name: str) -> frozenset[int]:
    """Give the offsets of the characters that the default policy masks."""
    path = folder / f"{name}.txt"
    document = redact.Document.from_bytes(path.name, path.read_bytes())
    policy = redact.Policy()
    return frozenset(
        offset
        for finding in redact.scan(document, policy)
        if policy.action(finding) == "mask"
        for offset in range(finding.span.start, finding.span.end)
    )


def left(folder: Path, name: str, types: frozenset[str]) -> tuple[int, int]:
    """Count the spans of ``types`` not wholly masked, and all of them."""
    hidden = masked(folder, name)
    spans = [
        set(range(span["start"], span["end"]))
        for span in gold(folder, name)
        if span["type"] in types and span["text"] not in UNCLASSIFIED
    ]
    return sum(not span <= hidden for span in spans), len(spans)


@every_cable
def test_every_marking_is_masked(name: str, cables: Path) -> None:
    missed, _ = left(cables, name, frozenset({"MARKING", "AUTHORITY"}))
    assert missed == 0


@every_cable
def test_what_says_unclassified_stays(name: str, cables: Path) -> None:
    hidden = masked(cables, name)
    lost = sum(
        not hidden.isdisjoint(range(span["start"], span["end"]))
        for span in gold(cables, name)
        if span["text"] in UNCLASSIFIED or span["type"] == "DECL"
    )
    assert lost == 0
