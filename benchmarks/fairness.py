"""
Recall and precision of names by region: the same cables, only the names differ.

    python benchmarks/fairness.py [--seeds N] [--level balanced|strict]
        [--regions A,B] [--carriers A,B] [--json FILE] [--write FOLDER] [--show-misses]

Every carrier (``fairness/carriers``) is filled with N casts of every region
(``fairness/regions``) and scanned. Intervals are over carriers. No name is printed,
unless ``--show-misses`` asks for it; ``--write`` keeps the filled cables with their
labels, as ``redact evaluate`` reads them; ``--overlap`` prints which names of the
lists redact's lexicon or ``invent`` know.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.fairness import measuring, report
from benchmarks.fairness.filling import carriers, fill
from benchmarks.fairness.names import regions, words
from invent.gold import gold
from invent.name_lists import CULTURES

ROOT = Path(__file__).resolve().parents[1]


def measured(
    region: str, *, cables: list[str], seeds: int, level: measuring.Level
) -> measuring.Result:
    chosen = [carriers()[name] for name in cables]
    return measuring.measure(regions()[region], chosen, seeds, level)


def write(folder: Path, places: list[str], cables: list[str], seeds: int) -> None:
    (folder / "gold").mkdir(parents=True, exist_ok=True)
    for place in places:
        for cable in cables:
            for seed in range(seeds):
                one = fill(carriers()[cable], regions()[place], seed)
                spans = [
                    ("PERSON", mention.start, mention.end) for mention in one.mentions
                ]
                label = gold(one.name, one.text, spans)
                (folder / f"{one.name}.txt").write_bytes(one.text.encode())
                (folder / "gold" / f"{one.name}.json").write_bytes(label.encode())


def overlap() -> None:
    lexicon = ROOT / "redact" / "detection" / "names" / "lexicon" / "given.txt"
    lines = lexicon.read_text("utf-8").splitlines()
    known = words(" ".join(line for line in lines if not line.startswith("#")))
    invented = words(
        " ".join(
            name
            for culture in CULTURES.values()
            for name in (*culture.men, *culture.women, *culture.families)
        )
    )
    print(f"{'region':<28}{'given':>6}{'family':>7}  names with a word of ...")
    for region in regions().values():
        print(f"{region.title:<28}{len(region.given):>6}{len(region.families):>7}")
        names = (*region.given, *region.families)
        for title, list_ in (("given.txt", known), ("invent", invented)):
            both = [name for name in names if words(name) & list_]
            print(f"  {title:<10}{len(both):>4}  {', '.join(both)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=3, metavar="N")
    parser.add_argument("--level", choices=("balanced", "strict"), default="balanced")
    parser.add_argument("--regions", default=",".join(regions()), metavar="A,B")
    parser.add_argument("--carriers", default=",".join(carriers()), metavar="A,B")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    parser.add_argument("--show-misses", action="store_true")
    parser.add_argument("--overlap", action="store_true")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    options = parser.parse_args()
    if options.overlap:
        overlap()
        return
    places, cables = options.regions.split(","), options.carriers.split(",")
    for chosen, known in ((places, regions()), (cables, carriers())):
        if unknown := sorted(set(chosen) - known.keys()):
            parser.error(f"unknown: {', '.join(unknown)}; known: {', '.join(known)}")
    if options.seeds < 1:
        parser.error("--seeds must be 1 or more")
    if options.write:
        write(options.write, places, cables, options.seeds)
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # workers, not threads
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    task = partial(measured, cables=cables, seeds=options.seeds, level=options.level)
    with ProcessPoolExecutor(options.workers) as pool:
        results = list(pool.map(task, places))
    print(
        f"{len(cables)} carriers, {options.seeds} casts of each region,"
        f" level {options.level}"
    )
    print(report.table(results), end="")
    if options.show_misses:
        for result in results:
            print("\n".join(result.misses))
    if options.json:
        settings = {
            "carriers": len(cables),
            "seeds": options.seeds,
            "level": options.level,
        }
        numbers = report.record(results, **settings)
        options.json.write_text(json.dumps(numbers, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
