"""What the tests of names share: a policy for names alone, and marked examples."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from redact.cable import Cable
from redact.detection import run
from redact.document import Document
from redact.policy import EntityPolicy, Policy

if TYPE_CHECKING:
    from redact.detection.finding import Finding

NAMES = Policy(
    entities={
        entity: EntityPolicy(
            action="mask" if entity == "PERSON" else "keep", label=entity
        )
        for entity in Policy().entities
    }
)


def cable(text: str) -> Cable:
    """Give a cable that no parser has understood."""
    return Cable(document=Document.from_bytes("test", text.encode()))


def marked(example: str) -> tuple[str, list[str]]:
    """Split an example into its text and what stands in «guillemets»."""
    return re.sub("[«»]", "", example), re.findall("«([^»]*)»", example)


def people(text: str, policy: Policy = NAMES) -> list[Finding]:
    """Run everything; keep the persons."""
    return [f for f in run(cable(text), policy) if f.entity == "PERSON"]


def names(text: str, policy: Policy = NAMES) -> list[str]:
    """Texts of the persons found."""
    return [finding.span.of(text) for finding in people(text, policy)]


def listing(policy: Policy = NAMES, **changes: tuple[str, ...]) -> Policy:
    """Give a policy with lists of names."""
    return replace(policy, **changes)  # type: ignore[arg-type]
