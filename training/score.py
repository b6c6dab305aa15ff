"""How many names are found, and how many findings are names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from redact.detection.finding import Finding
from redact.detection.recognizer import RECOGNIZERS
from redact.document import Document
from redact.parsing import parse
from redact.parsing.reading import readable

if TYPE_CHECKING:
    from training.corpora import Labelled


def recognized(text: Labelled) -> tuple[str, list[Finding]]:
    """The text as read, and what the recognizers of names say of it."""
    read = readable(text.text)
    cable = parse(Document.from_bytes(text.name, read.encode()))
    return read, [
        Finding(
            span=span, entity="PERSON", score=r.score, recognizer=r.name,
            protected=r.name == "person-protect",
        )
        for r in RECOGNIZERS
        if r.entity == "PERSON"
        for span in sorted(set(r.find(cable)))
    ]  # fmt: skip


def measure(text: Labelled, found: list[tuple[int, int]]) -> Counter[str]:
    """Mentions found whole, findings that touch a name, letters masked."""
    counts: Counter[str] = Counter()
    either = text.people + text.embedded
    masked = {i for start, end in found for i in range(start, end)}

    def letters(spans: tuple[tuple[int, int], ...]) -> set[int]:
        return {i for a, b in spans for i in range(a, b) if text.text[i].isalnum()}

    counts["mentions"] = len(text.people)
    counts["found"] = sum(letters((span,)) <= masked for span in text.people)
    counts["findings"] = len(found)
    counts["right"] = sum(any(a < e and s < b for a, b in either) for s, e in found)
    counts["letters masked"] = len(letters(tuple(found)))
    counts["letters right"] = len(letters(tuple(found)) & letters(either))
    counts["letters"] = len(letters(text.people))
    counts["letters found"] = len(letters(text.people) & masked)
    return counts
