"""The one step that changes text; nothing is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redact.masking.plan import Plan


def apply(plan: Plan) -> str:
    """Put every replacement in its place; all other characters stay."""
    text = plan.document.text
    pieces: list[str] = []
    at = 0
    for mask in plan.masks:
        pieces += (text[at : mask.span.start], mask.replacement)
        at = mask.span.end
    pieces.append(text[at:])
    return "".join(pieces)
