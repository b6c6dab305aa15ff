"""Masks are no faults: exported cables are as sound as their originals."""

from __future__ import annotations

import pytest

from invent import VARIANTS, Invented, generate
from redact.document import Document
from redact.parsing import parse
from redact.policy import Policy
from redact.validation import run

SEEDS = range(1)
UNNUMBERED = frozenset({"CLASSIFICATION", "PORTION_MARK", "CAPTION", "AUTHORITY"})
UNCLASSIFIED = frozenset({"UNCLAS", "UNCLASSIFIED", "U N C L A S", "(U)", "UUUUU"})


def label(entity: str) -> str:
    return f"[{entity}]" if entity in UNNUMBERED else f"[{entity} 1]"


def ambiguous(entity: str) -> str:
    return f"[{entity}]" if entity in UNNUMBERED else f"[{entity} 1 or 2]"


def keyed(entity: str) -> str:
    numbers = " or ".join(f"{n}" * 12 for n in range(1, 5))
    return f"[{entity}]" if entity in UNNUMBERED else f"[{entity} {numbers}]"


def untold(entity: str) -> str:
    return f"[{entity}]"


def exemption(entity: str) -> str:
    return "[(b)(1)]" if entity in UNNUMBERED else "[(b)(6)]"


def block(entity: str) -> str:
    return "█" * 8 if entity else ""


STYLES = {
    "label": label,
    "ambiguous": ambiguous,
    "keyed": keyed,
    "untold": untold,
    "exemption": exemption,
    "block": block,
}


def masked(cable: Invented, style: str, kept: str | None) -> str:
    pieces: list[str] = []
    at = 0
    for entity, start, end in sorted(cable.spans, key=lambda one: (one[1], -one[2])):
        leave = {kept, "DECLASSIFICATION"}
        if start < at or entity in leave or cable.text[start:end] in UNCLASSIFIED:
            continue
        pieces += (cable.text[at:start], STYLES[style](entity))
        at = end
    return "".join((*pieces, cable.text[at:]))


def codes(text: str) -> set[str]:
    cable = parse(Document.from_bytes("example", text.encode()))
    return {one.code for one in run(cable, Policy())}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "kept",
    [
        pytest.param(None, id="all masked"),
        pytest.param("CLASSIFICATION", id="levels kept"),
        pytest.param("AUTHORITY", id="statement kept"),
        pytest.param("PORTION_MARK", id="portion marks kept"),
    ],
)
def test_masks_are_no_faults(style: str, kept: str | None) -> None:
    changed = 0
    for variant in VARIANTS:
        for seed in SEEDS:
            cable = generate(seed, variant)
            text = masked(cable, style, kept)
            changed += text != cable.text
            assert codes(text) <= codes(cable.text), (variant, seed)
    assert changed == len(VARIANTS)
