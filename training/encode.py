"""From labelled texts to numbers, on all cores."""

from __future__ import annotations

import random
from array import array
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from redact.detection.names.evidence import gather
from redact.detection.names.features import Encoded, encode
from redact.detection.names.token import tokens_of
from training.corpora import DOMAINS, Labelled
from training.score import recognized
from training.vary import vary

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Example:
    """An encoded text with a label for each word: 1 name, 0 none, -1 not counted."""

    name: str
    encoded: Encoded
    labels: array[int]
    domain: int


def example(text: Labelled) -> Example:
    """Encode one text as the finder would."""
    read, found = recognized(text)
    tokens = tokens_of(read)
    encoded = encode(tokens, gather(read, found))
    labels = array("b", bytes(len(tokens)))
    for spans, label in ((text.embedded, -1), (text.people, 1)):
        for start, end in spans:
            i = max(tokens.at(start) - 1, 0)
            while i < len(tokens) and tokens.starts[i] < end:
                if tokens.ends[i] > start:
                    labels[i] = label
                i += 1
    return Example(
        text.name,
        encoded,
        labels,
        DOMAINS.index(text.domain),
    )


def _varied(job: tuple[Labelled, int | None]) -> Example:
    text, seed = job
    if seed is not None:
        text = vary(text, random.Random(f"{seed}:{text.name}"))
    return example(text)


def examples(
    texts: Sequence[Labelled], variations: int, seed: int, processes: int = 2
) -> list[Example]:
    """Each text as it is, and ``variations`` others of it."""
    jobs: list[tuple[Labelled, int | None]] = []
    for text in texts:
        jobs.append((text, None))
        jobs += [(text, seed * 1000 + n) for n in range(variations)]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_varied, jobs, chunksize=16))
