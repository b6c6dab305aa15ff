"""CLS017: SENSITIVE, SBU or FOUO stands as a caption of a classified cable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_UNCLASSIFIED_ONLY: Final = frozenset(
    {
        "SENSITIVE",
        "SBU",
        "FOUO",
        "OUO",
        "SENSITIVEBUTUNCLASSIFIED",
        "FOROFFICIALUSEONLY",
        "OFFICIALUSEONLY",
    }
)


@rule(
    "CLS017",
    "sensitive-on-classified",
    severity="warning",
    since="0.1",
    summary="SENSITIVE, SBU or FOUO as a caption of a classified cable",
    why=(
        "These words mark unclassified text. In a classified cable they belong into"
        " portion marks only; here they make the level ambiguous."
    ),
    hint="Put (SBU) or (FOUO) before the portion, and take the caption out.",
    source="CAPCO Register 2016 H.8, H.9",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nSENSITIVE\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
        "Classified By: PolCouns for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nSENSITIVE\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each word once; its repetition is CLS032's."""
    if not witness.is_classified(cable):
        return
    seen: set[str] = set()
    caveats = cable.banner.caveats if cable.banner else ()
    for kind, found in (
        ("classification.caveats", caveats),
        ("captions", cable.captions),
    ):
        for index, one in enumerate(found):
            word = witness.squeeze(one.value)
            if word in _UNCLASSIFIED_ONLY and word not in seen:
                seen.add(word)
                yield Hit(
                    one.span,
                    "this caption is for unclassified cables, use portion marks",
                    field=f"{kind}.{index}",
                )
