"""The real cables beside this checkout, marked by hand; prints counts only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.markings import measure
from redact.document import Document
from tests.detection.markings.marked import OURS, READINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from redact.cable import Cable

CABLES = Path(__file__).resolve().parents[3] / ".." / "shared" / "data" / "cables"


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    ("kind", "entities", "at_least"),
    [
        pytest.param("MARKING", {"CLASSIFICATION", "PORTION_MARK", "CAPTION"}, 129, id="markings"),
        pytest.param("AUTHORITY", {"AUTHORITY"}, 1, id="authority"),
        pytest.param("DECL", {"DECLASSIFICATION"}, 16, id="declassification"),
    ],
)  # fmt: skip
def test_every_marking_and_nothing_else(
    kind: str, entities: set[str], at_least: int, reading: Callable[[str], Cable]
) -> None:
    files = sorted(CABLES.glob("gold/*.json"))
    if not files:
        pytest.skip("no labelled cables beside this checkout")
    right = missed = wrong = 0
    for file in files:
        document = Document.from_bytes(
            file.stem, (CABLES / f"{file.stem}.txt").read_bytes()
        )
        gold = {
            (place["start"], place["end"])
            for place in json.loads(file.read_text("utf-8"))["spans"]
            if place["type"] == kind
        }
        cable = reading(document.text)
        spans = {
            (span.start, span.end)
            for one in OURS
            if one.entity in entities
            for span in one.find(cable)
        }
        right += len(spans & gold)
        missed += len(gold - spans)
        wrong += len(spans - gold)
    assert (missed, wrong) == (0, 0)
    assert right >= at_least


@pytest.mark.parametrize("letters", ["mixed", "capitals"])
def test_a_scan_finds_every_marking_in_either_case(letters: str) -> None:
    """Recall 100 %, precision at least 99 %, by type, with the places of the labels."""
    files = sorted(CABLES.glob("gold/*.json"))
    if not files:
        pytest.skip("no labelled cables beside this checkout")
    for counts in measure(CABLES, capitals=letters == "capitals").values():
        assert counts.whole == counts.labels
        assert counts.right >= 0.99 * counts.found
        assert counts.labels > 0


INVENTED = CABLES.parent / "invented"


def test_hardly_a_mark_is_left_in_invented_cables() -> None:
    """Marks behind a paragraph's number are found, whatever the cable."""
    files = sorted(INVENTED.glob("*.txt"))
    if not files:
        pytest.skip("no invented cables beside this checkout")
    recognizer = next(one for one in OURS if one.name == "portion-mark")
    found = beyond = 0
    for file in files:
        document = Document.from_bytes(file.stem, file.read_bytes())
        text = document.text
        for span in recognizer.find(READINGS[0](text)):
            line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
            numbered = line.strip("¶ \t")[:1].isdigit()
            found += 1
            beyond += not (numbered or line.startswith("SUBJECT:"))
    assert found > 1500
    assert beyond < 10
