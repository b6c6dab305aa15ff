"""What a mask looks like. No mask tells the length of what it hides."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Final

from redact.errors import PlanError
from redact.masking.exemptions import exemptions
from redact.masking.identity import Subject, Who, identify
from redact.numbering import DIGITS, NUMBERS, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.key import Key
    from redact.policy import Policy

BLOCK: Final = "█" * 8
PLAIN_BLOCK: Final = "X" * 8
"""Where the document's encoding has no block."""
_KEYED: Final = int("1".ljust(DIGITS, "0"))


def replacements(
    document: Document,
    findings: Sequence[Finding],
    policy: Policy,
    codes: Sequence[str] | None = None,
    *,
    starts: Sequence[int] = (),
) -> tuple[str, ...]:
    """
    Word the mask of each finding; ``findings`` are in order and to be masked.

    ``codes`` are their exemptions, where those were decided already; ``starts``
    where cables begin, in a document of many.

    Labels are numbered, the same person alike: in order of appearance, on after
    the highest number that the text holds already, so that a cable masked before
    never gets one number for two people; in scope corpus by the key. Raises
    :class:`PolicyError` where that is missing, :class:`PlanError` where two people
    would share a number by chance.
    """
    if policy.style == "block":
        texts = [BLOCK] * len(findings)
    elif policy.style == "exemption":
        codes = codes or exemptions(document, findings, policy)
        texts = [f"[{code}]" for code in codes]
    else:
        texts = _labels(document, findings, policy, starts)
    return tuple(
        text if document.encoding.can_encode(text) else _plain(text, finding)
        for text, finding in zip(texts, findings, strict=True)
    )


def _labels(
    document: Document,
    findings: Sequence[Finding],
    policy: Policy,
    starts: Sequence[int],
) -> list[str]:
    policy.require_key()
    named = [
        (policy.entities[finding.entity].label, who)
        for finding, who in zip(
            findings, identify(document.text, findings, starts), strict=True
        )
    ]
    if policy.is_keyed and policy.key is not None:
        numbers = _keyed(named, policy.key)
    else:
        numbers = _counted(named, document.text, policy)
    return [
        worded(label, [numbers[label, one] for one in who or ()])
        for label, who in named
    ]


_Named = tuple[str, Who]
_Numbers = dict[tuple[str, Subject], int]


def _counted(named: Sequence[_Named], text: str, policy: Policy) -> _Numbers:
    """
    Numbers in order of appearance.

    Where several may be meant before any of them is named, they take the next
    numbers in the order in which they are.
    """
    first: dict[tuple[str, Subject], int] = {}
    for i, (label, who) in enumerate(named):
        if who and len(who) == 1:
            first.setdefault((label, who[0]), i)
    numbers: _Numbers = {}
    counters: dict[str, Iterator[int]] = {}
    for label, who in named:
        for one in sorted(
            who or (), key=lambda one: first.get((label, one), len(named))
        ):
            if (label, one) not in numbers:
                if label not in counters:
                    counters[label] = count(_highest(text, label, policy) + 1)
                numbers[label, one] = next(counters[label])
    return numbers


def _keyed(named: Sequence[_Named], key: Key) -> _Numbers:
    """Numbers that go with the key and the person alone."""
    numbers: _Numbers = {}
    taken: dict[tuple[str, int], Subject] = {}
    for label, who in named:
        for one in who or ():
            if (label, one) not in numbers:
                number = key.number(one.entity, one.canon)
                if taken.setdefault((label, number), one) != one:
                    raise PlanError(
                        "two people or numbers would get the same keyed number"
                    )
                numbers[label, one] = number
    return numbers


def _highest(text: str, label: str, policy: Policy) -> int:
    """
    The highest number in masks of ``label`` in ``text``; 0 where there is none.

    Also in those of the entities with that label, which stand for it in ASCII.
    """
    entities = [e for e, own in policy.entities.items() if own.label == label]
    words = "|".join(re.escape(word) for word in (label, *entities))
    masks = re.findall(rf"\[(?:{words})({NUMBERS})\]", text)
    numbers = [int(n) for mask in masks for n in re.findall(r"\d+", mask)]
    # a keyed number of another export is no count
    return max((n for n in numbers if n < _KEYED), default=0)


def _plain(text: str, finding: Finding) -> str:
    """An ASCII form for what the encoding lacks."""
    if text == BLOCK:
        return PLAIN_BLOCK
    numbers = re.search(rf"{NUMBERS}\]\Z", text)
    assert numbers is not None  # every other mask ends so
    return f"[{finding.entity}{numbers[0]}"
