"""
A generator of invented cables, one header variant at a time.

It is not shipped: tests, benchmarks, training and ``examples/`` are made with
it. Every value, name and marking is known from the construction of a cable;
nothing is read back from its text. ``python -m invent --help`` writes files.
"""

from __future__ import annotations

from random import Random
from typing import Final

from invent.body import archive_opening, write_body
from invent.draft import start
from invent.envelope import write_envelope
from invent.header import plan_subject, write_header
from invent.model import Damaged, Invented, Planted
from invent.spec import SPECS

VARIANTS: Final = tuple(SPECS)
"""The names of the header variants."""

__all__ = ["VARIANTS", "Damaged", "Invented", "Planted", "generate"]

_FIELDS: Final = (
    "reference_id preamble transmission precedence dtg from to info exempt"
    " classification captions attention executive_order declassification tags"
    " tag_names subject references classified_by paragraphs signed_by"
).split()


def generate(seed: int, variant: str) -> Invented:
    """Invent the cable ``seed`` of ``variant``: the same on every machine."""
    if variant not in SPECS:
        raise ValueError(f"unknown variant: {variant}; known: {', '.join(VARIANTS)}")
    spec = SPECS[variant]
    draft = start(Random(f"{seed}:{variant}"), spec)
    plan_subject(draft)
    if spec.frame == "archive":
        archive_opening(draft)
    write_envelope(draft)
    write_header(draft)
    write_body(draft)
    draft.expected["reference_id"] = draft.reference_id
    people: dict[int, list[tuple[int, int]]] = {}
    for entity, person, begin, end in draft.out.marks:
        if entity == "PERSON" and person is not None:
            people.setdefault(person, []).append((begin, end))
    return Invented(
        text=draft.out.text,
        expected={name: draft.expected[name] for name in _FIELDS},
        spans=tuple(sorted((e, s, t) for e, _, s, t in draft.out.marks)),
        persons=tuple(tuple(sorted(places)) for _, places in sorted(people.items())),
        names=tuple(draft.cast.people[key].full for key in sorted(people)),
        places=dict(draft.out.places),
        reference_id=draft.reference_id,
        variant=variant,
        file_name=f"{draft.reference_id}.txt",
        seed=seed,
        tolerates=spec.tolerates,
    )
