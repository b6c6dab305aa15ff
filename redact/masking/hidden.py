"""What a plan hides: types and texts, for searching them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.parsing import parse

if TYPE_CHECKING:
    from redact.detection.finding import Finding
    from redact.masking.plan import Plan

_SURE: Final = 0.75
_DERIVED: Final = frozenset({"propagation", "elsewhere-in-set"})


@dataclass(frozen=True, slots=True, order=True)
class Secret:
    """
    One text that was masked.

    ``sure``: something in the cable itself says that it is a name (a title, a
    list, a signature), so that its surname may be looked for in other cables.
    """

    entity: str
    text: str = field(repr=False)
    sure: bool = True


def hidden_in(planned: Plan) -> tuple[Secret, ...]:
    """
    All that ``planned`` hides, each text once.

    A name in a classification-authority statement counts as a person's, too.
    """
    text = planned.document.text
    found = {finding for mask in planned.masks for finding in mask.because}
    secrets = {
        Secret(finding.entity, finding.span.of(text), _is_sure(finding))
        for finding in found
    }
    authority = parse(planned.document).classified_by
    if authority and authority.name:
        name = authority.name.span
        if any(finding.span.covers(name) for finding in found):
            secrets.add(Secret("PERSON", name.of(text)))
    return tuple(sorted(secrets))


def _is_sure(finding: Finding) -> bool:
    return finding.score >= _SURE and finding.recognizer not in _DERIVED
