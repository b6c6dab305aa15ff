"""What a mask looks like. No mask tells the length of what it hides."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Final

from redact.masking.exemptions import exemptions
from redact.masking.identity import identify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.policy import Policy

BLOCK: Final = "█" * 8
PLAIN_BLOCK: Final = "X" * 8
"""Where the document's encoding has no block."""


def replacements(
    document: Document,
    findings: Sequence[Finding],
    policy: Policy,
    codes: Sequence[str] | None = None,
) -> tuple[str, ...]:
    """
    Word the mask of each finding; ``findings`` are in order and to be masked.

    ``codes`` are their exemptions, where those were decided already.

    Labels are numbered in order of appearance, the same person alike. Numbers go
    on after the highest that the text holds already, so that a cable masked
    before never gets one number for two people.
    """
    if policy.style == "block":
        texts = [BLOCK] * len(findings)
    elif policy.style == "exemption":
        codes = codes or exemptions(document, findings, policy)
        texts = [f"[{code}]" for code in codes]
    else:
        texts = _labels(document, findings, policy)
    return tuple(
        text if document.encoding.can_encode(text) else _plain(text, finding)
        for text, finding in zip(texts, findings, strict=True)
    )


def _labels(
    document: Document, findings: Sequence[Finding], policy: Policy
) -> list[str]:
    numbers: dict[str, Iterator[int]] = {}
    known: dict[str, str] = {}
    texts: list[str] = []
    keys = identify(document.text, findings)
    for finding, key in zip(findings, keys, strict=True):
        label = policy.entities[finding.entity].label
        if key is None:
            texts.append(f"[{label}]")
            continue
        if key not in known:
            if label not in numbers:
                numbers[label] = count(_highest(document.text, label) + 1)
            known[key] = f"[{label} {next(numbers[label])}]"
        texts.append(known[key])
    return texts


def _highest(text: str, label: str) -> int:
    """The highest number of ``[label N]`` in ``text``; 0 where there is none."""
    taken = re.findall(rf"\[{re.escape(label)} (\d{{1,5}})\]", text)
    return max(map(int, taken), default=0)


def _plain(text: str, finding: Finding) -> str:
    """An ASCII form for what the encoding lacks."""
    if text == BLOCK:
        return PLAIN_BLOCK
    number = re.search(r" \d+\]\Z", text)
    return f"[{finding.entity}{number[0] if number else ']'}"
