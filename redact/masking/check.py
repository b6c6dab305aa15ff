"""What is asked of masked bytes before they may be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact import notice
from redact.document import Document
from redact.masking.residue import Residue
from redact.structured.view import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.masking.hidden import Secret
    from redact.masking.plan import Plan
    from redact.policy import Policy


class RefusedError(Exception):
    """A file that must not be published; the message quotes no text."""


def check_bytes(planned: Plan, data: bytes) -> None:
    """Compare ``data`` with the original, piece by piece, outside the masks."""
    document, text = planned.document, planned.document.text
    encode = document.encoding.encode
    bom = len(document.encoding.bom)
    at, original = bom, 0
    for mask in planned.masks:
        kept = encode(text[original : mask.span.start])[bom:]
        put = encode(mask.replacement)[bom:]
        if data[at : at + len(kept) + len(put)] != kept + put:
            raise RefusedError("something outside the masks changed")
        at += len(kept) + len(put)
        original = mask.span.end
    if data[at:] != encode(text[original:])[bom:] or data[:bom] != document.data[:bom]:
        raise RefusedError("something outside the masks changed")


def check_notice(planned: Plan, bare: bytes, data: bytes, policy: Policy) -> None:
    """See that the notice, if one is needed, comes off and leaves what was there."""
    needed = notice.carrier(planned.document, policy) == "copy"
    if notice.unwrap(data, policy) != (notice.unwrap(bare, policy)[0], needed):
        raise RefusedError("the declassification notice cannot be told from its text")


def check_residue(
    document: Document, data: bytes, hidden: Sequence[Secret], policy: Policy
) -> None:
    """Search the masked bytes for what was masked."""
    text = Document.from_bytes(document.name, data)
    body, start = notice.body(text, policy)  # an export's export has one
    residue = Residue(policy).add(hidden)
    if left := search(body, residue.search):
        lines = sorted({text.position(start + span.start)[0] for span in left})
        where = ", ".join(map(str, lines[:5])) + (", ..." if lines[5:] else "")
        raise RefusedError(
            f"a masked name could still be read in line {where};"
            " put it on the policy's deny list"
        )
