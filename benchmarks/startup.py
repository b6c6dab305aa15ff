"""
Start-up, side by side in one run: what a hook pays before it looks at a cable.

    python benchmarks/startup.py [--runs N]

Prints minimum and median seconds of each command, in turns, so that a noisy
machine is noisy to all of them alike.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

EXAMPLE = min((Path(__file__).resolve().parents[1] / "examples").glob("*.txt"))
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import redact": ["-c", "import redact"],
    "redact --version": ["-m", "redact", "--version"],
    "redact parse CABLE": ["-m", "redact", "parse", str(EXAMPLE)],
    "redact validate CABLE": ["-m", "redact", "validate", str(EXAMPLE)],
    "redact scan CABLE": ["-m", "redact", "scan", str(EXAMPLE)],
    "load the name model": [
        "-c",
        "from redact.detection.names import model; model.shipped()",
    ],
    "import jsonschema": ["-c", "import jsonschema"],
    "import presidio_analyzer": ["-c", "import presidio_analyzer"],
}


def seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        check=False,  # scan says 1 when it finds something
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, arguments in COMMANDS.items():
            taken[name].append(seconds(arguments))
    print(f"{'command':<28}{'min':>8}{'median':>8}   seconds, {runs} runs")
    for name, times in taken.items():
        print(f"{name:<28}{min(times):8.3f}{statistics.median(times):8.3f}")


if __name__ == "__main__":
    main()
