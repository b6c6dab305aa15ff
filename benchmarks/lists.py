"""
What lists of names cost: the same cables scanned with and without them.

    python benchmarks/lists.py [--cables N] [--names N] [--rounds N]

Four policies, one process, rounds interleaved (each round scans all cables with each
policy, in turns that rotate): no lists, N allowed, N denied, both. Names are invented,
two words or three, a third with an initial; given names are ones that cables have, so
that first words are met often. A cable's time is its shortest of all rounds, for other
programs run too. Prints the mean of these, its ratio to no lists, and the time to
load such a policy from files and from one TOML.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import invent
from redact import Document, Policy, api
from redact.detection.names.lexicon import Kind, kind_of
from redact.detection.names.token import WORD

PARTS = "ba do ke li mu na pe ri sho ta ve zu kar len mor tis van yel".split()


def cables(count: int) -> list[Document]:
    variants = list(invent.VARIANTS)
    made = [
        invent.generate(seed, variants[seed % len(variants)]) for seed in range(count)
    ]
    return [Document.from_bytes(one.file_name, one.text.encode()) for one in made]


def listed(count: int, seed: int, documents: list[Document]) -> tuple[str, ...]:
    rng = random.Random(seed)
    words = {word for one in documents for word in WORD.findall(one.text)}
    given = sorted(
        word.title() for word in words if kind_of(word.casefold()) & Kind.GIVEN
    )
    names: set[str] = set()
    while len(names) < count:
        first = rng.choice(given or ["Ann"])
        middle = rng.choice(("", "", f"{rng.choice('ABCDEFGH')}. "))
        last = "".join(rng.choices(PARTS, k=rng.randint(2, 4))).title()
        names.add(f"{first} {middle}{last}")
    return tuple(sorted(names))


def rounds(
    policies: dict[str, Policy], documents: list[Document], count: int
) -> dict[str, list[float]]:
    names = list(policies)
    spent = {name: [float("inf")] * len(documents) for name in names}
    for turn in range(count):
        shift = turn % len(names)
        for name in names[shift:] + names[:shift]:
            best = spent[name]
            for at, document in enumerate(documents):
                begin = time.perf_counter()
                api.scan(document, policies[name])
                best[at] = min(best[at], time.perf_counter() - begin)
    return spent


def loading(allow: tuple[str, ...], deny: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "allow.txt").write_text("\n".join(allow), "utf-8")
        (root / "deny.txt").write_text("\n".join(deny), "utf-8")
        files = root / "redact.toml"
        files.write_text(
            '[names]\nallow-files = ["allow.txt"]\ndeny-files = ["deny.txt"]\n', "utf-8"
        )
        inline = root / "inline.toml"
        inline.write_text(
            f"[names]\nallow = {json.dumps(allow)}\ndeny = {json.dumps(deny)}\n",
            "utf-8",
        )
        first = Document.from_bytes("first", b"1. (U) Nobody came.\n")
        Policy.load(files)  # what is loaded once
        api.scan(first, Policy())
        for name, path in (("files", files), ("one TOML", inline)):
            begin = time.perf_counter()
            policy = Policy.load(path)
            read = time.perf_counter()
            api.scan(first, policy)
            ready = time.perf_counter()
            print(
                f"load from {name:<9} {read - begin:6.2f} s,"
                f" index at the first scan {ready - read:5.2f} s"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cables", type=int, default=100)
    parser.add_argument("--names", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=8)
    options = parser.parse_args()
    documents = cables(options.cables)
    allow = listed(options.names, 1, documents)
    deny = listed(options.names, 2, documents)
    loading(allow, deny)
    policies = {
        "no lists": Policy(),
        "allow": Policy(allow=allow),
        "deny": Policy(deny=deny),
        "both": Policy(allow=allow, deny=deny),
    }
    rounds(policies, documents, 1)  # warm up
    spent = rounds(policies, documents, options.rounds)
    alone = statistics.mean(spent["no lists"])
    size = statistics.mean(len(one.text) for one in documents)
    print(
        f"{len(documents)} cables of {size / 1000:.1f} KB, {options.names} names a list"
    )
    for name, times in spent.items():
        mean = statistics.mean(times)
        print(f"{name:<9} {mean * 1000:7.2f} ms a cable, ratio {mean / alone:.3f}")


if __name__ == "__main__":
    main()
