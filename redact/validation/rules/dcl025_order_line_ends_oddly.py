"""DCL025: a full stop or stray text ends the E.O. line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import instruction, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Declassification

# not that of an initial, U.S. or JOHN J.
_STOP: Final = re.compile(r"(?<![ .][A-Z])\.$")
# a second end, a reason, a remark
_GOES_ON: Final = re.compile(
    r"\W*(?:OR|AND|UPON|WHEN|IF|AFTER|FOLLOWING|UNTIL|REASONS?|DERIVED|\()",
    re.IGNORECASE,
)
_MASK: Final = re.compile(r"[\[\]█]|X{8}")


@rule(
    "DCL025",
    "order-line-ends-oddly",
    severity="info",
    since="0.2",
    summary="E.O. line ends with a full stop or stray text",
    why=(
        "Programs that read the line compared it as it stands: the handbook"
        " lists a stop at its end among the errors."
    ),
    hint="End the line with the date, event, code or N/A.",
    source="TL:TAGS-1 (1974) 3a",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "E.O. 12958: N/A.\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="declassification.raw",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the stop or the stray text."""
    found = cable.declassification
    if found is None or witness.is_masked(cable, found.raw.span):
        return
    if not instruction.is_read(found):
        return
    start, end = _tail(cable, found)
    tail = cable.document.text[start:end].rstrip()
    first = start + len(tail) - len(tail.lstrip())
    last = start + len(tail)
    if _MASK.search(tail):
        return
    if _STOP.search(cable.document.text, start, last):
        yield Hit(Span(last - 1, last), "a full stop ends the E.O. line")
    elif (
        any(c.isalnum() for c in tail)
        and not _GOES_ON.match(tail)
        and _is_strict(cable, found)
    ):
        yield Hit(Span(first, last), "stray text ends the E.O. line")


def _tail(cable: Cable, found: Declassification) -> tuple[int, int]:
    """What follows the last part that was read, to the end of its line."""
    parts = (found.date, *found.exemptions, found.event)
    start = max((one.span.end for one in parts if one), default=found.raw.span.end)
    text = cable.document.text
    if found.event:
        start -= text[start - 1] == "."  # the parser leaves the stop in its place
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    tags = cable.tags_line
    return start, min(end, tags.start) if tags and tags.start >= start else end


def _is_strict(cable: Cable, found: Declassification) -> bool:
    """Tell whether the form is known well enough to call the rest stray."""
    cited = cable.executive_order
    return found.not_applicable or (
        cited is not None and cited.value in {"12958", "13526"}
    )
