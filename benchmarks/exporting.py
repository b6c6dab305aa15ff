"""
What an export and its proof cost: time, processor time, memory.

    python benchmarks/exporting.py [--cables N] [--jobs N] [--rounds N] [FOLDER]
    python benchmarks/exporting.py --characters 1000000 4000000

Cables are invented (``invent``), every header variant in turn, or those of FOLDER. Each
round exports them into a fresh folder and verifies that, each in a process of its
own with ``--jobs N``; the least of all rounds is printed. Memory is the peak of the
first process, which holds what all cables hide, and of the largest of its workers.
``--characters``: one cable instead whose text is repeated, for each size given. Runs
on any version of the program that has these commands: put it beside ``redact``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import invent

ROOT = Path(__file__).resolve().parents[1]

STEP = """
import json, resource, sys, time
begin = time.perf_counter()
from redact.cli import main
try:
    main()
except SystemExit as ended:
    code = ended.code or 0
wall = time.perf_counter() - begin
own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, -1))
cpu = sum(one.ru_utime + one.ru_stime for one in (own, others))
peaks = own.ru_maxrss / 1024, others.ru_maxrss / 1024
print(json.dumps([code, wall, cpu, *peaks]))
"""


def make(folder: Path, count: int) -> None:
    variants = list(invent.VARIANTS)
    for number in range(count):
        made = invent.generate(7000 + number, variants[number % len(variants)])
        (folder / f"{number:05}.txt").write_bytes(made.text.encode())


def make_long(folder: Path, size: int) -> None:
    text = invent.generate(1, "post-confidential").text
    start = text.index("SUBJECT:")
    head, body = text[:start], text[start:]
    (folder / "long.txt").write_bytes((head + body * (size // len(body))).encode())


def run(*arguments: str) -> list[float]:
    """Exit code, wall and processor seconds, peaks in MB of a command."""
    done = subprocess.run(
        [sys.executable, "-c", STEP, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
    )
    told: list[float] = json.loads(done.stdout.splitlines()[-1])
    return told


def measure(originals: Path, jobs: int, rounds: int) -> dict[str, list[float]]:
    best: dict[str, list[float]] = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            public, count = f"{folder}/public", ("--jobs", str(jobs), "--quiet")
            steps = {
                "export": ("export", *count, "--out", public, str(originals)),
                "verify": ("verify", *count, public, "--against", str(originals)),
            }
            for name, arguments in steps.items():
                told = run(*arguments)
                before = best.get(name, told)
                best[name] = [min(pair) for pair in zip(before, told, strict=True)]
    return best


def report(label: str, best: dict[str, list[float]]) -> None:
    for name, (code, wall, cpu, own, workers) in best.items():
        print(
            f"{label:>12} {name:<8}{code:>4.0f}{wall:>9.2f}{cpu:>9.2f}"
            f"{own:>9.0f}{workers:>9.0f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cables", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--characters", type=int, nargs="+", default=[])
    parser.add_argument("folder", nargs="?", type=Path)
    options = parser.parse_args()
    print(
        f"{'':>12} {'command':<8}{'exit':>4}{'wall s':>9}{'CPU s':>9}"
        f"{'first MB':>9}{'work. MB':>9}"
    )
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for size in options.characters:
            (root / str(size)).mkdir()
            make_long(root / str(size), size)
            found = measure(root / str(size), 1, options.rounds)
            report(f"{size} chars", found)
        if options.characters:
            return
        if options.folder is None:
            make(root, options.cables)
        originals = (options.folder or root).resolve()
        count = sum(1 for _ in originals.glob("*.txt"))
        found = measure(originals, options.jobs, options.rounds)
        report(f"{count} cables", found)


if __name__ == "__main__":
    main()
