"""
Bulk throughput of one process: parse, validate, scan, mask over many cables.

    python benchmarks/throughput.py [--cables N] [--seed N]

Cables are invented (``invent``), so that anybody can repeat it. The first pass
over a few cables is not counted: it pays for loading.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import invent
from redact import Document, Policy, api


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cables", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    variants = list(invent.VARIANTS)
    documents = []
    for number in range(options.cables):
        made = invent.generate(options.seed + number, variants[number % len(variants)])
        documents.append(Document.from_bytes(made.file_name, made.text.encode()))
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
        for document in documents[:5]:
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
