"""HDR001: the preamble's id is not year, office and number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import office, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# document numbers of NARA's AAD, ids of PlusD
_OTHER_FORM: Final = re.compile(
    r"19[0-9]{2}[A-Z]{1,6}[0-9]{5,6}|[0-9]{2}[A-Z]+[0-9]{1,7}_[a-d]"
)


@rule(
    "HDR001",
    "malformed-reference-id",
    severity="error",
    since="0.2",
    summary="id of the preamble is not year, office and number",
    why="The id is how everyone cites the cable; one of another form is found nowhere.",
    hint="Write it as 07LIMA1052: two figures of the year, office in capitals, number.",
    source="observed in all but 53 of 251,287 published ids",
    bad=(
        "0707LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.reference_id",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Match the id; words of a banner in it are HDR004's, and masks are no faults."""
    found = cable.preamble.reference_id if cable.preamble else None
    if found is None or witness.is_masked(cable, found.span):
        return
    if witness.preamble_id(cable) or office.banner_word(found.value):
        return
    if _OTHER_FORM.fullmatch(found.value):
        yield Hit(found.span, "id has the form of another collection", severity="info")
    else:
        yield Hit(found.span, "id is not two figures, office in capitals, number")
