"""SCH005: a text in which no part of a cable can be recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "SCH005",
    "not-a-cable",
    severity="error",
    since="0.1",
    summary="no part of a cable can be recognised",
    why=(
        "No rule could look at anything, and what was not checked must not pass for"
        " clean. Leave other files out with export.include or the hook's files."
    ),
    hint="Leave the file out, or look whether it is in another encoding or format.",
    source="ACP 127(G) 142 and Annex B (the parts of a message)",
    bad="Dear editor,\n\nplease find the list enclosed.\n",
    good="UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report a text without any header part, at its first visible character."""
    if witness.is_cable(cable):
        return
    yield Hit(witness.beginning(cable), "not a cable: no header line can be recognised")
