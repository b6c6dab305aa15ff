"""What a plan hides: types and texts, for searching them elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.parsing import parse

if TYPE_CHECKING:
    from redact.masking.plan import Plan


def hidden_in(planned: Plan) -> tuple[tuple[str, str], ...]:
    """
    Type and text of all that ``planned`` hides.

    A name in a classification-authority statement counts as a person's, too.
    """
    text = planned.document.text
    spans = {
        (finding.entity, finding.span)
        for mask in planned.masks
        for finding in mask.because
    }
    hidden = {(entity, span.of(text)) for entity, span in spans}
    authority = parse(planned.document).classified_by
    if authority and authority.name:
        name = authority.name.span
        if any(span.covers(name) for _, span in spans):
            hidden.add(("PERSON", name.of(text)))
    return tuple(sorted(hidden))
