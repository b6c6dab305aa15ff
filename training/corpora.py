"""Labelled text: written cables, generated ones, and open corpora."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from training.lists import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN: Final = Path(__file__).resolve().parent / "cables"
DOMAINS: Final = (
    "cable", "generated", "btc", "crossner", "ewt", "litbank", "redocred", "sec",
    "wikigold", "wnut17", "re3d",
)  # fmt: skip
"""Where a text is from; the model learns the habits of each source apart."""

_MARK: Final = re.compile(r"\[\[|\]\]|\{\{|\}\}")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, the places of the names in it, and of names inside other things."""

    name: str
    text: str
    people: tuple[tuple[int, int], ...]
    embedded: tuple[tuple[int, int], ...] = ()
    domain: str = "cable"

    @property
    def group(self) -> str:
        """``africa`` of ``africa-12``."""
        return self.name.rsplit("-", 1)[0]

    @property
    def capitals(self) -> bool:
        """Whether the text is wholly in capitals."""
        return sum(map(str.islower, self.text)) < len(self.text) / 10


def unmark(name: str, marked: str) -> Labelled:
    """Turn ``[[name]]`` and ``{{name inside something}}`` into places."""
    text: list[str] = []
    people: list[tuple[int, int]] = []
    inside: list[tuple[int, int]] = []
    at = size = 0
    opened: tuple[str, int] | None = None
    for match in _MARK.finditer(marked):
        part = marked[at : match.start()]
        text.append(part)
        size += len(part)
        at = match.end()
        if match[0] in ("[[", "{{"):
            if opened:
                raise ValueError(f"{name}: a mark within a mark, character {at}")
            opened = match[0], size
            continue
        if opened is None or (opened[0] == "[[") != (match[0] == "]]"):
            raise ValueError(f"{name}: a mark closes that was not opened, {at}")
        if opened[1] < size:
            (people if match[0] == "]]" else inside).append((opened[1], size))
        opened = None
    if opened:
        raise ValueError(f"{name}: a mark is not closed")
    text.append(marked[at:])
    return Labelled(name, "".join(text), tuple(people), tuple(inside))


def labelled(folder: Path) -> Iterator[Labelled]:
    """Texts of a folder with ``gold/NAME.json``."""
    for path in sorted(folder.glob("gold/*.json")):
        source = folder / f"{path.stem}.txt"
        if not source.is_file():
            continue
        text = source.read_bytes().decode("utf-8")
        spans = json.loads(path.read_text("utf-8"))["spans"]

        def of(
            kind: str, spans: list[dict[str, object]] = spans
        ) -> tuple[tuple[int, int], ...]:
            return tuple(
                sorted((s["start"], s["end"]) for s in spans if s["type"] == kind)  # type: ignore[misc]
            )

        yield Labelled(path.stem, text, of("PERSON"), of("PERSON_EMBEDDED"))


def marked(folder: Path = OWN) -> Iterator[Labelled]:
    """Cables with marks in their text."""
    for path in sorted(folder.glob("*.txt")):
        yield unmark(f"own-{path.stem}", path.read_text("utf-8"))


def invented() -> list[Labelled]:
    """The written cables of shared/data/invented."""
    return list(labelled(SHARED / "invented"))


def public() -> list[Labelled]:
    """The public cables: for looking at, never for training."""
    return list(labelled(SHARED / "cables"))


def generated(count: int, seed: int) -> Iterator[Labelled]:
    """Cables of the generator, with and without damage."""
    import invent

    for number in range(count):
        variant = invent.VARIANTS[number % len(invent.VARIANTS)]
        made = invent.generate(seed * 100_003 + number, variant)
        spans = tuple((s, t) for e, s, t in made.spans if e == "PERSON")
        yield Labelled(f"generated-{number}", made.text, spans, (), "generated")


def open_corpora(*, tests: bool = False) -> Iterator[Labelled]:
    """Open corpora, short texts joined so that words are seen more than once."""
    for path in sorted((SHARED / "ner").glob("*.jsonl")):
        source, split = path.name.split(".")[:2]
        held_out = split == "test" and source not in ("re3d", "crossner_pol")
        if held_out != tests:
            continue
        domain = source.removesuffix("_pol")
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        at = 0
        while at < len(lines):
            text, people, first = "", [], at
            while at < len(lines) and (not text or len(text) < 1500):
                people += [
                    (s + len(text), t + len(text)) for s, t in lines[at]["persons"]
                ]
                text += lines[at]["text"] + "\n\n"
                at += 1
            yield Labelled(f"{source}-{first}", text, tuple(people), (), domain)
