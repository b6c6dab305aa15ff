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
from typing import TYPE_CHECKING, Any, Final

import pytest

import redact

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES: Final = sorted(
    path.stem for path in Path(__file__).with_name("expected").glob("*.json")
)
# by the default policy these stay: they say unclassified
UNCLASSIFIED: Final = frozenset({"UNCLAS", "UUUUU", "(U)"})

# measured with structure and propagation alone: raise them as they improve
PERSONS_MASKED: Final = 239
PERSONS: Final = 243
FALSE_PERSONS: Final = 8

every_cable = pytest.mark.parametrize("name", NAMES)


@cache
def gold(folder: Path, name: str) -> list[dict[str, Any]]:
    spans: list[dict[str, Any]] = json.loads(
        (folder / "gold" / f"{name}.json").read_bytes()
    )["spans"]
    return spans


@cache
def found(folder: Path, name: str) -> tuple[redact.Finding, ...]:
    """Give what the default policy masks."""
    path = folder / f"{name}.txt"
    document = redact.Document.from_bytes(path.name, path.read_bytes())
    policy = redact.Policy()
    scanned = redact.scan(document, policy)
    return tuple(one for one in scanned if policy.action(one) == "mask")


@cache
def masked(folder: Path, name: str) -> frozenset[int]:
    """Give the offsets of the characters that the default policy masks."""
    return frozenset(
        offset
        for finding in found(folder, name)
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


def test_persons_are_masked_wholly(
    cables: Path, record_testsuite_property: Callable[[str, object], None]
) -> None:
    counts = [left(cables, name, frozenset({"PERSON"})) for name in NAMES]
    persons = sum(count for _, count in counts)
    hidden = persons - sum(missed for missed, _ in counts)
    record_testsuite_property("person recall, 16 cables", hidden / persons)
    assert persons == PERSONS
    assert hidden >= PERSONS_MASKED


def test_few_other_words_are_taken_for_persons(cables: Path) -> None:
    false = 0
    for name in NAMES:
        marked = {
            offset
            for span in gold(cables, name)
            if span["type"].startswith("PERSON")
            for offset in range(span["start"], span["end"])
        }
        false += sum(
            marked.isdisjoint(range(finding.span.start, finding.span.end))
            for finding in found(cables, name)
            if finding.entity == "PERSON"
        )
    assert false <= FALSE_PERSONS
