"""CLS022: REL TO stands beside NOFORN, EXDIS or NODIS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import handling
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_BARS: Final = frozenset({"NOFORN", "SBUNOFORN", "LESNOFORN", "EXDIS", "NODIS"})


@rule(
    "CLS022",
    "release-list-with-bar",
    severity="error",
    since="0.2",
    summary="REL TO together with NOFORN, EXDIS or NODIS",
    why=(
        "One marking opens the text to other governments, the other closes it: who"
        " reads the first would give away what the second holds back."
    ),
    hint="Treat it as NOFORN; ask the originator which of the two was meant.",
    source="CAPCO Register 2016 H.8 (NOFORN, REL TO), H.9 (EXDIS, NODIS)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "SECRET//NOFORN LIMA 001052\n\nREL TO USA, GBR\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "SECRET LIMA 001052\n\nREL TO USA, GBR\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare banner and captions; only if they agree, each portion mark in itself."""
    found = handling.said(cable)
    release = next((one for one in found if one.word == "REL TO"), None)
    bar = next((one for one in found if one.word in _BARS), None)
    if release and bar:
        yield Hit(
            release.span,
            f"REL TO cannot stand with {_name(bar.word)}",
            field=release.field,
        )
        return
    for mark in cable.portion_marks:
        if len(mark.value.controls) > 1:
            named = handling.controls(mark.value)
            bars = named & _BARS
            if bars and "REL TO" in named:
                yield Hit(
                    mark.span,
                    f"REL TO cannot stand with {_name(min(bars))}",
                    field="paragraphs",
                )


def _name(word: str) -> str:
    return "NOFORN" if word.endswith("NOFORN") else word
