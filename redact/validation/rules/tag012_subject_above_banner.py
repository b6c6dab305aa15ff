"""TAG012: the subject is marked above the banner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TAG012",
    "subject-above-banner",
    severity="error",
    since="0.2",
    summary="portion mark of the subject has a higher level than the banner",
    why=(
        "Subjects are listed and indexed by themselves, and then read by people"
        " cleared for the banner only."
    ),
    hint="Raise the banner or correct the mark; ask the originator which.",
    source="32 CFR 2001.21(c)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: (S) A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "(C) The visit went well.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: (C) A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "(C) The visit went well.\n"
        "BRYLL\n"
    ),
    field="subject",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare with all levels that banner, FL4 and preamble claim."""
    claims, mark = witness.levels(cable), cable.subject_mark
    if not claims or mark is None or mark.value.level is None:
        return
    level, highest = mark.value.level, max(claims)
    if level.is_classified and level > highest:
        yield Hit(mark.span, f"subject is {level.word}, the banner {highest.word}")
