"""DCL022: the reason cites the section of another time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_STRICT: Final = date(2004, 1, 1)


@rule(
    "DCL022",
    "reason-section-out-of-time",
    severity="error",
    since="0.1",
    summary="reason is not of 1.5 before 22 September 2003, or not of 1.4 from then on",
    why=(
        "The amended E.O. 12958 moved the reasons from section 1.5 to 1.4. Up to the"
        " end of 2003 the other section is a warning."
    ),
    hint=(
        "Compare with the day of the DTG: 1.5 before 22 September 2003, 1.4"
        " from then on."
    ),
    source="ISOO directive of 22 September 2003; observed in 21 of 21 public cables",
    bad=(
        "R 272239Z MAR 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2018\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for"
        " reason 1.5(d).\n\n(C) The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2018\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for"
        " reason 1.4(d).\n\n(C) The visit went well.\n"
    ),
    field="classified_by.reasons",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge by the day; earlier orders had other sections and are not judged."""
    section = cable.classified_by.section if cable.classified_by else None
    days = witness.days(cable)
    if not section or not days:
        return
    wanted = {witness.reason_section(day) for day in days}
    if None in wanted or section.value in wanted:
        return
    cited = cable.executive_order.value if cable.executive_order else None
    if order.surely_wrong(cited, days):
        return  # reason and order may well be right, and the date wrong
    mild = all(day < _STRICT for day in days)
    yield Hit(
        section.span,
        f"reasons were in section {witness.reason_section(days[0])} on {days[0]},"
        f" not in {section.value}",
        severity="warning" if mild else None,
    )
