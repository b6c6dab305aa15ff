"""
Bulk throughput of one process: parse, validate, scan, mask over many cables.

    python benchmarks/throughput.py [--cables N] [--seed N] [--warm N] [FOLDER]

Cables are invented (``invent``), so that anybody can repeat it, or those of FOLDER. The
first pass over a few cables is not counted: it pays for loading. ``--warm`` is how many
others are worked on before, so that words have been met, as in a large set.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import invent
from redact import Document, Policy, api


def made(seed: int, count: int) -> list[Document]:
    variants = list(invent.VARIANTS)
    cables = [
        invent.generate(seed + number, variants[number % len(variants)])
        for number in range(count)
    ]
    return [Document.from_bytes(c.file_name, c.text.encode()) for c in cables]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cables", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--warm", type=int, default=5)
    parser.add_argument("folder", nargs="?", type=Path)
    options = parser.parse_args()
    documents = made(options.seed, options.cables)
    before = made(options.seed + 1_000_000, options.warm)
    if options.folder:
        paths = sorted(options.folder.glob("*.txt"))
        documents = [Document.from_bytes(p.name, p.read_bytes()) for p in paths]
        before += documents if options.warm > len(documents) else []
    size = sum(len(document.text) for document in documents)
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} cables, {size / len(documents) / 1000:.1f} KB on average")
    policy = Policy()
    steps = {
        "parse": api.parse,
        "validate": lambda document: api.validate(document, policy),
        "scan": lambda document: api.scan(document, policy),
        "mask": lambda document: api.mask(document, policy),
    }
    for name, step in steps.items():
        for document in before:
            step(document)
        start = time.perf_counter()
        for document in documents:
            step(document)
        taken = time.perf_counter() - start
        print(
            f"{name:<10}{len(documents) / taken:8.0f} cables/s"
            f"{words / taken:10.0f} words/s"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
