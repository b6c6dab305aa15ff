"""``python -m invent``: write invented cables to a folder."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from invent import VARIANTS, generate
from invent.damage import DAMAGES, damage
from invent.faults import FAULTS, plant
from invent.gold import gold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from invent.model import Invented

NEWLINES: Final = {"lf": "\n", "crlf": "\r\n"}
EXAMPLES: Final = Path(__file__).resolve().parents[1] / "examples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One committed example: how it is made."""

    variant: str
    seed: int
    fault: str | None = None
    encoding: str = "utf-8"
    newline: str = "lf"


COMMITTED: Final = (
    Example(variant="web-confidential", seed=8),
    Example(variant="web-secret-noforn", seed=1),
    Example(variant="post-confidential", seed=3),
    Example(variant="post-sensitive", seed=2),
    Example(variant="many-info", seed=2),
    Example(variant="sections-headings", seed=7),
    Example(variant="latin-1", seed=3, encoding="latin-1", newline="crlf"),
    Example(variant="passports", seed=2),
    Example(variant="contacts", seed=6),
    Example(variant="visit", seed=3),
    Example(variant="pre2002-confidential", seed=11),
    Example(variant="washington-1976", seed=12),
    Example(variant="web-confidential", seed=12, fault="HDR007"),
    Example(variant="post-confidential", seed=4, fault="TXT008"),
    Example(variant="post-secret", seed=23, fault="DCL009"),
)
"""``examples/``, and ``examples/faulty/`` for those with a fault."""


def examples() -> Iterator[tuple[str, bytes]]:
    """Every committed example: its path below ``examples/`` and its bytes."""
    for example in COMMITTED:
        cable = generate(example.seed, example.variant)
        name, text = cable.file_name, cable.text
        if example.fault:
            planted = plant(cable, example.fault)
            if planted is None:
                raise ValueError(f"{example.variant} cannot have {example.fault}")
            name, text = f"faulty/{name}", planted.text
        yield name, encode(text, example.encoding, example.newline)


def encode(text: str, encoding: str, newline: str) -> bytes:
    """``text`` as the bytes of a file."""
    return text.replace("\n", NEWLINES[newline]).encode(encoding)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.examples:
        for name, data in examples():
            _write(EXAMPLES / name, data, replace=True)
        return 0
    if options.list:
        for kind in (VARIANTS, sorted(FAULTS), DAMAGES):
            print(" ".join(kind))
        return 0
    if options.out is None:
        parser.error("--out, --examples or --list is needed")
    try:
        written = _files(options)
    except (FileExistsError, UnicodeEncodeError) as exc:
        print(f"invent: error: {exc}", file=sys.stderr)
        return 2
    print(f"{written} files in {options.out}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="invent", description=__doc__)
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write")
    parser.add_argument("--seed", type=int, default=1, help="first seed (default: 1)")
    parser.add_argument("--count", type=int, default=1, help="cables of each variant")
    parser.add_argument("--variant", choices=VARIANTS, help="only this variant")
    broken = parser.add_mutually_exclusive_group()
    broken.add_argument("--fault", choices=sorted(FAULTS), metavar="CODE")
    broken.add_argument("--damage", choices=list(DAMAGES), metavar="KIND")
    parser.add_argument("--gold", action="store_true", help="write labels to gold/")
    parser.add_argument("--encoding", default="utf-8", choices=("utf-8", "latin-1"))
    parser.add_argument("--newline", default="lf", choices=list(NEWLINES))
    parser.add_argument("--list", action="store_true", help="variants, faults, damages")
    parser.add_argument(
        "--examples", action="store_true", help="write examples/ of this repository"
    )
    return parser


def _files(options: argparse.Namespace) -> int:
    """Write what was asked for; cables without the thing to break are left out."""
    written = 0
    variants = [options.variant] if options.variant else VARIANTS
    for variant in variants:
        for seed in range(options.seed, options.seed + options.count):
            cable = generate(seed, variant)
            made = _made(cable, options)
            if made is None:
                continue
            text, spans = made
            data = encode(text, options.encoding, options.newline)
            path: Path = options.out / cable.file_name
            _write(path, data, replace=False)
            if options.gold:
                text, spans = _relined(text, spans, options.newline)
                label = gold(cable.reference_id, text, spans).encode()
                _write(path.parent / "gold" / f"{path.stem}.json", label, replace=False)
            written += 1
    return written


Labels = tuple[tuple[str, int, int], ...]


def _made(cable: Invented, options: argparse.Namespace) -> tuple[str, Labels] | None:
    if options.fault:
        planted = plant(cable, options.fault)
        return (planted.text, ()) if planted else None
    if options.damage:
        damaged = damage(cable, options.damage)
        return (damaged.text, damaged.spans) if damaged else None
    return cable.text, cable.spans


def _relined(text: str, spans: Labels, newline: str) -> tuple[str, Labels]:
    """Text and labels with the newlines that are written."""
    if newline == "lf":
        return text, spans
    ends = [at for at, character in enumerate(text) if character == "\n"]

    def moved(offset: int) -> int:
        return offset + sum(1 for end in ends if end < offset)

    again = tuple((e, moved(start), moved(end)) for e, start, end in spans)
    return text.replace("\n", NEWLINES[newline]), again


def _write(path: Path, data: bytes, *, replace: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not replace and path.exists() and path.read_bytes() != data:
        raise FileExistsError(f"{path} exists and differs; choose another folder")
    path.write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
