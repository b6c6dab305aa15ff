"""
What judging a cable of 7 KB costs, where, and how it grows.

    python benchmarks/validating.py [--cables N] [--memory N]

Cables are invented, made 7 KB long by further numbered paragraphs. Prints
cables a second and core for each step beside jsonschema alone, the memory after
the first and the last of N cables, and seconds for one cable of 1 KB to 10 MB.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from jsonschema import Draft202012Validator

import invent
from redact import Document, Policy, api
from redact.record import to_record
from redact.resources import schema
from redact.validation import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SIZE = 7_000
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)


def lengthened(text: str, size: int) -> str:
    """Repeat the numbered paragraphs, numbers running on, before the last line."""
    found = list(re.finditer(r"^(\d{1,3})\. .*?\n\n", text, re.MULTILINE | re.DOTALL))
    if not found or len(text) >= size:
        return text
    end = found[-1].end()
    number = int(found[-1][1])
    more: list[str] = []
    length = len(text)
    while length < size:
        for paragraph in found:
            number = number % 999 + 1
            more.append(re.sub(r"^\d+", str(number), paragraph[0]))
            length += len(more[-1])
    after = re.sub(r"^\d+(?=\. )", str(number % 999 + 1), text[end:], count=1)
    return text[:end] + "".join(more) + after


def cables(count: int) -> list[Document]:
    variants = list(invent.VARIANTS)
    made = []
    for seed in range(count):
        cable = invent.generate(seed, variants[seed % len(variants)])
        text = lengthened(cable.text, SIZE)
        made.append(Document.from_bytes(cable.file_name, text.encode()))
    return made


def seconds(step: Callable[[Any], object], items: Sequence[Any]) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        for item in items:
            step(item)
        best = min(best, time.perf_counter() - begin)
    return best / len(items)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cables", type=int, default=150)
    parser.add_argument("--memory", type=int, default=10_000)
    options = parser.parse_args()
    policy = Policy()
    documents = cables(options.cables)
    size = sum(len(one.text) for one in documents) / len(documents)
    parsed = [api.parse(one) for one in documents]
    records = [json.loads(json.dumps(to_record(one))) for one in parsed]
    alone = Draft202012Validator(schema("cable"))
    steps = (
        ("parse", api.parse, documents),
        ("schema and rules", lambda one: run(one, policy), parsed),
        ("validate", lambda one: api.validate(one, policy), documents),
        ("jsonschema alone", lambda one: list(alone.iter_errors(one)), records),
    )
    print(f"{len(documents)} cables of {size / 1000:.1f} KB")
    for name, step, items in steps:
        step(items[0])
        cost = seconds(step, items)
        print(f"{name:<18}{cost * 1000:7.2f} ms{1 / cost:8.0f} cables/s")
    for number in range(options.memory + 1):
        api.validate(documents[number % len(documents)], policy)
        if number in {options.memory // 10, options.memory}:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"peak memory after {number} cables {peak:.0f} MB")
    text = documents[1].text
    for size in SIZES:
        document = Document.from_bytes("x", lengthened(text, size).encode())
        if size < len(text):
            document = Document.from_bytes("x", text[:size].encode())
        cost = seconds(lambda one: api.validate(one, policy), [document])
        print(f"{len(document.text):>10} characters {cost:9.4f} s")


if __name__ == "__main__":
    main()
