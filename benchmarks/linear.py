"""
Cost against size: an invented cable whose text is repeated.

    python benchmarks/linear.py

Prints seconds for parse and scan of one text of each size, in one process, and the
peak memory so far.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import invent
from redact import Document, Policy, api

SIZES = (10_000, 100_000, 1_000_000, 4_000_000, 10_000_000)


def main() -> None:
    text = invent.generate(1, "post-confidential").text
    start = text.index("SUBJECT:")
    head, body = text[:start], text[start:]
    policy = Policy()
    api.scan(Document.from_bytes("warm", text.encode()), policy)
    print(f"{'characters':>12}{'parse s':>10}{'scan s':>10}{'peak MB':>10}")
    for size in SIZES:
        document = Document.from_bytes(
            "x", (head + body * (size // len(body))).encode()
        )
        times = []
        for step in (api.parse, lambda one: api.scan(one, policy)):
            begin = time.perf_counter()
            step(document)
            times.append(time.perf_counter() - begin)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{len(document.text):>12}{times[0]:>10.3f}{times[1]:>10.3f}{peak:>10.0f}"
        )


if __name__ == "__main__":
    main()
