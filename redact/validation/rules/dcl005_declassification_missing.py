"""DCL005: a classified cable without a declassification."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import instruction, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_EARLY: Final = frozenset({"11652", "12065"})


@rule(
    "DCL005",
    "declassification-missing",
    severity="error",
    since="0.2",
    summary="E.O. line of a classified cable says nothing on declassification",
    why=(
        "Classification has an end, or a reason why it has none yet. What"
        " cannot be read is a warning under the first two orders, whose forms"
        " are not all known, and info in a truncated, garbled or partial copy."
    ),
    hint="Look for DECL and a date, an event or a code in another copy.",
    source="32 CFR 2001.21(a)(4); TL:TAGS-1 (1974) 1a",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL:\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="declassification.raw",
)
def check(cable: Cable) -> Iterator[Hit]:
    """What cannot be read under E.O. 11652 is DCL017's, an impossible date DCL006's."""
    cited, found = cable.executive_order, cable.declassification
    if cited is None or not witness.is_classified(cable):
        return
    if found is None:
        if instruction.stray_value(cable) is None:
            yield Hit(
                cited.span,
                "nothing on declassification follows the order's number",
                severity=witness.softened(cable),
            )
        return
    if instruction.is_read(found) or witness.is_masked(cable, found.raw.span):
        return
    if instruction.impossible_date(cable):
        return
    blank = instruction.is_blank(found)
    if not blank and cited.value == "11652":
        return
    yield Hit(
        found.raw.span,
        "no date, event or code follows DECL"
        if blank
        else "no date, event or code of declassification can be read here",
        severity=witness.softened(cable)
        or ("warning" if not blank and cited.value in _EARLY else None),
    )
