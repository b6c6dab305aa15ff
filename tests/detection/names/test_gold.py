"""Floors of recall and precision on labelled cables; prints counts only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redact.detection import run
from redact.document import Document
from redact.parsing import parse
from tests.detection.names.support import NAMES

DATA = Path(__file__).resolve().parents[3] / ".." / "shared" / "data"


@pytest.mark.parametrize(
    ("folder", "recall", "precision"),
    [
        pytest.param("cables", 0.97, 0.95, id="real, not trained on"),
        pytest.param("invented", 0.96, 0.94, id="invented, trained on"),
    ],
)
def test_names_of_labelled_cables(folder: str, recall: float, precision: float) -> None:
    files = sorted((DATA / folder).glob("gold/*.json"))
    if not files:
        pytest.skip("no labelled cables beside this checkout")
    mentions = covered = right = total = 0
    for file in files:
        document = Document.from_bytes(
            file.stem, (file.parents[1] / f"{file.stem}.txt").read_bytes()
        )
        spans = [f.span for f in run(parse(document), NAMES) if f.entity == "PERSON"]
        gold = json.loads(file.read_text("utf-8"))["spans"]
        people = [g for g in gold if g["type"] == "PERSON"]
        either = [g for g in gold if g["type"].startswith("PERSON")]
        mentions += len(people)
        covered += sum(
            any(s.start <= g["start"] and g["end"] <= s.end for s in spans)
            for g in people
        )
        total += len(spans)
        right += sum(
            any(s.start < g["end"] and g["start"] < s.end for g in either)
            for s in spans
        )
    print(f"{folder}: {covered} of {mentions} mentions, {right} of {total} right")  # noqa: T201
    assert covered >= recall * mentions
    assert right >= precision * total
